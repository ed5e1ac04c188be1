import CivilTime
import Schedule
import Testing

@testable import Editorial

@Suite struct MakeLockTests {
  private func material(
    _ records: [ContentRecord], old: PlanLock? = nil, now: String = "2026-08-10T12:00:00-04:00",
    unread: Bool = false
  ) throws -> LockMaterial {
    LockMaterial(
      calendarDigest: String(repeating: "0", count: 64), moment: try moment(now), old: old,
      records: records, isContentUnread: unread)
  }

  private func items() throws -> [PlanItem] {
    [
      try item("2026-08-reel-1", "2026-08-03T12:00:00-04:00"),
      try item("2026-08-post-2", "2026-08-10T12:00:00-04:00"),
      try item("2026-08-post-1", "2026-08-11T12:00:00-04:00", isPinned: true),
      try item("2026-08-post-10", "2026-08-12T12:00:00-04:00"),
    ]
  }

  private func standings(_ lock: PlanLock) -> [String] {
    lock.items.map { "\($0.id) \($0.standing) \($0.content ?? "-")" }
  }

  @Test func notesWhatIsPublishedAndApproved() throws {
    let lock = try material([
      record("2026-08-reel-1"), record("2026-08-post-2", finished: false),
      record("2026-08-post-1"), record("2026-08-post-9"),
    ]).lock(holding: items(), pins: ["2026-08-post-1": "minero"], retired: ["2026-08-post-3"])
    #expect(
      standings(lock) == [
        "2026-08-post-1 approved content/2026-08-post-1.md", "2026-08-post-2 planned -",
        "2026-08-post-10 planned -", "2026-08-reel-1 published content/2026-08-reel-1.md",
      ])
    #expect(lock.items.map(\.pin) == ["minero", nil, nil, nil])
    #expect(lock.retired == ["2026-08-post-3"])
    #expect(lock.planItems.map(\.id) == (try items()).map(\.id))
  }

  @Test func publishesAtTheMomentItself() throws {
    let records = [record("2026-08-post-2")]
    let before = try material(records, now: "2026-08-10T11:59:59-04:00")
      .lock(holding: items(), pins: [:], retired: [])
    let after = try material(records).lock(holding: items(), pins: [:], retired: [])
    #expect(before.items.map(\.standing) == [.planned, .approved, .planned, .planned])
    #expect(after.items.map(\.standing) == [.planned, .published, .planned, .planned])
    #expect(after.news(since: before) == .standings)
  }

  /// What was published stays so when its content goes, and what is approved when it cannot be read.
  @Test func forgetsNothingItCannotSee() throws {
    let old = try material([record("2026-08-reel-1"), record("2026-08-post-10")])
      .lock(holding: items(), pins: [:], retired: [])
    let gone = try material([], old: old).lock(holding: items(), pins: [:], retired: [])
    #expect(
      standings(gone) == [
        "2026-08-post-1 planned -", "2026-08-post-2 planned -", "2026-08-post-10 planned -",
        "2026-08-reel-1 published content/2026-08-reel-1.md",
      ])
    let unread = try material([], old: old, unread: true)
    #expect(try unread.lock(holding: items(), pins: [:], retired: []).items == old.items)
    #expect(unread.commitments.approved == ["2026-08-reel-1", "2026-08-post-10"])
    #expect(unread.commitments.written == ["2026-08-reel-1", "2026-08-post-10"])
  }

  @Test func keepsSettledItemsAsTheyWere() throws {
    let old = try material([record("2026-08-reel-1")])
      .lock(holding: items(), pins: ["2026-08-post-1": "minero"], retired: [])
    var changed = try items()
    changed[0].objective = "OE2"
    changed[2].objective = "OE2"
    let new = try material([record("2026-08-reel-1")], old: old)
      .lock(holding: changed, pins: [:], retired: [])
    #expect(new.items.map(\.objective) == ["OE2", "OE1", "OE1", "OE1"])
    #expect(new.items.first?.pin == nil)
  }

  @Test func tellsWhatIsNew() throws {
    let old = try material([]).lock(holding: items(), pins: [:], retired: [])
    var other = old
    other.moment = try moment("2026-08-11T12:00:00-04:00")
    #expect(other.news(since: old) == .none)
    other.items[0].standing = .approved
    #expect(other.news(since: old) == .standings)
    other.items[0].objective = "OE2"
    #expect(other.news(since: old) == .plan)
    other = old
    other.calendarDigest = String(repeating: "1", count: 64)
    #expect(other.news(since: old) == .plan)
    other = old
    other.retired = ["2026-08-post-99"]
    #expect(other.news(since: old) == .plan)
  }

  @Test func bindsTheFirstOfTwoFilesByPath() throws {
    let lock = try material([
      record("2026-08-reel-1", path: "content/b.md"),
      record("2026-08-reel-1", finished: false, path: "content/a.md"),
    ]).lock(holding: items(), pins: [:], retired: [])
    #expect(lock.items.allSatisfy { $0.standing == .planned })
  }

  @Test func findsThePinsOfItems() throws {
    func pin(_ id: String, _ start: String, channels: [Int]) throws -> Pin {
      Pin(
        id: id, title: "T", start: try moment(start).local, format: .post, channels: channels,
        campaign: nil, season: nil, objective: nil, pillar: nil, audience: nil, reason: "R",
        span: 0..<0)
    }
    let calendar = try sampleCalendar(pins: [
      pin("z", "2026-08-11T12:00:00-04:00", channels: [0]),
      pin("a", "2026-08-11T12:00:00-04:00", channels: [1]),
    ])
    var items = try items()
    #expect(pinIDs(of: items, in: calendar) == ["2026-08-post-1": "z"])
    items[2].channels = ["x"]
    #expect(pinIDs(of: items, in: calendar) == ["2026-08-post-1": "a"])
    items[2].isPinned = false
    #expect(pinIDs(of: items, in: calendar) == [:])
  }
}

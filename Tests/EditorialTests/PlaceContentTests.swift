import CivilTime
import Diagnostics
import Schedule
import Testing

@testable import Editorial

/// Content with a date of its own and places of its day.
@Suite struct PlaceContentTests {
  private static let day = "2026-08-11T"

  private func dated(
    _ name: String, _ time: String, _ format: ItemFormat = .post, finished: Bool = true,
    on day: String = day
  ) throws -> ContentRecord {
    ContentRecord(
      path: "content/\(name).md", title: name, format: format, isFinished: finished,
      date: try moment("\(day)\(time):00-04:00"))
  }

  private func places() throws -> [PlanItem] {
    [
      try item("2026-08-post-2", "\(Self.day)09:00:00-04:00"),
      try item("2026-08-post-10", "\(Self.day)12:00:00-04:00"),
      try item("2026-08-reel-1", "\(Self.day)12:00:00-04:00"),
    ]
  }

  private func bound(_ records: [ContentRecord]) throws -> [String: String] {
    let found = contentOfPlaces(try places(), records).mapValues(\.title)
    #expect(
      contentOfPlaces(try places().reversed(), records.reversed()).mapValues(\.title) == found)
    return found
  }

  @Test func takesThePlaceOfItsFormatAndDay() throws {
    #expect(try bound([dated("a", "12:00", .reel)]) == ["2026-08-reel-1": "a"])
    #expect(try bound([dated("a", "12:00", .story)]) == [:])
    #expect(try bound([dated("a", "12:00", on: "2026-08-12T")]) == [:])
    var formless = try dated("a", "12:00")
    formless.format = nil
    #expect(try bound([formless]) == [:])
  }

  @Test func takesTheSameMinuteThenTheNearest() throws {
    #expect(try bound([dated("a", "11:00")]) == ["2026-08-post-10": "a"])
    // What comes at the minute takes its place from what only comes near it.
    #expect(
      try bound([dated("a", "11:59"), dated("z", "12:00")])
        == ["2026-08-post-10": "z", "2026-08-post-2": "a"])
    // Halfway between two places the lower number wins, and of two files the first by path.
    #expect(try bound([dated("a", "10:30")]) == ["2026-08-post-2": "a"])
    #expect(
      try bound([dated("c", "12:00"), dated("b", "12:00"), dated("a", "12:00", .reel)])
        == ["2026-08-post-10": "b", "2026-08-post-2": "c", "2026-08-reel-1": "a"])
  }

  @Test func leavesPlacesThatAreTaken() throws {
    var slot = record("2026-08-post-10", finished: false, path: "content/s.md")
    slot.title = "s"
    #expect(
      try bound([slot, dated("a", "12:00"), dated("b", "12:00")])
        == ["2026-08-post-10": "s", "2026-08-post-2": "a"])
  }

  /// It stands by its own date, whatever the hour of its place.
  @Test(arguments: [
    ("08:59", true, ItemStanding.ready), ("09:30", true, .ready), ("10:00", true, .published),
    ("09:30", false, .waiting), ("10:00", false, .late),
  ])
  func standsByItsOwnDate(_ now: String, _ finished: Bool, _ standing: ItemStanding) throws {
    let loose = try dated("b", "18:00", .story)
    let plan = try editorial(
      try places(), [try dated("a", "10:00", finished: finished), loose],
      now: "\(Self.day)\(now):00-04:00")
    #expect(plan.entries.first?.content?.title == "a")
    #expect(plan.entries.first?.standing == standing)
    #expect(plan.plan.items.first?.content == "content/a.md")
    #expect(plan.unplanned == [loose])
    #expect(plan.unbound.isEmpty)
  }

  /// The lock notes it, settles it by its own date and keeps its place for it.
  @Test func standsInTheLock() throws {
    func lock(_ now: String, _ old: PlanLock? = nil) throws -> PlanLock {
      let material = LockMaterial(
        calendarDigest: "", moment: try moment("\(Self.day)\(now):00-04:00"), old: old,
        records: [try dated("a", "10:00")], isContentUnread: false)
      if old != nil { #expect(material.commitments.approved == ["2026-08-post-2"]) }
      return material.lock(holding: try places(), pins: [:], retired: [])
    }
    let before = try lock("09:30")
    #expect(before.items.map(\.standing) == [.approved, .planned, .planned])
    #expect(before.items.first?.content == "content/a.md")
    let after = try lock("10:00", before)
    #expect(after.items.map(\.standing) == [.published, .planned, .planned])
    #expect(after.items.map(\.wasReady) == [true, nil, nil])
    #expect(try lock("10:30", after).items == after.items)
    #expect(try lock("10:30").items.map(\.wasReady) == [nil, nil, nil])
  }

  /// A lock that saw the place without finished content at its time remembers that it was late.
  @Test func remembersWhatWasLate() throws {
    func material(_ now: String, _ records: [ContentRecord], _ old: PlanLock?) throws -> PlanLock {
      LockMaterial(
        calendarDigest: String(repeating: "0", count: 64),
        moment: try moment("\(Self.day)\(now):00-04:00"), old: old, records: records,
        isContentUnread: false
      ).lock(holding: try places(), pins: [:], retired: [])
    }
    let open = try material("09:00", [], nil)
    let late = try material("11:00", [record("2026-08-post-2")], open)
    #expect(late.items.map(\.wasReady) == [false, nil, nil])
    #expect(late.news(since: open) == .standings)
    let (read, found) = readPlanLock(
      SourceFile(path: "calendar.lock.json", bytes: planLockJSON(late)))
    #expect(found.isEmpty)
    #expect(read == late)
  }
}

import CivilTime
import Diagnostics
import Testing

@testable import Schedule

struct PlanLockTests {
  fileprivate func item(
    _ id: String, _ day: Int, hour: Int, pin: String? = nil, standing: LockedStanding = .planned
  ) throws -> LockedItem {
    let local = try #require(CivilDateTime(year: 2026, month: 8, day: day, hour: hour))
    return LockedItem(
      id: id, start: OffsetDateTime(local, offset: -4 * 3600),
      format: try #require(ItemID(id)).format, channels: ["instagram", "x"], campaign: nil,
      season: "mes-de-la-mineria", objective: "OE1", pillar: "educativa", audience: "comunidad",
      pin: pin, standing: standing, content: standing == .planned ? nil : "content/a \"b\".md")
  }

  fileprivate func lock() throws -> PlanLock {
    let local = try #require(CivilDateTime(year: 2026, month: 8, day: 5))
    return PlanLock(
      calendarDigest: String(repeating: "0a", count: 32),
      moment: OffsetDateTime(local, offset: -4 * 3600),
      items: [
        try item("2026-08-post-2", 20, hour: 9), try item("2026-08-post-10", 3, hour: 12),
        try item("2026-08-reel-1", 10, hour: 18, pin: "minero", standing: .published),
        try item("2026-08-article-1", 20, hour: 9, standing: .approved),
      ], retired: ["2026-08-post-1"])
  }

  @Test func writesOneLineForEachItem() throws {
    let bytes = planLockJSON(try lock())
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 14)
    #expect(
      lines[5] == """
            {"id": "2026-08-post-2", "start": "2026-08-20T09:00:00-04:00", "format": "post", \
        "channels": ["instagram", "x"], "campaign": null, "season": "mes-de-la-mineria", \
        "objective": "OE1", "pillar": "educativa", "audience": "comunidad", "pin": null, \
        "standing": "planned", "content": null},
        """)
    let empty = PlanLock(
      calendarDigest: String(repeating: "0a", count: 32), moment: try lock().moment, items: [],
      retired: [])
    #expect(try readBack(empty) == empty)
  }

  @Test func readsWhatItWrites() throws {
    var lock = try lock()
    #expect(try readBack(lock) == lock)
    for wasReady in [true, false] {
      lock.items[2].wasReady = wasReady
      #expect(try readBack(lock) == lock)
    }
    var shuffled = lock
    shuffled.items.reverse()
    #expect(try readBack(shuffled) == lock)
  }

  @Test(arguments: [
    (0, "HEAD\n", 0), (-200, "", nil),
  ])
  func saysWhatToDoWithADamagedLock(cut: Int, before: String, start: Int?) throws {
    let bytes = planLockJSON(try lock())
    let file = SourceFile(path: PlanLock.path, bytes: Array(before.utf8) + bytes.dropLast(-cut))
    let (read, found) = readPlanLock(file)
    #expect(read == nil)
    let all = found.map { "\($0.code): \($0.summary.es). \($0.help?.es ?? "")" }
    #expect(
      all == [
        "EMRA-P069: El plan fijado está dañado: desde aquí no se puede leer. No lo corrija a mano. "
          + "Recupere la última copia guardada; si no hay ninguna, bórrelo (se pierde lo anotado como "
          + "publicado). Después, «emra-site plan lock»"
      ])
    if let start { #expect(found.first?.location?.range?.lowerBound == start) }
  }

  private func readBack(_ lock: PlanLock) throws -> PlanLock? {
    let (read, found) = readPlanLock(SourceFile(path: PlanLock.path, bytes: planLockJSON(lock)))
    #expect(summaries(found) == [])
    return read
  }

  @Test func makesAPlanByStart() throws {
    let items = try lock().planItems
    #expect(
      items.map(\.id) == [
        "2026-08-post-10", "2026-08-reel-1", "2026-08-post-2", "2026-08-article-1",
      ])
    #expect(items.map(\.isPinned) == [false, true, false, false])
    #expect(items[1].reasons == ["S1: publicada; no se mueve"])
  }

  @Test func settlesWhatIsPublishedOrPast() throws {
    let lock = try lock()
    let moment = lock.moment.instant
    #expect(lock.items.map { PlanLock.isSettled($0, at: moment) } == [false, true, true, false])
  }

  @Test func readsNothingAsAnIDThatIsNone() {
    for text in ["2026-13-post-1", "2026-08-post-0", "2026-08-post-01", "2026-8-post-1", ""] {
      #expect(ItemID(text) == nil, "\(text)")
    }
    #expect(ItemID("2026-08-story-12")?.description == "2026-08-story-12")
  }

  @Test func namesWhatChanged() {
    #expect(LockIssue.calendarChanged.code == "EMRA-P061")
    #expect(LockIssue.calendarChanged.severity == .warning)
    #expect(LockIssue.calendarChanged.summary.es.contains("calendar.yml cambió"))
    #expect(LockIssue.calendarChanged.help?.en.contains("plan diff") == true)
  }
}

extension PlanLockTests {
  @Test func readsStartsAsTimesOfTheZone() throws {
    let zone = try TimeZoneRules(named: "America/Santiago")
    var lock = try lock()
    let local = lock.items[0].start.local
    lock.items[0].start = OffsetDateTime(local, offset: 9 * 3600)
    let file = SourceFile(path: PlanLock.path, bytes: planLockJSON(lock))
    let (read, found) = readPlanLock(file, zone: zone)
    #expect(summaries(found) == [])
    #expect(try #require(read).items[0].start == OffsetDateTime(local, offset: -4 * 3600))
  }

  @Test func refusesMoreItemsThanAnyPlanHas() throws {
    var lock = try lock()
    lock.retired = []
    lock.items = try (1...20_001).map { try item("2026-08-post-\($0)", 20, hour: 9) }
    let file = SourceFile(path: PlanLock.path, bytes: planLockJSON(lock))
    let (read, found) = readPlanLock(file)
    #expect(read == nil)
    #expect(found.map(\.code) == ["EMRA-P064"])
  }
}

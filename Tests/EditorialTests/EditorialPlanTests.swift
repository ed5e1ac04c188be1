import CivilTime
import Schedule
import Testing

@testable import Editorial

@Suite struct EditorialPlanTests {
  static func moment(_ text: String) throws -> OffsetDateTime {
    let stamp = try Timestamp.parse(text).get()
    return OffsetDateTime(stamp.local, offset: stamp.offset ?? 0)
  }

  static func item(_ id: String, _ start: String) throws -> PlanItem {
    PlanItem(
      id: id, start: try moment(start), format: .post, channels: ["instagram"], campaign: nil,
      season: nil, objective: "OE1", pillar: "educativa", audience: "comunidad", title: nil,
      content: nil, state: nil, isPinned: false, reasons: ["H1: publicación 1 del mes"])
  }

  @Test func tellsWhereEachItemStands() throws {
    let now = try Self.moment("2026-08-10T12:00:00-04:00")
    let starts = [
      "2026-08-03T12:00:00-04:00", "2026-08-04T12:00:00-04:00", "2026-08-10T12:00:00-04:00",
      "2026-08-11T12:00:00-04:00", "2026-08-12T12:00:00-04:00", "2026-08-13T12:00:00-04:00",
    ]
    let items = try starts.enumerated().map {
      try Self.item("2026-08-post-\($0.offset + 1)", $0.element)
    }
    let plan = Plan(
      generated: now, calendarName: "Plan", calendarDigest: String(repeating: "0", count: 64),
      items: items)
    func record(_ number: Int, finished: Bool) -> ContentRecord {
      ContentRecord(
        path: "content/\(number).md", title: "Texto \(number)", state: "aprobado",
        isFinished: finished, slot: "2026-08-post-\(number)")
    }
    var other = record(3, finished: false)
    other.path = "content/z.md"
    let dated = ContentRecord(path: "content/d.md", title: "Con fecha", date: now)
    let free = ContentRecord(path: "content/a.md", title: "Idea")
    let whole = editorialPlan(
      plan,
      records: [
        other, record(2, finished: false), record(3, finished: true), record(4, finished: true),
        record(5, finished: false), dated, free,
      ], now: now.instant)
    #expect(
      whole.entries.map(\.standing) == [.passed, .late, .published, .ready, .waiting, .missing])
    #expect(whole.plan.items[2].content == "content/3.md")
    #expect(whole.plan.items[2].title == "Texto 3")
    #expect(whole.unplanned == [dated])
    #expect(whole.unbound == [free])
  }
}

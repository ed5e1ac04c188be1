import CivilTime
import Diagnostics
import Testing

@testable import Schedule

struct PlanJSONTests {
  /// What Tests/Judges/calendar_schema.py holds against the plan's schema.
  private static let path = testFolder + "/../Judges/plan.json"

  private func moment(_ hour: Int, offset: Int = -4 * 3600) throws -> OffsetDateTime {
    let local = try #require(CivilDateTime(year: 2026, month: 8, day: 10, hour: hour))
    return OffsetDateTime(local, offset: offset)
  }

  private func plan() throws -> Plan {
    Plan(
      generated: try moment(0, offset: -3 * 3600), calendarName: "Plan «EMRA» <año>",
      calendarDigest: String(repeating: "0a", count: 32),
      items: [
        PlanItem(
          id: "2026-08-post-1", start: try moment(9), format: .post,
          channels: ["instagram", "x"], campaign: nil, season: "mes-de-la-mineria",
          objective: "OE1", pillar: "educativa", audience: "comunidad",
          title: "Día \"Nacional\" del Minero\n", content: nil, state: nil, isPinned: true,
          reasons: ["H6: Ley 20.363", "S2: 41 publicaciones"]),
        PlanItem(
          id: "2026-08-article-1", start: try moment(10), format: .article,
          channels: ["sitio-web"], campaign: "campana-1", season: nil, objective: "OE2",
          pillar: "actualidad", audience: "gobierno", title: nil,
          content: "publicaciones/uno.md", state: "revision", isPinned: false, reasons: ["H3: 14"]),
      ])
  }

  @Test func writesOneForm() throws {
    let bytes = planJSON(try plan())
    if isRecording {
      try record(bytes, to: Self.path)
    } else {
      let expected = try readBytes(Self.path)
      #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }
  }

  @Test func readsWhatItWrites() throws {
    let plan = try plan()
    let (read, found) = readPlan(SourceFile(path: "plan.json", bytes: planJSON(plan)))
    #expect(summaries(found) == [])
    #expect(read == plan)
    let again = planJSON(try #require(read))
    #expect(again == planJSON(plan))
  }

  @Test func writesAnEmptyPlan() throws {
    var plan = try plan()
    plan.items = []
    let bytes = planJSON(plan)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("  \"items\": []\n}\n"))
    #expect(readPlan(SourceFile(path: "plan.json", bytes: bytes)).plan == plan)
  }
}

import CivilTime
import Diagnostics
import Testing

@testable import Schedule

struct PlanJSONTests {
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
    let text = String(decoding: planJSON(try plan()), as: UTF8.self)
    #expect(text == expected)
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

private let expected = #"""
  {
    "version": 1,
    "generated": "2026-08-10T00:00:00-03:00",
    "calendar": {
      "name": "Plan «EMRA» \u003caño\u003e",
      "sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
    },
    "items": [
      {
        "id": "2026-08-post-1",
        "start": "2026-08-10T09:00:00-04:00",
        "format": "post",
        "channels": [
          "instagram",
          "x"
        ],
        "campaign": null,
        "season": "mes-de-la-mineria",
        "objective": "OE1",
        "pillar": "educativa",
        "audience": "comunidad",
        "title": "Día \"Nacional\" del Minero\n",
        "content": null,
        "state": null,
        "pinned": true,
        "reasons": [
          "H6: Ley 20.363",
          "S2: 41 publicaciones"
        ]
      },
      {
        "id": "2026-08-article-1",
        "start": "2026-08-10T10:00:00-04:00",
        "format": "article",
        "channels": [
          "sitio-web"
        ],
        "campaign": "campana-1",
        "season": null,
        "objective": "OE2",
        "pillar": "actualidad",
        "audience": "gobierno",
        "title": null,
        "content": "publicaciones/uno.md",
        "state": "revision",
        "pinned": false,
        "reasons": [
          "H3: 14"
        ]
      }
    ]
  }

  """#

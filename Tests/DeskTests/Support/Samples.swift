import CivilTime
import Diagnostics
import Editorial
import Schedule
import Testing
import YAML

@testable import Desk

func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
  try #require(CivilDate(year: year, month: month, day: day))
}

func moment(_ text: String) throws -> OffsetDateTime {
  let stamp = try Timestamp.parse(text).get()
  return OffsetDateTime(stamp.local, offset: try #require(stamp.offset))
}

/// August and September 2026: a holiday, a blackout, a campaign that fixes an objective, and a season.
func sampleCalendar(
  name: String = "Plan de prueba", season: String = "Mes de la Minería",
  reason: String = "Cambio de sistema"
) throws -> EditorialCalendar {
  func month(_ number: Int) throws -> MonthMix {
    MonthMix(
      first: try date(2026, number, 1), posts: Located(40...48, span: 0..<0),
      reels: Located(4, span: 0..<0), articles: Located(2, span: 0..<0))
  }
  let labels = { (names: [String]) in names.map { WeightedLabel(key: $0, weight: 1) } }
  return EditorialCalendar(
    file: SourceFile(path: "calendar.yml", text: ""), name: name,
    zone: try TimeZoneRules(named: "America/Santiago"), months: [try month(8), try month(9)],
    postingWeekdays: Located([1, 2, 3, 4, 5], span: 0..<0),
    channels: [
      Channel(id: "sitio-web", title: "Sitio web", group: "sitio-web"),
      Channel(id: "instagram", title: "Instagram", group: "redes-sociales"),
      Channel(id: "x", title: "X", group: "redes-sociales"),
    ],
    formats: [:],
    campaigns: [
      Campaign(
        id: "campana-4", title: "Instituciones y gobernanza", objective: 1, pillar: nil,
        dates: try date(2026, 9, 1)...(try date(2026, 9, 30)), share: Located(60, span: 0..<0),
        isPublic: true, span: 0..<0)
    ],
    seasons: [
      Campaign(
        id: "mes-de-la-mineria", title: season, objective: nil, pillar: nil,
        dates: try date(2026, 8, 1)...(try date(2026, 8, 31)), share: Located(60, span: 0..<0),
        isPublic: true, span: 0..<0)
    ],
    weights: LabelWeights(
      objectives: labels(["OE1", "OE4"]), pillars: labels(["educativa", "participacion"]),
      audiences: labels(["comunidad", "academia"])),
    pins: [],
    holidays: [
      Holiday(
        date: try date(2026, 8, 15), name: "Asunción de la Virgen", law: "Ley 2.977",
        isMandatory: false)
    ],
    holidaysSpan: 0..<0,
    blackouts: [
      Blackout(
        dates: try date(2026, 8, 13)...(try date(2026, 8, 14)), reason: reason, span: 0..<0)
    ],
    limits: PlanLimits(
      perDay: Located(3, span: 0..<0), minGap: Located(60, span: 0..<0),
      articleGap: Located(12...16, span: 0..<0), articleTurn: Located(10...20, span: 0..<0)))
}

func sampleItem(
  _ id: String, _ format: ItemFormat, _ start: String, channels: [String] = ["instagram", "x"],
  objective: String = "OE1", campaign: String? = nil, season: String? = nil,
  reasons: [String] = ["H1: publicación 1 del mes"]
) throws -> PlanItem {
  PlanItem(
    id: id, start: try moment(start), format: format, channels: channels, campaign: campaign,
    season: season, objective: objective, pillar: "educativa", audience: "comunidad", title: nil,
    content: nil, state: nil, isPinned: false, reasons: reasons)
}

/// Wednesday 12 August 2026 at noon: one item of each standing around it, a suggestion, texts that fit
/// and one that does not, content without a place.
func sampleDesk() throws -> Desk {
  let calendar = try sampleCalendar()
  let now = try moment("2026-08-12T12:00:00-04:00")
  var items = [
    try sampleItem(
      "2026-08-article-1", .article, "2026-08-10T10:00:00-04:00", channels: ["sitio-web"],
      objective: "OE4"),
    try sampleItem(
      "2026-08-post-1", .post, "2026-08-11T12:00:00-04:00", season: "mes-de-la-mineria"),
    try sampleItem("2026-08-reel-1", .reel, "2026-08-12T18:00:00-04:00", channels: ["instagram"]),
    try sampleItem("2026-08-post-2", .post, "2026-08-17T09:00:00-04:00", objective: "OE4"),
    try sampleItem(
      "2026-09-story-1", .story, "2026-09-01T10:30:00-04:00", channels: ["instagram"],
      objective: "OE4", campaign: "campana-4"),
  ]
  items[3].isPinned = true
  func record(
    _ path: String, _ title: String, _ format: ItemFormat, slot: String?, state: String?,
    finished: Bool = false, body: String = "Texto."
  ) -> ContentRecord {
    ContentRecord(
      path: "content/\(path)", title: title, summary: "Un resumen.", format: format, state: state,
      isFinished: finished, slot: slot, objectives: ["OE4"], body: body,
      url: "https://prueba.example/\(path)/")
  }
  let article = record(
    "noticias/agua.md", "El agua, «línea por línea»", .article, slot: "2026-08-article-1",
    state: "aprobado", finished: true)
  let reel = record(
    "publicaciones/oficios.md", "Oficios del cobre", .reel, slot: "2026-08-reel-1",
    state: "revision")
  var post = record(
    "publicaciones/ocho.md", "Ocho líneas", .post, slot: "2026-08-post-2", state: "aprobado",
    finished: true)
  post.image = "ocho.jpg"
  var dated = record(
    "publicaciones/aparte.md", "Con fecha propia", .post, slot: nil, state: "aprobado",
    finished: true)
  dated.date = try moment("2026-08-05T09:00:00-04:00")
  let free = record("publicaciones/idea.md", "Una idea suelta", .story, slot: nil, state: "idea")
  var plan = editorialPlan(
    Plan(
      generated: now, calendarName: calendar.name,
      calendarDigest: String(repeating: "0", count: 64), items: items),
    records: [article, reel, post, dated, free], now: now.instant)
  plan.entries[2].texts = [
    NetworkText(
      network: "instagram", title: "Instagram", text: "Hola,\n\n  con <sangría> & más.",
      isOwn: false, length: 28, limit: 2200)
  ]
  plan.entries[3].texts = [
    NetworkText(
      network: "x", title: "X", text: "Muy largo", isOwn: true, length: 300, limit: 280,
      faults: [.tooLong(length: 300, limit: 280)]),
    NetworkText(
      network: "instagram", title: "Instagram", text: "Bien", isOwn: false, length: 4, limit: nil,
      media: 1...10),
  ]
  plan.entries[4].suggestion = free
  return Desk(
    calendar: calendar, plan: plan,
    names: DeskNames(
      objectives: ["OE1": "Calidad de vida", "OE4": "Instituciones y gobernanza"],
      pillars: ["educativa": "Información educativa"], audiences: ["comunidad": "Comunidad"]),
    notices: [.calendarChanged, .brokenPages(2)], isLocked: true,
    siteAddress: "https://prueba.example/")
}

extension [DeskFile] {
  func file(_ path: String) throws -> [UInt8] {
    try #require(first { $0.path == path }, "no \(path)").bytes
  }
}

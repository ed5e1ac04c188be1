import CivilTime
import Diagnostics
import Schedule
import Testing
import YAML

/// A small calendar: August and September 2026, with what views and exports have to show.
func sampleCalendar(name: String = "Plan de prueba") throws -> EditorialCalendar {
  let zone = try TimeZoneRules(named: "America/Santiago")
  func month(_ number: Int) throws -> MonthMix {
    MonthMix(
      first: try date(2026, number, 1), posts: Located(40...48, span: 0..<0),
      reels: Located(4, span: 0..<0), articles: Located(2, span: 0..<0))
  }
  func hour(_ hour: Int, _ minute: Int, _ channels: [Int], _ rank: Int) throws -> HourOption {
    HourOption(
      time: try #require(TimeOfDay(hour: hour, minute: minute)), channels: channels, rank: rank)
  }
  let labels = { (names: [String]) in names.map { WeightedLabel(key: $0, weight: 1) } }
  return EditorialCalendar(
    file: SourceFile(path: "calendar.yml", text: ""), name: name, zone: zone,
    months: [try month(8), try month(9)],
    postingWeekdays: Located([1, 2, 3, 4, 5], span: 0..<0),
    channels: [
      Channel(id: "sitio-web", title: "Sitio web", group: "sitio-web"),
      Channel(id: "instagram", title: "Instagram", group: "redes-sociales"),
      Channel(id: "facebook", title: "Facebook", group: "redes-sociales"),
      Channel(id: "medios", title: "Medios de comunicación", group: "medios"),
    ],
    formats: [
      .post: FormatRule(hours: [try hour(12, 0, [1, 2], 0)], share: nil, hoursSpan: 0..<0),
      .article: FormatRule(hours: [try hour(10, 0, [0, 3], 0)], share: nil, hoursSpan: 0..<0),
    ],
    campaigns: [
      Campaign(
        id: "campana-4", title: "Instituciones, gobernanza; y más", objective: 3, pillar: nil,
        dates: try date(2026, 9, 1)...(try date(2026, 9, 30)), share: Located(60, span: 0..<0),
        isPublic: true, span: 0..<0)
    ],
    seasons: [
      Campaign(
        id: "mes-de-la-mineria", title: "Mes de la Minería", objective: nil, pillar: nil,
        dates: try date(2026, 8, 1)...(try date(2026, 8, 31)), share: Located(60, span: 0..<0),
        isPublic: true, span: 0..<0)
    ],
    weights: LabelWeights(
      objectives: labels(["OE1", "OE2", "OE3", "OE4", "OE5"]),
      pillars: labels(["educativa", "participacion"]), audiences: labels(["comunidad", "academia"])),
    pins: [],
    holidays: [
      Holiday(
        date: try date(2026, 8, 15), name: "Asunción de la Virgen", law: "Ley 2.977",
        isMandatory: false)
    ],
    holidaysSpan: 0..<0,
    blackouts: [
      Blackout(
        dates: try date(2026, 8, 13)...(try date(2026, 8, 14)), reason: "Cambio de sistema",
        span: 0..<0)
    ],
    limits: PlanLimits(
      perDay: Located(3, span: 0..<0), minGap: Located(60, span: 0..<0),
      articleGap: Located(12...16, span: 0..<0), articleTurn: Located(10...20, span: 0..<0)))
}

/// Eight items: bound and not, pinned, over midnight, either side of the September change of clocks.
func samplePlan(_ calendar: EditorialCalendar) throws -> Plan {
  func item(
    _ id: String, _ format: ItemFormat, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int,
    channels: [String], campaign: String? = nil, season: String? = nil, objective: String = "OE1",
    title: String? = nil, content: String? = nil, state: String? = nil, isPinned: Bool = false,
    reasons: [String] = []
  ) throws -> PlanItem {
    let local = CivilDateTime(
      try date(2026, month, day), try #require(TimeOfDay(hour: hour, minute: minute)))
    guard case .unique(let instant) = calendar.zone.resolve(local) else {
      throw SampleError.notUnique
    }
    return PlanItem(
      id: id, start: calendar.zone.dateTime(at: instant), format: format, channels: channels,
      campaign: campaign, season: season, objective: objective, pillar: "educativa",
      audience: "comunidad", title: title, content: content, state: state, isPinned: isPinned,
      reasons: reasons)
  }
  return Plan(
    generated: OffsetDateTime(
      CivilDateTime(
        try date(2026, 8, 11), try #require(TimeOfDay(hour: 8, minute: 0))), offset: -4 * 3600),
    calendarName: calendar.name, calendarDigest: String(repeating: "0", count: 64),
    items: [
      try item(
        "2026-08-article-1", .article, 8, 5, 10, 0, channels: ["sitio-web", "medios"],
        objective: "OE2", title: "El agua, «continental»", content: "content/noticias/agua.md",
        state: "aprobado"),
      try item(
        "2026-08-post-1", .post, 8, 10, 9, 0, channels: ["instagram", "facebook"],
        season: "mes-de-la-mineria", title: "Día Nacional del Minero ⛏️", isPinned: true,
        reasons: ["H6: Ley 20.363"]),
      try item(
        "2026-08-story-1", .story, 8, 10, 10, 30, channels: ["instagram"], objective: "OE3"),
      try item(
        "2026-08-reel-1", .reel, 8, 12, 23, 50, channels: ["instagram", "facebook"],
        season: "mes-de-la-mineria", title: "Oficios 👷‍♀️ del cobre",
        content: "content/publicaciones/oficios.md", state: "revision"),
      try item("2026-08-post-2", .post, 8, 31, 12, 0, channels: ["instagram", "facebook"]),
      try item(
        "2026-09-post-1", .post, 9, 1, 0, 15, channels: ["instagram", "facebook"],
        campaign: "campana-4", objective: "OE4"),
      try item(
        "2026-09-post-2", .post, 9, 5, 23, 50, channels: ["facebook"], campaign: "campana-4",
        objective: "OE4"),
      try item("2026-09-post-3", .post, 9, 7, 12, 0, channels: ["facebook"], objective: "OE5"),
    ])
}

enum SampleError: Error { case notUnique }

func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
  try #require(CivilDate(year: year, month: month, day: day))
}

func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

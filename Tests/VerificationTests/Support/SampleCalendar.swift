import CivilTime
import Diagnostics
import Schedule
import YAML

/// April and May 2026 as small as every rule allows, built by hand so that these tests rest on
/// docs/planner.md alone. The text is what the parts stand for; messages point into it.
struct SampleCalendar {
  static let text = """
    name: Prueba
    timezone: America/Santiago
    cycle: {start: 2026-04, months: 2}
    posting_days: [lunes, martes, miércoles, jueves, viernes, sábado]
    hours: {post: ["12:00", "09:00"], story: ["10:30"], reel: ["18:00", "23:30"], article: ["10:00"]}
    share: 25
    post: 6-8
    reel: 2
    article: 2
    campaigns: [{id: calidad, objective: OE1, from: 2026-04-13, to: 2026-04-25, share: 50}]
    seasons: [{id: otono, pillar: educativa, from: 2026-05-01, to: 2026-05-31, share: 40}]
    pinned: [{id: glorias, date: 2026-05-21, time: "09:00", format: post, season: otono}]
    holidays: {added: [{date: 2026-04-03, reason: Ley 2.977}, {date: 2026-05-21, reason: Ley 2.977}]}
    blackouts: [{from: 2026-04-27, to: 2026-04-28, reason: Mudanza}]
    limits: {per_day: 2, min_gap: 90}
    gap: 12-16
    turn: 10-20

    """

  static let zone = (try? TimeZoneRules(named: "America/Santiago")) ?? .utc

  var file = SourceFile(path: "calendar.yml", text: Self.text)
  var first = "2026-04-01"
  var monthCount = 2
  var weekdays = [1, 2, 3, 4, 5, 6]
  var posts = 6...8
  var reels = 2
  var articles = 2
  var share: Int? = 25
  var hasStories = true
  var campaigns: [Campaign]?
  var seasons: [Campaign]?
  var pins: [Pin]?
  var perDay = 2
  var objectiveWeights = [1, 1, 0]

  /// Where `words` stand in the text.
  func span(_ words: String) -> Range<Int> {
    let (bytes, part) = (file.bytes, Array(words.utf8))
    for start in bytes.indices where bytes[start...].starts(with: part) {
      return start..<start + part.count
    }
    return 0..<0
  }

  static func date(_ text: String) -> CivilDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    else { preconditionFailure("\(text) is no date") }
    return date
  }

  static func time(_ text: String) -> TimeOfDay {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2,
      let time = TimeOfDay(
        hour: parts[0], minute: parts[1], second: parts.count > 2 ? parts[2] : 0)
    else { preconditionFailure("\(text) is no time") }
    return time
  }

  func campaign(
    _ id: String, _ from: String, _ to: String, share: Int, objective: Int? = nil,
    pillar: Int? = nil, isSeason: Bool = false
  ) -> Campaign {
    Campaign(
      id: id, title: id, objective: objective, pillar: pillar,
      dates: Self.date(from)...Self.date(to),
      share: Located(share, span: span(isSeason ? "share: 40" : "share: 50")), isPublic: true,
      span: span("{id: \(id)"))
  }

  func pin(
    _ id: String, _ date: String, _ time: String, _ format: ItemFormat, channels: [Int],
    season: Int? = nil, objective: Int? = nil, pillar: Int? = nil
  ) -> Pin {
    Pin(
      id: id, title: id, start: CivilDateTime(Self.date(date), Self.time(time)), format: format,
      channels: channels, campaign: nil, season: season, objective: objective, pillar: pillar,
      audience: nil, reason: "Ley", span: span("{id: \(id)"))
  }

  func built() -> EditorialCalendar {
    let start = Self.date(first)
    func hours(_ list: [(String, [Int], Int)], _ share: Int? = nil) -> FormatRule {
      FormatRule(
        hours: list.map { HourOption(time: Self.time($0.0), channels: $0.1, rank: $0.2) },
        share: share.map { Located($0, span: span("share: 25")) }, hoursSpan: span("{post:"))
    }
    var formats: [ItemFormat: FormatRule] = [
      .post: hours([("09:00", [1, 2], 1), ("12:00", [1, 2], 0)]),
      .reel: hours([("18:00", [1], 0), ("23:30", [1], 1)]),
      .article: hours([("10:00", [0, 3], 0)]),
    ]
    if hasStories { formats[.story] = hours([("10:30", [1], 0)], share) }
    return EditorialCalendar(
      file: file, name: "Prueba", zone: Self.zone,
      months: (0..<monthCount).map {
        MonthMix(
          first: start.adding(months: $0), posts: Located(posts, span: span("6-8")),
          reels: Located(reels, span: span("reel: 2")),
          articles: Located(articles, span: span("article: 2")))
      },
      postingWeekdays: Located(weekdays, span: span("[lunes")),
      channels: [
        Channel(id: "sitio-web", title: "Sitio web", group: "sitio-web"),
        Channel(id: "instagram", title: "Instagram", group: "redes-sociales"),
        Channel(id: "facebook", title: "Facebook", group: "redes-sociales"),
        Channel(id: "medios", title: "Medios", group: "medios"),
      ],
      formats: formats,
      campaigns: campaigns
        ?? [campaign("calidad", "2026-04-13", "2026-04-25", share: 50, objective: 0)],
      seasons: seasons
        ?? [campaign("otono", "2026-05-01", "2026-05-31", share: 40, pillar: 0, isSeason: true)],
      weights: LabelWeights(
        objectives: zip(["OE1", "OE2", "OE3"], objectiveWeights).map {
          WeightedLabel(key: $0, weight: $1)
        },
        pillars: ["educativa", "actualidad"].map { WeightedLabel(key: $0, weight: 1) },
        audiences: ["comunidad", "empresas"].map { WeightedLabel(key: $0, weight: 1) }),
      pins: pins
        ?? [pin("glorias", "2026-05-21", "09:00", .post, channels: [1, 2], season: 0, pillar: 0)],
      holidays: [
        Holiday(
          date: Self.date("2026-04-03"), name: "Viernes Santo", law: "Ley 2.977",
          isMandatory: false),
        Holiday(
          date: Self.date("2026-05-21"), name: "Glorias Navales", law: "Ley 2.977",
          isMandatory: false),
      ],
      holidaysSpan: span("{added:"),
      blackouts: [
        Blackout(
          dates: Self.date("2026-04-27")...Self.date("2026-04-28"), reason: "Mudanza",
          span: span("{from: 2026-04-27"))
      ],
      limits: PlanLimits(
        perDay: Located(perDay, span: span("per_day: 2")),
        minGap: Located(90, span: span("min_gap: 90")),
        articleGap: Located(12...16, span: span("12-16")),
        articleTurn: Located(10...20, span: span("10-20"))))
  }
}

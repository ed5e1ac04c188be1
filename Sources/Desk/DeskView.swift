import CivilTime
import Editorial
import Schedule

/// The desk with what its pages ask for again and again, made once.
struct DeskView {
  let desk: Desk
  let pieces: [Piece]
  /// The day of the moment, in the calendar's zone.
  let today: CivilDate
  /// The weeks that touch the cycle or hold an item, in order.
  let weeks: [ISOWeek]
  /// The first days of the cycle's months and of those with items, in order.
  let months: [CivilDate]
  /// Indices of pieces, in order, by day.
  private let byDay: [CivilDate: [Int]]
  private let objectives: [String: Int]
  private let channels: [String: String]
  private let campaigns: [String: Campaign]
  private let seasons: [String: Campaign]

  init(_ desk: Desk) {
    self.desk = desk
    let calendar = desk.calendar
    today = calendar.zone.local(of: desk.plan.now).date
    objectives = Dictionary(
      calendar.weights.objectives.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    channels = Dictionary(
      calendar.channels.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    campaigns = Dictionary(
      calendar.campaigns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    seasons = Dictionary(
      calendar.seasons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    pieces = desk.plan.entries.enumerated().map { index, entry in
      Piece(entry: entry, number: index + 1)
    }
    byDay = Dictionary(grouping: pieces.indices) { [pieces] in pieces[$0].day }
    var weeks = Set(byDay.keys.map(\.isoWeek))
    var months = Set(byDay.keys.map(\.firstOfMonth))
    if let cycle = calendar.cycleDays {
      let monday = cycle.lowerBound.isoWeek.monday
      for days in stride(from: 0, through: cycle.upperBound.days(since: monday), by: 7) {
        weeks.insert(monday.adding(days: days).isoWeek)
      }
      months.formUnion(calendar.months.map(\.first))
    }
    self.weeks = weeks.sorted()
    self.months = months.sorted()
  }

  func pieces(on day: CivilDate) -> [Piece] { (byDay[day] ?? []).map { pieces[$0] } }

  func pieces(in days: ClosedRange<CivilDate>) -> [Piece] { days.flatMap { pieces(on: $0) } }

  func path(of week: ISOWeek) -> String { "semana/\(week).html" }

  func path(ofMonth first: CivilDate) -> String { "mes/\(first.monthKey).html" }

  /// The month that "Mes" leads to: that of today, else the nearest.
  var currentMonth: CivilDate? {
    let own = today.firstOfMonth
    if months.contains(own) { return own }
    return own < months.first ?? own ? months.first : months.last
  }

  // MARK: Names

  func channel(_ id: String) -> String { channels[id] ?? id }

  func channelNames(_ item: PlanItem) -> String {
    item.channels.map(channel).joined(separator: ", ")
  }

  func objective(_ key: String) -> String { desk.names.objectives[key] ?? "" }

  /// "OE1, Calidad de vida".
  func objectiveInFull(_ key: String) -> String {
    let name = objective(key)
    return name.isEmpty ? key : "\(key), \(name)"
  }

  func pillar(_ key: String) -> String { desk.names.pillars[key] ?? key }

  func audience(_ key: String) -> String { desk.names.audiences[key] ?? key }

  func campaign(_ id: String) -> String { campaigns[id]?.title ?? id }

  func season(_ id: String) -> String { seasons[id]?.title ?? id }

  /// Campaign and season; empty where it has neither.
  func campaignNames(_ item: PlanItem) -> String {
    [item.campaign.map(campaign), item.season.map(season)].compactMap { $0 }
      .joined(separator: " + ")
  }

  /// The class that gives an objective its colour; there are eight, beyond which they repeat.
  func objectiveClass(_ key: String) -> String {
    objectives[key].map { "o\($0 % 8 + 1)" } ?? "o0"
  }

  // MARK: Days

  /// "Feriado: Asunción de la Virgen (Ley 2.977)", one for each reason not to publish.
  func notes(of day: CivilDate) -> [String] {
    var notes: [String] = []
    if let holiday = desk.calendar.holidays.first(where: { $0.date == day }) {
      let law = holiday.law.isEmpty || holiday.law == holiday.name ? "" : " (\(holiday.law))"
      notes.append("Feriado: \(holiday.name)\(law)")
    }
    for blackout in desk.calendar.blackouts where blackout.dates.contains(day) {
      notes.append("Sin publicaciones: \(blackout.reason)")
    }
    return notes
  }

  /// Campaigns and seasons that run on one of the days: "Campaña".
  func running(_ days: ClosedRange<CivilDate>) -> [(kind: String, campaign: Campaign)] {
    desk.calendar.campaigns.filter { $0.dates.overlaps(days) }.map { ("Campaña", $0) }
      + desk.calendar.seasons.filter { $0.dates.overlaps(days) }.map { ("Temporada", $0) }
  }
}

/// An entry with its page.
struct Piece: Sendable {
  let entry: EditorialEntry
  /// From the folder of the desk: `pieza/2026-08-reel-2.html`.
  let path: String

  init(entry: EditorialEntry, number: Int) {
    self.entry = entry
    standing = PieceStanding(entry)
    // A name that is none of ours could lead anywhere.
    let name = ItemID(entry.item.id)?.description ?? "otra-\(number)"
    path = "pieza/\(name).html"
  }

  var item: PlanItem { entry.item }
  let standing: PieceStanding
  var day: CivilDate { item.start.local.date }
  var time: String { item.start.local.time.description }

  /// The content's title, else the pin's; nil where nothing has one.
  var ownTitle: String? {
    item.title.flatMap { title in title.contains { !$0.isWhitespace } ? title : nil }
  }

  /// A title that always says something.
  var title: String {
    if let ownTitle { return ownTitle }
    return standing == .passed
      ? "\(item.format.name) que no se escribió" : "\(item.format.name) por escribir"
  }

  /// Where it stands, with what networks do not take of it: "Lista, pero su texto no cabe en X
  /// (sobran 80)".
  var standingText: String {
    switch standing {
    case .unfit:
      "Lista, pero su texto "
        + entry.texts.filter { !$0.fits }.map(\.refusal).joined(separator: "; ")
    case .waiting: entry.content?.state == "revision" ? "Por aprobar" : standing.name
    case .published, .ready, .missing, .late, .passed: standing.name
    }
  }

  /// The same in few words.
  var shortStanding: String { standing == .unfit ? standing.name : standingText }
}

extension EditorialCalendar {
  /// First and last day of the cycle.
  var cycleDays: ClosedRange<CivilDate>? {
    guard let first = months.first?.first, let last = months.last?.first, first <= last else {
      return nil
    }
    return first...last.adding(days: last.daysInMonth - 1)
  }
}

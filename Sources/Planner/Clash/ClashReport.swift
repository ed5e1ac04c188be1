import CivilTime
public import Diagnostics
public import Schedule
import YAML

/// A rule of a clash, for people and for programs.
public struct ClashEntry: Sendable {
  /// The rule's name in docs/planner.md: `mix.post`.
  public let rule: String
  /// `2026-08`, for rules of a month.
  public let month: String?
  /// For rules of a format.
  public let format: ItemFormat?
  /// For pins, campaigns and seasons.
  public let id: String?
  /// From 0 in the order of the file, for blackouts.
  public let index: Int?
  /// What the rule says, with its place; without place where the file does not name it.
  public let note: Diagnostic.Note
}

extension Clash {
  /// The clashing rules, in order.
  public func entries(in calendar: EditorialCalendar) -> [ClashEntry] {
    let notes = RuleNotes(calendar: calendar)
    return rules.map { rule in
      var month: Int?
      var format: ItemFormat?
      var id: String?
      var index: Int?
      let name: String
      switch rule {
      case .posts(let of): (name, month) = ("mix.post", of)
      case .reels(let of): (name, month) = ("mix.reel", of)
      case .articles(let of): (name, month) = ("mix.article", of)
      case .storyShare: name = "story.share"
      case .hours(let of): (name, format) = ("hours", of)
      case .postingDays: name = "posting_days"
      case .holidays(let of): (name, month) = ("holidays", of)
      case .blackout(let number): (name, index) = ("blackout", number)
      case .perDay: name = "per_day"
      case .minGap: name = "min_gap"
      case .pin(let pin): (name, id) = ("pin", calendar.pins[pin].id)
      case .campaign(let campaign): (name, id) = ("campaign", calendar.campaigns[campaign].id)
      case .season(let season): (name, id) = ("season", calendar.seasons[season].id)
      case .reelWeek: name = "reel_week"
      case .articleGap: name = "article_gap"
      case .articleTurn: name = "article_turn"
      }
      return ClashEntry(
        rule: name, month: month.map { String(calendar.months[$0].first.description.prefix(7)) },
        format: format, id: id, index: index, note: notes.note(rule))
    }
  }

  /// The clash as one error of the calendar: the sum that does not come out where it is one of room,
  /// and each rule as a note at its line.
  public func diagnostic(in calendar: EditorialCalendar) -> Diagnostic {
    let notes = RuleNotes(calendar: calendar)
    let place = rules.lazy.compactMap { notes.span(of: $0) }.first
    let issue = ClashIssue.clash(
      demand: demand(in: calendar, notes),
      lines: rules.compactMap { notes.span(of: $0) }.map {
        calendar.file.position(of: $0.lowerBound).line
      }, isMinimal: isMinimal)
    return issue.at(calendar.file, place, notes: rules.map { notes.note($0) })
  }

  /// What one month asks for and what it has room for under these rules alone; nil where the clash
  /// is of another kind.
  private func demand(in calendar: EditorialCalendar, _ notes: RuleNotes) -> ClashIssue.Demand? {
    var months: Set<Int> = []
    var parts: [Localized] = []
    var sum = 0
    func add(_ month: Int, _ count: Int, _ singular: Localized, _ plural: Localized) {
      months.insert(month)
      sum += count
      let name = count == 1 ? singular : plural
      parts.append(Localized(es: "\(count) \(name.es)", en: "\(count) \(name.en)"))
    }
    for rule in rules {
      switch rule {
      case .posts(let month):
        add(
          month, calendar.months[month].posts.value.lowerBound,
          Localized(es: "publicación", en: "post"), Localized(es: "publicaciones", en: "posts"))
      case .reels(let month):
        add(
          month, calendar.months[month].reels.value, Localized(same: "reel"),
          Localized(same: "reels"))
      case .articles(let month):
        add(
          month, calendar.months[month].articles.value,
          Localized(es: "artículo", en: "article"), Localized(es: "artículos", en: "articles"))
      default: break
      }
    }
    guard months.count == 1, let month = months.first else { return nil }
    // The days are those of the calendar, holidays and all, so that the numbers can be checked.
    let days =
      [PlanRule.holidays(month: month), .postingDays]
      + calendar.blackouts.indices.map(PlanRule.blackout)
    let problem = Problem(
      calendar, leavingOut: allRules(of: calendar).subtracting(rules).subtracting(days),
      months: month..<month + 1,
      work: Work(1_000_000))
    guard let only = problem.months.first else { return nil }
    let room =
      only.days.reduce(0) { $0 + max(0, problem.type(of: $1).capacity) }
      + only.pinned.reduce(0, +)
    guard sum > room else { return nil }
    return ClashIssue.Demand(
      month: notes.month(month), parts: parts, sum: sum, room: room, days: only.postingDays)
  }
}

/// Every rule of a calendar.
private func allRules(of calendar: EditorialCalendar) -> Set<PlanRule> {
  var rules: Set<PlanRule> = [
    .storyShare, .postingDays, .perDay, .minGap, .reelWeek, .articleGap, .articleTurn,
  ]
  for month in calendar.months.indices {
    rules.formUnion([
      .posts(month: month), .reels(month: month), .articles(month: month), .holidays(month: month),
    ])
  }
  rules.formUnion(ItemFormat.allCases.map(PlanRule.hours))
  rules.formUnion(calendar.blackouts.indices.map(PlanRule.blackout))
  rules.formUnion(calendar.pins.indices.map(PlanRule.pin))
  rules.formUnion(calendar.campaigns.indices.map(PlanRule.campaign))
  rules.formUnion(calendar.seasons.indices.map(PlanRule.season))
  return rules
}

import CivilTime
import Schedule
import Text

/// Finds what the labels of items name.
struct Names {
  private typealias Table = [String: Int]
  private let channels: Table
  private let campaigns: Table
  private let seasons: Table
  private let objectives: Table
  private let pillars: Table
  private let audiences: Table

  init(_ calendar: EditorialCalendar) {
    func table(_ names: [String]) -> Table {
      Dictionary(
        names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
    channels = table(calendar.channels.map(\.id))
    campaigns = table(calendar.campaigns.map(\.id))
    seasons = table(calendar.seasons.map(\.id))
    objectives = table(calendar.weights.objectives.map(\.key))
    pillars = table(calendar.weights.pillars.map(\.key))
    audiences = table(calendar.weights.audiences.map(\.key))
  }

  /// The item with its references; each name that does not exist is a finding, but of a settled item:
  /// the calendar may have dropped it since.
  func check(
    _ item: PlanItem, _ book: DayBook, _ isSettled: Bool, _ closed: Set<Int>,
    _ findings: inout Findings
  ) -> CheckedItem {
    let local = item.start.local
    let mention = Mention(id: item.id, start: local)
    func find(
      _ name: String?, _ table: Table, _ kind: VerificationIssue.LabelKind,
      _ findings: inout Findings
    ) -> Int? {
      guard let name else { return nil }
      if let index = table[name] { return index }
      guard !isSettled else { return nil }
      // What is not listed, or long beyond sense, is not worth the search.
      let issue = VerificationIssue.unknown(kind, name, mention, near: [])
      let near =
        findings.isFull(issue.code) || name.utf8.count > 80
        ? [] : nearMisses(of: name, in: table.keys.sorted())
      findings.add(.unknown(kind, name, mention, near: near))
      return nil
    }
    var found: [Int]? = []
    for name in item.channels {
      if let index = find(name, channels, .channel, &findings) {
        found?.append(index)
      } else if !isSettled {
        found = nil
      }
    }
    let month = book.month(of: local.date)
    return CheckedItem(
      item: item, day: local.date.dayNumber, second: local.time.secondsOfDay,
      month: month, channels: found,
      campaign: find(item.campaign, campaigns, .campaign, &findings),
      season: find(item.season, seasons, .season, &findings),
      objective: find(item.objective, objectives, .objective, &findings),
      pillar: find(item.pillar, pillars, .pillar, &findings),
      audience: find(item.audience, audiences, .audience, &findings), isSettled: isSettled,
      isExempt: isSettled || month.map { closed.contains($0) } ?? false)
  }
}

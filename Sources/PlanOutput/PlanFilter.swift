public import CivilTime
public import Schedule
import Text

/// Which items of a plan are meant; what is nil does not restrict.
public struct PlanFilter: Sendable, Equatable {
  /// Id of a campaign, or of a season, as content names either in one key.
  public var campaign: String?
  /// Id of a season.
  public var season: String?
  /// Key of an objective: `OE1`.
  public var objective: String?
  /// Key of a pillar: `educativa`.
  public var pillar: String?
  /// `post`, `story`, `reel` or `article`.
  public var format: String?
  /// Id of a leaf channel, or of a channel with networks for all of them.
  public var channel: String?
  /// First day.
  public var from: CivilDate?
  /// Last day, included.
  public var to: CivilDate?

  /// A filter that lets everything pass.
  public init() {}

  /// Whether nothing is restricted.
  public var isEmpty: Bool { self == PlanFilter() }

  /// What it names that the calendar does not have, and days in the wrong order.
  public func issues(in calendar: EditorialCalendar) -> [PlanOutputIssue] {
    var issues: [PlanOutputIssue] = []
    func check(_ kind: PlanOutputIssue.Kind, _ value: String?, _ all: [String]) {
      guard let value, !all.contains(value) else { return }
      issues.append(
        .unknownValue(kind, value, near: nearMisses(of: value, in: all), all: all))
    }
    check(.campaign, campaign, (calendar.campaigns + calendar.seasons).map(\.id))
    check(.season, season, calendar.seasons.map(\.id))
    check(.objective, objective, calendar.weights.objectives.map(\.key))
    check(.pillar, pillar, calendar.weights.pillars.map(\.key))
    check(.format, format, ItemFormat.allCases.map(\.rawValue))
    check(.channel, channel, calendar.channelNames)
    if let from, let to, from > to { issues.append(.emptyRange(from: from, to: to)) }
    return issues
  }

  /// The items that pass, in order. Cost: linear.
  public func items(of plan: Plan, in calendar: EditorialCalendar) -> [PlanItem] {
    let leaves = Set(
      calendar.channels.filter { $0.id == channel || $0.group == channel }.map(\.id))
    return plan.items.filter { item in
      let date = item.start.local.date
      return (campaign == nil || item.campaign == campaign || item.season == campaign)
        && (season == nil || item.season == season)
        && (objective == nil || item.objective == objective)
        && (pillar == nil || item.pillar == pillar)
        && (format == nil || item.format.rawValue == format)
        && (channel == nil || item.channels.contains(where: leaves.contains))
        && from.map { date >= $0 } ?? true && to.map { date <= $0 } ?? true
    }
  }
}

extension EditorialCalendar {
  /// Leaf channels and the channels they are in, each once, in the order of the file.
  fileprivate var channelNames: [String] {
    var names: [String] = []
    for channel in channels {
      for name in [channel.group, channel.id] where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

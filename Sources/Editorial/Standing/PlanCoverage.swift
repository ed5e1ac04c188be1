public import CivilTime
public import Schedule

/// How far the places of one kind have come. Each count holds the next.
public struct CoverageCount: Sendable, Equatable {
  /// Places of the plan.
  public var planned = 0
  /// Of these, those with content.
  public var written = 0
  /// Of these, those that were published.
  public var published = 0

  /// None at all.
  public init() {}

  /// A count of its parts.
  public init(planned: Int, written: Int, published: Int) {
    self.planned = planned
    self.written = written
    self.published = published
  }

  fileprivate mutating func add(_ entry: EditorialEntry) {
    planned += 1
    if entry.content != nil { written += 1 }
    if entry.standing == .published { published += 1 }
  }
}

/// What the rows of a coverage are gathered by.
public enum CoverageGrouping: String, Sendable, CaseIterable {
  /// The objective an item serves.
  case objective
  /// The kind of content.
  case pillar
  /// The campaign; an item without any is in a group of its own.
  case campaign
  /// The month an item starts in.
  case month
}

/// Places by group, audience and channel.
public struct PlanCoverage: Sendable, Equatable {
  /// An audience within a group.
  public struct Row: Sendable, Equatable {
    /// Key of the audience.
    public let audience: String
    /// One for each channel.
    public var cells: [CoverageCount]
    /// Each place once, however many channels it goes to.
    public var total: CoverageCount
  }

  /// An objective, pillar, campaign or month.
  public struct Group: Sendable, Equatable {
    /// Its key, id or month (`2026-08`); nil for items without a campaign.
    public let key: String?
    /// All audiences in the order of the calendar.
    public var rows: [Row]
    /// Each place once.
    public var total: CoverageCount
  }

  /// What groups are.
  public let grouping: CoverageGrouping
  /// Ids of leaf channels in the calendar's order, then those only items name.
  public let channels: [String]
  /// In the order of the calendar, then those only items name, then nil.
  public let groups: [Group]
  /// One for each channel.
  public let channelTotals: [CoverageCount]
  /// Each place once.
  public let total: CoverageCount

  /// How many cells there are, and how many of them hold no place.
  public var cells: (all: Int, empty: Int) {
    let all = groups.flatMap(\.rows).flatMap(\.cells)
    return (all.count, all.count { $0.planned == 0 })
  }
}

/// What the plan plans, and what there is of it, for each group, audience and channel; of the entries
/// that start on the days, where these are given. Values that nothing is planned for are there too:
/// they are what is to be seen. Cost: linear in entries times channels.
public func planCoverage(
  _ plan: EditorialPlan, of calendar: EditorialCalendar, by grouping: CoverageGrouping = .objective,
  from first: CivilDate? = nil, to last: CivilDate? = nil
) -> PlanCoverage {
  let entries = plan.entries.filter { entry in
    let date = entry.item.start.local.date
    return first.map { date >= $0 } ?? true && last.map { date <= $0 } ?? true
  }
  let channels = order(
    calendar.channels.map(\.id), entries.flatMap { $0.item.channels })
  let audiences = order(
    calendar.weights.audiences.map(\.key), entries.map(\.item.audience))
  var keys: [String?] = order(
    calendar.keys(of: grouping, from: first, to: last),
    entries.compactMap { key(of: $0.item, grouping) })
  if grouping == .campaign { keys.append(nil) }
  let none = channels.map { _ in CoverageCount() }
  var groups = keys.map { key in
    PlanCoverage.Group(
      key: key,
      rows: audiences.map { PlanCoverage.Row(audience: $0, cells: none, total: CoverageCount()) },
      total: CoverageCount())
  }
  var channelTotals = none
  var total = CoverageCount()
  for entry in entries {
    let own = key(of: entry.item, grouping)
    guard let group = keys.firstIndex(of: own),
      let row = audiences.firstIndex(of: entry.item.audience)
    else { continue }
    for (index, channel) in channels.enumerated() where entry.item.channels.contains(channel) {
      groups[group].rows[row].cells[index].add(entry)
      channelTotals[index].add(entry)
    }
    groups[group].rows[row].total.add(entry)
    groups[group].total.add(entry)
    total.add(entry)
  }
  return PlanCoverage(
    grouping: grouping, channels: channels, groups: groups, channelTotals: channelTotals,
    total: total)
}

private func key(of item: PlanItem, _ grouping: CoverageGrouping) -> String? {
  switch grouping {
  case .objective: item.objective
  case .pillar: item.pillar
  case .campaign: item.campaign
  case .month: String(item.start.local.date.description.prefix(7))
  }
}

/// The known values, then the others, each once.
private func order(_ known: [String], _ used: [String]) -> [String] {
  var seen = Set<String>()
  return (known + used).filter { seen.insert($0).inserted }
}

extension EditorialCalendar {
  /// The values a grouping has, within the days where these are given.
  fileprivate func keys(
    of grouping: CoverageGrouping, from first: CivilDate?, to last: CivilDate?
  ) -> [String] {
    func touches(_ days: ClosedRange<CivilDate>) -> Bool {
      first.map { days.upperBound >= $0 } ?? true && last.map { days.lowerBound <= $0 } ?? true
    }
    switch grouping {
    case .objective: return weights.objectives.map(\.key)
    case .pillar: return weights.pillars.map(\.key)
    case .campaign: return campaigns.filter { touches($0.dates) }.map(\.id)
    case .month:
      return months.map(\.first).filter {
        touches($0...$0.adding(days: $0.daysInMonth - 1))
      }.map { String($0.description.prefix(7)) }
    }
  }
}

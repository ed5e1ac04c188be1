import Schedule
import YAML

/// S4 and S5: gives every item its objective, pillar and audience, and the seats of campaigns and
/// seasons to items that have what these fix.
///
/// Objectives and pillars are chosen first, with as many of each value on a campaign's days as it
/// needs; then the seats are matched to items. Where campaigns that fix different labels stand in
/// each other's way, the seats of that month are given first.
struct Labelling {
  private let problem: Problem
  private(set) var drafts: [Draft]
  /// The items of each month.
  private let ranges: [Range<Int>]
  private let labels: [MonthLabels]
  /// Months whose seats are given before objectives and pillars.
  private var seatsFirst: Set<Int> = []

  /// Nil where some month's labels are not possible with these dates.
  init?(_ problem: Problem, _ drafts: [Draft]) {
    self.problem = problem
    self.drafts = drafts
    var ranges: [Range<Int>] = []
    var labels: [MonthLabels] = []
    var start = 0
    for (index, month) in problem.months.enumerated() {
      var end = start
      var totals = [Int](repeating: 0, count: month.windows.segmentCount)
      while end < drafts.count, drafts[end].month == index {
        if drafts[end].isPosting { totals[drafts[end].segment] += 1 }
        end += 1
      }
      guard
        let found = MonthLabels(problem, month: month, totals: totals, items: end - start)
      else { return nil }
      ranges.append(start..<end)
      labels.append(found)
      start = end
    }
    self.ranges = ranges
    self.labels = labels
  }

  /// All items with their labels; nil where seats cannot be given.
  mutating func run() -> [Draft]? {
    let blank = drafts
    while true {
      drafts = blank
      for month in seatsFirst.sorted() where !giveSeats(inMonth: month) { return nil }
      for kind in LabelKind.allCases { choose(kind) }
      let blocked = problem.months.indices.filter {
        !seatsFirst.contains($0) && !matchSeats(inMonth: $0)
      }
      guard !blocked.isEmpty else { return drafts }
      seatsFirst.formUnion(blocked)
    }
  }

  // MARK: Values

  private func fixed(_ kind: LabelKind, _ draft: Draft) -> Int? {
    if let pin = draft.pin { return kind.fixed(problem.calendar.pins[pin]) }
    let campaign = draft.campaign.map { problem.calendar.campaigns[$0] }
    let season = draft.season.map { problem.calendar.seasons[$0] }
    switch kind {
    case .objective: return campaign?.objective ?? season?.objective
    case .pillar: return campaign?.pillar ?? season?.pillar
    case .audience: return nil
    }
  }

  private mutating func choose(_ kind: LabelKind) {
    let weights = kind.weights(problem.calendar)
    let fixed = drafts.map { self.fixed(kind, $0) }
    let counts = problem.months.indices.map { month -> LabelCounts in
      guard seatsFirst.contains(month) else { return labels[month].counts(kind) }
      var forced = [Int](repeating: 0, count: weights.count)
      for item in ranges[month] { if let value = fixed[item] { forced[value] += 1 } }
      return LabelCounts(forced: forced, items: labels[month].items, weights: weights)
    }
    let picks = balancedPicks(counts, items: drafts.count, weights: weights)
    var task = SequenceTask(
      months: problem.months.indices.map { month in
        SequenceTask.Month(
          items: ranges[month], counts: counts[month].counts(picking: picks[month]),
          demands: seatsFirst.contains(month) ? [] : demands(kind, month))
      }, valueCount: weights.count, fixed: fixed,
      segment: drafts.map { $0.pin == nil ? $0.segment : nil })
    let values = bestSequence(&task, kind, counts: counts, picks: picks, weights: weights)
    for (item, value) in values.enumerated() { drafts[item][kind] = value }
  }

  private func demands(_ kind: LabelKind, _ month: Int) -> [[LabelDemand]] {
    let windows = problem.months[month].windows
    return [
      MonthLabels.demands(kind, windows.campaigns, labels[month].campaignNeeds),
      MonthLabels.demands(kind, windows.seasons, labels[month].seasonNeeds),
    ]
  }

  /// The sequence for the given picks; where it has equal neighbours, also for others that balance
  /// the cycle as well.
  private func bestSequence(
    _ task: inout SequenceTask, _ kind: LabelKind, counts: [LabelCounts], picks: [[Int]],
    weights: [WeightedLabel]
  ) -> [Int] {
    // No picks whatever go below this.
    var least = task
    for month in counts.indices { least.months[month].counts = counts[month].base }
    let bound = least.bound
    var best = task.solve()?.values
    var bestEqual = best.map(SequenceTask.equalNeighbours) ?? .max
    if bestEqual > bound, kind != .audience {
      let cost = cycleSquares(counts, picks, weights)
      forEachPicks(of: counts, atMost: max(8, 8_000 / max(20, drafts.count))) { other in
        guard bestEqual > bound, other != picks, cycleSquares(counts, other, weights) == cost else {
          return
        }
        for month in counts.indices {
          task.months[month].counts = counts[month].counts(picking: other[month])
        }
        guard let values = task.solve()?.values else { return }
        let equal = SequenceTask.equalNeighbours(values)
        if equal < bestEqual { (best, bestEqual) = (values, equal) }
      }
    }
    return best ?? drafts.map { _ in 0 }
  }

  private func cycleSquares(
    _ months: [LabelCounts], _ picks: [[Int]], _ weights: [WeightedLabel]
  ) -> Int {
    let all = weights.reduce(0) { $0 + $1.weight }
    var counts = [Int](repeating: 0, count: weights.count)
    for (month, chosen) in zip(months, picks) {
      for (value, count) in month.counts(picking: chosen).enumerated() { counts[value] += count }
    }
    return weights.indices.reduce(0) {
      let distance = counts[$1] * all - weights[$1].weight * drafts.count
      return $0 + distance * distance
    }
  }

  // MARK: Seats

  /// The items of a month that a window's seats may go to.
  private func eligible(_ window: MonthWindows.Window, month: Int) -> [Int] {
    ranges[month].filter { item in
      let draft = drafts[item]
      return draft.pin == nil && window.segments.contains(draft.segment)
        && (window.objective == nil || draft.objective == window.objective)
        && (window.pillar == nil || draft.pillar == window.pillar)
    }
  }

  private mutating func matchSeats(inMonth month: Int) -> Bool {
    let windows = problem.months[month].windows
    func seats(_ all: [MonthWindows.Window], _ needs: [Int]) -> [Seat] {
      zip(all, needs).flatMap { window, count in
        let items = count > 0 ? eligible(window, month: month) : []
        return (0..<count).map { _ in Seat(label: window.label, eligible: items) }
      }
    }
    let campaigns = seats(windows.campaigns, labels[month].campaignNeeds)
    let seasons = seats(windows.seasons, labels[month].seasonNeeds)
    guard let some = match(campaigns), let others = match(seasons) else { return false }
    for (seat, item) in zip(campaigns, some) { drafts[item].campaign = seat.label }
    for (seat, item) in zip(seasons, others) { drafts[item].season = seat.label }
    return true
  }

  /// Gives the seats by segments alone.
  private mutating func giveSeats(inMonth month: Int) -> Bool {
    let windows = problem.months[month].windows
    var room = [Int](repeating: 0, count: windows.segmentCount)
    for item in ranges[month] where drafts[item].pin == nil { room[drafts[item].segment] += 1 }
    let needs = (labels[month].campaignNeeds, labels[month].seasonNeeds)
    var campaigns: [[Int]]
    var seasons: [[Int]]
    if windows.hasConflicts {
      guard let found = windows.pairing(needs.0, needs.1, room: room) else { return false }
      campaigns = windows.campaigns.indices.map { at in found.map { $0.campaigns[at] } }
      seasons = windows.seasons.indices.map { at in found.map { $0.seasons[at] } }
    } else {
      guard let some = windows.spread(windows.campaigns, needs.0, room: room),
        let others = windows.spread(windows.seasons, needs.1, room: room)
      else { return false }
      (campaigns, seasons) = (some, others)
    }
    func agrees(_ item: Int, _ window: MonthWindows.Window) -> Bool {
      guard let label = drafts[item].campaign else { return false }
      let campaign = problem.calendar.campaigns[label]
      return (window.objective != nil && window.objective == campaign.objective)
        || (window.pillar != nil && window.pillar == campaign.pillar)
    }
    func seats(
      _ all: [MonthWindows.Window], _ counts: [[Int]], prefers: Bool = true,
      _ allows: (Int, MonthWindows.Window) -> Bool
    ) -> [Seat] {
      var seats: [Seat] = []
      for segment in 0..<windows.segmentCount {
        let items = ranges[month].filter { drafts[$0].pin == nil && drafts[$0].segment == segment }
        for (window, counts) in zip(all, counts) where counts[segment] > 0 {
          let eligible = items.filter { allows($0, window) }
          // Items that have the window's value anyway come first, so that fewer are bound.
          let agreeing = eligible.filter { agrees($0, window) }
          let number = counts[segment]
          for seat in 0..<number {
            seats.append(
              Seat(
                label: window.label,
                eligible: seat < agreeing.count && prefers ? agreeing : eligible))
          }
        }
      }
      return seats
    }
    let first = seats(windows.campaigns, campaigns) { _, _ in true }
    // Seats of one label in two segments differ in who may take them: match each segment alone.
    guard let some = matchBySegment(first) else { return false }
    for (seat, item) in zip(first, some) { drafts[item].campaign = seat.label }
    func fits(_ item: Int, _ season: MonthWindows.Window) -> Bool {
      guard let label = drafts[item].campaign,
        let campaign = windows.campaigns.first(where: { $0.label == label })
      else { return true }
      return !MonthWindows.excludes(campaign, season)
    }
    var second = seats(windows.seasons, seasons, fits)
    var matched = matchBySegment(second)
    if matched == nil {
      second = seats(windows.seasons, seasons, prefers: false, fits)
      matched = matchBySegment(second)
    }
    guard let others = matched else { return false }
    for (seat, item) in zip(second, others) { drafts[item].season = seat.label }
    return true
  }

  private func matchBySegment(_ seats: [Seat]) -> [Int]? {
    var result: [Int] = []
    var start = 0
    while start < seats.count {
      let segment = seats[start].eligible.first.map { drafts[$0].segment }
      var end = start
      while end < seats.count, seats[end].eligible.first.map({ drafts[$0].segment }) == segment {
        end += 1
      }
      guard let items = match(Array(seats[start..<end])) else { return nil }
      result += items
      start = end
    }
    return result
  }
}

/// Calls `body` with every way to pick the extra values of all months, unless there are too many.
private func forEachPicks(
  of months: [LabelCounts], atMost bound: Int, _ body: ([[Int]]) -> Void
) {
  func subsets(_ values: [Int], _ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard let first = values.first, values.count >= count else { return [] }
    let rest = Array(values.dropFirst())
    return subsets(rest, count - 1).map { [first] + $0 } + subsets(rest, count)
  }
  var lists: [[[Int]]] = []
  var number = 1
  for month in months {
    guard month.tied.count <= 12 else { return }
    lists.append(subsets(month.tied, month.extra))
    number *= max(1, lists[lists.count - 1].count)
    guard number <= bound else { return }
  }
  func extend(_ prefix: [[Int]]) {
    guard prefix.count < lists.count else { return body(prefix) }
    for subset in lists[prefix.count] { extend(prefix + [subset]) }
  }
  extend([])
}

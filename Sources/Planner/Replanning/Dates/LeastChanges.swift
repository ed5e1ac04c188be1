import Schedule

/// S1.1 to S1.3: the days and hours with the fewest changes of a lock, then S3 and S6.
///
/// Months hang together only by the week and the article at their border. So each is first asked alone
/// for the least it must change (`least`); then the months are walked in order, with a bound on all
/// changes that begins at the sum of these and is raised as long as nothing is found within it.
struct LeastChanges {
  /// What was found.
  struct Found {
    /// The option of each day.
    let options: [DayOption]
    let cost: ChangeCost
    /// Whether no plan changes less.
    let isProven: Bool
  }

  private let problem: Problem
  private let options: DayOptions
  private let changes: [MonthChange]
  /// What each month must change whatever happens.
  private let floors: [ChangeCost]
  /// States that are kept for each skeleton at first.
  private static let few = 12

  /// Nil where some month has no number of items, or some day no room for its pins.
  init?(_ problem: Problem, _ open: OpenItems) {
    guard problem.days.indices.allSatisfy({ problem.type(of: $0).room >= 0 }) else { return nil }
    let options = DayOptions(problem, open)
    let changes = problem.months.indices.compactMap {
      MonthChange(problem, month: $0, open, options)
    }
    let floors = changes.compactMap(\.least)
    guard floors.count == problem.months.count else { return nil }
    self.floors = floors
    self.problem = problem
    self.options = options
    self.changes = changes
  }

  /// Nil where there is no plan, or, with the work used up, none was found.
  func find() -> Found? {
    var least: [ChangeBound] = []
    for month in changes.indices {
      guard let own = self.least(month) else { return nil }
      least.append(own)
    }
    var bound = least.reduce(ChangeBound(), +)
    var step = 1
    while true {
      let quick = walk(within: bound, least, width: .few(Self.few))
      if let found = quick.found, isCertain(found, quick) {
        return Found(options: found.options, cost: found.cost, isProven: true)
      }
      // What was left out may be better, or all there is.
      let whole = quick.isComplete ? quick : walk(within: bound, least, width: .all)
      if let found = whole.found {
        return Found(options: found.options, cost: found.cost, isProven: whole.isComplete)
      }
      if let found = quick.found { return found }
      guard whole.isComplete, let cut = whole.leastCut else { return nil }
      bound = raised(bound, past: cut, by: &step)
    }
  }

  private func raised(
    _ bound: ChangeBound, past cut: ChangeBound, by step: inout Int
  ) -> ChangeBound {
    guard cut.approved == bound.approved else { return cut }
    defer { step *= 2 }
    return ChangeBound(
      approved: bound.approved, days: max(cut.days, bound.days + step))
  }

  private func isCertain(_ found: Found, _ walk: Walk) -> Bool {
    if walk.isComplete { return true }
    let least = floors.reduce(ChangeCost(), +)
    return (found.cost.approved, found.cost.days, found.cost.hours)
      == (least.approved, least.days, least.hours)
  }

  /// The least a month must change, whatever the others do; nil where it has no plan at all.
  private func least(_ month: Int) -> ChangeBound? {
    var bound = floors[month].bound
    var step = 1
    while true {
      var paths = alone(month, within: bound, width: .few(Self.few))
      if let best = paths.exits.map(\.cost.bound).min(),
        paths.isComplete || best == floors[month].bound
      {
        return best
      }
      if !paths.isComplete { paths = alone(month, within: bound, width: .all) }
      if let best = paths.exits.map(\.cost.bound).min() { return best }
      guard paths.isComplete, let cut = paths.leastCut else { return nil }
      bound = raised(bound, past: cut, by: &step)
    }
  }

  private func alone(
    _ month: Int, within bound: ChangeBound, width: MonthPaths.Width
  ) -> MonthPaths {
    MonthPaths(
      problem, month: month, changes[month], options,
      entries: [(skeleton: Skeleton(), cost: ChangeCost())], within: bound, width: width)
  }

  private struct Walk {
    var found: Found?
    var isComplete = true
    var leastCut: ChangeBound?
  }

  private func walk(
    within bound: ChangeBound, _ least: [ChangeBound], width: MonthPaths.Width
  ) -> Walk {
    var result = Walk()
    var months: [MonthPaths] = []
    var entries: [(skeleton: Skeleton, cost: ChangeCost)] = [(Skeleton(), ChangeCost())]
    var later = least.reduce(ChangeBound(), +)
    for month in changes.indices {
      later = later - least[month]
      let paths = MonthPaths(
        problem, month: month, changes[month], options, entries: entries, within: bound - later,
        width: width)
      if !paths.isComplete { result.isComplete = false }
      if let cut = paths.leastCut.map({ $0 + later }) {
        result.leastCut = result.leastCut.map { min($0, cut) } ?? cut
      }
      months.append(paths)
      entries = paths.exits.map { ($0.skeleton, $0.cost) }
      guard !entries.isEmpty else { return result }
    }
    // Backward from the cheapest end.
    guard let last = months.last,
      var exit = last.exits.indices.min(by: { last.exits[$0].cost < last.exits[$1].cost })
    else {
      result.found = Found(options: [], cost: ChangeCost(), isProven: true)
      return result
    }
    let cost = last.exits[exit].cost
    var chosen: [DayOption] = []
    for (index, paths) in months.enumerated().reversed() {
      let (numbers, entry) = paths.trace(paths.exits[exit])
      for (day, number) in zip(problem.months[index].days, numbers).reversed() {
        chosen.append(options.ofDay[day][number])
      }
      exit = entry
    }
    result.found = Found(options: chosen.reversed(), cost: cost, isProven: result.isComplete)
    return result
  }
}

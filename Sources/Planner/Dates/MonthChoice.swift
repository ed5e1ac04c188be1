/// Which numbers of items beside the pins the days of a month may get.
struct MonthChoice {
  /// By day of the month.
  var days: [ClosedRange<Int>]
  /// The sum over the month.
  var items: Int
  /// The sum within each segment; nil leaves it open.
  var segments: [Int]?
}

/// The choices for a month's days from the best to the last resort: first those with the least
/// squares (S3) in the order of their label counts (S4), each with the extra items spread evenly
/// and then anywhere; then all others.
struct MonthChoices {
  private let problem: Problem
  private let month: MonthProblem
  private let pins: [Int]
  private let room: [Int]
  private let items: Int
  private(set) var choices: [MonthChoice] = []
  /// How many of the choices have the least squares.
  private(set) var bestCount = 0
  /// What holds all best choices, and all others; nil where that is one of them.
  private(set) var allBest: MonthChoice?
  private(set) var allOthers: MonthChoice?
  private var hasOthers = false
  /// The least squares of the month, whatever else holds; nil where the days have no room at all.
  private(set) var leastSquares: Int?

  /// More ways to share the extra items among segments than this are not looked at.
  private static let mostVectors = 3000

  init(_ problem: Problem, month: MonthProblem, posts: Int) {
    self.problem = problem
    self.month = month
    pins = month.days.map { problem.days[$0].pins.count }
    room = month.days.map { max(0, problem.type(of: $0).capacity) }
    items = month.items(posts: posts) - pins.reduce(0, +)
    guard let totals = DayTotals(items: items, pins: pins, room: room) else { return }
    leastSquares = totals.squares(pins: pins)
    addBest(totals)
    bestCount = choices.count
  }

  private func segment(_ local: Int) -> Int { month.windows.segmentOfDay[local] }

  private mutating func addBest(_ totals: DayTotals) {
    let windows = month.windows
    var open = [[Int]](repeating: [], count: windows.segmentCount)
    var base = [Int](repeating: 0, count: windows.segmentCount)
    for day in pins.indices {
      base[segment(day)] += totals.base[day]
      if totals.open[day] { open[segment(day)].append(day) }
    }
    var ranked: [(key: [Int], extra: [Int])] = []
    for extra in vectors(sum: totals.extra, most: open.map(\.count)) {
      let sums = zip(base, extra).map(+)
      guard let key = labelKey(sums) else { continue }
      ranked.append((key, extra))
    }
    ranked.sort {
      $0.key != $1.key
        ? $0.key.lexicographicallyPrecedes($1.key)
        : $0.extra.lexicographicallyPrecedes($1.extra)
    }
    let loose = pins.indices.map {
      totals.base[$0]...totals.base[$0] + (totals.open[$0] ? 1 : 0)
    }
    allBest = MonthChoice(days: loose, items: items, segments: nil)
    for (_, extra) in ranked {
      var fixed = totals.base
      for (days, count) in zip(open, extra) {
        for place in evenPlaces(count, of: days.count) { fixed[days[place]] += 1 }
      }
      let segments = windows.segmentCount > 1 ? zip(base, extra).map(+) : nil
      choices.append(MonthChoice(days: fixed.map { $0...$0 }, items: items, segments: segments))
      guard totals.extra > 0 else { continue }
      choices.append(MonthChoice(days: loose, items: items, segments: segments))
    }
  }

  /// Adds the choices of any squares, once; looked at last, since they are many to rank.
  mutating func addOthers() {
    guard !hasOthers else { return }
    hasOthers = true
    let all = room.map { 0...$0 }
    guard month.windows.isSensitive, month.windows.segmentCount > 1 else {
      if month.windows.isSensitive, labelKey([items]) == nil { return }
      choices.append(MonthChoice(days: all, items: items, segments: nil))
      return
    }
    allOthers = MonthChoice(days: all, items: items, segments: nil)
    var most = [Int](repeating: 0, count: month.windows.segmentCount)
    for day in room.indices { most[segment(day)] += room[day] }
    var ranked: [(squares: Int, key: [Int], sums: [Int])] = []
    for sums in vectors(sum: items, most: most) {
      guard let key = labelKey(sums) else { continue }
      // The least squares within each segment.
      var squares = 0
      for number in sums.indices {
        let own = pins.indices.filter { segment($0) == number }
        let ownPins = own.map { pins[$0] }
        guard
          let totals = DayTotals(items: sums[number], pins: ownPins, room: own.map { room[$0] })
        else { continue }
        squares += totals.squares(pins: ownPins)
      }
      ranked.append((squares, key, sums))
    }
    ranked.sort {
      if $0.squares != $1.squares { return $0.squares < $1.squares }
      return $0.key != $1.key
        ? $0.key.lexicographicallyPrecedes($1.key)
        : $0.sums.lexicographicallyPrecedes($1.sums)
    }
    choices += ranked.map { MonthChoice(days: all, items: items, segments: $0.sums) }
  }

  /// All vectors with this sum below `most`, in a fixed order, up to a bound.
  private func vectors(sum: Int, most: [Int]) -> [[Int]] {
    var result: [[Int]] = []
    func extend(_ prefix: [Int], _ left: Int) {
      guard result.count < Self.mostVectors else { return }
      guard prefix.count < most.count else {
        if left == 0 { result.append(prefix) }
        return
      }
      let rest = most[(prefix.count + 1)...].reduce(0, +)
      let low = max(0, left - rest)
      let high = min(most[prefix.count], left)
      guard low <= high else { return }
      // From the even share outwards, so that a bound cuts off the extremes.
      let all = most[prefix.count...].reduce(0, +)
      let middle = all == 0 ? low : min(high, max(low, left * most[prefix.count] / all))
      let order = (low...high).sorted { (abs($0 - middle), $0) < (abs($1 - middle), $1) }
      for value in order { extend(prefix + [value], left - value) }
    }
    extend([], sum)
    return result
  }

  /// The S4 values of the month for these sums beside the pins; nil where no labels are possible.
  private func labelKey(_ sums: [Int]) -> [Int]? {
    let totals = zip(sums, month.windows.pinned).map(+)
    return MonthLabels(problem, month: month, totals: totals, items: items + pins.reduce(0, +))?.key
  }
}

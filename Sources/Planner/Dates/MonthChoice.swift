import Schedule

/// Which numbers of items beside the pins the days of a month may get.
struct MonthChoice {
  /// By day of the month.
  var days: [ClosedRange<Int>]
  /// The sum over the month.
  var items: Int
  /// The sum within each region; nil leaves it open.
  var regions: Regions?

  /// Sums by region, and the region of each day of the month.
  struct Regions {
    let sums: [Int]
    let ofDay: [Int]
  }
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
  /// The region of each day of the month: segments, cut again around pins whose objective or pillar
  /// is fixed, since it matters for S5 how many items come before them.
  let regionOfDay: [Int]
  /// The segment of each region.
  private let segmentOfRegion: [Int]
  private(set) var choices: [MonthChoice] = []
  /// How many of the choices have the least squares.
  private(set) var bestCount = 0
  /// The best choices with one total a day and their labels, by the month's part of S4.
  private(set) var ranked: [(labels: MonthLabels, choice: Int)] = []
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
    pins = month.days.map { problem.days[$0].fixedCount }
    room = month.days.map { max(0, problem.type(of: $0).capacity) }
    items = month.items(posts: posts) - pins.reduce(0, +)
    var regions: [Int] = []
    var segments: [Int] = []
    var wasPinned = false
    for (local, day) in month.days.enumerated() {
      let isPinned = problem.days[day].pins.contains {
        problem.calendar.pins[$0].objective != nil || problem.calendar.pins[$0].pillar != nil
      }
      let segment = month.windows.segmentOfDay[local]
      if segments.last != segment || isPinned || wasPinned { segments.append(segment) }
      regions.append(segments.count - 1)
      wasPinned = isPinned
    }
    regionOfDay = regions
    segmentOfRegion = segments
    guard let totals = DayTotals(items: items, pins: pins, room: room) else { return }
    leastSquares = totals.squares(pins: pins)
    addBest(totals)
    bestCount = choices.count
  }

  private mutating func addBest(_ totals: DayTotals) {
    var open = [[Int]](repeating: [], count: segmentOfRegion.count)
    var base = [Int](repeating: 0, count: segmentOfRegion.count)
    for day in pins.indices {
      base[regionOfDay[day]] += totals.base[day]
      if totals.open[day] { open[regionOfDay[day]].append(day) }
    }
    var found: [(labels: MonthLabels, key: [Int], extra: [Int])] = []
    for extra in vectors(sum: totals.extra, most: open.map(\.count)) {
      guard let labels = labels(zip(base, extra).map(+)) else { continue }
      found.append((labels, labels.key, extra))
    }
    found.sort {
      $0.key != $1.key
        ? $0.key.lexicographicallyPrecedes($1.key)
        : $0.extra.lexicographicallyPrecedes($1.extra)
    }
    let loose = pins.indices.map {
      totals.base[$0]...totals.base[$0] + (totals.open[$0] ? 1 : 0)
    }
    allBest = MonthChoice(days: loose, items: items, regions: nil)
    for (labels, _, extra) in found {
      var fixed = totals.base
      for (days, count) in zip(open, extra) {
        for place in evenPlaces(count, of: days.count) { fixed[days[place]] += 1 }
      }
      let regions = base.count > 1 ? self.regions(zip(base, extra).map(+)) : nil
      ranked.append((labels, choices.count))
      choices.append(MonthChoice(days: fixed.map { $0...$0 }, items: items, regions: regions))
      guard totals.extra > 0 else { continue }
      choices.append(MonthChoice(days: loose, items: items, regions: regions))
    }
  }

  /// Adds the choices of any squares, once; looked at last, since they are many to rank.
  mutating func addOthers() {
    guard !hasOthers else { return }
    hasOthers = true
    let all = room.map { 0...$0 }
    guard month.windows.isSensitive, segmentOfRegion.count > 1 else {
      if month.windows.isSensitive, labels([items]) == nil { return }
      choices.append(MonthChoice(days: all, items: items, regions: nil))
      return
    }
    allOthers = MonthChoice(days: all, items: items, regions: nil)
    let own = segmentOfRegion.indices.map { region in
      pins.indices.filter { regionOfDay[$0] == region }
    }
    let ownPins = own.map { $0.map { pins[$0] } }
    let ownRoom = own.map { $0.map { room[$0] } }
    var found: [(squares: Int, key: [Int], sums: [Int])] = []
    for sums in vectors(sum: items, most: ownRoom.map { $0.reduce(0, +) }) {
      guard let key = labels(sums)?.key else { continue }
      // The least squares within each region.
      let squares = sums.indices.reduce(0) {
        $0
          + (DayTotals(items: sums[$1], pins: ownPins[$1], room: ownRoom[$1])?
            .squares(pins: ownPins[$1]) ?? 0)
      }
      found.append((squares, key, sums))
    }
    found.sort {
      if $0.squares != $1.squares { return $0.squares < $1.squares }
      return $0.key != $1.key
        ? $0.key.lexicographicallyPrecedes($1.key)
        : $0.sums.lexicographicallyPrecedes($1.sums)
    }
    choices += found.map { MonthChoice(days: all, items: items, regions: regions($0.sums)) }
  }

  private func regions(_ sums: [Int]) -> MonthChoice.Regions {
    MonthChoice.Regions(sums: sums, ofDay: regionOfDay)
  }

  /// All vectors with this sum below `most`, in a fixed order, up to a bound.
  private func vectors(sum: Int, most: [Int]) -> [[Int]] {
    var result: [[Int]] = []
    func extend(_ prefix: [Int], _ left: Int) {
      guard result.count < Self.mostVectors, problem.work.spend(20) else { return }
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

  /// The labels of the month for these sums beside the pins by region; nil where none are possible.
  private func labels(_ sums: [Int]) -> MonthLabels? {
    let windows = month.windows.campaigns.count + month.windows.seasons.count
    guard problem.work.spend(10 + windows * windows) else { return nil }
    var totals = month.windows.pinned
    for (region, sum) in sums.enumerated() {
      let segment = segmentOfRegion.indices.contains(region) ? segmentOfRegion[region] : 0
      totals[segment] += sum
    }
    return MonthLabels(problem, month: month, totals: totals, items: items + pins.reduce(0, +))
  }
}

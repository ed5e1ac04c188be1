import Schedule

/// S3, and what it tells of the days. The totals of the months are S2's, so they are given.
struct Evenness {
  /// How the least sum of squares fills the days of a month.
  struct Filling {
    /// Items of each day in every best filling, before `extra` days get one more.
    let low: [Int]
    /// Whether a day can get one more.
    let isFlexible: [Bool]
    /// Days that get one more.
    let extra: Int
    let squares: Int
  }

  /// Σ over days of items².
  let value: Int
  /// Σ of the best fillings.
  let bound: Int
  let fillings: [Filling]
  private let days: [[Capacity.Day]]
  private let totals: [Int]

  init(_ subject: Subject, _ capacity: Capacity) {
    var perDay: [Int: Int] = [:]
    for item in subject.items { perDay[item.day, default: 0] += 1 }
    value = perDay.values.map(square).cappedSum()
    days = capacity.months
    totals = subject.byMonth.map(\.count)
    fillings = zip(capacity.months, subject.byMonth).map { Self.fill($0, $1.count) }
    bound = fillings.map(\.squares).cappedSum()
  }

  /// A convex sum under lower and upper limits is least where all days have the same level, cut by
  /// their limits, and the rest gives one more each to days at that level.
  private static func fill(_ days: [Capacity.Day], _ total: Int) -> Filling {
    func level(_ day: Capacity.Day, _ level: Int) -> Int { min(max(level, day.pins), day.most) }
    var height = 0
    while height < total, days.map({ level($0, height + 1) }).cappedSum() <= total { height += 1 }
    let low = days.map { level($0, height) }
    let flexible = days.map { level($0, height + 1) > level($0, height) }
    let extra = max(0, total - low.cappedSum())
    return Filling(
      low: low, isFlexible: flexible, extra: extra,
      squares: capped(low.map(square).cappedSum(), plus: capped(extra, times: 2 * height + 1)))
  }

  /// The numbers of items that the posting days at `places` of a month can have together. Where
  /// the plan is at the bound, every plan as good fills each month in the best way.
  func items(on places: Range<Int>, of month: Int) -> ClosedRange<Int> {
    let filling = fillings[month]
    var place = 0
    var inside = (low: 0, flexible: 0, pins: 0, most: 0)
    var outside = (low: 0, flexible: 0, pins: 0, most: 0)
    for (index, day) in days[month].enumerated() {
      let isInside = day.isPosting && places.contains(place)
      if day.isPosting { place += 1 }
      func add(_ sums: inout (low: Int, flexible: Int, pins: Int, most: Int)) {
        sums.low += filling.low[index]
        sums.flexible += filling.isFlexible[index] ? 1 : 0
        sums.pins += day.pins
        sums.most = capped(sums.most, plus: day.most)
      }
      if isInside { add(&inside) } else { add(&outside) }
    }
    if value == bound {
      let least = inside.low + max(0, filling.extra - outside.flexible)
      return least...max(least, inside.low + min(filling.extra, inside.flexible))
    }
    let least = max(inside.pins, totals[month] - outside.most)
    return least...max(least, min(inside.most, totals[month] - outside.pins))
  }
}

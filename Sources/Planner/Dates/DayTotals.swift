/// S3 in one month: how many items beside its pins each day gets when their squares are least.
///
/// The next item on a day with `t` costs `2t + 1`, so the least sum fills the emptiest days first:
/// what is below a level is `base` in every best choice, and `extra` of the `open` days at the level
/// get one more.
struct DayTotals {
  private(set) var base: [Int]
  private(set) var open: [Bool]
  private(set) var extra: Int

  /// Nil where the days have no room for `items`. `pins` and `room` are by day of the month.
  init?(items: Int, pins: [Int], room: [Int]) {
    var base = [Int](repeating: 0, count: pins.count)
    var left = items
    while left > 0 {
      let fillable = base.indices.filter { base[$0] < room[$0] }
      guard let level = fillable.map({ base[$0] + pins[$0] }).min() else { return nil }
      let lowest = fillable.filter { base[$0] + pins[$0] == level }
      guard lowest.count <= left else {
        self.base = base
        open = base.indices.map { base[$0] < room[$0] && base[$0] + pins[$0] == level }
        extra = left
        return
      }
      for day in lowest { base[day] += 1 }
      left -= lowest.count
    }
    self.base = base
    open = base.map { _ in false }
    extra = 0
  }

  /// The least sum of squares, pins included.
  func squares(pins: [Int]) -> Int {
    var sum = zip(base, pins).reduce(0) { $0 + ($1.0 + $1.1) * ($1.0 + $1.1) }
    if let day = open.firstIndex(of: true) { sum += extra * (2 * (base[day] + pins[day]) + 1) }
    return sum
  }
}

/// `count` of `size` places, spread evenly.
func evenPlaces(_ count: Int, of size: Int) -> [Int] {
  guard count > 0, size > 0 else { return [] }
  return (0..<min(count, size)).map { (2 * $0 + 1) * size / (2 * min(count, size)) }
}

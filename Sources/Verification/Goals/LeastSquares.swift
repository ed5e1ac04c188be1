/// The least `Σ (count·W − weight·total)²` over counts within limits that sum to `total`, and all
/// counts that reach it. The sum is convex in each count, so giving the items one by one to the
/// value with the least increase is best; increases of one value rise strictly, so the best counts
/// differ only in which values get the last increase of equal size.
struct LeastSquares {
  /// Counts in every best solution, before `extra` of `tied` get one more.
  let base: [Int]
  let tied: [Bool]
  let extra: Int
  let squares: Int

  /// `limits` are of each value; their lower ends sum to `total` at most, if they are right.
  init(weights: [Int], total: Int, limits: [ClosedRange<Int>]) {
    let sum = weights.cappedSum()
    func increase(_ value: Int, _ count: Int) -> Int {
      capped(
        capped(capped(2, times: count) + 1, times: sum),
        plus: -capped(2, times: capped(weights[value], times: total)))
    }
    var counts = limits.map(\.lowerBound)
    var last: Int?
    var lastValues: [Int] = []
    var left = total - counts.cappedSum()
    while left > 0 {
      let open = counts.indices.filter { counts[$0] < limits[$0].upperBound }
      guard let best = open.min(by: { increase($0, counts[$0]) < increase($1, counts[$1]) }) else {
        break
      }
      let cost = increase(best, counts[best])
      if cost != last { (last, lastValues) = (cost, []) }
      lastValues.append(best)
      counts[best] += 1
      left -= 1
    }
    squares = Self.squares(counts, weights: weights, total: total)
    var base = counts
    for value in lastValues { base[value] -= 1 }
    var tied = base.map { _ in false }
    for value in base.indices where base[value] < limits[value].upperBound {
      tied[value] = last.map { $0 == increase(value, base[value]) } ?? false
    }
    self.base = base
    self.tied = tied
    extra = lastValues.count
  }

  static func squares(_ counts: [Int], weights: [Int], total: Int) -> Int {
    let sum = weights.cappedSum()
    return zip(counts, weights).map { count, weight in
      square(capped(capped(count, times: sum), plus: -capped(weight, times: total)))
    }.cappedSum()
  }

  /// What every best solution has at least.
  var least: [Int] {
    extra == tied.count(where: { $0 }) ? zip(base, tied).map { $0 + ($1 ? 1 : 0) } : base
  }

  /// Whether counts are a best solution.
  func contains(_ counts: [Int]) -> Bool {
    var more = 0
    for value in base.indices {
      let difference = counts[value] - base[value]
      guard difference == 0 || difference == 1 && tied[value] else { return false }
      more += difference
    }
    return more == extra
  }
}

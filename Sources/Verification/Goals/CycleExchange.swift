/// The least squares of the cycle where each month keeps a best solution of its own: a flow of
/// the months' last items to their tied values with convex costs at the values. Such a flow is
/// best when no chain of exchanges lowers it: one item moves from value a to b in one month, from b
/// to c in another, and so on, which changes only the sums of the first and the last value.
struct CycleExchange {
  /// Exchanges after which the search is given up; a plan that is best needs none.
  private static let limit = 1_000

  let squares: Int

  /// Starts from the plan's counts, which must be best in each month; nil when given up.
  init?(weights: [Int], total: Int, best: [LeastSquares], counts: [[Int]]) {
    var counts = counts
    var sums = weights.indices.map { value in counts.map { $0[value] }.cappedSum() }
    let weight = weights.cappedSum()
    /// How much one more item of a value adds, without the factor all have.
    func increase(_ value: Int, _ count: Int) -> Int {
      capped(
        capped(capped(2, times: count) + 1, times: weight),
        plus: -capped(2, times: capped(weights[value], times: total)))
    }
    for _ in 0..<Self.limit {
      guard let chain = Self.chain(best, counts, sums, increase) else {
        squares = LeastSquares.squares(sums, weights: weights, total: total)
        return
      }
      for step in chain {
        counts[step.month][step.from] -= 1
        counts[step.month][step.to] += 1
        sums[step.from] -= 1
        sums[step.to] += 1
      }
    }
    return nil
  }

  private struct Step {
    let month: Int
    let from: Int
    let to: Int
  }

  /// A chain that lowers the squares; nil when there is none.
  private static func chain(
    _ best: [LeastSquares], _ counts: [[Int]], _ sums: [Int], _ increase: (Int, Int) -> Int
  ) -> [Step]? {
    let values = sums.indices
    // A month that can move an item from one value to another.
    var month = values.map { _ in values.map { _ in Int?.none } }
    for (index, solution) in best.enumerated() {
      let tied = values.filter { solution.tied[$0] }
      for from in tied where counts[index][from] > solution.base[from] {
        for to in tied where counts[index][to] == solution.base[to] { month[from][to] = index }
      }
    }
    for start in values where sums[start] > 0 {
      let saved = increase(start, sums[start] - 1)
      var before: [Int: Int] = [:]
      var reached = [start]
      var next = 0
      while next < reached.count {
        let from = reached[next]
        next += 1
        for to in values where to != start && before[to] == nil && month[from][to] != nil {
          before[to] = from
          reached.append(to)
        }
      }
      guard let end = reached.dropFirst().first(where: { increase($0, sums[$0]) < saved }) else {
        continue
      }
      var steps: [Step] = []
      var value = end
      while value != start, let from = before[value], let index = month[from][value] {
        steps.append(Step(month: index, from: from, to: value))
        value = from
      }
      return steps
    }
    return nil
  }
}

import Schedule

/// S4 for one family: values absent from months, squares of the months, squares of the cycle.
struct Balance {
  /// Value and bound.
  typealias Goal = (value: Int, bound: Int)

  let absent: Goal
  let months: Goal
  let cycle: Goal
  /// For each month and value, how many items every plan with these values has at least.
  let least: [[Int]]

  init(_ family: LabelFamily, _ subject: Subject, _ evenness: Evenness) {
    let weights = family.labels(subject.calendar).map(\.weight)
    let totals = subject.byMonth.map(\.count)
    let counts = subject.byMonth.map { items in
      var counts = weights.map { _ in 0 }
      for item in items {
        if let label = family.label(subject.items[item]) { counts[label] += 1 }
      }
      return counts
    }
    let forced = subject.byMonth.indices.map { ForcedLabels(family, $0, subject, evenness) }

    // (a) Each item that is not forced brings in at most one absent value.
    let absentOf = zip(forced, totals).map { forced, total -> Int in
      guard total > 0 else { return 0 }
      let missing = zip(weights, forced.least).count { $0 > 0 && $1 == 0 }
      return max(0, missing - max(0, total - forced.least.cappedSum()))
    }
    let value = zip(counts, totals).map { counts, total in
      total == 0 ? 0 : zip(weights, counts).count { $0 > 0 && $1 == 0 }
    }.cappedSum()
    absent = (value, absentOf.cappedSum())

    // (b) Where (a) is at its bound, every plan as good is so in each month: no value is absent,
    // or every item that is free brings in another one.
    let isTight = absent.value == absent.bound
    let best = totals.indices.map { month in
      let limits = weights.indices.map { value -> ClosedRange<Int> in
        let least = forced[month].least[value]
        let most =
          weights[value] > 0 ? max(least, totals[month]) : forced[month].mostFixed[value]
        guard isTight, totals[month] > 0 else { return least...most }
        if absentOf[month] == 0 {
          return weights[value] > 0 ? max(least, 1)...max(most, 1) : least...most
        }
        return weights[value] > 0 && least == 0 ? 0...1 : least...least
      }
      return LeastSquares(weights: weights, total: totals[month], limits: limits)
    }
    let squares = zip(counts, totals).map {
      LeastSquares.squares($0, weights: weights, total: $1)
    }.cappedSum()
    months = (squares, best.map(\.squares).cappedSum())

    // (c) Where (b) is at its bound, every plan as good has best counts in each month.
    let total = totals.cappedSum()
    let sums = weights.indices.map { value in counts.map { $0[value] }.cappedSum() }
    let cycleSquares = LeastSquares.squares(sums, weights: weights, total: total)
    let isBest = months.value == months.bound && zip(best, counts).allSatisfy { $0.contains($1) }
    var bound: Int?
    if isBest {
      bound = CycleExchange(weights: weights, total: total, best: best, counts: counts)?.squares
      least = best.map(\.least)
    } else {
      least = forced.map(\.least)
    }
    if bound == nil {
      // Only the forced items are sure, and what values of weight 0 can have.
      let limits = weights.indices.map { value -> ClosedRange<Int> in
        let low = forced.map { $0.least[value] }.cappedSum()
        let high = forced.map { $0.mostFixed[value] }.cappedSum()
        return low...max(low, weights[value] > 0 ? total : high)
      }
      bound = LeastSquares(weights: weights, total: total, limits: limits).squares
    }
    cycle = (cycleSquares, bound ?? 0)
  }
}

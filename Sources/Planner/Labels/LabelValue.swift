import Schedule

/// S4 and S5 of labelled items: for objectives, pillars and audiences the absent values, the squares
/// of the months and those of the cycle; then the equal neighbours by objective and by pillar. To be
/// compared lexicographically.
func labelValue(_ problem: Problem, _ drafts: [Draft]) -> [Int] {
  var value: [Int] = []
  for kind in LabelKind.allCases {
    let weights = kind.weights(problem.calendar)
    var months = problem.months.map { _ in [Int](repeating: 0, count: weights.count) }
    for draft in drafts {
      if let label = draft[kind] { months[draft.month][label] += 1 }
    }
    var absent = 0
    var squares = 0
    var cycle = [Int](repeating: 0, count: weights.count)
    for counts in months {
      let items = counts.reduce(0, +)
      squares += imbalance(counts, weights)
      guard items > 0 else { continue }
      for (label, count) in counts.enumerated() {
        cycle[label] += count
        if count == 0, weights[label].weight > 0 { absent += 1 }
      }
    }
    value += [absent, squares, imbalance(cycle, weights)]
  }
  for kind in [LabelKind.objective, .pillar] {
    value.append(zip(drafts, drafts.dropFirst()).count { $0[kind] == $1[kind] })
  }
  return value
}

/// The S4 part of `labelValue` that these months reach.
func balanceValue(_ problem: Problem, _ months: [MonthLabels]) -> [Int] {
  let items = months.reduce(0) { $0 + $1.items }
  return LabelKind.allCases.flatMap { kind in
    let weights = kind.weights(problem.calendar)
    let counts = months.map { $0.counts(kind) }
    var cycle = [Int](repeating: 0, count: weights.count)
    for (month, picks) in zip(counts, balancedPicks(counts, items: items, weights: weights)) {
      for (value, count) in month.counts(picking: picks).enumerated() { cycle[value] += count }
    }
    return [
      counts.reduce(0) { $0 + $1.absent }, counts.reduce(0) { $0 + $1.squares },
      imbalance(cycle, weights),
    ]
  }
}

/// Σ (count·W − weight·N)².
private func imbalance(_ counts: [Int], _ weights: [WeightedLabel]) -> Int {
  let all = weights.reduce(0) { $0 + $1.weight }
  let items = counts.reduce(0, +)
  return zip(counts, weights).reduce(0) {
    let distance = $1.0 * all - $1.1.weight * items
    return $0 + distance * distance
  }
}

extension Draft {
  /// Its value of a label.
  subscript(kind: LabelKind) -> Int? {
    get {
      switch kind {
      case .objective: objective
      case .pillar: pillar
      case .audience: audience
      }
    }
    set {
      switch kind {
      case .objective: objective = newValue
      case .pillar: pillar = newValue
      case .audience: audience = newValue
      }
    }
  }
}

import Schedule

/// S4 in one month for one label: how many items have each value when (a) the fewest values are
/// absent and (b) the squares are least. `base` holds in every best choice; `extra` of the values in
/// `tied` get one more.
struct LabelCounts {
  let base: [Int]
  let tied: [Int]
  let extra: Int
  /// (a) Values of positive weight without an item.
  let absent: Int
  /// (b) Σ (count·W − weight·N)².
  let squares: Int

  /// `forced` items of each value are given; the others of `items` are free.
  init(forced: [Int], items: Int, weights: [WeightedLabel]) {
    let all = weights.reduce(0) { $0 + $1.weight }
    func cost(_ value: Int, _ count: Int) -> Int {
      let distance = count * all - weights[value].weight * items
      return distance * distance
    }
    /// The cost of one more.
    func step(_ value: Int, _ count: Int) -> Int { cost(value, count + 1) - cost(value, count) }
    var base = forced
    var tied: [Int] = []
    var extra = 0
    var free = max(0, items - forced.reduce(0, +))
    let eligible = weights.indices.filter { weights[$0].weight > 0 }
    let missing = eligible.filter { base[$0] == 0 }
    var absent = 0
    if items > 0, missing.count > free {
      absent = missing.count - free
      let order = missing.sorted { (step($0, 0), $0) < (step($1, 0), $1) }
      if free > 0 {
        let last = step(order[free - 1], 0)
        for value in order where step(value, 0) < last {
          base[value] += 1
          free -= 1
        }
        tied = order.filter { step($0, 0) == last }
        extra = free
      }
    } else {
      if items > 0 {
        for value in missing { base[value] += 1 }
        free -= missing.count
      }
      // Steps rise strictly, so each value is tied at most once.
      while free > 0, let least = eligible.map({ step($0, base[$0]) }).min() {
        let next = eligible.filter { step($0, base[$0]) == least }
        guard next.count <= free else {
          tied = next
          extra = free
          break
        }
        for value in next { base[value] += 1 }
        free -= next.count
      }
    }
    if extra == tied.count {
      for value in tied { base[value] += 1 }
      tied = []
      extra = 0
    }
    self.base = base
    self.tied = tied
    self.extra = extra
    self.absent = absent
    squares =
      weights.indices.reduce(0) { $0 + cost($1, base[$1]) }
      + tied.prefix(extra).reduce(0) { $0 + step($1, base[$1]) }
  }

  /// The counts when these tied values get the extra items.
  func counts(picking picks: [Int]) -> [Int] {
    var counts = base
    for value in picks { counts[value] += 1 }
    return counts
  }
}

/// S4 (c): which tied values get the extra items in each month so that the squares over the cycle
/// are least. A convex flow from months to values: it is best when no chain of exchanges helps.
func balancedPicks(_ months: [LabelCounts], items: Int, weights: [WeightedLabel]) -> [[Int]] {
  let all = weights.reduce(0) { $0 + $1.weight }
  func cost(_ value: Int, _ count: Int) -> Int {
    let distance = count * all - weights[value].weight * items
    return distance * distance
  }
  var picks: [[Int]] = []
  var counts = [Int](repeating: 0, count: weights.count)
  for month in months {
    for value in weights.indices { counts[value] += month.base[value] }
  }
  for month in months {
    // The one whose next item costs least, so that few exchanges are left.
    let order = month.tied.sorted {
      let (a, b) = (
        cost($0, counts[$0] + 1) - cost($0, counts[$0]),
        cost($1, counts[$1] + 1) - cost($1, counts[$1])
      )
      return a != b ? a < b : $0 < $1
    }
    let chosen = Array(order.prefix(month.extra))
    for value in chosen { counts[value] += 1 }
    picks.append(chosen)
  }
  while true {
    // For each value, the month in which it can hand an item to another.
    var month: [[Int?]] = weights.map { _ in weights.map { _ in nil } }
    for (index, labels) in months.enumerated() {
      for giver in picks[index] {
        for taker in labels.tied where !picks[index].contains(taker) && month[giver][taker] == nil {
          month[giver][taker] = index
        }
      }
    }
    guard let path = improvingPath(month, counts: counts, cost: cost) else { return picks }
    for (giver, taker) in zip(path, path.dropFirst()) {
      guard let index = month[giver][taker] else { continue }
      picks[index].removeAll { $0 == giver }
      picks[index].append(taker)
    }
    counts[path[0]] -= 1
    counts[path[path.count - 1]] += 1
  }
}

/// The shortest chain of exchanges from a value with too many to one with too few that lowers the
/// cost; each value in it is there once, so that the exchanges do not disturb each other.
private func improvingPath(
  _ month: [[Int?]], counts: [Int], cost: (Int, Int) -> Int
) -> [Int]? {
  for start in counts.indices {
    var before: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let value = queue[next]
      next += 1
      for taker in counts.indices
      where month[value][taker] != nil && taker != start && before[taker] == nil {
        before[taker] = value
        queue.append(taker)
        let change =
          cost(start, counts[start] - 1) - cost(start, counts[start])
          + cost(taker, counts[taker] + 1) - cost(taker, counts[taker])
        guard change < 0 else { continue }
        var path = [taker]
        while let previous = before[path[0]] { path.insert(previous, at: 0) }
        return path
      }
    }
  }
  return nil
}

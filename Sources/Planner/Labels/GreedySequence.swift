/// A sequence made in one pass: each item gets the value that is most behind its even pace among
/// those that leave the fewest equal neighbours for the rest of its run. Nil where fixed values and
/// demands leave no room for the counts.
func greedySequence(_ task: SequenceTask) -> [Int]? {
  var values: [Int] = []
  values.reserveCapacity(task.fixed.count)
  for month in task.months {
    guard let runs = shares(of: month, in: task) else { return nil }
    for run in runs {
      fill(run, of: task, into: &values)
    }
  }
  return values
}

/// A run of items and how many of each value it gets, fixed ones included.
private struct Run {
  let items: Range<Int>
  let counts: [Int]
}

/// The runs of a month: one for each segment, with what its demands need and an even share of the
/// rest.
private func shares(of month: SequenceTask.Month, in task: SequenceTask) -> [Run]? {
  let demands = month.demands.flatMap { $0 }
  let whole = demands.allSatisfy { demand in
    month.items.allSatisfy { task.segment[$0].map(demand.segments.contains) ?? true }
  }
  guard !whole else { return [Run(items: month.items, counts: month.counts)] }
  // Runs of items in one segment; pins join the run they stand in.
  var borders: [Int] = [month.items.lowerBound]
  var current: Int?
  for item in month.items {
    guard let segment = task.segment[item] else { continue }
    if let current, current != segment { borders.append(item) }
    current = segment
  }
  borders.append(month.items.upperBound)
  let ranges = zip(borders, borders.dropFirst()).map { $0..<$1 }
  let segments = ranges.map { range in range.lazy.compactMap { task.segment[$0] }.first ?? 0 }
  var counts = ranges.map { range in
    var counts = [Int](repeating: 0, count: task.valueCount)
    for item in range { if let value = task.fixed[item] { counts[value] += 1 } }
    return counts
  }
  var room = zip(ranges, counts).map { $0.count - $1.reduce(0, +) }
  func free(_ run: Int, _ value: Int) -> Int {
    counts[run][value] - ranges[run].count { task.segment[$0] == nil && task.fixed[$0] == value }
  }
  for group in month.demands {
    let order = group.sorted {
      ($0.segments.upperBound, $0.value) < ($1.segments.upperBound, $1.value)
    }
    var served = counts.map { $0.map { _ in 0 } }
    for demand in order {
      var left = demand.count
      for run in ranges.indices where demand.segments.contains(segments[run]) {
        let there = min(left, max(0, free(run, demand.value) - served[run][demand.value]))
        served[run][demand.value] += there
        left -= there
      }
      let own = ranges.indices.filter { demand.segments.contains(segments[$0]) }
      while left > 0 {
        guard let run = own.max(by: { (room[$0], -$0) < (room[$1], -$1) }), room[run] > 0 else {
          return nil
        }
        counts[run][demand.value] += 1
        served[run][demand.value] += 1
        room[run] -= 1
        left -= 1
      }
    }
  }
  var rest = month.counts.indices.map { value in
    month.counts[value] - counts.reduce(0) { $0 + $1[value] }
  }
  guard rest.allSatisfy({ $0 >= 0 }) else { return nil }
  while let value = rest.indices.max(by: { (rest[$0], -$0) < (rest[$1], -$1) }), rest[value] > 0 {
    let open = ranges.indices.filter { room[$0] > 0 }
    guard
      let run = open.min(by: {
        // The share of the value among the run's items, compared exactly.
        let (a, b) = (
          counts[$0][value] * ranges[$1].count, counts[$1][value] * ranges[$0].count
        )
        return a != b ? a < b : room[$0] != room[$1] ? room[$0] > room[$1] : $0 < $1
      })
    else { return nil }
    counts[run][value] += 1
    room[run] -= 1
    rest[value] -= 1
  }
  return zip(ranges, counts).map { Run(items: $0, counts: $1) }
}

private func fill(_ run: Run, of task: SequenceTask, into values: inout [Int]) {
  var left = run.counts
  var free = run.counts
  for item in run.items { if let value = task.fixed[item] { free[value] -= 1 } }
  for (offset, item) in run.items.enumerated() {
    if let value = task.fixed[item] {
      values.append(value)
      left[value] -= 1
      continue
    }
    let last = values.last
    let after = run.items.count - offset - 1
    let next = item + 1 < task.fixed.count ? task.fixed[item + 1] : nil
    var best: (cost: Int, behind: Int, value: Int)?
    for value in left.indices where free[value] > 0 {
      left[value] -= 1
      var cost = leastEqual(left, count: after, last: value) + (value == last ? 1 : 0)
      left[value] += 1
      if value == next { cost += 1 }
      // How far the value is behind an even pace, times the length of the run.
      let used = run.counts[value] - left[value]
      let behind = run.counts[value] * (offset + 1) - used * run.items.count
      if let known = best, (known.cost, -known.behind) <= (cost, -behind) { continue }
      best = (cost, behind, value)
    }
    // `free` sums to the items left, so there is one.
    let value = best?.value ?? 0
    values.append(value)
    left[value] -= 1
    free[value] -= 1
  }
}

/// The fewest equal neighbours when these counts follow an item of value `last`.
private func leastEqual(_ counts: [Int], count: Int, last: Int) -> Int {
  var least = 0
  for (value, number) in counts.enumerated() where number > 0 {
    least = max(least, 2 * number - count - 1 + (value == last ? 1 : 0))
  }
  return least
}

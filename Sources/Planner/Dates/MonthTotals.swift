import Schedule
import YAML

/// S2: how many posts and stories each month gets.
///
/// Values are items per posting day, scaled by the least common multiple of the months' posting
/// days, so that they compare exactly as integers.
struct MonthTotals {
  private let problem: Problem
  /// What each month can have by its range, pins and room, without regard to anything else.
  private let ranges: [ClosedRange<Int>]
  private let scale: Int

  /// Nil where some month has no number at all.
  init?(_ problem: Problem) {
    self.problem = problem
    var ranges: [ClosedRange<Int>] = []
    for month in problem.months {
      let room =
        month.days.reduce(0) { $0 + max(0, problem.type(of: $1).capacity) }
        + month.pinned.reduce(0, +)
      let low = max(month.posts.lowerBound, month.pinned[0] + month.pinned[1])
      let high = min(month.posts.upperBound, room - month.items(posts: 0))
      guard low <= high else { return nil }
      ranges.append(low...high)
    }
    self.ranges = ranges
    scale = problem.months.reduce(1) { Self.leastCommonMultiple($0, max(1, $1.postingDays)) }
  }

  private static func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
  }

  /// The best vector by the ranges alone: no plan has a better one.
  func best() -> [Int]? {
    let windows = narrowest { _ in true }
    var best: (distance: Int, posts: [Int])?
    for window in windows {
      guard let ranges = posts(within: window) else { continue }
      for sum in sums(nearTheMiddleOf: ranges).prefix(2) {
        let candidate = (distance: distance(of: sum), posts: greatest(in: ranges, sum: sum))
        if isBetter(candidate, than: best) { best = candidate }
      }
    }
    return best?.posts
  }

  /// The best vector of which `isPossible` says that a plan has it, given which numbers of posts
  /// each month may have. Asks as often as needed; nil where no vector is possible.
  func best(where isPossible: ([ClosedRange<Int>]) -> Bool) -> [Int]? {
    let windows = narrowest(where: isPossible)
    let candidates = windows.compactMap(posts(within:))
    var sums: Set<Int> = []
    for ranges in candidates {
      sums.formUnion(
        ranges.reduce(0) { $0 + $1.lowerBound }...ranges.reduce(0) { $0 + $1.upperBound })
    }
    let order = sums.sorted { (distance(of: $0), $0) < (distance(of: $1), $1) }
    var best: (distance: Int, posts: [Int])?
    for sum in order {
      if let best, distance(of: sum) > best.distance { break }
      for ranges in candidates {
        guard let posts = search([], ranges, sum: sum, isPossible) else { continue }
        let candidate = (distance: distance(of: sum), posts: posts)
        if isBetter(candidate, than: best) { best = candidate }
      }
    }
    return best?.posts
  }

  // MARK: Spread

  private func value(_ month: Int, _ posts: Int) -> Int {
    let month = problem.months[month]
    return month.items(posts: posts) * (scale / max(1, month.postingDays))
  }

  /// The windows of values of least width that hold a number for each month and are possible.
  private func narrowest(where isPossible: ([ClosedRange<Int>]) -> Bool) -> [ClosedRange<Int>] {
    var values: Set<Int> = []
    for (month, range) in ranges.enumerated() where problem.months[month].postingDays > 0 {
      for posts in range { values.insert(value(month, posts)) }
    }
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return isPossible(ranges) ? [0...0] : [] }
    var width: Int?
    var windows: [ClosedRange<Int>] = []
    for (place, low) in sorted.enumerated() {
      // The least upper end: possible windows stay possible when they grow.
      var (from, to) = (place, sorted.count)
      if let width {
        to = min(to, (sorted.firstIndex { $0 > low + width } ?? sorted.count))
      }
      let end = to
      while from < to {
        let middle = (from + to) / 2
        let window = low...sorted[middle]
        if let ranges = posts(within: window), isPossible(ranges) {
          to = middle
        } else {
          from = middle + 1
        }
      }
      guard from < end else { continue }
      let window = low...sorted[from]
      let found = window.upperBound - low
      if width.map({ found < $0 }) ?? true {
        width = found
        windows = [window]
      } else if found == width {
        windows.append(window)
      }
    }
    return windows
  }

  /// The numbers of each month whose values lie in a window; nil where a month has none.
  private func posts(within window: ClosedRange<Int>) -> [ClosedRange<Int>]? {
    var result: [ClosedRange<Int>] = []
    for (month, range) in ranges.enumerated() {
      guard problem.months[month].postingDays > 0 else {
        result.append(range)
        continue
      }
      // value = (posts + others) · unit
      let unit = scale / problem.months[month].postingDays
      let others = problem.months[month].items(posts: 0)
      let low = max(range.lowerBound, (window.lowerBound + unit - 1) / unit - others)
      let high = min(range.upperBound, window.upperBound / unit - others)
      guard low <= high else { return nil }
      result.append(low...high)
    }
    return result
  }

  // MARK: Sum

  /// Twice the distance of a sum from the sum of the middles.
  private func distance(of sum: Int) -> Int {
    let middle = problem.months.reduce(0) { $0 + $1.posts.lowerBound + $1.posts.upperBound }
    return abs(2 * sum - middle)
  }

  private func sums(nearTheMiddleOf ranges: [ClosedRange<Int>]) -> [Int] {
    let low = ranges.reduce(0) { $0 + $1.lowerBound }
    let high = ranges.reduce(0) { $0 + $1.upperBound }
    let near = (low...high).sorted { (distance(of: $0), $0) < (distance(of: $1), $1) }
    guard let first = near.first else { return [] }
    return near.filter { distance(of: $0) == distance(of: first) }
  }

  /// The lexicographically greatest vector in the ranges with this sum.
  private func greatest(in ranges: [ClosedRange<Int>], sum: Int) -> [Int] {
    var rest = sum
    var least = ranges.reduce(0) { $0 + $1.lowerBound }
    return ranges.map { range in
      least -= range.lowerBound
      let posts = min(range.upperBound, max(range.lowerBound, rest - least))
      rest -= posts
      return posts
    }
  }

  private func isBetter(
    _ candidate: (distance: Int, posts: [Int]), than best: (distance: Int, posts: [Int])?
  ) -> Bool {
    guard let best else { return true }
    if candidate.distance != best.distance { return candidate.distance < best.distance }
    return best.posts.lexicographicallyPrecedes(candidate.posts)
  }

  private func search(
    _ prefix: [Int], _ ranges: [ClosedRange<Int>], sum: Int,
    _ isPossible: ([ClosedRange<Int>]) -> Bool
  ) -> [Int]? {
    let rest = ranges[prefix.count...]
    let left = sum - prefix.reduce(0, +)
    guard left >= rest.reduce(0, { $0 + $1.lowerBound }),
      left <= rest.reduce(0, { $0 + $1.upperBound }),
      isPossible(prefix.map { $0...$0 } + rest)
    else { return nil }
    guard let range = rest.first else { return prefix }
    for posts in range.reversed() {
      if let found = search(prefix + [posts], ranges, sum: sum, isPossible) { return found }
    }
    return nil
  }
}

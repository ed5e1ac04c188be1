/// Whether the seats of campaigns and seasons can be taken when some campaigns and seasons exclude
/// each other: a complete search, segment by segment, that remembers what it has refuted.
struct PairSearch {
  let windows: MonthWindows
  let room: [Int]
  /// By segment, the items of each campaign and of each season, once a way is found.
  private(set) var found: [(campaigns: [Int], seasons: [Int])] = []
  private var refuted: Set<[Int]> = []

  init(windows: MonthWindows, room: [Int]) {
    self.windows = windows
    self.room = room
  }

  mutating func isPossible(_ campaigns: [Int], _ seasons: [Int]) -> Bool {
    found = []
    let isPossible = isPossible(segment: 0, campaigns, seasons)
    found.reverse()
    return isPossible
  }

  private mutating func isPossible(segment: Int, _ some: [Int], _ others: [Int]) -> Bool {
    guard segment < windows.segmentCount else {
      return some.allSatisfy { $0 == 0 } && others.allSatisfy { $0 == 0 }
    }
    let key = [segment] + some + others
    if refuted.contains(key) { return false }
    let campaignChoices = choices(windows.campaigns, some, segment)
    let seasonChoices = choices(windows.seasons, others, segment)
    for first in campaignChoices {
      for second in seasonChoices where fits(first, second, in: room[segment]) {
        if isPossible(
          segment: segment + 1, zip(some, first).map { $0 - $1 },
          zip(others, second).map { $0 - $1 })
        {
          found.append((first, second))
          return true
        }
      }
    }
    refuted.insert(key)
    return false
  }

  /// All ways to serve the windows in a segment; a window whose last segment it is is served whole.
  private func choices(_ all: [MonthWindows.Window], _ needs: [Int], _ segment: Int) -> [[Int]] {
    var result: [[Int]] = [[]]
    for (window, need) in zip(all, needs) {
      let range: ClosedRange<Int>
      if !window.segments.contains(segment) {
        range = 0...0
      } else if window.segments.upperBound == segment + 1 {
        range = need...need
      } else {
        range = 0...need
      }
      result = result.flatMap { prefix in
        let free = room[segment] - prefix.reduce(0, +)
        return range.filter { $0 <= free }.map { prefix + [$0] }
      }
    }
    return result
  }

  /// Whether `room` items can carry these labels, none a pair that excludes each other: every set of
  /// campaigns needs items that the seasons excluded by all of it leave over, and so on; decided by
  /// a flow from campaign labels (the last is "none") to season labels.
  private func fits(_ some: [Int], _ others: [Int], in room: Int) -> Bool {
    let (first, second) = (some.reduce(0, +), others.reduce(0, +))
    guard first <= room, second <= room else { return false }
    var left = some + [room - first]
    var right = others + [room - second]
    func allows(_ a: Int, _ b: Int) -> Bool {
      guard a < some.count, b < others.count else { return true }
      return !MonthWindows.excludes(windows.campaigns[a], windows.seasons[b])
    }
    var flow = left.map { _ in right.map { _ in 0 } }
    func augment(_ a: Int, _ visited: inout Set<Int>) -> Bool {
      for b in right.indices where allows(a, b) && !visited.contains(b) {
        visited.insert(b)
        if right[b] > 0 {
          right[b] -= 1
          flow[a][b] += 1
          return true
        }
        for other in left.indices where other != a && flow[other][b] > 0 {
          if augment(other, &visited) {
            flow[other][b] -= 1
            flow[a][b] += 1
            return true
          }
        }
      }
      return false
    }
    for a in left.indices {
      while left[a] > 0 {
        var visited: Set<Int> = []
        guard augment(a, &visited) else { return false }
        left[a] -= 1
      }
    }
    return true
  }
}

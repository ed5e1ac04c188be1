/// How the seats of campaigns and seasons can be taken when some campaigns and seasons exclude each
/// other: refuted by a sum over some run of days, or found by moving items from an even spread, or else
/// by a complete search, segment by segment, that remembers what it has refuted.
struct PairSearch {
  private let windows: MonthWindows
  private let room: [Int]
  private let work: Work
  /// The choices of the segments, last first, once a way is found.
  private var found: [(campaigns: [Int], seasons: [Int])] = []
  private var refuted: Set<[Int]> = []
  /// More ways to serve the windows in one segment than this are not looked at.
  private static let mostChoices = 50_000

  init(windows: MonthWindows, room: [Int], work: Work) {
    self.windows = windows
    self.room = room
    self.work = work
  }

  /// By segment, the items of each campaign and of each season; nil where there is no way.
  mutating func run(_ some: [Int], _ others: [Int]) -> [(campaigns: [Int], seasons: [Int])]? {
    guard !isRefuted(some, others) else { return nil }
    if let repaired = repaired(even(windows.campaigns, some), even(windows.seasons, others)) {
      return repaired
    }
    return isPossible(segment: 0, some, others) ? found.reversed() : nil
  }

  // MARK: Quick answers

  /// Whether some run of segments has too little room for the windows that lie inside it, even if as
  /// many items as can be carry two labels.
  private func isRefuted(_ some: [Int], _ others: [Int]) -> Bool {
    func inside(_ all: [MonthWindows.Window], _ needs: [Int], _ run: Range<Int>) -> [Int] {
      zip(all, needs).map { run.contains($0.segments) ? $1 : 0 }
    }
    for low in room.indices {
      var total = 0
      for high in low..<room.count {
        total += room[high]
        let run = low..<high + 1
        if lack(
          inside(windows.campaigns, some, run), inside(windows.seasons, others, run), room: total)
          > 0
        {
          return true
        }
      }
    }
    return false
  }

  /// Moves items between segments as long as that leaves fewer without room; nil where some stay.
  private func repaired(
    _ campaigns: [[Int]], _ seasons: [[Int]]
  ) -> [(campaigns: [Int], seasons: [Int])]? {
    // Campaigns first, then seasons, each by segment.
    var counts = campaigns + seasons
    let all = windows.campaigns + windows.seasons
    func lack(_ segment: Int) -> Int {
      self.lack(
        counts[..<campaigns.count].map { $0[segment] },
        counts[campaigns.count...].map { $0[segment] }, room: room[segment])
    }
    var lacks = room.indices.map(lack)
    for _ in 0..<400 where work.spend(50) {
      guard let from = lacks.indices.filter({ lacks[$0] > 0 }).max(by: { lacks[$0] < lacks[$1] })
      else {
        return room.indices.map { segment in
          (
            counts[..<campaigns.count].map { $0[segment] },
            counts[campaigns.count...].map { $0[segment] }
          )
        }
      }
      var best: (gain: Int, window: Int, to: Int, number: Int)?
      for window in all.indices where counts[window][from] > 0 {
        for to in all[window].segments where to != from {
          for number in Set([1, min(lacks[from], counts[window][from])]).sorted() {
            counts[window][from] -= number
            counts[window][to] += number
            let gain = lacks[from] + lacks[to] - lack(from) - lack(to)
            counts[window][from] += number
            counts[window][to] -= number
            if gain > best?.gain ?? 0 { best = (gain, window, to, number) }
          }
        }
      }
      guard let best else { return nil }
      counts[best.window][from] -= best.number
      counts[best.window][best.to] += best.number
      lacks[from] = lack(from)
      lacks[best.to] = lack(best.to)
    }
    return nil
  }

  /// How many items more than `room` these labels need.
  private func lack(_ some: [Int], _ others: [Int], room: Int) -> Int {
    let (first, second) = (some.reduce(0, +), others.reduce(0, +))
    let needed = first + second - mostPairs(some, others)
    return max(0, needed - room)
  }

  /// The most items that carry a label of both kinds: a flow between labels that do not exclude each
  /// other.
  private func mostPairs(_ some: [Int], _ others: [Int]) -> Int {
    var (left, right) = (some, others)
    var flow = some.map { _ in others.map { _ in 0 } }
    var pairs = 0
    func allows(_ a: Int, _ b: Int) -> Bool {
      !MonthWindows.excludes(windows.campaigns[a], windows.seasons[b])
    }
    // Sends up to `amount` from campaign label `a`, moving others out of the way.
    func send(_ a: Int, _ amount: Int, _ visited: inout Set<Int>) -> Int {
      for b in right.indices where allows(a, b) && !visited.contains(b) {
        visited.insert(b)
        let direct = min(amount, right[b])
        if direct > 0 {
          right[b] -= direct
          flow[a][b] += direct
          return direct
        }
        for other in left.indices where other != a && flow[other][b] > 0 {
          let moved = send(other, min(amount, flow[other][b]), &visited)
          if moved > 0 {
            flow[other][b] -= moved
            flow[a][b] += moved
            return moved
          }
        }
      }
      return 0
    }
    for a in left.indices {
      while left[a] > 0 {
        var visited: Set<Int> = []
        let sent = send(a, left[a], &visited)
        guard sent > 0 else { break }
        left[a] -= sent
        pairs += sent
      }
    }
    return pairs
  }

  // MARK: Complete search

  /// The needs spread over the windows' segments in proportion to their room.
  private func even(_ all: [MonthWindows.Window], _ needs: [Int]) -> [[Int]] {
    zip(all, needs).map { window, need in
      let total = max(1, window.segments.reduce(0) { $0 + room[$1] })
      var counts = [Int](repeating: 0, count: room.count)
      var (before, given) = (0, 0)
      for segment in window.segments {
        before += room[segment]
        counts[segment] = (2 * need * before + total) / (2 * total) - given
        given += counts[segment]
      }
      return counts
    }
  }

  private mutating func isPossible(segment: Int, _ some: [Int], _ others: [Int]) -> Bool {
    guard segment < windows.segmentCount else {
      return some.allSatisfy { $0 == 0 } && others.allSatisfy { $0 == 0 }
    }
    let key = [segment] + some + others
    guard !refuted.contains(key) else { return false }
    let campaignChoices = choices(windows.campaigns, some, segment)
    let seasonChoices = choices(windows.seasons, others, segment)
    for first in campaignChoices {
      for second in seasonChoices {
        guard work.spend(20) else { return false }
        guard lack(first, second, room: room[segment]) == 0 else { continue }
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
      guard result.count * range.count <= Self.mostChoices else {
        work.exhaust()
        return []
      }
      result = result.flatMap { prefix in
        let free = room[segment] - prefix.reduce(0, +)
        return range.filter { $0 <= free }.map { prefix + [$0] }
      }
      guard work.spend(result.count) else { return [] }
    }
    return result
  }
}

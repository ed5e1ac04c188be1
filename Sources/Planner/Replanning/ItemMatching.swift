import CivilTime
import Schedule

/// Which items of the lock the places of a new plan go on being, within one month and format (S1):
/// as many as there are on both sides.
struct ItemMatching {
  /// An open item of the lock.
  struct Old {
    let id: ItemID
    let start: CivilDateTime
    let isApproved: Bool
    let isWritten: Bool
  }

  /// By place, the index of its old item; nil for added ones.
  private(set) var oldOf: [Int?]
  /// Indices of old items without a place, rising.
  private(set) var leftOut: [Int]

  /// First who keeps day and hour, then who keeps the day, then the others in the order of time; of
  /// several, approved ones come first, then those with content, then lower numbers.
  init(_ olds: [Old], places: [CivilDateTime]) {
    var oldOf = [Int?](repeating: nil, count: places.count)
    let order = olds.indices.sorted {
      let (a, b) = (olds[$0], olds[$1])
      if a.isApproved != b.isApproved { return a.isApproved }
      if a.isWritten != b.isWritten { return a.isWritten }
      return a.id < b.id
    }
    var free = order
    func give(_ fits: (CivilDateTime, CivilDateTime) -> Bool) {
      for old in free {
        let place = places.indices.first { oldOf[$0] == nil && fits(olds[old].start, places[$0]) }
        if let place { oldOf[place] = old }
      }
      let taken = Set(oldOf.compactMap { $0 })
      free.removeAll(where: taken.contains)
    }
    give { $0 == $1 }
    give { $0.date == $1.date }
    let open = places.indices.filter { oldOf[$0] == nil }.sorted { places[$0] < places[$1] }
    let moving = free.prefix(open.count).sorted {
      (olds[$0].start, olds[$0].id) < (olds[$1].start, olds[$1].id)
    }
    // Some places stay empty where there are more of them: the nearest ones are taken, in order.
    for (old, place) in zip(moving, nearest(moving.map { olds[$0].start }, open.map { places[$0] }))
    {
      oldOf[open[place]] = old
    }
    let taken = Set(oldOf.compactMap { $0 })
    self.oldOf = oldOf
    leftOut = olds.indices.filter { !taken.contains($0) }
  }
}

/// For each of some rising times, a place of its own among others at least as many and rising too, so
/// that their order stays and the sum of the days between is least.
private func nearest(_ times: [CivilDateTime], _ places: [CivilDateTime]) -> [Int] {
  guard !times.isEmpty, times.count <= places.count else { return [] }
  let slack = places.count - times.count
  // cost[time][skipped]: the least sum for the first times when so many places were passed over.
  var costs: [[Int]] = [[Int](repeating: 0, count: slack + 1)]
  for (index, time) in times.enumerated() {
    let before = costs[index]
    var next: [Int] = []
    for skipped in 0...slack {
      let distance = abs(places[index + skipped].date.days(since: time.date))
      var least = before[skipped] + distance
      if skipped > 0 { least = min(least, next[skipped - 1]) }
      next.append(least)
    }
    costs.append(next)
  }
  var chosen: [Int] = []
  var skipped = slack
  for index in times.indices.reversed() {
    while skipped > 0, costs[index + 1][skipped - 1] == costs[index + 1][skipped] { skipped -= 1 }
    chosen.append(index + skipped)
  }
  return chosen.reversed()
}

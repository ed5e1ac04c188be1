/// S5 for one label: which value each item gets, so that the counts of each month hold, the demands
/// of campaigns and seasons are served and the fewest neighbours are equal.
struct SequenceTask {
  struct Month {
    /// The items of the month.
    let items: Range<Int>
    /// How many of them have each value.
    var counts: [Int]
    /// The demands of campaigns and those of seasons.
    let demands: [[LabelDemand]]
  }

  var months: [Month]
  let valueCount: Int
  /// By item: the value it has in any case.
  let fixed: [Int?]
  /// By item: the segment in which it can serve a demand; nil for pins.
  let segment: [Int?]

  /// Neighbours with equal values.
  static func equalNeighbours(_ values: [Int]) -> Int {
    zip(values, values.dropFirst()).count { $0 == $1 }
  }

  /// A number of equal neighbours that no sequence with these counts can go below: in a month, the
  /// items of one value need others between them.
  var bound: Int {
    months.reduce(0) { sum, month in
      sum + max(0, 2 * (month.counts.max() ?? 0) - month.items.count - 1)
    }
  }

  /// Whether a sequence serves the demands of a month.
  func serves(_ values: [Int], month: Month) -> Bool {
    month.demands.allSatisfy { group in
      group.isEmpty
        || Self.isServed(
          group,
          have: { value, segments in
            month.items.count {
              values[$0] == value && (segment[$0].map(segments.contains) ?? false)
            }
          })
    }
  }

  /// Whether every run of segments has the items that the demands inside it need (Hall's condition
  /// for intervals).
  static func isServed(_ group: [LabelDemand], have: (Int, Range<Int>) -> Int) -> Bool {
    for first in group {
      for last in group where last.value == first.value {
        let (low, high) = (first.segments.lowerBound, last.segments.upperBound)
        guard low < high else { continue }
        let needed = group.reduce(0) { sum, demand in
          demand.value == first.value && demand.segments.lowerBound >= low
            && demand.segments.upperBound <= high ? sum + demand.count : sum
        }
        if needed > 0, have(first.value, low..<high) < needed { return false }
      }
    }
    return true
  }

  /// The best sequence found, and whether nothing can be better for these counts.
  func solve() -> (values: [Int], isBest: Bool)? {
    let bound = self.bound
    var best: [Int]?
    if var values = greedySequence(self) {
      improve(&values)
      if Self.equalNeighbours(values) == bound { return (values, true) }
      best = values
    }
    if let exact = exactSequence(self) { return (exact, true) }
    return best.map { ($0, false) }
  }

  /// Exchanges values within months while that leaves fewer equal neighbours.
  private func improve(_ values: inout [Int]) {
    let monthOf = months.indices.flatMap { month in months[month].items.map { _ in month } }
    guard monthOf.count == values.count else { return }
    func conflicts(around places: [Int], _ values: [Int]) -> Int {
      var pairs: Set<Int> = []
      for place in places {
        if place > 0 { pairs.insert(place - 1) }
        if place + 1 < values.count { pairs.insert(place) }
      }
      return pairs.count { values[$0] == values[$0 + 1] }
    }
    var isImproving = true
    while isImproving {
      isImproving = false
      for place in values.indices.dropLast() where values[place] == values[place + 1] {
        exchange: for here in [place, place + 1] where fixed[here] == nil {
          let month = months[monthOf[here]]
          for there in month.items
          where fixed[there] == nil && values[there] != values[here] {
            let before = conflicts(around: [here, there], values)
            values.swapAt(here, there)
            if conflicts(around: [here, there], values) < before, serves(values, month: month) {
              isImproving = true
              break exchange
            }
            values.swapAt(here, there)
          }
        }
      }
    }
  }
}

import Schedule
import Testing

@testable import Planner

/// S4 against all vectors of counts.
struct LabelCountTests {
  /// Weights, forced counts and a number of items at random.
  private static func example(
    _ random: inout SeededRandom, values: ClosedRange<Int> = 1...4, most: Int = 8
  ) -> (weights: [WeightedLabel], forced: [Int], items: Int) {
    let count = random.number(values)
    // Equal weights make ties.
    let heaviest = random.chance(60) ? 1 : 4
    var weights = (0..<count).map { _ in random.chance(20) ? 0 : random.number(1...heaviest) }
    if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
    let forced = weights.map { _ in random.chance(60) ? 0 : random.number(1...2) }
    let least = forced.reduce(0, +)
    return (
      weights.enumerated().map { WeightedLabel(key: "v\($0.offset)", weight: $0.element) }, forced,
      random.number(least...max(least, most))
    )
  }

  /// All vectors of `size` numbers with a sum.
  private static func vectors(_ size: Int, sum: Int) -> [[Int]] {
    guard size > 1 else { return [[sum]] }
    return (0...sum).flatMap { first in
      vectors(size - 1, sum: sum - first).map { [first] + $0 }
    }
  }

  private static func squares(_ counts: [Int], _ weights: [WeightedLabel]) -> Int {
    let all = weights.map(\.weight).reduce(0, +)
    let items = counts.reduce(0, +)
    return zip(counts, weights).map { $0 * all - $1.weight * items }.map { $0 * $0 }.reduce(0, +)
  }

  /// The picks of a month, each a set of values.
  private static func picks(_ counts: LabelCounts) -> [[Int]] {
    (0..<1 << counts.tied.count).filter { $0.nonzeroBitCount == counts.extra }.map { bits in
      counts.tied.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
    }
  }

  @Test func areTheBestOfAllVectors() throws {
    var random = SeededRandom(1)
    var ties = 0
    var absences = 0
    for number in 0..<2_000 {
      let (weights, forced, items) = Self.example(&random)
      let found = LabelCounts(forced: forced, items: items, weights: weights)
      var best: (absent: Int, squares: Int)?
      var all: Set<[Int]> = []
      for counts in Self.vectors(weights.count, sum: items)
      where weights.indices.allSatisfy({
        weights[$0].weight > 0 ? counts[$0] >= forced[$0] : counts[$0] == forced[$0]
      }) {
        let absent =
          items > 0 ? weights.indices.count { weights[$0].weight > 0 && counts[$0] == 0 } : 0
        let value = (absent: absent, squares: Self.squares(counts, weights))
        if best.map({ value < $0 }) ?? true {
          best = value
          all = []
        }
        if let best, value == best { all.insert(counts) }
      }
      let wanted = try #require(best)
      #expect(found.absent == wanted.absent && found.squares == wanted.squares, "example \(number)")
      // Not one of the best vectors, but all of them: S4 (c) chooses among them.
      let offered = Set(Self.picks(found).map { found.counts(picking: $0) })
      #expect(offered == all, "example \(number): \(weights) \(forced) \(items)")
      if all.count > 1 { ties += 1 }
      if wanted.absent > 0 { absences += 1 }
    }
    #expect(ties > 200 && absences > 200)
  }

  @Test func picksBalanceTheCycle() throws {
    var random = SeededRandom(2)
    var chains = 0
    for number in 0..<1_000 {
      let (weights, _, _) = Self.example(&random, values: 2...4)
      let months = (0..<random.number(1...4)).map { _ in
        let forced = weights.map { _ in random.chance(70) ? 0 : random.number(1...3) }
        let items = forced.reduce(0, +) + random.number(0...6)
        return (items, LabelCounts(forced: forced, items: items, weights: weights))
      }
      let counts = months.map(\.1)
      func cycle(_ picks: [[Int]]) -> Int {
        var sums = weights.map { _ in 0 }
        for (month, own) in zip(counts, picks) {
          for (value, count) in month.counts(picking: own).enumerated() { sums[value] += count }
        }
        return Self.squares(sums, weights)
      }
      var all: [[[Int]]] = [[]]
      for month in counts {
        all = all.flatMap { prefix in Self.picks(month).map { prefix + [$0] } }
      }
      let best = try #require(all.map(cycle).min())
      let found = balancedPicks(counts, items: months.map(\.0).reduce(0, +), weights: weights)
      for (month, own) in zip(counts, found) {
        #expect(own.count == month.extra && Set(own).count == own.count, "example \(number)")
        #expect(Set(own).isSubset(of: month.tied), "example \(number)")
      }
      #expect(cycle(found) == best, "example \(number)")
      if Set(all.map(cycle)).count > 1 { chains += 1 }
    }
    #expect(chains > 200)
  }
}

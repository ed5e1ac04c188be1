import Testing

@testable import Planner

/// S3 in one month against all vectors of days' totals.
struct DayTotalTests {
  private static func vectors(_ room: ArraySlice<Int>, sum: Int) -> [[Int]] {
    guard let first = room.first else { return sum == 0 ? [[]] : [] }
    return (0...min(first, sum)).flatMap { own in
      vectors(room.dropFirst(), sum: sum - own).map { [own] + $0 }
    }
  }

  @Test func areTheBestOfAllVectors() throws {
    var random = SeededRandom(9)
    var full = 0
    for number in 0..<2_000 {
      let days = random.number(1...5)
      let pins = (0..<days).map { _ in random.chance(70) ? 0 : random.number(1...2) }
      let room = (0..<days).map { _ in random.number(0...3) }
      let items = random.number(0...10)
      let all = Self.vectors(room[...], sum: items)
      func squares(_ totals: [Int]) -> Int { zip(totals, pins).map(+).map { $0 * $0 }.reduce(0, +) }
      guard let found = DayTotals(items: items, pins: pins, room: room) else {
        #expect(all.isEmpty, "example \(number)")
        full += 1
        continue
      }
      let least = try #require(all.map(squares).min(), "example \(number)")
      #expect(found.squares(pins: pins) == least, "example \(number)")
      // All best vectors, not only one.
      let open = found.open.indices.filter { found.open[$0] }
      let offered = (0..<1 << open.count).filter { $0.nonzeroBitCount == found.extra }.map { bits in
        var totals = found.base
        for (place, day) in open.enumerated() where bits >> place & 1 == 1 { totals[day] += 1 }
        return totals
      }
      #expect(
        Set(offered) == Set(all.filter { squares($0) == least }),
        "example \(number): \(items) \(pins) \(room)")
    }
    #expect(full > 100)
  }
}

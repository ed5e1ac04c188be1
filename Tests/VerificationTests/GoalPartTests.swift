import Diagnostics
import Schedule
import Testing

@testable import Verification

/// The parts of bounds against all that there is, on numbers small enough to list.
@Suite struct GoalPartTests {
  /// All ways to take one element of each list.
  private func all<T>(_ lists: [[T]]) -> [[T]] {
    lists.reduce([[]]) { ways, list in ways.flatMap { way in list.map { way + [$0] } } }
  }

  @Test func boundsTotalsAsAListOfAllVectorsDoes() {
    var random = SeededRandom(1)
    for round in 0..<300 {
      let months = (0..<Int.random(in: 1...4, using: &random)).map { _ -> Totals.Month in
        let low = Int.random(in: 0...6, using: &random)
        var choices = Array(low...low + Int.random(in: 0...5, using: &random))
        choices.removeAll { _ in Int.random(in: 0..<6, using: &random) == 0 }
        return Totals.Month(
          days: Int.random(in: 1...4, using: &random), rest: Int.random(in: 0...2, using: &random),
          choices: choices.isEmpty ? [low] : choices,
          value: choices.randomElement(using: &random) ?? low)
      }
      let totals = Totals(months: months, middle: Int.random(in: 0...40, using: &random))
      let vectors = all(months.map(\.choices)).map { vector in
        Totals(
          months: zip(months, vector).map {
            Totals.Month(days: $0.days, rest: $0.rest, choices: $0.choices, value: $1)
          }, middle: totals.middle)
      }
      #expect(totals.leastSpread == vectors.map(\.spread).min(), "round \(round)")

      // Windows also hold vectors of less spread, and take every sum between two as possible: the
      // bounds may be lower than the list's, never higher.
      let equal = vectors.filter { $0.spread == totals.spread }
      let least = equal.map(\.doubleDistance).min() ?? 0
      #expect(totals.leastDoubleDistance <= least, "round \(round)")
      let narrow = vectors.filter { $0.spread <= totals.spread }
      if months.allSatisfy({ $0.choices.count == ($0.choices.last ?? 0) - $0.choices[0] + 1 }) {
        #expect(totals.leastDoubleDistance == narrow.map(\.doubleDistance).min(), "round \(round)")
      }

      let own = months.map(\.value)
      let greatest =
        equal.filter { $0.doubleDistance == totals.doubleDistance }
        .map { $0.months.map(\.value) }.max { $0.lexicographicallyPrecedes($1) } ?? own
      if totals.possibleGain == 0 { #expect(greatest == own, "round \(round)") }
      if totals.spread == totals.leastSpread, greatest == own,
        months.allSatisfy({ $0.choices.count == ($0.choices.last ?? 0) - $0.choices[0] + 1 })
      {
        #expect(totals.possibleGain == 0, "round \(round)")
      }
    }
  }

  /// All counts within limits that sum to `total`.
  private func counts(_ total: Int, _ limits: [ClosedRange<Int>]) -> [[Int]] {
    all(limits.map { Array($0) }).filter { $0.reduce(0, +) == total }
  }

  @Test func findsAllBestCountsOfAMonth() {
    var random = SeededRandom(2)
    for round in 0..<300 {
      let weights = (0..<3).map { _ in Int.random(in: 0...3, using: &random) }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let total = Int.random(in: 0...7, using: &random)
      let limits = weights.map { _ -> ClosedRange<Int> in
        let low = Int.random(in: 0...2, using: &random)
        return low...low + Int.random(in: 0...6, using: &random)
      }
      let possible = counts(total, limits)
      guard !possible.isEmpty else { continue }
      let found = LeastSquares(weights: weights, total: total, limits: limits)
      let values = possible.map {
        LeastSquares.squares($0, weights: weights, total: total)
      }
      #expect(found.squares == values.min(), "round \(round)")
      let best = zip(possible, values).filter { $1 == found.squares }.map(\.0)
      #expect(possible.filter { found.contains($0) } == best, "round \(round)")
      #expect(
        found.least == weights.indices.map { value in best.map { $0[value] }.min() ?? 0 },
        "round \(round)")
    }
  }

  @Test func findsTheBestCycleOfBestMonths() {
    var random = SeededRandom(3)
    for round in 0..<200 {
      let weights = (0..<3).map { _ in Int.random(in: 1...2, using: &random) }
      let totals = (0..<3).map { _ in Int.random(in: 0...6, using: &random) }
      let limits = totals.map { total in
        weights.map { _ in 0...max(1, total - Int.random(in: 0...1, using: &random)) }
      }
      let best = zip(totals, limits).map {
        LeastSquares(weights: weights, total: $0, limits: $1)
      }
      let ways = all(
        totals.indices.map { month in
          counts(totals[month], limits[month]).filter { best[month].contains($0) }
        })
      guard let start = ways.randomElement(using: &random) else { continue }
      let least = ways.map { way in
        LeastSquares.squares(
          weights.indices.map { value in way.map { $0[value] }.reduce(0, +) }, weights: weights,
          total: totals.reduce(0, +))
      }.min()
      let found = CycleExchange(
        weights: weights, total: totals.reduce(0, +), best: best, counts: start)
      #expect(found?.squares == least, "round \(round)")
    }
  }

  /// The bound of S5 and the value for one month whose campaigns fix objectives.
  private func separation(
    _ rows: String, weekdays: [Int] = [1, 2, 3, 4, 5, 6],
    _ campaigns: (SampleCalendar) -> [Campaign]
  ) -> String {
    var sample = SampleCalendar()
    sample.weekdays = weekdays
    sample.monthCount = 1
    sample.posts = 0...20
    sample.share = nil
    sample.reels = 0
    sample.articles = 0
    sample.pins = []
    sample.seasons = []
    sample.campaigns = campaigns(sample)
    let calendar = sample.built()
    let report = verify(plan(items(rows, calendar)), against: calendar, digest: sampleDigest)
    #expect(report.violations.map(\.summary.en) == [])
    return lines(report.goals.filter { $0.name == "S5 objectives" })
  }

  @Test func countsNeighboursThatACampaignForces() {
    let whole = """
      2026-04-06 12:00 post OE1 educativa comunidad calidad
      2026-04-07 12:00 post OE1 educativa comunidad calidad
      2026-04-08 12:00 post OE1 educativa comunidad calidad
      2026-04-09 12:00 post OE1 educativa comunidad calidad
      """
    #expect(
      separation(whole) {
        [$0.campaign("calidad", "2026-04-01", "2026-04-30", share: 100, objective: 0)]
      } == "S5 objectives: 3 ≥ 3")
    let most = whole.replacing(
      "07 12:00 post OE1 educativa comunidad calidad",
      with: "07 12:00 post OE2 educativa comunidad -")
    #expect(
      separation(most) {
        [$0.campaign("calidad", "2026-04-01", "2026-04-30", share: 75, objective: 0)]
      } == "S5 objectives: 1 ≥ 1")
  }

  @Test func countsNeighboursAroundARowOfAnotherValue() {
    // One item on each posting day: six of OE1 in a row, and S4 wants all others to be OE2, which
    // lie in two parts: 5 + 3.
    let days = ["01", "06", "07", "08", "13", "14", "15", "20", "21", "22", "29"]
    let rows = days.enumerated().map { index, day in
      let labels =
        (4..<10).contains(index)
        ? "OE1 educativa comunidad calidad" : "OE2 educativa comunidad -"
      return "2026-04-\(day) 12:00 post \(labels)"
    }.joined(separator: "\n")
    #expect(
      separation(rows, weekdays: [1, 2, 3]) {
        [$0.campaign("calidad", "2026-04-13", "2026-04-22", share: 100, objective: 0)]
      } == "S5 objectives: 8 ≥ 8")
  }
}

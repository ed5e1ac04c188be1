import CivilTime
import Schedule
import Testing

@testable import Verification

@Suite struct BoundTests {
  /// A walk over plans that keep the rules, by random changes.
  private func walk(
    _ calendar: EditorialCalendar, _ rows: String, seed: UInt64, steps: Int
  ) -> [(totals: [Int], goals: [GoalValue])] {
    let kinds: [RandomChange] = [
      .moveDay, .moveDay, .moveFar, .moveHour, .swapDays, .changeCampaign, .changeSeason,
      .changeObjective, .changePillar, .changeAudience, .drop, .double,
    ]
    var random = SeededRandom(seed)
    var current = items(rows, calendar)
    var result: [(totals: [Int], goals: [GoalValue])] = []
    for _ in 0..<steps {
      var next = current
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        kinds.randomElement(using: &random)?.apply(&next, calendar, &random)
      }
      next = numbered(next)
      let report = verify(plan(next), against: calendar, digest: sampleDigest)
      guard report.violations.isEmpty else { continue }
      current = next
      let totals = calendar.months.map { month in
        next.count {
          $0.start.local.date.firstOfMonth == month.first && $0.format <= .story
        }
      }
      result.append((totals, report.goals))
    }
    return result
  }

  /// A bound is of all plans with the same values before it: no plan of the walk is below it.
  @Test(arguments: 0..<4) func areNotAbovePlansWithTheSameEarlierGoals(_ seed: UInt64) {
    var sample = SampleCalendar()
    if seed % 2 == 1 {
      sample.posts = 3...8
      sample.share = nil
      sample.campaigns = [
        sample.campaign("calidad", "2026-04-13", "2026-04-25", share: 50, objective: 0),
        sample.campaign("uno", "2026-04-01", "2026-04-30", share: 40, pillar: 1),
      ]
      sample.seasons = [
        sample.campaign("otono", "2026-05-01", "2026-05-31", share: 80, pillar: 0, isSeason: true)
      ]
      sample.objectiveWeights = [3, 1, 2]
    }
    let calendar = sample.built()
    let found = walk(calendar, seed % 2 == 1 ? otherRows : goodRows, seed: seed, steps: 400)
    #expect(found.count > 40)
    for goal in 0..<16 {
      // The vector of totals is what the third part of S2 compares.
      var least: [String: Fraction] = [:]
      func key(_ plan: (totals: [Int], goals: [GoalValue])) -> String {
        var key = goal > 2 ? "\(plan.totals)" : ""
        for (index, value) in plan.goals.prefix(goal).enumerated() where index != 2 {
          key += " \(value.value.numerator)/\(value.value.denominator)"
        }
        return key
      }
      for plan in found where goal != 2 {
        let value = plan.goals[goal].value
        least[key(plan)] = least[key(plan)].map { min($0, value) } ?? value
      }
      for plan in found {
        let bound = plan.goals[goal].bound
        #expect(bound <= plan.goals[goal].value)
        if let value = least[key(plan)] {
          #expect(bound <= value, "\(plan.goals[goal].name)")
        }
      }
    }
  }

  @Test func theThirdPartOfTotalsIsProvenOnlyOfTheGreatestVector() {
    var byKey: [String: [([Int], Fraction)]] = [:]
    let calendar = SampleCalendar().built()
    for plan in walk(calendar, goodRows, seed: 9, steps: 400) {
      let (a, b) = (plan.goals[0].value, plan.goals[1].value)
      let key = "\(a.numerator)/\(a.denominator) \(b.numerator)/\(b.denominator)"
      byKey[key, default: []].append((plan.totals, plan.goals[2].value))
    }
    for plans in byKey.values {
      for (totals, gain) in plans where gain == Fraction(0) {
        #expect(plans.allSatisfy { !totals.lexicographicallyPrecedes($0.0) })
      }
    }
    #expect(!byKey.isEmpty)
  }
}

/// A plan that keeps the second calendar of these tests: 40 of 100 in April, 80 in May.
private let otherRows = """
  2026-04-02 12:00 post OE2 actualidad comunidad uno
  2026-04-06 10:00 article OE1 educativa empresas -
  2026-04-07 10:30 story OE2 actualidad comunidad uno
  2026-04-09 18:00 reel OE3 educativa empresas -
  2026-04-14 12:00 post OE1 actualidad comunidad calidad
  2026-04-16 09:00 post OE2 actualidad empresas uno
  2026-04-20 10:00 article OE2 actualidad comunidad uno
  2026-04-21 12:00 post OE1 educativa empresas calidad
  2026-04-23 18:00 reel OE1 actualidad comunidad calidad
  2026-04-24 10:30 story OE2 educativa empresas -
  2026-04-29 12:00 post OE1 actualidad comunidad uno
  2026-04-30 12:00 post OE2 educativa empresas -
  2026-05-04 10:00 article OE1 educativa comunidad otono
  2026-05-05 12:00 post OE2 educativa empresas otono
  2026-05-07 18:00 reel OE1 educativa comunidad otono
  2026-05-09 10:30 story OE2 educativa empresas otono
  2026-05-12 12:00 post OE1 educativa comunidad otono
  2026-05-15 18:00 reel OE2 educativa empresas otono
  2026-05-18 10:00 article OE1 educativa comunidad otono
  2026-05-19 12:00 post OE3 educativa empresas otono
  2026-05-21 09:00 post OE1 educativa comunidad otono pinned
  2026-05-25 09:00 post OE2 educativa empresas otono
  2026-05-25 10:30 story OE1 actualidad comunidad -
  2026-05-28 12:00 post OE2 actualidad empresas -
  """

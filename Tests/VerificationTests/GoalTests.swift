import Schedule
import Testing

@testable import Verification

/// `S3 28 ≥ 27`: a goal's name, value and bound.
func lines(_ goals: [GoalValue]) -> String {
  func text(_ number: Fraction) -> String {
    number.denominator == 1 ? "\(number.numerator)" : "\(number.numerator)/\(number.denominator)"
  }
  return goals.map { "\($0.name): \(text($0.value)) ≥ \(text($0.bound))" }.joined(separator: "\n")
}

@Suite struct GoalTests {
  @Test func boundsTheGoalsOfAPlan() {
    let calendar = SampleCalendar().built()
    let report = verify(plan(items(goodRows, calendar)), against: calendar, digest: sampleDigest)
    #expect(
      lines(report.goals) == """
        S2 spread: 24/575 ≥ 1/575
        S2 middle: 2 ≥ 0
        S2 order: 0 ≥ 0
        S3: 26 ≥ 24
        S4 objectives absent: 0 ≥ 0
        S4 objectives months: 0 ≥ 0
        S4 objectives cycle: 0 ≥ 0
        S4 pillars absent: 0 ≥ 0
        S4 pillars months: 0 ≥ 0
        S4 pillars cycle: 0 ≥ 0
        S4 audiences absent: 0 ≥ 0
        S4 audiences months: 0 ≥ 0
        S4 audiences cycle: 0 ≥ 0
        S5 objectives: 3 ≥ 0
        S5 pillars: 1 ≥ 0
        S6: 2 ≥ 0
        """)
  }

  @Test func givesNoGoalsOfABrokenPlan() {
    let calendar = SampleCalendar().built()
    var edit = Edit(calendar)
    edit.drop("2026-04-reel-1")
    let report = verify(plan(edit.items), against: calendar, digest: sampleDigest)
    #expect(report.goals == [])
    #expect(!report.violations.isEmpty)
  }
}

import Schedule
import Testing

@testable import Planner

/// Work that runs out gives no dates, never half of them.
@Suite struct WorkTests {
  @Test func givesTheSameDatesOrNone() throws {
    let calendar = try realCalendar()
    func patterns(_ states: Int) -> (patterns: [Pattern]?, used: Int) {
      let work = Work(100_000_000)
      let problem = Problem(calendar, months: 0..<2, work: work)
      guard let posts = MonthTotals(problem)?.best() else { return (nil, 0) }
      let choices = zip(problem.months, posts).compactMap {
        MonthChoices(problem, month: $0, posts: $1).choices.first
      }
      work.allow(states)
      guard case .found(let plan) = DateSearch(problem, posts: posts).search(choices) else {
        return (nil, states - work.left)
      }
      return (plan.patterns, states - work.left)
    }
    let whole = patterns(100_000_000)
    let wanted = try #require(whole.patterns)
    var found = 0
    for states in stride(from: 1, to: whole.used, by: max(1, whole.used / 60)) {
      // Less than is used in all cannot suffice, wherever it runs out.
      if patterns(states).patterns != nil { found += 1 }
    }
    #expect(found == 0)
    #expect(patterns(whole.used + 1).patterns == wanted)
  }
}

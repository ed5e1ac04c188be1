import CivilTime
import Diagnostics
import Planner
import Schedule
import Testing
import YAML

/// Replanning of small calendars after random changes, against all plans there are.
struct ReplanOracleTests {
  /// A lock and the calendar it is to be adapted to.
  struct Example {
    let before: String
    let after: String
    let calendar: EditorialCalendar
    let lock: PlanLock
    let moment: OffsetDateTime
    let approved: Set<String>
    let written: Set<String>
  }

  static func example(_ random: inout SeededRandom) throws -> Example? {
    let before = FeasibilityTests.example(&random)
    let other = FeasibilityTests.example(&random)
    let after = mixed(before, other, &random)
    guard let old = FeasibilityTests.decoded(before), let new = FeasibilityTests.decoded(after),
      case .plan(let items) = makePlan(old)
    else { return nil }
    let first = old.months[0].first
    let day = random.chance(40) ? -1 : random.number(0...35)
    let start = CivilDateTime(first.adding(days: day))
    guard case .unique(let midnight) = old.zone.resolve(start) else { return nil }
    let moment = old.zone.dateTime(at: midnight.adding(seconds: random.number(0...23) * 3_600))
    var lock = lock(items, of: old, at: moment)
    if random.chance(20), let index = lock.items.indices.randomElement(using: &random) {
      lock.items[index].standing = .published
    }
    if random.chance(15) {
      lock.retired = ["2026-05-post-90", "2026-05-reel-9", "2026-06-post-17"]
    }
    return Example(
      before: before, after: after, calendar: new, lock: lock, moment: moment,
      approved: Set(items.map(\.id).filter { _ in random.chance(25) }),
      written: Set(items.map(\.id).filter { _ in random.chance(25) }))
  }

  /// The first text with some of its keys as in the other.
  private static func mixed(
    _ text: String, _ other: String, _ random: inout SeededRandom
  ) -> String {
    func parts(_ text: String) -> [String: Substring] {
      var parts: [String: Substring] = [:]
      for line in text.split(separator: "\n") {
        parts[String(line.prefix { $0 != ":" })] = line
      }
      return parts
    }
    var merged = parts(text)
    let changes = parts(other)
    let keys = Set(merged.keys).union(changes.keys).sorted()
    for key in keys where random.chance(25) { merged[key] = changes[key] ?? nil }
    return merged.keys.sorted().compactMap { merged[$0].map { "\($0)\n" } }.joined()
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func changesNoMoreThanAnyOtherPlan(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    var (plans, clashes, moved) = (0, 0, 0)
    for number in 0..<40 {
      guard let example = try Self.example(&random) else { continue }
      let rules = LockRules(
        example.calendar, example.lock, at: example.moment.instant, approved: example.approved)
      let wanted = ExhaustiveReplan(rules: rules).least()
      let text = Comment("example \(number) of \(seed): \(example)")
      let outcome = replan(
        example.calendar,
        keeping: Commitments(
          lock: example.lock, approved: example.approved, written: example.written,
          moment: example.moment.instant))
      switch outcome {
      case .undecided: Issue.record("undecided, \(text)")
      case .clash:
        clashes += 1
        #expect(wanted == nil, text)
      case .plan(let plan):
        plans += 1
        let judged = try ReplanJudge(rules, example.lock, plan)
        #expect(judged.faults == [], text)
        #expect(judged.changes == wanted, text)
        #expect(judged.labelChanges == judged.leastLabelChanges, text)
        #expect(plan.isProven, text)
        if wanted?.contains(where: { $0 > 0 }) == true { moved += 1 }
      }
    }
    #expect(plans > 5 && moved > 1, "\(plans) \(clashes) \(moved)")
  }
}

import CivilTime
import Planner
import Schedule
import Testing

/// Changes of the project's own calendar after its plan was agreed.
struct RealYearReplanTests {
  /// A change of the calendar, and the name of the golden that tells what follows from it.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let texts: [String: String]
    /// More changes of day than these are not needed.
    let days: Int
    var testDescription: String { name }
  }

  /// The year as it was agreed, at a moment in June.
  private static func agreed(at moment: String = "2026-06-15 11:00") throws -> (
    year: EditorialCalendar, lock: PlanLock
  ) {
    let year = try realCalendar()
    return (
      year, lock(try items(of: year), of: year, at: try PlannerTests.moment(moment, in: year))
    )
  }

  /// Replans and holds the result to the rules of the lock.
  private static func judged(
    _ calendar: EditorialCalendar, _ lock: PlanLock, approved: Set<String> = [],
    written: Set<String> = []
  ) throws -> (plan: Replanned, judge: ReplanJudge) {
    let plan = try replanned(calendar, lock, approved: approved, written: written)
    let rules = LockRules(calendar, lock, at: lock.moment.instant, approved: approved)
    let judge = try ReplanJudge(rules, lock, plan)
    #expect(judge.faults == [])
    #expect(judge.labelChanges == judge.leastLabelChanges)
    #expect(plan.isProven)
    for change in plan.changes { #expect(change.reason != nil, "\(change.id)") }
    return (plan, judge)
  }

  @Test func changesNothingWithoutReason() throws {
    let (year, lock) = try Self.agreed()
    let plan = try replanned(year, lock)
    #expect(lines(plan.changes) == [])
    #expect(plan.items.map(\.id) == lock.planItems.map(\.id))
    #expect(plan.items.map(\.start) == lock.planItems.map(\.start))
    #expect(plan.isProven && plan.retired == [])
  }

  static let changes = [
    Change(
      name: "blackout-day",
      texts: ["blackouts: []": "blackouts: [{from: 2026-09-09, to: 2026-09-09, reason: Duelo}]"],
      days: 2),
    Change(
      name: "blackout-week",
      texts: [
        "blackouts: []": "blackouts: [{from: 2026-10-19, to: 2026-10-23, reason: Elecciones}]"
      ],
      // Thirteen of the week; its reel takes the place of another.
      days: 14),
    Change(
      name: "holiday-by-decree",
      texts: ["added: []": "added: [{date: 2026-11-27, reason: Decreto de prueba}]"], days: 3),
    Change(
      name: "campaign-postponed",
      texts: [
        "from: 2026-10-01   # por confirmar\n    to: 2026-10-31":
          "from: 2026-10-15   # por confirmar\n    to: 2026-10-31"
      ], days: 0),
    Change(
      name: "mix-raised",
      texts: ["months: {} ": "months: {2026-09: {post: 48, reel: 4, article: 2}} "], days: 7),
    Change(
      name: "mix-lowered",
      texts: ["months: {} ": "months: {2026-09: {post: 35-38, reel: 3, article: 1}} "],
      // Ten that are asked for no more; each article after them is drawn nearer.
      days: 15),
    Change(
      name: "pin-added",
      texts: [
        "    reason: Ley 20.363": "    reason: Ley 20.363\n"
          + "  - {id: aniversario, title: Aniversario, date: 2026-10-07, time: \"12:00\", "
          + "format: post, reason: Fundación}"
      ], days: 1),
    Change(name: "pin-moved", texts: ["date: 2026-08-10": "date: 2026-08-11"], days: 1),
  ]

  @Test(arguments: changes) func changesNoMoreThanNeeded(_ change: Change) throws {
    let (_, lock) = try Self.agreed()
    let year = try realCalendar(change.texts)
    let (plan, judge) = try Self.judged(year, lock)
    #expect(judge.changes[1] <= change.days)
    try expectGolden(
      lines(plan.changes).map { "\($0)\n" }.joined(),
      testFolder + "/Replanning/Goldens/\(change.name).txt")
    // What was made for the same moment changes no more.
    let next = PlannerTests.lock(plan, at: lock.moment, after: lock)
    #expect(lines(try replanned(year, next).changes) == [])
  }

  @Test func movesApprovedItemsOnlyWhereItMust() throws {
    let (_, lock) = try Self.agreed()
    // September asks for fewer posts: those of full days that are approved stay.
    let days = Dictionary(grouping: lock.items) { $0.start.local.date }
    let full = days.filter { $0.key.firstOfMonth.month == 9 && $0.value.count == 3 }.values
      .map { $0.filter { $0.format == .post }.sorted { $0.start.instant < $1.start.instant } }
    let approved = Set(full.compactMap { $0.last?.id })
    let year = try realCalendar([
      "months: {} ": "months: {2026-09: {post: 36, reel: 4, article: 2}} "
    ])
    let (plan, judge) = try Self.judged(year, lock, approved: approved)
    #expect(!approved.isEmpty && judge.changes[0] == 0 && judge.changes[1] > 4)
    #expect(plan.changes.allSatisfy { !$0.isApproved || $0.kind == .labels })
  }

  @Test func carriesWhatIsSettledIntoTheNextCycle() throws {
    let (_, lock) = try Self.agreed(at: "2027-03-20 08:00")
    let text = String(decoding: try readBytes(realCalendarPath), as: UTF8.self)
    // The next year, with its campaigns, seasons and pins a year later.
    let next = try calendar(
      text.replacing("2027-", with: "2028-").replacing("2026-", with: "2027-"))
    let plan = try replanned(next, lock)
    let settled = lock.items.filter { PlanLock.isSettled($0, at: lock.moment.instant) }
    #expect(
      plan.items.prefix(settled.count).map(\.id) == lock.planItems.prefix(settled.count).map(\.id))
    let dropped = lock.items.filter { !PlanLock.isSettled($0, at: lock.moment.instant) }.map(\.id)
    #expect(!dropped.isEmpty && plan.retired == dropped)
    #expect(plan.changes.filter { $0.kind == .leftOut }.map(\.id).sorted() == dropped.sorted())
    // The next year is the one that is made without a lock, and every item of it is added.
    let fresh = try items(of: next)
    let made = plan.items.dropFirst(settled.count)
    #expect(made.map(\.start) == fresh.map(\.start) && made.map(\.id) == fresh.map(\.id))
    #expect(made.map(\.campaign) == fresh.map(\.campaign))
    #expect(made.map(\.objective) == fresh.map(\.objective))
    #expect(plan.changes.count == fresh.count + dropped.count)
    let rules = LockRules(next, lock, at: lock.moment.instant, approved: [])
    #expect(try ReplanJudge(rules, lock, plan).faults == [])
    // The pin of the new year is not the one that was published.
    #expect(plan.items.contains { $0.start.local.description == "2027-08-10 09:00" && $0.isPinned })
  }

  @Test func givesNoNumberOfAnEarlierPlanAgainInANewCycle() throws {
    let (year, agreed) = try Self.agreed(at: "2026-03-20 08:00")
    var lock = agreed
    lock.items = []
    lock.retired = ["2026-08-reel-2", "2026-08-reel-4"]
    let plan = try replanned(year, lock)
    let reels = plan.items.map(\.id).filter { $0.hasPrefix("2026-08-reel-") }
    #expect(reels == ["2026-08-reel-5", "2026-08-reel-6", "2026-08-reel-7", "2026-08-reel-8"])
    #expect(plan.items.map(\.start) == (try items(of: year)).map(\.start))
    #expect(plan.retired == lock.retired)
    #expect(plan.pins.count == plan.items.count(where: \.isPinned))
  }

  @Test func isTheSameOnEveryRun() throws {
    let (_, lock) = try Self.agreed()
    let year = try realCalendar(Self.changes[1].texts)
    let first = try replanned(year, lock)
    let second = try replanned(year, lock)
    #expect(first.items == second.items && first.changes == second.changes)
  }
}

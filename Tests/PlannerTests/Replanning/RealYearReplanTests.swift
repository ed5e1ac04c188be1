import CivilTime
import Planner
import Schedule
import Testing

/// Changes of the project's own calendar after its plan was agreed.
struct RealYearReplanTests {
  /// The year as it was agreed, at a moment in June.
  private static func agreed() throws -> (year: EditorialCalendar, lock: PlanLock) {
    let year = try realCalendar()
    return (year, lock(try items(of: year), of: year, at: try moment("2026-06-15 11:00", in: year)))
  }

  @Test func changesNothingWithoutReason() throws {
    let (year, lock) = try Self.agreed()
    let plan = try replanned(year, lock)
    #expect(lines(plan.changes) == [])
    #expect(plan.items.map(\.id) == lock.planItems.map(\.id))
    #expect(plan.items.map(\.start) == lock.planItems.map(\.start))
    #expect(plan.isProven && plan.retired == [])
  }

  @Test func movesTheItemsOfABlackout() throws {
    let (_, lock) = try Self.agreed()
    let year = try realCalendar([
      "blackouts: []": "blackouts: [{from: 2026-09-09, to: 2026-09-09, reason: Prueba}]"
    ])
    let plan = try replanned(year, lock)
    #expect(
      plan.changes.map(\.id) == ["2026-09-post-12", "2026-09-post-13"]
        && plan.changes.allSatisfy { $0.kind == .day }, "\(lines(plan.changes))")
  }
}

import CivilTime
import Diagnostics
public import Schedule

/// The plan of a calendar that changes least of a lock, by docs/planner.md, The lock. Settled items
/// never move. Equal input gives equal plans. A year without changes takes some milliseconds, one with
/// a few some more; all work is bounded by counts.
public func replan(
  _ calendar: EditorialCalendar, keeping commitments: Commitments
) -> ReplanOutcome {
  let settled = Settled(
    commitments.lock.items.filter { PlanLock.isSettled($0, at: commitments.moment) },
    of: calendar, at: commitments.moment)
  if let fresh = freshCycle(calendar, commitments) { return fresh }
  // Whether there is a plan at all is far easier to say than which changes least.
  if let months = monthsWithoutPlan(calendar, keeping: settled),
    let clash = findClash(calendar, months: months, leavingOut: [], keeping: settled)
  {
    return .clash(clash)
  }
  let open = OpenItems(commitments, of: calendar, done: settled.donePins)
  let work = Work(40_000_000 + 4_000_000 * calendar.months.count)
  let problem = Problem(calendar, keeping: settled, work: work)
  guard let found = LeastChanges(problem, open)?.find() else {
    guard work.isExhausted else { return .clash(findClash(calendar, keeping: settled)) }
    return .undecided(ReplanIssue.undecided.at(calendar.file, nil))
  }
  work.allow(40_000_000)
  guard let new = newItems(problem, found.options, open, LabelBook(calendar)) else {
    return .undecided(ReplanIssue.undecided.at(calendar.file, nil))
  }
  return .plan(
    Replanned(
      new.items, found, commitments: commitments, open: open, settled: settled, problem: problem))
}

public import CivilTime
public import Schedule

/// Proves a plan against its calendar anew: H1–H8, labels, ids and order, then S2–S6 with bounds.
/// `digest` is the SHA-256 of the calendar's bytes as 64 lower-case hexadecimal digits. Any plan is
/// safe, however large or wrong. Cost: a sort of the items, then linear in them; bounds are about
/// quadratic in the number of months.
///
/// With a lock the rules are those of docs/planner.md, The lock: what the lock holds settled at
/// `moment` (its own where none is given) is in the plan as it was and exempt, closed months are not
/// judged, and nothing new is in the past. The report then has no goals: the bounds are of plans that
/// are free to be the best, and a locked plan is first of all the one with the fewest changes.
public func verify(
  _ plan: Plan, against calendar: EditorialCalendar, digest: String, lock: PlanLock? = nil,
  moment: Instant? = nil
) -> VerificationReport {
  var findings = Findings(calendar.file)
  checkSource(plan, calendar, digest, &findings)
  var subject = Subject(plan, calendar, Commitments(lock, moment, calendar), &findings)
  checkPins(&subject, &findings)
  checkOrder(subject, &findings)
  checkIDs(subject, &findings)
  checkCommitments(subject, &findings)
  checkCounts(subject, &findings)
  checkReels(subject, &findings)
  checkArticles(subject, &findings)
  checkSlots(subject, &findings)
  checkDays(subject, &findings)
  checkShares(subject, &findings)
  checkLabels(subject, &findings)
  checkClock(subject, &findings)
  let violations = findings.finished()
  let isProvable = violations.isEmpty && lock == nil
  return VerificationReport(violations: violations, goals: isProvable ? goals(subject) : [])
}

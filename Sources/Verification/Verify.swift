public import Schedule

/// Proves a plan against its calendar anew: H1–H8, labels, ids and order, then S2–S6 with bounds.
/// `digest` is the SHA-256 of the calendar's bytes as 64 lower-case hexadecimal digits. Any plan is
/// safe, however large or wrong. Cost: a sort of the items, then linear in them; bounds are about
/// quadratic in the number of months.
public func verify(
  _ plan: Plan, against calendar: EditorialCalendar, digest: String
) -> VerificationReport {
  var findings = Findings(calendar.file)
  checkSource(plan, calendar, digest, &findings)
  var subject = Subject(plan, calendar, &findings)
  checkPins(&subject, &findings)
  checkOrder(subject, &findings)
  checkIDs(subject, &findings)
  checkCounts(subject, &findings)
  checkReels(subject, &findings)
  checkArticles(subject, &findings)
  checkSlots(subject, &findings)
  checkDays(subject, &findings)
  checkShares(subject, &findings)
  checkLabels(subject, &findings)
  checkClock(subject, &findings)
  let violations = findings.finished()
  return VerificationReport(violations: violations, goals: violations.isEmpty ? goals(subject) : [])
}

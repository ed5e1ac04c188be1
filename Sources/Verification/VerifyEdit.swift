public import CivilTime
public import Diagnostics
public import Schedule

/// What an edit of the lock breaks: the findings of `edited` as a plan of `calendar` that keeps what
/// `lock` holds settled at `moment`, less those that `lock` itself has (a calendar may have changed
/// since it was locked, and that is not the edit's fault). Empty: the edit keeps every rule.
/// Cost: two verifications.
public func brokenRules(
  ofEditing lock: PlanLock, to edited: PlanLock, against calendar: EditorialCalendar,
  moment: Instant
) -> [Diagnostic] {
  func violations(_ items: PlanLock) -> [Diagnostic] {
    let plan = Plan(
      generated: items.moment, calendarName: calendar.name, calendarDigest: "",
      items: items.titledItems(calendar))
    return verify(plan, against: calendar, digest: "", lock: lock, moment: moment).violations
  }
  let before = Set(violations(lock).map(\.text))
  return violations(edited).filter { !before.contains($0.text) }
}

extension Diagnostic {
  /// Two findings with the same text are of the same fault.
  fileprivate var text: String { "\(code) \(summary.en)" }
}

extension PlanLock {
  /// The items as those of a plan, with the titles that pins give.
  fileprivate func titledItems(_ calendar: EditorialCalendar) -> [PlanItem] {
    let titles = Dictionary(
      calendar.pins.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let pins = Dictionary(
      items.map { ($0.id, $0.pin) }, uniquingKeysWith: { first, _ in first })
    return planItems.map { item in
      var item = item
      if let pin = pins[item.id] ?? nil { item.title = titles[pin] }
      return item
    }
  }
}

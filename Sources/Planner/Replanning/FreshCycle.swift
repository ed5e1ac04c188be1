import CivilTime
import Schedule

/// What becomes of a cycle in whose months the lock has no item: the plan of its calendar made afresh,
/// beside the settled items of other cycles. Nil where the lock has an item of the cycle.
func freshCycle(
  _ calendar: EditorialCalendar, _ commitments: Commitments
) -> ReplanOutcome? {
  let lock = commitments.lock
  let months = Set(calendar.months.map(\.first))
  guard !lock.items.contains(where: { months.contains($0.start.local.date.firstOfMonth) }) else {
    return nil
  }
  let made: [PlanItem]
  switch makePlan(calendar) {
  case .plan(let items): made = items
  case .clash(let clash): return .clash(clash)
  case .undecided(let diagnostic): return .undecided(diagnostic)
  }
  let settled = lock.items.filter { PlanLock.isSettled($0, at: commitments.moment) }
  var pins = Dictionary(
    settled.compactMap { item in item.pin.map { (item.id, $0) } },
    uniquingKeysWith: { first, _ in first })
  var numbers = ItemNumbers(lock)
  var taken: Set<String> = []
  let items = made.map { item -> PlanItem in
    var item = item
    // Numbers that are retired are not given again.
    item.id =
      numbers.next(month: item.start.local.date.firstOfMonth, format: item.format).description
    if item.isPinned,
      let pin = calendar.pins.filter({
        $0.start == item.start.local && $0.format == item.format && !taken.contains($0.id)
      }).min(by: { $0.id < $1.id })
    {
      taken.insert(pin.id)
      pins[item.id] = pin.id
    }
    return item
  }
  let carried = PlanLock(
    calendarDigest: lock.calendarDigest, moment: lock.moment, items: settled, retired: []
  ).planItems
  // Settled items may be of later cycles, too.
  let all = (carried + items).enumerated().sorted {
    ($0.element.start.instant, $0.offset) < ($1.element.start.instant, $1.offset)
  }
  return .plan(
    Replanned(
      all.map(\.element), pins: pins, isProven: true, commitments: commitments,
      calendar: calendar))
}

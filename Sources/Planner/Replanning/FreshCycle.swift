import CivilTime
import Schedule
import YAML

/// The plan of a cycle of which the lock has nothing yet: then every item is one that is added, and the
/// fewest are the least that the months ask for, with all soft goals as in a plan made afresh. Nil
/// where the lock has items of the cycle, the cycle has begun, or the least amounts cannot be had.
func freshCycle(
  _ calendar: EditorialCalendar, _ commitments: Commitments, _ open: OpenItems, _ settled: Settled
) -> Replanned? {
  guard open.byDay.isEmpty, open.ofPin.isEmpty, settled.items.isEmpty,
    let first = calendar.months.first?.first, settled.today < first
  else { return nil }
  let least = EditorialCalendar(
    file: calendar.file, name: calendar.name, zone: calendar.zone,
    months: calendar.months.map { month in
      let low = month.posts.value.lowerBound
      return MonthMix(
        first: month.first, posts: Located(low...low, span: month.posts.span), reels: month.reels,
        articles: month.articles)
    }, postingWeekdays: calendar.postingWeekdays, channels: calendar.channels,
    formats: calendar.formats, campaigns: calendar.campaigns, seasons: calendar.seasons,
    weights: calendar.weights, pins: calendar.pins, holidays: calendar.holidays,
    holidaysSpan: calendar.holidaysSpan, blackouts: calendar.blackouts, limits: calendar.limits)
  let work = Work(10_000_000 + 1_000_000 * calendar.months.count)
  guard Dates(Problem(least, work: work)) != nil, case .plan(let made) = makePlan(least) else {
    return nil
  }
  var numbers = ItemNumbers(commitments.lock)
  var pins = Dictionary(
    open.settled.compactMap { item in item.pin.map { (item.id, $0) } },
    uniquingKeysWith: { first, _ in first })
  var taken: Set<String> = []
  let items = made.map { item -> PlanItem in
    var item = item
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
    calendarDigest: commitments.lock.calendarDigest, moment: commitments.lock.moment,
    items: open.settled, retired: []
  ).planItems
  return Replanned(
    carried + items, pins: pins, isProven: true, commitments: commitments, calendar: calendar)
}

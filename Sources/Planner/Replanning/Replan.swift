import CivilTime
import Diagnostics
public import Schedule

/// The plan of a calendar that keeps most of a lock, by docs/planner.md, The lock. Settled items never
/// move. Equal input gives equal plans. All work is bounded by counts.
public func replan(
  _ calendar: EditorialCalendar, keeping commitments: Commitments
) -> ReplanOutcome {
  let lock = commitments.lock
  let settled = lock.items.filter { PlanLock.isSettled($0, at: commitments.moment) }
  let open = lock.items.filter { !PlanLock.isSettled($0, at: commitments.moment) }
  let fresh: [PlanItem]
  switch makePlan(calendar) {
  case .plan(let items): fresh = items
  case .clash(let clash): return .clash(clash)
  case .undecided(let diagnostic): return .undecided(diagnostic)
  }
  let done = Set(settled.compactMap(\.pin))
  var items = settled.map(\.planItem)
  var pins = Dictionary(
    settled.compactMap { item in item.pin.map { (item.id, $0) } }, uniquingKeysWith: { a, _ in a })
  var used = Set((lock.items.map(\.id) + lock.retired).compactMap(ItemID.init))
  for month in calendar.months.map(\.first) {
    for format in ItemFormat.allCases {
      let group = fresh.filter {
        $0.format == format && $0.start.local.date.firstOfMonth == month
      }
      let pinned = group.filter(\.isPinned).compactMap { item -> (PlanItem, Pin)? in
        calendar.pins.first { $0.title == item.title && $0.start == item.start.local }
          .map { (item, $0) }
      }
      let own = settled.filter { $0.format == format && $0.start.local.date.firstOfMonth == month }
      let places = Array(
        group.filter { !$0.isPinned && $0.start.instant > commitments.moment }
          .dropFirst(max(0, own.count - group.count { $0.start.instant <= commitments.moment })))
      var olds = open.filter { $0.format == format && $0.start.local.date.firstOfMonth == month }
      func add(_ item: PlanItem, as old: ItemID?, pin: Pin? = nil) {
        var number = 1
        while used.contains(ItemID(month: month, format: format, number: number)) { number += 1 }
        let id = old ?? ItemID(month: month, format: format, number: number)
        used.insert(id)
        var item = item
        item.id = id.description
        items.append(item)
        if let pin { pins[item.id] = pin.id }
      }
      for (item, pin) in pinned where !done.contains(pin.id) {
        let old = olds.firstIndex { $0.pin == pin.id }.map { olds.remove(at: $0) }
        add(item, as: old.flatMap { ItemID($0.id) }, pin: pin)
      }
      let matching = ItemMatching(
        olds.compactMap { item in
          ItemID(item.id).map {
            ItemMatching.Old(
              id: $0, start: item.start.local, isApproved: commitments.approved.contains(item.id),
              isWritten: commitments.written.contains(item.id))
          }
        }, places: places.map(\.start.local))
      for (place, old) in zip(places, matching.oldOf) {
        add(place, as: old.flatMap { ItemID(olds[$0].id) })
      }
    }
  }
  items.sort {
    ($0.start.instant, $0.format.rank, $0.id) < ($1.start.instant, $1.format.rank, $1.id)
  }
  let ids = Set(items.map(\.id))
  let retired = (lock.retired + lock.items.map(\.id).filter { !ids.contains($0) })
    .compactMap(ItemID.init).sorted().map(\.description)
  return .plan(
    Replanned(
      items: items, retired: retired,
      changes: planChanges(from: lock, to: items, approved: commitments.approved), pins: pins))
}

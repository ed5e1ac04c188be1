import CivilTime
import Schedule

/// What becomes of the items of a lock: which are settled, which are pins of the calendar, and which
/// are open to be moved (docs/planner.md, The lock).
struct OpenItems {
  /// An item that may move.
  struct Item {
    let id: ItemID
    let locked: LockedItem
    let isApproved: Bool
    let isWritten: Bool

    var start: CivilDateTime { locked.start.local }
  }

  /// As the lock has them, those of other cycles too.
  let settled: [LockedItem]
  /// By index of the calendar's pins: the open item that is this pin.
  let ofPin: [Int: LockedItem]
  /// All others of the calendar's months, by day; each day's by start, then id.
  let byDay: [CivilDate: [Item]]

  init(_ commitments: Commitments, of calendar: EditorialCalendar, done: Set<Int>) {
    let lock = commitments.lock
    let months = Set(calendar.months.map(\.first))
    let pins = Dictionary(
      calendar.pins.enumerated().filter { !done.contains($0.offset) }
        .map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var settled: [LockedItem] = []
    var ofPin: [Int: LockedItem] = [:]
    var open: [Item] = []
    for item in lock.items {
      guard !PlanLock.isSettled(item, at: commitments.moment) else {
        settled.append(item)
        continue
      }
      let month = item.start.local.date.firstOfMonth
      guard months.contains(month), let id = ItemID(item.id) else { continue }
      if let pin = item.pin.flatMap({ pins[$0] }), ofPin[pin] == nil,
        calendar.pins[pin].format == item.format,
        calendar.pins[pin].start.date.firstOfMonth == month
      {
        ofPin[pin] = item
        continue
      }
      open.append(
        Item(
          id: id, locked: item, isApproved: commitments.approved.contains(item.id),
          isWritten: commitments.written.contains(item.id)))
    }
    self.settled = settled
    self.ofPin = ofPin
    byDay = Dictionary(grouping: open, by: \.start.date).mapValues { items in
      items.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }
  }
}

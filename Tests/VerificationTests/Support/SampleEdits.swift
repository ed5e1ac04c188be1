import CivilTime
import Schedule

/// Changes of a plan's items that tests are written with.
struct Edit {
  let calendar: EditorialCalendar
  var items: [PlanItem]

  init(_ calendar: EditorialCalendar, _ rows: String = goodRows) {
    self.calendar = calendar
    items = VerificationTests.items(rows, calendar)
  }

  /// Changes one item by id; where it stands and what it is called stays.
  mutating func change(_ id: String, _ body: (inout PlanItem) -> Void) {
    guard let index = items.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("no \(id)")
    }
    body(&items[index])
  }

  /// Moves an item to where the plan then has it in order, with new ids.
  mutating func move(_ id: String, to date: String, _ time: String) {
    let calendar = calendar
    change(id) { item in
      item.start = .on(date, time)
      let channels = VerificationTests.channels(item.format, item.start.local, calendar)
      if !channels.isEmpty { item.channels = channels }
    }
    items = numbered(items)
  }

  mutating func drop(_ id: String) {
    items.removeAll { $0.id == id }
    items = numbered(items)
  }

  var report: String { VerificationTests.report(plan(items), calendar) }
}

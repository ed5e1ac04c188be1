import CivilTime
import Schedule

extension Replanned {
  /// The items with ids, names and reasons.
  init(
    _ new: [NewItem], _ found: LeastChanges.Found, commitments: Commitments, open: OpenItems,
    settled: Settled, problem: Problem
  ) {
    let calendar = problem.calendar
    let lock = commitments.lock
    var pins: [String: String] = [:]
    var items: [(item: PlanItem, pin: String)] = []
    for item in open.settled {
      items.append((item.planItem, item.pin ?? ""))
      if let pin = item.pin { pins[item.id] = pin }
    }
    var numbers = ItemNumbers(lock)
    for item in new {
      let id =
        item.old?.id
        ?? numbers.next(
          month: calendar.months[problem.months[item.month].index].first, format: item.format)
      let made = planItem(item, id: id.description, calendar)
      let pin = item.pin.map { calendar.pins[$0].id }
      items.append((made, pin ?? ""))
      if let pin { pins[made.id] = pin }
    }
    items.sort { a, b in
      if a.item.start.instant != b.item.start.instant {
        return a.item.start.instant < b.item.start.instant
      }
      if a.item.format != b.item.format { return a.item.format < b.item.format }
      if a.pin != b.pin { return a.pin < b.pin }
      return a.item.id < b.item.id
    }
    self.init(
      items.map(\.item), pins: pins, isProven: found.isProven, commitments: commitments,
      calendar: calendar)
  }

  /// A plan of items in order; the rest follows from the lock.
  init(
    _ items: [PlanItem], pins: [String: String], isProven: Bool, commitments: Commitments,
    calendar: EditorialCalendar
  ) {
    let lock = commitments.lock
    self.items = items
    self.pins = pins
    self.isProven = isProven
    let gone = Set(lock.retired + lock.items.map(\.id)).subtracting(items.map(\.id))
    retired = gone.compactMap(ItemID.init).sorted().map(\.description)
    let reasons = ChangeReasons(calendar, lock, items, pins: pins)
    changes = planChanges(from: lock, to: items, approved: commitments.approved).map {
      var change = $0
      change.reason = reasons.reason(change)
      return change
    }
  }
}

/// The next free number of each month and format.
struct ItemNumbers {
  private struct Group: Hashable {
    let month: CivilDate
    let format: ItemFormat
  }

  private var last: [Group: Int] = [:]
  private let used: Set<ItemID>

  init(_ lock: PlanLock) {
    used = Set((lock.items.map(\.id) + lock.retired).compactMap(ItemID.init))
    for id in used {
      let group = Group(month: id.month, format: id.format)
      last[group] = max(last[group] ?? 0, id.number)
    }
  }

  mutating func next(month: CivilDate, format: ItemFormat) -> ItemID {
    let group = Group(month: month, format: format)
    var number = (last[group] ?? 0) + 1
    if number > ItemID.mostNumber {
      // A lock may name any number; those below the highest are free, and there are plenty.
      number = 1
      while used.contains(ItemID(month: month, format: format, number: number)) { number += 1 }
    }
    // From here on the free ones follow.
    last[group] = number
    return ItemID(month: month, format: format, number: number)
  }
}

private func planItem(
  _ item: NewItem, id: String, _ calendar: EditorialCalendar
) -> PlanItem {
  func key(_ kind: LabelKind) -> String {
    let weights = kind.weights(calendar)
    return item[kind].flatMap { weights.indices.contains($0) ? weights[$0].key : nil } ?? ""
  }
  let pin = item.pin.map { calendar.pins[$0] }
  let reason: String
  if let pin {
    reason = "H6: fecha y hora fijas, \(pin.reason)"
  } else if let old = item.old {
    reason =
      old.start == item.start
      ? "S1: como está en \(PlanLock.path)" : "S1: cambió de lugar; antes, \(old.start)"
  } else {
    reason = "S1: nueva en el plan"
  }
  return PlanItem(
    id: id, start: startOf(item.start, calendar.zone), format: item.format,
    channels: item.channels.map { calendar.channels[$0].id },
    campaign: item.campaign.map { calendar.campaigns[$0].id },
    season: item.season.map { calendar.seasons[$0].id }, objective: key(.objective),
    pillar: key(.pillar), audience: key(.audience), title: pin?.title, content: nil, state: nil,
    isPinned: pin != nil, reasons: [reason])
}

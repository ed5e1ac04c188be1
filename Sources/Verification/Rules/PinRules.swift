import CivilTime
import Schedule

/// H6: every pin that is not done is in the plan exactly as written. Tells each pinned item which pin
/// it is.
///
/// Pins that start together and have one format are matched with the pinned items there: first
/// those that agree in all, then what is left, in order, as differing.
func checkPins(_ subject: inout Subject, _ findings: inout Findings) {
  struct Place: Hashable {
    let day: Int
    let second: Int
    let format: ItemFormat
  }
  let calendar = subject.calendar
  var items: [Place: [Int]] = [:]
  for (index, item) in subject.items.enumerated() where item.item.isPinned && !item.isSettled {
    items[Place(day: item.day, second: item.second, format: item.item.format), default: []]
      .append(index)
  }
  var pins: [Place: [Int]] = [:]
  let done = subject.commitments.donePins(subject.book)
  for (index, pin) in calendar.pins.enumerated() where !done.contains(pin.id) {
    let place = Place(
      day: pin.start.date.dayNumber, second: pin.start.time.secondsOfDay, format: pin.format)
    pins[place, default: []].append(index)
  }
  var missing: Set<Int> = []
  for (place, wanted) in pins {
    var free = items[place] ?? []
    var open: [Int] = []
    for pin in wanted.sorted(by: { calendar.pins[$0].id < calendar.pins[$1].id }) {
      if let found = free.firstIndex(where: {
        differences(subject.items[$0], calendar.pins[pin], calendar).isEmpty
      }) {
        subject.items[free.remove(at: found)].pin = pin
      } else {
        open.append(pin)
      }
    }
    for (pin, index) in zip(open, free) { subject.items[index].pin = pin }
    missing.formUnion(open.dropFirst(free.count))
  }
  for (index, pin) in calendar.pins.enumerated() {
    if missing.contains(index) {
      let start = "\(pin.start.date) \(pin.start.time), \(pin.format.rawValue)"
      findings.add(.pinMissing(id: pin.id, start: start), at: pin.span)
    }
  }
  for item in subject.items {
    guard let index = item.pin else {
      if item.item.isPinned, !item.isSettled { findings.add(.pinUnknown(item.mention)) }
      continue
    }
    let pin = calendar.pins[index]
    for difference in differences(item, pin, calendar) {
      findings.add(
        .pinDiffers(
          item.mention, pin: pin.id, part: difference.part, found: difference.found,
          wanted: difference.wanted),
        at: pin.span)
    }
  }
}

private struct Difference {
  let part: VerificationIssue.LabelKind
  let found: String
  let wanted: String
}

/// In what an item is not as its pin; start and format agree.
private func differences(
  _ item: CheckedItem, _ pin: Pin, _ calendar: EditorialCalendar
) -> [Difference] {
  let plan = item.item
  var result: [Difference] = []
  func quoted(_ name: String?) -> String { name.map { "«\(shortened($0))»" } ?? "–" }
  let channels = pin.channels.map { calendar.channels[$0].id }
  if plan.channels != channels {
    result.append(
      Difference(part: .channel, found: names(plan.channels, "–"), wanted: names(channels, "–")))
  }
  func compare(
    _ part: VerificationIssue.LabelKind, _ found: String?, _ wanted: String?
  ) {
    guard found != wanted else { return }
    result.append(Difference(part: part, found: quoted(found), wanted: quoted(wanted)))
  }
  compare(.campaign, plan.campaign, pin.campaign.map { calendar.campaigns[$0].id })
  compare(.season, plan.season, pin.season.map { calendar.seasons[$0].id })
  // A label that the pin leaves free may be any; a content's title takes the place of the pin's.
  let weights = calendar.weights
  if let label = pin.objective {
    compare(.objective, plan.objective, weights.objectives[label].key)
  }
  if let label = pin.pillar { compare(.pillar, plan.pillar, weights.pillars[label].key) }
  if let label = pin.audience { compare(.audience, plan.audience, weights.audiences[label].key) }
  if plan.content == nil { compare(.title, plan.title, pin.title) }
  return result
}

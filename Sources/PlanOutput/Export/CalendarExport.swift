import CivilTime
import Diagnostics
import Feeds
import Schedule

/// The items as events of 15 minutes. UIDs are made of the item's id and the calendar's name.
///
/// DTSTAMP and LAST-MODIFIED should be an item's last change and SEQUENCE the number of its changes.
/// The lock holds neither: they are the first moment of the cycle and 0, which depend on the calendar
/// alone.
func iCalendar(_ items: [PlanItem], _ words: PlanWords) -> [UInt8] {
  let calendar = words.calendar
  let changed =
    calendar.months.first.map { calendar.zone.startOfDay($0.first) }
    ?? Instant(secondsSince1970: 0)
  let events = items.map { item in
    ICalendarEvent(
      uid: calendar.eventUID(of: item), changed: changed, sequence: 0,
      start: item.start.instant, end: item.end, summary: words.heading(item),
      description: words.facts(item).joined(separator: "\n"), categories: words.tags(item),
      isConfirmed: item.state == "aprobado")
  }
  return ICalendar(
    name: words.name, productID: "-//EMRA//emra-site//\(words.language.rawValue.uppercased())",
    zone: calendar.zone.name, refreshHours: 6, events: events
  ).rendered()
}

import CivilTime
import Diagnostics
import Schedule
import YAML

/// H4: items that are neither settled nor pins are on posting days, at hours of their format, on their channels.
func checkSlots(_ subject: Subject, _ findings: inout Findings) {
  for item in subject.items where item.pin == nil && !item.isExempt {
    checkDay(item, subject, &findings)
    checkHour(item, subject, &findings)
  }
}

private func checkDay(_ item: CheckedItem, _ subject: Subject, _ findings: inout Findings) {
  let calendar = subject.calendar
  switch subject.book.kind(item.date) {
  case .posting: break
  case .weekday:
    let weekday = item.date.weekday
    let name = Localized(
      es: DateLanguage.es.weekdayName(weekday), en: DateLanguage.en.weekdayName(weekday))
    findings.add(.weekday(item.mention, day: name), at: calendar.postingWeekdays.span)
  case .holiday(let index):
    let holiday = calendar.holidays[index]
    findings.add(
      .holiday(item.mention, name: holiday.name, law: holiday.law), at: calendar.holidaysSpan)
  case .blackout(let index):
    let blackout = calendar.blackouts[index]
    findings.add(.blackout(item.mention, reason: blackout.reason), at: blackout.span)
  }
}

private func checkHour(_ item: CheckedItem, _ subject: Subject, _ findings: inout Findings) {
  let rule = subject.calendar.formats[item.item.format]
  let hours = rule?.hours ?? []
  guard let hour = hours.first(where: { $0.time.secondsOfDay == item.second }) else {
    // Stories without any hours are told by H1.
    guard rule != nil || item.item.format != .story else { return }
    findings.add(
      .hour(
        item.mention, format: item.item.format.rawValue, allowed: hours.map { "\($0.time)" }),
      at: rule?.hoursSpan)
    return
  }
  // Nil is a name that does not exist, and told as such.
  guard let channels = item.channels, channels != hour.channels else { return }
  let wanted = hour.channels.map { subject.calendar.channels[$0].id }
  findings.add(
    .channels(item.mention, found: item.item.channels, wanted: wanted), at: rule?.hoursSpan)
}

/// H8, and that the offset of each start is the one that the zone has then.
func checkClock(_ subject: Subject, _ findings: inout Findings) {
  let zone = subject.calendar.zone
  for item in subject.items where !item.isExempt {
    let start = item.item.start
    switch zone.resolve(start.local) {
    case .skipped: findings.add(.skippedTime(item.mention, zone: zone.name))
    case .repeated: findings.add(.repeatedTime(item.mention, zone: zone.name))
    case .unique(let instant):
      guard instant != start.instant else { continue }
      let wanted = start.offset - instant.seconds(since: start.instant)
      findings.add(
        .offset(item.mention, found: offsetText(start.offset), wanted: offsetText(wanted)))
    }
  }
}

/// `−04:00`; seconds only where there are some.
private func offsetText(_ seconds: Int) -> String {
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let size = abs(seconds)
  let rest = size % 60 == 0 ? "" : ":" + two(size % 60)
  return (seconds < 0 ? "−" : "+") + two(size / 3600) + ":" + two(size / 60 % 60) + rest
}

import CivilTime
import Feeds
import Schedule

/// All fields of the items under the names of the plan's JSON; lists are joined by ` | `.
func itemTable(_ items: [PlanItem]) -> [UInt8] {
  var csv = CSVWriter()
  csv.row([
    "id", "start", "format", "channels", "campaign", "season", "objective", "pillar", "audience",
    "title", "content", "state", "pinned", "reasons",
  ])
  for item in items {
    csv.row(
      [
        item.id, item.start.rfc3339, item.format.rawValue, item.channels.joined(separator: " | "),
        item.campaign ?? "", item.season ?? "", item.objective, item.pillar, item.audience,
        item.title ?? "", item.content ?? "", item.state ?? "", item.isPinned ? "true" : "false",
        item.reasons.joined(separator: " | "),
      ].map(plain))
  }
  return csv.bytes
}

/// Google Calendar's import. The file has no zone: dates and times are the calendar's own.
func googleCalendarTable(_ items: [PlanItem], _ words: PlanWords) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(ImportFormats.googleCalendarHeader)
  for item in items {
    let start = item.start.local
    let end = words.calendar.zone.local(of: item.end)
    csv.row([
      words.heading(item), american(start.date), american(start.time), american(end.date),
      american(end.time), "False", words.facts(item).joined(separator: " · "), "", "False",
    ])
  }
  return csv.bytes
}

/// Buffer's bulk upload. A gap has an empty text, which Buffer refuses, so that nothing unwritten
/// is ever published.
func bufferTable(_ items: [PlanItem], _ words: PlanWords) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(ImportFormats.bufferHeader)
  for item in items {
    csv.row([
      plain(item.title ?? ""), "",
      // A comma parts two tags.
      words.tags(item).map { $0.filter { $0 != "," } }.joined(separator: ","),
      item.start.local.description,
    ])
  }
  return csv.bytes
}

extension PlanItem {
  /// A publication is a moment; calendars show one of no length badly, so it takes 15 minutes.
  var end: Instant { start.instant.adding(seconds: 15 * 60) }
}

/// `08/10/2026`.
private func american(_ date: CivilDate) -> String {
  let iso = date.description
  return "\(iso.dropFirst(5).prefix(2))/\(iso.suffix(2))/\(iso.prefix(4))"
}

/// `09:00 AM`; midnight is 12 AM, noon 12 PM.
private func american(_ time: TimeOfDay) -> String {
  let hour = (time.hour + 11) % 12 + 1
  return "\(hour < 10 ? "0" : "")\(hour)\(time.description.suffix(3)) "
    + (time.hour < 12 ? "AM" : "PM")
}

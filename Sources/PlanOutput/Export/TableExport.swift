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

extension PlanItem {
  /// A publication is a moment; calendars show one of no length badly, so it takes 15 minutes.
  var end: Instant { start.instant.adding(seconds: 15 * 60) }
}

import CivilTime
import Diagnostics
import Planner
import Schedule
import Testing
import YAML

/// The smallest calendar that is complete, with some top keys replaced, added or (nil) left out.
func calendarText(_ changes: [String: String?] = [:]) -> String {
  var parts: [(key: String, text: String)] = [
    ("name", "Prueba"),
    ("cycle", "{start: 2026-08, months: 1}"),
    ("posting_days", "[lunes, martes, miércoles, jueves, viernes]"),
    (
      "channels",
      "{sitio-web: {title: Sitio web}, redes-sociales: {networks: [instagram, facebook]}, "
        + "medios: {title: Medios}}"
    ),
    (
      "formats",
      "{post: {hours: {redes-sociales: [\"12:00\"]}}, reel: {hours: {instagram: [\"18:00\"]}}, "
        + "article: {hours: {sitio-web: [\"10:00\"], medios: [\"10:00\"]}}}"
    ),
    ("mix", "{post: 8, reel: 2, article: 2}"),
  ]
  for (key, text) in changes.sorted(by: { $0.key < $1.key }) {
    let index = parts.firstIndex { $0.key == key }
    if let index { parts.remove(at: index) }
    if let text { parts.insert((key, text), at: index ?? parts.count) }
  }
  return parts.map { "\($0.key): \($0.text)\n" }.joined()
}

/// The calendar of a text without findings.
func calendar(_ text: String, zones: String = zoneFolder) throws -> EditorialCalendar {
  try calendar(SourceFile(path: "calendar.yml", text: text), zones: zones)
}

/// The calendar of a file without findings.
func calendar(_ file: SourceFile, zones: String = zoneFolder) throws -> EditorialCalendar {
  let (calendar, found) = decodeCalendar(file, zoneDirectory: zones)
  try #require(found.isEmpty, "\(TextRenderer(language: .es).render(found))")
  return try #require(calendar)
}

/// The project's own calendar.
func realCalendar() throws -> EditorialCalendar {
  try calendar(SourceFile(path: "calendar.yml", bytes: try readBytes(realCalendarPath)))
}

/// The items of a calendar that has a plan.
func items(of calendar: EditorialCalendar) throws -> [PlanItem] {
  switch makePlan(calendar) {
  case .plan(let items): return items
  case .undecided(let diagnostic):
    try #require(Bool(false), "\(TextRenderer(language: .es).render([diagnostic]))")
    return []
  case .clash(let clash):
    let diagnostic = clash.diagnostic(in: calendar)
    try #require(Bool(false), "\(TextRenderer(language: .es).render([diagnostic]))")
    return []
  }
}

/// What stands for the digest of a calendar in these tests.
let digest = String(repeating: "0", count: 64)

/// A plan of these items.
func plan(_ items: [PlanItem], of calendar: EditorialCalendar) throws -> Plan {
  Plan(
    generated: try #require(
      CivilDate(year: 2026, month: 11, day: 20).map {
        OffsetDateTime(CivilDateTime($0), offset: -3 * 3600)
      }), calendarName: calendar.name, calendarDigest: digest, items: items)
}

/// What a terminal shows of findings.
func shown(_ found: [Diagnostic], _ language: Language = .es) -> String {
  TextRenderer(language: language).render(found)
}

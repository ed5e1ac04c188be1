import Diagnostics
import Files
import Schedule

/// What the project's `calendar.yml` gave.
enum CalendarFile: Sendable {
  /// The project has none.
  case missing
  /// It cannot be read or has mistakes, which are reported.
  case unusable
  case decoded(EditorialCalendar)

  /// The calendar; nil where there is none to go by.
  var calendar: EditorialCalendar? {
    if case .decoded(let calendar) = self { calendar } else { nil }
  }

  /// Its path in the project.
  static let path = "calendar.yml"
}

/// Reads and decodes the project's calendar, where it has one. Cost: one YAML parse.
func loadCalendar(_ tree: any FileTree) -> (file: CalendarFile, diagnostics: [Diagnostic]) {
  let entry: FileEntry
  do {
    entry = try tree.entry(at: CalendarFile.path)
  } catch {
    return error.reason == .missing ? (.missing, []) : (.unusable, [error.diagnostic])
  }
  var diagnostics: [Diagnostic] = []
  guard let source = readSource(entry, tree, &diagnostics) else { return (.unusable, diagnostics) }
  let (calendar, found) = decodeCalendar(source)
  return (calendar.map { .decoded($0) } ?? .unusable, found)
}

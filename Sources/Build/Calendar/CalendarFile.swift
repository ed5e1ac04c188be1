import Diagnostics
import Digest
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

/// What the project's `calendar.lock.json` gave.
enum LockFile: Sendable {
  /// The project has none.
  case missing
  /// It cannot be read or has mistakes, which are reported.
  case unusable
  case read(PlanLock)
}

/// The files that say when what is planned comes out.
struct PlanFiles: Sendable {
  var calendar = CalendarFile.missing
  var lock = LockFile.missing
  /// Whether the calendar is another than the lock was made from.
  var isCalendarChanged = false

  /// What holds for pages on the plan.
  enum Agreed {
    /// The project has neither file.
    case missing
    /// What is wrong with it is reported.
    case unusable
    case lock(PlanLock)
    /// Nothing is locked: the calendar's plan as it is made now.
    case calendar(EditorialCalendar)
  }

  /// The lock is the plan where there is one, with or without a calendar.
  var agreed: Agreed {
    switch (lock, calendar) {
    case (.read(let lock), _): .lock(lock)
    case (.unusable, _), (.missing, .unusable): .unusable
    case (.missing, .decoded(let calendar)): .calendar(calendar)
    case (.missing, .missing): .missing
    }
  }

  /// The path of the file that gives pages on the plan their time.
  var path: String {
    if case .missing = lock { CalendarFile.path } else { PlanLock.path }
  }
}

/// Reads and decodes the project's calendar and lock, where it has them. A calendar that changed
/// after it was locked is warned of. Cost: one parse of each, and one digest.
func loadPlanFiles(_ tree: any FileTree) -> (files: PlanFiles, diagnostics: [Diagnostic]) {
  var files = PlanFiles()
  var diagnostics: [Diagnostic] = []
  let (calendar, isCalendarThere) = source(CalendarFile.path, tree, &diagnostics)
  if let calendar {
    let (decoded, found) = decodeCalendar(calendar)
    diagnostics += found
    files.calendar = decoded.map { .decoded($0) } ?? .unusable
  } else if isCalendarThere {
    files.calendar = .unusable
  }
  let (lock, isLockThere) = source(PlanLock.path, tree, &diagnostics)
  if let lock {
    let (read, found) = readPlanLock(lock, zone: files.calendar.calendar?.zone)
    diagnostics += found
    files.lock = read.map { .read($0) } ?? .unusable
    if let read, let calendar, sha256Hex(calendar.bytes) != read.calendarDigest {
      files.isCalendarChanged = true
      diagnostics.append(LockIssue.calendarChanged.at(path: PlanLock.path))
    }
  } else if isLockThere {
    files.lock = .unusable
  }
  return (files, diagnostics)
}

/// A file of the project that need not be there; where it is and gives none, that is reported.
private func source(
  _ path: String, _ tree: any FileTree, _ diagnostics: inout [Diagnostic]
) -> (file: SourceFile?, isThere: Bool) {
  do {
    return (readSource(try tree.entry(at: path), tree, &diagnostics), true)
  } catch {
    if error.reason == .missing { return (nil, false) }
    diagnostics.append(error.diagnostic)
    return (nil, true)
  }
}

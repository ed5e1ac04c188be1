import Build
import CivilTime
import Diagnostics
import Digest
import Editorial
import Files
import PlanOutput
import Planner
import Schedule
import SiteModel

/// The calendar a command works from, with its moment.
struct PlanSource: Sendable {
  /// The project folder.
  let folder: String
  let file: SourceFile
  let calendar: EditorialCalendar
  let now: Instant
  /// The lock beside the calendar; nil: there is none, and the plan is made anew.
  let lock: LockFile?
  /// What networks take; nil: the project has no networks.yml, and nothing is checked.
  let networks: NetworkRules?
  /// Where the lock is, or would be; nil for a calendar from standard input.
  let lockPath: String?

  /// Reads and decodes the calendar and its lock; findings are shown. The code to end with where
  /// there is none to go by.
  static func read(
    _ arguments: PlanCommonArguments, _ console: Console
  ) -> Result<PlanSource, PlanStop> {
    let folder = arguments.source ?? "."
    let path = arguments.calendar ?? (folder == "." ? "calendar.yml" : "\(folder)/calendar.yml")
    let file: SourceFile
    do {
      file = SourceFile(path: path, bytes: try readInput(path))
    } catch {
      console.show([error.diagnostic])
      return .failure(PlanStop(code: .missingInput))
    }
    let (decoded, diagnostics) = decodeCalendar(file)
    console.show(diagnostics.sortedForDisplay())
    guard let calendar = decoded else { return .failure(PlanStop(code: .contentErrors)) }
    var now = Instant.now()
    if let text = arguments.now {
      switch parseMoment(text, in: calendar.zone) {
      case .success(let moment): now = moment
      case .failure(let error):
        console.show(error.diagnostics)
        return .failure(PlanStop(code: .usage))
      }
    }
    let lockPath = path == "-" ? nil : LockFile.path(beside: path)
    let lock: LockFile?
    switch LockFile.read(lockPath, zone: calendar.zone, console) {
    case .failure(let stop): return .failure(stop)
    case .success(let read): lock = read
    }
    let networks: NetworkRules?
    switch readNetworks(in: folder, console) {
    case .failure(let stop): return .failure(stop)
    case .success(let read): networks = read
    }
    return .success(
      PlanSource(
        folder: folder, file: file, calendar: calendar, now: now, lock: lock, networks: networks,
        lockPath: lockPath))
  }

  /// The day of now in the calendar's zone.
  var today: CivilDate { calendar.zone.local(of: now).date }

  /// SHA-256 of the calendar's bytes.
  var digest: String { sha256Hex(file.bytes) }

  /// The project's content; nil where there is none that can be read. A warning where it is there
  /// and cannot all be read; a calendar may stand alone. `items` are the plan of this calendar, which
  /// need not be made again where it is the project's own.
  func content(_ console: Console, items: [PlanItem]) async -> PlanContent? {
    guard let tree = try? DiskTree(root: folder), (try? tree.entry(at: "content/site.yml")) != nil
    else { return nil }
    let content = await PlanContent(of: tree, now: now) { other in
      other.file.bytes == file.bytes ? .plan(items) : makePlan(other)
    }
    if content == nil || content?.brokenPages != 0 {
      let issue = PlanOutputIssue.contentUnread(content?.brokenPages)
      console.show([Diagnostic(issue, at: nil)])
    }
    return content
  }

  /// The plan of items, with the content that takes their places.
  func plan(_ items: [PlanItem], content: PlanContent?) -> EditorialPlan {
    let plan = Plan(
      generated: calendar.zone.dateTime(at: now), calendarName: calendar.name,
      calendarDigest: digest, items: items)
    return editorialPlan(
      plan, records: content?.records ?? [], now: now, networks: networks, calendar: calendar,
      lock: lock?.lock)
  }

  /// The items of the lock, with a warning where it is of another calendar; without a lock those
  /// that are made anew, or the clash, which is shown.
  func items(_ console: Console) -> Result<[PlanItem], PlanStop> {
    guard let lock else { return freshItems(console) }
    if lock.lock.calendarDigest != digest {
      console.show([LockIssue.calendarChanged.at(lock.file, nil)])
    }
    return .success(lock.lock.planItems(of: calendar))
  }

  /// The items as made from the calendar alone, or the clash, which is shown.
  func freshItems(_ console: Console) -> Result<[PlanItem], PlanStop> {
    switch makePlan(calendar) {
    case .plan(let items): return .success(items)
    case .clash(let clash):
      console.show([clash.diagnostic(in: calendar)])
      return .failure(PlanStop(code: .contentErrors))
    case .undecided(let diagnostic):
      console.show([diagnostic])
      return .failure(PlanStop(code: .contentErrors))
    }
  }
}

/// A command ends early, with this code; why is shown already.
struct PlanStop: Error {
  let code: ExitCode
}

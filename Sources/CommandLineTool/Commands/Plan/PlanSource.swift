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

  /// Reads and decodes the calendar; findings are shown. Nil, with the code to end with, where
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
    return .success(PlanSource(folder: folder, file: file, calendar: calendar, now: now))
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
  func plan(_ items: [PlanItem], content: PlanContent?) -> Plan {
    let plan = Plan(
      generated: calendar.zone.dateTime(at: now), calendarName: calendar.name,
      calendarDigest: digest, items: items)
    return editorialPlan(plan, records: content?.records ?? [], now: now).plan
  }
}

/// A command ends early, with this code; why is shown already.
struct PlanStop: Error {
  let code: ExitCode
}

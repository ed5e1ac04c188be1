import Build
import Desk
import Diagnostics
import Editorial
import Files
import Schedule

/// What became of the desk.
struct DeskReport: Sendable {
  /// What was found beside what the build of the site found.
  var diagnostics: [Diagnostic] = []
  /// Nil where the desk was made.
  var failure: ExitCode?
  /// Its folder, links resolved; nil where it was not made.
  var output: String?
  /// Pages written.
  var pageCount = 0
}

/// Makes the desk, also where the public site could not be made: then it shows what there is. The old
/// desk stays as it is unless everything went well.
func makeDesk(
  at place: DeskPlace, _ arguments: BuildArguments, after build: BuildReport, _ console: Console
) async -> DeskReport {
  var report = DeskReport()
  let ear = Ear()
  var quiet = console
  quiet.ear = ear
  let made = await desk(arguments, isSiteMade: build.failure == nil, quiet)
  report.diagnostics = ear.diagnostics.beside(
    build.diagnostics, in: arguments.source ?? ".")
  switch made {
  case .failure(let stop): report.failure = stop.code
  case .success(let desk):
    do throws(FileError) {
      let files = deskFiles(desk)
      let folder = try OutputFolder(path: place.given, force: arguments.force)
      do throws(FileError) {
        for file in files { try folder.staging.write(file.path, file.bytes) }
        _ = try folder.commit()
      } catch {
        folder.abandon()
        throw error
      }
      report.output = folder.path
      report.pageCount = files.count { $0.path.hasSuffix(".html") }
    } catch {
      report.diagnostics.append(error.diagnostic)
      switch error.reason {
      case .noSpace, .system: report.failure = .inputOutput
      default: report.failure = .cannotCreateOutput
      }
    }
  }
  return report
}

private func desk(
  _ arguments: BuildArguments, isSiteMade: Bool, _ console: Console
) async -> Result<Desk, PlanStop> {
  var common = PlanCommonArguments()
  common.source = arguments.source
  common.now = arguments.now
  let source: PlanSource
  switch PlanSource.read(common, console) {
  case .failure(let stop): return .failure(stop)
  case .success(let read): source = read
  }
  let items: [PlanItem]
  switch source.items(console) {
  case .failure(let stop): return .failure(stop)
  case .success(let found): items = found
  }
  // What is wrong with the content the build of the site tells.
  var deaf = console
  deaf.ear = Ear()
  let content = await source.content(deaf, items: items)
  var notices: [DeskNotice] = []
  if let lock = source.lock?.lock, lock.calendarDigest != source.digest {
    notices.append(.calendarChanged)
  }
  if !isSiteMade { notices.append(.siteFailed) }
  if let content {
    if content.brokenPages > 0 { notices.append(.brokenPages(content.brokenPages)) }
  } else {
    notices.append(.contentUnread)
  }
  func names(_ taxonomy: String) -> [String: String] { content?.terms[taxonomy] ?? [:] }
  return .success(
    Desk(
      calendar: source.calendar, plan: source.plan(items, content: content),
      names: DeskNames(
        objectives: names("objectives"), pillars: names("pillars"), audiences: names("audiences")),
      notices: notices, isLocked: source.lock != nil, siteAddress: content?.baseURL))
}

extension [Diagnostic] {
  /// Those that are not among others, which know files by their paths in the project.
  fileprivate func beside(_ others: [Diagnostic], in folder: String) -> [Diagnostic] {
    func key(_ finding: Diagnostic) -> String {
      let path = finding.location?.file.path ?? ""
      let name = path.hasPrefix(folder + "/") ? path.dropFirst(folder.count + 1) : path[...]
      return
        "\(finding.code) \(name) \(finding.location?.range?.lowerBound ?? -1) \(finding.summary.en)"
    }
    let known = Set(others.map(key))
    return filter { !known.contains(key($0)) }
  }
}

import CivilTime
public import Diagnostics
public import Files
public import SiteModel

/// What a build did.
public struct BuildReport: Sendable {
  /// Everything found, sorted for display.
  public var diagnostics: [Diagnostic] = []
  /// Why nothing was published; nil where the site was.
  public var failure: BuildFailure?
  /// The folder of the site, symbolic links resolved; nil where nothing was published.
  public var output: String?
  /// How the folder was replaced.
  public var replacement: OutputFolder.Replacement?
  /// Whether drafts or items dated ahead were asked for.
  public var isPreview = false
  /// HTML pages written, redirects not counted.
  public var pageCount = 0
  /// Files written.
  public var fileCount = 0
  /// What is not shown, by path.
  public var withheld: [WithheldPage] = []
  /// The next moment at which the site must be made again, on the site's wall clock
  /// (`2026-11-24 09:00`); nil: none is known.
  public var nextChange: String?
  /// What each output was made of, by path.
  public var outputs: [OutputRecord] = []

  /// An empty report.
  public init() {}
}

/// The kinds of failure, for exit codes.
public enum BuildFailure: Sendable {
  /// An option cannot be used: a moment or base address that is none, a wrong number of jobs.
  case request
  /// There is no project, or a file cannot be read.
  case missingInput
  /// `site.yml` has errors.
  case settings
  /// Content, data or theme have errors.
  case content
  /// The output folder cannot be made or replaced.
  case output
  /// Writing the site, or copying a file into it, failed midway.
  case writing
}

/// Builds a project: load → assemble → plan → render into staging → exchange. The old site stays
/// as it is unless everything went well. Cost: one pass over the content, in `options.jobs` tasks.
public func build(_ options: BuildOptions) async -> BuildReport {
  var report = BuildReport()
  report.isPreview = options.showsDrafts || options.showsFuture
  await build(options, &report)
  report.diagnostics = report.diagnostics.sortedForDisplay().limitedByFile()
  if report.output == nil, report.failure == nil {
    report.failure = report.diagnostics.contains(where: \.isErrorInSettings) ? .settings : .content
  }
  if report.failure != nil {
    report.pageCount = 0
    report.fileCount = 0
    report.outputs = []
  }
  return report
}

private func build(_ options: BuildOptions, _ report: inout BuildReport) async {
  guard (1...1024).contains(options.jobs) else {
    report.diagnostics.append(Diagnostic(BuildIssue.badJobs, at: nil))
    report.failure = .request
    return
  }
  let tree: DiskTree
  do {
    tree = try DiskTree(root: options.source)
  } catch {
    report.diagnostics.append(error.diagnostic)
    report.failure = .missingInput
    return
  }
  let outputPath = options.output ?? tree.realRoot + "/public"
  do {
    if let issue = try overlap(of: outputPath, with: tree.realRoot) {
      report.diagnostics.append(Diagnostic(issue, at: nil))
      report.failure = .output
      return
    }
  } catch {
    report.diagnostics.append(error.diagnostic)
    report.failure = .output
    return
  }
  let (project, failure, found) = await loadProject(tree, options: options)
  report.diagnostics += found
  report.failure = failure
  guard let project else { return }
  let clock: PublicationClock
  switch publicationClock(options, zone: project.settings.timeZone) {
  case .success(let made): clock = made
  case .failure(let error):
    report.diagnostics += error.diagnostics
    report.failure = .request
    return
  }
  report.diagnostics += checkSecurity(project.settings, now: clock.now)
  let (assembled, more) = assembleSite(project.pages, settings: project.settings, clock: clock)
  report.diagnostics += more
  report.withheld = assembled.withheld
  report.nextChange = assembled.nextChange.map {
    wallClock(project.settings.timeZone.local(of: $0))
  }
  let run = BuildRun(project: project, assembled: assembled, options: options)
  await run.publish(to: outputPath, &report)
}

/// The folders of a project that no output may lie in.
public let sourceFolders = ["content", "themes", "Sources", "Tests", ".git", ".emra-cache"]

/// The output may neither hold the project nor lie in what it is made of: not as it is written, and
/// not as the system reads it, with links followed.
private func overlap(
  of output: String, with root: String
) throws(FileError) -> BuildIssue? {
  func overlaps(_ path: String) -> Bool {
    let isAbove = root == path || root.hasPrefix(path == "/" ? "/" : path + "/")
    let isInside = sourceFolders.contains { folder in
      path == "\(root)/\(folder)" || path.hasPrefix("\(root)/\(folder)/")
    }
    return isAbove || isInside
  }
  if overlaps(absolutePath(output)) { return .outputHoldsSource(output) }
  return overlaps(try OutputFolder.place(of: output)) ? .outputHoldsSource(output) : nil
}

func publicationClock(
  _ options: BuildOptions, zone: TimeZoneRules
) -> Result<PublicationClock, DiagnosticError> {
  func clock(_ now: Instant) -> PublicationClock {
    PublicationClock(
      now: now, showsDrafts: options.showsDrafts, showsFuture: options.showsFuture)
  }
  guard let text = options.now else { return .success(clock(.now())) }
  return parseMoment(text, in: zone).map(clock)
}

/// A moment as editors write it: without seconds unless it has some.
private func wallClock(_ moment: CivilDateTime) -> String {
  if moment.second == 0 { return moment.description }
  return "\(moment):\(moment.second < 10 ? "0" : "")\(moment.second)"
}

extension Diagnostic {
  var isErrorInSettings: Bool {
    severity == .error && location?.file.path == "content/site.yml"
  }
}

import Build
import CivilTime
import Desk
import Diagnostics
import Files
import SiteModel
import Text

/// `emra-site build`: builds, then prints the findings and a summary.
func runBuild(_ arguments: BuildArguments, _ console: Console) async -> ExitCode {
  var arguments = arguments
  if arguments.editorial != nil, arguments.now == nil {
    // Site and desk are of one moment.
    arguments.now = OffsetDateTime(.now(), offset: 0).rfc3339
  }
  var options = BuildOptions(
    source: arguments.source ?? ".", jobs: arguments.jobs ?? availableCores())
  options.output = arguments.output
  options.baseURL = arguments.baseURL
  options.now = arguments.now
  options.showsDrafts = arguments.drafts
  options.showsFuture = arguments.future
  options.isStrict = arguments.strict
  options.force = arguments.force
  let clock = ContinuousClock()
  let start = clock.now
  let place: DeskPlace?
  switch deskPlace(arguments, console) {
  case .failure(let stop): return stop.code
  case .success(let found): place = found
  }
  var report = await build(options)
  var desk: DeskReport?
  if let place {
    let made = await makeDesk(at: place, arguments, after: report, console)
    report.diagnostics = (report.diagnostics + made.diagnostics).sortedForDisplay()
    desk = made
  }
  let seconds = start.duration(to: clock.now)
  let summary = BuildSummary(
    report: report, milliseconds: Int(seconds / .milliseconds(1)), desk: desk)
  // What keeps the public site from being made is what the code tells.
  let failure = report.failure.map(exitCode) ?? desk?.failure
  switch console.format {
  case .json:
    let printed = console.print(summary.json(console.language))
    return failure ?? printed
  case .text:
    console.show(report.diagnostics)
    if let failure = report.failure {
      console.note(summary.failureText(console.language))
      if let text = summary.deskText { console.note(text[console.language]) }
      return exitCode(failure)
    }
    let printed = console.print(summary.text(console.language))
    if let text = summary.deskText { console.note(text[console.language]) }
    return failure ?? printed
  }
}

/// Where the desk goes, if anywhere; nothing is built where desk and public site would meet.
private func deskPlace(
  _ arguments: BuildArguments, _ console: Console
) -> Result<DeskPlace?, PlanStop> {
  // Without a project the build says what is missing.
  guard let project = try? DiskTree(root: arguments.source ?? ".") else { return .success(nil) }
  do throws(DeskRefusal) {
    var place: DeskPlace?
    if let folder = arguments.editorial {
      place = try DeskPlace(folder, project: project, output: arguments.output)
    }
    try keepDesks(from: arguments.output, project: project, force: arguments.force)
    return .success(place)
  } catch {
    switch error {
    case .issue(let issue): console.show([Diagnostic(issue, at: nil)])
    case .file(let error): console.show([error.diagnostic])
    }
    return .failure(PlanStop(code: .cannotCreateOutput))
  }
}

/// The code of a failure.
func exitCode(_ failure: BuildFailure) -> ExitCode {
  switch failure {
  case .request: .usage
  case .missingInput: .missingInput
  case .settings: .configuration
  case .content: .contentErrors
  case .output: .cannotCreateOutput
  case .writing: .inputOutput
  }
}

extension Console {
  /// A line on standard error that is no finding.
  func note(_ text: String) {
    try? writeOutput(Array(text.utf8), toError: true)  // there is no other place to complain
  }
}

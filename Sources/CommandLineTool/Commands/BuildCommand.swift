import Build
import Diagnostics
import Files
import SiteModel
import Text

/// `emra-site build`: builds, then prints the findings and a summary.
func runBuild(_ arguments: BuildArguments, _ console: Console) async -> ExitCode {
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
  let report = await build(options)
  let seconds = start.duration(to: clock.now)
  let summary = BuildSummary(report: report, milliseconds: Int(seconds / .milliseconds(1)))
  switch console.format {
  case .json:
    let printed = console.print(summary.json(console.language))
    return report.failure.map(exitCode) ?? printed
  case .text:
    console.show(report.diagnostics)
    if let failure = report.failure {
      console.note(summary.failureText(console.language))
      return exitCode(failure)
    }
    return console.print(summary.text(console.language))
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

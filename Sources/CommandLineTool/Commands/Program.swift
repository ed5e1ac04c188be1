import Diagnostics
import Files
import Synchronization
import Text

/// Runs the program: parses the arguments (without the program's name), does what they say, prints,
/// and returns the code to exit with.
public func runProgram(_ arguments: [String]) async -> Int32 {
  ignoreClosedPipes()
  let line = ParsedCommandLine(arguments, environment: environmentVariable)
  let console = Console(
    language: line.language, fileLanguage: line.fileLanguage, format: line.format)
  let code: ExitCode
  switch line.outcome {
  case .refuse(let issues):
    console.show(issues.map { Diagnostic($0, at: nil) })
    code = .usage
  case .run(.help(let topic)):
    code = console.print(HelpText(language: line.language).topic(topic))
  case .run(.version):
    code = console.print(HelpText.version)
  case .run(.build(let arguments)):
    code = await runBuild(arguments, console)
  case .run(.initialise(let arguments)):
    code = runInit(arguments, console)
  case .run(.markdown(let arguments)):
    code = runMarkdown(arguments, console)
  case .run(.render(let arguments)):
    code = runRender(arguments, console)
  case .run(.schema(let arguments)):
    code = runSchema(arguments, console)
  case .run(.plan(let invocation)):
    code = await runPlan(invocation, console)
  }
  return code.rawValue
}

/// Where the program speaks: results on standard output, findings on standard error.
struct Console: Sendable {
  let language: Language
  /// Of files that are written.
  let fileLanguage: Language
  let format: OutputFormat
  /// Takes the findings instead of the terminal; nil: they are shown.
  var ear: Ear?

  /// Prints a result; `inputOutput` where that fails.
  func print(_ text: String) -> ExitCode {
    print(Array(text.utf8))
  }

  /// Prints a result; `inputOutput` where that fails.
  func print(_ bytes: [UInt8]) -> ExitCode {
    do {
      try writeOutput(bytes)
      return .success
    } catch {
      show([error.diagnostic])
      return .inputOutput
    }
  }

  /// Shows findings on standard error, in the order given.
  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    if let ear { return ear.hear(diagnostics) }
    var bytes: [UInt8]
    switch format {
    case .text:
      let renderer = TextRenderer(language: language, color: errorOutputShowsColor())
      bytes = Array(renderer.render(diagnostics).utf8)
    case .json:
      bytes = JSONRenderer(language: language).render(diagnostics)
      bytes.append(0x0A)
    }
    try? writeOutput(bytes, toError: true)  // there is no other place to complain
  }
}

/// Hears findings for who shows them later, with others.
final class Ear: Sendable {
  private let heard = Mutex<[Diagnostic]>([])

  func hear(_ more: [Diagnostic]) { heard.withLock { $0 += more } }

  /// In the order they came.
  var diagnostics: [Diagnostic] { heard.withLock { $0 } }
}

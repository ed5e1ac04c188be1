import Diagnostics
import Glibc
import Text

/// The program's version, as `--version` prints it.
let programVersion = "0.1.0"

/// What a command line means, or what is wrong with it.
struct ParsedCommandLine: Sendable {
  /// What is to be done.
  enum Outcome: Sendable {
    /// Do this; help and version go to standard output with exit code 0.
    case run(Invocation)
    /// Tell this on standard error and end with `ExitCode.usage`.
    case refuse([ArgumentIssue])
  }

  /// The language of everything the program says, help included.
  let language: Language
  /// How findings are written, those about the command line included.
  let format: OutputFormat
  let outcome: Outcome

  /// Reads the arguments without the program's name. `environment` gives a variable's value.
  /// Source: POSIX.1-2017, 8.2 for the variables of the language.
  init(_ arguments: [String], environment: (String) -> String?) {
    var scan = ArgumentScan(
      command: nil, options: [], operands: [],
      values: ParsedValues(arguments: HelpArguments(), general: GeneralArguments()))
    var rest = scan.readOptions(arguments[...])
    if rest.first == "--" { rest.removeFirst() }
    var general = scan.values.general
    var issues = scan.issues
    var invocation: Invocation?
    let word = rest.popFirst()

    if let word, let command = CommandTable.commands.first(where: { $0.spec.name == word }) {
      let result = command.parse(rest, &general)
      invocation = general.help ? .help(word) : result.invocation
      issues += result.issues
    } else if let word {
      // After an unknown option the word may be its value.
      let names = CommandTable.commands.map(\.spec.name)
      if issues.isEmpty {
        issues.append(.unknownCommand(word, near: nearMisses(of: word, in: names)))
      }
      // Only the general options can be known, and of these the language counts.
      var later = ArgumentScan(
        command: nil, options: [], operands: [], values: scan.values)
      later.readAll(rest)
      general.language = later.values.general.language ?? general.language
    } else if general.help {
      invocation = .help(nil)
    } else if issues.isEmpty {
      issues.append(.missingCommand(all: CommandTable.commands.map(\.spec.name)))
    }
    if general.version { invocation = .version }

    language = general.language ?? Self.language(of: environment)
    if case .build(let build)? = invocation {
      format = build.format ?? .text
    } else {
      format = .text
    }
    switch invocation {
    case .help? where general.help, .version?: outcome = .run(invocation ?? .version)
    case let invocation? where issues.isEmpty: outcome = .run(invocation)
    default: outcome = .refuse(issues)
    }
  }

  /// The first of the three variables that is set and not empty decides; `es_CL.UTF-8` and the
  /// like count by their first two letters.
  private static func language(of environment: (String) -> String?) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      let word = value.prefix { $0 != "_" && $0 != "." && $0 != "@" }
      return Language(rawValue: String(word)) ?? .es
    }
    return .es
  }
}

/// A variable of the process's environment.
func environmentVariable(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

extension ParsedCommandLine {
  /// What to print on standard error for a refused command line, in its language and format.
  func report(_ issues: [ArgumentIssue], color: Bool = false) -> String {
    let diagnostics = issues.map { Diagnostic($0, at: nil) }
    switch format {
    case .text: return TextRenderer(language: language, color: color).render(diagnostics)
    case .json:
      let json = JSONRenderer(language: language).render(diagnostics)
      return String(decoding: json, as: UTF8.self) + "\n"
    }
  }
}

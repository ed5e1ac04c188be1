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
  /// The language of files that are written: as asked for, else Spanish, so that equal plans give
  /// equal bytes on machines of any language.
  let fileLanguage: Language
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

    if let word, let group = CommandTable.group(word) {
      invocation = Self.read(group, rest, &general, &issues)
    } else if let word, let command = CommandTable.commands.first(where: { $0.spec.name == word }) {
      let result = command.parse(rest, &general)
      invocation = general.help ? .help(word) : result.invocation
      issues += result.issues
    } else if let word {
      // After an unknown option the word may be its value.
      if issues.isEmpty {
        // `week` alone is `plan week`.
        let whole = CommandTable.commands.map(\.spec.name).filter { $0.hasSuffix(" " + word) }
        let near = whole + nearMisses(of: word, in: CommandTable.entries.map(\.name))
        issues.append(.unknownCommand(word, near: near))
      }
      // Only the general options can be known, and of these the language counts.
      var later = ArgumentScan(
        command: nil, options: [], operands: [], values: scan.values)
      later.readAll(rest)
      general.language = later.values.general.language ?? general.language
    } else if general.help {
      invocation = .help(nil)
    } else if issues.isEmpty {
      issues.append(.missingCommand(all: CommandTable.entries.map(\.name)))
    }
    if general.version { invocation = .version }

    language = general.language ?? Self.language(of: environment)
    fileLanguage = general.language ?? .es
    switch invocation {
    case .build(let build)?: format = build.format ?? .text
    case .plan(let plan)?: format = plan.isJSON ? .json : .text
    case .initialise?, .markdown?, .render?, .schema?, .help?, .version?, nil: format = .text
    }
    switch invocation {
    case .help? where general.help, .version?: outcome = .run(invocation ?? .version)
    case let invocation? where issues.isEmpty: outcome = .run(invocation)
    default: outcome = .refuse(issues)
    }
  }

  /// Reads what follows a group's name: the second word and its arguments. The group alone asks for
  /// its help.
  private static func read(
    _ group: CommandGroup, _ tokens: ArraySlice<String>, _ general: inout GeneralArguments,
    _ issues: inout [ArgumentIssue]
  ) -> Invocation? {
    var scan = ArgumentScan(
      command: group.name, options: [], operands: [],
      values: ParsedValues(arguments: HelpArguments(), general: general))
    var rest = scan.readOptions(tokens)
    if rest.first == "--" { rest.removeFirst() }
    general = scan.values.general
    issues += scan.issues
    guard let word = rest.popFirst() else { return .help(group.name) }
    if let command = group.command(word) {
      let result = command.parse(rest, &general)
      issues += result.issues
      return general.help ? .help(command.spec.name) : result.invocation
    }
    if general.help { return .help(group.name) }
    // After an unknown option the word may be its value.
    if scan.issues.isEmpty {
      issues.append(
        .unknownSubcommand(
          word, group: group.name, near: nearMisses(of: word, in: group.words), all: group.words))
    }
    scan = ArgumentScan(command: nil, options: [], operands: [], values: scan.values)
    scan.readAll(rest)
    general.language = scan.values.general.language ?? general.language
    general.help = scan.values.general.help
    return general.help ? .help(group.name) : nil
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

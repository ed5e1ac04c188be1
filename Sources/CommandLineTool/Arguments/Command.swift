import Diagnostics

/// What help knows of a command.
struct CommandSpec: Sendable {
  /// An example line and what it does.
  struct Example: Sendable {
    let line: String
    let meaning: Localized
  }

  /// The word after the program's name.
  let name: String
  /// What it does, on one line without a period.
  let summary: Localized
  /// What it reads, writes and promises: a paragraph.
  let details: Localized
  let operands: [OperandSpec]
  let options: [OptionSpec]
  let examples: [Example]
}

/// A command of the table, whatever the type of its arguments.
struct Command: Sendable {
  let spec: CommandSpec
  /// Reads what follows the command's name; general options may be among it.
  let parse: @Sendable (ArraySlice<String>, inout GeneralArguments) -> CommandResult

  init<Arguments: Sendable>(
    _ name: String, summary: Localized, details: Localized, operands: [Operand<Arguments>] = [],
    options: [Option<Arguments>] = [], examples: [CommandSpec.Example] = [],
    defaults: Arguments, invocation: @escaping @Sendable (Arguments) -> Invocation
  ) {
    spec = CommandSpec(
      name: name, summary: summary, details: details, operands: operands.map(\.spec),
      options: options.map(\.spec), examples: examples)
    parse = { tokens, general in
      var scan = ArgumentScan(
        command: name, options: options, operands: operands,
        values: ParsedValues(arguments: defaults, general: general))
      scan.readAll(tokens)
      general = scan.values.general
      return CommandResult(invocation: invocation(scan.values.arguments), issues: scan.issues)
    }
  }
}

/// Commands under one word, such as `plan week`; their names hold both words.
struct CommandGroup: Sendable {
  let name: String
  let summary: Localized
  let details: Localized
  let commands: [Command]

  /// The second words, in order.
  var words: [String] { commands.map { String($0.spec.name.dropFirst(name.count + 1)) } }

  /// The command of a second word.
  func command(_ word: String) -> Command? {
    commands.first { $0.spec.name == "\(name) \(word)" }
  }
}

/// What the first word of a command line may name.
enum CommandEntry: Sendable {
  case command(Command)
  case group(CommandGroup)

  var name: String {
    switch self {
    case .command(let command): command.spec.name
    case .group(let group): group.name
    }
  }

  var summary: Localized {
    switch self {
    case .command(let command): command.spec.summary
    case .group(let group): group.summary
    }
  }
}

/// A command line's meaning and what is wrong with it.
struct CommandResult: Sendable {
  /// To be used only without issues.
  let invocation: Invocation
  /// In the order of the command line.
  let issues: [ArgumentIssue]
}

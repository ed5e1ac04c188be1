import Diagnostics
import Text

/// The text of `help`, `--help` and `--version`, drawn from the table.
struct HelpText: Sendable {
  let language: Language

  /// No line is wider, so that it fits the usual terminal.
  static let width = 80

  /// Help on the program.
  func program() -> String {
    var text = "\(CommandTable.program): \(CommandTable.summary[language])\n"
    text += "\n" + usage("\(words.command) [\(words.options)]") + "\n"
    section(words.commands, to: &text)
    list(CommandTable.entries.map { ($0.name, $0.summary[language]) }, to: &text)
    section(words.generalOptions, to: &text)
    list(CommandTable.generalOptions.map { entry($0.spec) }, to: &text)
    section(words.exitCodes, to: &text)
    list(
      ExitCode.allCases.map { code in
        (code.rawValue < 10 ? " \(code.rawValue)" : "\(code.rawValue)", code.meaning[language])
      }, to: &text)
    text += "\n" + words.seeCommand + "\n"
    return text
  }

  /// Help on a group of commands.
  func group(_ group: CommandGroup) -> String {
    var text =
      "\(CommandTable.program) \(group.name): \(lowercasedFirst(group.summary[language]))\n"
    text += "\n" + usage("\(group.name) \(words.command) [\(words.options)]") + "\n\n"
    for line in wrapped(group.details[language], columns: Self.width) { text += line + "\n" }
    section(words.commands, to: &text)
    list(
      group.commands.map { (String($0.spec.name), $0.spec.summary[language]) }, to: &text)
    section(words.generalOptions, to: &text)
    list(CommandTable.generalOptions.map { entry($0.spec) }, to: &text)
    text += "\n" + words.seeSubcommand(group.name) + "\n"
    return text
  }

  /// Help on a command.
  func command(_ spec: CommandSpec) -> String {
    var text = "\(CommandTable.program) \(spec.name): \(lowercasedFirst(spec.summary[language]))\n"
    let options = spec.options.isEmpty ? "" : " [\(words.options)]"
    let operands = spec.operands.map { operand in
      let name = operand.placeholder[language] + (operand.repeats ? "…" : "")
      return " " + (operand.isRequired ? name : "[\(name)]")
    }
    text += "\n" + usage(spec.name + options + operands.joined()) + "\n\n"
    for line in wrapped(spec.details[language], columns: Self.width) { text += line + "\n" }
    if !spec.options.isEmpty {
      section(words.optionsOfCommand, to: &text)
      list(spec.options.map(entry), to: &text)
    }
    section(words.generalOptions, to: &text)
    list(CommandTable.generalOptions.map { entry($0.spec) }, to: &text)
    if !spec.examples.isEmpty {
      section(words.examples, to: &text)
      for example in spec.examples {
        text += "  \(example.line)\n"
        for line in wrapped(example.meaning[language], columns: Self.width - 6) {
          text += "      \(line)\n"
        }
      }
    }
    return text
  }

  /// Help on a command of the table; on the program for nil and for other names.
  func topic(_ name: String?) -> String {
    if let group = name.flatMap(CommandTable.group) { return self.group(group) }
    return CommandTable.commands.first { $0.spec.name == name }.map { command($0.spec) }
      ?? program()
  }

  /// The line of `--version`.
  static var version: String { "\(CommandTable.program) \(programVersion)\n" }

  private func usage(_ line: String) -> String {
    "\(words.usage): \(CommandTable.program) \(line)"
  }

  private func section(_ title: String, to text: inout String) {
    text += "\n\(title):\n"
  }

  /// `-o, --output CARPETA` and what it does.
  private func entry(_ option: OptionSpec) -> (String, String) {
    var label = option.short.map { "-\($0), " } ?? "    "
    label += option.isNegatable ? "--[no-]\(option.name)" : "--\(option.name)"
    if let placeholder = option.placeholder {
      label += " \(placeholder[language])" + (option.repeats ? "…" : "")
    }
    return (label, option.help[language])
  }

  /// Two columns; the right one is wrapped.
  private func list(_ rows: [(label: String, help: String)], to text: inout String) {
    let column = 2 + (rows.map(\.label.displayWidth).max() ?? 0) + 2
    for row in rows {
      let fill = String(repeating: " ", count: column - 2 - row.label.displayWidth)
      let lines = wrapped(row.help, columns: Self.width - column)
      text += "  \(row.label)\(fill)\(lines.first ?? "")\n"
      for line in lines.dropFirst() {
        text += String(repeating: " ", count: column) + line + "\n"
      }
    }
  }

  /// `text` in lines of whole words, no wider than `columns` where words allow.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.displayWidth + 1 + word.displayWidth > columns {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private var words: Words { Words(language: language) }
}

/// The words of help that no table entry has.
private struct Words {
  let language: Language

  private func word(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  var usage: String { word("Uso", "Usage") }
  var command: String { word("COMANDO", "COMMAND") }
  var options: String { word("OPCIONES", "OPTIONS") }
  var commands: String { word("Comandos", "Commands") }
  var optionsOfCommand: String { word("Opciones", "Options") }
  var generalOptions: String { word("Opciones generales", "General options") }
  var exitCodes: String { word("Códigos de salida", "Exit codes") }
  var examples: String { word("Ejemplos", "Examples") }
  func seeSubcommand(_ group: String) -> String {
    word(
      "«emra-site help \(group) COMANDO» explica cada comando.",
      "«emra-site help \(group) COMMAND» explains each command.")
  }
  var seeCommand: String {
    word(
      "«emra-site help COMANDO» explica cada comando.",
      "«emra-site help COMMAND» explains each command.")
  }
}

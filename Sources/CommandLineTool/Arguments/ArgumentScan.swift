import Text

/// A command's arguments and the options every command has.
struct ParsedValues<Arguments: Sendable>: Sendable {
  var arguments: Arguments
  var general: GeneralArguments
}

/// Reads options and operands from left to right and goes on after a mistake, so that all are told
/// in one run: `--name value`, `--name=value`, `-n value`, `--no-name`, `--` before operands that
/// begin with a hyphen; a lone `-` is an operand.
struct ArgumentScan<Arguments: Sendable> {
  /// Nil before the command's name.
  let command: String?
  let options: [Option<ParsedValues<Arguments>>]
  let operands: [Operand<Arguments>]
  private(set) var values: ParsedValues<Arguments>
  private(set) var issues: [ArgumentIssue] = []

  private var counts: [String: Int] = [:]
  private var operandCount = 0
  private var hasUnknownOption = false

  init(
    command: String?, options: [Option<Arguments>], operands: [Operand<Arguments>],
    values: ParsedValues<Arguments>
  ) {
    self.command = command
    self.options =
      CommandTable.generalOptions.map { $0.on(\.general) } + options.map { $0.on(\.arguments) }
    self.operands = operands
    self.values = values
  }

  /// Reads a command's tokens to the end.
  mutating func readAll(_ tokens: ArraySlice<String>) {
    var rest = tokens
    while true {
      rest = readOptions(rest)
      guard let operand = rest.popFirst() else { break }
      if operand == "--" {
        for operand in rest { readOperand(operand) }
        break
      }
      readOperand(operand)
    }
    guard !hasUnknownOption, let command else { return }
    for operand in operands.dropFirst(operandCount) where operand.spec.isRequired {
      issues.append(.missingOperand(operand.spec.placeholder, command: command))
    }
  }

  /// Reads options up to the first operand or `--`, and returns it and what follows.
  mutating func readOptions(_ tokens: ArraySlice<String>) -> ArraySlice<String> {
    var rest = tokens
    while let token = rest.first, isOption(token), token != "--" {
      rest.removeFirst()
      if token.hasPrefix("--") {
        readLong(token, &rest)
      } else {
        readShort(token, &rest)
      }
    }
    return rest
  }

  private func isOption(_ token: String) -> Bool { token.hasPrefix("-") && token != "-" }

  private mutating func readLong(_ token: String, _ rest: inout ArraySlice<String>) {
    let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let written = String(parts[0])
    let value = parts.count > 1 ? String(parts[1]) : nil
    let name = String(written.dropFirst(2))
    if let option = options.first(where: { $0.spec.name == name }) {
      read(option, written, value, &rest)
    } else if let option = options.first(where: {
      $0.spec.isNegatable && name == "no-" + $0.spec.name
    }) {
      set(option, value, isNegated: true, written)
    } else {
      unknown(written)
    }
  }

  private mutating func readShort(_ token: String, _ rest: inout ArraySlice<String>) {
    let tail = token.dropFirst(2)
    let letter = String(token.dropFirst().prefix(1))
    if options.contains(where: { "-" + $0.spec.name == token }) {
      unknown(token, near: ["-" + token])
    } else if let option = options.first(where: { $0.spec.short == letter }) {
      if tail.isEmpty {
        read(option, token, nil, &rest)
      } else if option.spec.placeholder == nil {
        unknown(token)
      } else {
        unknown(token, near: ["-\(letter) \(tail.hasPrefix("=") ? tail.dropFirst() : tail)"])
      }
    } else {
      unknown(token)
    }
  }

  private mutating func read(
    _ option: Option<ParsedValues<Arguments>>, _ written: String, _ attached: String?,
    _ rest: inout ArraySlice<String>
  ) {
    guard let placeholder = option.spec.placeholder else {
      set(option, attached, isNegated: false, written)
      return
    }
    var value = attached
    if value == nil, let next = rest.first, !isOption(next) {
      value = next
      rest.removeFirst()
    }
    let count = counts[option.spec.name, default: 0] + 1
    counts[option.spec.name] = count
    guard let value else {
      issues.append(.missingValue(option: written, placeholder: placeholder))
      return
    }
    if count > 1, !option.spec.repeats {
      if count == 2 { issues.append(.repeatedOption(written)) }
      return
    }
    if value.isEmpty {
      issues.append(.emptyValue(written))
    } else if let issue = option.set(&values, value, written) {
      issues.append(issue)
    }
  }

  /// Sets a flag; the last one given counts.
  private mutating func set(
    _ option: Option<ParsedValues<Arguments>>, _ attached: String?, isNegated: Bool,
    _ written: String
  ) {
    if let attached {
      issues.append(.unwantedValue(option: written, value: attached))
    } else if let issue = option.set(&values, isNegated ? "" : nil, written) {
      issues.append(issue)
    }
  }

  private mutating func readOperand(_ text: String) {
    guard let last = operands.last else {
      extra(text)
      return
    }
    let operand: Operand<Arguments>
    if operandCount < operands.count {
      operand = operands[operandCount]
    } else if last.spec.repeats {
      operand = last
    } else {
      extra(text)
      return
    }
    operandCount += 1
    // After an unknown option the operand may be that option's value.
    if let issue = operand.set(&values.arguments, text), !hasUnknownOption { issues.append(issue) }
  }

  /// Told once, and not after an unknown option: the operand may be that option's value.
  private mutating func extra(_ text: String) {
    if operandCount <= operands.count, !hasUnknownOption, let command {
      issues.append(.extraOperand(text, command: command))
    }
    operandCount = operands.count + 1
  }

  private mutating func unknown(_ written: String, near: [String]? = nil) {
    hasUnknownOption = true
    let name = String(written.drop { $0 == "-" })
    func has(_ options: [OptionSpec]) -> Bool {
      options.contains { $0.name == name || written == "-" + ($0.short ?? "") }
    }
    // An option of this command that is only written wrong is a matter of near names.
    let isOwn = has(options.map(\.spec))
    let owners = isOwn ? [] : CommandTable.owners(besides: command, where: has)
    issues.append(
      .unknownOption(
        written, command: command, near: near ?? nearNames(of: written), owners: owners))
  }

  private func nearNames(of written: String) -> [String] {
    guard written.utf8.count > 2 else { return [] }
    var names = options.map { "--" + $0.spec.name }
    if written.hasPrefix("--no") {
      names += options.filter(\.spec.isNegatable).map { "--no-" + $0.spec.name }
    }
    return nearMisses(of: written, in: names)
  }
}

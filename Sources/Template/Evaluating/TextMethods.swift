import Text

/// The methods of Python's `str`, as far as templates have a use for them.
enum TextMethods {
  static let names = [
    "capitalize", "casefold", "center", "count", "endswith", "expandtabs", "find", "format",
    "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "islower", "isnumeric",
    "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip", "partition",
    "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit",
    "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill",
  ]
  /// What only safe text has beside these.
  static let namesOfSafe = ["striptags", "unescape"]

  static func call(
    _ name: String, _ text: String, _ arguments: TemplateArguments, _ limits: TemplateLimits,
    safe: Bool
  ) throws(Fault) -> Value? {
    func same(_ result: String) -> Value { safe ? .safe(SafeText(result)) : .string(result) }
    let call = TextCall(name: name, text: text, arguments: arguments, limits: limits)
    switch name {
    case "upper": return same(text.uppercased())
    case "lower": return same(TextCase.lowered(text))
    case "casefold": return same(text.lowercased().replacing("ß", with: "ss"))
    case "capitalize": return same(TextCase.capitalized(text))
    case "title": return same(TextCase.pythonTitle(text))
    case "swapcase": return same(TextCase.swapped(text))
    case "strip", "lstrip", "rstrip":
      return same(
        TextSearch.stripped(
          text, try call.text(0, "chars"), start: name != "rstrip", end: name != "lstrip"))
    case "removeprefix":
      let part = try call.neededText(0, "prefix")
      return same(
        text.utf8.starts(with: part.utf8)
          ? String(text.unicodeScalars.dropFirst(part.scalarCount)) : text)
    case "removesuffix":
      let part = try call.neededText(0, "suffix")
      let ends = !part.isEmpty && text.utf8.reversed().starts(with: part.utf8.reversed())
      return same(ends ? String(text.unicodeScalars.dropLast(part.scalarCount)) : text)
    case "ljust", "rjust", "center", "zfill", "expandtabs": return same(try call.padded())
    case "startswith", "endswith": return .bool(try call.isAtEnd())
    case "find", "rfind", "index", "rindex", "count": return .int(try call.place())
    case "replace":
      var new = try call.neededText(1, "new")
      if safe, case .string? = arguments.value(1, "new") {  // as Markup.replace does
        var escaped: [UInt8] = []
        escaped.appendHTMLEscaped(new)
        new = String(decoding: escaped, as: UTF8.self)
      }
      return same(
        try TextSearch.replaced(
          try call.neededText(0, "old"), by: new, in: text, try call.int(2, "count") ?? -1, limits))
    case "split", "rsplit": return .list(try call.parts().map(same))
    case "partition", "rpartition": return .tuple(try call.partition().map(same))
    case "splitlines":
      let keep = arguments.value(0, "keepends")?.isTrue ?? false
      try call.checkCount(text.utf8.count { $0 == 0x0A || $0 == 0x0D })
      return .list(TextSearch.lines(text, keepingEnds: keep).map(same))
    case "join":
      let items = try Methods.argument(arguments, 0, "iterable", name)
      guard case .list(let values)? = try items.asList(limits) else {
        throw Fault(.notIterable(items.described))
      }
      if safe { return try Printing.joined(values, separator: same(text), limits) }
      var texts: [Value] = []
      for value in values {
        guard let plain = value.plainText else {
          throw Fault(
            .argumentValue("iterable", of: name, needs: Needs.texts, found: value.described))
        }
        texts.append(.string(plain))
      }
      return try Printing.joined(texts, separator: .string(text), limits)
    case "format":
      return same(try FormatFields.format(text, arguments, limits, escaping: safe))
    case "striptags" where safe: return .string(Markup.withoutTags(text))
    case "unescape" where safe: return .string(References.decoded(text))
    default: return kind(name, text).map { .bool($0) }
    }
  }

  /// `isalpha` and its like; nil for any other name.
  private static func kind(_ name: String, _ text: String) -> Bool? {
    let scalars = text.unicodeScalars
    func all(_ test: (Unicode.Scalar) -> Bool) -> Bool {
      !scalars.isEmpty && scalars.allSatisfy(test)
    }
    switch name {
    case "isalpha": return all(TextCase.isAlpha)
    case "isalnum": return all { TextCase.isAlpha($0) || $0.properties.numericType != nil }
    case "isascii": return scalars.allSatisfy(\.isASCII)
    case "isdecimal": return all { $0.properties.numericType == .decimal }
    case "isdigit": return all { [.decimal, .digit].contains($0.properties.numericType) }
    case "isnumeric": return all { $0.properties.numericType != nil }
    case "isspace": return all(TextSearch.isSpace)
    case "islower": return TextCase.isCased(text, upper: false)
    case "isupper": return TextCase.isCased(text, upper: true)
    case "istitle": return TextCase.isTitle(text)
    default: return nil
    }
  }
}

/// A call of a method with its arguments.
private struct TextCall {
  let name: String
  let text: String
  let arguments: TemplateArguments
  let limits: TemplateLimits

  func text(_ index: Int, _ parameter: String) throws(Fault) -> String? {
    switch arguments.value(index, parameter) {
    case nil, .some(.none): return nil
    case .some(let value):
      guard let text = value.plainText else {
        throw Fault(
          .argumentValue(parameter, of: name, needs: Needs.text, found: value.described))
      }
      return text
    }
  }

  func neededText(_ index: Int, _ parameter: String) throws(Fault) -> String {
    let value = try Methods.argument(arguments, index, parameter, name)
    guard let text = value.plainText else {
      throw Fault(.argumentValue(parameter, of: name, needs: Needs.text, found: value.described))
    }
    return text
  }

  func int(_ index: Int, _ parameter: String) throws(Fault) -> Int? {
    switch arguments.value(index, parameter) {
    case nil, .some(.none): return nil
    case .some(let value):
      guard case .int(let number) = value.number else {
        throw Fault(
          .argumentValue(parameter, of: name, needs: Needs.integer, found: value.described))
      }
      return number
    }
  }

  func checkCount(_ count: Int) throws(Fault) {
    guard count <= limits.listItems else { throw Fault(.valueTooLarge(limits.listItems)) }
  }

  /// The part of the text from the second to the third argument, and where it begins; nil where
  /// it would begin after it ends.
  private func part() throws(Fault) -> (text: String, start: Int)? {
    let from = try int(1, "start")
    let to = try int(2, "end")
    guard from != nil || to != nil else { return (text, 0) }
    let scalars = Array(text.unicodeScalars)
    if let from, from > scalars.count { return nil }
    let bounds = SliceBounds(from, to, 1, count: scalars.count)
    if bounds.count == 0, let to, (to < 0 ? max(0, to &+ scalars.count) : to) < bounds.start {
      return nil
    }
    return (String(scalars: scalars[bounds.start..<bounds.start + bounds.count]), bounds.start)
  }

  func isAtEnd() throws(Fault) -> Bool {
    let wanted = try Methods.argument(arguments, 0, "prefix", name)
    let choices: [Value] = if case .tuple(let items) = wanted { items } else { [wanted] }
    let part = try part()
    for choice in choices {
      guard let wanted = choice.plainText else {
        throw Fault(
          .argumentValue("prefix", of: name, needs: Needs.text, found: choice.described))
      }
      guard let text = part?.text else { continue }
      if name == "startswith"
        ? text.utf8.starts(with: wanted.utf8)
        : text.utf8.reversed().starts(with: wanted.utf8.reversed())
      {
        return true
      }
    }
    return false
  }

  func place() throws(Fault) -> Int {
    let wanted = try neededText(0, "sub")
    let part = try part()
    if name == "count" { return part.map { TextSearch.count(of: wanted, in: $0.text) } ?? 0 }
    let found = part.flatMap { part in
      TextSearch.index(of: wanted, in: part.text, last: name.hasPrefix("r")).map { $0 + part.start }
    }
    if found == nil, name.hasSuffix("index") {
      throw Fault(
        .undefinedElement(
          Value.string(wanted).reprForMessage, of: Value.string(text).described))
    }
    return found ?? -1
  }

  func parts() throws(Fault) -> [String] {
    let separator = try text(0, "sep")
    let limit = try int(1, "maxsplit") ?? -1
    if separator == "" {
      throw Fault(
        .argumentValue("sep", of: name, needs: Needs.text, found: Value.string("").described))
    }
    if limit < 0 {
      try checkCount(
        separator.map { TextSearch.count(of: $0, in: text) }
          ?? text.utf8.count { isTemplateSpace($0) })
    }
    guard name == "rsplit", limit >= 0 else { return TextSearch.split(text, separator, limit) }
    let backwards = String(scalars: text.unicodeScalars.reversed())
    let parts = TextSearch.split(
      backwards, separator.map { String(scalars: $0.unicodeScalars.reversed()) }, limit)
    return parts.reversed().map { String(scalars: $0.unicodeScalars.reversed()) }
  }

  func partition() throws(Fault) -> [String] {
    let separator = try neededText(0, "sep")
    guard !separator.isEmpty else {
      throw Fault(
        .argumentValue("sep", of: name, needs: Needs.text, found: Value.string("").described))
    }
    let isLast = name == "rpartition"
    guard let place = TextSearch.index(of: separator, in: text, last: isLast) else {
      return isLast ? ["", "", text] : [text, "", ""]
    }
    let scalars = text.unicodeScalars
    return [
      String(scalars.prefix(place)), separator,
      String(scalars.dropFirst(place + separator.scalarCount)),
    ]
  }

  /// `ljust`, `rjust`, `center`, `zfill`, `expandtabs`.
  func padded() throws(Fault) -> String {
    if name == "expandtabs" { return try expanded(try int(0, "tabsize") ?? 8) }
    guard let width = try int(0, "width") else {
      throw Fault(.missingArgument("width", of: name))
    }
    let fill = name == "zfill" ? "0" : try text(1, "fillchar") ?? " "
    guard fill.scalarCount == 1 else {
      throw Fault(
        .argumentValue(
          "fillchar", of: name, needs: Needs.letter, found: Value.string(fill).described))
    }
    let count = text.scalarCount
    guard width > count else { return text }
    guard width <= limits.textBytes / 4 else { throw Fault(.valueTooLarge(limits.textBytes)) }
    let space = width - count
    func fillers(_ count: Int) -> String { String(repeating: fill, count: count) }
    switch name {
    case "ljust": return text + fillers(space)
    case "rjust": return fillers(space) + text
    case "zfill":
      let hasSign = text.hasPrefix("-") || text.hasPrefix("+")
      return text.prefix(hasSign ? 1 : 0) + fillers(space) + text.dropFirst(hasSign ? 1 : 0)
    default:
      let left = space / 2 + (space & width & 1)
      return fillers(left) + text + fillers(space - left)
    }
  }

  private func expanded(_ size: Int) throws(Fault) -> String {
    var result = String.UnicodeScalarView()
    var column = 0
    var bytes = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t":
        let count = size > 0 ? size - column % size : 0
        bytes = bytes &+ count
        guard bytes <= limits.textBytes, bytes >= 0 else {
          throw Fault(.valueTooLarge(limits.textBytes))
        }
        result.append(contentsOf: repeatElement(" ", count: count))
        column += count
      case "\n", "\r":
        result.append(scalar)
        column = 0
      default:
        result.append(scalar)
        column += 1
      }
    }
    return String(result)
  }
}

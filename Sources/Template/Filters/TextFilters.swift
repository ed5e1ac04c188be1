import Text

/// Filters of text. Safe text stays safe where Jinja keeps it so.
enum TextFilters {
  static func apply(
    _ filter: BuiltinFilter, _ value: Value, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    switch filter {
    case .urlencode: return .string(try URLText.encoded(value, limits))
    case .tojson: return .safe(SafeText(try JSONText.bytes(value, arguments, limits)))
    case .urlize: return try Urlize.filter(value, arguments, limits)
    case .xmlattr: return try Markup.attributes(value, arguments, limits)
    case .pprint:
      return .string(try PrettyPrint.text(of: value, limits))
    default: break
    }
    let text: String
    var isSafe = false
    if case .safe(let safe) = value {
      text = safe.text
      isSafe = true
    } else {
      text = try Printing.text(of: value, limits)
    }
    func same(_ result: String) -> Value { isSafe ? .safe(SafeText(result)) : .string(result) }
    switch filter {
    case .upper: return same(text.uppercased())
    case .lower: return same(TextCase.lowered(text))
    case .capitalize: return same(TextCase.capitalized(text))
    case .title: return same(TextCase.title(text))
    case .trim:
      return same(
        TextSearch.stripped(text, try arguments.text(0), start: true, end: true))
    case .string: return value.plainText == nil ? .string(text) : value
    case .safe: return .safe(SafeText(text))
    case .e, .escape: return isSafe ? value : escaped(text)
    case .forceescape: return escaped(text)
    case .striptags: return .string(Markup.withoutTags(text))
    case .replace: return try replace(value, text, isSafe, arguments, limits)
    case .wordcount: return .int(TextCase.wordCount(text))
    case .truncate: return try truncate(value, text, isSafe, arguments)
    case .wordwrap: return same(try WordWrap.wrap(text, arguments, limits))
    case .center: return same(try center(text, arguments, limits))
    case .indent: return same(try indent(text, arguments, limits))
    default: return value
    }
  }

  private static func escaped(_ text: String) -> Value {
    var bytes: [UInt8] = []
    bytes.appendHTMLEscaped(text)
    return .safe(SafeText(bytes))
  }

  /// Of safe text, what is put in is escaped unless it is safe too; safe arguments make the rest
  /// safe by escaping it.
  private static func replace(
    _ value: Value, _ text: String, _ isSafe: Bool, _ arguments: FilterArguments,
    _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    let old = arguments[0] ?? .string("")
    let new = arguments[1] ?? .string("")
    let count = try arguments.int(2, orNone: true) ?? -1
    func isMarkup(_ value: Value) -> Bool { if case .safe = value { true } else { false } }
    func written(_ value: Value, escaping: Bool) throws(Fault) -> String {
      let text = try Printing.text(of: value, limits)
      guard escaping, !isMarkup(value) else { return text }
      var bytes: [UInt8] = []
      bytes.appendHTMLEscaped(text)
      return String(decoding: bytes, as: UTF8.self)
    }
    var source = text
    var result = isSafe
    if isMarkup(old) || (isMarkup(new) && !isSafe) {
      source = try written(value, escaping: true)
      result = true
    }
    let replaced = try TextSearch.replaced(
      try Printing.text(of: old, limits), by: try written(new, escaping: result), in: source, count,
      limits)
    return result ? .safe(SafeText(replaced)) : .string(replaced)
  }

  private static func truncate(
    _ value: Value, _ text: String, _ isSafe: Bool, _ arguments: FilterArguments
  ) throws(Fault) -> Value {
    guard value.plainText != nil else {
      throw Fault(.filterInput("truncate", needs: Needs.text, found: value.described))
    }
    let length = try arguments.int(0) ?? 255
    let end = try arguments.text(2) ?? "..."
    let leeway = try arguments.int(3, orNone: true) ?? 5
    let endCount = end.scalarCount
    guard length >= endCount, leeway >= 0 else {
      throw Fault(
        .argumentValue(
          "length", of: "truncate", needs: Needs.longEnough, found: Value.int(length).described))
    }
    let limit = length.addingReportingOverflow(leeway)
    if limit.overflow || text.utf8.count <= limit.partialValue { return value }
    if text.scalarCount <= limit.partialValue { return value }
    let source = Array(text.utf8)
    var kept = source[..<offset(of: length - endCount, in: source)]
    if !arguments.flag(1), let space = kept.lastIndex(of: UInt8(ascii: " ")) {
      kept = kept[..<space]
    }
    var bytes = Array(kept)
    guard isSafe else {
      bytes.append(end)
      return .string(String(decoding: bytes, as: UTF8.self))
    }
    if case .safe? = arguments[2] { bytes.append(end) } else { bytes.appendHTMLEscaped(end) }
    return .safe(SafeText(bytes))
  }

  private static func center(
    _ text: String, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> String {
    let width = try arguments.int(0) ?? 80
    let count = text.scalarCount
    guard width > count else { return text }
    guard width <= limits.textBytes else { throw Fault(.valueTooLarge(limits.textBytes)) }
    let space = width - count
    let left = space / 2 + (space & width & 1)
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: space - left)
  }

  private static func indent(
    _ text: String, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> String {
    let indent: String
    if let text = arguments[0]?.plainText {
      indent = text
    } else {
      let width = try arguments.int(0) ?? 4
      guard width <= limits.textBytes else { throw Fault(.valueTooLarge(limits.textBytes)) }
      indent = String(repeating: " ", count: max(0, width))
    }
    let lines = TextSearch.lines(text + "\n")
    let total = lines.count.multipliedReportingOverflow(by: indent.utf8.count)
    guard !total.overflow, total.partialValue <= limits.textBytes else {
      throw Fault(.valueTooLarge(limits.textBytes))
    }
    var result = arguments.flag(1) ? indent : ""
    for (index, line) in lines.enumerated() {
      if index > 0 {
        result += "\n"
        if arguments.flag(2) || !line.isEmpty { result += indent }
      }
      result += line
    }
    return result
  }
}

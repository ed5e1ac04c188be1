import Text

/// Values as text, the way Python prints them.
enum Printing {
  /// What `{{ value }}` shows before it is escaped.
  static func text(of value: Value, _ limits: TemplateLimits) throws(Fault) -> String {
    switch value {
    case .string(let text): return text
    case .safe(let text): return text.text
    case .int(let number): return String(number)
    case .double(let number): return pythonText(number)
    case .bool(let flag): return flag ? "True" : "False"
    case .none: return "None"
    case .object(let object):
      guard let text = object.text else { throw Fault(.noText(value.described)) }
      return text
    case .list, .tuple, .map, .sequence:
      var bytes: [UInt8] = []
      try append(value, to: &bytes, depth: 0, limits)
      return String(decoding: bytes, as: UTF8.self)
    case .function, .runtime: throw Fault(.noText(value.described))
    case .undefined(let undefined):
      throw Fault(undefined?.issue ?? .undefinedName("", near: [], imported: false))
    }
  }

  /// Python's `repr` of a value inside a list or dictionary.
  static func append(
    _ value: Value, to bytes: inout [UInt8], depth: Int, _ limits: TemplateLimits
  ) throws(Fault) {
    if bytes.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    if depth > 200 { throw Fault(.tooDeep(200)) }
    switch value {
    case .string(let text): appendQuoted(text, to: &bytes)
    case .safe(let text):
      bytes.append("Markup(")
      appendQuoted(text.text, to: &bytes)
      bytes.append(")")
    case .list(let items): try append(items, "[", "]", to: &bytes, depth, limits)
    case .tuple(let items):
      try append(items, "(", items.count == 1 ? ",)" : ")", to: &bytes, depth, limits)
    case .sequence(let sequence):
      let items = (0..<max(0, sequence.count)).lazy.map { sequence.element(at: $0) }
      let isGroup = sequence is GroupSequence
      try append(items, isGroup ? "(" : "[", isGroup ? ")" : "]", to: &bytes, depth, limits)
    case .map(let map):
      bytes.append("{")
      for (index, pair) in zip(map.keys, map.values).enumerated() {
        if index > 0 { bytes.append(", ") }
        try append(pair.0, to: &bytes, depth: depth + 1, limits)
        bytes.append(": ")
        try append(pair.1, to: &bytes, depth: depth + 1, limits)
      }
      bytes.append("}")
    case .undefined: bytes.append("Undefined")
    case .function, .runtime: throw Fault(.noText(value.described))
    default: bytes.append(try text(of: value, limits))
    }
  }

  private static func append(
    _ items: some Sequence<Value>, _ open: String, _ close: String, to bytes: inout [UInt8],
    _ depth: Int, _ limits: TemplateLimits
  ) throws(Fault) {
    bytes.append(open)
    var first = true
    for item in items {
      if !first { bytes.append(", ") }
      first = false
      try append(item, to: &bytes, depth: depth + 1, limits)
    }
    bytes.append(close)
  }

  /// A string as Python writes it: single quotes unless it holds some and no double ones.
  static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    let hasSingle = text.utf8.contains(UInt8(ascii: "'"))
    let hasDouble = text.utf8.contains(UInt8(ascii: "\""))
    let quote = hasSingle && !hasDouble ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    bytes.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: bytes.append("\\n")
      case 0x0D: bytes.append("\\r")
      case 0x09: bytes.append("\\t")
      case 0x5C: bytes.append("\\\\")
      case UInt32(quote):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(quote)
      case 0..<0x20, 0x7F..<0xA1, 0xAD: appendEscape(scalar.value, "\\x", 2, to: &bytes)
      case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if isPrintable(scalar) {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        } else if scalar.value < 0x10000 {
          appendEscape(scalar.value, "\\u", 4, to: &bytes)
        } else {
          appendEscape(scalar.value, "\\U", 8, to: &bytes)
        }
      }
    }
    bytes.append(quote)
  }

  /// Text with everything beyond ASCII as escapes, as Python's `ascii` has it.
  static func ascii(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: bytes.append(scalar)
      case 0x80..<0x100: appendEscape(scalar.value, "\\x", 2, to: &bytes)
      case 0x100..<0x10000: appendEscape(scalar.value, "\\u", 4, to: &bytes)
      default: appendEscape(scalar.value, "\\U", 8, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  private static func appendEscape(
    _ value: UInt32, _ prefix: String, _ width: Int, to bytes: inout [UInt8]
  ) {
    let digits = String(value, radix: 16)
    bytes.append(prefix)
    bytes.append(String(repeating: "0", count: max(0, width - digits.count)) + digits)
  }

  /// Values side by side, with a separator between them; safe where one of them is.
  static func joined(
    _ values: [Value], separator: Value?, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    var safe = false
    for value in values + [separator ?? .none] {
      if case .safe = value { safe = true }
    }
    var bytes: [UInt8] = []
    func add(_ value: Value) throws(Fault) {
      switch value {
      case .safe(let text): bytes.append(contentsOf: text.bytes)
      case .string(let text) where !safe: bytes.append(text)
      default:
        let text = try text(of: value, limits)
        if safe { bytes.appendHTMLEscaped(text) } else { bytes.append(text) }
      }
      if bytes.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    }
    for (index, value) in values.enumerated() {
      if index > 0, let separator { try add(separator) }
      try add(value)
    }
    return safe ? .safe(SafeText(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }

  /// Undoes the five references escaping makes.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    let references: [(StaticString, UInt8)] = [
      ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
      ("&#34;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ]
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"),
        let (name, byte) = references.first(where: {
          bytes[index...].starts(with: String(describing: $0.0).utf8)
        })
      {
        result.append(byte)
        index += name.utf8CodeUnitCount
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

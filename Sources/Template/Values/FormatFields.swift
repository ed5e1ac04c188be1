import Text

/// Python's `str.format`: `{}`, `{0}`, `{name}`, `{0[key]}`, `{0.member}`, conversions and format
/// specifications. Source: Python, Format String Syntax.
struct FormatFields {
  private let format: String
  private let arguments: TemplateArguments
  private let limits: TemplateLimits
  /// Values are escaped where they are not safe, as `Markup.format` does.
  private let escaping: Bool
  private var next = 0
  private var isNumbered = false

  static func format(
    _ format: String, _ arguments: TemplateArguments, _ limits: TemplateLimits, escaping: Bool
  ) throws(Fault) -> String {
    var fields = FormatFields(
      format: format, arguments: arguments, limits: limits, escaping: escaping)
    return String(
      decoding: try fields.filled(Array(format.utf8), nesting: 0), as: UTF8.self)
  }

  private var fault: Fault { Fault(.badFormat(format)) }

  private init(
    format: String, arguments: TemplateArguments, limits: TemplateLimits, escaping: Bool
  ) {
    self.format = format
    self.arguments = arguments
    self.limits = limits
    self.escaping = escaping
  }

  private mutating func filled(_ bytes: [UInt8], nesting: Int) throws(Fault) -> [UInt8] {
    guard nesting < 2 else { throw fault }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      switch byte {
      case UInt8(ascii: "{") where isDoubled, UInt8(ascii: "}") where isDoubled:
        result.append(byte)
        index += 2
      case UInt8(ascii: "}"): throw fault
      case UInt8(ascii: "{"):
        let end = try self.end(of: bytes, from: index)
        result += try field(Array(bytes[(index + 1)..<end]), nesting)
        index = end + 1
      default:
        result.append(byte)
        index += 1
      }
      if result.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    }
    return result
  }

  /// The brace that closes the one at `start`.
  private func end(of bytes: [UInt8], from start: Int) throws(Fault) -> Int {
    var depth = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    throw fault
  }

  /// What stands for `name!conversion:specification`.
  private mutating func field(_ bytes: [UInt8], _ nesting: Int) throws(Fault) -> [UInt8] {
    var end = 0
    var inBrackets = false
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "[") { inBrackets = true }
      if bytes[end] == UInt8(ascii: "]") { inBrackets = false }
      if !inBrackets, bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: ":") { break }
      end += 1
    }
    var value = try value(String(decoding: bytes[..<end], as: UTF8.self))
    var rest = bytes[end...]
    if rest.first == UInt8(ascii: "!") {
      guard let letter = rest.dropFirst().first else { throw fault }
      value = try converted(value, letter)
      rest = rest.dropFirst(2)
      guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { throw fault }
    }
    let specification =
      rest.isEmpty
      ? ""
      : String(decoding: try filled(Array(rest.dropFirst()), nesting: nesting + 1), as: UTF8.self)
    if case .undefined(let undefined) = value {
      throw Fault(
        undefined?.issue ?? .undefinedName("", near: [], imported: false), at: undefined?.place)
    }
    let text = try FormatSpecification(specification, for: format).written(value, limits)
    guard escaping else { return Array(text.utf8) }
    if case .safe = value { return Array(text.utf8) }
    var escaped: [UInt8] = []
    escaped.appendHTMLEscaped(text)
    return escaped
  }

  private func converted(_ value: Value, _ letter: UInt8) throws(Fault) -> Value {
    switch letter {
    case UInt8(ascii: "s"):
      if case .safe(let text) = value { return .string(text.text) }
      return .string(try Printing.text(of: value, limits))
    case UInt8(ascii: "r"), UInt8(ascii: "a"):
      var bytes: [UInt8] = []
      try Printing.append(value, to: &bytes, depth: 0, limits)
      let text = String(decoding: bytes, as: UTF8.self)
      return .string(letter == UInt8(ascii: "a") ? Printing.ascii(text) : text)
    default: throw fault
    }
  }

  /// The value of a name such as `0`, `title` or `0[2].name`; an empty one is the next argument.
  private mutating func value(_ name: String) throws(Fault) -> Value {
    let first = name.prefix { $0 != "." && $0 != "[" }
    var value: Value
    if first.isEmpty || first.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      let index: Int
      if first.isEmpty {
        guard !isNumbered else { throw fault }
        index = next
        next += 1
      } else {
        guard next == 0, let number = Int(first) else { throw fault }
        isNumbered = true
        index = number
      }
      guard arguments.positional.indices.contains(index) else { throw fault }
      value = arguments.positional[index]
    } else {
      guard let found = arguments[String(first)] else { throw fault }
      value = found
    }
    var rest = name[first.endIndex...]
    while let opener = rest.first {
      rest = rest.dropFirst()
      if opener == "[" {
        guard let end = rest.firstIndex(of: "]") else { throw fault }
        value = try element(of: value, String(rest[..<end]))
        rest = rest[rest.index(after: end)...]
        guard rest.isEmpty || rest.first == "." || rest.first == "[" else { throw fault }
      } else {
        let member = rest.prefix { $0 != "." && $0 != "[" }
        guard case .object(let object) = value, let found = object.member(String(member)) else {
          throw fault
        }
        value = found
        rest = rest[member.endIndex...]
      }
    }
    return value
  }

  private func element(of value: Value, _ key: String) throws(Fault) -> Value {
    let isNumber = !key.isEmpty && key.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    var found: Value?
    switch value {
    case .list(let items), .tuple(let items):
      if isNumber, let index = Int(key), items.indices.contains(index) { found = items[index] }
    case .sequence(let sequence):
      if isNumber, let index = Int(key), index < sequence.count {
        found = sequence.element(at: index)
      }
    case .map(let map): found = isNumber ? Int(key).flatMap { map[key: .int($0)] } : map[key]
    case .string, .safe:
      let scalars = Array((value.plainText ?? "").unicodeScalars)
      if isNumber, let index = Int(key), scalars.indices.contains(index) {
        found = .string(String(scalars[index]))
      }
    default: break
    }
    guard let found else { throw fault }
    return found
  }
}

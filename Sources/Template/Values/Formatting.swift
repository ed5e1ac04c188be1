import Glibc
import Text

/// Python's `%` formatting of text.
enum Formatting {
  static func filter(
    _ value: Value, _ arguments: TemplateArguments, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    if !arguments.positional.isEmpty, !arguments.keywords.isEmpty {
      throw Fault(.argumentOrder)
    }
    let values: Value =
      arguments.keywords.isEmpty
      ? .tuple(arguments.positional)
      : .map(ValueMap(arguments.keywords.map { ($0.name, $0.value) }))
    if case .safe(let text) = value {
      return .safe(SafeText(try format(text.text, values, limits, escaping: true)))
    }
    return .string(try format(try Printing.text(of: value, limits), values, limits))
  }

  /// A number with exactly `precision` digits after the point, halves to even.
  static func fixed(_ number: Double, _ precision: Int) -> String {
    printed(number, "f", precision)
  }

  /// What C's `printf` writes for `%.<precision><letter>`.
  static func printed(
    _ number: Double, _ letter: String, _ precision: Int, alternate: Bool = false
  ) -> String {
    if number.isNaN { return letter == "F" || letter == "G" || letter == "E" ? "NAN" : "nan" }
    var buffer = [CChar](repeating: 0, count: 1_024)
    let precision = min(max(precision, 0), 500)
    let count = unsafe withVaList([CInt(precision), number]) { list in
      unsafe vsnprintf(&buffer, buffer.count, "%\(alternate ? "#" : "").*\(letter)", list)
    }
    let bytes = buffer.prefix(max(0, min(Int(count), buffer.count - 1))).map(
      UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct Directive {
    var key: String?
    var flags: Set<UInt8> = []
    var width: Int?
    var precision: Int?
    var letter: UInt8 = 0

    /// Only the letter.
    var isBare: Bool { key == nil && flags.isEmpty && width == nil && precision == nil }
  }

  static func format(
    _ format: String, _ values: Value, _ limits: TemplateLimits, escaping: Bool = false
  ) throws(Fault) -> String {
    let bytes = Array(format.utf8)
    var result: [UInt8] = []
    var index = 0
    var next = 0
    let list: [Value]? = if case .tuple(let items) = values { items } else { nil }
    func take() throws(Fault) -> Value {
      defer { next += 1 }
      if let list {
        guard list.indices.contains(next) else { throw Fault(.badFormat(format)) }
        return list[next]
      }
      guard next == 0 else { throw Fault(.badFormat(format)) }
      return values
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      var directive = Directive()
      try parse(bytes, &index, &directive, format, take)
      if directive.letter == UInt8(ascii: "%") {
        guard directive.isBare else { throw Fault(.badFormat(format)) }
        result.append(UInt8(ascii: "%"))
        continue
      }
      let value: Value
      if let key = directive.key {
        guard case .map(let map) = values, let found = map[key] else {
          throw Fault(.badFormat(format))
        }
        value = found
      } else {
        value = try take()
      }
      if case .undefined(let undefined) = value {
        throw Fault(
          undefined?.issue ?? .undefinedName("", near: [], imported: false), at: undefined?.place)
      }
      let text = try written(value, directive, format, limits)
      let isSafe: Bool = if case .safe = value { true } else { false }
      if escaping, !isSafe { result.appendHTMLEscaped(text) } else { result.append(text) }
      if result.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    }
    if let list, next < list.count { throw Fault(.badFormat(format)) }
    if list == nil, next == 0 {
      switch values {
      case .map, .list, .sequence: break
      default: throw Fault(.badFormat(format))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func parse(
    _ bytes: [UInt8], _ index: inout Int, _ directive: inout Directive, _ format: String,
    _ take: () throws(Fault) -> Value
  ) throws(Fault) {
    index += 1
    func byte() -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func number() throws(Fault) -> Int? {
      if byte() == UInt8(ascii: "*") {
        index += 1
        guard case .int(let number) = try take().number else { throw Fault(.badFormat(format)) }
        return min(max(number, -100_000), 100_000)
      }
      var found: Int?
      while byte() >= UInt8(ascii: "0"), byte() <= UInt8(ascii: "9") {
        found = min((found ?? 0) * 10 + Int(byte() - UInt8(ascii: "0")), 100_000)
        index += 1
      }
      return found
    }
    if byte() == UInt8(ascii: "(") {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else {
        throw Fault(.badFormat(format))
      }
      directive.key = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      index = end + 1
    }
    while "-+ #0".utf8.contains(byte()) {
      directive.flags.insert(byte())
      index += 1
    }
    directive.width = try number()
    if let width = directive.width, width < 0 {
      directive.flags.insert(UInt8(ascii: "-"))
      directive.width = -width
    }
    if byte() == UInt8(ascii: ".") {
      index += 1
      directive.precision = max(0, try number() ?? 0)
    }
    while "hlL".utf8.contains(byte()) { index += 1 }
    directive.letter = byte()
    guard "sradiuoxXeEfFgGc%".utf8.contains(directive.letter) else {
      throw Fault(.badFormat(format))
    }
    index += 1
  }

  private static func written(
    _ value: Value, _ directive: Directive, _ format: String, _ limits: TemplateLimits
  ) throws(Fault) -> String {
    var sign = ""
    var body: String
    switch directive.letter {
    case UInt8(ascii: "s"), UInt8(ascii: "r"), UInt8(ascii: "a"):
      if directive.letter == UInt8(ascii: "s") {
        body = try Printing.text(of: value, limits)
      } else {
        var bytes: [UInt8] = []
        try Printing.append(value, to: &bytes, depth: 0, limits)
        body = String(decoding: bytes, as: UTF8.self)
        if directive.letter == UInt8(ascii: "a") { body = Printing.ascii(body) }
      }
      if let precision = directive.precision {
        body = String(scalars: (body.unicodeScalars.prefix(precision)))
      }
      return padded(body, sign: "", directive, zeros: false)
    case UInt8(ascii: "c"):
      if case .int(let code) = value.number {
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
          throw Fault(.badFormat(format))
        }
        return padded(String(scalar), sign: "", directive, zeros: false)
      }
      guard let text = value.plainText, text.scalarCount == 1 else {
        throw Fault(.badFormat(format))
      }
      return padded(text, sign: "", directive, zeros: false)
    default: (sign, body) = try number(value, directive, format)
    }
    if sign.isEmpty, directive.flags.contains(UInt8(ascii: "+")) { sign = "+" }
    if sign.isEmpty, directive.flags.contains(UInt8(ascii: " ")) { sign = " " }
    return padded(body, sign: sign, directive, zeros: true)
  }

  private static func number(
    _ value: Value, _ directive: Directive, _ format: String
  ) throws(Fault) -> (sign: String, body: String) {
    let letter = String(UnicodeScalar(directive.letter))
    switch (directive.letter, value.number) {
    case (_, .none):
      throw Fault(.operands("%" + letter, value.described, Value.string(format).described))
    case (UInt8(ascii: "d"), .int(let number)), (UInt8(ascii: "i"), .int(let number)),
      (UInt8(ascii: "u"), .int(let number)):
      return (number < 0 ? "-" : "", digits(number.magnitude, 10, directive))
    case (UInt8(ascii: "d"), .double(let number)), (UInt8(ascii: "i"), .double(let number)),
      (UInt8(ascii: "u"), .double(let number)):
      guard let whole = Int(exactly: number.rounded(.towardZero)) else { throw Fault(.overflow) }
      return (whole < 0 ? "-" : "", digits(whole.magnitude, 10, directive))
    case (UInt8(ascii: "o"), .int(let number)), (UInt8(ascii: "x"), .int(let number)),
      (UInt8(ascii: "X"), .int(let number)):
      let radix = directive.letter == UInt8(ascii: "o") ? 8 : 16
      var text = digits(number.magnitude, radix, directive)
      if directive.letter == UInt8(ascii: "X") { text = text.uppercased() }
      let prefix = directive.flags.contains(UInt8(ascii: "#")) ? "0" + letter : ""
      return ((number < 0 ? "-" : "") + prefix, text)
    case (UInt8(ascii: "o"), .double), (UInt8(ascii: "x"), .double), (UInt8(ascii: "X"), .double):
      throw Fault(.operands("%" + letter, value.described, Value.string(format).described))
    case (_, .int(let number)):
      return real(Double(number), letter, directive)
    case (_, .double(let number)): return real(number, letter, directive)
    }
  }

  private static func digits(_ number: UInt, _ radix: Int, _ directive: Directive) -> String {
    let text = String(number, radix: radix)
    let missing = (directive.precision ?? 0) - text.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + text : text
  }

  private static func real(
    _ number: Double, _ letter: String, _ directive: Directive
  ) -> (sign: String, body: String) {
    let isNegative = number.sign == .minus && !number.isNaN
    return (
      isNegative ? "-" : "",
      printed(
        number.magnitude, letter, directive.precision ?? 6,
        alternate: directive.flags.contains(UInt8(ascii: "#")))
    )
  }

  private static func padded(
    _ body: String, sign: String, _ directive: Directive, zeros: Bool
  ) -> String {
    let missing = (directive.width ?? 0) - body.scalarCount - sign.utf8.count
    guard missing > 0 else { return sign + body }
    if directive.flags.contains(UInt8(ascii: "-")) {
      return sign + body + String(repeating: " ", count: missing)
    }
    if zeros, directive.flags.contains(UInt8(ascii: "0")) {
      return sign + String(repeating: "0", count: missing) + body
    }
    return String(repeating: " ", count: missing) + sign + body
  }
}

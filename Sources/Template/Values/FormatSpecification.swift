import Text

/// `[[fill]align][sign][#][0][width][,][.precision][type]` of `str.format`. Source: Python, Format
/// Specification Mini-Language.
struct FormatSpecification {
  private let format: String
  private var fill: Unicode.Scalar?
  private var alignment: Unicode.Scalar?
  private var sign: Unicode.Scalar = "-"
  private var isAlternate = false
  private var width = 0
  private var separator: Unicode.Scalar?
  private var precision: Int?
  private var type: Unicode.Scalar?

  /// Widths and precisions beyond this are a fault of the template.
  private static let largest = 100_000

  init(_ specification: String, for format: String) throws(Fault) {
    self.format = format
    var rest = Array(specification.unicodeScalars)[...]
    func isAlignment(_ scalar: Unicode.Scalar) -> Bool { "<>^=".unicodeScalars.contains(scalar) }
    if let second = rest.dropFirst().first, isAlignment(second) {
      fill = rest.first
      alignment = second
      rest = rest.dropFirst(2)
    } else if let first = rest.first, isAlignment(first) {
      alignment = first
      rest = rest.dropFirst()
    }
    if let first = rest.first, "+- ".unicodeScalars.contains(first) {
      sign = first
      rest = rest.dropFirst()
    }
    if rest.first == "#" {
      isAlternate = true
      rest = rest.dropFirst()
    }
    if rest.first == "0" {
      if fill == nil, alignment == nil { alignment = "=" }
      fill = fill ?? "0"
      rest = rest.dropFirst()
    }
    width = try Self.number(&rest, format) ?? 0
    if let first = rest.first, first == "," || first == "_" {
      separator = first
      rest = rest.dropFirst()
    }
    if rest.first == "." {
      rest = rest.dropFirst()
      guard let found = try Self.number(&rest, format) else { throw Fault(.badFormat(format)) }
      precision = found
    }
    type = rest.popFirst()
    guard rest.isEmpty else { throw Fault(.badFormat(format)) }
  }

  private static func number(
    _ rest: inout ArraySlice<Unicode.Scalar>, _ format: String
  ) throws(Fault) -> Int? {
    let digits = rest.prefix { $0 >= "0" && $0 <= "9" }
    guard !digits.isEmpty else { return nil }
    rest = rest[digits.endIndex...]
    guard let number = Int(String(scalars: digits)), number <= largest else {
      throw Fault(.badFormat(format))
    }
    return number
  }

  private var isEmpty: Bool {
    fill == nil && alignment == nil && sign == "-" && !isAlternate && width == 0
      && separator == nil && precision == nil && type == nil
  }

  private var fault: Fault { Fault(.badFormat(format)) }

  func written(_ value: Value, _ limits: TemplateLimits) throws(Fault) -> String {
    if isEmpty { return try Printing.text(of: value, limits) }
    switch value {
    case .string, .safe: return try text(value.plainText ?? "")
    case .bool(let flag): return try written(.int(flag ? 1 : 0), limits)
    case .int(let number):
      switch type {
      case nil, "d", "n", "b", "o", "x", "X", "c": return try integer(number)
      default: return try real(Double(number), isWhole: true)
      }
    case .double(let number): return try real(number, isWhole: false)
    default: throw fault
    }
  }

  private func text(_ text: String) throws(Fault) -> String {
    guard type == nil || type == "s", alignment != "=", sign == "-", !isAlternate,
      separator == nil
    else { throw fault }
    let shown = precision.map { String(scalars: text.unicodeScalars.prefix($0)) } ?? text
    return padded("", shown, usual: "<")
  }

  private func integer(_ number: Int) throws(Fault) -> String {
    guard precision == nil else { throw fault }
    if type == "c" {
      guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init), sign == "-" else {
        throw fault
      }
      return padded("", String(scalar), usual: "<")
    }
    let radix =
      switch type {
      case "b": 2
      case "o": 8
      case "x", "X": 16
      default: 10
      }
    var digits = String(number.magnitude, radix: radix)
    if type == "X" { digits = digits.uppercased() }
    if separator == ",", radix != 10 { throw fault }
    let prefix = isAlternate && radix != 10 ? "0" + String(type ?? "x") : ""
    return padded(
      signed(number < 0) + prefix, grouped(digits, every: radix == 10 ? 3 : 4), usual: ">")
  }

  private func real(_ number: Double, isWhole: Bool) throws(Fault) -> String {
    let magnitude = number.magnitude
    var digits: String
    switch type {
    case nil:
      if isWhole { throw fault }
      if let precision {
        digits = Formatting.printed(magnitude, "g", max(1, precision))
        if magnitude.isFinite, !digits.contains(where: { $0 == "." || $0 == "e" }) {
          // Python keeps such numbers apart from whole ones.
          digits =
            digits.utf8.count < max(1, precision)
            ? digits + ".0" : Formatting.printed(magnitude, "e", max(0, precision - 1))
        }
      } else {
        digits = pythonText(magnitude)
      }
    case "f", "F", "e", "E", "g", "G":
      digits = Formatting.printed(
        magnitude, String(type ?? "f"), precision ?? 6, alternate: isAlternate)
    case "n": digits = Formatting.printed(magnitude, "g", precision ?? 6)
    case "%": digits = Formatting.printed(magnitude * 100, "f", precision ?? 6) + "%"
    default: throw fault
    }
    let isNegative = number.sign == .minus && !number.isNaN
    let whole = digits.prefix { $0 >= "0" && $0 <= "9" }
    digits = grouped(String(whole), every: 3) + digits.dropFirst(whole.count)
    return padded(signed(isNegative), digits, usual: ">")
  }

  private func signed(_ isNegative: Bool) -> String {
    isNegative ? "-" : sign == "-" ? "" : String(sign)
  }

  private func grouped(_ digits: String, every size: Int) -> String {
    guard let separator else { return digits }
    var result = String.UnicodeScalarView()
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index > 0, (digits.utf8.count - index) % size == 0 { result.append(separator) }
      result.append(digit)
    }
    return String(result)
  }

  private func padded(_ sign: String, _ body: String, usual: Unicode.Scalar) -> String {
    let missing = width - body.scalarCount - sign.scalarCount
    guard missing > 0 else { return sign + body }
    func fillers(_ count: Int) -> String {
      String(repeating: String(fill ?? " "), count: count)
    }
    switch alignment ?? usual {
    case "<": return sign + body + fillers(missing)
    case "^": return fillers(missing / 2) + sign + body + fillers(missing - missing / 2)
    case "=": return sign + fillers(missing) + body
    default: return fillers(missing) + sign + body
    }
  }
}

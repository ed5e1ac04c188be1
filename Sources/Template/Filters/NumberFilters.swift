import Glibc

/// `abs`, `float`, `int`, `round`, `filesizeformat`.
enum NumberFilters {
  static func apply(
    _ filter: BuiltinFilter, _ value: Value, _ arguments: FilterArguments
  ) throws(Fault) -> Value {
    switch filter {
    case .abs:
      switch value.number {
      case .int(let number):
        guard number != .min else { throw Fault(.overflow) }
        return .int(Swift.abs(number))
      case .double(let number): return .double(Swift.abs(number))
      case .none: throw needsNumber("abs", value)
      }
    case .float: return float(value) ?? arguments[0] ?? .double(0)
    case .int: return try int(value, base: try arguments.int(1) ?? 10) ?? arguments[0] ?? .int(0)
    case .round: return try round(value, arguments)
    default: return .string(try fileSize(value, binary: arguments.flag(0)))
    }
  }

  private static func needsNumber(_ filter: String, _ value: Value) -> Fault {
    Fault(.filterInput(filter, needs: Needs.number, found: value.described))
  }

  private static func float(_ value: Value) -> Value? {
    switch value.number {
    case .int(let number): return .double(Double(number))
    case .double: return value
    case .none: return value.plainText.flatMap(parsedDouble).map { .double($0) }
    }
  }

  /// A number as Python's `float()` reads it.
  static func parsedDouble(_ text: String) -> Double? {
    let trimmed = TextSearch.stripped(inASCII(text), nil, start: true, end: true)
    guard let digits = withoutUnderscores(trimmed), !digits.isEmpty else { return nil }
    switch digits.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default:
      guard digits.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }) else { return nil }
      return Double(digits.hasSuffix(".") ? digits + "0" : digits)
        ?? Double(digits.replacing(".e", with: ".0e").replacing(".E", with: ".0E"))
    }
  }

  private static func withoutUnderscores(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "_") {
      guard index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]), isDigit(bytes[index + 1])
      else { return nil }
    }
    return String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }

  /// The digits of other alphabets as 0 to 9, as Python reads them.
  private static func inASCII(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(
      scalars: text.unicodeScalars.map { scalar in
        guard scalar.properties.generalCategory == .decimalNumber,
          let digit = scalar.properties.numericValue.flatMap({ UInt8(exactly: $0) })
        else { return scalar }
        return Unicode.Scalar(0x30 + digit)
      })
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f")
  }

  private static func int(_ value: Value, base: Int) throws(Fault) -> Value? {
    switch value.number {
    case .int(let number): return .int(number)
    case .double(let number):
      if number.isInfinite { throw Fault(.overflow) }
      return try truncated(number)
    case .none: break
    }
    guard let text = value.plainText.map(inASCII) else { return nil }
    let trimmed = TextSearch.stripped(text, nil, start: true, end: true)
    if let digits = withoutUnderscores(trimmed) {
      if let number = parsedInt(digits, base: base) { return .int(number) }
      let unsigned =
        digits.hasPrefix("-") || digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
      if base == 10 || (base == 0 && !unsigned.hasPrefix("0")), !unsigned.isEmpty,
        unsigned.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
      {
        throw Fault(.overflow)
      }
    }
    guard let number = parsedDouble(text) else { return nil }
    return try truncated(number)
  }

  private static func truncated(_ number: Double) throws(Fault) -> Value? {
    guard number.isFinite else { return nil }
    guard let whole = Int(exactly: number.rounded(.towardZero)) else { throw Fault(.overflow) }
    return .int(whole)
  }

  private static func parsedInt(_ text: String, base: Int) -> Int? {
    var base = base
    if base == 0 {
      // The prefix says the base; without one a number has no zero before it.
      let digits = text.drop { $0 == "-" || $0 == "+" }.lowercased()
      let found = [("0x", 16), ("0o", 8), ("0b", 2)].first { digits.hasPrefix($0.0) }
      guard found != nil || !digits.hasPrefix("0") || digits.allSatisfy({ $0 == "0" }) else {
        return nil
      }
      base = found?.1 ?? 10
    }
    guard (2...36).contains(base) else { return nil }
    let negative = text.hasPrefix("-")
    var digits = text[...]
    if negative || text.hasPrefix("+") { digits = digits.dropFirst() }
    let prefixes = [16: "0x", 8: "0o", 2: "0b"]
    if let prefix = prefixes[base], digits.lowercased().hasPrefix(prefix) {
      digits = digits.dropFirst(2)
    }
    guard let first = digits.first, first != "-", first != "+" else { return nil }
    return Int((negative ? "-" : "") + digits, radix: base)
  }

  private static func round(_ value: Value, _ arguments: FilterArguments) throws(Fault) -> Value {
    let precision = try arguments.int(0) ?? 0
    let method = try arguments.text(1) ?? "common"
    let number: Double
    switch value.number {
    case .int(let whole):
      if method == "common", precision >= 0 { return .int(whole) }
      number = Double(whole)
    case .double(let real): number = real
    case .none: throw needsNumber("round", value)
    }
    switch method {
    case "common":
      if case .int = value.number {
        let rounded = rounded(number, precision)
        guard let whole = Int(exactly: rounded) else { throw Fault(.overflow) }
        return .int(whole)
      }
      guard number.isFinite else { return .double(number) }
      return .double(rounded(number, precision))
    case "ceil", "floor":
      let factor = pow(10, Double(precision))
      guard number.isFinite, (number * factor).isFinite else { throw Fault(.overflow) }
      let scaled = number * factor
      let result = (method == "ceil" ? scaled.rounded(.up) : scaled.rounded(.down)) / factor
      return .double(result)
    default:
      throw Fault(
        .argumentValue(
          "method", of: "round", needs: Needs.roundMethod, found: Value.string(method).described))
    }
  }

  /// Rounds the decimal value of a number, halves to even, as Python's `round` does.
  private static func rounded(_ number: Double, _ precision: Int) -> Double {
    if precision > 300 { return number }
    if precision >= 0 {
      return Double(Formatting.fixed(number, precision)) ?? number
    }
    if precision < -308 { return 0 }
    let factor = pow(10, Double(-precision))
    return (number / factor).rounded(.toNearestOrEven) * factor
  }

  private static func fileSize(_ value: Value, binary: Bool) throws(Fault) -> String {
    guard case .double(let size)? = float(value) else { throw needsNumber("filesizeformat", value) }
    let base: Double = binary ? 1024 : 1000
    let units =
      binary
      ? ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"]
      : ["kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
    if size == 1 { return "1 Byte" }
    if size < base {
      guard let whole = Int(exactly: size.rounded(.towardZero)) else { throw Fault(.overflow) }
      return "\(whole) Bytes"
    }
    var unit = base
    for name in units {
      unit *= base
      if size < unit || name == units.last {
        return "\(Formatting.fixed(base * size / unit, 1)) \(name)"
      }
    }
    return ""
  }
}

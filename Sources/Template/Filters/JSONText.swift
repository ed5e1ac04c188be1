import Text

/// `tojson`: JSON that may stand in a script, keys sorted, as Jinja writes it.
enum JSONText {
  static func bytes(
    _ value: Value, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    let indent = try arguments.int(0, orNone: true).map { min(max($0, 0), 100) }
    try append(value, to: &bytes, indent, depth: 0, limits)
    return bytes
  }

  private static func append(
    _ value: Value, to bytes: inout [UInt8], _ indent: Int?, depth: Int, _ limits: TemplateLimits
  ) throws(Fault) {
    if bytes.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    if depth > 100 { throw Fault(.tooDeep(100)) }
    switch value {
    case .none: bytes.append("null")
    case .bool(let flag): bytes.append(flag ? "true" : "false")
    case .int(let number): bytes.appendDecimal(number)
    case .double(let number): bytes.append(numberText(number))
    case .string(let text): appendString(text, to: &bytes)
    case .safe(let text): appendString(text.text, to: &bytes)
    case .list, .tuple, .sequence:
      let items: Iteration
      switch value {
      case .list(let list), .tuple(let list): items = .list(list)
      case .sequence(let sequence): items = .sequence(sequence)
      default: return
      }
      let count = items.count
      bytes.append("[")
      for index in 0..<count {
        if index > 0 { bytes.append(indent == nil ? ", " : ",") }
        breakLine(&bytes, indent, depth + 1)
        try append(items[index], to: &bytes, indent, depth: depth + 1, limits)
      }
      if count > 0 { breakLine(&bytes, indent, depth) }
      bytes.append("]")
    case .map(let map): try append(map, to: &bytes, indent, depth, limits)
    case .object, .function, .runtime: throw Fault(.notJSON(value.described))
    case .undefined(let undefined):
      throw Fault(
        undefined?.issue ?? .undefinedName("", near: [], imported: false), at: undefined?.place)
    }
  }

  private static func append(
    _ map: ValueMap, to bytes: inout [UInt8], _ indent: Int?, _ depth: Int,
    _ limits: TemplateLimits
  ) throws(Fault) {
    let keys = map.keys
    let values = map.values
    let order = try Sorting.order(of: keys, reverse: false)
    bytes.append("{")
    for (place, index) in order.enumerated() {
      if place > 0 { bytes.append(indent == nil ? ", " : ",") }
      breakLine(&bytes, indent, depth + 1)
      switch keys[index] {
      case .string(let text): appendString(text, to: &bytes)
      case .int(let number): appendString(String(number), to: &bytes)
      case .double(let number): appendString(numberText(number), to: &bytes)
      case .bool(let flag): appendString(flag ? "true" : "false", to: &bytes)
      case .none: appendString("null", to: &bytes)
      default: throw Fault(.notJSON(keys[index].described))
      }
      bytes.append(": ")
      try append(values[index], to: &bytes, indent, depth: depth + 1, limits)
    }
    if !order.isEmpty { breakLine(&bytes, indent, depth) }
    bytes.append("}")
  }

  private static func breakLine(_ bytes: inout [UInt8], _ indent: Int?, _ depth: Int) {
    guard let indent else { return }
    bytes.append(0x0A)
    for _ in 0..<indent * depth { bytes.append(0x20) }
  }

  private static func numberText(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return pythonText(number)
  }

  /// A string in ASCII; what could end a script or an attribute is written as an escape.
  private static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
      switch unit {
      case 0x22: bytes.append("\\\"")
      case 0x5C: bytes.append("\\\\")
      case 0x0A: bytes.append("\\n")
      case 0x0D: bytes.append("\\r")
      case 0x09: bytes.append("\\t")
      case 0x08: bytes.append("\\b")
      case 0x0C: bytes.append("\\f")
      case 0x3C, 0x3E, 0x26, 0x27, 0..<0x20, 0x7F...:
        bytes.append("\\u")
        for shift in [12, 8, 4, 0] {
          bytes.append(hexDigits[Int(unit >> UInt16(shift)) & 15])
        }
      default: bytes.append(UInt8(truncatingIfNeeded: unit))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}

// The schema of plain scalars: YAML 1.2's JSON schema (10.2) with `~` and nothing as null.
// Numbers are exactly those of RFC 8259, so codes such as 007, +56 and 1_000 stay text; only
// `true` and `false` are booleans; dates stay text.

/// What a plain scalar means. An integer beyond `Int` and a number beyond `Double` stay text.
func resolvePlain(_ text: String) -> ScalarValue {
  guard let first = text.utf8.first else { return .null }
  switch first {
  case UInt8(ascii: "~"), UInt8(ascii: "n"):
    return isPlainNull(text) ? .null : .string(text)
  case UInt8(ascii: "t"):
    return text == "true" ? .bool(true) : .string(text)
  case UInt8(ascii: "f"):
    return text == "false" ? .bool(false) : .string(text)
  case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
    return resolveNumber(text, overflowsToDouble: false) ?? .string(text)
  default:
    return .string(text)
  }
}

/// Whether a plain scalar is null.
func isPlainNull(_ text: String) -> Bool {
  text.isEmpty || text == "~" || text == "null"
}

/// The shape of a number after RFC 8259, section 6.
enum NumberShape {
  case integer
  case real
}

private enum NumberState {
  case start, minus, zero, digits, point, fraction, exponent, sign, power
}

/// The shape of `bytes` as a whole, nil when it is not a JSON number.
func numberShape(_ bytes: some Sequence<UInt8>) -> NumberShape? {
  var state = NumberState.start
  for byte in bytes {
    switch (state, byte) {
    case (.start, UInt8(ascii: "-")): state = .minus
    case (.start, UInt8(ascii: "0")), (.minus, UInt8(ascii: "0")): state = .zero
    case (.start, UInt8(ascii: "1")...UInt8(ascii: "9")),
      (.minus, UInt8(ascii: "1")...UInt8(ascii: "9")),
      (.digits, UInt8(ascii: "0")...UInt8(ascii: "9")):
      state = .digits
    case (.zero, UInt8(ascii: ".")), (.digits, UInt8(ascii: ".")): state = .point
    case (.point, UInt8(ascii: "0")...UInt8(ascii: "9")),
      (.fraction, UInt8(ascii: "0")...UInt8(ascii: "9")):
      state = .fraction
    case (.zero, UInt8(ascii: "e")), (.zero, UInt8(ascii: "E")), (.digits, UInt8(ascii: "e")),
      (.digits, UInt8(ascii: "E")), (.fraction, UInt8(ascii: "e")),
      (.fraction, UInt8(ascii: "E")):
      state = .exponent
    case (.exponent, UInt8(ascii: "+")), (.exponent, UInt8(ascii: "-")): state = .sign
    case (.exponent, UInt8(ascii: "0")...UInt8(ascii: "9")),
      (.sign, UInt8(ascii: "0")...UInt8(ascii: "9")),
      (.power, UInt8(ascii: "0")...UInt8(ascii: "9")):
      state = .power
    default: return nil
    }
  }
  switch state {
  case .zero, .digits: return .integer
  case .fraction, .power: return .real
  case .start, .minus, .point, .exponent, .sign: return nil
  }
}

/// The number `text` writes, nil when it is none or lies beyond what can be held.
func resolveNumber(_ text: String, overflowsToDouble: Bool) -> ScalarValue? {
  switch numberShape(text.utf8) {
  case nil: return nil
  case .integer:
    if let int = Int(text) { return .int(int) }
    return overflowsToDouble ? finiteDouble(text) : nil
  case .real:
    return finiteDouble(text)
  }
}

private func finiteDouble(_ text: String) -> ScalarValue? {
  guard let double = Double(text), double.isFinite else { return nil }
  return .double(double)
}

/// `-1.234,5` as YAML writes it: `-1234.5`; nil where a text is no number with a decimal comma.
func decimalPoint(_ text: String) -> String? {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, let whole = parts.first, let decimals = parts.last else { return nil }
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  let sign = whole.hasPrefix("-") ? "-" : ""
  let groups = whole.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
  guard !decimals.isEmpty, decimals.utf8.allSatisfy(digits.contains),
    groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(digits.contains) }),
    groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
  else { return nil }
  return sign + groups.joined() + "." + decimals
}

/// A number as Python's `repr` writes it: the shortest digits that read back the same, an exponent
/// below 1e-4 and from 1e16.
func pythonText(_ number: Double) -> String {
  if number.isNaN { return "nan" }
  if number.isInfinite { return number < 0 ? "-inf" : "inf" }
  if number == 0 { return number.sign == .minus ? "-0.0" : "0.0" }
  let (digits, exponent) = shortestDigits(number.magnitude)
  let sign = number < 0 ? "-" : ""
  if exponent < -4 || exponent >= 16 {
    let rest = digits.dropFirst()
    let magnitude = exponent.magnitude
    let mantissa = rest.isEmpty ? "\(digits.prefix(1))" : "\(digits.prefix(1)).\(rest)"
    return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(magnitude < 10 ? "0" : "")\(magnitude)"
  }
  if exponent < 0 {
    return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
  }
  if digits.utf8.count <= exponent + 1 {
    return sign + digits + String(repeating: "0", count: exponent + 1 - digits.utf8.count) + ".0"
  }
  return "\(sign)\(digits.prefix(exponent + 1)).\(digits.dropFirst(exponent + 1))"
}

/// The significant digits and the decimal exponent of the first, from Swift's shortest form.
private func shortestDigits(_ number: Double) -> (digits: String, exponent: Int) {
  let text = number.description
  var digits = ""
  var exponent = 0
  var point: Int?
  var parts = text.split(separator: "e", maxSplits: 1).makeIterator()
  for character in (parts.next() ?? "").utf8 {
    if character == UInt8(ascii: ".") {
      point = digits.utf8.count
    } else {
      digits.unicodeScalars.append(UnicodeScalar(character))
    }
  }
  exponent = (point ?? digits.utf8.count) - 1
  if let shift = parts.next().flatMap({ Int($0) }) { exponent += shift }
  let leading = digits.utf8.prefix { $0 == UInt8(ascii: "0") }.count
  digits = String(digits.dropFirst(leading))
  exponent -= leading
  while digits.utf8.count > 1, digits.hasSuffix("0") { digits.removeLast() }
  return (digits, exponent)
}

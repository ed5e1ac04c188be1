/// Where an address leads, as a browser would read it from an `href` or `src` attribute.
public enum URLKind: Sendable, Equatable {
  /// A path, query or fragment, resolved against the page it stands in; also the empty address.
  case relative
  /// Another host: `http:`, `https:` or an address that starts with two slashes.
  case external
  /// `mailto:` or `tel:`.
  case contact
  /// Any other scheme, in lower case: `javascript`, `data`, `file`, …
  case forbidden(scheme: String)
}

/// Whether `text` may be written as the value of a URL attribute: `http`, `https`, `mailto`, `tel`
/// or no scheme at all. Cost: one pass.
public func isSafeURL(_ text: String) -> Bool {
  if case .forbidden = urlKind(text) { false } else { true }
}

/// Reads the scheme as browsers do: controls and spaces around the address and tabs and line breaks
/// inside it do not count, case does not either, a backslash is a slash. Character references are
/// read too, so that `javascript&colon;` is refused even where the caller escapes `&` later.
/// Cost: one pass. Source: WHATWG URL Standard, 4.4 (basic URL parser); HTML Standard, 13.5.
public func urlKind(_ text: String) -> URLKind {
  let plain = urlKind(of: Array(text.utf8))
  guard text.utf8.contains(UInt8(ascii: "&")) else { return plain }
  if case .forbidden = plain { return plain }
  let decoded = urlKind(of: decodingReferences(text))
  switch decoded {
  case .forbidden, .external: return decoded
  case .relative, .contact: return plain
  }
}

private func urlKind(of bytes: [UInt8]) -> URLKind {
  var scheme: [UInt8] = []
  var slashes = 0
  var started = false
  for byte in bytes {
    switch byte {
    case 0x09, 0x0A, 0x0D: continue
    case 0...0x20 where !started: continue
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      guard scheme.isEmpty else { return .relative }
      slashes += 1
      if slashes == 2 { return .external }
    case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      guard !scheme.isEmpty else { return .relative }
      scheme.append(byte)
    case UInt8(ascii: ":") where !scheme.isEmpty: return urlKind(ofScheme: scheme)
    default: return .relative
    }
    if slashes == 1, !scheme.isEmpty { return .relative }
    started = true
  }
  return .relative
}

private func urlKind(ofScheme scheme: [UInt8]) -> URLKind {
  switch String(decoding: scheme, as: UTF8.self) {
  case "http", "https": .external
  case "mailto", "tel": .contact
  case let other: .forbidden(scheme: other)
  }
}

/// `text` with the character references decoded that can hide a scheme: numeric ones, with or
/// without a semicolon, and the names of the colon, the slashes and the white space.
private func decodingReferences(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "&"), let found = reference(in: bytes, at: index) {
      result.append(contentsOf: found.bytes)
      index = found.end
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

private let namedReferences: [(name: StaticString, byte: UInt8)] = [
  ("colon;", UInt8(ascii: ":")), ("Tab;", 0x09), ("NewLine;", 0x0A), ("sol;", UInt8(ascii: "/")),
  ("bsol;", UInt8(ascii: "\\")),
]

private func reference(in bytes: [UInt8], at start: Int) -> (bytes: [UInt8], end: Int)? {
  var index = start + 1
  guard index < bytes.count else { return nil }
  guard bytes[index] == UInt8(ascii: "#") else {
    for (name, byte) in namedReferences
    where bytes[index...].starts(with: String(describing: name).utf8) {
      return ([byte], index + name.utf8CodeUnitCount)
    }
    return nil
  }
  index += 1
  var radix: UInt32 = 10
  if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "x") {
    radix = 16
    index += 1
  }
  let digits = index
  var value: UInt32 = 0
  while index < bytes.count, let digit = digitValue(bytes[index], radix: radix) {
    value = min(value * radix + digit, 0x11_0000)
    index += 1
  }
  guard index > digits else { return nil }
  if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  return (Array(String(scalar).utf8), index)
}

private func digitValue(_ byte: UInt8, radix: UInt32) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16:
    UInt32(byte - UInt8(ascii: "a")) + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F") where radix == 16:
    UInt32(byte - UInt8(ascii: "A")) + 10
  default: nil
  }
}

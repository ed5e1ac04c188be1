/// An absolute address that all others stand below.
public struct BaseAddress: Sendable, Equatable {
  /// Scheme, host and port in lower case, such as `https://example.org`.
  public let origin: String
  /// The path, with `/` at both ends.
  public let path: String

  /// Reads `https://example.org/emra/`; nil where it is no `http(s)` address, names a user, has a
  /// query or fragment, or a path that a browser would read otherwise. A missing final `/` is
  /// added. Other letters than ASCII have to be written as in RFC 3986: `xn--…`, `%C3%B1`.
  public init?(_ text: String) {
    guard text.utf8.count <= 1_000, let (scheme, rest) = splitScheme(text) else { return nil }
    let authority = rest.utf8.prefix { $0 != UInt8(ascii: "/") }
    var path = String(rest.utf8.dropFirst(authority.count)) ?? ""
    if !path.hasSuffix("/") { path += "/" }
    guard isAuthority(Array(authority)), isPlainPath(Array(path.utf8)) else { return nil }
    origin = scheme + (String(authority) ?? "").lowercased()
    self.path = path
  }

  /// The absolute address of a path below the base (`objetivos/oe1/`).
  public func absolute(_ sitePath: String) -> String { origin + path + sitePath }

  /// The address for `href` of a path below the base: it begins with `/`.
  public func href(_ sitePath: String) -> String { path + sitePath }
}

/// A host name or address, and perhaps a port. Source: RFC 3986, 3.2.2 and 3.2.3.
private func isAuthority(_ bytes: [UInt8]) -> Bool {
  var host = bytes[...]
  let afterBracket = bytes.lastIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? 0
  if let colon = bytes[afterBracket...].firstIndex(of: UInt8(ascii: ":")) {
    let port = bytes[(colon + 1)...]
    guard (1...5).contains(port.count), port.allSatisfy(isDigit),
      let number = Int(String(decoding: port, as: UTF8.self)), (1...65_535).contains(number)
    else { return false }
    host = bytes[..<colon]
  }
  if host.first == UInt8(ascii: "[") {
    let inner = host.dropFirst().dropLast()
    return host.last == UInt8(ascii: "]") && inner.count >= 2
      && inner.contains(UInt8(ascii: ":"))
      && inner.allSatisfy { isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
  }
  let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return host.count <= 253
    && labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
}

/// A path of parts that are neither empty nor `.` or `..`, also not in their percent forms.
private func isPlainPath(_ bytes: [UInt8]) -> Bool {
  guard bytes.count > 1 else { return true }
  let parts = bytes.dropFirst().dropLast().split(
    separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return parts.allSatisfy { part in
    !part.isEmpty && part.contains { $0 != UInt8(ascii: ".") } && hasPlainBytes(Array(part))
  }
}

/// Letters, digits, marks that need no escape in a path, and `%` with two digits that stand for
/// something that does need one. Source: RFC 3986, 3.3.
private func hasPlainBytes(_ part: [UInt8]) -> Bool {
  var index = 0
  while index < part.count {
    if part[index] == UInt8(ascii: "%") {
      guard index + 2 < part.count,
        let value = UInt8(String(decoding: part[index + 1...index + 2], as: UTF8.self), radix: 16),
        isHexDigit(part[index + 1]), !isUnreserved(value), value != UInt8(ascii: "/"),
        value != UInt8(ascii: "\\"), value > 0x1F
      else { return false }
      index += 3
    } else {
      guard isUnreserved(part[index]) || "!$&'()*+,;=:@".utf8.contains(part[index]) else {
        return false
      }
      index += 1
    }
  }
  return true
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  isLetterOrDigit(byte) || "-._~".utf8.contains(byte)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}

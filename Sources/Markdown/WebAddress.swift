/// Whether an address of another host (`https://…`, `//…`) is written as one: a host of letters,
/// digits, hyphens and dots, a port of digits, one fragment, `%` only before two hexadecimal digits.
/// Stricter than browsers, which guess. Source: WHATWG URL Standard, 4.3; RFC 3986, 2.1.
func isWellFormedWebAddress(_ text: String) -> Bool {
  let bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash + 1 < bytes.count,
    bytes[slash + 1] == UInt8(ascii: "/")
  else { return false }
  let rest = bytes[(slash + 2)...]
  let hostEnd =
    rest.firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    } ?? rest.endIndex
  var host = rest[..<hostEnd]
  if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
  if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
    guard host[(colon + 1)...].allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return false
    }
    host = host[..<colon]
  }
  if host.last == UInt8(ascii: ".") { host = host.dropLast() }
  let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isHostByte) }) else { return false }
  var fragments = 0
  for index in rest.indices {
    switch rest[index] {
    case UInt8(ascii: "#"): fragments += 1
    case UInt8(ascii: "%"):
      guard index + 2 < rest.endIndex, isHexDigit(rest[index + 1]), isHexDigit(rest[index + 2])
      else { return false }
    default: break
    }
  }
  return fragments <= 1
}

private func isHostByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
}

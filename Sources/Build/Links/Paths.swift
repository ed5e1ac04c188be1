import Text

/// The path in the content folder that `reference` names from the page at `page`: relative to the
/// page's folder, or from the root where it begins with `/`. Nil where it leaves the folder.
func contentPath(_ reference: String, from page: String) -> String? {
  var parts: [Substring] =
    reference.hasPrefix("/") ? [] : page.split(separator: "/").dropLast()
  for part in reference.split(separator: "/") where part != "." {
    if part != ".." {
      parts.append(part)
    } else if parts.popLast() == nil {
      return nil
    }
  }
  return parts.joined(separator: "/")
}

/// How the page at `page` names another path of the content folder: `oe1.md`, `../objetivos/oe1.md`.
func reference(to path: String, from page: String) -> String {
  let own = page.split(separator: "/").dropLast()
  let other = path.split(separator: "/")
  var shared = 0
  while shared < own.count, shared < other.count - 1, own[shared] == other[shared] { shared += 1 }
  let up = repeatElement("..", count: own.count - shared)
  return (up + other.dropFirst(shared).map(String.init)).joined(separator: "/")
}

/// A path with everything but unreserved characters and `/` percent-encoded. Source: RFC 3986, 2.
func encodedPath(_ path: String) -> String {
  if path.utf8.allSatisfy(isUnreserved) { return path }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    if isUnreserved(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text with `%xx` decoded; nil where that is not UTF-8 or gives a NUL.
func decodedPercent(_ text: String) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexValue),
      let low = rest.dropFirst().first.flatMap(hexValue)
    {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  guard !bytes.contains(0) else { return nil }
  let decoded = String(decoding: bytes, as: UTF8.self)
  return Array(decoded.utf8) == bytes ? decoded : nil
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Appending text to byte buffers in the escaped forms the outputs need.
extension [UInt8] {
  /// Appends the UTF-8 bytes of `text` unchanged.
  @inlinable
  public mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends `text` escaped for HTML text and double-quoted attributes: `& < > " '`.
  /// Cost: one pass; runs without special bytes are copied whole.
  public mutating func appendHTMLEscaped(_ text: String) {
    var text = text
    text.withUTF8 { unsafe appendEscaped($0, by: htmlEntity) }
  }

  /// Appends `bytes` escaped for HTML text and double-quoted attributes.
  public mutating func appendHTMLEscaped(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe appendEscaped($0, by: htmlEntity) }
  }

  /// Appends `text` escaped for XML 1.0 text and attributes; characters XML forbids become U+FFFD,
  /// and a carriage return is written so that it is not read as a line feed.
  /// Source: Extensible Markup Language 1.0, 2.2 (Char) and 2.11 (line ends).
  public mutating func appendXMLEscaped(_ text: String) {
    var text = text
    text.withUTF8 { unsafe appendEscaped($0, by: xmlEntity, replacesNoncharacters: true) }
  }

  /// Appends `text` as a JSON string with its quotes; `<`, `>`, `&`, `'` and the line separators
  /// U+2028 and U+2029 are written as `\u` escapes, so that it may stand in a `<script>` element.
  /// Source: RFC 8259, 7.
  public mutating func appendJSONString(_ text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "'"),
        0x7F:
        append("\\u00")
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      case 0xA8 where ends(with: 0xE2, 0x80):
        removeLast(2)
        append("\\u2028")
      case 0xA9 where ends(with: 0xE2, 0x80):
        removeLast(2)
        append("\\u2029")
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  private func ends(with first: UInt8, _ second: UInt8) -> Bool {
    count >= 2 && self[count - 2] == first && self[count - 1] == second
  }

  private mutating func appendEscaped(
    _ bytes: UnsafeBufferPointer<UInt8>, by entity: (UInt8) -> StaticString?,
    replacesNoncharacters: Bool = false
  ) {
    var start = 0
    for index in bytes.indices {
      if replacesNoncharacters, unsafe isNoncharacter(bytes, at: index) {
        unsafe append(contentsOf: bytes[start..<index])
        append("\u{FFFD}")
        start = index + 3
        continue
      }
      guard let replacement = unsafe entity(bytes[index]) else { continue }
      unsafe append(contentsOf: bytes[start..<index])
      unsafe append(
        contentsOf: UnsafeBufferPointer(
          start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      start = index + 1
    }
    unsafe append(contentsOf: bytes[start..<bytes.count])
  }
}

/// Whether U+FFFE or U+FFFF begins at `index`.
private func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  guard unsafe bytes[index] == 0xEF, index + 2 < bytes.count else { return false }
  return unsafe bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
}

private func htmlEntity(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&#34;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

private func xmlEntity(_ byte: UInt8) -> StaticString? {
  switch byte {
  case 0x09, 0x0A: nil
  case 0x0D: "&#13;"
  case 0..<0x20: "\u{FFFD}"
  default: htmlEntity(byte)
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
}

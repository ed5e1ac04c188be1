import Text

/// Writes XML, one element a line, two spaces a level. What XML 1.0 forbids (section 2.2, Char)
/// and what is not UTF-8 becomes U+FFFD, so the result is always well formed.
struct XMLWriter {
  var bytes: [UInt8] = []
  private var depth = 0

  mutating func declaration() {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// A start tag; what follows lies one level deeper.
  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    startTag(name, attributes)
    bytes.append(">\n")
    depth += 1
  }

  /// The end tag of the level.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    endTag(name)
  }

  /// An element with text.
  mutating func element(
    _ name: String, _ text: String, _ attributes: [(name: String, value: String)] = []
  ) {
    startTag(name, attributes)
    bytes.append(">")
    bytes.appendXMLEscaped(withoutNoncharacters(text))
    endTag(name)
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    startTag(name, attributes)
    bytes.append("/>\n")
  }

  /// An element with markup as character data; `]]>` is split over two sections.
  mutating func cdata(
    _ name: String, _ content: [UInt8], _ attributes: [(name: String, value: String)] = []
  ) {
    startTag(name, attributes)
    bytes.append("><![CDATA[")
    var text = withoutNoncharacters(String(decoding: content, as: UTF8.self))
    text.withUTF8 { content in
      var start = 0
      for index in content.indices {
        let byte = unsafe content[index]
        switch byte {
        case UInt8(ascii: ">"):
          let follows =
            unsafe index >= 2 && content[index - 1] == UInt8(ascii: "]")
            && content[index - 2] == UInt8(ascii: "]")
          guard follows else { continue }
          unsafe bytes.append(contentsOf: content[start..<index])
          bytes.append("]]><![CDATA[")
          start = index
        case 0x09, 0x0A, 0x0D, 0x20...: continue
        default:
          unsafe bytes.append(contentsOf: content[start..<index])
          bytes.append("\u{FFFD}")
          start = index + 1
        }
      }
      unsafe bytes.append(contentsOf: content[start..<content.count])
    }
    bytes.append("]]>")
    endTag(name)
  }

  private mutating func startTag(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) {
    indent()
    bytes.append("<")
    bytes.append(name)
    for (name, value) in attributes {
      bytes.append(" ")
      bytes.append(name)
      bytes.append("=\"")
      bytes.appendXMLEscaped(withoutNoncharacters(value))
      bytes.append("\"")
    }
  }

  private mutating func endTag(_ name: String) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * max(depth, 0)))
  }
}

/// `text` with U+FFFE and U+FFFF, which XML forbids, as U+FFFD. They begin with the bytes EF BF,
/// so text without EF is returned as it is.
private func withoutNoncharacters(_ text: String) -> String {
  guard text.utf8.contains(0xEF) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(scalar.value & 0xFFFE == 0xFFFE && scalar.value <= 0xFFFF ? "\u{FFFD}" : scalar)
  }
  return String(result)
}

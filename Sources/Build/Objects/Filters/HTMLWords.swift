/// The words of a text in HTML, counted as the Markdown renderer counts those of a page: runs without
/// white space that hold a letter or digit; tags inside a line part no word, blocks of code do not
/// count. Cost: linear.
func wordCount(ofHTML html: [UInt8]) -> Int {
  var words = 0
  var inWord = false
  var inCode = false
  var index = 0
  while index < html.count {
    let byte = html[index]
    switch byte {
    case UInt8(ascii: "<"):
      let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
      let name = html[index...end].dropFirst().prefix { isNameByte($0) }
      let closes = name.first == UInt8(ascii: "/")
      let element = String(decoding: closes ? name.dropFirst() : name, as: UTF8.self).lowercased()
      if element == "pre" { inCode = !closes }
      if !inlineElements.contains(element) { inWord = false }
      index = end + 1
      continue
    case UInt8(ascii: "&"):
      // References stand for signs: letters are written as they are.
      let rest = html[index...].prefix(10)
      if let end = rest.firstIndex(of: UInt8(ascii: ";")) { index = end }
    case 0...0x20: inWord = false
    default:
      if !inWord, !inCode, isLetterOrDigit(byte) {
        inWord = true
        words += 1
      }
    }
    index += 1
  }
  return words
}

private let inlineElements: Set<String> = [
  "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
  "span",
  "strong", "sub", "sup", "time", "u", "wbr",
]

private func isNameByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "/") || isLetterOrDigit(byte)
}

/// ASCII letters and digits, and lead bytes other than those of `¿ « °` (C2) and dashes (E2).
private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xE1, 0xE3...0xF4:
    true
  default: false
  }
}

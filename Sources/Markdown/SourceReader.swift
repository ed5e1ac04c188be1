/// A position in a page's source that follows text as Markdown reads it. Reads 0 past the end.
struct SourceReader {
  let bytes: [UInt8]
  var position: Int
  /// Where reading ends: the body, or a table cell.
  var end: Int
  /// Within a table cell `\|` is a bar before anything else is read.
  var isCell = false

  /// Where the markers at the start of the line end that was last entered.
  private var prefix = 0..<0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  subscript(offset: Int) -> UInt8 {
    let index = position + offset
    return index < end ? bytes[index] : 0
  }

  /// How backslashes and character references are read.
  enum Mode {
    case text
    /// An autolink in angle brackets: character references, no escapes.
    case references
    /// An address written out: neither.
    case raw
  }

  /// Passes the source of `literal`; false, somewhere within, where they differ.
  mutating func skip(_ literal: Span<UInt8>, _ mode: Mode = .text) -> Bool {
    var index = 0
    if literal.count > 0, literal[0] == UInt8(ascii: ">") { stepBack(for: literal) }
    while index < literal.count {
      let byte = literal[index]
      switch self[0] {
      case UInt8(ascii: "\\") where isCell && self[1] == UInt8(ascii: "|"):
        guard byte == UInt8(ascii: "|") else { return false }
        position += 2
        index += 1
      case UInt8(ascii: "\\") where mode == .text && self[1] == byte && isPunctuation(byte):
        position += 2
        index += 1
      case UInt8(ascii: "&") where mode != .raw:
        guard skipReference(literal, &index) else { return false }
      case byte where position < end:
        position += 1
        index += 1
      case let other where isReplacement(literal, index) && (other == 0 || other >= 0x80):
        guard position < end else { return false }
        position += 1
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Passes a line break and the white space and quotation marks around it.
  mutating func skipLineBreak() -> Bool {
    skipSpace()
    if self[0] == UInt8(ascii: "\\") { position += 1 }
    guard skipNewline() else { return false }
    let start = position
    while self[0] == 0x20 || self[0] == 0x09 || self[0] == UInt8(ascii: ">") { position += 1 }
    prefix = start..<position
    return true
  }

  /// Passes white space, and at most one line break with the marks after it.
  mutating func skipSpaceAndLine() {
    skipSpace()
    if self[0] == 0x0A || self[0] == 0x0D { _ = skipLineBreak() }
  }

  mutating func skipSpace() {
    while self[0] == 0x20 || self[0] == 0x09 { position += 1 }
  }

  /// Passes a code span.
  mutating func skipCode() -> Bool {
    let ticks = runLength(of: UInt8(ascii: "`"))
    guard ticks > 0 else { return false }
    position += ticks
    while position < end {
      if self[0] == UInt8(ascii: "`") {
        let run = runLength(of: UInt8(ascii: "`"))
        position += run
        if run == ticks { return true }
      } else {
        position += 1
      }
    }
    return false
  }

  /// Passes raw HTML, in which a line break stands for itself and the marks after it.
  mutating func skipHTML(_ literal: Span<UInt8>) -> Bool {
    var index = 0
    while index < literal.count {
      let byte = literal[index]
      if byte == 0x0A || byte == 0x0D {
        if index + 1 < literal.count, byte == 0x0D, literal[index + 1] == 0x0A { index += 1 }
        guard skipNewline() else { return false }
        while self[0] == 0x20 || self[0] == 0x09 || self[0] == UInt8(ascii: ">") {
          // The literal may itself go on with a bracket that ends the tag.
          if index + 1 < literal.count, literal[index + 1] == self[0] { break }
          position += 1
        }
      } else {
        if isCell, byte == UInt8(ascii: "|"), self[0] == UInt8(ascii: "\\") { position += 1 }
        guard position < end, self[0] == byte else { return false }
        position += 1
      }
      index += 1
    }
    return true
  }

  /// Passes one or more of `byte`, `length` of them where given.
  mutating func skipRun(of byte: UInt8, length: Int? = nil) -> Bool {
    let run = runLength(of: byte)
    guard run > 0, run >= length ?? 1 else { return false }
    position += length ?? run
    return true
  }

  /// Passes `[…]` with whatever brackets stand in it.
  mutating func skipBrackets() -> Bool {
    var depth = 0
    while position < end {
      switch self[0] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 {
          position += 1
          return true
        }
      case UInt8(ascii: "\\"): position += 1
      default: break
      }
      position += 1
    }
    return false
  }

  // MARK: Parts

  private mutating func skipNewline() -> Bool {
    switch self[0] {
    case 0x0D: position += self[1] == 0x0A ? 2 : 1
    case 0x0A: position += 1
    default: return false
    }
    return true
  }

  private func runLength(of byte: UInt8) -> Int {
    var length = 0
    while position + length < end, bytes[position + length] == byte { length += 1 }
    return length
  }

  /// A line indented far enough may begin with a quotation mark that is text.
  private mutating func stepBack(for literal: Span<UInt8>) {
    guard position == prefix.upperBound else { return }
    for start in prefix where bytes[start] == UInt8(ascii: ">") {
      let isLiteral = (start..<prefix.upperBound).allSatisfy { index in
        let offset = index - start
        return offset < literal.count ? literal[offset] == bytes[index] : isSpace(bytes[index])
      }
      if isLiteral {
        position = start
        return
      }
    }
  }

  private func isReplacement(_ literal: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < literal.count && literal[index] == 0xEF && literal[index + 1] == 0xBF
      && literal[index + 2] == 0xBD
  }

  /// Passes `&name;`, `&#1;`, `&#x1;` and what they stand for, or an ampersand that is one.
  private mutating func skipReference(_ literal: Span<UInt8>, _ index: inout Int) -> Bool {
    var length = 1
    let isNumeric = self[1] == UInt8(ascii: "#")
    if isNumeric { length += 1 }
    let name = length
    while length < name + 32, isLetterOrDigit(self[length]) { length += 1 }
    guard length > name, self[length] == UInt8(ascii: ";") else {
      return skipAmpersand(literal, &index)
    }
    length += 1
    // Unknown names stay as they are. A known one gives an ampersand only if it is named so.
    let isAmpersand =
      length == 5 && self[1] | 0x20 == UInt8(ascii: "a") && self[2] | 0x20 == UInt8(ascii: "m")
      && self[3] | 0x20 == UInt8(ascii: "p")
    if literal[index] == UInt8(ascii: "&"), !isAmpersand, !isNumeric {
      return skipAmpersand(literal, &index)
    }
    if isNumeric, literal[index] == UInt8(ascii: "&"), literal.count > index + 1,
      literal[index + 1] == UInt8(ascii: "#")
    {
      return skipAmpersand(literal, &index)
    }
    position += length
    index += scalarLength(literal[index])
    if !isNumeric, isSecondOfName(literal, index), literal[index] != self[0] {
      index += scalarLength(literal[index])
    }
    return index <= literal.count
  }

  private mutating func skipAmpersand(_ literal: Span<UInt8>, _ index: inout Int) -> Bool {
    guard literal[index] == UInt8(ascii: "&") else { return false }
    position += 1
    index += 1
    return true
  }
}

/// Whether at `index` stands what comes second where a name means two characters: a combining
/// overlay or low line, a variation selector, a hair space or the j of `&fjlig;`.
/// Source: HTML Standard, 13.5.
private func isSecondOfName(_ text: Span<UInt8>, _ index: Int) -> Bool {
  guard index + 1 < text.count else { return false }
  switch (text[index], text[index + 1]) {
  case (0xCC, _), (0xE2, 0x83), (0xE2, 0x80), (0xEF, 0xB8): return true
  default: return false
  }
}

/// Bytes of the UTF-8 sequence that a byte leads.
private func scalarLength(_ lead: UInt8) -> Int {
  switch lead {
  case 0xF0...: 4
  case 0xE0...: 3
  case 0xC0...: 2
  default: 1
  }
}

/// The characters that a backslash escapes.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

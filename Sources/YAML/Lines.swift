/// Looks at the lines of the part being read, for explanations and for what follows a document.
struct Lines {
  let bytes: [UInt8]
  let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The byte at `offset`, nil outside the part.
  func byte(_ offset: Int) -> UInt8? {
    range.contains(offset) ? bytes[offset] : nil
  }

  func lineStart(of offset: Int) -> Int {
    var start = min(max(offset, range.lowerBound), range.upperBound)
    while start > range.lowerBound, !isBreak(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// The end of the line without its line break and the blanks before it.
  func lineEnd(from offset: Int) -> Int {
    var end = min(max(offset, range.lowerBound), range.upperBound)
    let start = end
    while end < range.upperBound, !isBreak(bytes[end]) { end += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The first byte of the line at `offset` that is no blank, at most `limit`.
  func firstNonBlank(ofLineAt offset: Int) -> Int {
    var index = lineStart(of: offset)
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// Columns before the text of the line at `offset`.
  func indentation(ofLineAt offset: Int) -> Int {
    firstNonBlank(ofLineAt: offset) - lineStart(of: offset)
  }

  func isFirstOnLine(_ offset: Int) -> Bool {
    firstNonBlank(ofLineAt: offset) == offset
  }

  func areOnOneLine(_ a: Int, _ b: Int) -> Bool {
    lineStart(of: a) == lineStart(of: b)
  }

  /// The text of the nearest line before the one at `offset` that is not blank, without its
  /// indentation.
  func previousLine(before offset: Int) -> Range<Int>? {
    var start = lineStart(of: offset)
    while start > range.lowerBound {
      start = lineStart(of: start - 1)
      let text = firstNonBlank(ofLineAt: start)
      let end = lineEnd(from: start)
      if text < end { return text..<end }
    }
    return nil
  }

  /// The first line from `offset` on with more than blanks and a comment; with `skippingMarkers`
  /// also passing over `...`. `offset` may be inside a line, whose rest then counts.
  func firstLine(from offset: Int, skippingMarkers: Bool) -> Range<Int>? {
    var index = offset
    while index < range.upperBound {
      let byte = bytes[index]
      if isBlank(byte) {
        index += 1
      } else if byte == UInt8(ascii: "#") {
        index = skipLine(index)
      } else if skippingMarkers, isMarker(index, UInt8(ascii: ".")) {
        index += 3
      } else {
        return index..<max(index, lineEnd(from: index))
      }
    }
    return nil
  }

  func isDocumentStart(_ line: Range<Int>) -> Bool {
    isMarker(line.lowerBound, UInt8(ascii: "-"))
  }

  func isDocumentEnd(_ offset: Int) -> Bool {
    isMarker(offset, UInt8(ascii: "."))
  }

  /// Whether `...` stands at the start of a line in `part`.
  func hasDocumentEnd(_ part: Range<Int>) -> Bool {
    var index = max(range.lowerBound, part.lowerBound - 3)
    while index < part.upperBound {
      if isDocumentEnd(index) { return true }
      index += 1
    }
    return false
  }

  private func isMarker(_ offset: Int, _ character: UInt8) -> Bool {
    guard byte(offset) == character, byte(offset + 1) == character, byte(offset + 2) == character,
      offset == range.lowerBound || isBreak(bytes[offset - 1])
    else { return false }
    return byte(offset + 3).map(isBlank) ?? true
  }

  private func skipLine(_ offset: Int) -> Int {
    var index = offset
    while index < range.upperBound, !isBreak(bytes[index]) { index += 1 }
    return index
  }

  func text(_ part: Range<Int>) -> String {
    String(decoding: bytes[part.clamped(to: range)], as: UTF8.self)
  }
}

func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// Space, tab or line break.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || isBreak(byte)
}

/// Letters, digits and every byte outside ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    true
  default: false
  }
}

func isHexDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
    UInt8(ascii: "A")...UInt8(ascii: "F"):
    true
  default: false
  }
}

extension Lines {
  /// Bytes between the start of the line and `offset`.
  func column(of offset: Int) -> Int {
    offset - lineStart(of: offset)
  }

  /// The first byte of the line's text after blanks and list dashes.
  func firstKeyByte(ofLineAt offset: Int) -> Int {
    var index = firstNonBlank(ofLineAt: offset)
    while byte(index) == UInt8(ascii: "-"), byte(index + 1) == 0x20 {
      index += 2
      while byte(index) == 0x20 { index += 1 }
    }
    return index
  }

  /// The first `:` before `end` that a blank follows.
  func keyColon(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: ":"), byte(index + 1).map(isBlank) ?? true { return index }
      index += 1
    }
    return nil
  }

  /// The `:` of `key:value`, written without a space after it; nil for `https://…` and the like.
  func tightColon(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        return index > start && byte(index + 1) != UInt8(ascii: "/") ? index : nil
      case UInt8(ascii: "_"), UInt8(ascii: "-"): index += 1
      case let byte where isWordByte(byte): index += 1
      default: return nil
      }
    }
    return nil
  }
}

import Text

/// The source line a location starts in, cut to a readable width, with the caret's columns.
struct Excerpt {
  let line: Int
  let text: String
  /// Terminal columns before the caret.
  let caretColumn: Int
  /// Terminal columns of the caret, at least 1.
  let caretWidth: Int

  private static let before = 60
  private static let width = 100
  /// Bytes looked at before the place, and after it twice.
  private static let bytes = 1024

  /// The first offset from one on at which a Unicode scalar begins.
  private static func scalarStart(in bytes: [UInt8], from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// Nil where the location has no range or the file no content.
  init?(_ location: Location) {
    guard let range = location.range, !location.file.bytes.isEmpty else { return nil }
    let bytes = location.file.bytes
    let position = location.file.position(of: range.lowerBound)
    let lineRange = position.lineRange
    let start = min(max(range.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(range.upperBound, start), lineRange.upperBound)

    // Of a line of a megabyte only what can be seen is looked at.
    let first = Self.scalarStart(in: bytes, from: max(lineRange.lowerBound, start - Self.bytes))
    let markedEnd = Self.scalarStart(in: bytes, from: min(end, start + Self.bytes))
    let last = Self.scalarStart(in: bytes, from: min(lineRange.upperBound, start + 2 * Self.bytes))
    var head = Self.shown(bytes[min(first, start)..<start])
    let marked = Self.shown(bytes[start..<max(start, markedEnd)])
    let tail = Self.shown(bytes[max(start, markedEnd)..<max(start, markedEnd, last)])
    if head.displayWidth > Self.before || first > lineRange.lowerBound {
      head = "…" + Self.suffix(of: head, columns: Self.before - 1)
    }
    var line = head + marked + tail
    if line.displayWidth > Self.width || last < lineRange.upperBound {
      line = Self.prefix(of: line, columns: Self.width - 1) + "…"
    }
    self.line = position.line
    text = line
    caretColumn = head.displayWidth
    caretWidth = max(1, min(marked.displayWidth, Self.width - caretColumn))
  }

  /// Bytes as shown: invalid UTF-8 repaired, tabs as two spaces, controls made visible.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\t" { text += "  " } else { text.unicodeScalars.append(scalar) }
    }
    return printable(text)
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var kept = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      width += scalar.displayWidth
      if width > columns { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  private static func suffix(of text: String, columns: Int) -> String {
    let scalars = text.unicodeScalars
    var width = 0
    var start = scalars.endIndex
    while start > scalars.startIndex {
      let previous = scalars.index(before: start)
      width += scalars[previous].displayWidth
      if width > columns { break }
      start = previous
    }
    return String(scalars[start...])
  }
}

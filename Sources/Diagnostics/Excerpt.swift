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

  /// Nil where the location has no range or the file no content.
  init?(_ location: Location) {
    guard let range = location.range, !location.file.bytes.isEmpty else { return nil }
    let bytes = location.file.bytes
    let position = location.file.position(of: range.lowerBound)
    let lineRange = position.lineRange
    let start = min(max(range.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(range.upperBound, start), lineRange.upperBound)

    var head = Self.shown(bytes[lineRange.lowerBound..<start])
    let marked = Self.shown(bytes[start..<end])
    let tail = Self.shown(bytes[end..<lineRange.upperBound])
    if head.displayWidth > Self.before {
      head = "…" + Self.suffix(of: head, columns: Self.before - 1)
    }
    var line = head + marked + tail
    if line.displayWidth > Self.width {
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

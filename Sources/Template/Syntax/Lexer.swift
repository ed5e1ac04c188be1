import Diagnostics

/// Splits a template into tokens as Jinja 3.1 does with its default settings: `trim_blocks` and
/// `lstrip_blocks` off, a final newline dropped. Reports and goes on after a fault.
struct Lexer {
  let file: SourceFile
  let bytes: [UInt8]
  /// The end of the source without a final line break.
  let limit: Int
  var index = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []
  var hasOpenString = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    var end = bytes.count
    if bytes.last == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    limit = end
  }

  /// The tokens, ended by `.end`, and what was wrong.
  static func tokens(of file: SourceFile) -> ([Token], [Diagnostic]) {
    var lexer = Lexer(file)
    lexer.run()
    return (lexer.tokens, lexer.diagnostics)
  }

  private mutating func run() {
    var textStart = 0
    while index < limit {
      guard byte(0) == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      let opener = byte(1)
      guard
        opener == UInt8(ascii: "{") || opener == UInt8(ascii: "%") || opener == UInt8(ascii: "#")
      else {
        index += 1
        continue
      }
      let begin = index
      let strips = byte(2) == UInt8(ascii: "-")
      addText(textStart..<begin, stripsEnd: strips)
      index += strips || byte(2) == UInt8(ascii: "+") ? 3 : 2
      switch opener {
      case UInt8(ascii: "#"): comment(from: begin)
      case UInt8(ascii: "%"):
        if !raw(from: begin) { tag(from: begin, output: false) }
      default: tag(from: begin, output: true)
      }
      textStart = index
    }
    addText(min(textStart, limit)..<limit, stripsEnd: false)
    tokens.append(Token(kind: .end, range: limit..<limit))
  }

  /// The byte at an offset from here; 0 past the end.
  func byte(_ offset: Int) -> UInt8 {
    let place = index + offset
    return place < limit ? bytes[place] : 0
  }

  mutating func report(_ issue: TemplateIssue, _ range: Range<Int>) {
    diagnostics.append(issue.at(file, range))
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<index))
  }

  private mutating func addText(_ range: Range<Int>, stripsEnd: Bool) {
    var end = range.upperBound
    if stripsEnd {
      while end > range.lowerBound, isTemplateSpace(bytes[end - 1]) { end -= 1 }
    }
    guard end > range.lowerBound else { return }
    tokens.append(Token(kind: .text, range: range.lowerBound..<end))
  }

  mutating func skipSpace() {
    while index < limit, isTemplateSpace(bytes[index]) { index += 1 }
  }

  private mutating func comment(from begin: Int) {
    let start = index
    while index < limit {
      if byte(0) == UInt8(ascii: "#"), byte(1) == UInt8(ascii: "}") {
        let strips = index > start && bytes[index - 1] == UInt8(ascii: "-")
        index += 2
        if strips { skipSpace() }
        return
      }
      index += 1
    }
    report(.unclosedComment, begin..<min(begin + 2, limit))
  }

  /// `{% raw %}` up to `{% endraw %}` becomes text. False where the tag is another one.
  private mutating func raw(from begin: Int) -> Bool {
    let afterOpener = index
    guard let strips = rawWord("raw") else {
      index = afterOpener
      return false
    }
    if strips { skipSpace() }
    let start = index
    while index < limit {
      if byte(0) == UInt8(ascii: "{"), byte(1) == UInt8(ascii: "%") {
        let end = index
        let stripsEnd = byte(2) == UInt8(ascii: "-")
        index += stripsEnd || byte(2) == UInt8(ascii: "+") ? 3 : 2
        if let strips = rawWord("endraw") {
          addText(start..<end, stripsEnd: stripsEnd)
          if strips { skipSpace() }
          return true
        }
        index = end
      }
      index += 1
    }
    report(.unclosedRaw, begin..<min(start, limit))
    return true
  }

  /// Reads a tag that holds only `word`; whether it strips what follows, nil for another tag.
  private mutating func rawWord(_ word: StaticString) -> Bool? {
    skipSpace()
    for expected in String(describing: word).utf8 {
      guard byte(0) == expected else { return nil }
      index += 1
    }
    skipSpace()
    var strips = false
    if byte(0) == UInt8(ascii: "-") || byte(0) == UInt8(ascii: "+") {
      strips = byte(0) == UInt8(ascii: "-")
      index += 1
    }
    guard byte(0) == UInt8(ascii: "%"), byte(1) == UInt8(ascii: "}") else { return nil }
    index += 2
    return strips
  }
}

/// White space as Python's `\s` has it within ASCII.
@inline(__always)
func isTemplateSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F)
}

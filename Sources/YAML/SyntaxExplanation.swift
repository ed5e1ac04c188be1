import Diagnostics

/// What the composer saw last, for explaining where reading broke off.
struct SyntaxTrail {
  struct Value {
    enum Style {
      case quoted
      case bracket
      case other
    }
    let span: Range<Int>
    let style: Style
  }
  /// The last finished value or key.
  var lastValue: Value?
  /// Offsets of the flow collections that are open, outermost first.
  var openBrackets: [Int] = []
}

/// Turns libyaml's objection into an issue at the place where a person has to look.
struct SyntaxExplanation {
  private(set) var issue = YAMLIssue.notUnderstood
  private(set) var range: Range<Int>
  private(set) var note: Diagnostic.Note?

  private let file: SourceFile
  private let lines: Lines
  private let trail: SyntaxTrail
  private let failure: ReadFailure
  private var offset: Int { failure.problemOffset }

  init(_ failure: ReadFailure, in file: SourceFile, _ part: Range<Int>, _ trail: SyntaxTrail) {
    self.failure = failure
    self.trail = trail
    self.file = file
    lines = Lines(file.bytes, part)
    range = failure.problemOffset..<lines.lineEnd(from: failure.problemOffset)
    explain(Problem(rawValue: failure.problem))
  }

  private mutating func set(_ issue: YAMLIssue, _ range: Range<Int>) {
    self.issue = issue
    self.range = range
  }

  private mutating func explain(_ problem: Problem?) {
    switch problem {
    case .valueNotAllowed where explainEmptyAbove(), .noKey where explainEmptyAbove(),
      .noDash where explainEmptyAbove():
      break
    case .valueNotAllowed: explainColon()
    case .keyNotAllowed: set(.reservedStart("?"), character(at: offset))
    case .itemNotAllowed: set(.listOnKeyLine, character(at: offset))
    case .noColon: explainLineWithoutKey(failure.contextOffset)
    case .noKey, .noDocumentStart, .noDash: explainMisplacedLine(inList: problem == .noDash)
    case .noCommaOrBracket, .noCommaOrBrace: explainBracket()
    case .noContent: explainMissingContent()
    case .badStart: explainStart()
    case .badName:
      set(.reservedStart(text(character(at: failure.contextOffset))), word(failure.contextOffset))
    case .unknownEscape?: explainEscape(.unknownEscape)
    case .noHexadecimal?, .badScalar?: explainEscape(.badScalar)
    case .endInQuotes, .markerInQuotes: setUnclosedQuote(failure.contextOffset)
    case .tabIndentation, .tabInBlock: set(.tab, character(at: offset))
    case .noCommentOrBreak, .zeroIndentation:
      let mark = failure.contextOffset
      set(.blockHeader(text(character(at: mark))), mark..<lines.lineEnd(from: mark))
    case .unknownHandle, .noTagEnd, .noTag, .noExclamation, .noSpaceAfterTag, .badTagEscape:
      let tag = word(failure.contextOffset)
      set(.unknownTag(text(tag)), tag)
    case .noDirectiveName, .unknownDirective, .badDirectiveName:
      let start = failure.contextOffset
      set(.directive, start..<lines.lineEnd(from: start))
    case nil: explainOpenBracket()
    }
  }

  // MARK: Lines

  /// A `:` where none may be: inside text, or after a line that was taken as text.
  private mutating func explainColon() {
    let key = lines.firstKeyByte(ofLineAt: offset)
    if let colon = lines.keyColon(from: key, to: offset) {
      // In a list it is open whether the part before the first colon is a key at all.
      let isItem = key != lines.firstNonBlank(ofLineAt: offset)
      let suggestion = isItem ? nil : quoted(key, colon)
      set(.colonInText(suggestion: suggestion), character(at: offset))
      return
    }
    guard let previous = lines.previousLine(before: offset) else { return }
    let own = lines.indentation(ofLineAt: offset)
    if own == lines.indentation(ofLineAt: previous.lowerBound),
      lines.keyColon(from: previous.lowerBound, to: previous.upperBound) == nil
    {
      explainLineWithoutKey(previous.lowerBound)
    } else if !explainValueAbove() {
      set(.indentation, lines.firstNonBlank(ofLineAt: offset)..<lines.lineEnd(from: offset))
    }
  }

  /// A line below `key: value` and further in than that; says whether that is so.
  private mutating func explainValueAbove() -> Bool {
    var above = lines.previousLine(before: offset)
    while let line = above, lines.byte(line.lowerBound) == UInt8(ascii: "#") {
      above = lines.previousLine(before: line.lowerBound)
    }
    guard let above else { return false }
    let key = lines.firstKeyByte(ofLineAt: above.lowerBound)
    let own = lines.firstKeyByte(ofLineAt: offset)
    let end = lines.lineEnd(from: offset)
    guard lines.column(of: own) > lines.column(of: key),
      let colon = lines.keyColon(from: key, to: above.upperBound),
      let ownColon = lines.keyColon(from: own, to: end)
    else { return false }
    var value = colon + 1
    while lines.byte(value) == 0x20 { value += 1 }
    guard value < above.upperBound, let first = lines.byte(value),
      isWordByte(first) || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return false }
    set(
      .insideOfValue(
        text(own..<ownColon), above: text(key..<colon), value: text(value..<above.upperBound)),
      own..<end)
    return true
  }

  /// `key: []` above with its items below it; says whether that is so.
  private mutating func explainEmptyAbove() -> Bool {
    var line = lines.lineStart(of: offset)
    let own = lines.indentation(ofLineAt: line)
    let isItem = lines.byte(lines.firstNonBlank(ofLineAt: line)) == UInt8(ascii: "-")
    while let previous = lines.previousLine(before: line) {
      line = previous.lowerBound
      if lines.byte(line) == UInt8(ascii: "#") { continue }
      let key = lines.firstKeyByte(ofLineAt: line)
      let level = lines.column(of: key)
      guard own > level || own == level && isItem,
        let colon = lines.keyColon(from: key, to: previous.upperBound)
      else { return false }
      var start = colon + 1
      while lines.byte(start) == 0x20 { start += 1 }
      let brackets = text(start..<start + 2)
      guard brackets == "[]" || brackets == "{}",
        lines.byte(start + 2).map(isBlank) ?? true
      else { return false }
      set(.emptyAbove(key: text(key..<colon), brackets: brackets), start..<start + 2)
      return true
    }
    return false
  }

  /// The line put right: its key, and its value in quotes; nil where that would need care.
  private func quoted(_ key: Int, _ colon: Int) -> String? {
    let end = lines.lineEnd(from: colon)
    var start = colon + 1
    while start < end, isBlank(lines.bytes[start]) { start += 1 }
    let value = start..<end
    guard let first = lines.byte(start), isWordByte(first) || first == UInt8(ascii: "("),
      value.count <= 200
    else { return nil }
    let bytes = lines.bytes[value]
    let isSimple = !bytes.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    let hasComment = zip(bytes, bytes.dropFirst()).contains {
      $0 == 0x20 && $1 == UInt8(ascii: "#")
    }
    guard isSimple, !hasComment else { return nil }
    return text(key..<colon) + ": \"" + withoutCurlyQuotes(text(value)) + "\""
  }

  /// A text without the typographic quotes around it, which were meant as straight ones.
  private func withoutCurlyQuotes(_ text: String) -> String {
    guard let first = text.first, let last = text.last, text.count > 2, "“”„".contains(first),
      "“”".contains(last)
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  private mutating func explainLineWithoutKey(_ start: Int) {
    let end = lines.lineEnd(from: start)
    let previous = lines.previousLine(before: start)?.lowerBound
    if lines.byte(start) == UInt8(ascii: "-"), previous.map(lines.byte) == UInt8(ascii: "-") {
      set(.missingSpaceAfterDash, character(at: start))
    } else if let colon = lines.tightColon(from: start, to: end) {
      set(.missingSpaceAfterColon(key: text(start..<colon)), colon..<colon + 1)
    } else {
      set(.missingColon(text: text(start..<end)), start..<end)
    }
  }

  /// Something that fits nowhere at the level it stands on.
  private mutating func explainMisplacedLine(inList: Bool) {
    if !lines.isFirstOnLine(offset), let last = trail.lastValue,
      lines.areOnOneLine(last.span.upperBound, offset), last.style != .other
    {
      explainRest(after: last)
      return
    }
    let here = lines.byte(offset)
    let end = lines.lineEnd(from: offset)
    if here == UInt8(ascii: ":") {
      set(.emptyKey, character(at: offset))
    } else if here == UInt8(ascii: "]") || here == UInt8(ascii: "}") {
      set(.unexpectedClosing(text(character(at: offset))), character(at: offset))
    } else if !lines.isFirstOnLine(offset) {
      set(.textAfterValue(.other), offset..<end)
    } else if inList, here == UInt8(ascii: "-"), end > offset + 1, !isBlank(lines.bytes[offset + 1])
    {
      set(.missingSpaceAfterDash, character(at: offset))
    } else if inList != (here == UInt8(ascii: "-")),
      lines.column(of: offset) == lines.column(of: failure.contextOffset)
    {
      set(.mixedListAndKeys, offset..<end)
      if inList {
        let start = character(at: failure.contextOffset)
        note = Diagnostic.Note(YAMLIssue.listStart, at: Location(file, start))
      }
    } else if !explainValueAbove() {
      set(.indentation, offset..<end)
    }
  }

  private mutating func explainRest(after last: SyntaxTrail.Value) {
    if last.style == .quoted, !lines.areOnOneLine(last.span.lowerBound, last.span.upperBound) {
      setUnclosedQuote(last.span.lowerBound)
    } else if lines.byte(offset) == UInt8(ascii: ":") {
      let key = text(last.span)
      set(.missingSpaceAfterColon(key: key), character(at: offset))
    } else if let byte = lines.byte(offset), byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    {
      set(.unexpectedClosing(text(character(at: offset))), character(at: offset))
    } else {
      set(.textAfterValue(end(of: last)), offset..<lines.lineEnd(from: offset))
    }
  }

  private func end(of value: SyntaxTrail.Value) -> ValueEnd {
    switch lines.byte(value.span.upperBound - 1) {
    case UInt8(ascii: "\""): .doubleQuote
    case UInt8(ascii: "'"): .singleQuote
    default: .bracket
    }
  }

  // MARK: Brackets and quotes

  private mutating func explainBracket() {
    let opening = failure.contextOffset
    let isLater =
      !lines.areOnOneLine(opening, offset)
      && lines.indentation(ofLineAt: offset) <= lines.indentation(ofLineAt: opening)
    switch lines.byte(offset) {
    case nil: setUnclosedBracket(opening)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): setUnclosedBracket(opening)
    case _ where isLater: setUnclosedBracket(opening)
    case UInt8(ascii: ":"): set(.colonInText(suggestion: nil), character(at: offset))
    default: set(.missingComma, offset..<offset)
    }
  }

  private mutating func explainMissingContent() {
    switch lines.byte(offset) {
    case UInt8(ascii: ","):
      set(
        trail.openBrackets.isEmpty ? .reservedStart(",") : .extraComma, character(at: offset))
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if let opening = trail.openBrackets.last {
        setUnclosedBracket(opening)
      } else {
        set(.unexpectedClosing(text(character(at: offset))), character(at: offset))
      }
    case _?
    where trail.openBrackets.isEmpty && lines.isFirstOnLine(offset) && !lines.isDocumentEnd(offset):
      set(.mixedListAndKeys, offset..<lines.lineEnd(from: offset))
    case UInt8(ascii: "-") where !lines.isFirstOnLine(offset):
      set(.reservedStart("- "), character(at: offset))
    default: explainOpenBracket()
    }
  }

  /// Inside brackets, at the end or at the start of a line: most likely they are not closed.
  private mutating func explainOpenBracket() {
    guard lines.byte(offset) == nil || lines.isFirstOnLine(offset) else { return }
    if let opening = trail.openBrackets.last { setUnclosedBracket(opening) }
  }

  private mutating func setUnclosedBracket(_ opening: Int) {
    // The pair in `[a: 1]` is a mapping without brackets of its own.
    let opening =
      trail.openBrackets.last { $0 <= opening && isOpening(lines.byte($0)) } ?? opening
    let isBrace = lines.byte(opening) == UInt8(ascii: "{")
    set(
      .unclosedBracket(opening: isBrace ? "{" : "[", closing: isBrace ? "}" : "]"),
      character(at: opening))
  }

  private mutating func setUnclosedQuote(_ start: Int) {
    let isDouble = lines.byte(start) == UInt8(ascii: "\"")
    set(.unclosedQuote(quote: isDouble ? "\"" : "'"), start..<lines.lineEnd(from: start))
  }

  private func isOpening(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  // MARK: Characters

  private mutating func explainStart() {
    if lines.byte(offset) == 0x09 {
      set(.tab, character(at: offset))
    } else {
      set(.reservedStart(text(character(at: offset))), character(at: offset))
    }
  }

  /// libyaml points at the backslash of an unknown escape, and past `\x`, `\u` or `\U` of a
  /// broken one.
  private mutating func explainEscape(_ problem: Problem) {
    let start = problem == .unknownEscape ? offset : offset - 2
    var end = character(at: start + 1).upperBound
    if problem != .unknownEscape {
      while let byte = lines.byte(end), isHexDigit(byte), end < start + 10 { end += 1 }
    }
    set(.badEscape(text(start..<end)), start..<end)
  }

  /// The whole character that starts at `offset`; empty at the end.
  private func character(at offset: Int) -> Range<Int> {
    var end = offset
    guard lines.byte(offset) != nil else { return offset..<offset }
    end += 1
    while let byte = lines.byte(end), byte & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  /// From `offset` up to the next blank.
  private func word(_ offset: Int) -> Range<Int> {
    var end = offset
    while let byte = lines.byte(end), !isBlank(byte) { end += 1 }
    return offset..<end
  }

  private func text(_ part: Range<Int>) -> String { lines.text(part) }
}

/// `wordwrap`: lines of at most a width, each existing line on its own. Source: Python, `textwrap`,
/// whose pieces and breaks these are. Cost: linear.
enum WordWrap {
  static func wrap(
    _ text: String, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> String {
    let width = try arguments.int(0) ?? 79
    guard width > 0 else {
      throw Fault(
        .argumentValue(
          "width", of: "wordwrap", needs: Needs.positive, found: Value.int(width).described))
    }
    let breaksWords = arguments[1]?.isTrue ?? true
    let breaksHyphens = arguments[3]?.isTrue ?? true
    let newline = Array((try arguments.text(2) ?? "\n").utf8)
    var result: [UInt8] = []
    for (index, line) in TextSearch.lines(text).enumerated() {
      if index > 0 { result += newline }
      try append(line, width, breaksWords, breaksHyphens, newline, to: &result, limits)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  /// The white space at which Python's `textwrap` breaks.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    TextCase.isWord(scalar) && scalar.properties.generalCategory != .decimalNumber
  }

  private static func isWordOrPoint(_ scalar: Unicode.Scalar) -> Bool {
    TextCase.isWord(scalar) || "!\"'&.,?".unicodeScalars.contains(scalar)
  }

  /// Two hyphens or more after a word and before another one; where they end.
  private static func dashes(in line: [Unicode.Scalar], at start: Int) -> Int? {
    guard start > 0, isWordOrPoint(line[start - 1]) else { return nil }
    var end = start
    while end < line.count, line[end] == "-" { end += 1 }
    guard end - start > 1, end < line.count, TextCase.isWord(line[end]) else { return nil }
    return end
  }

  /// Whether a line may break after the hyphen at an index: two letters before it, two after.
  private static func isBreak(in line: [Unicode.Scalar], at index: Int) -> Bool {
    guard line[index] == "-", index > 1 else { return false }
    let twoLetters = isLetter(line[index - 2]) && isLetter(line[index - 1])
    let hyphenated =
      index > 2 && isLetter(line[index - 3]) && line[index - 2] == "-"
      && isWordOrPoint(line[index - 1])
    guard twoLetters || hyphenated, index + 2 < line.count, isLetter(line[index + 1]) else {
      return false
    }
    if isLetter(line[index + 2]) { return true }
    return line[index + 2] == "-" && index + 3 < line.count && isLetter(line[index + 3])
  }

  /// The end of the piece that starts at an index.
  private static func end(
    in line: [Unicode.Scalar], from start: Int, _ breaksHyphens: Bool
  ) -> Int {
    var end = start + 1
    if isSpace(line[start]) {
      while end < line.count, isSpace(line[end]) { end += 1 }
      return end
    }
    if breaksHyphens, let dashes = dashes(in: line, at: start) { return dashes }
    while end < line.count, !isSpace(line[end]) {
      if breaksHyphens {
        if isBreak(in: line, at: end) { return end + 1 }
        if dashes(in: line, at: end) != nil { return end }
      }
      end += 1
    }
    return end
  }

  private static func append(
    _ text: String, _ width: Int, _ breaksWords: Bool, _ breaksHyphens: Bool, _ newline: [UInt8],
    to result: inout [UInt8], _ limits: TemplateLimits
  ) throws(Fault) {
    let line = Array(text.unicodeScalars)
    /// The piece that comes next; what is left of it where a long word was broken.
    var piece = line[..<0]
    func advance() {
      let start = piece.endIndex
      piece =
        start < line.count
        ? line[start..<end(in: line, from: start, breaksHyphens)] : line[line.count...]
    }
    advance()
    var isFirst = true
    while !piece.isEmpty {
      var current: [Scalars] = []
      var length = 0
      if !isFirst, piece.allSatisfy(TextSearch.isSpace) { advance() }
      while !piece.isEmpty, length + piece.count <= width {
        current.append(piece)
        length += piece.count
        advance()
      }
      if piece.count > width {
        if breaksWords {
          let taken = longWord(piece, room: width - length, breaksHyphens)
          current.append(piece.prefix(taken))
          piece = piece.dropFirst(taken)
          if piece.isEmpty { advance() }
        } else if current.isEmpty {
          current.append(piece)
          advance()
        }
      }
      if let last = current.last, last.allSatisfy(TextSearch.isSpace) { current.removeLast() }
      guard !current.isEmpty else { continue }
      if !isFirst { result += newline }
      isFirst = false
      for part in current {
        for scalar in part { result.append(scalar) }
      }
      if result.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    }
  }

  /// How much of a word that is longer than a line goes into the room left.
  private static func longWord(_ word: Scalars, room: Int, _ breaksHyphens: Bool) -> Int {
    let part = word.prefix(room)
    guard breaksHyphens, let hyphen = part.lastIndex(of: "-"), hyphen > part.startIndex,
      part[..<hyphen].contains(where: { $0 != "-" })
    else { return part.count }
    return hyphen - part.startIndex + 1
  }
}

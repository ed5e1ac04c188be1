/// `wordwrap`: lines of at most a width, each existing line on its own.
enum WordWrap {
  static func wrap(_ text: String, _ arguments: FilterArguments) throws(Fault) -> String {
    let width = try arguments.int(0) ?? 79
    guard width > 0 else {
      throw Fault(
        .argumentValue(
          "width", of: "wordwrap", needs: Needs.positive, found: Value.int(width).described))
    }
    let breaksWords = arguments[1]?.isTrue ?? true
    let breaksHyphens = arguments[3]?.isTrue ?? true
    let newline = try arguments.text(2) ?? "\n"
    return TextSearch.lines(text).map { line in
      wrap(line, width, breaksWords, breaksHyphens).joined(separator: newline)
    }.joined(separator: newline)
  }

  private typealias Scalars = [Unicode.Scalar]

  /// Words and runs of spaces; a hyphen inside a word ends a piece.
  private static func pieces(_ line: String, _ breaksHyphens: Bool) -> [Scalars] {
    var pieces: [Scalars] = []
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let startsNew: Bool
      if let last = pieces.last?.last {
        let spaces = TextSearch.isSpace(scalar) != TextSearch.isSpace(last)
        let hyphen =
          breaksHyphens && last == "-" && index > 1 && isLetter(scalars[index - 2])
          && isLetter(scalar)
        startsNew = spaces || hyphen
      } else {
        startsNew = true
      }
      if startsNew { pieces.append([scalar]) } else { pieces[pieces.count - 1].append(scalar) }
    }
    return pieces
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static func wrap(
    _ line: String, _ width: Int, _ breaksWords: Bool, _ breaksHyphens: Bool
  ) -> [String] {
    var pieces = Array(pieces(line, breaksHyphens).reversed())
    var lines: [String] = []
    while !pieces.isEmpty {
      var current: Scalars = []
      if let next = pieces.last, !lines.isEmpty, next.allSatisfy(TextSearch.isSpace) {
        pieces.removeLast()
      }
      while let next = pieces.last, current.count + next.count <= width {
        current += next
        pieces.removeLast()
      }
      if let next = pieces.last, next.count > width {
        if breaksWords {
          let room = max(1, width - current.count)
          current += next.prefix(room)
          pieces[pieces.count - 1] = Array(next.dropFirst(room))
        } else if current.isEmpty {
          current = next
          pieces.removeLast()
        }
      }
      while let last = current.last, TextSearch.isSpace(last) { current.removeLast() }
      if !current.isEmpty { lines.append(String(scalars: (current))) }
    }
    return lines
  }
}

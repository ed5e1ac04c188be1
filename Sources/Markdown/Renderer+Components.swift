internal import Diagnostics
internal import Text

extension Renderer {
  /// Writes a code block that is a component; false where it is none.
  mutating func writeComponent(_ node: Node) -> Bool {
    // A block that is code by its indent alone has no info string.
    guard isSite, !options.componentNames.isEmpty, node.withFenceInfo({ $0.count > 0 }) else {
      return false
    }
    let line = places.line(of: node)
    guard let fence = FenceLine(places.file.bytes, line) else { return false }
    var word = String(decoding: places.file.bytes[fence.word], as: UTF8.self)
    // Names have neither accents nor capitals, and Spanish words do.
    if !options.componentNames.contains(word), options.componentNames.contains(slug(word)) {
      word = slug(word)
    }
    guard options.componentNames.contains(word) else {
      let near = nearMisses(of: word, in: options.componentNames.sorted())
      if !near.isEmpty { report(.componentMisspelt(word: word, nearest: near), fence.word) }
      return false
    }
    guard node.parent.map({ if case .document = $0.kind(types) { true } else { false } }) == true,
      line.lowerBound == places.lines(of: node).lowerBound
    else {
      report(.componentNotAtTop(name: word), fence.word)
      return !options.keepsRefusedText
    }
    if let rest = fence.rest {
      // What stands there is likely missing below; that would only be said twice.
      report(.componentInfo(name: word), rest)
      return true
    }
    let lines = places.lines(of: node)
    let last = places.lastLine(of: node)
    guard last.lowerBound > line.upperBound, fence.isClosed(by: last, in: places.file.bytes) else {
      report(.componentNotClosed(name: word, fence: fence.text), line)
      return !options.keepsRefusedText
    }
    let bodyStart = min(places.end(of: line), last.lowerBound)
    footnoteCheck?.addCodeBlock(lines)
    let result = component(
      ComponentFence(
        name: word, nameRange: fence.word, body: bodyStart..<last.lowerBound))
    guard case .html(let bytes, let words) = result else {
      return !options.keepsRefusedText
    }
    wordCount.endWord()
    wordCount.add(words)
    html.startLine()
    html.raw(bytes)
    html.startLine()
    return true
  }
}

/// The line that opens a fenced code block.
private struct FenceLine {
  /// `` ``` `` or `~~~`, as long as written.
  let text: String
  private let mark: UInt8
  private let length: Int
  /// The first word of the info string.
  let word: Range<Int>
  /// What follows it.
  let rest: Range<Int>?

  /// Nil for a line that opens no fence, or none with an info string.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    guard let mark = bytes[line].first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let marks = bytes[line].prefix { $0 == mark }
    guard marks.count >= 3 else { return nil }
    let info = bytes[marks.endIndex..<line.upperBound].drop { isSpace($0) }
    let word = info.prefix { !isSpace($0) }
    guard !word.isEmpty else { return nil }
    let rest = info[word.endIndex...].drop { isSpace($0) }
    self.mark = mark
    text = String(decoding: marks, as: UTF8.self)
    length = marks.count
    self.word = word.startIndex..<word.endIndex
    self.rest = rest.isEmpty ? nil : rest.startIndex..<line.upperBound
  }

  /// Whether a line closes it: up to three spaces, at least as many of the same mark, and blanks.
  /// Source: CommonMark 0.31.2, 4.5.
  func isClosed(by line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let indent = bytes[line].prefix { $0 == 0x20 }
    guard indent.count <= 3 else { return false }
    let marks = bytes[indent.endIndex..<line.upperBound].prefix { $0 == mark }
    return marks.count >= length
      && bytes[marks.endIndex..<line.upperBound].allSatisfy { isSpace($0) }
  }
}

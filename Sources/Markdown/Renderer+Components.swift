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
      if !near.isEmpty {
        report(.componentMisspelt(word: word, nearest: near), fence.word)
      } else if !isOtherLanguage(word), fence.rest == nil, beginsWithKey(places.lines(of: node)) {
        report(
          .componentUnknown(word: word, all: options.componentNames.sorted()), fence.word)
      }
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

extension Renderer {
  /// Whether the second of some lines is a key with its value, as in a component.
  private func beginsWithKey(_ lines: Range<Int>) -> Bool {
    let second = places.file.bytes[lines].drop { $0 != 0x0A }.dropFirst()
    let word = second.prefix { Self.isKeyByte($0) }
    let after = second.dropFirst(word.count)
    return !word.isEmpty && after.first == UInt8(ascii: ":")
      && after.dropFirst().first.map(isSpace) != false
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  /// A paragraph that was meant as a component: `´´´name`, or two backticks.
  mutating func checkComponentMarks(_ paragraph: Node) {
    guard !options.componentNames.isEmpty, paragraph.startLine > 0 else { return }
    let line = places.line(of: paragraph)
    let text = String(decoding: places.file.bytes[line].prefix(100), as: UTF8.self)
    let marks = text.prefix { "`´'’‘".contains($0) }
    guard marks.count >= 2 else { return }
    let word = slug(text[marks.endIndex...].split(separator: " ").joined(separator: " "))
    guard options.componentNames.contains(word), beginsWithKey(places.lines(of: paragraph)) else {
      return
    }
    report(.componentMarks(written: text, name: word), line)
  }

  /// Text of a block that looks like a link or an image, whose address has spaces.
  mutating func checkAddresses(_ block: Node) {
    guard isSite else { return }
    var text = ""
    block.forEachDescendant { node in
      if case .text = node.kind(types) {
        node.withLiteral { text += String(decoding: $0) }
      } else {
        text += "\n"
      }
      return true
    }
    guard text.contains("](") else { return }
    let source = places.blockRange()
    var from = source.lowerBound
    var rest = text[...]
    while let opening = rest.firstRange(of: "](") {
      let before = rest[..<opening.lowerBound]
      rest = rest[opening.upperBound...]
      guard let end = rest.prefix(400).firstIndex(of: ")"),
        let bracket = before.lastIndex(of: "[")
      else { continue }
      let address = withoutTitle(rest[..<end])
      guard address.contains(" "), !address.contains("\n"),
        address.contains(".") || address.contains("/")
      else { continue }
      let bytes = places.file.bytes
      guard
        let place = bytes[from..<max(from, source.upperBound)].firstRange(
          of: Array("](\(address)".utf8))
      else { return }
      from = place.upperBound
      // An escaped bracket is meant as one.
      if place.lowerBound > 0, bytes[place.lowerBound - 1] == UInt8(ascii: "\\") { continue }
      report(
        .addressWithSpaces(address, isImage: before[..<bracket].last == "!"),
        place.lowerBound + 2..<place.upperBound)
    }
  }
}

/// An address without the title in quotes after it and without blanks around it.
private func withoutTitle(_ text: Substring) -> String {
  var address = text
  if text.last == "\"", let quote = text.firstIndex(of: "\"") { address = text[..<quote] }
  return address.split(separator: " ").joined(separator: " ")
}

/// Whether a code block's word names another language in which lines may look like keys.
private func isOtherLanguage(_ word: String) -> Bool {
  let known: Set = [
    "yaml", "yml", "json", "toml", "ini", "conf", "properties", "text", "txt", "plain", "http",
    "css", "scss", "js", "ts", "javascript", "typescript", "python", "py", "ruby", "markdown", "md",
    "nginx", "sh", "bash", "shell", "console", "diff", "makefile", "dockerfile", "go", "rust",
    "swift", "c", "cpp", "java", "kotlin", "php", "sql", "html", "xml", "jinja", "env", "csv",
  ]
  return known.contains(word.lowercased())
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

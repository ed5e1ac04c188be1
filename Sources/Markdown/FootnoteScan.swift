/// The footnotes of a page as written, found without knowing blocks. The library drops definitions
/// that nobody mentions or that come twice, and leaves mentions of nothing as text, without a word.
struct FootnoteScan {
  /// `[^label]` and where it stands.
  struct Mark {
    let label: String
    let range: Range<Int>
  }

  private(set) var definitions: [Mark] = []
  private(set) var mentions: [Mark] = []

  init(_ bytes: [UInt8], _ body: Range<Int>) {
    var atLineStart = true
    var reader = SourceReader(bytes, body)
    while reader.position < reader.end {
      let byte = reader[0]
      switch byte {
      case UInt8(ascii: "\\"): reader.position += 1
      case UInt8(ascii: "[") where reader[1] == UInt8(ascii: "^"):
        let start = reader.position
        guard let label = reader.label(), label.utf8.count > 1 else {
          reader.position = start
          break
        }
        let mark = Mark(label: label, range: start..<reader.position)
        if atLineStart, reader[0] == UInt8(ascii: ":") {
          definitions.append(mark)
        } else {
          mentions.append(mark)
        }
        atLineStart = false
        continue
      default: break
      }
      atLineStart = byte == 0x0A || byte == 0x0D || (atLineStart && LinkDefinitions.isMarker(byte))
      reader.position += 1
    }
  }

  /// Definitions that nobody mentions, and those whose label was defined before.
  func lost() -> (unused: [Mark], repeated: [Mark]) {
    let mentioned = Set(mentions.map(\.label))
    var seen = Set<String>()
    var lost: (unused: [Mark], repeated: [Mark]) = ([], [])
    for definition in definitions {
      if !seen.insert(definition.label).inserted {
        lost.repeated.append(definition)
      } else if !mentioned.contains(definition.label) {
        lost.unused.append(definition)
      }
    }
    return lost
  }

  /// Mentions of what is not defined.
  func unknown() -> [Mark] {
    let defined = Set(definitions.map(\.label))
    return mentions.filter { !defined.contains($0.label) }
  }
}

/// Goes with a page through its footnotes' marks.
struct FootnoteCheck {
  private let scan: FootnoteScan
  /// Mentions of what is not defined, in the order of the source.
  private let unknown: [FootnoteScan.Mark]
  private var next = 0
  private var block = 0..<0
  /// Where the code blocks of the page stand, in which nothing is a footnote.
  private var codeBlocks: [Range<Int>] = []

  init(_ scan: FootnoteScan) {
    self.scan = scan
    unknown = scan.unknown()
  }

  mutating func addCodeBlock(_ range: Range<Int>) {
    codeBlocks.append(range)
  }

  /// The mark of a mention that stayed text in `block`, each once; the texts of a block are asked
  /// for in their order.
  mutating func unknownMention(_ label: String, in block: Range<Int>) -> FootnoteScan.Mark? {
    if self.block != block {
      self.block = block
      next = unknown.partitionPoint { $0.range.lowerBound >= block.lowerBound }
    }
    var index = next
    while index < unknown.count, unknown[index].range.upperBound <= block.upperBound {
      if unknown[index].label == label {
        next = index + 1
        return unknown[index]
      }
      index += 1
    }
    return nil
  }

  /// The definitions that were dropped, as issues with their places.
  mutating func lostDefinitions() -> [(MarkdownIssue, Range<Int>)] {
    codeBlocks.sort { $0.lowerBound < $1.lowerBound }
    let lost = scan.lost()
    let unused = lost.unused.map { (MarkdownIssue.unusedFootnote(label: $0.name), $0.range) }
    let repeated = lost.repeated.map { (MarkdownIssue.repeatedFootnote(label: $0.name), $0.range) }
    return (unused + repeated).filter { !isCode($0.1.lowerBound) }
  }

  private func isCode(_ offset: Int) -> Bool {
    let after = codeBlocks.partitionPoint { $0.lowerBound > offset }
    return after > 0 && codeBlocks[after - 1].contains(offset)
  }
}

extension FootnoteScan.Mark {
  /// The label without its `^`, for messages.
  var name: String { String(label.dropFirst()) }
}

extension Renderer {
  /// Reports mentions of nothing in a text of the current block.
  mutating func checkMentions(_ text: Span<UInt8>) {
    guard footnoteCheck != nil, text.indices.contains(where: { text[$0] == UInt8(ascii: "^") })
    else { return }
    let block = places.blockRange()
    let literal = Array(String(decoding: text).utf8)
    var reader = SourceReader(literal, literal.indices)
    while reader.position < reader.end {
      if reader[0] == UInt8(ascii: "["), reader[1] == UInt8(ascii: "^"), let label = reader.label()
      {
        if let mark = footnoteCheck?.unknownMention(label, in: block) {
          report(.unknownFootnote(label: mark.name), mark.range)
        }
      } else {
        reader.position += 1
      }
    }
  }

  mutating func reportLostFootnotes() {
    for (issue, range) in footnoteCheck?.lostDefinitions() ?? [] { report(issue, range) }
  }
}

extension Array {
  /// The index of the first element for which `isAfter` holds, in an array that has all of these at
  /// its end; `count` without any.
  fileprivate func partitionPoint(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

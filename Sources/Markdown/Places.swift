internal import Diagnostics

/// Finds where the nodes of a page stand in its file.
struct Places {
  let file: SourceFile
  private let body: Range<Int>
  private let types: ExtensionTypes
  /// Where each line of the body begins, as offsets in the file.
  private let lineStarts: [Int]
  private var definitions: LinkDefinitions?
  /// The block with inlines that is being rendered, and its column in a table.
  private var block: (node: Node, column: Int?)?
  private var text: SourceReader?
  private var inlines: [(node: Node, place: InlinePlaces.Place)]?
  private var nextInline = 0
  /// What stands for places in the block that are not known; found when first needed.
  private var fallback: Range<Int>?
  /// Definitions looked up so far.
  private var labels: [String: Range<Int>?] = [:]

  init(_ file: SourceFile, body: Range<Int>, lineStarts: [Int], types: ExtensionTypes) {
    self.lineStarts = lineStarts
    self.file = file
    self.body = body
    self.types = types
  }

  /// From here on inlines of `block` are asked for.
  mutating func enter(_ block: Node, column: Int? = nil) {
    self.block = (block, column)
    text = nil
    inlines = nil
  }

  /// The first line of a block, from where the block begins.
  mutating func line(of block: Node) -> Range<Int> {
    range(line: block.startLine, column: block.startColumn)
  }

  /// The first line of the current block's text.
  mutating func blockLine() -> Range<Int> {
    range(at: blockRange().lowerBound)
  }

  /// The text of the current block.
  mutating func blockRange() -> Range<Int> {
    let text = blockText()
    return text.position..<text.end
  }

  /// A reader of the text of the current block; found once.
  private mutating func blockText() -> SourceReader {
    if let text { return text }
    guard let block else { return SourceReader(file.bytes, body.lowerBound..<body.lowerBound) }
    var reader = textStart(of: block.node, column: block.column)
    if block.column == nil {
      let end = range(line: block.node.endLine, column: 1).upperBound
      // A paragraph cut off before a table does not know its end either.
      reader.end = end > reader.position ? end : body.upperBound
    }
    text = reader
    return reader
  }

  /// All lines of a block.
  mutating func lines(of block: Node) -> Range<Int> {
    let start = range(line: block.startLine, column: 1).lowerBound
    return start..<max(start, range(line: block.endLine, column: 1).upperBound)
  }

  /// The last line of a block, from its margin.
  mutating func lastLine(of block: Node) -> Range<Int> {
    range(line: block.endLine, column: 1)
  }

  /// The end of a line with its line break.
  func end(of line: Range<Int>) -> Int {
    var end = line.upperBound
    if end < body.upperBound, file.bytes[end] == 0x0D { end += 1 }
    if end < body.upperBound, file.bytes[end] == 0x0A { end += 1 }
    return end
  }

  /// `length` bytes from where a block begins.
  mutating func start(of block: Node, length: Int) -> Range<Int> {
    let line = self.line(of: block)
    return line.lowerBound..<min(line.lowerBound + length, line.upperBound)
  }

  /// Where the address of a link or image of the current block stands, or a tag. The nodes of a
  /// block are asked for in their order. The block's first line where the place is not known.
  mutating func inline(_ node: Node) -> Range<Int> {
    guard let block else { return body.lowerBound..<body.lowerBound }
    if inlines == nil {
      fallback = nil
      inlines = InlinePlaces(block.node, blockText(), types: types).places
      nextInline = 0
    }
    while let inlines, nextInline < inlines.count {
      let (candidate, place) = inlines[nextInline]
      nextInline += 1
      guard candidate.isSame(as: node) else { continue }
      switch place {
      case .range(let range): return range
      case .definition(let label): return definition(of: label, for: node) ?? firstLine()
      case .unknown: return firstLine()
      }
    }
    return firstLine()
  }

  private mutating func firstLine() -> Range<Int> {
    if let fallback { return fallback }
    let line = blockLine()
    fallback = line
    return line
  }

  private mutating func definition(of label: String, for node: Node) -> Range<Int>? {
    if let known = labels[label] { return known }
    let definitions = self.definitions ?? LinkDefinitions(file.bytes, body)
    self.definitions = definitions
    let reader = SourceReader(file.bytes, body)
    let place = definitions.place(of: label) { range in
      node.withURL { reader.holds($0, at: range) }
    }
    labels[label] = .some(place)
    return place
  }

  // MARK: Blocks

  /// A reader at the first byte of a block's text.
  private mutating func textStart(of block: Node, column: Int?) -> SourceReader {
    if let column { return cell(block, column) }
    var place = block
    // A paragraph cut off before a table has no place, the table has it; definitions in it are text.
    if place.startLine == 0, let table = place.next { place = table }
    var reader = SourceReader(file.bytes, line(of: place).lowerBound..<body.upperBound)
    if case .heading = block.kind(types), reader.skipHeadingMarks() { return reader }
    if block.startLine > 0 { while LinkDefinitions.definition(&reader) != nil {} }
    return reader
  }

  /// A reader of the source of a table cell.
  private mutating func cell(_ cell: Node, _ column: Int) -> SourceReader {
    guard let row = cell.parent, let table = row.parent else {
      return SourceReader(file.bytes, body.lowerBound..<body.lowerBound)
    }
    var line = row.startLine
    if row.isHeaderRow {
      // The library gives the line of the paragraph that became the table.
      line = row.next.map { $0.startLine - 2 } ?? table.endLine - 1
    }
    let isFirst = line <= table.startLine
    let range = self.range(line: line, column: isFirst ? table.startColumn : 1)
    var reader = SourceReader(file.bytes, range)
    reader.isCell = true
    while reader[0] == 0x20 || reader[0] == 0x09 || reader[0] == UInt8(ascii: ">") {
      reader.position += 1
    }
    if reader[0] == UInt8(ascii: "|") { reader.position += 1 }
    for _ in 0..<column where reader.skipCell() {}
    var after = reader
    if after.skipCell() { after.position -= 1 }
    reader.end = after.position
    reader.skipSpace()
    return reader
  }

  private mutating func range(line: Int, column: Int) -> Range<Int> {
    guard 1...lineStarts.count ~= line else { return body.lowerBound..<body.lowerBound }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : body.upperBound
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    return min(start + max(column - 1, 0), end)..<end
  }

  /// From a byte to the end of its line.
  private func range(at start: Int) -> Range<Int> {
    var end = start
    while end < body.upperBound, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
    return start..<end
  }
}

extension SourceReader {
  /// Passes `## `; false at a heading that is underlined instead.
  fileprivate mutating func skipHeadingMarks() -> Bool {
    let start = position
    while self[0] == UInt8(ascii: "#"), position - start < 6 { position += 1 }
    guard position > start, self[0] == 0 || isSpace(self[0]) else {
      position = start
      return false
    }
    skipSpace()
    return true
  }

  /// Passes a table cell and the bar after it; false where there is no bar.
  fileprivate mutating func skipCell() -> Bool {
    while position < end {
      switch self[0] {
      case UInt8(ascii: "|"):
        position += 1
        return true
      case UInt8(ascii: "\\"): position += isPunctuation(self[1]) ? 2 : 1
      default: position += 1
      }
    }
    position = end
    return false
  }
}

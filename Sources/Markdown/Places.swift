internal import Diagnostics

/// Finds where the nodes of a page stand in its file.
struct Places {
  let file: SourceFile
  private let body: Range<Int>
  /// Where each line of the body begins, as offsets in the file.
  private var lineStarts: [Int] = []

  init(_ file: SourceFile, body: Range<Int>) {
    self.file = file
    self.body = body
  }

  /// The first line of a block, from where the block begins.
  mutating func line(of block: Node) -> Range<Int> {
    range(line: block.startLine, column: block.startColumn)
  }

  /// `length` bytes from where a block begins.
  mutating func start(of block: Node, length: Int) -> Range<Int> {
    let line = self.line(of: block)
    return line.lowerBound..<min(line.lowerBound + length, line.upperBound)
  }

  /// Where the address of a link or image stands, or a piece of HTML.
  mutating func inline(_ node: Node) -> Range<Int> {
    var block = node
    while let parent = block.parent, block.startLine == 0 || block.startColumn == 0 {
      block = parent
    }
    return line(of: block)
  }

  private mutating func range(line: Int, column: Int) -> Range<Int> {
    if lineStarts.isEmpty { findLines() }
    guard 1...lineStarts.count ~= line else { return body.lowerBound..<body.lowerBound }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : body.upperBound
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    return min(start + max(column - 1, 0), end)..<end
  }

  /// Lines end as the library has them end: at LF, CR or CR LF.
  private mutating func findLines() {
    lineStarts = [body.lowerBound]
    var index = body.lowerBound
    while index < body.upperBound {
      let byte = file.bytes[index]
      index += 1
      if byte == 0x0D, index < body.upperBound, file.bytes[index] == 0x0A { index += 1 }
      if byte == 0x0A || byte == 0x0D { lineStarts.append(index) }
    }
  }
}

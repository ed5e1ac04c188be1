public import Diagnostics

/// Where the front matter and the body of a Markdown file stand, as byte ranges of the file.
public struct FrontMatter: Sendable, Equatable {
  /// How a file without front matter begins.
  enum Beginning: Sendable, Equatable {
    /// With blank lines, and then a `---` line.
    case blankLines
    /// With a line that was likely meant as `---`, such as the dash of a word processor.
    case likeFence(String)
    /// With something else.
    case text
  }

  /// The YAML between the `---` lines; nil where the file does not begin with one.
  public let yaml: Range<Int>?
  /// All that follows; the whole text where there is no front matter or it has no end.
  public let body: Range<Int>
  /// Whether a `---` line opened the front matter and none closed it.
  public let isUnclosed: Bool
  /// The first line without its line break, for findings about the front matter as a whole. Begins
  /// with the file, byte order mark included.
  public let firstLine: Range<Int>

  /// Splits a file at its `---` lines. A byte order mark is passed over; lines may end in CRLF.
  /// Cost: linear in the front matter.
  public init(_ file: SourceFile) {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    firstLine = 0..<endOfText(bytes, from: start)
    guard let yamlStart = endOfFence(bytes, at: start) else {
      yaml = nil
      body = start..<bytes.count
      isUnclosed = false
      return
    }
    var line = yamlStart
    while line < bytes.count {
      if let after = endOfFence(bytes, at: line) {
        yaml = yamlStart..<line
        body = after..<bytes.count
        isUnclosed = false
        return
      }
      line = nextLine(bytes, after: line)
    }
    yaml = nil
    body = start..<bytes.count
    isUnclosed = true
  }

  /// How a file that has no front matter begins. Cost: linear in its blank lines.
  static func beginning(of file: SourceFile) -> Beginning {
    let bytes = file.bytes
    var line = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = line
    while line < bytes.count, endOfText(bytes, from: line) == line {
      line = nextLine(bytes, after: line)
    }
    if line > first, endOfFence(bytes, at: line) != nil { return .blankLines }
    let text = String(
      decoding: bytes[line..<max(line, endOfText(bytes, from: line))], as: UTF8.self)
    let isLikeFence = text.unicodeScalars.allSatisfy { "-–—_=*+ ".unicodeScalars.contains($0) }
    return isLikeFence && !text.isEmpty ? .likeFence(text) : .text
  }
}

/// The offset after a line that is `---` (spaces may follow); nil for any other line.
private func endOfFence(_ bytes: [UInt8], at start: Int) -> Int? {
  guard bytes.count >= start + 3, bytes[start..<start + 3].allSatisfy({ $0 == 0x2D }),
    endOfText(bytes, from: start) == start + 3
  else { return nil }
  return nextLine(bytes, after: start)
}

/// The end of the line at `start` without its line break and the blanks before it.
private func endOfText(_ bytes: [UInt8], from start: Int) -> Int {
  var end = start
  var index = start
  while index < bytes.count, bytes[index] != 0x0A {
    if bytes[index] != 0x20, bytes[index] != 0x09, bytes[index] != 0x0D { end = index + 1 }
    index += 1
  }
  return end
}

/// The offset after the next line feed, or the end.
private func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
  var index = start
  while index < bytes.count, bytes[index] != 0x0A { index += 1 }
  return min(index + 1, bytes.count)
}

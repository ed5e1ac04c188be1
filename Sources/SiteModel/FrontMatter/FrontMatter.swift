public import Diagnostics

/// Where the front matter and the body of a Markdown file stand, as byte ranges of the file.
public struct FrontMatter: Sendable, Equatable {
  /// The YAML between the `---` lines; nil where the file does not begin with one.
  public let yaml: Range<Int>?
  /// All that follows.
  public let body: Range<Int>
  /// Whether a `---` line opened the front matter and none closed it.
  public let isUnclosed: Bool

  /// Splits a file at its `---` lines. A byte order mark is passed over; lines may end in CRLF.
  /// Cost: linear in the front matter.
  public init(_ file: SourceFile) {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
      line = (bytes[line...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    }
    yaml = nil
    body = start..<bytes.count
    isUnclosed = true
  }
}

/// The offset after a line that is `---` (spaces may follow); nil for any other line.
private func endOfFence(_ bytes: [UInt8], at start: Int) -> Int? {
  guard bytes.count >= start + 3, bytes[start..<start + 3].allSatisfy({ $0 == 0x2D }) else {
    return nil
  }
  var index = start + 3
  while index < bytes.count {
    switch bytes[index] {
    case 0x0A: return index + 1
    case 0x20, 0x09, 0x0D: index += 1
    default: return nil
    }
  }
  return index
}

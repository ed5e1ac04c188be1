/// The bytes of one input file under the name shown to people. Immutable, shared by reference, so
/// a diagnostic can quote it long after the stage that read it.
public final class SourceFile: Sendable {
  /// Path as shown in messages: relative to the project, `/` between parts.
  public let path: String
  /// The file's content, UTF-8 unless a diagnostic says otherwise.
  public let bytes: [UInt8]

  /// Names `bytes` as the content of `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Names the UTF-8 of `text` as the content of `path`.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A position for people. Lines and columns count from 1; a column is a Unicode scalar.
  public struct Position: Sendable, Equatable {
    /// Line, from 1.
    public let line: Int
    /// Column in Unicode scalars, from 1.
    public let column: Int
    /// Byte offsets of the line without its line break.
    public let lineRange: Range<Int>
  }

  /// The position of a byte offset; one past the end is allowed, farther is taken as the end.
  /// Cost: linear in the offset, so only for display.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    var column = 1
    for index in lineStart..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
    var lineEnd = offset
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
    if lineEnd > lineStart, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    return Position(line: line, column: column, lineRange: lineStart..<max(lineStart, lineEnd))
  }
}

/// A range of bytes in a source file; the whole file where `range` is nil.
public struct Location: Sendable {
  /// The file the message is about.
  public let file: SourceFile
  /// UTF-8 byte offsets; nil where the file as a whole is meant.
  public let range: Range<Int>?

  /// A place in a file that was read.
  public init(_ file: SourceFile, _ range: Range<Int>?) {
    self.file = file
    self.range = range
  }

  /// A path of which no content is at hand (missing, unreadable, an output).
  public init(path: String) {
    self.init(SourceFile(path: path, bytes: []), nil)
  }
}

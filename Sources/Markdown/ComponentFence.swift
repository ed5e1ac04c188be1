/// A fenced code block at the top level of a page whose first word names a component.
public struct ComponentFence: Sendable {
  /// The name, one of those in the options.
  public let name: String
  /// Bytes of the file where the name stands.
  public let nameRange: Range<Int>
  /// Bytes of the file between the fences, exactly as they stand there: whole lines.
  public let body: Range<Int>
}

/// What becomes of a component.
public enum ComponentResult: Sendable {
  /// Safe HTML of a block, and how many words of text it holds.
  case html([UInt8], words: Int)
  /// It has been reported; nothing is written.
  case refused
}

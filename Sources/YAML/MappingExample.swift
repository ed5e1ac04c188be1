/// How a value that should be a group of keys may have been meant: an example made of what was
/// written in its place.
public struct MappingExample: Sendable {
  private let make: @Sendable (String) -> String
  private let standIn: String

  /// - Parameters:
  ///   - standIn: stands where what was written is no plain value, such as a list.
  ///   - make: gives the example for what was written, in quotes where it needs them.
  public init(_ standIn: String, _ make: @escaping @Sendable (String) -> String) {
    self.standIn = standIn
    self.make = make
  }

  /// `{key: what was written}`.
  public static func of(_ key: String, _ standIn: String) -> MappingExample {
    MappingExample(standIn) { "{\(key): \($0)}" }
  }

  func text(_ node: Node) -> String {
    make(node.scalar.map { quotedInFlow($0.text) } ?? standIn)
  }
}

/// A text as it can stand in brackets, cut as in messages.
private func quotedInFlow(_ text: String) -> String {
  let text = shown(text)
  let isPlain =
    text.utf8.first.map(isWordByte) == true
    && text.utf8.allSatisfy { byte in
      isWordByte(byte) || [0x20, 0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
  return isPlain ? text : "\"" + text.replacing("\"", with: "'") + "\""
}

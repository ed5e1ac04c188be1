/// What an edit changes of a file's lines, to be shown.
public struct LineChanges: Sendable, Equatable {
  /// Lines that change together.
  public struct Change: Sendable, Equatable {
    /// The number of the first, from 1.
    public let line: Int
    /// Lines that go, without their breaks.
    public let before: [String]
    /// Lines that come.
    public let after: [String]
  }

  /// From top to bottom; none where nothing changes.
  public let changes: [Change]

  /// The lines that differ: one by one where as many come as go. Cost: linear.
  public init(from old: [UInt8], to new: [UInt8]) {
    let a = Self.lines(of: old)
    let b = Self.lines(of: new)
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var end = 0
    while end < a.count - start, end < b.count - start, a[a.count - 1 - end] == b[b.count - 1 - end]
    {
      end += 1
    }
    let (old, new) = (a[start..<a.count - end], b[start..<b.count - end])
    guard old.count == new.count else {
      changes = [Change(line: start + 1, before: old.map(Self.text), after: new.map(Self.text))]
      return
    }
    var found: [Change] = []
    for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      found.append(
        Change(
          line: start + index + 1, before: [Self.text(pair.0)], after: [Self.text(pair.1)]))
    }
    changes = found
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Harmless on a terminal: what controls it or turns the direction of writing is replaced.
  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let line = line.last == 0x0D ? line.dropLast() : line
    var text = ""
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09: text += " "
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF:
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

public import Diagnostics
import YAML

/// Why a text cannot be changed in place.
public enum EditRefusal: Error, Equatable {
  /// The file cannot be read as YAML with keys at the margin.
  case unreadable
  /// The value is written in a way that is not changed by hand safely: over several lines, as a
  /// list, by a name (`&a`, `*a`) or with a tag.
  case notSimple(Range<Int>)
  /// There is nothing at that place.
  case missing
}

/// A step from a mapping or list to a part of it.
public enum EditStep: Sendable, Equatable {
  /// The value of a key.
  case key(String)
  /// The item of a list, from 0.
  case item(Int)
}

/// YAML with one text changed in place, or with one key added: all other bytes stay.
public struct YAMLEdit: Sendable {
  private let file: SourceFile
  private let range: Range<Int>
  private let root: Node

  /// The YAML in `range` of a file (nil: all of it). Cost: one parse.
  public init(_ file: SourceFile, range: Range<Int>? = nil) throws(EditRefusal) {
    self.file = file
    self.range = range ?? 0..<file.bytes.count
    let (root, found) = parseYAML(file, range: range)
    guard !found.hasErrors else { throw .unreadable }
    self.root =
      root ?? Node(.mapping(Mapping()), span: self.range.lowerBound..<self.range.lowerBound)
    guard root == nil || self.root.mapping != nil || self.root.scalar?.isNull == true else {
      throw .unreadable
    }
  }

  /// The whole file with the text at a place changed, in the quotes it has; a value that needs
  /// quotes, or `needsQuotes`, gets them. Nothing else changes: the result is read again to make sure.
  public func setting(
    _ steps: [EditStep], to text: String, needsQuotes: Bool = false
  ) throws(EditRefusal) -> [UInt8] {
    guard let node = node(at: steps) else { throw .missing }
    let old = file.bytes[node.span]
    let isEmpty = node.scalar?.isNull == true && old.isEmpty
    guard node.scalar != nil, !old.contains(0x0A), !old.contains(0x0D),
      old.first.map({ !"|>&*!".utf8.contains($0) }) ?? true
    else { throw .notSimple(node.span) }
    let new = written(text, like: old.first, needsQuotes: needsQuotes)
    var bytes = file.bytes
    bytes.replaceSubrange(node.span, with: Array(((isEmpty ? " " : "") + new).utf8))
    return try checked(bytes, steps, text)
  }

  /// The whole file with a key of the outermost mapping set: changed where it is, else added at the
  /// end of the YAML on a line of its own, with the file's line breaks.
  public func settingKey(_ key: String, to text: String) throws(EditRefusal) -> [UInt8] {
    let mapping = root.mapping ?? Mapping()
    if mapping[key] != nil { return try setting([.key(key)], to: text) }
    var indent: [UInt8] = []
    if let first = mapping.entries.first {
      var start = first.keySpan.lowerBound
      while start > range.lowerBound, file.bytes[start - 1] == 0x20 { start -= 1 }
      let isAtMargin =
        start == 0 || file.bytes[start - 1] == 0x0A || start == 3 && file.bytes.first == 0xEF
      // `{a: 1}` takes no further line.
      guard isAtMargin, file.bytes[root.span.lowerBound] != UInt8(ascii: "{") else {
        throw .unreadable
      }
      indent = Array(file.bytes[start..<first.keySpan.lowerBound])
    }
    let lineBreak: [UInt8] =
      file.bytes.firstIndex(of: 0x0A).map { $0 > 0 && file.bytes[$0 - 1] == 0x0D } == true
      ? [0x0D, 0x0A] : [0x0A]
    var line = indent + Array("\(key): \(written(text, like: nil, needsQuotes: false))".utf8)
    line += lineBreak
    if range.upperBound > range.lowerBound, file.bytes[range.upperBound - 1] != 0x0A {
      line = lineBreak + line
    }
    var bytes = file.bytes
    bytes.insert(contentsOf: line, at: range.upperBound)
    return try checked(bytes, [.key(key)], text)
  }

  /// The ids of a list of mappings, in order; empty for those without.
  public func items(of key: String) -> [String] {
    (root.mapping?[key]?.sequence ?? []).map { $0.mapping?["id"]?.scalar?.text ?? "" }
  }

  private func node(at steps: [EditStep]) -> Node? {
    var node = root
    for step in steps {
      let next: Node? =
        switch step {
        case .key(let key): node.mapping?[key]
        case .item(let index):
          node.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      // A part of an alias stands elsewhere, and for others too.
      guard let next, node.span.lowerBound <= next.span.lowerBound,
        next.span.upperBound <= node.span.upperBound
      else { return nil }
      node = next
    }
    return node
  }

  /// A text as YAML reads it back: plain where it can be and its forerunner was, else in quotes.
  private func written(_ text: String, like first: UInt8?, needsQuotes: Bool) -> String {
    let hasControls = text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    if first == UInt8(ascii: "'"), !hasControls {
      return "'\(text.replacing("'", with: "''"))'"
    }
    if first != UInt8(ascii: "\""), first != UInt8(ascii: "'"), !needsQuotes, isPlain(text) {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a text reads back as itself without quotes, alone and within braces.
  private func isPlain(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    for (yaml, path) in [("k: \(text)\n", false), ("k: {k: \(text)}\n", true)] {
      let (root, found) = parseYAML(SourceFile(path: file.path, text: yaml))
      let outer = root?.mapping?["k"]
      let value = path ? outer?.mapping?["k"] : outer
      guard found.isEmpty, root?.mapping?.entries.count == 1,
        !path || outer?.mapping?.entries.count == 1, value?.scalar?.value == .string(text)
      else { return false }
    }
    return true
  }

  /// Reads the result again: the wanted text stands at its place, and all else is as it was.
  private func checked(
    _ bytes: [UInt8], _ steps: [EditStep], _ text: String
  ) throws(EditRefusal) -> [UInt8] {
    let end = range.upperBound + bytes.count - file.bytes.count
    guard end >= range.lowerBound else { throw .unreadable }
    let (new, found) = parseYAML(
      SourceFile(path: file.path, bytes: bytes), range: range.lowerBound..<end)
    guard !found.hasErrors, let new, isSame(root, new, but: steps[...], text) else {
      throw .notSimple(node(at: steps)?.span ?? range)
    }
    return bytes
  }
}

/// Whether two trees say the same but for a text at a place of the second.
private func isSame(_ old: Node, _ new: Node, but steps: ArraySlice<EditStep>?, _ text: String)
  -> Bool
{
  if let steps, steps.isEmpty { return new.scalar?.text == text }
  switch (old.content, new.content) {
  case (.scalar(let a), .scalar(let b)):
    if steps == nil { return a == b }
    return false
  case (.sequence(let a), .sequence(let b)):
    guard a.count == b.count else { return false }
    return zip(a.indices, zip(a, b)).allSatisfy { index, pair in
      isSame(pair.0, pair.1, but: steps?.first == .item(index) ? steps?.dropFirst() : nil, text)
    }
  case (.mapping(let a), .mapping(let b)):
    return isSame(a, b, but: steps, text)
  case (.scalar(let a), .mapping(let b)):
    return a.isNull && isSame(Mapping(), b, but: steps, text)
  default: return false
  }
}

private func isSame(
  _ a: Mapping, _ b: Mapping, but steps: ArraySlice<EditStep>?, _ text: String
) -> Bool {
  var added = 0
  for entry in b.entries {
    let rest = steps?.first == .key(entry.key) ? steps?.dropFirst() : nil
    if let old = a[entry.key] {
      guard isSame(old, entry.value, but: rest, text) else { return false }
    } else {
      guard let rest, rest.isEmpty, entry.value.scalar?.text == text else { return false }
      added += 1
    }
  }
  return b.entries.count == a.entries.count + added
}

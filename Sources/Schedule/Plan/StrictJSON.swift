import CivilTime
import Diagnostics
import YAML

// Values of JSON, in which a text is a text and every key is there, null or not.
extension MappingDecoder {
  /// The value of a key, null included; a missing key is reported.
  mutating func present(_ key: String) -> Node? {
    _ = node(key)
    guard let node = mapping[key] else {
      report(PlanFileIssue.missingKey(key), at: start..<start)
      return nil
    }
    return node
  }

  /// Decodes a mapping at hand.
  mutating func object(
    _ key: String, _ node: Node, _ expected: PlanFileIssue.Expected,
    _ body: (inout MappingDecoder) -> Void
  ) {
    guard let mapping = node.mapping else {
      report(PlanFileIssue.wrongType(key: key, expected: expected), at: node.span)
      return
    }
    group(mapping, start: node.span.lowerBound, body)
  }

  mutating func text(_ key: String) -> Located<String>? {
    present(key).flatMap { text($0, key, .text) }
  }

  mutating func textOrNull(_ key: String) -> Located<String>? {
    guard let node = present(key), node.kind != .null else { return nil }
    return text(node, key, .textOrNull)
  }

  mutating func texts(_ key: String) -> [String]? {
    guard let node = present(key) else { return nil }
    guard let items = node.sequence, !items.isEmpty else {
      report(PlanFileIssue.wrongType(key: key, expected: .texts), at: node.span)
      return nil
    }
    let texts = items.compactMap { text($0, key, .texts)?.value }
    return texts.count == items.count ? texts : nil
  }

  /// The elements of a list, which may be empty.
  mutating func nodes(_ key: String) -> [Node]? {
    guard let node = present(key) else { return nil }
    if let list = node.sequence { return list }
    report(PlanFileIssue.wrongType(key: key, expected: .list), at: node.span)
    return nil
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let node = present(key) else { return nil }
    guard case .bool(let value)? = node.scalar?.value else {
      report(PlanFileIssue.wrongType(key: key, expected: .yesOrNo), at: node.span)
      return nil
    }
    return value
  }

  /// A moment exactly as `rfc3339` writes it.
  mutating func moment(_ key: String) -> OffsetDateTime? {
    guard let text = text(key) else { return nil }
    if case .success(let stamp) = Timestamp.parse(text.value), let offset = stamp.offset {
      let moment = OffsetDateTime(stamp.local, offset: offset)
      if moment.rfc3339 == text.value { return moment }
    }
    report(PlanFileIssue.badMoment(key: key, text.value), at: text.span)
    return nil
  }

  private mutating func text(
    _ node: Node, _ key: String, _ expected: PlanFileIssue.Expected
  ) -> Located<String>? {
    guard case .string(let text)? = node.scalar?.value, !text.isEmpty else {
      report(PlanFileIssue.wrongType(key: key, expected: expected), at: node.span)
      return nil
    }
    return Located(text, span: node.span)
  }
}

import CivilTime
import Diagnostics
import Text
import YAML

extension MappingDecoder {
  /// The entries of a nested mapping with names of the file's own, such as networks.
  mutating func entries(_ key: String, isRequired: Bool = true) -> [Mapping.Entry] {
    guard let node = isRequired ? requiredNode(key) : node(key) else { return [] }
    guard let mapping = node.mapping else {
      reportType(key, node, .mapping)
      return []
    }
    checkCount(mapping.entries.count, key, NetworkLimits.list, at: node.span)
    return Array(mapping.entries.prefix(NetworkLimits.list))
  }

  /// Decodes the mapping of an entry, finishes it and takes over its findings.
  mutating func group<Result>(
    _ entry: Mapping.Entry, _ body: (inout MappingDecoder) -> Result
  ) -> Result? {
    guard let mapping = entry.value.mapping else {
      reportType(entry.key, entry.value, .mapping)
      return nil
    }
    var parts = MappingDecoder(mapping, start: entry.value.span.lowerBound, in: file)
    let result = body(&parts)
    parts.finish()
    append(parts.diagnostics)
    return result
  }

  /// A nested mapping that has to be there.
  mutating func requiredGroup<Result>(
    _ key: String, _ body: (inout MappingDecoder) -> Result
  ) -> Result? {
    guard let node = requiredNode(key) else { return nil }
    return group(
      Mapping.Entry(key: key, keySpan: keySpan(key) ?? node.span, value: node), body)
  }

  /// The mappings of a list.
  mutating func groups(_ key: String, limit: Int, _ body: (inout MappingDecoder) -> Void) {
    guard let items = list(key) else { return }
    each(items, key, limit, body)
  }

  /// The mappings of a list that has to be there and hold something.
  mutating func requiredGroups(_ key: String, limit: Int, _ body: (inout MappingDecoder) -> Void) {
    guard let node = requiredNode(key) else { return }
    guard let items = node.sequence else {
      reportType(key, node, .list)
      return
    }
    if items.isEmpty { report(NetworksIssue.emptyText(key: key), at: node.span) }
    each(Located(items, span: node.span), key, limit, body)
  }

  private mutating func each(
    _ items: Located<[Node]>, _ key: String, _ limit: Int, _ body: (inout MappingDecoder) -> Void
  ) {
    checkCount(items.value.count, key, limit, at: items.span)
    for item in items.value.prefix(limit) {
      _ = group(Mapping.Entry(key: key, keySpan: item.span, value: item), body)
    }
  }

  private mutating func checkCount(_ count: Int, _ key: String, _ limit: Int, at span: Range<Int>) {
    if count > limit { report(NetworksIssue.tooMany(key: key, limit: limit), at: span) }
  }

  /// A whole number within bounds, nil when absent.
  mutating func int(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
    guard let number = int(key) else { return nil }
    if range.contains(number.value) { return number }
    report(NetworksIssue.outOfRange(key: key, range), at: number.span)
    return nil
  }

  /// A whole number within bounds that has to be there.
  mutating func requiredInt(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
    requiredNode(key) == nil ? nil : int(key, in: range)
  }

  /// `true` or `false`, and it has to be there.
  mutating func requiredBool(_ key: String) -> Bool? {
    requiredNode(key) == nil ? nil : bool(key)?.value
  }

  /// A text that says something and has to be there.
  mutating func requiredText(_ key: String) -> Located<String>? {
    guard let text = requiredString(key) else { return nil }
    guard text.value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report(NetworksIssue.emptyText(key: key), at: text.span)
      return nil
    }
    return text
  }

  /// One of some words, and it has to be there.
  mutating func requiredChoice(_ key: String, _ words: [String]) -> String? {
    guard let text = requiredString(key) else { return nil }
    if words.contains(text.value) { return text.value }
    reportUnknown(text, words)
    return nil
  }

  /// A month `2026-11`, as its first day.
  mutating func month(_ text: Located<String>) -> CivilDate? {
    if text.value.utf8.count == 7, case .success(let stamp) = Timestamp.parse(text.value + "-01") {
      return stamp.local.date
    }
    report(NetworksIssue.badMonth(text.value), at: text.span)
    return nil
  }

  mutating func reportUnknown(_ word: Located<String>, _ words: [String]) {
    let near = nearMisses(of: word.value, in: words)
    report(NetworksIssue.unknownWord(word.value, all: words, near: near), at: word.span)
  }

  private mutating func reportType(_ key: String, _ node: Node, _ expected: ValueKind) {
    report(
      ValueIssue.wrongType(
        key: key, expected: expected, found: node.kind, text: node.scalar?.text), at: node.span)
  }
}

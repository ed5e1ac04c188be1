import Diagnostics
import YAML

/// Bounds on what a calendar may hold; far above any real one.
enum CalendarLimits {
  /// Months of a cycle.
  static let months = 600
  /// Years with holidays by rule.
  static let years = 2022...2100
  /// Distinct hours of a format.
  static let hours = 48
  /// Leaf channels, and values of a label.
  static let names = 50
  /// The weight of a value. With `names` it keeps the sums of squares of a cycle within 64 bits.
  static let weight = 100
  /// Campaigns, and as many seasons.
  static let campaigns = 200
  static let pins = 2_000
  /// Blackouts, and as many holidays added and removed.
  static let days = 1_000
  /// Posts, reels or articles of a month.
  static let mix = 400
  /// Bytes of an id.
  static let id = 64
}

extension MappingDecoder {
  /// A nested mapping that has to be there.
  @discardableResult
  mutating func requiredNested<Result>(
    _ key: String, _ body: (inout MappingDecoder) -> Result
  ) -> Result? {
    guard let node = requiredNode(key) else { return nil }
    guard let mapping = node.mapping else {
      reportType(key, node, expected: .mapping)
      return nil
    }
    return group(mapping, start: node.span.lowerBound, body)
  }

  /// Decodes the mappings of a list, each with its span; one past `limit` ends it.
  mutating func groups(
    _ key: String, limit: Int, _ body: (inout MappingDecoder, Range<Int>) -> Void
  ) {
    guard let items = list(key) else { return }
    if items.value.count > limit {
      report(CalendarIssue.tooMany(key: key, limit: limit), at: keySpan(key) ?? items.span)
    }
    for item in items.value.prefix(limit) {
      guard let mapping = item.mapping else {
        report(
          ValueIssue.wrongItem(
            key: key, expected: .mapping, found: item.kind, text: item.scalar?.text), at: item.span)
        continue
      }
      group(mapping, start: item.span.lowerBound) { body(&$0, item.span) }
    }
  }

  /// Decodes a nested mapping at hand: runs `body`, finishes it and takes over its findings.
  @discardableResult
  mutating func group<Result>(
    _ mapping: Mapping, start: Int, _ body: (inout MappingDecoder) -> Result
  ) -> Result {
    var parts = MappingDecoder(mapping, start: start, in: file)
    let result = body(&parts)
    parts.finish()
    append(parts.diagnostics)
    return result
  }

  /// A whole number within bounds, nil when absent.
  mutating func int(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
    int(key).flatMap { bounded($0, key, range) }
  }

  /// A whole number within bounds that has to be there.
  mutating func requiredInt(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
    guard let node = requiredNode(key) else { return nil }
    guard case .int(let value)? = node.scalar?.value else {
      reportType(key, node, expected: .integer)
      return nil
    }
    return bounded(Located(value, span: node.span), key, range)
  }

  /// A text that says something and has to be there.
  mutating func requiredText(_ key: String) -> Located<String>? {
    guard let text = requiredString(key) else { return nil }
    guard text.value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report(CalendarIssue.emptyText(key: key), at: text.span)
      return nil
    }
    return text
  }

  /// Reports a finding with the place of what it contradicts.
  mutating func report(
    _ issue: CalendarIssue, at span: Range<Int>, _ text: Localized, _ other: Range<Int>
  ) {
    append([issue.at(file, span, notes: [Diagnostic.Note(text, at: Location(file, other))])])
  }

  mutating func reportType(_ key: String, _ node: Node, expected: ValueKind) {
    report(
      ValueIssue.wrongType(
        key: key, expected: expected, found: node.kind, text: node.scalar?.text), at: node.span)
  }

  private mutating func bounded(
    _ number: Located<Int>, _ key: String, _ range: ClosedRange<Int>
  ) -> Located<Int>? {
    if range.contains(number.value) { return number }
    report(CalendarIssue.outOfRange(key: key, range), at: number.span)
    return nil
  }
}

/// What is said beside the second of two things that are the same.
let firstPlace = Localized(es: "la primera vez está aquí", en: "the first time is here")

public import CivilTime
public import Diagnostics
import Text
import YAML

/// What field values may refer to.
public struct ReferenceTables: Sendable {
  /// Keys of the declared terms of each taxonomy; nil inside for one that is open.
  let terms: [String: [String]?]
  /// Top-level keys of each data file.
  let dataKeys: [String: [String]]
  /// The site's zone, for dates without one.
  let zone: TimeZoneRules

  /// The tables of a site. `dataKeys`: the top-level keys of each data file, by its name.
  public init(settings: Settings, dataKeys: [String: [String]]) {
    var terms: [String: [String]?] = [:]
    for taxonomy in settings.taxonomies {
      terms[taxonomy.name] = .some(taxonomy.isOpen ? nil : taxonomy.terms.map(\.key))
    }
    self.terms = terms
    self.dataKeys = dataKeys
    zone = settings.timeZone
  }
}

/// Reads nodes as values of declared types and collects what disagrees.
struct FieldDecoder {
  let file: SourceFile
  let references: ReferenceTables
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, references: ReferenceTables) {
    self.file = file
    self.references = references
  }

  mutating func report(_ issue: ModelIssue, at span: Range<Int>?) {
    diagnostics.append(issue.at(file, span))
  }

  /// The value of `key`, or nil with a diagnostic. Nothing at all counts as absent.
  mutating func value(_ node: Node, of type: FieldType, key: String) -> FieldValue? {
    switch type {
    case .list(let element): return list(node, of: element, key: key)
    case .record(let record): return self.record(node, of: record, key: key)
    case .bool, .integer, .number: return plain(node, of: type, key: key)
    default: break
    }
    guard let scalar = node.scalar, node.kind != .null, node.kind != .boolean else {
      return mismatch(node, type, key)
    }
    return text(scalar.text, of: type, node, key: key)
  }

  private mutating func mismatch(_ node: Node, _ type: FieldType, _ key: String) -> FieldValue? {
    report(.wrongType(key: key, expected: type, found: node.kind), at: node.span)
    return nil
  }

  private mutating func plain(_ node: Node, of type: FieldType, key: String) -> FieldValue? {
    switch (type, node.scalar?.value) {
    case (.bool, .bool(let value)): .bool(value)
    case (.integer, .int(let value)): .integer(value)
    case (.number, .int(let value)): .number(Double(value))
    case (.number, .double(let value)): .number(value)
    default: mismatch(node, type, key)
    }
  }

  private mutating func list(_ node: Node, of element: FieldType, key: String) -> FieldValue? {
    guard let items = node.sequence else { return mismatch(node, .list(element), key) }
    var values: [FieldValue] = []
    var seen = Set<String>()
    for item in items {
      guard let value = value(item, of: element, key: key) else { continue }
      if case .text(let text) = value, element != .text, !seen.insert(text).inserted {
        report(.repeatedItem(text), at: item.span)
        continue
      }
      values.append(value)
    }
    return .list(values)
  }

  private mutating func record(_ node: Node, of type: RecordType, key: String) -> FieldValue? {
    guard let mapping = node.mapping else { return mismatch(node, .record(type), key) }
    var values: [(name: String, value: FieldValue)] = []
    for field in type.fields {
      guard let part = mapping[field.name], part.kind != .null else {
        if field.isRequired { report(.missingKey(field.name, type: key), at: node.span) }
        continue
      }
      if let value = value(part, of: field.type, key: field.name) {
        values.append((field.name, value))
      }
    }
    for entry in mapping.entries where type[entry.key] == nil {
      let near = nearMisses(of: entry.key, in: type.fields.map(\.name))
      report(.unknownKey(entry.key, near: near), at: entry.keySpan)
    }
    return .record(values)
  }

  private mutating func text(
    _ text: String, of type: FieldType, _ node: Node, key: String
  ) -> FieldValue? {
    switch type {
    case .date: return date(text, at: node.span).map { .date($0) }
    case .slug where slug(text) != text:
      report(.badSlug(text, suggestion: slug(text)), at: node.span)
    case .path where !isSitePath(text): report(.badPath(text), at: node.span)
    case .url where !(text.hasPrefix("https://") || text.hasPrefix("http://")):
      report(.badURL(text), at: node.span)
    case .choice(let names) where !names.contains(text):
      report(.unknownChoice(text, all: names, near: nearMisses(of: text, in: names)), at: node.span)
    case .term(let taxonomy):
      guard let declared = references.terms[taxonomy] ?? nil, !declared.contains(text) else {
        if slug(text).isEmpty {
          report(.badSlug(text, suggestion: ""), at: node.span)
          return nil
        }
        return .text(text)
      }
      let near = nearMisses(of: text, in: declared)
      report(.unknownTerm(text, taxonomy: taxonomy, all: declared, near: near), at: node.span)
    case .key(let data):
      let keys = references.dataKeys[data] ?? []
      if keys.contains(text) { return .text(text) }
      report(.unknownDataKey(text, data: data, near: nearMisses(of: text, in: keys)), at: node.span)
    default: return .text(text)
    }
    return nil
  }

  /// A date with its moment in the site's zone.
  mutating func date(_ text: String, at span: Range<Int>) -> DateValue? {
    switch dateValue(text, in: references.zone) {
    case .success((let value, let isRepeated)):
      if isRepeated { report(.repeatedTime(text), at: span) }
      return value
    case .failure(let issue):
      report(issue, at: span)
      return nil
    }
  }
}

extension ModelIssue: Error {}

/// Reads a date: the forms of `Timestamp`, at `zone` where no offset is written.
func dateValue(
  _ text: String, in zone: TimeZoneRules
) -> Result<(value: DateValue, isRepeated: Bool), ModelIssue> {
  let stamp: Timestamp
  switch Timestamp.parse(text) {
  case .success(let parsed): stamp = parsed
  case .failure(let problem): return .failure(.badDate(text, problem))
  }
  switch stamp.resolve(in: zone) {
  case .unique(let instant): return .success((value(stamp, instant, zone), false))
  case .repeated(let first, _): return .success((value(stamp, first, zone), true))
  case .skipped: return .failure(.skippedTime(text))
  }
}

private func value(_ stamp: Timestamp, _ instant: Instant, _ zone: TimeZoneRules) -> DateValue {
  DateValue(
    local: stamp.local, hasTime: stamp.hasTime,
    offset: stamp.offset ?? zone.offset(at: instant).seconds, instant: instant)
}

/// Reads a date written on the command line (`--now`); the finding has no place.
public func parseMoment(_ text: String, in zone: TimeZoneRules) -> Result<Instant, DiagnosticError>
{
  switch dateValue(text, in: zone) {
  case .success(let found): .success(found.value.instant)
  case .failure(let issue): .failure(DiagnosticError(Diagnostic(issue, at: nil)))
  }
}

/// Whether a text is a plain path from the site's root: `/a/b/` or `/a/b.html`, no `..`, no query,
/// and nothing a web server or a file system reads otherwise.
func isSitePath(_ text: String) -> Bool {
  guard text.utf8.first == UInt8(ascii: "/"), text.utf8.count > 1, text.utf8.count < 512 else {
    return false
  }
  let isClean = text.unicodeScalars.allSatisfy { scalar in
    scalar.value > 0x20 && scalar.value != 0x7F && !"?#%\\<>\"|*:".unicodeScalars.contains(scalar)
  }
  let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  return isClean
    && parts.enumerated().allSatisfy { index, part in
      !part.hasPrefix(".") && part.utf8.count <= 200
        && (!part.isEmpty || index == parts.count - 1)
    }
}

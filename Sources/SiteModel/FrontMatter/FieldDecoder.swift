import Diagnostics
import Text
import YAML

/// Reads nodes as values of declared types and collects what disagrees.
struct FieldDecoder {
  let references: ReferenceTables
  /// Where the findings go, which bounds their number.
  var findings: MappingDecoder
  /// What values refer to, in the order of the values.
  private(set) var uses: [FieldUse] = []
  /// The top-level key that is being read.
  private var topKey: String?
  /// Whether what is read has a key `unit` for the unit of its numbers.
  var hasUnit = false
  /// Whether this reads a data file: it belongs to no page, so that pages are named from the content
  /// folder, and its numbers are looked over as a whole.
  var isData = false

  init(references: ReferenceTables, findings: MappingDecoder) {
    self.references = references
    self.findings = findings
  }

  mutating func report(_ issue: ModelIssue, at span: Range<Int>) {
    findings.report(issue, at: span)
  }

  /// The value of `key`, or nil with a finding. `isItem`: it is one of a list under that key.
  mutating func value(
    _ node: Node, of type: FieldType, key: String, isItem: Bool = false
  ) -> FieldValue? {
    switch type {
    case .list(let element):
      if let items = node.sequence { return list(items, of: element, key: key) }
    case .record(let record):
      if let mapping = node.mapping { return .record(parts(of: mapping, node, record, key: key)) }
    case .map(let element):
      if let mapping = node.mapping { return .record(entries(of: mapping, element)) }
    case .bool:
      if case .bool(let value)? = node.scalar?.value { return .bool(value) }
    case .integer:
      if case .int(let value)? = node.scalar?.value { return .integer(value) }
    case .scalar:
      switch node.scalar?.value {
      case .int(let value)?: return .integer(value)
      case .double(let value)?:
        checkThousands(node)
        return .number(value)
      case .string(let text)?:
        checkQuotes(node, key: key)
        return .text(text)
      case .bool?, .null?, nil: break
      }
    case .number:
      switch node.scalar?.value {
      case .int(let value)?: return .integer(value)
      case .double(let value)?:
        checkThousands(node)
        return .number(value)
      default: break
      }
    case .text, .date, .url, .slug, .path, .file, .choice, .term, .key, .page, .link, .markdown,
      .data:
      if let scalar = node.scalar, node.kind != .null, node.kind != .boolean {
        guard let value = text(scalar.text, of: type, at: node.span) else { return nil }
        if type == .text || type == .markdown { checkQuotes(node, key: key) }
        if type.isReference {
          uses.append(
            FieldUse(key: topKey ?? key, type: type, text: scalar.text, span: node.span))
        }
        return value
      }
    }
    if !isItem, type == .number || type == .integer, let issue = numberIssue(node, type, key: key) {
      report(issue, at: node.span)
      return nil
    }
    let example = example(of: type, for: node)
    report(
      isItem
        ? .wrongItem(key: key, expected: type, found: node.kind, example: example)
        : .wrongType(key: key, expected: type, found: node.kind, example: example),
      at: node.span)
    return nil
  }

  private mutating func list(
    _ items: [Node], of element: FieldType, key: String
  ) -> FieldValue {
    var values: [FieldValue] = []
    var seen = Set<String>()
    var items = items[...]
    // Every list of each of these terms shows them all.
    if case .term = element, items.count > longestTermList {
      report(
        .tooManyTerms(key: key, count: items.count, limit: longestTermList),
        at: items[longestTermList].span)
      items = items.prefix(longestTermList)
    }
    for item in items {
      guard let value = value(item, of: element, key: key, isItem: true) else { continue }
      if case .text(let text) = value, element != .text, element != .markdown,
        !seen.insert(element.identity(text)).inserted
      {
        report(.repeatedItem(text), at: item.span)
        continue
      }
      values.append(value)
    }
    return .list(values)
  }

  private mutating func parts(
    of mapping: Mapping, _ node: Node, _ type: RecordType, key: String
  ) -> [(name: String, value: FieldValue)] {
    let owner = ModelIssue.Owner.group(key, keys: type.fields.map(\.name))
    return values(
      of: mapping, type, owner: owner, start: node.span.lowerBound..<node.span.lowerBound
    )
    .map { ($0.name, $0.value) }
  }

  /// The values of a mapping with any keys, in the order written.
  private mutating func entries(
    of mapping: Mapping, _ element: FieldType
  ) -> [(name: String, value: FieldValue)] {
    mapping.entries.compactMap { entry in
      guard entry.value.kind != .null else {
        report(.emptyValue(key: entry.key), at: entry.keySpan)
        return nil
      }
      return value(entry.value, of: element, key: entry.key).map { (entry.key, $0) }
    }
  }

  /// The values of a mapping with declared keys, in the order declared; defaults stand at `start`. Missing keys are reported
  /// at `start`; one that is only misspelt is not missing as well, nor a date that the plan gives.
  mutating func values(
    of mapping: Mapping, _ type: RecordType, owner: ModelIssue.Owner, start: Range<Int>,
    unknownKey: ((String) -> ModelIssue?)? = nil
  ) -> [(name: String, value: FieldValue, span: Range<Int>)] {
    let free = type.fields.map(\.name).filter { mapping.position(of: $0) == nil }
    var misspelt = Set<String>()
    for (index, entry) in mapping.entries.enumerated() where type[entry.key] == nil {
      if reportComma(index, in: mapping) { continue }
      if let issue = unknownKey?(entry.key) {
        report(issue, at: entry.keySpan)
        continue
      }
      let near = likelyFields(entry.key, in: free)
      if let nearest = near.first { misspelt.insert(nearest) }
      report(.unknownKey(entry.key, in: owner, near: near), at: entry.keySpan)
    }
    var values: [(name: String, value: FieldValue, span: Range<Int>)] = []
    for field in type.fields {
      guard let position = mapping.position(of: field.name) else {
        if field.isRequired, !misspelt.contains(field.name),
          !(field.name == "date" && type["slot"] != nil && mapping.position(of: "slot") != nil)
        {
          report(.missingKey(field.name, in: owner), at: start)
        } else if let value = field.otherwise {
          values.append((field.name, value, start.lowerBound..<start.lowerBound))
        }
        continue
      }
      let entry = mapping.entries[position]
      let isTop = topKey == nil
      if isTop { topKey = field.name }
      defer { if isTop { topKey = nil } }
      let isNull = entry.value.kind == .null
      if entry.value.isBlank,
        field.isRequired || !isNull && !field.type.mayBeBlank
          || owner.isPage && decidesPublication(field.name)
      {
        report(.emptyValue(key: field.name), at: entry.keySpan)
      } else if isNull {
        if let value = field.otherwise {
          values.append((field.name, value, start.lowerBound..<start.lowerBound))
        }
      } else if case .date = field.type, let issue = unknownDay(entry, in: type) {
        report(issue, at: entry.value.span)
      } else if let value = value(entry.value, of: field.type, key: field.name) {
        values.append((field.name, value, entry.value.span))
      }
    }
    return values
  }

  /// The keys that a wrong one was likely meant as: those nearest, else the one it is in Spanish.
  func likelyFields(_ key: String, in free: [String]) -> [String] {
    let near = nearMisses(of: key, in: free)
    guard near.isEmpty, let translation = CommonFields.spanish[slug(key)],
      free.contains(translation)
    else { return near }
    return [translation]
  }

  /// The value of a type that is written as one text.
  private mutating func text(_ text: String, of type: FieldType, at span: Range<Int>) -> FieldValue?
  {
    switch type {
    case .date:
      let (value, issue) = readDate(text, in: references.zone)
      if let issue { report(issue, at: span) }
      return value.map { .date($0) }
    case .slug where slug(text) != text || text.utf8.count > longestPart:
      report(.badSlug(text, suggestion: shortSlug(text)), at: span)
    case .path where !isSitePath(text): report(.badPath(text), at: span)
    case .url where !isWebAddress(text): report(.badURL(text), at: span)
    case .page where !(isData ? isPagePath(text) : isPageReference(text)):
      report(.badPagePath(text), at: span)
    case .link where !isLinkAddress(text): report(.badLink(text), at: span)
    case .data where !isDataPath(text): report(.badDataPath(text), at: span)
    case .choice(let names) where !names.contains(text):
      report(.unknownChoice(text, all: names, near: nearMisses(of: text, in: names)), at: span)
    case .term(let taxonomy):
      return term(text, of: taxonomy, at: span)
    case .key(let data) where !references.unreadableData.contains(data):
      let keys = references.dataKeys[data] ?? []
      if keys.contains(text) { return .text(text) }
      report(.unknownDataKey(text, data: data, near: nearMisses(of: text, in: keys)), at: span)
    default: return .text(text)
    }
    return nil
  }

  private mutating func term(_ text: String, of taxonomy: String, at span: Range<Int>)
    -> FieldValue?
  {
    if let declared = references.terms[taxonomy] {
      if declared.contains(text) { return .text(text) }
      let near = nearMisses(of: text, in: declared)
      report(.unknownTerm(text, taxonomy: taxonomy, all: declared, near: near), at: span)
    } else if slug(text).utf8.count > longestPart {
      report(.badSlug(text, suggestion: shortSlug(text)), at: span)
    } else if slug(text).isEmpty {
      report(.badName(text), at: span)
    } else {
      return .text(text)
    }
    return nil
  }
}

extension FieldType {
  /// Whether `""` and `[]` say something, such as an image that needs no alternative text.
  var mayBeBlank: Bool {
    switch self {
    case .text, .list, .map, .markdown: true
    default: false
    }
  }

  /// What two items of a list must not have in common.
  fileprivate func identity(_ text: String) -> String {
    if case .term = self { Text.slug(text) } else { text }
  }
}

extension Node {
  /// Nothing, or nothing but blanks; an empty list.
  var isBlank: Bool {
    switch content {
    case .scalar(let scalar): scalar.isNull || scalar.text.utf8.allSatisfy { $0 <= 0x20 }
    case .sequence(let items): items.isEmpty
    case .mapping: false
    }
  }
}

/// Terms of one taxonomy that a page may have.
let longestTermList = 100

/// Bytes of one part of an address, well below the 255 of a file name.
private let longestPart = 150

/// The slug of a text, cut after the last whole word that fits.
private func shortSlug(_ text: String) -> String {
  let whole = slug(text)
  guard whole.utf8.count > longestPart else { return whole }
  let cut = whole.prefix(longestPart)
  return cut.lastIndex(of: "-").map { String(cut[..<$0]) } ?? String(cut)
}

/// Whether leaving the key's value out by mistake could publish what should not be.
func decidesPublication(_ key: String) -> Bool {
  ["date", "draft", "expires", "slot", "state"].contains(key)
}

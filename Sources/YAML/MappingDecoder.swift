public import Diagnostics
internal import Text

/// A value with its place: UTF-8 byte offsets in the whole file.
public struct Located<Value> {
  /// The value.
  public let value: Value
  /// Where it is written.
  public let span: Range<Int>

  /// A value at a place.
  public init(_ value: Value, span: Range<Int>) {
    self.value = value
    self.span = span
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}

/// Takes typed values out of a mapping, key by key, and collects what is wrong.
///
/// Ask for each key once, then call `finish`, which reports every key nobody asked for. A key
/// that is absent or has no value (`title:`) gives nil without a finding, unless it is asked for
/// as required. A value of the wrong type is reported and gives nil.
public struct MappingDecoder: Sendable {
  /// The file the mapping is in.
  public let file: SourceFile
  /// The mapping itself; empty where there was none.
  public let mapping: Mapping
  /// Where missing keys are reported: the start of the mapping, else of the part read.
  public let start: Int
  /// The findings so far, in the order of the questions; after 100 errors one says that there are
  /// more.
  public var diagnostics: [Diagnostic] { findings.list }

  private var findings = Findings()
  private var asked: [String] = []
  private var isUsed: [Bool]
  /// Required keys that are not there.
  private var missing: Set<String> = []
  /// False where the text could not be read as a mapping, so that nothing is known to be missing.
  private var isReadable = true

  /// A decoder of a mapping whose text starts at byte `start`.
  public init(_ mapping: Mapping, start: Int, in file: SourceFile) {
    self.mapping = mapping
    self.start = start
    self.file = file
    isUsed = Array(repeating: false, count: mapping.entries.count)
  }

  /// A decoder of the root of a file or front matter. Nil and an empty value count as an empty
  /// mapping, whose missing keys are reported at `start`. Anything else but a mapping is reported,
  /// and missing keys are then not, since there may be none missing.
  public init(root: Node?, start: Int = 0, in file: SourceFile) {
    self.init(root?.mapping ?? Mapping(), start: root?.span.lowerBound ?? start, in: file)
    guard let root, root.mapping == nil, !isNull(root) else { return }
    isReadable = false
    reportRoot(root)
  }

  /// A decoder of the YAML in `range` of `file` (nil: all of it), with the findings of reading it.
  /// Where the text is no YAML, only that is reported.
  public init(parsing file: SourceFile, range: Range<Int>? = nil) {
    let (root, found) = parseYAML(file, range: range)
    self.init(root: root, start: range?.lowerBound ?? 0, in: file)
    if root == nil, found.hasErrors { isReadable = false }
    let own = diagnostics
    findings = Findings()
    append(found + own)
  }

  /// Adds a finding of the caller's about this mapping.
  public mutating func report(_ issue: some Issue, at span: Range<Int>) {
    findings.append(issue, at: Location(file, span))
  }

  /// Adds findings made elsewhere, such as by the decoder of a nested mapping.
  public mutating func append(_ more: [Diagnostic]) {
    for diagnostic in more { findings.append(diagnostic) }
  }

  // MARK: Any value

  /// The value of `key`, nil when absent or empty.
  public mutating func node(_ key: String) -> Node? {
    guard let node = entry(key)?.value, !isNull(node) else { return nil }
    return node
  }

  /// The value of `key`; absent or empty is reported.
  public mutating func requiredNode(_ key: String) -> Node? {
    guard let entry = entry(key) else {
      if isReadable {
        report(ValueIssue.missingKey(key), at: start..<start)
        missing.insert(key)
      }
      return nil
    }
    guard !isNull(entry.value) else {
      report(ValueIssue.emptyValue(key: key), at: entry.keySpan)
      return nil
    }
    return entry.value
  }

  /// The span of `key` as written, nil when absent. Does not count as asking for it.
  public func keySpan(_ key: String) -> Range<Int>? {
    mapping.position(of: key).map { mapping.entries[$0].keySpan }
  }

  // MARK: Typed values

  /// A text; a number counts as the text it is written as (`title: 2026`).
  public mutating func string(_ key: String) -> Located<String>? {
    node(key).flatMap { string($0, key) }
  }

  /// A text that has to be there.
  public mutating func requiredString(_ key: String) -> Located<String>? {
    requiredNode(key).flatMap { string($0, key) }
  }

  /// A whole number.
  public mutating func int(_ key: String) -> Located<Int>? {
    guard let node = node(key) else { return nil }
    switch node.scalar?.value {
    case .int(let int)?: return Located(int, span: node.span)
    case .string(let text)? where node.scalar?.isPlain == true && looksLikeInteger(text):
      report(ValueIssue.unusableInteger(key: key, text: text), at: node.span)
    default: reportType(key, node, expected: .integer)
    }
    return nil
  }

  /// A number, whole or not.
  public mutating func double(_ key: String) -> Located<Double>? {
    guard let node = node(key) else { return nil }
    switch node.scalar?.value {
    case .int(let int)?: return Located(Double(int), span: node.span)
    case .double(let double)?: return Located(double, span: node.span)
    default:
      reportType(key, node, expected: .number)
      return nil
    }
  }

  /// `true` or `false`.
  public mutating func bool(_ key: String) -> Located<Bool>? {
    guard let node = node(key) else { return nil }
    guard case .bool(let bool)? = node.scalar?.value else {
      reportType(key, node, expected: .boolean)
      return nil
    }
    return Located(bool, span: node.span)
  }

  /// The items of a list.
  public mutating func list(_ key: String) -> Located<[Node]>? {
    node(key).flatMap { list($0, key) }
  }

  /// A list of texts; items of another kind are reported and left out.
  public mutating func strings(_ key: String) -> Located<[Located<String>]>? {
    node(key).flatMap { strings($0, key) }
  }

  /// A list of texts that has to be there.
  public mutating func requiredStrings(_ key: String) -> Located<[Located<String>]>? {
    requiredNode(key).flatMap { strings($0, key) }
  }

  /// A nested mapping, for its own keys to be anything.
  /// - Parameter example: how what was written in its place may have been meant, such as
  ///   `{title: Medios}` for `Medios`.
  public mutating func mapping(
    _ key: String, example: MappingExample? = nil
  ) -> Located<Mapping>? {
    guard let node = node(key) else { return nil }
    guard let mapping = node.mapping else {
      if let example {
        report(
          ValueIssue.mappingWanted(key: key, found: node.kind, example: example.text(node)),
          at: node.span)
      } else {
        reportType(key, node, expected: .mapping)
      }
      return nil
    }
    return Located(mapping, span: node.span)
  }

  /// Decodes a nested mapping with known keys: runs `body` on its decoder, finishes that and
  /// takes over its findings.
  public mutating func nested<Result>(
    _ key: String, example: MappingExample? = nil, _ body: (inout MappingDecoder) -> Result
  ) -> Result? {
    guard let mapping = mapping(key, example: example) else { return nil }
    return nested(mapping.value, start: mapping.span.lowerBound, body)
  }

  /// Decodes a list of mappings with known keys; items of another kind are reported and left out.
  public mutating func nestedList<Result>(
    _ key: String, example: MappingExample? = nil, _ body: (inout MappingDecoder) -> Result
  ) -> [Result]? {
    guard let items = list(key) else { return nil }
    var results: [Result] = []
    for item in items.value {
      guard let mapping = item.mapping else {
        if let example, !isNull(item) {
          report(
            ValueIssue.itemMappingWanted(key: key, found: item.kind, example: example.text(item)),
            at: item.span)
        } else {
          reportItem(key, item, expected: .mapping)
        }
        continue
      }
      results.append(nested(mapping, start: item.span.lowerBound, body))
    }
    return results
  }

  /// The entry that was most likely meant as `key`, which is not there: one nobody has asked for
  /// so far, of a similar name or of its name in Spanish. Does not count as asking for it.
  public func likelyEntry(_ key: String) -> Mapping.Entry? {
    guard mapping.position(of: key) == nil else { return nil }
    return mapping.entries.enumerated().first { position, entry in
      !isUsed[position]
        && (!keys(named: entry.key, in: [key]).isEmpty
          || !nearMisses(of: entry.key, in: [key]).isEmpty)
    }?.element
  }

  /// Reports every key that was not asked for, with the asked-for keys nearest to it.
  public mutating func finish() {
    var seen = Set<String>()
    let known = asked.filter { seen.insert($0).inserted }
    for (position, entry) in mapping.entries.enumerated() where !isUsed[position] {
      let free = known.filter { mapping.position(of: $0) == nil }
      let translated = keys(named: entry.key, in: free)
      let similar = translated.isEmpty ? nearMisses(of: entry.key, in: free) : translated
      // It is there under another name: one finding says so.
      if similar.count == 1, let key = similar.first, missing.remove(key) != nil {
        findings.remove(ValueIssue.missingKey(key), at: start..<start)
      }
      report(
        ValueIssue.unknownKey(entry.key, similar: similar, known: known), at: entry.keySpan)
    }
  }

  // MARK: Parts

  private mutating func reportRoot(_ root: Node) {
    let lines = Lines(file.bytes, root.span.clamped(to: file.bytes.indices))
    if root.scalar?.isPlain == true,
      let colon = lines.tightColon(from: lines.range.lowerBound, to: lines.range.upperBound)
    {
      let key = lines.text(root.span.lowerBound..<colon)
      report(YAMLIssue.missingSpaceAfterColon(key: key), at: colon..<colon + 1)
    } else {
      report(ValueIssue.rootNotMapping(found: root.kind), at: root.span)
    }
  }

  private mutating func entry(_ key: String) -> Mapping.Entry? {
    asked.append(key)
    guard let position = mapping.position(of: key) else { return nil }
    isUsed[position] = true
    return mapping.entries[position]
  }

  private mutating func nested<Result>(
    _ mapping: Mapping, start: Int, _ body: (inout MappingDecoder) -> Result
  ) -> Result {
    var decoder = MappingDecoder(mapping, start: start, in: file)
    let result = body(&decoder)
    decoder.finish()
    append(decoder.diagnostics)
    return result
  }

  private mutating func string(_ node: Node, _ key: String) -> Located<String>? {
    guard let text = text(of: node) else {
      reportType(key, node, expected: .text)
      return nil
    }
    return Located(text, span: node.span)
  }

  private mutating func list(_ node: Node, _ key: String) -> Located<[Node]>? {
    guard let items = node.sequence else {
      reportType(key, node, expected: .list)
      return nil
    }
    return Located(items, span: node.span)
  }

  private mutating func strings(_ node: Node, _ key: String) -> Located<[Located<String>]>? {
    guard let items = list(node, key) else { return nil }
    var texts: [Located<String>] = []
    texts.reserveCapacity(items.value.count)
    for item in items.value {
      if let text = text(of: item) {
        texts.append(Located(text, span: item.span))
      } else {
        reportItem(key, item, expected: .text)
      }
    }
    return Located(texts, span: node.span)
  }

  private func text(of node: Node) -> String? {
    guard let scalar = node.scalar else { return nil }
    switch scalar.value {
    case .string, .int, .double: return scalar.text
    case .null, .bool: return nil
    }
  }

  private func isNull(_ node: Node) -> Bool {
    node.scalar?.isNull ?? false
  }

  private mutating func reportType(_ key: String, _ node: Node, expected: ValueKind) {
    report(
      ValueIssue.wrongType(
        key: key, expected: expected, found: node.kind, text: node.scalar?.text), at: node.span)
  }

  private mutating func reportItem(_ key: String, _ node: Node, expected: ValueKind) {
    report(
      ValueIssue.wrongItem(
        key: key, expected: expected, found: node.kind, text: node.scalar?.text), at: node.span)
  }

  private func looksLikeInteger(_ text: String) -> Bool {
    let digits =
      text.utf8.first.map { $0 == 0x2B || $0 == 0x2D } == true
      ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

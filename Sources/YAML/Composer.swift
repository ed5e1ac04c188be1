public import Diagnostics

/// Reads one YAML document. Never traps; stops at the first text that is no YAML, and reports
/// everything else (repeated keys, unknown tags, …) while keeping what can be kept.
/// - Parameters:
///   - file: the source, UTF-8; a byte order mark at its start is passed over.
///   - range: the part to read, such as the front matter of a Markdown file; nil for all. Spans
///     and diagnostics refer to the whole file all the same.
/// - Returns: the root, nil for an empty document or text that is no YAML, and the findings in
///   source order. Source of the syntax: YAML 1.1 as libyaml reads it, without directives and
///   merge keys; of the meaning of plain scalars: YAML 1.2, 10.2.
/// Cost: linear.
public func parseYAML(
  _ file: SourceFile, range: Range<Int>? = nil
) -> (root: Node?, diagnostics: [Diagnostic]) {
  let input: CheckedInput
  switch file.checkedInput(range) {
  case .failure(let error): return (nil, error.diagnostics)
  case .success(let checked): input = checked
  }
  if let directive = firstDirective(file.bytes, from: input.range) {
    return (nil, [YAMLIssue.directive.at(file, directive)])
  }
  var composer = Composer(file: file, range: input.range)
  let root = EventReader.reading(file.bytes, input.range, isASCII: input.isASCII) { reader in
    composer.document(&reader)
  }
  guard let root else {  // no memory for a parser
    composer.report(.notUnderstood, input.range)
    return (nil, composer.diagnostics)
  }
  return (root, composer.diagnostics)
}

/// A `%` line before the document. libyaml would compare each with all before it.
private func firstDirective(_ bytes: [UInt8], from range: Range<Int>) -> Range<Int>? {
  guard let line = Lines(bytes, range).firstLine(from: range.lowerBound, skippingMarkers: false),
    bytes[line.lowerBound] == UInt8(ascii: "%"),
    Lines(bytes, range).column(of: line.lowerBound) == 0
  else { return nil }
  return line
}

/// Builds the tree from the events of one document.
struct Composer {
  /// A finished node with what an alias to it costs.
  private struct Composed {
    let node: Node
    /// Nodes in it, itself included.
    var count = 1
    /// Levels of lists and mappings in it.
    var height = 0
  }

  private enum Anchor {
    case open
    case finished(Composed)
  }

  let file: SourceFile
  let range: Range<Int>
  private var findings = Findings()
  var diagnostics: [Diagnostic] { findings.list }
  private var anchors: [String: Anchor] = [:]
  private var aliasedNodes = 0
  private var trail = SyntaxTrail()
  /// Set where reading on makes no sense.
  private var isStopped = false

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// The only document of the stream.
  mutating func document(_ reader: inout EventReader) -> Node? {
    var root: Node?
    while let event = next(&reader) {
      switch event.kind {
      case .streamStart, .documentStart: continue
      case .streamEnd: return root
      case .documentEnd(let isExplicit):
        if reportsMore(after: event.end) { return root }
        if isExplicit { return root }
      default:
        root = node(event, &reader, depth: 0)?.node
      }
    }
    return reader.failure == nil && !isStopped ? root : nil
  }

  /// Whether something follows a document that may not: another one, or a directive.
  private mutating func reportsMore(after offset: Int) -> Bool {
    let lines = Lines(file.bytes, range)
    guard let line = lines.firstLine(from: offset, skippingMarkers: true) else { return false }
    if file.bytes[line.lowerBound] == UInt8(ascii: "%") {
      report(.directive, line)
    } else if lines.isDocumentStart(line) || lines.hasDocumentEnd(offset..<line.lowerBound) {
      report(.moreDocuments, line)
    } else {
      return false
    }
    return true
  }

  private mutating func next(_ reader: inout EventReader) -> Event? {
    guard !isStopped else { return nil }
    guard let event = reader.next() else {
      isStopped = true
      if let failure = reader.failure {
        let explanation = SyntaxExplanation(failure, in: file, range, trail)
        report(explanation.issue, explanation.range, notes: explanation.note.map { [$0] } ?? [])
      }
      return nil
    }
    return event
  }

  /// The node that starts with `event`; nil when reading has stopped.
  private mutating func node(
    _ event: Event, _ reader: inout EventReader, depth: Int
  ) -> Composed? {
    if let anchor = event.anchor { anchors[anchor] = .open }
    var composed: Composed
    switch event.kind {
    case .alias(let name):
      return alias(name, event.start..<event.end, depth: depth)
    case .scalar(let text, let style):
      let span = event.start..<end(of: event, style)
      if style == .plain { warn(ofPlain: span) }
      trail.lastValue = .init(span: span, style: style == .quoted ? .quoted : .other)
      composed = Composed(node: Node(.scalar(scalar(text, style, event.tag, span)), span: span))
    case .sequenceStart(let isFlow):
      guard let opened = open(event, isFlow, depth) else { return nil }
      guard let sequence = sequence(opened, isFlow, &reader, depth: depth + 1) else { return nil }
      composed = sequence
    case .mappingStart(let isFlow):
      guard let opened = open(event, isFlow, depth) else { return nil }
      guard let mapping = mapping(opened, isFlow, &reader, depth: depth + 1) else { return nil }
      composed = mapping
    default:
      isStopped = true
      return nil
    }
    if let anchor = event.anchor { anchors[anchor] = .finished(composed) }
    return composed
  }

  /// Checks the tag and the depth of a collection; its start without anchor and tag.
  private mutating func open(_ event: Event, _ isFlow: Bool, _ depth: Int) -> Int? {
    guard depth < Limits.depth else {
      report(.tooDeep(limit: Limits.depth), event.start..<event.end)
      isStopped = true
      return nil
    }
    if let tag = event.tag {
      let expected = if case .sequenceStart = event.kind { "seq" } else { "map" }
      check(collectionTag: tag, expected: expected, event.start..<event.end)
    }
    if isFlow { trail.openBrackets.append(event.start) }
    return event.start
  }

  private mutating func sequence(
    _ start: Int, _ isFlow: Bool, _ reader: inout EventReader, depth: Int
  ) -> Composed? {
    var items: [Node] = []
    var count = 1
    var height = 0
    while let event = next(&reader) {
      if case .sequenceEnd = event.kind {
        let span = close(start, isFlow, event, lastEnd: items.last?.span.upperBound)
        return Composed(
          node: Node(.sequence(items), span: span), count: count, height: height + 1)
      }
      guard let item = node(event, &reader, depth: depth) else { return nil }
      items.append(item.node)
      count += item.count
      height = max(height, item.height)
    }
    return nil
  }

  private mutating func mapping(
    _ start: Int, _ isFlow: Bool, _ reader: inout EventReader, depth: Int
  ) -> Composed? {
    var mapping = Mapping()
    var lastEnd: Int?
    var count = 1
    var height = 0
    while let event = next(&reader) {
      if case .mappingEnd = event.kind {
        let span = close(start, isFlow, event, lastEnd: lastEnd)
        return Composed(
          node: Node(.mapping(mapping), span: span), count: count, height: height + 1)
      }
      guard let key = node(event, &reader, depth: depth), let valueEvent = next(&reader),
        let value = node(valueEvent, &reader, depth: depth)
      else { return nil }
      count += key.count + value.count
      height = max(height, key.height, value.height)
      if isFlow, let last = mapping.entries.last,
        reportsDecimalComma(last.value, key.node, value.node)
      {
        continue
      }
      lastEnd = max(key.node.span.upperBound, value.node.span.upperBound)
      if let text = keyText(key.node) { insert(text, key.node.span, value.node, into: &mapping) }
    }
    return nil
  }

  private mutating func insert(
    _ key: String, _ keySpan: Range<Int>, _ value: Node, into mapping: inout Mapping
  ) {
    let entry = Mapping.Entry(key: key, keySpan: keySpan, value: value)
    guard let first = mapping.insert(entry) else { return }
    let note = Diagnostic.Note(YAMLIssue.firstPlace, at: Location(file, first.keySpan))
    report(.duplicateKey(key), keySpan, notes: [note])
  }

  /// Reports `3,5`, which YAML takes as the number 3 and a key 5 without a value; says whether it
  /// is that.
  private mutating func reportsDecimalComma(_ number: Node, _ key: Node, _ value: Node) -> Bool {
    let (whole, decimals) = (number.span, key.span)
    guard value.span.isEmpty, decimals.lowerBound == whole.upperBound + 1,
      file.bytes[whole.upperBound] == UInt8(ascii: ","),
      let suggestion = decimalPoint(
        String(decoding: file.bytes[whole], as: UTF8.self)
          + "," + String(decoding: file.bytes[decimals], as: UTF8.self))
    else { return false }
    let span = whole.lowerBound..<decimals.upperBound
    report(
      .decimalComma(
        String(decoding: file.bytes[span], as: UTF8.self), suggestion: suggestion), span)
    return true
  }

  private mutating func keyText(_ key: Node) -> String? {
    guard let scalar = key.scalar else {
      report(.keyNotText, key.span)
      return nil
    }
    guard !scalar.text.isEmpty else {
      report(.emptyKey, key.span)
      return nil
    }
    if scalar.isPlain, scalar.text == "<<" {
      report(.mergeKey, key.span)
      return nil
    }
    return scalar.text
  }

  /// The span of a collection: a block one ends where its last item does, not where libyaml has
  /// found out that it is over.
  private mutating func close(
    _ start: Int, _ isFlow: Bool, _ event: Event, lastEnd: Int?
  ) -> Range<Int> {
    guard isFlow else { return start..<max(start, lastEnd ?? start) }
    _ = trail.openBrackets.popLast()
    // The pair in `[a: 1]` is a mapping that ends before the next `,` or `]`.
    let isPair = event.end == event.start
    let span = start..<max(start, isPair ? lastEnd ?? start : event.end)
    trail.lastValue = .init(span: span, style: .bracket)
    return span
  }

  /// The end of a scalar; a block scalar's without the line breaks after it.
  private func end(of event: Event, _ style: Event.Style) -> Int {
    var end = event.end
    guard style == .block else { return end }
    while end > event.start, isBlank(file.bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func alias(_ name: String, _ span: Range<Int>, depth: Int) -> Composed? {
    trail.lastValue = .init(span: span, style: .other)
    switch anchors[name] {
    case nil:
      report(.unknownAlias(name: name), span)
    case .open:
      report(.recursiveAlias(name: name), span)
    case .finished(let composed):
      aliasedNodes += composed.count
      if aliasedNodes > Limits.aliasedNodes {
        report(.expansionTooLarge(limit: Limits.aliasedNodes), span)
        isStopped = true
        return nil
      }
      if depth + composed.height > Limits.depth {
        report(.tooDeep(limit: Limits.depth), span)
        isStopped = true
        return nil
      }
      return Composed(
        node: Node(composed.node.content, span: span), count: composed.count,
        height: composed.height)
    }
    return Composed(node: Node(.scalar(Scalar(text: "", isPlain: false)), span: span))
  }

  mutating func report(
    _ issue: YAMLIssue, _ range: Range<Int>, notes: [Diagnostic.Note] = []
  ) {
    findings.append(issue, at: Location(file, range), notes: notes)
  }
}

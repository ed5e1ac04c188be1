internal import CYAML

/// One step of libyaml's reading, copied into Swift values, with byte offsets in the whole file.
struct Event {
  enum Style {
    case plain
    case quoted
    case block
  }

  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd(isExplicit: Bool)
    case alias(String)
    case scalar(String, Style)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  let kind: Kind
  /// The name of `&name` before the node.
  let anchor: String?
  /// The tag before the node, handles resolved (`!!str` is `tag:yaml.org,2002:str`).
  let tag: String?
  let start: Int
  let end: Int
}

/// What libyaml objects to: its two texts and their places as byte offsets in the whole file.
struct ReadFailure {
  let problem: String
  let problemOffset: Int
  let context: String
  let contextOffset: Int
}

/// Pulls events from libyaml. The only code that touches C: it owns the parser, which is on the
/// heap and never moves because libyaml keeps pointers into it.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var marks: MarkConverter

  /// Set once `next` has returned nil.
  private(set) var failure: ReadFailure?

  /// Runs `body` with a reader of `range` of `bytes`, which must be valid UTF-8. The bytes stay
  /// where they are until `body` returns; nil when there is no memory for a parser.
  static func reading<Result>(
    _ bytes: [UInt8], _ range: Range<Int>, isASCII: Bool,
    _ body: (inout EventReader) -> Result
  ) -> Result? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      let input = unsafe UnsafeBufferPointer(rebasing: buffer[range])
      let marks = MarkConverter(bytes: bytes, start: range.lowerBound, isASCII: isASCII)
      guard var reader = unsafe EventReader(input, marks) else { return nil }
      return body(&reader)
    }
  }

  private init?(_ input: UnsafeBufferPointer<UInt8>, _ marks: MarkConverter) {
    unsafe parser = .allocate(capacity: 1)
    self.marks = marks
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next event, nil at an error (see `failure`). Not to be called after nil or `streamEnd`.
  mutating func next() -> Event? {
    guard failure == nil else { return nil }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      failure = currentFailure()
      return nil
    }
    defer { unsafe yaml_event_delete(&event) }

    var anchor: String?
    var tag: String?
    let kind: Event.Kind
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT:
      kind = .documentEnd(isExplicit: unsafe event.data.document_end.implicit == 0)
    case YAML_ALIAS_EVENT:
      kind = .alias(unsafe Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      anchor = unsafe Self.text(scalar.anchor)
      tag = unsafe Self.text(scalar.tag)
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      kind = .scalar(text, unsafe Self.style(scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      anchor = unsafe Self.text(sequence.anchor)
      tag = unsafe Self.text(sequence.tag)
      kind = .sequenceStart(isFlow: unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      anchor = unsafe Self.text(mapping.anchor)
      tag = unsafe Self.text(mapping.tag)
      kind = .mappingStart(isFlow: unsafe mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .streamEnd
    }
    let start = marks.offset(of: unsafe event.start_mark.index)
    let end = marks.offset(of: unsafe event.end_mark.index)
    return Event(kind: kind, anchor: anchor, tag: tag, start: start, end: max(start, end))
  }

  private mutating func currentFailure() -> ReadFailure {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let problemOffset = marks.offset(of: unsafe parser.pointee.problem_mark.index)
    let contextOffset =
      context.isEmpty
      ? problemOffset : marks.offset(of: unsafe parser.pointee.context_mark.index)
    return ReadFailure(
      problem: problem, problemOffset: problemOffset, context: context,
      contextOffset: contextOffset)
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Event.Style {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }
}

/// Turns libyaml's marks, which count Unicode scalars, into byte offsets. It remembers where it
/// was, so marks in about rising order cost one pass over the text in all.
private struct MarkConverter {
  let bytes: [UInt8]
  let start: Int
  let isASCII: Bool
  private var scalar = 0
  private var byte: Int

  init(bytes: [UInt8], start: Int, isASCII: Bool) {
    self.bytes = bytes
    self.start = start
    self.isASCII = isASCII
    byte = start
  }

  mutating func offset(of index: Int) -> Int {
    if isASCII { return min(start + index, bytes.count) }
    var (scalar, byte) = (scalar, byte)
    while scalar < index, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      scalar += 1
    }
    while scalar > index, byte > start {
      byte -= 1
      while byte > start, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      scalar -= 1
    }
    (self.scalar, self.byte) = (scalar, byte)
    return byte
  }
}

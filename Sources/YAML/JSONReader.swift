public import Diagnostics

/// Reads one JSON text after RFC 8259, strictly, into the same tree as YAML. Never traps; stops
/// at the first text that is no JSON. Repeated keys are errors, the first one counts.
/// - Parameters:
///   - file: the source, UTF-8; a byte order mark at its start is passed over.
///   - range: the part to read; nil for all. Spans refer to the whole file all the same.
/// - Returns: the root, nil where the text is no JSON, and the findings in source order.
/// Cost: linear.
public func parseJSON(
  _ file: SourceFile, range: Range<Int>? = nil
) -> (root: Node?, diagnostics: [Diagnostic]) {
  switch file.checkedInput(range, json: true) {
  case .failure(let error): return (nil, error.diagnostics)
  case .success(let checked):
    var reader = JSONReader(file: file, range: checked.range)
    do throws(DiagnosticError) {
      return (try reader.document(), reader.diagnostics)
    } catch {
      return (nil, reader.diagnostics + error.diagnostics)
    }
  }
}

/// A recursive descent over the bytes; its depth is bounded.
struct JSONReader {
  let file: SourceFile
  let bytes: [UInt8]
  let start: Int
  let end: Int
  var index: Int
  private var findings = Findings()
  var diagnostics: [Diagnostic] { findings.list }

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    bytes = file.bytes
    start = range.lowerBound
    end = range.upperBound
    index = range.lowerBound
  }

  mutating func document() throws(DiagnosticError) -> Node {
    try skipBlanks()
    guard index < end else { throw error(.empty, start..<start) }
    let root = try value(depth: 0)
    try skipBlanks()
    guard index >= end else { throw error(.textAfterEnd, index..<token(at: index)) }
    return root
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(DiagnosticError) -> Node {
    switch byte(index) {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""):
      let start = index
      let text = try string()
      return Node(.scalar(Scalar(text: text, resolution: .string)), span: start..<index)
    case UInt8(ascii: "'"): throw error(.singleQuote, index..<index + 1)
    case let byte? where isNumberByte(byte) || isDigit(byte): return try number()
    case let byte? where isWordByte(byte): return try word()
    default: throw unexpected(.value)
    }
  }

  private mutating func array(depth: Int) throws(DiagnosticError) -> Node {
    let start = try open(depth)
    var items: [Node] = []
    try skipBlanks()
    if take(UInt8(ascii: "]")) { return Node(.sequence([]), span: start..<index) }
    while true {
      items.append(try value(depth: depth))
      try skipBlanks()
      if take(UInt8(ascii: "]")) { return Node(.sequence(items), span: start..<index) }
      try comma(before: UInt8(ascii: "]"), .commaOrBracket, opening: start)
    }
  }

  private mutating func object(depth: Int) throws(DiagnosticError) -> Node {
    let start = try open(depth)
    var mapping = Mapping()
    try skipBlanks()
    if take(UInt8(ascii: "}")) { return Node(.mapping(mapping), span: start..<index) }
    while true {
      let keyStart = index
      switch byte(index) {
      case UInt8(ascii: "\""): break
      case UInt8(ascii: "'"): throw error(.singleQuote, index..<index + 1)
      default: throw unexpected(.key)
      }
      let key = try string()
      let keySpan = keyStart..<index
      try skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
      try skipBlanks()
      let entry = Mapping.Entry(key: key, keySpan: keySpan, value: try value(depth: depth))
      if let first = mapping.insert(entry) { reportDuplicate(entry, first) }
      try skipBlanks()
      if take(UInt8(ascii: "}")) { return Node(.mapping(mapping), span: start..<index) }
      try comma(before: UInt8(ascii: "}"), .commaOrBrace, opening: start)
    }
  }

  private mutating func reportDuplicate(_ entry: Mapping.Entry, _ first: Mapping.Entry) {
    let note = Diagnostic.Note(YAMLIssue.firstPlace, at: Location(file, first.keySpan))
    findings.append(
      YAMLIssue.duplicateKey(entry.key), at: Location(file, entry.keySpan), notes: [note])
  }

  private mutating func open(_ depth: Int) throws(DiagnosticError) -> Int {
    let start = index
    index += 1
    guard depth <= Limits.depth else {
      throw DiagnosticError(
        YAMLIssue.tooDeep(limit: Limits.depth).at(file, start..<start + 1))
    }
    return start
  }

  private mutating func comma(
    before closing: UInt8, _ expected: JSONExpectation, opening: Int
  ) throws(DiagnosticError) {
    let comma = index
    guard take(UInt8(ascii: ",")) else {
      guard index < end else {
        let isBrace = closing == UInt8(ascii: "}")
        let issue = YAMLIssue.unclosedBracket(
          opening: isBrace ? "{" : "[", closing: isBrace ? "}" : "]")
        throw DiagnosticError(issue.at(file, opening..<opening + 1))
      }
      throw unexpected(expected)
    }
    try skipBlanks()
    if byte(index) == closing { throw error(.trailingComma, comma..<comma + 1) }
  }

  private mutating func number() throws(DiagnosticError) -> Node {
    let start = index
    while let byte = byte(index), isNumberByte(byte) || isWordByte(byte) { index += 1 }
    let span = start..<index
    guard numberShape(bytes[span]) != nil else { throw error(.number(text(span)), span) }
    let scalar = Scalar(text: text(span), resolution: .jsonNumber)
    if case .string = scalar.value { throw error(.numberRange(text(span)), span) }
    return Node(.scalar(scalar), span: span)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private mutating func word() throws(DiagnosticError) -> Node {
    let start = index
    while let byte = byte(index), isWordByte(byte) { index += 1 }
    let span = start..<index
    let word = text(span)
    guard word == "true" || word == "false" || word == "null" else {
      throw error(.word(word), span)
    }
    return Node(.scalar(Scalar(text: word, resolution: .plain)), span: span)
  }

  // MARK: Bytes

  func byte(_ offset: Int) -> UInt8? {
    offset < end ? bytes[offset] : nil
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte(index) == wanted else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() throws(DiagnosticError) {
    while index < end, isBlank(bytes[index]) { index += 1 }
    let next = byte(index + 1)
    let isComment =
      byte(index) == UInt8(ascii: "#")
      || byte(index) == UInt8(ascii: "/")
        && (next == UInt8(ascii: "/") || next == UInt8(ascii: "*"))
    if isComment { throw error(.comment, index..<lineEnd(index)) }
  }

  private func lineEnd(_ offset: Int) -> Int {
    Lines(bytes, start..<end).lineEnd(from: offset)
  }

  func text(_ part: Range<Int>) -> String {
    String(decoding: bytes[part], as: UTF8.self)
  }

  /// The end of the word or character at `offset`, for messages.
  private func token(at offset: Int) -> Int {
    var stop = offset
    while let byte = byte(stop), isWordByte(byte) { stop += 1 }
    return stop > offset ? stop : min(offset + 1, end)
  }

  private func unexpected(_ expected: JSONExpectation) -> DiagnosticError {
    let span = index..<max(index, token(at: index))
    return error(.unexpected(found: index < end ? text(span) : nil, expected: expected), span)
  }

  func error(_ issue: JSONIssue, _ span: Range<Int>) -> DiagnosticError {
    DiagnosticError(issue.at(file, span))
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

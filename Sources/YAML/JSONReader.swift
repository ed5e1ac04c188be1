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
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var index: Int
  private(set) var diagnostics: [Diagnostic] = []

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
    diagnostics.append(
      YAMLIssue.duplicateKey(entry.key).at(file, entry.keySpan, notes: [note]))
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

  // MARK: Strings

  private mutating func string() throws(DiagnosticError) -> String {
    let opening = index
    index += 1
    var unescaped: [UInt8]?
    var runStart = index
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let run = bytes[runStart..<index]
        index += 1
        guard var unescaped else { return String(decoding: run, as: UTF8.self) }
        unescaped.append(contentsOf: run)
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"):
        var copy = unescaped.take() ?? []
        copy.append(contentsOf: bytes[runStart..<index])
        try escape(into: &copy)
        unescaped = copy
        runStart = index
      case 0..<0x20:
        throw error(.control(name: scalarName(UInt32(bytes[index]))), index..<index + 1)
      default:
        index += 1
      }
    }
    throw DiagnosticError(
      YAMLIssue.unclosedQuote(quote: "\"").at(file, opening..<end))
  }

  private mutating func escape(into text: inout [UInt8]) throws(DiagnosticError) {
    let start = index
    index += 2
    switch byte(start + 1) {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      index = start
      let scalar = try unicodeEscape()
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw badEscape(start)
    }
  }

  /// One `\uXXXX`, or two that are a surrogate pair; `index` is at the backslash.
  private mutating func unicodeEscape() throws(DiagnosticError) -> Unicode.Scalar {
    let start = index
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    if first < 0xDC00, byte(index) == UInt8(ascii: "\\"), byte(index + 1) == UInt8(ascii: "u") {
      let second = try codeUnit()
      let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second & 0x3FF)
      if (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(value) { return scalar }
    }
    let half = start..<min(start + 6, end)
    throw error(.surrogate(text(half)), half)
  }

  private mutating func codeUnit() throws(DiagnosticError) -> UInt16 {
    let start = index
    var value: UInt16 = 0
    for offset in start + 2..<start + 6 {
      guard let digit = byte(offset).flatMap(hexValue) else { throw badEscape(start) }
      value = value << 4 | UInt16(digit)
    }
    index = start + 6
    return value
  }

  private func badEscape(_ start: Int) -> DiagnosticError {
    var stop = min(start + 1, end)
    if byte(stop) == UInt8(ascii: "u") {
      stop += 1
      while stop < start + 6, let byte = byte(stop), isHexDigit(byte) { stop += 1 }
    } else if stop < end {
      stop += 1
      while let byte = byte(stop), byte & 0xC0 == 0x80 { stop += 1 }
    }
    return error(.escape(text(start..<stop)), start..<stop)
  }

  // MARK: Bytes

  private func byte(_ offset: Int) -> UInt8? {
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

  private func text(_ part: Range<Int>) -> String {
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

  private func error(_ issue: JSONIssue, _ span: Range<Int>) -> DiagnosticError {
    DiagnosticError(issue.at(file, span))
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

import Diagnostics

extension Lexer {
  /// The words of `{{ … }}` or `{% … %}`, up to and with its end.
  mutating func tag(from begin: Int, output: Bool) {
    tokens.append(Token(kind: output ? .outputBegin : .tagBegin, range: begin..<index))
    let first = tokens.count
    let known = diagnostics.count
    var brackets: [UInt8] = []
    let closer: UInt8 = output ? UInt8(ascii: "}") : UInt8(ascii: "%")
    while true {
      skipSpace()
      guard index < limit else {
        // An open quote hides the end; any other fault comes of the missing end itself.
        if !hasOpenString {
          diagnostics.removeSubrange(known...)
          report(.unclosedTag(output ? "{{" : "{%"), begin..<min(begin + 2, limit))
        }
        tokens.removeSubrange(first...)
        tokens.append(Token(kind: .broken, range: limit..<limit))
        tokens.append(Token(kind: output ? .outputEnd : .tagEnd, range: limit..<limit))
        return
      }
      let start = index
      if brackets.isEmpty, let end = tagEnd(closer) {
        index += end.length
        add(output ? .outputEnd : .tagEnd, from: start)
        if end.strips { skipSpace() }
        return
      }
      switch byte(0) {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(byte(0))
      case UInt8(ascii: "}") where brackets.isEmpty:
        // One brace of the end is missing.
        report(.unclosedTag(output ? "{{" : "{%"), begin..<min(begin + 2, limit))
        tokens.removeSubrange(first...)
        tokens.append(Token(kind: .broken, range: start..<start + 1))
        index += 1
        add(output ? .outputEnd : .tagEnd, from: start)
        return
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if !matches(brackets.popLast(), byte(0)) {
          fail(.unmatchedBracket(String(UnicodeScalar(byte(0)))), start..<start + 1, closer)
          brackets = []
          continue
        }
      default: break
      }
      if !word() {
        let text = scalarText(at: index)
        fail(.unexpectedCharacter(text), start..<start + text.utf8.count, closer)
        brackets = []
      }
    }
  }

  private func matches(_ opener: UInt8?, _ closer: UInt8) -> Bool {
    switch closer {
    case UInt8(ascii: ")"): opener == UInt8(ascii: "(")
    case UInt8(ascii: "]"): opener == UInt8(ascii: "[")
    default: opener == UInt8(ascii: "{")
    }
  }

  private func tagEnd(_ closer: UInt8) -> (length: Int, strips: Bool)? {
    if byte(0) == closer, byte(1) == UInt8(ascii: "}") { return (2, false) }
    guard byte(1) == closer, byte(2) == UInt8(ascii: "}") else { return nil }
    if byte(0) == UInt8(ascii: "-") { return (3, true) }
    if byte(0) == UInt8(ascii: "+"), closer == UInt8(ascii: "%") { return (3, false) }
    return nil
  }

  /// Reports, marks the place as broken and skips to before the end of the tag or the next one.
  private mutating func fail(_ issue: TemplateIssue, _ range: Range<Int>, _ closer: UInt8) {
    report(issue, range)
    tokens.append(Token(kind: .broken, range: range))
    while index < limit, tagEnd(closer) == nil {
      index += 1
    }
  }

  private func scalarText(at start: Int) -> String {
    var end = start + 1
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Reads one word; false where there is none or it was faulty and not yet reported.
  private mutating func word() -> Bool {
    let start = index
    switch byte(0) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      number()
      return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
    case let first where isNameStart(first):
      while index < limit, isNameStart(bytes[index]) || isDigit(bytes[index]) { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      guard isIdentifier(name) else {
        index = start
        return false
      }
      add(.name(name), from: start)
      return true
    default:
      for length in [2, 1] where index + length <= limit {
        let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
        if let op = Token.Operator(rawValue: text) {
          index += length
          add(.op(op), from: start)
          return true
        }
      }
      return false
    }
  }

  /// Names as Python has them; only those beyond ASCII need a look.
  private func isIdentifier(_ name: String) -> Bool {
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return true }
    guard let first = name.unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && name.unicodeScalars.allSatisfy(\.properties.isXIDContinue)
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

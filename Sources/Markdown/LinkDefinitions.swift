/// The `[label]: address` lines of a page, found without knowing blocks: of several with one label,
/// the one is meant whose address the link has.
struct LinkDefinitions {
  private var places: [String: [Range<Int>]] = [:]
  private var all: [Range<Int>] = []

  init(_ bytes: [UInt8], _ body: Range<Int>) {
    var index = body.lowerBound
    while index < body.upperBound {
      var reader = SourceReader(bytes, index..<body.upperBound)
      while Self.isMarker(reader[0]) { reader.position += 1 }
      if let (label, place) = Self.definition(&reader) {
        places[label, default: []].append(place)
        all.append(place)
        index = reader.position
        continue
      }
      index = reader.position
      while index < body.upperBound, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      index += 1
    }
  }

  /// Where the address stands that a reference to `label` has; `isAddress` tells whether a place
  /// holds it. Labels that differ only by Unicode's case folding are looked for among the first.
  func place(of label: String, where isAddress: (Range<Int>) -> Bool) -> Range<Int>? {
    places[label]?.first(where: isAddress) ?? all.prefix(100).first(where: isAddress)
  }

  /// Passes `[label]: address "title"` and the line's end; nil, and the reader where it was, where
  /// something else stands.
  static func definition(_ reader: inout SourceReader) -> (label: String, place: Range<Int>)? {
    var next = reader
    guard let label = next.label(), !label.isEmpty, next[0] == UInt8(ascii: ":") else { return nil }
    next.position += 1
    next.skipSpaceAndLine()
    guard let place = next.address() else { return nil }
    var titled = next
    titled.skipSpaceAndLine()
    if titled.position > next.position, titled.skipTitle(), titled.skipToNextLine() {
      reader = titled
    } else if next.skipToNextLine() {
      reader = next
    } else {
      return nil
    }
    return (label, place)
  }

  /// What may stand before a definition on its line: white space, quotation and list markers.
  static func isMarker(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension SourceReader {
  /// Passes `[label]` and gives the label as links are compared by; nil where there is none.
  mutating func label() -> String? {
    guard self[0] == UInt8(ascii: "[") else { return nil }
    let start = position + 1
    position = start
    while position < end, position - start <= 1000 {
      switch self[0] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"):
        position += 1
        return Self.normalized(bytes[start..<position - 1])
      case UInt8(ascii: "\\"): position += isPunctuation(self[1]) ? 2 : 1
      default: position += 1
      }
    }
    return nil
  }

  /// A label without regard to case and white space. Source: CommonMark 0.29, 4.7.
  static func normalized(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split { isSpace($0) }.joined(separator: [0x20])
    return String(decoding: Array(words), as: UTF8.self).lowercased()
  }

  /// Passes the address of a link, in angle brackets or not, and gives where it stands.
  mutating func address() -> Range<Int>? {
    let start = position
    if self[0] == UInt8(ascii: "<") {
      position += 1
      while position < end, self[0] != UInt8(ascii: ">") {
        switch self[0] {
        case 0x0A, 0x0D, UInt8(ascii: "<"): return nil
        case UInt8(ascii: "\\"): position += 2
        default: position += 1
        }
      }
      guard position < end else { return nil }
      position += 1
      return start + 1..<position - 1
    }
    var depth = 0
    while position < end, !isSpace(self[0]) {
      if self[0] == UInt8(ascii: "\\"), isPunctuation(self[1]) {
        position += 2
        continue
      }
      if self[0] == UInt8(ascii: "(") { depth += 1 }
      if self[0] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      position += 1
    }
    position = min(position, end)
    return start..<position
  }

  /// Passes the title of a link; false where there is none.
  mutating func skipTitle() -> Bool {
    let close: UInt8
    switch self[0] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = self[0]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    let start = position
    position += 1
    while position < end, self[0] != close {
      position += self[0] == UInt8(ascii: "\\") && isPunctuation(self[1]) ? 2 : 1
    }
    guard position < end else {
      position = start
      return false
    }
    position += 1
    return true
  }

  /// Passes white space and the line's end, or reaches the end; false where text follows.
  mutating func skipToNextLine() -> Bool {
    skipSpace()
    return position >= end || skipLineBreak()
  }
}

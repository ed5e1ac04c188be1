import Diagnostics

extension JSONReader {
  /// The text that starts at the quote at `index`; leaves `index` after its end.
  mutating func string() throws(DiagnosticError) -> String {
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
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

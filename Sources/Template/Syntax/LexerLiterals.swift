import Diagnostics

extension Lexer {
  /// A whole number in base 2, 8, 10 or 16, or one with a fraction or an exponent; `_` may part
  /// digits.
  mutating func number() {
    let start = index
    if byte(0) == UInt8(ascii: "0"), let radix = radix(byte(1)) {
      index += 2
      let digits = digits(radix: radix)
      if !digits.isEmpty {
        whole(digits, radix: radix, from: start)
        return
      }
      index = start
    }
    var text = digits(radix: 10)
    var fraction = false
    if byte(0) == UInt8(ascii: "."), isDigit(byte(1)), tokens.last?.kind != .op(.dot) {
      index += 1
      text += "." + digits(radix: 10)
      fraction = true
    }
    if byte(0) | 0x20 == UInt8(ascii: "e"), tokens.last?.kind != .op(.dot) {
      let signed = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
      if isDigit(byte(signed ? 2 : 1)) {
        let minus = byte(1) == UInt8(ascii: "-")
        index += signed ? 2 : 1
        text += (minus ? "e-" : "e") + digits(radix: 10)
        fraction = true
      }
    }
    if fraction {
      add(.double(Double(text) ?? .infinity), from: start)
    } else if text.utf8.first == UInt8(ascii: "0"), text.contains(where: { $0 != "0" }) {
      // As in Jinja, `01` is a 0 and what follows it.
      index = start + 1
      while byte(0) == UInt8(ascii: "0") || byte(0) == UInt8(ascii: "_") { index += 1 }
      add(.int(0), from: start)
    } else {
      whole(text, radix: 10, from: start)
    }
  }

  private func radix(_ letter: UInt8) -> Int? {
    switch letter | 0x20 {
    case UInt8(ascii: "b"): 2
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "x"): 16
    default: nil
    }
  }

  private mutating func digits(radix: Int) -> String {
    var text = ""
    while index < limit {
      let scalar = UnicodeScalar(bytes[index])
      if scalar == "_" {
        guard Int(String(UnicodeScalar(byte(1))), radix: radix) != nil else { break }
      } else if Int(String(scalar), radix: radix) != nil {
        text.unicodeScalars.append(scalar)
      } else {
        break
      }
      index += 1
    }
    return text
  }

  private mutating func whole(_ digits: String, radix: Int, from start: Int) {
    if let number = Int(digits, radix: radix) {
      add(.int(number), from: start)
    } else {
      report(.integerTooLarge, start..<index)
      add(.int(0), from: start)
    }
  }

  /// A string in single or double quotes with Python's escapes. False where it is not closed.
  mutating func string() -> Bool {
    let start = index
    let quote = byte(0)
    var end = index + 1
    while end < limit, bytes[end] != quote {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < limit else {
      hasOpenString = true
      report(.unclosedString, start..<min(start + 1, limit))
      index = limit
      tokens.append(Token(kind: .broken, range: start..<limit))
      return true
    }
    var content: [UInt8] = []
    index += 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        escape(into: &content, end: end)
      } else if bytes[index] == 0x0D {
        content.append(0x0A)
        index += index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
      } else {
        content.append(bytes[index])
        index += 1
      }
    }
    index = end + 1
    add(.string(String(decoding: content, as: UTF8.self)), from: start)
    return true
  }

  private mutating func escape(into content: inout [UInt8], end: Int) {
    let letter = byte(1)
    index += 2
    switch letter {
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "a"): content.append(0x07)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "v"): content.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): content.append(letter)
    case 0x0A: break
    case UInt8(ascii: "x"): scalar(digits: 2...2, radix: 16, escape: "\\x", &content, end)
    case UInt8(ascii: "u"): scalar(digits: 4...4, radix: 16, escape: "\\u", &content, end)
    case UInt8(ascii: "U"): scalar(digits: 8...8, radix: 16, escape: "\\U", &content, end)
    // Python's names of characters; the character itself says the same.
    case UInt8(ascii: "N"): report(.badEscape, index - 2..<min(index, limit))
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      scalar(digits: 1...3, radix: 8, escape: "\\", &content, end)
    default: content += [UInt8(ascii: "\\"), letter]
    }
  }

  private mutating func scalar(
    digits: ClosedRange<Int>, radix: Int, escape: String, _ content: inout [UInt8], _ end: Int
  ) {
    let start = index
    var value: UInt32 = 0
    while index < end, index - start < digits.upperBound,
      let digit = UInt32(String(UnicodeScalar(bytes[index])), radix: radix)
    {
      value = value &* UInt32(radix) &+ digit
      index += 1
    }
    guard index - start >= digits.lowerBound, let scalar = UnicodeScalar(value) else {
      report(.badEscape, max(0, start - 2)..<max(index, start))
      return
    }
    content.append(contentsOf: String(scalar).utf8)
  }
}

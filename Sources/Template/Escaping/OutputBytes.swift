import Text

extension [UInt8] {
  mutating func appendDecimal(_ number: Int) {
    if number >= 0, number < 10 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// A constant that has a text in any case.
  mutating func appendPrinted(_ value: Value, _ mode: OutputMode) {
    switch value {
    case .string(let text): appendHTMLEscaped(text)
    case .int(let number): appendDecimal(number)
    case .double(let number): append(pythonText(number))
    case .bool(let flag): append(flag ? "True" : "False")
    case .none: append("None")
    default: break
    }
  }

  /// Safe HTML in an attribute: `&` stays, so that its references count, but nothing can leave.
  mutating func appendKeepingReferences(_ bytes: [UInt8], quote: UInt8) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case quote: append(quote == UInt8(ascii: "'") ? "&#39;" : "&#34;")
      default: append(byte)
      }
    }
  }

  /// Part of an address: what no address may hold is percent-encoded; after `?` or `#` also what
  /// would end a value there; in a list also commas and spaces. `%` stays, so that encoded text is
  /// not encoded twice. Runs that need nothing are copied whole.
  mutating func appendURLEscaped(_ text: String, _ mode: OutputMode) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        let form = URLByte(byte, mode)
        if form == .plain { continue }
        unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        switch form {
        case .plain: break
        case .percent: appendPercent(byte)
        case .reference: append(byte == UInt8(ascii: "&") ? "&amp;" : "&#39;")
        }
      }
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  mutating func appendPercent(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hexDigit(byte >> 4))
    append(hexDigit(byte & 15))
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + (value - 10)
  }
}

/// How a byte of an address is written.
private enum URLByte {
  case plain, percent, reference

  init(_ byte: UInt8, _ mode: OutputMode) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"):
      self = .plain
    case UInt8(ascii: "&"), UInt8(ascii: "'"):
      self = mode == .urlQuery ? .percent : .reference
    case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "+"),
      UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x80...:
      self = mode == .urlQuery ? .percent : .plain
    case UInt8(ascii: ","): self = mode == .url ? .plain : .percent
    default: self = .percent
    }
  }
}

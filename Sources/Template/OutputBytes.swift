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
  /// not encoded twice.
  mutating func appendURLEscaped(_ bytes: some Sequence<UInt8>, _ mode: OutputMode) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"):
        append(byte)
      case UInt8(ascii: "&") where mode != .urlQuery: append("&amp;")
      case UInt8(ascii: "'") where mode != .urlQuery: append("&#39;")
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"):
        if mode == .urlQuery { appendPercent(byte) } else { append(byte) }
      case UInt8(ascii: ","):
        if mode == .url { append(byte) } else { appendPercent(byte) }
      case 0x80...:
        if mode == .urlQuery { appendPercent(byte) } else { append(byte) }
      default: appendPercent(byte)
      }
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

internal import Text

/// HTML under construction.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []
  /// Whether text is made fit for HTML documents: characters that HTML forbids become U+FFFD.
  let repairs: Bool

  init(capacity: Int, repairs: Bool) {
    self.repairs = repairs
    bytes.reserveCapacity(capacity)
  }

  /// Appends markup as it is.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ number: Int) {
    bytes.append(String(number))
  }

  /// Appends text that is known to need no escaping, such as an identifier.
  mutating func raw(_ text: String) {
    bytes.append(text)
  }

  /// Appends markup that somebody else made safe.
  mutating func raw(_ markup: [UInt8]) {
    bytes += markup
  }

  /// Starts a new line unless at the start of one.
  mutating func startLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Appends text for elements and quoted attributes; `& < > "` are escaped.
  mutating func text(_ text: Span<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      switch Escape.of(byte) {
      case .none: length = 0
      case .entity: break
      case .control: length = repairs ? 1 : 0
      case .lead: length = repairs ? Self.forbiddenLength(text, at: index) : 0
      }
      guard length > 0 else {
        index += 1
        continue
      }
      copy(text, start..<index)
      raw(Self.replacement(byte))
      index += length
      start = index
    }
    copy(text, start..<text.count)
  }

  private mutating func copy(_ text: Span<UInt8>, _ range: Range<Int>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0[range]) }
  }

  mutating func text(_ text: String) {
    self.text(Array(text.utf8).span)
  }

  /// Appends an address for a quoted attribute: `&` and `'` as references, whatever may not stand in
  /// an address percent-encoded, `%` left as it is.
  mutating func url(_ url: Span<UInt8>) {
    for index in url.indices {
      let byte = url[index]
      if Escape.isURLSafe(byte) {
        bytes.append(byte)
      } else if byte == UInt8(ascii: "&") {
        raw("&amp;")
      } else if byte == UInt8(ascii: "'") {
        raw("&#x27;")
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
      }
    }
  }

  mutating func url(_ url: String) {
    self.url(Array(url.utf8).span)
  }

  private static func replacement(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "\u{FFFD}"
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + (value - 10)
  }

  /// The length of a code point at `index` that HTML documents may not hold: C1 controls and
  /// noncharacters. 0 for any other. Source: HTML Standard, 13.1.
  private static func forbiddenLength(_ text: Span<UInt8>, at index: Int) -> Int {
    let left = text.count - index
    switch text[index] {
    case 0xC2:
      return left > 1 && text[index + 1] < 0xA0 ? 2 : 0
    case 0xEF:
      guard left > 2 else { return 0 }
      let (a, b) = (text[index + 1], text[index + 2])
      return (a == 0xBF && b >= 0xBE) || (a == 0xB7 && 0x90...0xAF ~= b) ? 3 : 0
    default:
      guard left > 3 else { return 0 }
      let (a, b, c) = (text[index + 1], text[index + 2], text[index + 3])
      return a & 0x0F == 0x0F && b == 0xBF && c >= 0xBE ? 4 : 0
    }
  }
}

/// What has to happen with a byte of text.
private enum Escape {
  case none, entity, control, lead

  @inline(__always)
  static func of(_ byte: UInt8) -> Escape {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): .entity
    case 0x09, 0x0A, 0x0C, 0x0D: .none
    case 0..<0x20, 0x7F: .control
    case 0xC2, 0xEF...0xF4: .lead
    default: .none
    }
  }

  static func isURLSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "#"),
      UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

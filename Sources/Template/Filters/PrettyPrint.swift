import Text

/// `pprint`: a value as Python's `pprint` shows it, 80 wide, dictionaries in the order of their keys.
/// Source: Python, `pprint.PrettyPrinter`.
struct PrettyPrint {
  private static let width = 80

  private let limits: TemplateLimits
  private var result: [UInt8] = []

  static func text(of value: Value, _ limits: TemplateLimits) throws(Fault) -> String {
    var printer = PrettyPrint(limits: limits)
    try printer.append(value, indent: 0, allowance: 0, level: 0)
    return String(decoding: printer.result, as: UTF8.self)
  }

  private init(limits: TemplateLimits) {
    self.limits = limits
  }

  /// On one line, dictionaries sorted.
  private func line(_ value: Value) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    try Printing.append(try sorted(value, 0), to: &bytes, depth: 0, limits)
    return bytes
  }

  private func sorted(_ value: Value, _ depth: Int) throws(Fault) -> Value {
    if depth > 200 { throw Fault(.tooDeep(200)) }
    func all(_ items: [Value]) throws(Fault) -> [Value] {
      var result: [Value] = []
      for item in items { result.append(try sorted(item, depth + 1)) }
      return result
    }
    switch value {
    case .list(let items): return .list(try all(items))
    case .tuple(let items): return .tuple(try all(items))
    case .map(let map):
      var pairs: [(Value, Value)] = []
      for (key, value) in Self.pairs(map) { pairs.append((key, try sorted(value, depth + 1))) }
      return .map(ValueMap(keyed: pairs))
    default: return value
    }
  }

  /// In the order of the keys; where these cannot be compared, by their kind.
  private static func pairs(_ map: ValueMap) -> [(Value, Value)] {
    let keys = map.keys
    let values = map.values
    let order: [Int]
    do throws(Fault) {
      order = try Sorting.order(of: keys, reverse: false)
    } catch {
      func kind(_ index: Int) -> Int {
        if case .none = keys[index] { return 0 }
        if case .none = keys[index].number { return 2 }
        return 1
      }
      order = keys.indices.sorted { (kind($0), $0) < (kind($1), $1) }
    }
    return order.map { (keys[$0], values[$0]) }
  }

  private mutating func append(
    _ value: Value, indent: Int, allowance: Int, level: Int
  ) throws(Fault) {
    if result.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    let line = try line(value)
    guard Self.count(line) > Self.width - indent - allowance else {
      result += line
      return
    }
    switch value {
    case .map(let map):
      result.append("{")
      let pairs = Self.pairs(map)
      for (index, pair) in pairs.enumerated() {
        if index > 0 { breakLine(indent + 1) }
        let key = try self.line(pair.0)
        result += key
        result.append(": ")
        try append(
          pair.1, indent: indent + 1 + Self.count(key) + 2,
          allowance: index + 1 == pairs.count ? allowance + 1 : 1, level: level + 1)
      }
      result.append("}")
    case .list(let items): try append(items, "[", "]", indent, allowance, level)
    case .tuple(let items):
      try append(items, "(", items.count == 1 ? ",)" : ")", indent, allowance, level)
    case .string(let text): append(text, indent, allowance, isWhole: level == 0)
    default: result += line
    }
  }

  private mutating func append(
    _ items: [Value], _ open: String, _ close: String, _ indent: Int, _ allowance: Int,
    _ level: Int
  ) throws(Fault) {
    result.append(open)
    for (index, item) in items.enumerated() {
      if index > 0 { breakLine(indent + 1) }
      try append(
        item, indent: indent + 1,
        allowance: index + 1 == items.count ? allowance + close.utf8.count : 1, level: level + 1)
    }
    result.append(close)
  }

  private mutating func breakLine(_ indent: Int) {
    result.append(",\n")
    result.append(String(repeating: " ", count: indent))
  }

  /// A long text in pieces, each on a line; in parentheses where it is the whole value.
  private mutating func append(_ text: String, _ indent: Int, _ allowance: Int, isWhole: Bool) {
    let indent = isWhole ? indent + 1 : indent
    let allowance = isWhole ? allowance + 1 : allowance
    var pieces: [String] = []
    let lines = TextSearch.lines(text, keepingEnds: true)
    for (index, line) in lines.enumerated() {
      let isLast = index + 1 == lines.count
      let room = Self.width - indent
      if Self.quotedCount(line) <= (isLast ? room - allowance : room) {
        pieces.append(line)
        continue
      }
      var current = ""
      let words = Self.words(line)
      for (place, word) in words.enumerated() {
        let endsText = isLast && place + 1 == words.count
        if Self.quotedCount(current + word) > (endsText ? room - allowance : room) {
          if !current.isEmpty { pieces.append(current) }
          current = word
        } else {
          current += word
        }
      }
      if !current.isEmpty { pieces.append(current) }
    }
    let isWrapped = isWhole && pieces.count > 1
    if isWrapped { result.append("(") }
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        result.append("\n")
        result.append(String(repeating: " ", count: indent))
      }
      Printing.appendQuoted(piece, to: &result)
    }
    if isWrapped { result.append(")") }
  }

  /// Words, each with the white space after it.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if let last = word.last, TextSearch.isSpace(last), !TextSearch.isSpace(scalar) {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
      word.append(scalar)
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func quotedCount(_ text: String) -> Int {
    var bytes: [UInt8] = []
    Printing.appendQuoted(text, to: &bytes)
    return count(bytes)
  }

  /// Code points.
  private static func count(_ bytes: [UInt8]) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

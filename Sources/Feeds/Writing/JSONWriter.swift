import Text

/// Writes JSON, one member a line, two spaces a level; small objects stand on one line.
struct JSONWriter {
  /// A value that stands on the line of its key.
  enum Value {
    case text(String)
    case texts([String])
    case number(Int)
    case flag(Bool)
    case null
  }

  var bytes: [UInt8] = []
  private var depth = 0
  /// Whether something stands before in the present object or array.
  private var hasEntry = false

  /// Begins an object or array with its bracket.
  mutating func open(_ bracket: String) {
    bytes.append(bracket)
    depth += 1
    hasEntry = false
  }

  /// Ends it; an empty one stays on its line.
  mutating func close(_ bracket: String) {
    depth -= 1
    if hasEntry { line() }
    bytes.append(bracket)
    hasEntry = true
  }

  /// A line for the next element of an array.
  mutating func element() {
    if hasEntry { bytes.append(",") }
    line()
    hasEntry = true
  }

  /// A line for the next member, up to its value.
  mutating func key(_ key: String) {
    element()
    bytes.appendJSONString(key)
    bytes.append(": ")
  }

  mutating func member(_ key: String, _ text: String) {
    self.key(key)
    bytes.appendJSONString(text)
  }

  mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    write(.texts(texts))
  }

  /// An object on one line.
  mutating func inlineObject(_ members: [(key: String, value: Value)]) {
    list("{", members, "}") { json, member in
      json.bytes.appendJSONString(member.key)
      json.bytes.append(": ")
      json.write(member.value)
    }
  }

  /// An array of such objects.
  mutating func inlineObjects(_ objects: [[(key: String, value: Value)]]) {
    list("[", objects, "]") { json, members in json.inlineObject(members) }
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .text(let text): bytes.appendJSONString(text)
    case .texts(let texts): list("[", texts, "]") { $0.bytes.appendJSONString($1) }
    case .number(let number): bytes.append(String(number))
    case .flag(let flag): bytes.append(flag ? "true" : "false")
    case .null: bytes.append("null")
    }
  }

  private mutating func list<Entry>(
    _ start: String, _ entries: [Entry], _ end: String, _ write: (inout Self, Entry) -> Void
  ) {
    bytes.append(start)
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(", ") }
      write(&self, entry)
    }
    bytes.append(end)
  }

  private mutating func line() {
    bytes.append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * max(depth, 0)))
  }
}

import CivilTime
import Text

/// A value of JSON. Keys are written in order, so that equal values give equal bytes.
indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number.
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The value as a file: two spaces a level, a line break at the end. Cost: linear.
  var file: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append("\n")
    return bytes
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes.append("null")
    case .bool(let value): bytes.append(value ? "true" : "false")
    case .integer(let value): bytes.append(String(value))
    case .number(let value): bytes.append(value.isFinite ? String(value) : "null")
    case .text(let text): bytes.appendJSONString(text)
    case .list(let items):
      bytes.append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(",") }
        Self.line(&bytes, depth + 1)
        item.write(to: &bytes, depth: depth + 1)
      }
      if !items.isEmpty { Self.line(&bytes, depth) }
      bytes.append("]")
    case .object(let members):
      bytes.append("{")
      let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for (index, key) in keys.enumerated() {
        if index > 0 { bytes.append(",") }
        Self.line(&bytes, depth + 1)
        bytes.appendJSONString(key)
        bytes.append(": ")
        members[key]?.write(to: &bytes, depth: depth + 1)
      }
      if !members.isEmpty { Self.line(&bytes, depth) }
      bytes.append("}")
    }
  }

  private static func line(_ bytes: inout [UInt8], _ depth: Int) {
    bytes.append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

extension JSONValue {
  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }
}

extension FieldValue {
  /// The value as JSON. A date is the text of its local time.
  var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .date(let date): .text(date.local.description)
    case .list(let items): .list(items.map(\.json))
    case .record(let parts):
      .object(Dictionary(parts.map { ($0.name, $0.value.json) }, uniquingKeysWith: { $1 }))
    }
  }
}

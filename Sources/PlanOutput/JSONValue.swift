import CivilTime
import Schedule
import Text

/// A value of the views' JSON; objects keep the order of their keys.
enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// An object with further members; other values as they are.
  func adding(_ more: [(key: String, value: JSONValue)]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }

  /// The document: objects and lists of objects over several lines, other lists on one; ends in a
  /// newline.
  var document: [UInt8] {
    var json: [UInt8] = []
    write(to: &json, depth: 0)
    json.append("\n")
    return json
  }

  private func write(to json: inout [UInt8], depth: Int) {
    func newLine(_ depth: Int) {
      json.append("\n")
      json.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }
    switch self {
    case .null: json.append("null")
    case .flag(let flag): json.append(flag ? "true" : "false")
    case .number(let number): json.append(String(number))
    case .text(let text): json.appendJSONString(text)
    case .list(let values):
      let isWide = values.contains { if case .object = $0 { true } else { false } }
      json.append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { json.append(isWide ? "," : ", ") }
        if isWide { newLine(depth + 1) }
        value.write(to: &json, depth: depth + 1)
      }
      if isWide { newLine(depth) }
      json.append("]")
    case .object(let members):
      json.append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { json.append(",") }
        newLine(depth + 1)
        json.appendJSONString(member.key)
        json.append(": ")
        member.value.write(to: &json, depth: depth + 1)
      }
      if !members.isEmpty { newLine(depth) }
      json.append("}")
    }
  }
}

extension PlanItem {
  /// The item under the names of the plan's JSON.
  var json: JSONValue {
    .object([
      ("id", .text(id)), ("start", .text(start.rfc3339)), ("format", .text(format.rawValue)),
      ("channels", .list(channels.map { .text($0) })), ("campaign", .text(campaign)),
      ("season", .text(season)), ("objective", .text(objective)), ("pillar", .text(pillar)),
      ("audience", .text(audience)), ("title", .text(title)), ("content", .text(content)),
      ("state", .text(state)), ("pinned", .flag(isPinned)),
      ("reasons", .list(reasons.map { .text($0) })),
    ])
  }
}

extension [PlanItem] {
  /// Items of each format, those without any included.
  func counts() -> [(format: ItemFormat, count: Int)] {
    ItemFormat.allCases.map { format in (format, count { $0.format == format }) }
  }

  var countsJSON: JSONValue {
    .object(counts().map { ($0.format.rawValue, .number($0.count)) })
  }

  /// Items without content.
  var gaps: Int { count { $0.content == nil } }
}

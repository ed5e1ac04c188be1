import CivilTime
import Text

/// A plan as canonical JSON: keys in one order, two spaces a level, a newline at the end. Equal
/// plans give equal bytes, and `readPlan` gives the plan back. Cost: linear.
/// Source: docs/schemas/plan.schema.json.
public func planJSON(_ plan: Plan) -> [UInt8] {
  var json = JSONText()
  json.object { json in
    json.key("version") { $0.append(String(Plan.version)) }
    json.key("generated") { $0.appendJSONString(plan.generated.rfc3339) }
    json.objectKey("calendar") { json in
      json.key("name") { $0.appendJSONString(plan.calendarName) }
      json.key("sha256") { $0.appendJSONString(plan.calendarDigest) }
    }
    json.listKey("items", plan.items) { item, json in json.object { $0.write(item) } }
  }
  json.bytes.append(UInt8(ascii: "\n"))
  return json.bytes
}

/// JSON on several lines, written part by part.
private struct JSONText {
  var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  mutating func write(_ item: PlanItem) {
    func text(_ name: String, _ value: String?) {
      key(name) { bytes in
        if let value { bytes.appendJSONString(value) } else { bytes.append("null") }
      }
    }
    text("id", item.id)
    text("start", item.start.rfc3339)
    text("format", item.format.rawValue)
    listKey("channels", item.channels) { $1.bytes.appendJSONString($0) }
    text("campaign", item.campaign)
    text("season", item.season)
    text("objective", item.objective)
    text("pillar", item.pillar)
    text("audience", item.audience)
    text("title", item.title)
    text("content", item.content)
    text("state", item.state)
    key("pinned") { $0.append(item.isPinned ? "true" : "false") }
    listKey("reasons", item.reasons) { $1.bytes.appendJSONString($0) }
  }

  mutating func object(_ body: (inout JSONText) -> Void) {
    group("{", "}", body)
  }

  mutating func objectKey(_ name: String, _ body: (inout JSONText) -> Void) {
    begin(name)
    object(body)
  }

  mutating func listKey<Value>(
    _ name: String, _ values: [Value], _ body: (Value, inout JSONText) -> Void
  ) {
    begin(name)
    group("[", "]") { json in
      for value in values {
        json.newItem()
        body(value, &json)
      }
    }
  }

  mutating func key(_ name: String, _ value: (inout [UInt8]) -> Void) {
    begin(name)
    value(&bytes)
  }

  private mutating func group(
    _ opening: String, _ closing: String, _ body: (inout JSONText) -> Void
  ) {
    bytes.append(opening)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    // An empty group stands on one line.
    if !isFirst { newLine() }
    isFirst = false
    bytes.append(closing)
  }

  private mutating func begin(_ name: String) {
    newItem()
    bytes.appendJSONString(name)
    bytes.append(": ")
  }

  private mutating func newItem() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append("  ") }
  }
}

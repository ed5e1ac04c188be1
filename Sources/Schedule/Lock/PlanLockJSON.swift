import CivilTime
import Text

/// A lock as JSON: one line for each item, so that a change of one changes one line. Equal locks
/// give equal bytes, and `readPlanLock` gives the lock back. Cost: linear.
/// Source: docs/schemas/lock.schema.json.
public func planLockJSON(_ lock: PlanLock) -> [UInt8] {
  var json: [UInt8] = []
  json.append("{\n  \"version\": \(PlanLock.version),\n  \"calendar\": ")
  json.appendJSONString(lock.calendarDigest)
  json.append(",\n  \"moment\": ")
  json.appendJSONString(lock.moment.rfc3339)
  json.append(",\n  \"items\": [")
  for (index, item) in lock.items.enumerated() {
    json.append(index == 0 ? "\n    " : ",\n    ")
    json.append(item)
  }
  json.append(lock.items.isEmpty ? "],\n" : "\n  ],\n")
  json.append("  \"retired\": [")
  for (index, id) in lock.retired.enumerated() {
    json.append(index == 0 ? "\n    " : ",\n    ")
    json.appendJSONString(id)
  }
  json.append(lock.retired.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
  return json
}

extension [UInt8] {
  fileprivate mutating func append(_ item: LockedItem) {
    append("{\"id\": ")
    appendJSONString(item.id)
    func text(_ name: String, _ value: String?) {
      append(", \"\(name)\": ")
      if let value { appendJSONString(value) } else { append("null") }
    }
    text("start", item.start.rfc3339)
    text("format", item.format.rawValue)
    append(", \"channels\": [")
    for (index, channel) in item.channels.enumerated() {
      if index > 0 { append(", ") }
      appendJSONString(channel)
    }
    append("]")
    text("campaign", item.campaign)
    text("season", item.season)
    text("objective", item.objective)
    text("pillar", item.pillar)
    text("audience", item.audience)
    text("pin", item.pin)
    text("standing", item.standing.rawValue)
    text("content", item.content)
    if let wasReady = item.wasReady { append(", \"was_ready\": \(wasReady)") }
    append("}")
  }
}

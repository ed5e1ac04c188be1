import CivilTime

/// Reads a date as YAML, Hugo and Jekyll write it: `2020-01-02`, `2020-1-2 9:05:00 -0300`,
/// `2020-01-02T10:00:00.123Z`, `2020/01/02`. Without a zone it is the site's time; of a time that
/// happens twice the later one counts, and a skipped one is the next there is. Nil for anything
/// else.
func readOpenDate(_ text: String, in zone: TimeZoneRules) -> DateValue? {
  guard let plain = plainDate(text) else { return nil }
  let (value, issue) = readDate(plain, in: zone)
  switch issue {
  case .skippedTime(_, let next)?: return readDate(next, in: zone).value
  case .repeatedTime(_, _, let second)?: return readDate(second, in: zone).value
  default: return value
  }
}

/// A date in the form of `Timestamp`.
private func plainDate(_ text: String) -> String? {
  var rest = text.utf8.prefix(64)[...]
  guard text.utf8.count < 64 else { return nil }
  func skip(_ bytes: String) -> UInt8? {
    guard let byte = rest.first, bytes.utf8.contains(byte) else { return nil }
    rest.removeFirst()
    return byte
  }
  func number(_ widths: ClosedRange<Int>) -> String? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard widths.contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let text = String(decoding: digits, as: UTF8.self)
    return text.utf8.count == 1 ? "0" + text : text
  }
  func blanks() { while skip(" \t") != nil {} }

  blanks()
  guard let year = number(4...4), let separator = skip("-/"), let month = number(1...2),
    skip("-/") == separator, let day = number(1...2)
  else { return nil }
  var result = "\(year)-\(month)-\(day)"
  let before = rest.count
  if skip("Tt") == nil { blanks() }
  guard !rest.isEmpty else { return before == rest.count || result.utf8.count == 10 ? result : nil }
  guard rest.count < before, let hour = number(1...2), skip(":") != nil,
    let minute = number(2...2)
  else { return nil }
  var second = "00"
  if skip(":") != nil {
    guard let written = number(2...2) else { return nil }
    second = written
    if skip(".,") != nil, number(1...9) == nil { return nil }
  }
  result += " \(hour):\(minute):\(second)"
  blanks()
  let zone = String(decoding: rest, as: UTF8.self)
  switch zone.uppercased() {
  case "": return result
  case "Z", "UTC", "GMT": return result + "Z"
  default: break
  }
  guard let sign = skip("+-"), let hours = number(1...4) else { return nil }
  if hours.utf8.count == 4, rest.isEmpty {
    return result + String(decoding: [sign], as: UTF8.self) + hours
  }
  guard hours.utf8.count == 2 else { return nil }
  var minutes = "00"
  if skip(":") != nil {
    guard let written = number(2...2) else { return nil }
    minutes = written
  }
  blanks()
  guard rest.isEmpty else { return nil }
  return result + String(decoding: [sign], as: UTF8.self) + hours + ":" + minutes
}

import CivilTime
import Diagnostics
import Text
import YAML

extension MappingDecoder {
  // MARK: Dates and times

  /// A day that has to be there.
  mutating func requiredDate(_ key: String) -> Located<CivilDate>? {
    guard let text = requiredString(key) else { return nil }
    switch Timestamp.parse(text.value) {
    case .success(let stamp) where !stamp.hasTime:
      return Located(stamp.local.date, span: text.span)
    case .success:
      let day = String(text.value.prefix(10))
      report(CalendarIssue.badDate(text.value, .form, suggestion: day), at: text.span)
    case .failure(let problem):
      let suggestion = likelyDate(text.value)
      report(CalendarIssue.badDate(text.value, problem, suggestion: suggestion), at: text.span)
    }
    return nil
  }

  /// First and last day, `from` and `to`, as far as they can be read, and both where in order.
  mutating func requiredDates() -> (
    ends: [Located<CivilDate>], dates: ClosedRange<CivilDate>?
  ) {
    let from = requiredDate("from")
    let to = requiredDate("to")
    let ends = [from, to].compactMap { $0 }
    guard let from, let to else { return (ends, nil) }
    guard from.value <= to.value else {
      report(CalendarIssue.endBeforeStart(from: from.value, to: to.value), at: to.span)
      return (ends, nil)
    }
    return (ends, from.value...to.value)
  }

  /// A time of day from a value of a list or key.
  mutating func time(_ node: Node, _ key: String) -> TimeOfDay? {
    guard let scalar = node.scalar, !scalar.isNull else {
      report(
        ValueIssue.wrongItem(key: key, expected: .text, found: node.kind, text: node.scalar?.text),
        at: node.span)
      return nil
    }
    if case .string(let text) = scalar.value, let time = exactTime(text) {
      // YAML 1.1 reads 12:00 as base 60; a leading zero keeps 09:00 a text everywhere.
      guard scalar.isPlain, time.hour >= 10 else { return time }
      let minutes = time.hour * 60 + time.minute
      report(CalendarIssue.unquotedTime(text, minutes: minutes), at: node.span)
      return nil
    }
    report(
      CalendarIssue.badTime(scalar.text, suggestion: likelyTime(scalar.text)), at: node.span)
    return nil
  }

  /// A month `2026-04`, as its first day.
  mutating func month(_ text: Located<String>) -> CivilDate? {
    if text.value.utf8.count == 7, case .success(let stamp) = Timestamp.parse(text.value + "-01") {
      return stamp.local.date
    }
    var suggestion: String?
    if case .success(let stamp) = Timestamp.parse(text.value) {
      suggestion = String(stamp.local.date.description.prefix(7))
    } else if let numbers = numbers(in: text.value), numbers.count == 2 {
      let (a, b) = (numbers[0], numbers[1])
      let date = CivilDate(year: max(a, b), month: min(a, b), day: 1)
      suggestion = date.flatMap { max(a, b) > 999 ? String($0.description.prefix(7)) : nil }
    }
    report(CalendarIssue.badMonth(text.value, suggestion: suggestion), at: text.span)
    return nil
  }

  // MARK: Numbers and names

  /// `40-48` or one number, within bounds.
  mutating func range(_ key: String, in bounds: ClosedRange<Int>) -> Located<ClosedRange<Int>>? {
    node(key).flatMap { range($0, key, bounds) }
  }

  /// The same, and it has to be there.
  mutating func requiredRange(
    _ key: String, in bounds: ClosedRange<Int>
  ) -> Located<ClosedRange<Int>>? {
    requiredNode(key).flatMap { range($0, key, bounds) }
  }

  private mutating func range(
    _ node: Node, _ key: String, _ bounds: ClosedRange<Int>
  ) -> Located<ClosedRange<Int>>? {
    let text =
      node.scalar?.text
      ?? String(
        decoding: file.bytes[node.span.clamped(to: file.bytes.indices)].prefix(60), as: UTF8.self)
    let parts = text.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let ends = parts.compactMap { plainNumber($0) }
    guard ends.count == parts.count, ends.count <= 2, let low = ends.first, let high = ends.last
    else {
      if case .int? = node.scalar?.value {
        report(CalendarIssue.outOfRange(key: key, bounds), at: node.span)
        return nil
      }
      let found = numbers(in: text) ?? []
      let suggestion = found.count == 2 ? "\(found[0])-\(found[1])" : nil
      report(
        CalendarIssue.badRange(key: key, text, suggestion: suggestion), at: node.span)
      return nil
    }
    guard bounds.contains(low), bounds.contains(high) else {
      report(CalendarIssue.outOfRange(key: key, bounds), at: node.span)
      return nil
    }
    guard low <= high else {
      report(CalendarIssue.backwardRange(key: key, low: low, high: high), at: node.span)
      return nil
    }
    return Located(low...high, span: node.span)
  }

  /// Reports an id that is no short name; says whether it is one.
  mutating func checkID(_ id: Located<String>) -> Bool {
    let bytes = id.value.utf8
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain, !bytes.isEmpty, bytes.count <= CalendarLimits.id { return true }
    let suggestion = String(slug(String(id.value.prefix(200))).prefix(CalendarLimits.id))
    report(CalendarIssue.badID(id.value, suggestion: suggestion), at: id.span)
    return false
  }
}

/// `09:00`, exactly.
private func exactTime(_ text: String) -> TimeOfDay? {
  let bytes = Array(text.utf8)
  guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = plainNumber(bytes[0..<2]),
    let minute = plainNumber(bytes[3..<5])
  else { return nil }
  return TimeOfDay(hour: hour, minute: minute)
}

/// The time that `9:00`, `9.5`, `9` or `9h30` most likely means.
func likelyTime(_ text: String) -> String? {
  guard let found = numbers(in: text), let hour = found.first, found.count <= 3 else { return nil }
  var minute = found.count > 1 ? found[1] : 0
  // 9.5 is half past nine; 9.30 is meant as written.
  if text.utf8.dropLast().last == UInt8(ascii: "."), found.count == 2 { minute *= 6 }
  let isAfternoon = text.lowercased().contains("p") && hour < 12
  return TimeOfDay(hour: isAfternoon ? hour + 12 : hour, minute: minute)?.description
}

/// The date that `10-08-2026` or `2026/8/10` most likely means.
private func likelyDate(_ text: String) -> String? {
  guard let found = numbers(in: text), found.count == 3 else { return nil }
  let isYearFirst = found[0] > 999
  let (year, month, day) =
    isYearFirst ? (found[0], found[1], found[2]) : (found[2], found[1], found[0])
  guard year > 999 else { return nil }
  return CivilDate(year: year, month: month, day: day)?.description
}

/// The runs of digits of a short text; nil when one of them is no plain number.
private func numbers(in text: String) -> [Int]? {
  guard text.utf8.count <= 40 else { return nil }
  let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  var found: [Int] = []
  for run in text.utf8.split(whereSeparator: { !isDigit($0) }) {
    guard let number = plainNumber(run) else { return nil }
    found.append(number)
  }
  return found
}

/// The value of at most 6 digits.
private func plainNumber(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 6 else { return nil }
  var value = 0
  for byte in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

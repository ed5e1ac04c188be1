public import CivilTime
public import Diagnostics

/// Reads a date written on the command line (`--now`): the forms of `Timestamp`, at `zone` where no
/// offset is written; of a time that happens twice the first. The finding has no place.
public func parseMoment(_ text: String, in zone: TimeZoneRules) -> Result<Instant, DiagnosticError>
{
  let (value, issue) = readDate(text, in: zone)
  if let value { return .success(value.instant) }
  return .failure(
    DiagnosticError(Diagnostic(issue ?? .badDate(text, .form, suggestion: nil), at: nil)))
}

/// Reads a date: the forms of `Timestamp`, at `zone` where no offset is written. An error comes
/// without a value; the warning of a time that happens twice with the first one.
func readDate(_ text: String, in zone: TimeZoneRules) -> (value: DateValue?, issue: ModelIssue?) {
  let stamp: Timestamp
  switch Timestamp.parse(text) {
  case .success(let parsed): stamp = parsed
  case .failure(let problem):
    return (nil, .badDate(text, problem, suggestion: likelyDate(text)))
  }
  func value(_ instant: Instant) -> DateValue {
    DateValue(
      local: stamp.local, hasTime: stamp.hasTime,
      offset: stamp.offset ?? zone.offset(at: instant).seconds, instant: instant)
  }
  switch stamp.resolve(in: zone) {
  case .unique(let instant): return (value(instant), nil)
  case .repeated(let first, let second):
    let issue = ModelIssue.repeatedTime(
      text, first: zone.dateTime(at: first).rfc3339, second: zone.dateTime(at: second).rfc3339)
    return (value(first), issue)
  case .skipped(let transition):
    return (nil, .skippedTime(text, next: transition.localAfter.description))
  }
}

/// The date meant by `10-08-2026`, `10/8/2026`, `2026/8/10` and the like, day before month; nil for
/// anything else. A time after it is kept where it is one.
private func likelyDate(_ text: String) -> String? {
  let parts = text.prefix(32).split(separator: " ", maxSplits: 1)
  guard let day = parts.first else { return nil }
  var numbers: [Int] = []
  for part in day.split(omittingEmptySubsequences: false, whereSeparator: { "-/.".contains($0) }) {
    guard part.utf8.count <= 4, let number = Int(part), part.first != "+" else { return nil }
    numbers.append(number)
  }
  guard numbers.count == 3 else { return nil }
  if numbers[0] <= 31 { numbers.swapAt(0, 2) }
  guard (1000...9999).contains(numbers[0]),
    let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  else { return nil }
  let written = date.description + (parts.count > 1 ? " \(parts[1])" : "")
  guard written != text, case .success = Timestamp.parse(written) else { return nil }
  return written
}

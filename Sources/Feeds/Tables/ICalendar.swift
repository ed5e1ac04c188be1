public import CivilTime
import Text

/// A calendar of one-off events, for subscription or import.
public struct ICalendar: Sendable {
  /// The calendar's name, as `NAME` (RFC 7986) and `X-WR-CALNAME`.
  public var name: String
  /// What made it: `-//EMRA//emra-site//ES`.
  public var productID: String
  /// The zone its readers live in, as `X-WR-TIMEZONE`; times are in UTC all the same.
  public var zone: String
  /// Hours after which readers should look again, at least 1.
  public var refreshHours: Int
  /// Events in any order.
  public var events: [ICalendarEvent]

  /// A calendar.
  public init(
    name: String, productID: String, zone: String, refreshHours: Int, events: [ICalendarEvent]
  ) {
    self.name = name
    self.productID = productID
    self.zone = zone
    self.refreshHours = refreshHours
    self.events = events
  }
}

/// An event of a calendar.
public struct ICalendarEvent: Sendable {
  /// Known by this in every edition; unlike all others of the calendar.
  public var uid: String
  /// When it last changed, as DTSTAMP and LAST-MODIFIED; never the clock, so that equal input
  /// gives equal bytes.
  public var changed: Instant
  /// How often it has changed; readers ignore a change that does not raise it.
  public var sequence: Int
  /// Its first moment.
  public var start: Instant
  /// The moment it ends.
  public var end: Instant
  /// One line.
  public var summary: String
  /// Any number of lines.
  public var description: String
  /// Names it can be found by.
  public var categories: [String]
  /// Whether it is agreed upon (`CONFIRMED`) or may yet change (`TENTATIVE`).
  public var isConfirmed: Bool

  /// An event.
  public init(
    uid: String, changed: Instant, sequence: Int, start: Instant, end: Instant, summary: String,
    description: String, categories: [String], isConfirmed: Bool
  ) {
    self.uid = uid
    self.changed = changed
    self.sequence = sequence
    self.start = start
    self.end = end
    self.summary = summary
    self.description = description
    self.categories = categories
    self.isConfirmed = isConfirmed
  }
}

extension ICalendar {
  /// The calendar's file: UTC times, CRLF, lines folded at 75 octets between characters; events by
  /// start, those of one moment by UID. Events do not block time in readers' calendars.
  /// Cost: linear, plus the sort. Source: RFC 5545; RFC 7986 for NAME and REFRESH-INTERVAL.
  public func rendered() -> [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", escaped(productID))
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("NAME", escaped(plainText(name)))
    lines.add("X-WR-CALNAME", escaped(plainText(name)))
    lines.add("X-WR-TIMEZONE", escaped(zone))
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT\(max(refreshHours, 1))H")
    lines.add("X-PUBLISHED-TTL", "PT\(max(refreshHours, 1))H")
    for event in events.sorted(by: { ($0.start, $0.uid) < ($1.start, $1.uid) }) {
      event.write(to: &lines)
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }
}

extension ICalendarEvent {
  fileprivate func write(to lines: inout ContentLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", escaped(uid))
    lines.add("DTSTAMP", utc(changed))
    lines.add("DTSTART", utc(start))
    lines.add("DTEND", utc(end))
    lines.add("SUMMARY", escaped(plainText(summary)))
    if !description.isEmpty { lines.add("DESCRIPTION", escaped(description)) }
    if !categories.isEmpty {
      lines.add(
        "CATEGORIES", categories.map { escaped(plainText($0)) }.joined(separator: ","))
    }
    lines.add("STATUS", isConfirmed ? "CONFIRMED" : "TENTATIVE")
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("SEQUENCE", String(max(sequence, 0)))
    lines.add("LAST-MODIFIED", utc(changed))
    lines.add("END", "VEVENT")
  }
}

/// Lines of a calendar, folded.
private struct ContentLines {
  var bytes: [UInt8] = []

  /// Adds `name:value`. No line is longer than 75 octets without its CRLF; the blank that begins a
  /// continuation counts. Source: RFC 5545, 3.1.
  mutating func add(_ name: String, _ value: String) {
    var room = 75
    var unit: [UInt8] = []
    for scalar in (name + ":" + value).unicodeScalars {
      unit.append(contentsOf: String(scalar).utf8)
      // Not between a backslash and what it escapes either: not every reader unfolds first.
      if unit == [0x5C] { continue }
      if unit.count > room {
        bytes.append("\r\n ")
        room = 74
      }
      bytes.append(contentsOf: unit)
      room -= unit.count
      unit.removeAll(keepingCapacity: true)
    }
    bytes.append(contentsOf: unit)
    bytes.append("\r\n")
  }
}

/// `text` as a TEXT value: `\ ; ,` and line breaks escaped, other control characters left out.
/// Source: RFC 5545, 3.3.11.
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var afterReturn = false
  for scalar in text.unicodeScalars {
    defer { afterReturn = scalar == "\r" }
    switch scalar.value {
    case 0x0A where afterReturn: continue
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(contentsOf: "\\n".unicodeScalars)
    case 0x5C, 0x3B, 0x2C:
      result.append("\\")
      result.append(scalar)
    case 0x09: result.append(" ")
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF: continue
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// `20260810T130000Z`.
private func utc(_ instant: Instant) -> String {
  let text = OffsetDateTime(instant, offset: 0).rfc3339
  return text.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
}

/// A date as editors write it: a day, perhaps with a time, perhaps with an offset from UTC.
public struct Timestamp: Sendable, Hashable {
  /// The day and time as written; 00:00 where only a day is.
  public let local: CivilDateTime
  /// Whether a time was written.
  public let hasTime: Bool
  /// Seconds ahead of UTC as written (`Z` is 0); nil where the zone of the site is meant.
  public let offset: Int?

  /// A date from its parts.
  public init(_ local: CivilDateTime, hasTime: Bool = true, offset: Int? = nil) {
    self.local = local
    self.hasTime = hasTime
    self.offset = offset
  }

  /// The instants meant, in the site's zone where no offset is written. A day alone is its first
  /// instant, and so never skipped nor repeated.
  public func resolve(in zone: TimeZoneRules) -> LocalResolution {
    if let offset { return .unique(OffsetDateTime(local, offset: offset).instant) }
    return hasTime ? zone.resolve(local) : .unique(zone.startOfDay(local.date))
  }
}

/// Why a text is not a date; the numbers are those written.
public enum TimestampProblem: Error, Sendable, Equatable {
  /// Neither `2026-08-10`, `2026-08-10 09:00` nor `2026-08-10T09:00:00-04:00`.
  case form
  /// Year 0000.
  case year
  /// Not 01 to 12.
  case month(Int)
  /// That month has only `last` days that year.
  case day(Int, month: Int, year: Int, last: Int)
  /// Not 00 to 23.
  case hour(Int)
  /// Not 00 to 59.
  case minute(Int)
  /// Not 00 to 59.
  case second(Int)
  /// Hours not 00 to 23 or minutes not 00 to 59 of the offset.
  case offset(hours: Int, minutes: Int)
}

extension Timestamp {
  /// Reads exactly `yyyy-MM-dd`, then perhaps a space or `T` and `HH:mm` or `HH:mm:ss`, then
  /// perhaps `Z`, `±hh:mm` or `±hhmm`. Cost: linear, no allocation.
  public static func parse(_ text: String) -> Result<Timestamp, TimestampProblem> {
    do throws(TimestampProblem) {
      var reader = TimestampReader(text.utf8.prefix(32).map { $0 })
      return .success(try reader.timestamp())
    } catch {
      return .failure(error)
    }
  }
}

private struct TimestampReader {
  private let bytes: [UInt8]
  private var position = 0

  /// The longest form has 25 bytes, so a prefix of 32 loses nothing.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func timestamp() throws(TimestampProblem) -> Timestamp {
    let year = try number(4)
    try expect(UInt8(ascii: "-"))
    let month = try number(2)
    try expect(UInt8(ascii: "-"))
    let day = try number(2)
    guard position < bytes.count else {
      return Timestamp(
        CivilDateTime(try Self.date(year, month, day)), hasTime: false, offset: nil)
    }
    if !skip(UInt8(ascii: "T")) { try expect(UInt8(ascii: " ")) }
    let hour = try number(2)
    try expect(UInt8(ascii: ":"))
    let minute = try number(2)
    let second = skip(UInt8(ascii: ":")) ? try number(2) : 0
    let zone = try offset()
    guard position == bytes.count else { throw .form }

    let date = try Self.date(year, month, day)
    guard hour <= 23 else { throw .hour(hour) }
    guard minute <= 59 else { throw .minute(minute) }
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else {
      throw .second(second)
    }
    guard let zone else { return Timestamp(CivilDateTime(date, time)) }
    guard zone.hours <= 23, zone.minutes <= 59 else {
      throw .offset(hours: zone.hours, minutes: zone.minutes)
    }
    let seconds = zone.sign * (zone.hours * 3600 + zone.minutes * 60)
    return Timestamp(CivilDateTime(date, time), offset: seconds)
  }

  private static func date(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(TimestampProblem) -> CivilDate {
    guard year > 0 else { throw .year }
    guard (1...12).contains(month) else { throw .month(month) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .day(day, month: month, year: year, last: Gregorian.daysInMonth(month, ofYear: year))
    }
    return date
  }

  private mutating func offset() throws(TimestampProblem) -> (
    sign: Int, hours: Int, minutes: Int
  )? {
    if position == bytes.count { return nil }
    if skip(UInt8(ascii: "Z")) { return (1, 0, 0) }
    let sign = skip(UInt8(ascii: "-")) ? -1 : 1
    if sign > 0 { try expect(UInt8(ascii: "+")) }
    let hours = try number(2)
    _ = skip(UInt8(ascii: ":"))
    return (sign, hours, try number(2))
  }

  private mutating func number(_ width: Int) throws(TimestampProblem) -> Int {
    guard bytes.count - position >= width, let value = decimal(bytes[position..<position + width])
    else { throw .form }
    position += width
    return value
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(TimestampProblem) {
    guard skip(byte) else { throw .form }
  }
}

/// The value of a decimal digit's byte.
func digitValue(_ byte: UInt8) -> Int? {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
}

/// The value of at most 18 digits; nil for anything else.
func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 18 else { return nil }
  var value = 0
  for byte in digits {
    guard let digit = digitValue(byte) else { return nil }
    value = value * 10 + digit
  }
  return value
}

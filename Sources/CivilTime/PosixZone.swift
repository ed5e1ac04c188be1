/// The rule at the end of a zone file, for every time after its table:
/// `<-04>4<-03>,M9.1.6/24,M4.1.6/24`. Source: POSIX.1-2017, 8.3 (TZ), with the times of −167 to 167
/// hours of RFC 9636, 3.3.1.
struct PosixZone: Sendable, Equatable {
  /// A day of the year on which the clocks change.
  enum Day: Sendable, Equatable {
    /// `Jn`: 1 to 365, 29 February never counted.
    case julian(Int)
    /// `n`: 0 to 365, 29 February counted.
    case zeroBased(Int)
    /// `Mm.w.d`: week 5 is the last; weekday Sunday 0 to Saturday 6.
    case monthly(month: Int, week: Int, weekday: Int)

    func dayNumber(in year: Int) -> Int {
      let newYear = Gregorian.dayNumber(year: year, month: 1, day: 1)
      switch self {
      case .julian(let day): return newYear + day - (Gregorian.isLeap(year) && day >= 60 ? 0 : 1)
      case .zeroBased(let day): return newYear + day
      case .monthly(let month, let week, let weekday):
        let first = Gregorian.dayNumber(year: year, month: month, day: 1)
        let firstWeekday = Gregorian.isoWeekday(ofDayNumber: first) % 7
        let day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
        return first + (day < Gregorian.daysInMonth(month, ofYear: year) ? day : day - 7)
      }
    }
  }

  /// A change: the day and the seconds after its 00:00 on the clock valid before the change.
  struct Change: Sendable, Equatable {
    let day: Day
    let time: Int
  }

  struct Daylight: Sendable, Equatable {
    let type: ZoneOffset
    let start: Change
    let end: Change
  }

  let standard: ZoneOffset
  let daylight: Daylight?

  /// The offset in force at a number of seconds since 1970.
  func offset(at seconds: Int) -> ZoneOffset {
    guard daylight != nil else { return standard }
    // A change of one year can fall into the next or the one before: times reach ±167 hours.
    let year = Gregorian.year(ofSeconds: seconds)
    return changes(inYears: year - 1...year + 1).last { $0.at <= seconds }?.to ?? standard
  }

  /// All changes of some years in order of time, whether or not they change the offset.
  func changes(inYears years: ClosedRange<Int>) -> [(at: Int, to: ZoneOffset)] {
    guard let daylight else { return [] }
    var changes: [(at: Int, to: ZoneOffset)] = []
    for year in years {
      let start = daylight.start.day.dayNumber(in: year) * 86_400 + daylight.start.time
      let end = daylight.end.day.dayNumber(in: year) * 86_400 + daylight.end.time
      changes.append((end - daylight.type.seconds, standard))
      changes.append((start - standard.seconds, daylight.type))
    }
    // Where one year's end meets the next one's start, daylight time goes on: the start is last.
    return changes.sorted { ($0.at, $0.to.isDST ? 1 : 0) < ($1.at, $1.to.isDST ? 1 : 0) }
  }
}

extension PosixZone {
  /// Reads the rule. Fails with the offset of the byte that does not fit.
  init(parsing bytes: ArraySlice<UInt8>) throws(TimeZoneError) {
    var reader = PosixZoneReader(bytes)
    let name = try reader.name()
    let west = try reader.time(maximumHours: 24)
    standard = ZoneOffset(seconds: -west, isDST: false, abbreviation: name)
    guard !reader.isAtEnd else {
      daylight = nil
      return
    }
    let daylightName = try reader.name()
    let ahead =
      reader.isAt(UInt8(ascii: ",")) ? 3600 - west : try -reader.time(maximumHours: 24)
    let start = try reader.change()
    let end = try reader.change()
    guard reader.isAtEnd else { throw reader.failure }
    daylight = Daylight(
      type: ZoneOffset(seconds: ahead, isDST: true, abbreviation: daylightName), start: start,
      end: end)
  }
}

/// Reads the parts of a rule from left to right.
private struct PosixZoneReader {
  let bytes: ArraySlice<UInt8>
  var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position >= bytes.endIndex }
  var current: UInt8? { isAtEnd ? nil : bytes[position] }
  var failure: TimeZoneError { .malformed(.footer(offset: position - bytes.startIndex)) }

  func isAt(_ byte: UInt8) -> Bool { current == byte }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard isAt(byte) else { return false }
    position += 1
    return true
  }

  /// `CLT` or `<-04>`, at least three characters.
  mutating func name() throws(TimeZoneError) -> String {
    let quoted = skip(UInt8(ascii: "<"))
    let start = position
    while let byte = current, isNameByte(byte, quoted: quoted) { position += 1 }
    let name = bytes[start..<position]
    guard name.count >= 3, !quoted || skip(UInt8(ascii: ">")) else { throw failure }
    return String(decoding: name, as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8, quoted: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): quoted
    default: false
    }
  }

  /// `[±]h[h[h]][:mm[:ss]]` in seconds.
  mutating func time(maximumHours: Int) throws(TimeZoneError) -> Int {
    let negative = skip(UInt8(ascii: "-"))
    if !negative { _ = skip(UInt8(ascii: "+")) }
    var seconds = try number(0...maximumHours) * 3600
    if skip(UInt8(ascii: ":")) {
      seconds += try number(0...59) * 60
      if skip(UInt8(ascii: ":")) { seconds += try number(0...59) }
    }
    return negative ? -seconds : seconds
  }

  /// At most three digits.
  mutating func number(_ range: ClosedRange<Int>) throws(TimeZoneError) -> Int {
    let start = position
    var value = 0
    while let byte = current, let digit = digitValue(byte), position - start < 3 {
      value = value * 10 + digit
      position += 1
    }
    guard position > start, range.contains(value) else { throw failure }
    return value
  }

  /// `,date[/time]`; without a time 02:00.
  mutating func change() throws(TimeZoneError) -> PosixZone.Change {
    guard skip(UInt8(ascii: ",")) else { throw failure }
    let day: PosixZone.Day
    if skip(UInt8(ascii: "J")) {
      day = .julian(try number(1...365))
    } else if skip(UInt8(ascii: "M")) {
      let month = try number(1...12)
      guard skip(UInt8(ascii: ".")) else { throw failure }
      let week = try number(1...5)
      guard skip(UInt8(ascii: ".")) else { throw failure }
      day = .monthly(month: month, week: week, weekday: try number(0...6))
    } else {
      day = .zeroBased(try number(0...365))
    }
    let time = skip(UInt8(ascii: "/")) ? try self.time(maximumHours: 167) : 2 * 3600
    return PosixZone.Change(day: day, time: time)
  }
}

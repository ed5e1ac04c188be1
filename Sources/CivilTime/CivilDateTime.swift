/// A time of day to the second, 00:00:00 to 23:59:59, without a time zone.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Hour, 0 to 23.
  public let hour: Int
  /// Minute, 0 to 59.
  public let minute: Int
  /// Second, 0 to 59; leap seconds are not counted.
  public let second: Int

  /// A time that exists; nil for any other combination.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(secondsOfDay: hour * 3600 + minute * 60 + second)
  }

  /// `seconds` within 0..<86,400.
  init(secondsOfDay seconds: Int) {
    hour = seconds / 3600
    minute = seconds / 60 % 60
    second = seconds % 60
  }

  /// 00:00:00.
  public static let midnight = TimeOfDay(secondsOfDay: 0)

  /// Seconds since 00:00:00, 0 to 86,399.
  public var secondsOfDay: Int { hour * 3600 + minute * 60 + second }

  /// Earlier times come first.
  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.secondsOfDay < b.secondsOfDay }
}

/// A day and a time of day as a clock on the wall shows them, without a time zone.
public struct CivilDateTime: Sendable, Hashable, Comparable {
  /// The day.
  public let date: CivilDate
  /// The time of day.
  public let time: TimeOfDay

  /// A day at a time of day.
  public init(_ date: CivilDate, _ time: TimeOfDay = .midnight) {
    self.date = date
    self.time = time
  }

  /// A date and time that exist; nil for any other combination.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    guard let date = CivilDate(year: year, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: minute, second: second)
    else { return nil }
    self.init(date, time)
  }

  /// What a clock shows `seconds` after 1970-01-01 00:00 on itself; stops at the calendar's ends.
  init(clampingWallSeconds seconds: Int) {
    let day = Gregorian.floorDivide(seconds, 86_400)
    date = CivilDate(clampingDayNumber: day)
    time = TimeOfDay(secondsOfDay: seconds - day * 86_400)
  }

  /// Seconds since 1970-01-01 00:00 on the same clock.
  var wallSeconds: Int { date.dayNumber * 86_400 + time.secondsOfDay }

  /// Hour, 0 to 23.
  public var hour: Int { time.hour }
  /// Minute, 0 to 59.
  public var minute: Int { time.minute }
  /// Second, 0 to 59.
  public var second: Int { time.second }

  /// Earlier dates and times come first.
  public static func < (a: CivilDateTime, b: CivilDateTime) -> Bool {
    (a.date, a.time) < (b.date, b.time)
  }
}

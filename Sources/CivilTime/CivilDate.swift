/// A day of the proleptic Gregorian calendar, years 1 to 9999, without a time zone.
public struct CivilDate: Sendable, Hashable {
  /// Year, 1 to 9999.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, from 1.
  public let day: Int

  /// A day that exists; nil for any other combination.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Gregorian.daysInMonth(month, ofYear: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// The day that lies `dayNumber` days after 1970-01-01; nil outside years 1 to 9999.
  public init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    self.init(clampingDayNumber: dayNumber)
  }

  /// As `init(dayNumber:)`, with the first or last possible day for numbers beyond them.
  init(clampingDayNumber number: Int) {
    let range = Self.dayNumbers
    let (year, month, day) = Gregorian.civil(
      fromDayNumber: min(max(number, range.lowerBound), range.upperBound))
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  static let years = 1...9999
  static let dayNumbers = -719_162...2_932_896

  /// Days since 1970-01-01, negative before it.
  public var dayNumber: Int { Gregorian.dayNumber(year: year, month: month, day: day) }

  /// Day of the week, Monday 1 to Sunday 7 (ISO 8601).
  public var weekday: Int { Gregorian.isoWeekday(ofDayNumber: dayNumber) }

  /// Day of the year, 1 to 366.
  public var dayOfYear: Int {
    dayNumber - Gregorian.dayNumber(year: year, month: 1, day: 1) + 1
  }

  /// Number of days in this month.
  public var daysInMonth: Int { Gregorian.daysInMonth(month, ofYear: year) }

  /// The first day of this month.
  public var firstOfMonth: CivilDate { CivilDate(uncheckedYear: year, month: month, day: 1) }

  /// The day `days` later (earlier when negative); stops at 0001-01-01 and 9999-12-31.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    if overflow { return CivilDate(clampingDayNumber: days < 0 ? .min : .max) }
    return CivilDate(clampingDayNumber: sum)
  }

  /// The same day `months` later, or the last of that month where it is shorter; stops at the
  /// first and last month of the calendar.
  public func adding(months: Int) -> CivilDate {
    let limit = 12 * Self.years.upperBound
    let index = year * 12 + (month - 1) + min(max(months, -limit), limit)
    let first = 12 * Self.years.lowerBound
    let bounded = min(max(index, first), limit + 11)
    let (newYear, newMonth) = (bounded / 12, bounded % 12 + 1)
    return CivilDate(
      uncheckedYear: newYear, month: newMonth,
      day: min(day, Gregorian.daysInMonth(newMonth, ofYear: newYear)))
  }

  /// Whole days from `other` to this day, negative when `other` is later.
  public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

  /// The ISO 8601 week this day lies in.
  public var isoWeek: ISOWeek { ISOWeek(of: self) }
}

extension CivilDate: Strideable {
  /// Days from this day to `other`.
  public func distance(to other: CivilDate) -> Int { other.days(since: self) }

  /// As `adding(days:)`, so that `first...last` can be walked.
  public func advanced(by days: Int) -> CivilDate { adding(days: days) }

  /// Earlier days come first.
  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The same day.
  public static func == (a: CivilDate, b: CivilDate) -> Bool {
    a.year == b.year && a.month == b.month && a.day == b.day
  }
}

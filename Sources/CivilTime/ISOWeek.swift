/// A week of ISO 8601: Monday to Sunday, belonging to the year that holds its Thursday.
public struct ISOWeek: Sendable, Hashable, Comparable {
  /// The year that holds the week's Thursday, 1 to 9999.
  public let year: Int
  /// Number of the week, 1 to 53.
  public let week: Int

  /// The week a day lies in.
  public init(of date: CivilDate) {
    let thursday = date.dayNumber + 4 - date.weekday
    let (year, _, _) = Gregorian.civil(fromDayNumber: thursday)
    self.year = year
    week = (thursday - Gregorian.dayNumber(year: year, month: 1, day: 1)) / 7 + 1
  }

  /// A week that exists; nil for week 53 of a year that has 52.
  public init?(year: Int, week: Int) {
    guard CivilDate.years.contains(year), (1...53).contains(week) else { return nil }
    // 28 December always lies in the last week of its year.
    let last = Gregorian.dayNumber(year: year, month: 12, day: 28)
    let thursday = last + 4 - Gregorian.isoWeekday(ofDayNumber: last)
    guard week <= (thursday - Gregorian.dayNumber(year: year, month: 1, day: 1)) / 7 + 1 else {
      return nil
    }
    self.year = year
    self.week = week
  }

  /// Reads `2026-W33`; nil for any other form and for weeks that do not exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
      let year = decimal(bytes[0..<4]), let week = decimal(bytes[6..<8])
    else { return nil }
    self.init(year: year, week: week)
  }

  /// The first day of the week.
  public var monday: CivilDate {
    let fourth = Gregorian.dayNumber(year: year, month: 1, day: 4)
    let first = fourth + 1 - Gregorian.isoWeekday(ofDayNumber: fourth)
    return CivilDate(clampingDayNumber: first + (week - 1) * 7)
  }

  /// The last day of the week (31 December 9999 for the calendar's last).
  public var sunday: CivilDate { monday.adding(days: 6) }

  /// Earlier weeks come first.
  public static func < (a: ISOWeek, b: ISOWeek) -> Bool {
    (a.year, a.week) < (b.year, b.week)
  }
}

extension ISOWeek: CustomStringConvertible {
  /// `2026-W33`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(decimal: year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(UInt8(ascii: "W"))
    bytes.append(decimal: week, width: 2)
    return String(decoding: bytes, as: UTF8.self)
  }
}

import CivilTime
import Schedule
import YAML

/// Which days are posting days, and why the others are none.
struct DayBook {
  enum Kind: Equatable {
    case posting, weekday
    /// Indices of the calendar.
    case holiday(Int), blackout(Int)
  }

  /// Day numbers of the posting days of each month, rising.
  let posting: [[Int]]
  private let weekdays: Set<Int>
  private let holidays: [Int: Int]
  private let blackouts: [ClosedRange<Int>]
  private let months: [Int: Int]

  init(_ calendar: EditorialCalendar) {
    let weekdays = Set(calendar.postingWeekdays.value)
    let holidays = Dictionary(
      calendar.holidays.enumerated().map { ($0.element.date.dayNumber, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let blackouts = calendar.blackouts.map {
      $0.dates.lowerBound.dayNumber...$0.dates.upperBound.dayNumber
    }
    months = Dictionary(
      calendar.months.enumerated().map { ($0.element.first.dayNumber, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var posting: [[Int]] = []
    for month in calendar.months {
      let first = month.first.firstOfMonth
      posting.append(
        (0..<first.daysInMonth).map { first.adding(days: $0) }
          .filter { Self.kind($0, weekdays, holidays, blackouts) == .posting }.map(\.dayNumber))
    }
    self.posting = posting
    self.weekdays = weekdays
    self.holidays = holidays
    self.blackouts = blackouts
  }

  /// The month of the cycle that a day lies in.
  func month(of date: CivilDate) -> Int? { months[date.firstOfMonth.dayNumber] }

  /// The first reason that holds a day back: weekday, holiday, blackout.
  func kind(_ date: CivilDate) -> Kind { Self.kind(date, weekdays, holidays, blackouts) }

  private static func kind(
    _ date: CivilDate, _ weekdays: Set<Int>, _ holidays: [Int: Int],
    _ blackouts: [ClosedRange<Int>]
  ) -> Kind {
    guard weekdays.contains(date.weekday) else { return .weekday }
    let day = date.dayNumber
    if let holiday = holidays[day] { return .holiday(holiday) }
    if let blackout = blackouts.firstIndex(where: { $0.contains(day) }) {
      return .blackout(blackout)
    }
    return .posting
  }

  /// The places of a month's posting days that lie in `dates`: always neighbours.
  func places(in dates: ClosedRange<CivilDate>, month: Int) -> Range<Int> {
    guard posting.indices.contains(month) else { return 0..<0 }
    let days = posting[month]
    let (first, last) = (dates.lowerBound.dayNumber, dates.upperBound.dayNumber)
    let start = days.firstIndex { $0 >= first } ?? days.count
    let end = days.firstIndex { $0 > last } ?? days.count
    return start..<max(start, end)
  }
}

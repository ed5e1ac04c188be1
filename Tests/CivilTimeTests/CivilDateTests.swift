import Testing

@testable import CivilTime

@Suite struct CivilDateTests {
  @Test func countsEveryDayOfEightCenturies() throws {
    var number = try #require(CivilDate(year: 1600, month: 1, day: 1)).dayNumber
    var weekday = 6  // a Saturday
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          guard date.dayNumber == number, date.weekday == weekday,
            CivilDate(dayNumber: number) == date
          else {
            Issue.record("\(date) is day \(date.dayNumber), expected \(number)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(number == CivilDate(year: 2400, month: 1, day: 1)?.dayNumber)
  }

  @Test func agreesWithPythonOnRandomDays() throws {
    let lines = try Fixtures.lines("expected/days.txt")
    #expect(lines.count == 302)
    for line in lines {
      let fields = line.compactMap { Int($0) }
      let date = try #require(CivilDate(year: fields[1], month: fields[2], day: fields[3]))
      let week = date.isoWeek
      #expect(
        [date.dayNumber, date.weekday, date.dayOfYear] == [fields[0], fields[4], fields[5]])
      #expect([week.year, week.week] == [fields[6], fields[7]])
      #expect(CivilDate(dayNumber: fields[0]) == date)
      #expect(ISOWeek(week.description) == week)
      #expect((week.monday...week.sunday).contains(date))
      #expect(week.monday.weekday == 1)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 4, 0), (0, 1, 1),
    (10_000, 1, 1), (1900, 2, 29), (Int.min, Int.max, Int.min),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func addsDaysAndMonthsAcrossTheTurnOfTheYear() throws {
    let date = try #require(CivilDate(year: 2026, month: 12, day: 31))
    #expect(date.adding(days: 1).description == "2027-01-01")
    #expect(date.adding(days: -365).description == "2025-12-31")
    #expect(date.adding(months: 2).description == "2027-02-28")
    #expect(date.adding(months: -10).description == "2026-02-28")
    #expect(date.adding(months: 14).description == "2028-02-29")
    #expect(date.adding(months: 0) == date)
    #expect(date.firstOfMonth.description == "2026-12-01")
    #expect(date.daysInMonth == 31)
    #expect(date.adding(days: 45).days(since: date) == 45)
  }

  @Test func stopsAtTheEndsOfTheCalendar() throws {
    let date = try #require(CivilDate(year: 2026, month: 8, day: 10))
    for amount in [Int.max, 5_000_000] {
      #expect(date.adding(days: amount).description == "9999-12-31")
      #expect(date.adding(days: -amount).description == "0001-01-01")
      #expect(date.adding(months: amount).description == "9999-12-10")
      #expect(date.adding(months: -amount).description == "0001-01-10")
    }
    #expect(date.adding(days: .min).description == "0001-01-01")
    #expect(date.adding(months: .min).description == "0001-01-10")
    #expect(CivilDate(dayNumber: .max) == nil)
    #expect(CivilDate(dayNumber: -719_163) == nil)
  }

  @Test func walksAndComparesDays() throws {
    let first = try #require(CivilDate(year: 2026, month: 2, day: 27))
    let last = try #require(CivilDate(year: 2026, month: 3, day: 2))
    #expect((first...last).map(\.day) == [27, 28, 1, 2])
    #expect(first < last && last > first && first != last)
    #expect(Set([first, last, first]).count == 2)
  }

  @Test func readsISOWeeks() throws {
    let week = try #require(ISOWeek("2026-W33"))
    #expect(week.monday.description == "2026-08-10")
    #expect(week.sunday.description == "2026-08-16")
    #expect(try #require(ISOWeek("2026-W53")).monday.description == "2026-12-28")
    #expect(try #require(ISOWeek("2026-W01")).monday.description == "2025-12-29")
    #expect(try #require(ISOWeek("2025-W52")) < week)
    for text in ["2025-W53", "2026-W00", "2026-W54", "2026-33", "2026-W3", "", "0000-W01"] {
      #expect(ISOWeek(text) == nil, "\(text)")
    }
  }

  @Test func validatesTimesOfDay() throws {
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 9, minute: 60) == nil)
    #expect(TimeOfDay(hour: 9, minute: 0, second: 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
    let time = try #require(TimeOfDay(hour: 23, minute: 59, second: 58))
    #expect(time.secondsOfDay == 86_398)
    #expect(TimeOfDay.midnight < time)
    let evening = try #require(CivilDateTime(year: 2026, month: 8, day: 9, hour: 23))
    #expect(try CivilDateTime("2026-08-10") > evening)
    #expect([evening.hour, evening.minute, evening.second] == [23, 0, 0])
  }

  @Test func boundsInstants() {
    #expect(
      Instant(secondsSince1970: .max).adding(seconds: .max).seconds(
        since: .init(secondsSince1970: .max)) == 0)
    #expect(
      Instant(secondsSince1970: .min).adding(seconds: .min) == Instant(secondsSince1970: .min))
    #expect(Instant(secondsSince1970: .min) < Instant.now())
    // After this test was written and before the calendar ends.
    #expect(Instant.now().secondsSince1970 > 1_763_600_000)
    let last = OffsetDateTime(Instant(secondsSince1970: .max), offset: .max)
    #expect(last.rfc3339 == "9999-12-30T02:00:00+26:00")
    #expect(
      OffsetDateTime(Instant(secondsSince1970: .min), offset: .min).rfc3339
        == "0001-01-01T22:00:00-26:00")
  }
}

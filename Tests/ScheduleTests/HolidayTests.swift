import CivilTime
import Diagnostics
import Testing

@testable import Schedule

struct HolidayTests {
  /// One line a day: date, whether shops must close, law and name. The judge
  /// `Tests/Judges/holidays_cl.py` compares the dates with PyPI `holidays`.
  private static let path = testFolder + "/../Judges/holidays_cl.txt"

  @Test func equalsTheListThatTheJudgeCompares() throws {
    let lines = (2025...2035).flatMap { year in
      chileanHolidays(year: year).map { holiday in
        "\(holiday.date)\t\(holiday.isMandatory ? "irrenunciable" : "-")\t\(holiday.law)\t"
          + "\(holiday.name)\n"
      }
    }
    let bytes = Array(lines.joined().utf8)
    if isRecording {
      try record(bytes, to: Self.path)
    } else {
      #expect(try readBytes(Self.path) == bytes)
    }
  }

  @Test func hasEachDayOnceAndInOrder() {
    for year in 1...9999 {
      let days = chileanHolidays(year: year).map(\.date)
      #expect(days.count >= 16 && days.allSatisfy { $0.year == year })
      #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "\(year)")
    }
    #expect(chileanHolidays(year: 0).isEmpty)
    #expect(chileanHolidays(year: .max).isEmpty)
    #expect(chileanHolidays(year: .min).isEmpty)
  }

  @Test func closesShopsOnFiveDays() {
    for year in 2022...2100 {
      let days = chileanHolidays(year: year).filter(\.isMandatory).map {
        "\($0.date.month)-\($0.date.day)"
      }
      #expect(days == ["1-1", "5-1", "9-18", "9-19", "12-25"])
    }
  }

  /// J. Meeus, Astronomical Algorithms, example 27.a: the June solstice of 1962.
  @Test func findsTheSolsticeOfThePublishedExample() {
    #expect(abs(juneSolsticeJulianDay(year: 1962) - 2_437_837.39245) < 0.00001)
  }

  /// The series may be wrong by a minute or two, and the rotation of Earth by as much.
  @Test func keepsTheSolsticeAwayFromMidnight() {
    let margins = (2022...2100).map { year in
      // In days since midnight on Chilean clocks, before the correction for Earth's rotation, which
      // takes one to four minutes off.
      let part = juneSolsticeJulianDay(year: year) + 0.5 - 4.0 / 24
      let fraction = part - part.rounded(.down)
      return min(fraction - 4.0 / 1440, 1 - fraction)
    }
    #expect((margins.min() ?? 0) * 1440 > 8)
  }

  @Test func countsTheSolsticeOnChileanClocks() throws {
    // 2025: 02:42 UTC of 21 June, 22:42 of the 20th in Santiago.
    for (year, day) in [(2025, 20), (2026, 21), (2027, 21), (2028, 20), (2079, 20), (2100, 21)] {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      #expect(juneSolstice(ofYear: first) == CivilDate(year: year, month: 6, day: day))
    }
  }

  @Test(arguments: [
    (1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2026, 4, 5),
    (2027, 3, 28), (2038, 4, 25), (2100, 3, 28), (2285, 3, 22),
  ]) func findsEaster(year: Int, month: Int, day: Int) throws {
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    #expect(easterSunday(ofYear: first) == CivilDate(year: year, month: month, day: day))
  }
}

import Testing

@testable import CivilTime

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-08-10", "2026-08-10 00:00", 0, false, nil),
    ("2026-08-10 09:05", "2026-08-10 09:05", 0, true, nil),
    ("2026-08-10T09:05", "2026-08-10 09:05", 0, true, nil),
    ("2026-08-10 23:59:59", "2026-08-10 23:59", 59, true, nil),
    ("2026-08-10T09:00Z", "2026-08-10 09:00", 0, true, 0),
    ("2026-08-10T09:00:07-04:00", "2026-08-10 09:00", 7, true, -14_400),
    ("2026-08-10 09:00+0530", "2026-08-10 09:00", 0, true, 19_800),
    ("2024-02-29T00:00:00-00:30", "2024-02-29 00:00", 0, true, -1_800),
    ("0001-01-01", "0001-01-01 00:00", 0, false, nil),
    ("9999-12-31T23:59:59+23:59", "9999-12-31 23:59", 59, true, 86_340),
  ])
  func readsDates(text: String, local: String, second: Int, hasTime: Bool, offset: Int?) throws {
    let timestamp = try Timestamp.parse(text).get()
    #expect(timestamp.local.description == local)
    #expect(timestamp.local.second == second)
    #expect(timestamp.hasTime == hasTime)
    #expect(timestamp.offset == offset)
  }

  @Test(arguments: [
    "", "2026", "2026-8-10", "2026-08-1", "10-08-2026", "2026/08/10", "2026-08-10 ",
    " 2026-08-10", "2026-08-10T", "2026-08-10 9:00", "2026-08-10 09", "2026-08-10 09:00:",
    "2026-08-10t09:00", "2026-08-10 09:00z", "2026-08-10Z", "2026-08-10-04:00",
    "2026-08-10  09:00", "2026-08-10 09:00 -04:00", "2026-08-10 09:00-04", "2026-08-10 09:00-4:00",
    "2026-08-10 09:00:00.5", "2026-08-10 09:00:00-04:00x", "+026-08-10", "2026-08-10 09:00−04:00",
    "2026-08-10\0", "２０２６-08-10", "2026-08-10 09:00:00-04:00:00", "mañana",
    "2026-08-10 09:00:00                                                                  ",
  ])
  func refusesOtherForms(text: String) {
    #expect(Timestamp.parse(text) == .failure(.form), "\(text)")
  }

  @Test(arguments: [
    ("0000-01-01", TimestampProblem.year),
    ("2026-00-10", .month(0)), ("2026-13-10", .month(13)),
    ("2026-02-29", .day(29, month: 2, year: 2026, last: 28)),
    ("2024-02-30 09:00", .day(30, month: 2, year: 2024, last: 29)),
    ("2026-04-31", .day(31, month: 4, year: 2026, last: 30)),
    ("2026-04-00", .day(0, month: 4, year: 2026, last: 30)),
    ("2026-04-01 24:00", .hour(24)), ("2026-04-01 09:60", .minute(60)),
    ("2026-04-01 23:59:60", .second(60)),
    ("2026-04-01 09:00+24:00", .offset(hours: 24, minutes: 0)),
    ("2026-04-01 09:00-03:60", .offset(hours: 3, minutes: 60)),
    ("2026-13-41 99:99", .month(13)),
  ])
  func namesTheFirstPartOutOfRange(text: String, problem: TimestampProblem) {
    #expect(Timestamp.parse(text) == .failure(problem))
  }
}

@Suite struct FormattingTests {
  private func bytes(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func writesEveryForm() throws {
    let local = try CivilDateTime("2026-08-10 09:05:07")
    let chile = OffsetDateTime(local, offset: -14_400)
    #expect(chile.rfc3339 == "2026-08-10T09:05:07-04:00")
    #expect(chile.rfc822 == "Mon, 10 Aug 2026 09:05:07 -0400")
    #expect(OffsetDateTime(local, offset: 0).rfc3339 == "2026-08-10T09:05:07+00:00")
    #expect(OffsetDateTime(local, offset: 19_800).rfc822 == "Mon, 10 Aug 2026 09:05:07 +0530")
    #expect(local.description == "2026-08-10 09:05")
    #expect(local.date.description == "2026-08-10")
    #expect(local.time.description == "09:05")
    #expect(local.date.long(in: .es) == "10 de agosto de 2026")
    #expect(local.date.long(in: .en) == "10 August 2026")
    #expect(bytes { $0.append(rfc3339: chile) } == chile.rfc3339)
    #expect(bytes { $0.append(rfc822: chile) } == chile.rfc822)
    #expect(bytes { $0.append(long: local.date, in: .es) } == local.date.long(in: .es))
    #expect(bytes { $0.append(minute: local) } == local.description)
    #expect(bytes { $0.append(iso: local.date) } == "2026-08-10")
  }

  @Test func fillsYearsToFourDigits() throws {
    let date = try #require(CivilDate(year: 33, month: 4, day: 3))
    #expect(date.description == "0033-04-03")
    #expect(date.long(in: .es) == "3 de abril de 33")
    #expect(
      OffsetDateTime(CivilDateTime(date), offset: 0).rfc822 == "Sun, 03 Apr 0033 00:00:00 +0000")
  }

  @Test func keepsTheInstantOfOffsetsWithSeconds() throws {
    // Santiago's local mean time, −04:42:45.
    let value = OffsetDateTime(try CivilDateTime("1890-01-01 00:00:00"), offset: -16_965)
    #expect(value.rfc3339 == "1890-01-01T00:00:45-04:42")
    #expect(value.rfc822 == "Wed, 01 Jan 1890 00:00:45 -0442")
    #expect(try Instant(value.rfc3339) == value.instant)
  }

  @Test func namesMonthsAndWeekdays() {
    #expect(
      (1...12).map(DateLanguage.es.monthName).joined(separator: " ")
        == "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    )
    #expect(
      (1...12).map { DateLanguage.en.monthName($0).prefix(3) }.joined(separator: " ")
        == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    #expect(
      (1...7).map(DateLanguage.es.weekdayName).joined(separator: " ")
        == "lunes martes miércoles jueves viernes sábado domingo")
    #expect(
      (1...7).map { DateLanguage.en.weekdayName($0).prefix(3) }.joined(separator: " ")
        == "Mon Tue Wed Thu Fri Sat Sun")
    #expect(DateLanguage.es.monthName(0) == "" && DateLanguage.en.monthName(13) == "")
    #expect(DateLanguage.es.weekdayName(8) == "" && DateLanguage.en.weekdayName(.min) == "")
  }
}

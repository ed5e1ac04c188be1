import Testing

@testable import CivilTime

@Suite struct PosixZoneTests {
  /// Changes of one year as `UTC time → offset in hours`.
  private func changes(_ footer: String, year: Int) throws -> [String] {
    let zone = try Fixtures.zone(footer: footer)
    let from = try Instant("\(year)-01-01T00:00:00Z")
    let to = try Instant("\(year)-12-31T23:59:59Z")
    return zone.transitions(in: from...to).map {
      let utc = TimeZoneRules.utc.local(of: $0.instant).description
      return "\(utc) → \(Double($0.after.seconds) / 3600) \($0.after.abbreviation)"
    }
  }

  @Test func readsChileanTimesOfTwentyFourHours() throws {
    #expect(
      try changes("<-04>4<-03>,M9.1.6/24,M4.1.6/24", year: 2050) == [
        "2050-04-03 03:00 → -4.0 -04", "2050-09-04 04:00 → -3.0 -03",
      ])
  }

  @Test func readsNegativeAndLongTimes() throws {
    // Greenland: Saturday 22:00 before the last Sunday of March and October.
    #expect(
      try changes("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", year: 2026) == [
        "2026-03-29 01:00 → -1.0 -01", "2026-10-25 01:00 → -2.0 -02",
      ])
    // Israel: 26 hours after Thursday 00:00 is Friday 02:00.
    #expect(
      try changes("IST-2IDT,M3.4.4/26,M10.5.0", year: 2026) == [
        "2026-03-27 00:00 → 3.0 IDT", "2026-10-24 23:00 → 2.0 IST",
      ])
    // Both changes fall into the year after the one they are counted from.
    #expect(
      try changes("AAA0BBB,M12.5.0/167,M12.5.4/167:30", year: 2027) == [
        "2027-01-02 23:00 → 1.0 BBB", "2027-01-06 22:30 → 0.0 AAA",
      ])
  }

  @Test func readsJulianAndZeroBasedDays() throws {
    // J60 is 1 March in every year; 59 is 29 February in leap years.
    #expect(
      try changes("AAA0BBB-2,J60/0,J300/0", year: 2028) == [
        "2028-03-01 00:00 → 2.0 BBB", "2028-10-26 22:00 → 0.0 AAA",
      ])
    #expect(
      try changes("AAA0BBB-2,J60/0,J300/0", year: 2027).first == "2027-03-01 00:00 → 2.0 BBB")
    #expect(
      try changes("AAA0BBB,59/0,300/0", year: 2028).first == "2028-02-29 00:00 → 1.0 BBB")
    #expect(
      try changes("AAA0BBB,59/0,300/0", year: 2027).first == "2027-03-01 00:00 → 1.0 BBB")
    #expect(
      try changes("AAA0BBB,J59/0,365/0", year: 2028).first == "2028-02-28 00:00 → 1.0 BBB")
  }

  @Test func keepsDaylightTimeThatNeverEnds() throws {
    // The example of RFC 9636: every end is the next year's start.
    let zone = try Fixtures.zone(footer: "EST5EDT,0/0,J365/25")
    for text in ["2026-01-01T04:59:59Z", "2026-01-01T05:00:00Z", "2026-07-01T00:00:00Z"] {
      #expect(zone.offset(at: try Instant(text)).abbreviation == "EDT", "\(text)")
    }
    #expect(try changes("EST5EDT,0/0,J365/25", year: 2026) == [])
  }

  @Test func acceptsDaylightTimeBehindStandardTime() throws {
    #expect(
      try changes("IST-1GMT0,M10.5.0,M3.5.0/1", year: 2050) == [
        "2050-03-27 01:00 → 1.0 IST", "2050-10-30 01:00 → 0.0 GMT",
      ])
  }

  @Test(arguments: [
    ("X3", 1), ("<-04", 4), ("<+>3", 2), ("CLT", 3), ("CLT25", 5), ("CLT4:60", 7), ("CLT4x", 5),
    ("CLT4CLST", 8), ("CLT4CLST,M9.1.6/24", 18), ("CLT4CLST,M13.1.6,M4.1.6", 12),
    ("CLT4CLST,M9.6.6,M4.1.6", 13), ("CLT4CLST,M9.1.7,M4.1.6", 15),
    ("CLT4CLST,M9.1.6/168,M4.1.6", 19), ("CLT4CLST,J0,J5", 11), ("CLT4CLST,366,J5", 12),
    ("CLT4CLST,M9.1.6,M4.1.6,", 22), ("CLT99999999999999999999", 6), ("CLT-", 4), (":Chile", 0),
  ])
  func refusesWhatIsNoRule(footer: String, offset: Int) {
    #expect(throws: TimeZoneError.malformed(.footer(offset: offset))) {
      try Fixtures.zone(footer: footer)
    }
  }

  @Test func staysWithTheLastOffsetWithoutAFooter() throws {
    #expect(try changes("", year: 2050) == [])
    let zone = try Fixtures.zone(footer: "")
    #expect(zone.offset(at: .now()).abbreviation == "LMT")
  }
}

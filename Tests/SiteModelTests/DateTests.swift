import CivilTime
import Diagnostics
import Glibc
import Testing

@testable import SiteModel

struct DateTests {
  private func date(_ text: String) throws -> (value: DateValue?, issue: ModelIssue?) {
    readDate(text, in: try testZone("America/Santiago"))
  }

  private func utc(_ value: DateValue?) -> String? {
    value.map { OffsetDateTime($0.instant, offset: 0).rfc3339 }
  }

  @Test(
    arguments: [
      ("2026-08-10", "2026-08-10T04:00:00+00:00", -4, false),
      ("2026-01-10", "2026-01-10T03:00:00+00:00", -3, false),
      ("2026-08-10 09:00", "2026-08-10T13:00:00+00:00", -4, true),
      ("2026-08-10T09:00:30", "2026-08-10T13:00:30+00:00", -4, true),
      ("2026-08-10 00:00", "2026-08-10T04:00:00+00:00", -4, true),
      ("2026-08-10T09:00:00-04:00", "2026-08-10T13:00:00+00:00", -4, true),
      ("2026-08-10T09:00:00Z", "2026-08-10T09:00:00+00:00", 0, true),
      ("2026-08-10 09:00+0200", "2026-08-10T07:00:00+00:00", 2, true),
      // The clocks go forward at midnight: the day begins at 01:00 of its own time.
      ("2026-09-06", "2026-09-06T04:00:00+00:00", -3, false),
      ("2026-09-06 01:00", "2026-09-06T04:00:00+00:00", -3, true),
      ("2026-09-05 23:59:59", "2026-09-06T03:59:59+00:00", -4, true),
      // The clocks go back at midnight: 23:00 to 24:00 happens twice.
      ("2026-04-04 22:59", "2026-04-05T01:59:00+00:00", -3, true),
      ("2026-04-05", "2026-04-05T04:00:00+00:00", -4, false),
      ("2026-04-05 00:00", "2026-04-05T04:00:00+00:00", -4, true),
      ("2026-04-04T23:30:00-03:00", "2026-04-05T02:30:00+00:00", -3, true),
      ("2026-04-04T23:30:00-04:00", "2026-04-05T03:30:00+00:00", -4, true),
    ])
  func means(text: String, moment: String, hours: Int, hasTime: Bool) throws {
    let (value, issue) = try date(text)
    #expect(issue == nil)
    #expect(utc(value) == moment)
    #expect(value?.offset == hours * 3600)
    #expect(value?.hasTime == hasTime)
  }

  @Test func keepsTheClockAsWritten() throws {
    let value = try #require(try date("2026-08-10T09:00:00Z").value)
    #expect(value.local == CivilDateTime(year: 2026, month: 8, day: 10, hour: 9))
    #expect(try date("2026-09-06").value?.local == CivilDateTime(year: 2026, month: 9, day: 6))
  }

  @Test func refusesASkippedTimeAndNamesTheNext() throws {
    for text in ["2026-09-06 00:00", "2026-09-06 00:30", "2026-09-06T00:59:59"] {
      let (value, issue) = try date(text)
      #expect(value == nil)
      guard case .skippedTime(text, next: "2026-09-06 01:00")? = issue else {
        Issue.record("\(String(describing: issue))")
        continue
      }
    }
  }

  @Test func takesTheFirstOfARepeatedTimeAndNamesBoth() throws {
    let (value, issue) = try date("2026-04-04 23:30")
    #expect(utc(value) == "2026-04-05T02:30:00+00:00")
    guard
      case .repeatedTime(
        "2026-04-04 23:30", first: "2026-04-04T23:30:00-03:00", second: "2026-04-04T23:30:00-04:00"
      )? = issue
    else {
      Issue.record("\(String(describing: issue))")
      return
    }
    #expect(issue?.severity == .warning)
  }

  @Test(
    arguments: [
      ("10-08-2026", "2026-08-10"), ("10/8/2026", "2026-08-10"), ("2026/8/10", "2026-08-10"),
      ("1.2.2026 9:00", nil), ("31-12-2026 18:00", "2026-12-31 18:00"), ("2026-8-1", "2026-08-01"),
      ("31-02-2026", nil), ("13-13-2026", nil), ("10-08-26", nil), ("10 de agosto", nil),
      ("", nil), ("2026-08", nil), ("2026-08-10 9:00", nil), ("-1-2-2026", nil),
      ("99999999999999999999-1-1", nil), ("2026-02-30", nil), ("+1/+2/2026", nil),
    ] as [(String, String?)])
  func suggestsTheDateMeant(text: String, expected: String?) throws {
    let (value, issue) = try date(text)
    #expect(value == nil)
    guard case .badDate(text, _, let suggestion)? = issue else {
      Issue.record("\(String(describing: issue))")
      return
    }
    #expect(suggestion == expected)
  }

  @Test func doesNotDependOnTheZoneOfTheProcess() throws {
    #expect(processZone == "Pacific/Apia")
    var seconds = try moment("2026-08-10 09:00").secondsSince1970
    var local = unsafe tm()
    unsafe localtime_r(&seconds, &local)
    let hour = unsafe local.tm_hour
    #expect(hour == 2, "the test runs in Apia")
    #expect(OffsetDateTime(try moment("2026-08-10"), offset: 0).rfc3339.hasPrefix("2026-08-10T04"))
  }

  @Test func readsTheMomentOfTheCommandLine() throws {
    #expect(try moment("2026-11-20").secondsSince1970 == 1_795_143_600)
    #expect(try moment("2026-11-20T12:00:00-03:00").secondsSince1970 == 1_795_186_800)
    #expect(try moment("2026-04-04 23:30") == moment("2026-04-04T23:30:00-03:00"))
    for text in ["", "ahora", "2026-11-31", "2026-09-06 00:30", "2026-11-20 12:00 "] {
      let result = parseMoment(text, in: try testZone("America/Santiago"))
      guard case .failure(let error) = result else {
        Issue.record("«\(text)» was read")
        continue
      }
      #expect(error.diagnostics.map { $0.location == nil } == [true])
      #expect(error.diagnostics.first?.summary.es.contains("«\(text)»") == true)
    }
  }

  @Test func ordersByMoment() throws {
    let early = try #require(try date("2026-08-10T09:00:00-03:00").value)
    let late = try #require(try date("2026-08-10T09:00:00-04:00").value)
    #expect(early < late)
  }
}

import CivilTime
import Testing

@testable import Feeds

@Suite struct ICalendarTests {
  private func calendar(_ event: (inout ICalendarEvent) -> Void) -> ICalendar {
    let start = Instant(secondsSince1970: 1_786_366_800)
    var one = ICalendarEvent(
      uid: "1@x", changed: Instant(secondsSince1970: 0), sequence: 2, start: start,
      end: start.adding(seconds: 900), summary: "S", description: "", categories: [],
      isConfirmed: true)
    event(&one)
    return ICalendar(
      name: "N", productID: "-//P//EN", zone: "America/Santiago", refreshHours: 6, events: [one])
  }

  @Test func writesAnEventInUTC() {
    #expect(
      text(calendar { _ in }.rendered())
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//P//EN
        CALSCALE:GREGORIAN
        NAME:N
        X-WR-CALNAME:N
        X-WR-TIMEZONE:America/Santiago
        REFRESH-INTERVAL;VALUE=DURATION:PT6H
        X-PUBLISHED-TTL:PT6H
        BEGIN:VEVENT
        UID:1@x
        DTSTAMP:19700101T000000Z
        DTSTART:20260810T130000Z
        DTEND:20260810T131500Z
        SUMMARY:S
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        SEQUENCE:2
        LAST-MODIFIED:19700101T000000Z
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test func escapesTexts() {
    let result = text(
      calendar {
        $0.summary = "a, b; c\\d\r\ne"
        $0.description = "1\r\n2\n3\r4\u{2028}5\u{0}\u{7}\t6"
        $0.categories = ["x,y", "z"]
      }.rendered())
    #expect(result.contains("\r\nSUMMARY:a\\, b\\; c\\\\d e\r\n"))
    #expect(result.contains("\r\nDESCRIPTION:1\\n2\\n3\\n4\\n5 6\r\n"))
    #expect(result.contains("\r\nCATEGORIES:x\\,y,z\r\n"))
  }

  @Test(arguments: 0..<80)
  func foldsBetweenCharacters(_ shift: Int) {
    let long = String(repeating: "a", count: shift) + String(repeating: "ñ👷‍♀️€", count: 40)
    let bytes = calendar { $0.summary = long }.rendered()
    let lines = bytes.split(separator: 0x0A).map { $0.dropLast() }
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    // By bytes: a combining character after the blank would make one Character with it.
    let unfolded = bytes.split(separator: [0x0D, 0x0A, 0x20], omittingEmptySubsequences: false)
      .joined()
    let expected = Array("SUMMARY:\(long)\r\n".utf8)
    #expect(Array(unfolded).firstRange(of: expected) != nil)
  }
}

import CivilTime
import Diagnostics
import Testing
import YAML

@testable import Schedule

struct CalendarTests {
  /// These fit the schema too: Tests/Judges/calendar_schema.py.
  private func sound(_ name: String) throws -> EditorialCalendar {
    let path = "\(testFolder)/../Judges/calendars/\(name).yml"
    return try calendar(String(decoding: try readBytes(path), as: UTF8.self))
  }

  @Test func acceptsEveryCalendarThatTheSchemaMustAccept() throws {
    let names = try names(in: testFolder + "/../Judges/calendars")
    #expect(names == ["empty-values.yml", "every-key.yml", "smallest.yml"])
    for name in names { _ = try sound(String(name.dropLast(4))) }
  }

  @Test func takesWhatIsNotWrittenFromTheDefaults() throws {
    let calendar = try sound("smallest")
    #expect(calendar.zone.name == "America/Santiago")
    #expect(calendar.months.first?.first.description == "2026-04-01")
    #expect(calendar.months.count == 12)
    #expect(calendar.weights.objectives.map(\.key) == ["OE1", "OE2", "OE3", "OE4", "OE5"])
    #expect(
      calendar.weights.pillars.map(\.key) == [
        "educativa", "actualidad", "buenas-practicas", "participacion",
      ])
    #expect(
      calendar.weights.audiences.map(\.key) == ["comunidad", "empresas", "gobierno", "academia"])
    let all = [
      calendar.weights.objectives, calendar.weights.pillars, calendar.weights.audiences,
    ]
    #expect(all.joined().allSatisfy { $0.weight == 1 })
    #expect(calendar.limits.perDay == Located(3, span: 0..<0))
    #expect(calendar.limits.minGap == Located(60, span: 0..<0))
    #expect(calendar.holidaysSpan == 0..<0 && calendar.holidays.count == 18)
    #expect(calendar.pins.isEmpty && calendar.campaigns.isEmpty && calendar.formats.isEmpty)
  }

  @Test func readsEmptyValuesAsAbsent() throws {
    let calendar = try sound("empty-values")
    #expect(calendar.name == "2026")
    #expect(calendar.postingWeekdays.value == [1, 3, 7])
    #expect(calendar.months.count == 12)
    #expect(calendar.channels.map(\.title) == ["sitio-web", "24 horas"])
    let hours = try #require(calendar.formats[.article]).hours
    #expect(hours.map(\.time.description) == ["09:00", "10:00"])
    #expect(hours.map(\.rank) == [0, 0] && hours.map(\.channels) == [[0, 1], [0, 1]])
  }

  @Test func readsEveryKey() throws {
    let calendar = try sound("every-key")
    #expect(
      calendar.months.map { $0.posts.value }.prefix(4) == [40...48, 40...40, 30...35, 40...48])
    #expect(calendar.months.map { $0.reels.value }.prefix(4) == [4, 3, 4, 4])
    #expect(calendar.months.map { $0.articles.value }.prefix(3) == [2, 1, 2])
    #expect(calendar.campaigns.map(\.id) == ["agua", "2027"])
    #expect(calendar.campaigns.map(\.isPublic) == [true, false])
    #expect(calendar.seasons.map(\.pillar) == [0])
    #expect(calendar.weights.objectives.map(\.key) == ["OE1", "OE2", "7"])
    let pin = try #require(calendar.pins.first)
    #expect(pin.channels == [1, 2, 3, 4] && pin.campaign == 0 && pin.season == 0)
    #expect(pin.objective == 0 && pin.pillar == 0 && pin.audience == 0)
    #expect(calendar.limits.articleTurn.value == 14...14)
    let days = calendar.holidays.map(\.date.description)
    #expect(days.contains("2027-03-01") && !days.contains("2027-05-21"))
    #expect(calendar.holidays.first { $0.date.month == 3 && $0.date.day == 1 }?.law == "Elecciones")
    #expect(calendar.blackouts.map(\.reason) == ["Receso"])
    // The span of a month's own value, else of the one for all months.
    let lines = calendar.months.prefix(4).map {
      calendar.file.position(of: $0.posts.span.lowerBound).line
    }
    #expect(lines == [15, 19, 20, 15])
  }

  @Test func letsANetworkReplaceTheHoursOfItsGroup() throws {
    let posts = try #require(try sound("every-key").formats[.post])
    #expect(posts.hours.map(\.time.description) == ["09:00", "12:00", "21:30"])
    #expect(posts.hours.map(\.channels) == [[1, 2], [1, 2], [3]])
    #expect(posts.hours.map(\.rank) == [1, 0, 0])
  }

  @Test func givesPinsTheChannelsOfTheirHourElseOfTheirFormat() throws {
    func pin(_ time: String) throws -> Pin {
      let item =
        "{id: a, title: A, date: 2026-08-10, time: \"\(time)\", format: post, reason: R}"
      let text = calendarText([
        "formats": "{post: {hours: {instagram: [\"12:00\"], facebook: [\"13:00\"]}}}",
        "mix": "{post: 20, reel: 0, article: 0}", "pinned": "[\(item)]",
      ])
      return try #require(try calendar(text).pins.first)
    }
    #expect(try pin("12:00").channels == [1])
    #expect(try pin("13:00").channels == [2])
    #expect(try pin("14:00").channels == [1, 2])
  }

  @Test func countsPinsWhereAFormatHasNoHours() throws {
    let item = "title: A, time: \"12:00\", format: article, channels: [medios], reason: R}"
    let pins = "[{id: a, date: 2026-08-10, \(item), {id: b, date: 2026-09-10, \(item)]"
    let formats = "{post: {hours: {instagram: [\"12:00\"]}}}"
    let enough = calendarText([
      "formats": formats, "pinned": pins, "mix": "{post: 20, reel: 0, article: 1}",
    ])
    #expect(try calendar(enough).pins.count == 2)
    let more = calendarText([
      "formats": formats, "pinned": pins, "mix": "{post: 20, reel: 0, article: 2}",
    ])
    #expect(
      summaries(decode(more).diagnostics) == [
        "6:35: En 2026-08 se piden artículos, pero «formats» no da horas para este formato"
      ])
  }

  @Test func takesZoneRulesFromTheFolderGiven() throws {
    // Madrid's rules under Santiago's name, as if by decree: they skip 02:30 of 28 March 2027 and
    // keep 00:30 of 5 September.
    let swapped = try swappedZones()
    defer { swapped.remove() }
    func pins(_ date: String, _ time: String) -> String {
      let pin = "{id: a, title: A, date: \(date), time: \"\(time)\", format: post, reason: R}"
      return calendarText(["cycle": "{start: 2027-03, months: 12}", "pinned": "[\(pin)]"])
    }
    #expect(decode(pins("2027-03-28", "02:30")).diagnostics.isEmpty)
    #expect(
      summaries(decode(pins("2027-03-28", "02:30"), zones: swapped.path).diagnostics) == [
        "7:52: La hora 2027-03-28 02:30 no existe: ese día el reloj se adelanta y la salta"
      ])
    #expect(
      summaries(decode(pins("2027-09-05", "00:30")).diagnostics) == [
        "7:52: La hora 2027-09-05 00:30 no existe: ese día el reloj se adelanta y la salta"
      ])
    #expect(decode(pins("2027-09-05", "00:30"), zones: swapped.path).diagnostics.isEmpty)
  }

  @Test func readsTheMachinesOwnZones() throws {
    let text = calendarText()
    let (calendar, found) = decodeCalendar(SourceFile(path: "calendar.yml", text: text))
    #expect(summaries(found) == [])
    #expect(calendar?.zone.name == "America/Santiago")
  }
}

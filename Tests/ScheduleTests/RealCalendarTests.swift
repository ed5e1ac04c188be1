import CivilTime
import Diagnostics
import Testing
import YAML

@testable import Schedule

struct RealCalendarTests {
  private func real() throws -> EditorialCalendar {
    let file = SourceFile(path: "calendar.yml", bytes: try readBytes(realCalendar))
    let (calendar, found) = decodeCalendar(file, zoneDirectory: zoneFolder)
    try #require(found.isEmpty, "\(TextRenderer(language: .es).render(found))")
    return try #require(calendar)
  }

  @Test func readsTheYear() throws {
    let calendar = try real()
    #expect(calendar.zone.name == "America/Santiago")
    #expect(calendar.months.map(\.first.description).first == "2026-04-01")
    #expect(calendar.months.map(\.first.description).last == "2027-03-01")
    #expect(calendar.months.count == 12)
    #expect(calendar.months.allSatisfy { $0.posts.value == 40...48 })
    #expect(calendar.months.allSatisfy { $0.reels.value == 4 && $0.articles.value == 2 })
    #expect(calendar.postingWeekdays.value == [1, 2, 3, 4, 5])
    #expect(calendar.limits.perDay.value == 3 && !calendar.limits.perDay.span.isEmpty)
    #expect(calendar.limits.minGap.value == 60)
    #expect(calendar.limits.articleGap.value == 12...16 && calendar.limits.articleGap.span.isEmpty)
    #expect(calendar.limits.articleTurn.value == 10...20)
  }

  @Test func readsChannelsAndHours() throws {
    let calendar = try real()
    #expect(
      calendar.channels.map(\.id) == [
        "sitio-web", "instagram", "facebook", "x", "linkedin", "medios", "eventos", "video",
      ])
    #expect(
      calendar.channels.map(\.title) == [
        "Sitio web", "Instagram", "Facebook", "X", "LinkedIn", "Medios de comunicación",
        "Eventos y actividades", "Video corporativo",
      ])
    let posts = try #require(calendar.formats[.post])
    #expect(posts.hours.map(\.time.description) == ["09:00", "12:00", "18:00"])
    #expect(posts.hours.map(\.rank) == [1, 0, 2])
    #expect(posts.hours.allSatisfy { $0.channels == [1, 2, 3, 4] })
    #expect(calendar.formats[.story]?.share?.value == 25)
    #expect(calendar.formats[.article]?.hours.map(\.channels) == [[0, 5]])
  }

  @Test func readsCampaignsAndPins() throws {
    let calendar = try real()
    #expect(calendar.campaigns.map(\.objective) == [0, 1, 2, 3, 4, nil, nil])
    #expect(calendar.campaigns.map(\.pillar) == [nil, nil, nil, nil, nil, 2, 3])
    #expect(calendar.seasons.map(\.id) == ["mes-de-la-mineria", "fin-de-ano"])
    let pin = try #require(calendar.pins.first)
    #expect(calendar.pins.count == 1)
    #expect(pin.start.description == "2026-08-10 09:00" && pin.channels == [1, 2, 3, 4])
    #expect(pin.season == 0 && pin.campaign == nil && pin.reason == "Ley 20.363")
    #expect(calendar.file.position(of: pin.span.lowerBound).column == 5)
  }

  @Test func knowsTheHolidaysAroundTheCycle() throws {
    let days = try real().holidays.map(\.date.description)
    #expect(
      days == [
        "2026-04-03", "2026-04-04", "2026-05-01", "2026-05-21", "2026-06-21", "2026-06-29",
        "2026-07-16", "2026-08-15", "2026-09-18", "2026-09-19", "2026-10-12", "2026-10-31",
        "2026-11-01", "2026-12-08", "2026-12-25", "2027-01-01", "2027-03-26", "2027-03-27",
      ])
  }
}

import CivilTime
import Diagnostics
import Planner
import Schedule
import Testing

/// What `explain` says, one file for each item of `Explanations`.
struct ExplanationTests {
  private func text(_ explanation: Explanation, _ language: Language) -> String {
    var lines = ["\(explanation.item.id) \(explanation.item.start.local)"]
    lines += explanation.item.reasons.map { "  \($0)" }
    func add(_ name: String, _ alternative: Alternative?) {
      guard let alternative else {
        lines.append("\(name): -")
        return
      }
      lines.append("\(name): \(alternative.start)")
      lines += alternative.effects.map { "  + " + $0[language] }
      lines += alternative.obstacles.map { "  ! " + $0[language] }
    }
    add("next", explanation.next)
    add("better", explanation.better)
    return lines.joined(separator: "\n") + "\n"
  }

  private func expect(
    _ id: String, in items: [PlanItem], of calendar: EditorialCalendar, file: String
  ) throws {
    let explanation = try #require(explain(id, in: items, of: calendar))
    #expect(explanation.next?.obstacles.isEmpty ?? true)
    #expect(!(explanation.better?.obstacles.isEmpty ?? false))
    for language in Language.allCases {
      try expectGolden(
        text(explanation, language), "\(testFolder)/Explanations/\(file).\(language.rawValue).txt")
    }
  }

  /// One of each kind of the real year.
  @Test(arguments: [
    "2026-04-post-1", "2026-04-story-2", "2026-05-reel-2", "2026-06-article-2", "2026-08-post-6",
    "2026-05-post-1", "2026-11-post-30", "2027-03-article-1",
  ]) func explainsItemsOfTheYear(id: String) throws {
    let year = try realCalendar()
    try expect(id, in: try items(of: year), of: year, file: id)
  }

  @Test func explainsAPin() throws {
    let year = try realCalendar()
    let items = try items(of: year)
    let id = try #require(items.first(where: \.isPinned)?.id)
    let explanation = try #require(explain(id, in: items, of: year))
    #expect(explanation.next == nil && explanation.better == nil)
    try expect(id, in: items, of: year, file: "pin")
  }

  @Test func knowsNoOtherItems() throws {
    let year = try realCalendar()
    #expect(explain("2026-04-post-99", in: try items(of: year), of: year) == nil)
  }

  /// A pin at 11:30 keeps the preferred 12:00 from others.
  @Test func explainsAnItemHeldByTheGap() throws {
    let calendar = try calendar(
      calendarText([
        "posting_days": "[lunes]", "mix": "{post: 10, reel: 0, article: 0}",
        "formats": "{post: {hours: {redes-sociales: [\"12:00\", \"09:00\"]}}}",
        "pinned": "[{id: acto, title: Acto, date: 2026-08-10, time: \"11:30\", format: post, "
          + "reason: Acto}]",
      ]))
    let items = try items(of: calendar)
    let held = items.first { $0.start.local.description == "2026-08-10 09:00" }
    try expect(try #require(held).id, in: items, of: calendar, file: "gap")
  }

  /// A campaign of one week: its items cannot leave it.
  @Test func explainsAnItemAtTheBorderOfItsCampaign() throws {
    let calendar = try calendar(
      calendarText([
        "mix": "{post: 24, reel: 0, article: 0}",
        "formats": "{post: {hours: {redes-sociales: [\"12:00\", \"09:00\"]}}}",
        "campaigns": "[{id: agua, title: Agua, objective: OE1, from: 2026-08-10, to: 2026-08-12, "
          + "share: 60}]",
      ]))
    let items = try items(of: calendar)
    let last = try #require(items.last { $0.campaign == "agua" })
    try expect(last.id, in: items, of: calendar, file: "campaign")
  }
}

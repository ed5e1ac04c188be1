import CivilTime
import Diagnostics
import Editorial
import Schedule
import Testing

@testable import PlanOutput

@Suite struct ViewTests {
  private func views(_ language: Language = .es, columns: Int = 100) throws -> PlanViews {
    let calendar = try sampleCalendar()
    return PlanViews(try samplePlan(calendar), of: calendar, language: language, columns: columns)
  }

  @Test(arguments: [
    (ViewFormat.text, "week.txt"), (.markdown, "week.md"), (.html, "html/week.html"),
    (.json, "week.json"),
  ])
  func drawsTheWeek(_ format: ViewFormat, _ name: String) throws {
    let week = try #require(ISOWeek("2026-W33"))
    let (bytes, issues) = try views().week(week, as: format)
    #expect(issues.isEmpty)
    try expectGolden(bytes, name)
  }

  @Test func drawsTheWeekInEnglishOnANarrowTerminal() throws {
    let week = try #require(ISOWeek("2026-W36"))
    let bytes = try views(.en, columns: 72).week(week, as: .text).bytes
    try expectGolden(bytes, "week.en.txt")
    for line in text(bytes).split(separator: "\n") { #expect(line.unicodeScalars.count <= 72) }
  }

  /// What networks would refuse stands in the rows and is summed up below.
  @Test func marksTextsThatNetworksRefuse() throws {
    let views = try views()
    func network(_ title: String, _ faults: [NetworkFault]) -> NetworkText {
      NetworkText(
        network: title.lowercased(), title: title, text: "", isOwn: false, length: 360, limit: 280,
        faults: faults)
    }
    let texts: [[NetworkText]] = [
      [],
      [network("X", [.tooLong(length: 281, limit: 280)]), network("Facebook", [.empty])], [],
      [
        network("Instagram", [.tooLong(length: 2280, limit: 2200), .tooManyHashtags(7, limit: 5)]),
        network("X", [.tooLong(length: 360, limit: 280)]), network("Facebook", []),
      ],
    ]
    let entries = zip(views.plan.items, texts).map { item, texts in
      EditorialEntry(
        item: item, standing: .ready, content: ContentRecord(path: "a", title: "t"), texts: texts)
    }
    let week = try #require(ISOWeek("2026-W33"))
    for (format, name) in [(ViewFormat.text, "week.faults.txt"), (.markdown, "week.faults.md")] {
      try expectGolden(views.week(week, as: format, entries: entries).bytes, name)
    }
    let english = try self.views(.en, columns: 72).week(week, as: .text, entries: entries).bytes
    try expectGolden(english, "week.faults.en.txt")
    for line in text(english).split(separator: "\n") { #expect(line.count <= 72) }
    let json = views.week(week, as: .json, entries: entries).bytes
    #expect(json == views.week(week, as: .json).bytes)
    var out = entries
    for index in out.indices { out[index].standing = .published }
    #expect(
      views.week(week, as: .text, entries: out).bytes == views.week(week, as: .text).bytes)
  }

  @Test(arguments: [
    (ViewFormat.text, "month.txt"), (.markdown, "month.md"), (.html, "html/month.html"),
    (.json, "month.json"),
  ])
  func drawsTheMonth(_ format: ViewFormat, _ name: String) throws {
    let (bytes, issues) = try views().month(try date(2026, 8, 1), as: format)
    #expect(issues.isEmpty)
    try expectGolden(bytes, name)
  }

  @Test(arguments: [
    (ViewFormat.text, "list.txt"), (.markdown, "list.md"), (.html, "html/list.html"),
    (.json, "list.json"),
  ])
  func listsItems(_ format: ViewFormat, _ name: String) throws {
    var filter = PlanFilter()
    filter.channel = "instagram"
    let (bytes, issues) = try views().list(filter, as: format)
    #expect(issues.isEmpty)
    try expectGolden(try #require(bytes), name)
  }

  @Test func warnsOutsideTheCycle() throws {
    let week = try #require(ISOWeek("2027-W01"))
    let issue = PlanOutputIssue.outsideCycle(
      first: try date(2026, 8, 1), last: try date(2026, 9, 30))
    #expect(try views().week(week, as: .text).issues == [issue])
    #expect(try views().month(try date(2026, 10, 1), as: .text).issues == [issue])
    #expect(issue.help?.es == "El ciclo va del 1 de agosto de 2026 al 30 de septiembre de 2026")
  }

  @Test func tellsTheNextChange() throws {
    func next(_ text: String, _ site: OffsetDateTime?) throws -> String {
      let time = try Timestamp.parse(text).get()
      guard case .unique(let now) = time.resolve(in: .utc) else { throw SampleError.notUnique }
      return PlanOutputTests.text(try views().nextChange(after: now, site: site, as: .text))
    }
    #expect(
      try next(
        "2026-08-10T13:00:00Z",
        OffsetDateTime(CivilDateTime(try date(2026, 8, 11)), offset: -4 * 3600)) == """
          Próxima pieza del plan: lunes 10 de agosto de 2026, 10:30
            Historia: sin contenido · Instagram [2026-08-story-1]
          Próximo cambio del sitio: martes 11 de agosto de 2026, 00:00

          """)
    #expect(
      try next("2026-12-01T00:00:00Z", nil) == """
        El plan no tiene más piezas
        El sitio no tiene cambios con fecha

        """)
  }

  @Test func suggestsIds() throws {
    let issue = try views().unknownItem("2026-08-rel-1")
    #expect(
      issue.help?.es == "¿Quiso decir «2026-08-reel-1», «2026-08-post-1» o «2026-08-article-1»?")
  }

  @Test func drawsProofAndReasons() throws {
    let goals = [
      GoalRow(name: "S2", value: "13/84", bound: "13/84"),
      GoalRow(name: "S4 objectives cycle", value: "12", bound: "10"),
    ]
    try expectGolden(try views().proof(violations: 0, goals: goals), "proof.txt")
    let calendar = try sampleCalendar()
    let item = try #require(try samplePlan(calendar).items.first { $0.id == "2026-08-reel-1" })
    let next = OtherSlot(
      start: CivilDateTime(try date(2026, 8, 12)),
      effects: [Localized(es: "S6: hora menos preferida", en: "S6: less preferred hour")],
      obstacles: [])
    let better = OtherSlot(
      start: CivilDateTime(try date(2026, 8, 11)), effects: [],
      obstacles: [Localized(es: "H5: el día está completo", en: "H5: the day is full")])
    try expectGolden(try views().reasons(item, next: next, better: better), "reasons.txt")
    let pin = try #require(try samplePlan(calendar).items.first { $0.isPinned })
    try expectGolden(try views(.en).reasons(pin, next: nil, better: nil), "reasons.pin.en.txt")
  }

  @Test(arguments: ViewFormat.allCases)
  func keepsHostileTextInItsPlace(_ format: ViewFormat) throws {
    let calendar = try sampleCalendar(name: "<b>|*x*")
    var plan = try samplePlan(calendar)
    plan.items[1].title = "</td><script>|`a`\u{1B}[31m\u{202E}\nz"
    let views = PlanViews(plan, of: calendar, language: .es)
    let result = text(views.week(try #require(ISOWeek("2026-W33")), as: format).bytes)
    if format != .json {
      #expect(!result.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
    switch format {
    case .text: #expect(result.contains("<script>"))
    case .markdown: #expect(result.contains("\\</td\\>\\<script\\>\\|\\`a\\`\u{FFFD}\\[31m"))
    case .html: #expect(!result.contains("<script") && result.contains("&lt;script&gt;"))
    case .json: #expect(!result.unicodeScalars.contains("\u{1B}"))
    }
  }
}

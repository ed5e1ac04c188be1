import CivilTime
import Testing

@testable import SiteModel

/// What is public, what is withheld, and when that changes.
struct AssemblyTests {
  private static func article(_ lines: String, title: String = "Agua") -> String {
    page("title: \(title)\ndescription: Una nota.\n\(lines)")
  }

  private static let dated: [String: String?] = [
    "noticias/vigente.md": article("date: 2026-08-10"),
    "noticias/breve.md": article("date: 2026-08-10\nexpires: 2026-12-01"),
    "noticias/futura.md": article("date: 2026-11-24 09:00\nexpires: 2026-11-25"),
    "noticias/lejana.md": article("date: 2027-01-13"),
    "noticias/borrador.md": article("date: 2026-11-21\ndraft: true"),
    "noticias/antigua.md": article("date: 2026-01-10\nexpires: 2026-02-01"),
  ]

  @Test func countsWhatIsWithheldWithItsReason() throws {
    let assembled = try Project(Self.dated).site()
    #expect(
      assembled.withheld.map(\.path) == [
        "noticias/antigua.md", "noticias/borrador.md", "noticias/futura.md", "noticias/lejana.md",
      ])
    #expect(
      assembled.withheld.map(\.reason) == [
        .expired, .draft, .scheduled(try moment("2026-11-24 09:00")),
        .scheduled(try moment("2027-01-13")),
      ])
    #expect(assembled.scheduled.map(\.path) == ["noticias/futura.md", "noticias/lejana.md"])
    let shown = assembled.site.pages.map(\.path).filter { $0.hasPrefix("noticias/") }
    #expect(
      shown == ["noticias/_index.md", "noticias/breve.md", "noticias/vigente.md"])
  }

  @Test(
    arguments: [
      ("2026-11-20 12:00", "2026-11-24 09:00"), ("2026-11-24 08:59:59", "2026-11-24 09:00"),
      ("2026-11-24 09:00", "2026-11-25"), ("2026-11-25", "2026-12-01"),
      ("2026-12-01", "2027-01-13"), ("2027-01-13", nil), ("2026-01-31", "2026-02-01"),
      ("2026-02-01", "2026-08-10"),
    ] as [(String, String?)])
  func knowsTheNextChange(now: String, next: String?) throws {
    var project = try Project(Self.dated)
    project.now = now
    #expect(try project.site().nextChange == next.map { try moment($0) })
  }

  @Test func expectsNoChangeFromDrafts() throws {
    let assembled = try Project([
      "noticias/borrador.md": Self.article("date: 2026-11-21\nexpires: 2026-11-22\ndraft: true")
    ]).site()
    #expect(assembled.nextChange == nil)
  }

  @Test func showsDraftsAndTheFutureWhereAsked() throws {
    var project = try Project(Self.dated)
    project.showsDrafts = true
    project.showsFuture = true
    let assembled = try project.site()
    #expect(assembled.withheld.map(\.path) == ["noticias/antigua.md"])
    #expect(assembled.scheduled.isEmpty)
    #expect(assembled.nextChange == (try moment("2026-11-25")))
  }

  @Test func letsAnExpiredPageBeReplacedAtItsAddress() throws {
    let assembled = try Project([
      "noticias/vieja.md": Self.article("date: 2026-01-10\nexpires: 2026-11-01\nslug: agua"),
      "noticias/agua.md": Self.article("date: 2026-11-01"),
    ]).site()
    #expect(assembled.site.indexByAddress["noticias/agua/"] != nil)
  }

  @Test func letsAScheduledPageReplaceOneThatExpiresFirst() throws {
    var project = try Project([
      "noticias/uno.md": Self.article("date: 2026-01-10\nexpires: 2026-12-01\nslug: agua"),
      "noticias/dos.md": Self.article("date: 2026-12-01\nexpires: 2026-12-24\nslug: agua"),
      "noticias/tres.md": Self.article("date: 2026-12-24\nslug: agua"),
    ])
    #expect(try project.read().summaries == [])
    project.files["noticias/dos.md"] = Array(
      Self.article("date: 2026-11-30\nexpires: 2026-12-25\nslug: agua").utf8)
    #expect(
      try project.read().summaries == [
        "content/noticias/dos.md:6:7: Dos páginas quieren la misma dirección, «/noticias/agua/»"
      ])
  }

  @Test func namesBothPagesAtOneAddressOnce() throws {
    let messages = try Project([
      "noticias/agua.md": Self.article("date: 2026-08-10", title: "Uno"),
      "noticias/b.md": Self.article("date: 2026-08-10\nslug: agua", title: "Dos"),
      "noticias/c.md": Self.article("date: 2026-08-10\nslug: agua", title: "Tres"),
    ]).read().messages()
    #expect(
      messages == """
        content/noticias/b.md:5:7: error: Dos páginas quieren la misma dirección, \
        «/noticias/agua/» [EMRA-S025]
          5 | slug: agua
            |       ^^^^
          content/noticias/agua.md:2:8: nota: la otra página
          2 | title: Uno
            |        ^^^
          ayuda: Agregue «slug» a una de las dos, o cambie el nombre de su archivo
        content/noticias/c.md:5:7: error: Dos páginas quieren la misma dirección, \
        «/noticias/agua/» [EMRA-S025]
          5 | slug: agua
            |       ^^^^
          content/noticias/agua.md:2:8: nota: la otra página
          2 | title: Uno
            |        ^^^
          ayuda: Agregue «slug» a una de las dos, o cambie el nombre de su archivo

        """)
  }

  @Test func doesNotDependOnTheOrderOfThePages() throws {
    let outcome = try Project(Self.dated).read()
    let settings = try #require(outcome.settings)
    let clock = PublicationClock(now: try moment("2026-11-20"))
    let pages = outcome.pages.values.sorted { $0.path < $1.path }
    let (one, _) = assembleSite(pages, settings: settings, clock: clock)
    let (two, _) = assembleSite(pages.reversed(), settings: settings, clock: clock)
    #expect(one.site.pages.map(\.path) == two.site.pages.map(\.path))
    #expect(one.site.sections.map(\.children) == two.site.sections.map(\.children))
    #expect(
      one.site.taxonomies.map { $0.terms.map(\.pages) }
        == two.site.taxonomies.map { $0.terms.map(\.pages) })
  }
}

import CivilTime
import Testing

@testable import SiteModel

struct PublicationClockTests {
  private static let article = "title: Agua\ndescription: Una nota.\n"
  private static let publication =
    "title: Agua\ndescription: Nota.\nformat: post\nchannels: [x]\n"

  /// What withholds a page of this front matter at a time.
  private func withholding(
    _ yaml: String, in path: String = "noticias/prueba.md", at now: String,
    drafts: Bool = false, future: Bool = false
  ) throws -> Withholding? {
    let outcome = try Project([path: page(yaml)]).read()
    let page = try #require(outcome.pages[path])
    let clock = PublicationClock(
      now: try moment(now), showsDrafts: drafts, showsFuture: future)
    return clock.withholding(of: page)
  }

  @Test func showsAPageFromItsDateOn() throws {
    let yaml = Self.article + "date: 2026-11-24 09:00"
    let date = try moment("2026-11-24 09:00")
    #expect(try withholding(yaml, at: "2026-11-24 08:59:59") == .scheduled(date))
    #expect(try withholding(yaml, at: "2026-11-24 09:00:00") == nil)
    #expect(try withholding(yaml, at: "2026-11-24 09:00:01") == nil)
  }

  @Test func showsADayFromItsFirstMomentOn() throws {
    let yaml = Self.article + "date: 2026-09-06"
    #expect(
      try withholding(yaml, at: "2026-09-05 23:59:59") == .scheduled(try moment("2026-09-06 01:00"))
    )
    #expect(try withholding(yaml, at: "2026-09-06 01:00:00") == nil)
  }

  @Test func hidesAPageFromItsExpiryOn() throws {
    let yaml = Self.article + "date: 2026-08-10\nexpires: 2026-12-01 18:00"
    #expect(try withholding(yaml, at: "2026-12-01 17:59:59") == nil)
    #expect(try withholding(yaml, at: "2026-12-01 18:00:00") == .expired)
    #expect(try withholding(yaml, at: "2026-12-01 18:00:01") == .expired)
  }

  @Test func hidesDraftsAndWhatIsNotApproved() throws {
    let dated = "date: 2026-08-10\n"
    let now = "2026-11-20"
    #expect(try withholding(Self.article + dated + "draft: true", at: now) == .draft)
    #expect(try withholding(Self.article + dated + "draft: false", at: now) == nil)
    for state in ["idea", "borrador", "revision"] {
      let yaml = Self.publication + dated + "state: \(state)"
      #expect(try withholding(yaml, in: "publicaciones/a.md", at: now) == .notApproved)
      #expect(
        try withholding(Self.article + dated + "state: \(state)", at: now) == .notApproved)
    }
    let approved = Self.publication + dated + "state: aprobado"
    #expect(try withholding(approved, in: "publicaciones/a.md", at: now) == nil)
    #expect(try withholding(Self.article + dated + "state: aprobado", at: now) == nil)
    #expect(try withholding(Self.article + dated, at: now) == nil, "articles need no state")
  }

  @Test func hidesApprovedPublicationsWithoutADate() throws {
    let yaml = Self.publication + "state: aprobado"
    #expect(try withholding(yaml, in: "publicaciones/a.md", at: "2026-11-20") == .undated)
    #expect(
      try withholding(yaml, in: "publicaciones/a.md", at: "2026-11-20", drafts: true) == nil)
    let index = "title: Publicaciones\ndescription: Portada."
    #expect(try withholding(index, in: "publicaciones/_index.md", at: "2026-11-20") == nil)
  }

  @Test func hidesWhatWaitsForItsPlaceInThePlan() throws {
    let now = "2026-11-20"
    for (yaml, path) in [
      (Self.publication + "state: aprobado\nslot: 2026-08-post-3", "publicaciones/a.md"),
      (Self.article + "slot: 2026-08-article-1", "noticias/a.md"),
    ] {
      let outcome = try Project([path: page(yaml)]).read()
      #expect(outcome.diagnostics.isEmpty, "no date is asked for")
      let page = try #require(outcome.pages[path])
      let clock = PublicationClock(now: try moment(now))
      #expect(clock.withholding(of: page) == .undated)
      let date = DateValue(
        local: try #require(CivilDateTime(year: 2026, month: 11, day: 20)), hasTime: true,
        offset: -10800, instant: try moment(now))
      let bound = page.bound(to: date)
      #expect(bound.diagnostics.isEmpty && bound.page.isDatedByPlan)
      #expect(bound.page.date == date && bound.page.title == page.title)
      #expect(clock.withholding(of: bound.page) == nil)
      let before = PublicationClock(now: try moment("2026-11-19 23:59:59"))
      #expect(before.withholding(of: bound.page) == .scheduled(date.instant))
    }
  }

  @Test func showsDraftsAndTheFutureWhereAsked() throws {
    let draft = Self.article + "date: 2026-12-24\ndraft: true"
    let date = try moment("2026-12-24")
    let now = "2026-11-20"
    #expect(try withholding(draft, at: now) == .draft)
    #expect(try withholding(draft, at: now, future: true) == .draft)
    #expect(try withholding(draft, at: now, drafts: true) == .scheduled(date))
    #expect(try withholding(draft, at: now, drafts: true, future: true) == nil)
    let idea = Self.publication + "date: 2026-12-24\nstate: idea"
    #expect(
      try withholding(idea, in: "publicaciones/a.md", at: now, drafts: true) == .scheduled(date))
  }

  @Test func neverShowsWhatHasExpired() throws {
    let yaml = Self.article + "date: 2026-01-10\nexpires: 2026-02-01\ndraft: true"
    #expect(try withholding(yaml, at: "2026-11-20", drafts: true, future: true) == .expired)
  }

  @Test func drawsNoConclusionFromWhatIsWrong() throws {
    let now = "2026-11-20"
    let yaml = Self.publication + "date: mañana\nstate: aprobado"
    #expect(try withholding(yaml, in: "publicaciones/a.md", at: now) == nil)
    #expect(
      try withholding(Self.publication + "state: aprobada", in: "publicaciones/a.md", at: now)
        == nil)
    #expect(try withholding(Self.article + "date: x\ndraft: true", at: now) == .draft)
  }

  @Test func comparesMomentsWhateverOffsetTheyAreWrittenWith() throws {
    let yaml = Self.article + "date: 2026-11-24T12:00:00Z"
    #expect(try withholding(yaml, at: "2026-11-24 08:59:59") != nil)
    #expect(try withholding(yaml, at: "2026-11-24 09:00") == nil)
  }
}

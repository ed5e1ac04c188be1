import Build
import Diagnostics
import Files
import Foundation
import SiteModel
import Testing

/// Publications that stand on a place of the plan.
@Suite struct SlotTests {
  private let plan = PlanText(
    months: 2,
    items: [
      .init(date: "2026-11-18", time: "09:00"), .init(date: "2026-11-20", time: "12:00"),
      .init(date: "2026-11-23", time: "09:00"),
      .init(date: "2026-11-24", time: "18:00", format: "reel"),
      .init(date: "2026-11-25", time: "10:00", format: "article"),
      .init(date: "2026-12-01", time: "12:30"),
    ])

  private func publication(_ slot: String, _ more: String = "", state: String = "aprobado")
    -> String
  {
    TestSite.page("Sobre \(slot)", "state: \(state)\nslot: \(slot)\n" + more)
  }

  private func site(_ content: [String: String], _ plan: PlanText? = nil) throws -> TestSite {
    let site = try TestSite(
      content.merging([
        "_index.md": TestSite.page("Portada"),
        "noticias/_index.md": TestSite.page("Noticias"),
        "publicaciones/_index.md": TestSite.page("Publicaciones"),
      ]) { own, _ in own })
    try site.add(plan ?? self.plan)
    return site
  }

  @Test func publishesFromTheTimeOfThePlanOn() async throws {
    let site = try site([
      "publicaciones/a.md": publication("2026-11-post-1"),
      "publicaciones/b.md": publication("2026-11-post-2"),
      "publicaciones/c.md": publication("2026-11-post-3"),
      "publicaciones/d.md": publication("2026-12-post-1"),
      "noticias/e.md": TestSite.page("Artículo", "slot: 2026-11-article-1\n"),
    ])
    for (now, shown, next) in [
      ("2026-11-20 11:59:59", ["a"], "2026-11-20 12:00"),
      ("2026-11-20 12:00", ["a", "b"], "2026-11-23 09:00"),
      ("2026-11-23 09:00", ["a", "b", "c"], "2026-11-25 10:00"),
      ("2026-11-25 10:00", ["a", "b", "c", "e"], "2026-12-01 12:30"),
      ("2026-12-01 12:30", ["a", "b", "c", "d", "e"], nil),
    ] {
      let report = await site.build { $0.now = now }
      try #require(report.failure == nil, "\(report.text())")
      #expect(report.nextChange == next, "\(now)")
      let output = try site.output()
      let names = ["a", "b", "c", "d", "e"]
      let pages = names.filter { name in
        output["publicaciones/\(name)/index.html"] != nil
          || output["noticias/\(name)/index.html"] != nil
      }
      #expect(pages == shown, "\(now)")
      let feed = String(decoding: output["publicaciones/feed.xml"] ?? [], as: UTF8.self)
      let links = feed.components(separatedBy: "<item>").dropFirst()
      let inFeed = links.compactMap { item in
        names.first { item.contains("<link>https://prueba.example/publicaciones/\($0)/<") }
      }
      #expect(inFeed == shown.filter { $0 != "e" }.reversed(), "\(now): newest first")
    }
    let page = String(
      decoding: try site.output()["publicaciones/a/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("<time datetime=\"2026-11-18T09:00:00-03:00\">"))
  }

  @Test func publishesNothingThatIsNotApproved() async throws {
    let site = try site([
      "publicaciones/a.md": publication("2026-11-post-1", state: "revision"),
      "publicaciones/b.md": publication("2026-11-post-2", "draft: true"),
    ])
    let report = await site.build()
    #expect(report.failure == nil && report.nextChange == nil)
    #expect(report.withheld.map(\.reason) == [.notApproved, .draft])
    let preview = await site.build { $0.showsDrafts = true }
    #expect(preview.failure == nil)
    #expect(site.folder.holds("public/publicaciones/a/index.html"))
  }

  @Test func takesADateThatAgreesWithThePlan() async throws {
    let site = try site([
      "publicaciones/a.md": publication("2026-11-post-1", "date: 2026-11-18T12:00:00Z\n")
    ])
    let report = await site.build()
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
  }

  /// Not 2026-11-post-2, which is free and over, nor 2026-11-reel-1 for a post.
  @Test func proposesFreePlacesStillToCome() async throws {
    let site = try site([
      "publicaciones/a.md": publication("2026-11-post-1"),
      "publicaciones/b.md": publication("2026-11-post-1"),
      "publicaciones/c.md": publication("2026-11-reel-1", "format: post\n"),
    ])
    let report = await site.build { $0.now = "2026-11-21" }
    #expect(report.codes == ["EMRA-B032", "EMRA-B033"])
    #expect(
      report.diagnostics.compactMap { $0.help?.es } == [
        "Cambie «slot» en uno de los dos; «2026-11-post-3» está libre (23 de noviembre de 2026, 09:00)",
        "Corrija «format», o elija un lugar para un «post»; «2026-11-post-3» está libre "
          + "(23 de noviembre de 2026, 09:00)",
      ])
    let late = await site.build { $0.now = "2027-01-01" }
    #expect(
      late.diagnostics.compactMap { $0.help?.es } == [
        "Cambie «slot» en uno de los dos, o escriba «date» en su lugar",
        "Corrija «format»; no queda ningún lugar libre por salir para un «post»",
      ])
  }

  @Test func refusesAPageThatGoesBeforeItComes() async throws {
    let site = try site([
      "publicaciones/a.md": publication("2026-11-post-1", "expires: 2026-11-18 09:00\n")
    ])
    let report = await site.build()
    #expect(report.failure == .content && report.codes == ["EMRA-S020"])
  }

  /// Without a page on a place there is no reason to plan: a calendar that clashes is of no
  /// consequence to the site.
  @Test func plansOnlyWhereAPageNamesAPlace() async throws {
    var clash = plan
    clash.morePosts = 300
    let idle = try site(
      ["publicaciones/a.md": TestSite.page("Una", "state: aprobado\ndate: 2026-11-01\n")], clash)
    let quiet = await idle.build()
    #expect(quiet.failure == nil && quiet.diagnostics.isEmpty, "\(quiet.text())")
    let waiting = try site(
      ["publicaciones/a.md": publication("2026-11-post-1", state: "revision")], clash)
    let warned = await waiting.build()
    #expect(warned.failure == nil)
    #expect(warned.diagnostics.map(\.severity) == [.warning])
    #expect(warned.diagnostics.first?.location?.file.path == "calendar.yml")
    let finished = try site(["publicaciones/a.md": publication("2026-11-post-1")], clash)
    let refused = await finished.build()
    #expect(refused.failure == .content)
    #expect(refused.diagnostics.map(\.severity) == [.error])
    #expect(refused.codes == warned.codes)
  }

  @Test func notesTheCalendarForWhatDependsOnIt() async throws {
    var plan = plan
    plan.campaigns = [
      "{id: c, title: Agua, objective: OE1, from: 2026-11-01, to: 2026-11-30, share: 1, "
        + "public: true}"
    ]
    let site = try site(
      [
        "publicaciones/a.md": publication("2026-11-post-1", "aliases: [/vieja/]\n"),
        "noticias/otra.md": TestSite.page("Otra", "date: 2026-11-01\n"),
        "campanas.md": TestSite.page("Campañas", "layout: campaigns\n"),
      ], plan)
    let report = await site.build()
    try #require(report.failure == nil, "\(report.text())")
    let readers = report.outputs.filter { $0.reads.contains(.file("calendar.yml")) }.map(\.path)
    #expect(
      readers.sorted() == [
        "atom.xml", "campanas/index.html", "feed.json", "feed.xml", "index.html",
        "publicaciones/a/index.html", "publicaciones/atom.xml", "publicaciones/feed.json",
        "publicaciones/feed.xml", "publicaciones/index.html", "sitemap.xml", "vieja/index.html",
      ])
  }
}

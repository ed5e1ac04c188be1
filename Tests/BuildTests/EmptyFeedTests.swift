import Build
import Files
import Testing

/// Feeds that no page is in are neither written nor named, except for the site's own.
@Suite struct EmptyFeedTests {
  private static let languages = "languages:\n  en: {title: Test, fallback: pages}\n"

  private static func feeds(_ output: [String: [UInt8]]) -> [String] {
    output.keys.filter { $0.hasSuffix("feed.xml") || $0.hasSuffix("feed.json") }.sorted()
  }

  private static func html(_ path: String, _ output: [String: [UInt8]]) -> String {
    String(decoding: output[path] ?? [], as: UTF8.self)
  }

  @Test func keepsOnlyTheSitesOwnWhereThereIsNothing() async throws {
    let site = try TestSite([
      "_index.md": TestSite.page("Portada"), "noticias/_index.md": TestSite.page("Noticias"),
    ])
    let report = await site.build()
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    let output = try site.output()
    #expect(Self.feeds(output) == ["feed.json", "feed.xml"])
    let section = Self.html("noticias/index.html", output)
    #expect(section.contains("href=\"/feed.xml\"") && !section.contains("noticias/feed"))
  }

  @Test func leavesOutThoseOfStandInsAndNamesNone() async throws {
    let site = try TestSite(
      [
        "_index.md": TestSite.page("Portada"), "noticias/_index.md": TestSite.page("Noticias"),
        "noticias/_index.en.md": TestSite.page("News"), "_index.en.md": TestSite.page("Home"),
        "noticias/una.md": TestSite.page("Una", "date: 2026-11-01\ntags: [agua]"),
      ], extra: Self.languages)
    let report = await site.build()
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    let output = try site.output()
    #expect(
      Self.feeds(output) == [
        "feed.json", "feed.xml", "noticias/feed.json", "noticias/feed.xml",
        "temas/etiquetas/agua/feed.json", "temas/etiquetas/agua/feed.xml",
      ])
    for path in ["en/index.html", "en/noticias/index.html", "en/temas/etiquetas/agua/index.html"] {
      let page = Self.html(path, output)
      #expect(!page.isEmpty && !page.contains("feed."), "\(path): \(page)")
    }
  }

  @Test func writesThemOnceAPageIsInThem() async throws {
    let site = try TestSite(
      [
        "_index.md": TestSite.page("Portada"), "noticias/_index.md": TestSite.page("Noticias"),
        "noticias/_index.en.md": TestSite.page("News"), "_index.en.md": TestSite.page("Home"),
        "noticias/una.md": TestSite.page("Una", "date: 2026-11-01\ntags: [agua]"),
        "noticias/una.en.md": TestSite.page("One", "date: 2026-11-01\ntags: [agua]"),
      ], extra: Self.languages)
    let report = await site.build()
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    let output = try site.output()
    for path in ["en/feed.xml", "en/noticias/feed.xml", "en/temas/etiquetas/agua/feed.xml"] {
      #expect(output[path] != nil, "\(path)")
    }
    #expect(Self.html("en/index.html", output).contains("href=\"/en/feed.xml\""))
  }

  /// Whether a page names feeds follows from the lists these show.
  @Test func recordsTheListsThatDecide() async throws {
    let site = try TestSite([
      "_index.md": TestSite.page("Portada"), "noticias/_index.md": TestSite.page("Noticias"),
      "practicas/_index.md": TestSite.page("Prácticas"),
    ])
    let report = await site.build()
    let reads = try #require(
      report.outputs.first { $0.path == "practicas/index.html" }?.reads)
    for read: Read in [.setting("feeds"), .list(""), .list("practicas/")] {
      #expect(reads.contains(read), "\(read)")
    }
  }
}

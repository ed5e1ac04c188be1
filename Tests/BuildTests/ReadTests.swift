import Build
import Files
import Testing

@Suite struct ReadTests {
  /// A site whose page shows a bit of everything.
  private func records() async throws -> [String: Set<Read>] {
    let site = try TestSite([
      "_index.md": TestSite.page("Portada"),
      "noticias/_index.md": TestSite.page("Noticias"),
      "noticias/una.md": TestSite.page(
        "Una", "date: 2026-11-01\ntags: [agua]\nobjectives: [OE1]\nsources: [informe]",
        body: "Vea [la lista](_index.md) y ![un dibujo](dibujo.svg)."),
      "noticias/dos.md": TestSite.page(
        "Dos", "date: 2026-11-02\nobjectives: [OE1]\naliases: [/vieja/]"),
      "noticias/dibujo.svg": "<svg/>",
      "data/sources.yml": "informe: {title: El informe}\n",
    ])
    let report = await site.build()
    try #require(report.failure == nil, "\(report.text())")
    // Every output has a record, and only outputs have.
    let recorded = report.outputs.map(\.path)
    #expect(Set(recorded).count == recorded.count)
    #expect(recorded.sorted() == (try site.output().keys.sorted()))
    return Dictionary(report.outputs.map { ($0.path, $0.reads) }, uniquingKeysWith: { a, _ in a })
  }

  @Test func recordsWhatAPageReads() async throws {
    let reads = try #require(try await records()["noticias/una/index.html"])
    let expected: [Read] = [
      .file("content/noticias/una.md"), .file("content/noticias/dibujo.svg"),
      .file("themes/prueba/templates/page.html"), .file("themes/prueba/templates/base.html"),
      .file("themes/prueba/templates/partials/terms.html"),
      .string("home"), .asset("css/site.css"), .data("sources"), .setting("title"),
      .setting("menus"), .setting("sections"), .list("sections"),
      // What it shows of others: its neighbour, the section in the footer, and what they are in.
      .page("noticias/dos.md"), .page("noticias/_index.md"), .page("_index.md"),
      .list("noticias/"), .list("temas/objetivos/oe1/"), .list("temas/etiquetas/agua/"),
    ]
    for read in expected { #expect(reads.contains(read), "\(read)") }
    #expect(!reads.contains(.file("content/noticias/dos.md")))
    #expect(!reads.contains(.file("themes/prueba/templates/home.html")))
  }

  @Test func recordsWhatFollowsFromOtherPages() async throws {
    let reads = try #require(try await records()["noticias/una/index.html"])
    #expect(reads.contains(.backlinks("noticias/una/")))
    #expect(!reads.contains(.translations("noticias/una.md")), "a site of one language")
  }

  @Test func recordsWhatListsRead() async throws {
    let records = try await records()
    let section = try #require(records["noticias/index.html"])
    for read: Read in [
      .file("content/noticias/_index.md"), .file("themes/prueba/templates/section.html"),
      .file("themes/prueba/templates/partials/list.html"), .list("noticias/"),
      .page("noticias/una.md"), .page("noticias/dos.md"),
    ] { #expect(section.contains(read), "\(read)") }
    let term = try #require(records["temas/objetivos/oe1/index.html"])
    for read: Read in [
      .file("themes/prueba/templates/term.html"), .list("temas/objetivos/oe1/"),
      .page("noticias/una.md"), .page("noticias/dos.md"),
    ] { #expect(term.contains(read), "\(read)") }
    let other = try #require(records["temas/objetivos/oe2/index.html"])
    #expect(!other.contains(.page("noticias/una.md")))
  }

  @Test func recordsWhatOtherFilesRead() async throws {
    let records = try await records()
    #expect(
      records["vieja/index.html"]?.contains(.file("themes/prueba/templates/redirect.html")) == true)
    #expect(records["vieja/index.html"]?.contains(.page("noticias/dos.md")) == true)
    let feed = try #require(records["noticias/feed.xml"])
    #expect(feed.contains(.file("content/noticias/una.md")))
    #expect(feed.contains(.list("noticias/")))
    #expect(records["noticias/dibujo.svg"] == [.file("content/noticias/dibujo.svg")])
    let sitemap = try #require(records["sitemap.xml"])
    #expect(sitemap.contains(.page("noticias/una.md")))
    let style = records.first { $0.key.hasPrefix("assets/css/") }
    #expect(style?.value.contains(.file("themes/prueba/assets/css/site.css")) == true)
    #expect(style?.value.contains(.file("themes/prueba/assets/img/fondo.svg")) == true)
  }
}

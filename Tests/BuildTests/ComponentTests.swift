import Build
import Diagnostics
import Files
import Foundation
import Testing

@Suite struct ComponentTests {
  private static let theme = [
    "themes/prueba/components/aviso.yml": """
    description: Aviso
    fields: {text: markdown, photo: file, figures: data}

    """,
    "themes/prueba/templates/components/aviso.html": """
    {% include "components/_borde.html" %}<p id="{{ component.id }}">{{ component.text }}
    {% if component.photo %}<img src="{{ component.photo.url }}" alt="">{% endif %}</p>

    """,
    "themes/prueba/templates/components/_borde.html": "<hr>\n",
    "themes/prueba/templates/cuenta.html": "<p>{{ page.words }}</p>",
  ]

  /// Builds pages with a theme that has a component `aviso`.
  private func build(_ content: [String: String]) async throws -> (TestSite, BuildReport) {
    var files = content
    files["_index.md"] = TestSite.page("Portada")
    files["practicas/_index.md"] = TestSite.page("Prácticas")
    files["data/sources.yml"] = "acta: {title: Acta}\ninforme: {title: Informe}\n"
    files["data/cifras.yml"] = "filas: [{label: Uno, value: ~}, {label: Dos, value: 1234.5}]\n"
    let site = try TestSite(files)
    for (path, text) in Self.theme { try site.folder.write(path, text) }
    return (site, await site.build())
  }

  private static let chart = """
    ```chart
    kind: bar
    title: Uno
    data: cifras.filas
    source: acta
    ```
    """

  @Test func recordsWhatComponentsRead() async throws {
    let (_, report) = try await build([
      "practicas/una.md": TestSite.page(
        "Una", body: "```aviso\ntext: \"[a](otra.md)\"\nphoto: foto.svg\n```\n\n" + Self.chart),
      "practicas/otra.md": TestSite.page("Otra"), "practicas/foto.svg": "<svg/>",
    ])
    #expect(report.failure == nil, "\(report.text())")
    let record = report.outputs.first { $0.path == "practicas/una/index.html" }
    let reads = try #require(record?.reads)
    for read: Read in [
      .file("themes/prueba/components/aviso.yml"),
      .file("themes/prueba/templates/components/aviso.html"),
      .file("themes/prueba/templates/components/_borde.html"),
      .file("content/practicas/foto.svg"), .page("practicas/otra.md"), .data("cifras"),
      .data("sources"), .string("component_no_figure"),
    ] { #expect(reads.contains(read), "\(read)") }
    for case .file(let path) in reads { #expect(!path.hasPrefix("emra-site/"), "\(path)") }
    #expect(report.outputs.contains { $0.path == "practicas/foto.svg" }, "the picture is copied")
  }

  @Test func addsTheirSourcesToThePage() async throws {
    let (site, report) = try await build([
      "practicas/una.md": TestSite.page(
        "Una", "sources: [informe]", body: Self.chart + "\n\n" + Self.chart)
    ])
    #expect(report.failure == nil, "\(report.text())")
    let html = String(
      decoding: try #require(try site.output()["practicas/una/index.html"]), as: UTF8.self)
    #expect(html.contains("<li>informe: Informe</li><li>acta: Acta</li></ul>"))
    #expect(html.contains("id=\"_c1\"") && html.contains("id=\"_c2\"") && !html.contains("_c3"))
  }

  @Test func speaksTheLanguageOfThePage() async throws {
    let (site, report) = try await build([
      "practicas/una.md": TestSite.page("One", "lang: en", body: Self.chart),
      "practicas/dos.md": TestSite.page("Dos", body: Self.chart),
    ])
    #expect(report.failure == nil, "\(report.text())")
    for (name, words) in [
      ("una", ["no figure", "Source:", ">1,234.5<"]),
      ("dos", ["sin cifra", "Fuente:", ">1.234,5<"]),
    ] {
      let html = String(
        decoding: try #require(try site.output()["practicas/\(name)/index.html"]), as: UTF8.self)
      for word in words { #expect(html.contains(word), "\(word)") }
    }
  }

  /// What is wrong in a page of the future is said ahead, and does not stop today's site.
  @Test func checksThoseOfScheduledPages() async throws {
    let (site, report) = try await build([
      "noticias/_index.md": TestSite.page("Noticias"),
      "noticias/futura.md": TestSite.page(
        "Futura", "date: 2027-01-01", body: "```aviso\ntexto: \"[a](nada.md)\"\n```"),
      "noticias/borrador.md": TestSite.page(
        "Borrador", "date: 2026-01-01\ndraft: true", body: "```aviso\ntexto: a\n```"),
    ])
    #expect(report.failure == nil)
    #expect(
      report.diagnostics.map { "\($0.location?.file.path ?? "") \($0.code) \($0.severity)" }
        == ["content/noticias/futura.md EMRA-S004 warning"])
    #expect(
      try site.output().keys.allSatisfy { !$0.contains("futura") && !$0.contains("borrador") })
  }

  @Test func countsTheirWords() async throws {
    let (site, report) = try await build([
      "practicas/una.md": TestSite.page(
        "Una", "layout: cuenta",
        body: "Uno dos.\n\n```aviso\ntext: tres **cuatro** «cinco» – 6\n```")
    ])
    #expect(report.failure == nil, "\(report.text())")
    let output = try #require(try site.output()["practicas/una/index.html"])
    #expect(String(decoding: output, as: UTF8.self) == "<p>6</p>")
  }

  /// Whatever is done to the text of components, a build ends, and no markup of the author's is in
  /// what it writes.
  @Test func standsAnyChangeToTheirText() async throws {
    let folder = testFolder + "/Sites/good-components/content"
    var content: [String: String] = [:]
    for (path, bytes) in try contents(of: folder) {
      content[path] = String(decoding: bytes, as: UTF8.self)
    }
    let pages = content.keys.filter { $0.hasPrefix("paginas/") && $0.hasSuffix(".md") }.sorted()
    let pieces = [
      "\"", "'", "`", "```", "~~~", "<script>alert(1)</script>", ": ", "- ", "[", "]", "{", "}",
      "|",
      ">", "&", "*", "#", "\n", "\t", "  ", "null", "true", "-1e308", "99999999999999999999", "ñ",
      "\u{202E}", "javascript:alert(1)", "../", ".", "data: ", "%",
    ]
    var random = SeededNumbers(seed: 7)
    var published = 0
    for _ in 0..<120 {
      var changed = content
      for page in pages.shuffled(using: &random).prefix(1) {
        guard var text = changed[page].map({ Array($0.unicodeScalars) }) else { continue }
        let start = min(text.count, 40)
        let place = Int.random(in: start...text.count, using: &random)
        let end = min(text.count, place + Int.random(in: 0...3, using: &random))
        let piece = pieces.randomElement(using: &random) ?? ""
        text.replaceSubrange(place..<end, with: piece.unicodeScalars)
        changed[page] = String(String.UnicodeScalarView(text))
      }
      let site = try TestSite(changed)
      let report = await site.build()
      guard report.failure == nil else {
        #expect(!report.diagnostics.isEmpty)
        continue
      }
      published += 1
      for (path, bytes) in try site.output() where path.hasSuffix(".html") {
        let html = String(decoding: bytes, as: UTF8.self)
        #expect(!html.contains("<script"), "\(path)")
        #expect(!html.contains("href=\"javascript"), "\(path)")
      }
    }
    #expect((10..<110).contains(published), "\(published)")
  }
}

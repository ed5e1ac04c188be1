import Diagnostics
import Testing

@testable import SiteModel

/// What menus and terms refer to.
struct MenuTests {
  /// A project whose main menu has these entries.
  private func project(menu: String, _ changes: [String: String?] = [:]) throws -> Project {
    var project = try Project(changes)
    let settings = String(decoding: try #require(project.files["site.yml"]), as: UTF8.self)
    project.files["site.yml"] = Array(
      settings.replacing("    - page: objetivos/_index.md\n", with: menu).utf8)
    return project
  }

  @Test func keepsEntriesInOrder() throws {
    let settings = try #require(try Project().read().settings)
    #expect(settings.menus(of: 0).map(\.name) == ["main"])
    let entries = try #require(settings.menus(of: 0).first?.entries)
    #expect(entries.map(\.page) == ["objetivos/_index.md", "noticias/_index.md", nil])
    #expect(entries.map(\.title) == [nil, "Novedades", "Ministerio"])
    #expect(entries.map(\.url) == [nil, nil, "https://www.ejemplo.cl/"])
  }

  @Test func boundsThePagesOfAMenuWhichEveryPageShows() throws {
    var project = try Project()
    func add(_ count: Int) {
      for number in 0..<count {
        let name = "noticias/p\(number).md"
        project.files[name] = Array(
          page("title: P\(number)\ndescription: d\ndate: 2026-01-01\nmenu: [main]").utf8)
      }
    }
    add(200)
    #expect(try project.read().summaries == [])
    add(3000)
    let outcome = try project.read()
    #expect(outcome.diagnostics.map(\.code) == ["EMRA-S094"])
    #expect(
      outcome.diagnostics.map(\.summary.es)
        == ["Más de 200 páginas piden estar en el menú «main»"])
    #expect(
      outcome.diagnostics.map { $0.help?.es }
        == ["Quite «menu» de las páginas que no deben estar en él"])
  }

  @Test func takesSitePathsTheRootAndWebAddresses() throws {
    let menu = """
          - {title: Inicio, url: /}
          - {title: Temas, url: /temas/}
          - {title: Fuera, url: "http://ejemplo.cl/?a=b#c"}

      """
    #expect(try project(menu: menu).read().summaries == [])
  }

  @Test func refusesOtherAddresses() throws {
    for url in ["temas/", "/a b/", "//ejemplo.cl/", "mailto:a@ejemplo.cl", "'javascript:x'"] {
      let outcome = try project(menu: "    - {title: Temas, url: \(url)}\n").read()
      #expect(outcome.summaries.count == 1, "\(url)")
    }
  }

  @Test func suggestsThePageMeant() throws {
    let messages = try project(menu: "    - page: objetivos/oe11.md\n").read().messages()
    #expect(
      messages == """
        content/site.yml:13:13: error: No existe la página «objetivos/oe11.md» [EMRA-S034]
          13 |     - page: objetivos/oe11.md
             |             ^^^^^^^^^^^^^^^^^
          ayuda: ¿Quiso decir «objetivos/oe1.md» u «objetivos/_index.md»?

        """)
  }

  @Test(
    arguments: [
      ("date: 2026-12-24", "todavía no se publica"),
      ("date: 2026-08-10\ndraft: true", "es un borrador"),
      ("date: 2026-08-10\nstate: idea", "aún no está aprobada"),
      ("date: 2026-08-10\nexpires: 2026-09-01", "ya venció"),
    ])
  func warnsOfWithheldPages(lines: String, reason: String) throws {
    let text = page("title: Agua\ndescription: Nota.\n" + lines)
    let outcome = try project(menu: "    - page: noticias/a.md\n", ["noticias/a.md": text]).read()
    #expect(
      outcome.summaries == ["content/site.yml:13:13: La página «noticias/a.md» \(reason)"])
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test func saysNothingOfAWithheldPageThatIsShownOnDemand() throws {
    let text = page("title: Agua\ndescription: Nota.\ndate: 2026-12-24\ndraft: true")
    var project = try project(menu: "    - page: noticias/a.md\n", ["noticias/a.md": text])
    project.showsDrafts = true
    project.showsFuture = true
    #expect(try project.read().summaries == [])
  }

  @Test func checksThePagesOfTerms() throws {
    let outcome = try Project(["objetivos/oe1.md": nil]).read()
    #expect(
      outcome.summaries == ["content/site.yml:27:43: No existe la página «objetivos/oe1.md»"])
  }

  @Test func doesNotMissPagesThatHaveErrors() throws {
    let outcome = try Project([
      "_index.md": "Sin encabezado", "objetivos/_index.md": page("title: Objetivos"),
      "noticias/_index.md": page("zzz: 1"), "objetivos/oe1.md": "---\n",
    ]).read()
    #expect(
      outcome.summaries == [
        "content/_index.md:1:1: La página no comienza con su encabezado",
        "content/noticias/_index.md:1:1: "
          + "Falta la clave «description», obligatoria en las páginas de tipo «page»",
        "content/noticias/_index.md:1:1: "
          + "Falta la clave «title», obligatoria en las páginas de tipo «page»",
        "content/noticias/_index.md:2:1: Clave desconocida: «zzz»",
        "content/objetivos/_index.md:1:1: "
          + "Falta la clave «description», obligatoria en las páginas de tipo «page»",
        "content/objetivos/oe1.md:1:1: El encabezado no se cierra",
      ])
  }

  @Test func wantsAHomeAndAnIndexInEachSectionThatHasPages() throws {
    let outcome = try Project([
      "_index.md": nil, "guias/_index.md": nil, "guias/a/b.md": page("title: Uno"),
      "agenda/_index.md": nil,
    ]).read()
    #expect(
      outcome.summaries == [
        "content: El sitio no tiene portada", "content/guias: La carpeta «guias» no tiene portada",
      ])
  }
}

import Testing

@testable import SiteModel

struct TaxonomyTests {
  private static func article(_ lines: String, date: String = "2026-08-10") -> String {
    page("title: Agua\ndescription: Una nota.\ndate: \(date)\n\(lines)")
  }

  private func taxonomy(_ name: String, _ changes: [String: String?]) throws -> (Taxonomy, Site) {
    let site = try Project(changes).site().site
    return (try #require(site.taxonomies.first { $0.declaration.name == name }), site)
  }

  @Test func listsDeclaredTermsInOrderWithTheirPages() throws {
    let (objectives, site) = try taxonomy(
      "objectives",
      [
        "noticias/a.md": Self.article("objectives: [OE2, OE1]"),
        "noticias/b.md": Self.article("objectives: [OE2]", date: "2026-09-01"),
      ])
    #expect(objectives.terms.map(\.key) == ["OE1", "OE2"])
    #expect(objectives.terms.map(\.title) == ["Calidad de vida", "Minería sustentable"])
    #expect(
      objectives.terms.map(\.address) == ["temas/objetivos/oe1/", "temas/objetivos/oe2/"])
    #expect(
      objectives.terms.map { $0.pages.map { site.pages[$0].path } } == [
        ["noticias/a.md"], ["noticias/b.md", "noticias/a.md"],
      ])
    #expect(objectives.terms.map(\.page) == [site.indexByPath["objetivos/oe1.md"], nil])
    #expect(objectives.address == "temas/objetivos/")
    let second = try #require(objectives.term("oe2"))
    #expect(second.pages.map { second.places[$0] } == [0, 1])
    #expect(objectives.term("OE3") == nil)
  }

  @Test func keepsDeclaredTermsThatNobodyUses() throws {
    let (pillars, _) = try taxonomy("pillars", ["noticias/a.md": Self.article("pillar: educativa")])
    #expect(pillars.terms.map(\.key) == ["educativa", "actualidad"])
    #expect(pillars.terms.map(\.pages.count) == [1, 0])
  }

  @Test func mergesSpellingsOfAnOpenTerm() throws {
    let (tags, site) = try taxonomy(
      "tags",
      [
        "noticias/a.md": Self.article("tags: [Agua, Ñandú]"),
        "noticias/b.md": Self.article("tags: [agua, nube]"),
        "noticias/c.md": Self.article("tags: [água, ¿Qué es?]"),
      ])
    #expect(tags.terms.map(\.key) == ["Agua", "nube", "Ñandú", "¿Qué es?"])
    #expect(
      tags.terms.map(\.address) == [
        "temas/etiquetas/agua/", "temas/etiquetas/nube/", "temas/etiquetas/nandu/",
        "temas/etiquetas/que-es/",
      ])
    #expect(tags.terms.map(\.pages.count) == [3, 1, 1, 1])
    for spelling in ["Agua", "AGUA", "água"] { #expect(tags.term(spelling)?.key == "Agua") }
    #expect(tags.terms.first?.pages.map { site.pages[$0].path }.count == 3)
  }

  @Test func countsAPageOnceForATermItSpellsTwice() throws {
    let outcome = try Project(["noticias/a.md": Self.article("tags: [Agua, sal, agua]")]).read()
    #expect(
      outcome.summaries == ["content/noticias/a.md:5:19: «agua» está dos veces en la lista"])
    let tags = try #require(outcome.assembled?.site.taxonomies.last)
    #expect(tags.terms.map(\.pages.count) == [1, 1])
  }

  @Test func hidesTermsThatOnlyWithheldPagesUse() throws {
    let (tags, _) = try taxonomy(
      "tags",
      [
        "noticias/a.md": Self.article("tags: [agua]"),
        "noticias/b.md": Self.article("tags: [secreta, agua]\ndraft: true"),
        "noticias/c.md": Self.article("tags: [navidad, agua]", date: "2026-12-24"),
        "noticias/d.md": Self.article("tags: [pasado]\nexpires: 2026-09-01"),
        "noticias/e.md": Self.article("tags: [idea]\nstate: idea"),
      ])
    #expect(tags.terms.map(\.key) == ["agua"])
    #expect(tags.terms.map(\.pages.count) == [1])
  }

  @Test func takesTheSpellingOfPublicPagesOnly() throws {
    let (tags, _) = try taxonomy(
      "tags",
      [
        "noticias/a.md": Self.article("tags: [AGUA]\ndraft: true"),
        "noticias/b.md": Self.article("tags: [agua]"),
      ])
    #expect(tags.terms.map(\.key) == ["agua"])
  }

  @Test func includesIndexPagesSoThatEveryTermOfAPageExists() throws {
    let (tags, site) = try taxonomy(
      "tags", ["guias/_index.md": page("title: Guías\ndescription: Nota.\ntags: [manual]")])
    #expect(tags.terms.map(\.key) == ["manual"])
    #expect(tags.terms.first?.pages == [try #require(site.indexByPath["guias/_index.md"])])
  }

  @Test func ordersPagesNewestFirstThenUndatedByTitle() throws {
    func guide(_ title: String) -> String { page("title: \(title)\ngoal: OE1") }
    let (objectives, site) = try taxonomy(
      "objectives",
      [
        "noticias/a.md": Self.article("objectives: [OE1]"),
        "noticias/b.md": Self.article("objectives: [OE1]", date: "2026-08-11"),
        "acerca.md": page("title: Ñu\ndescription: Nota.\nobjectives: [OE1]"),
        "otra.md": page("title: Nube\ndescription: Nota.\nobjectives: [OE1]"),
        "guias/a.md": guide("No cuenta: su clave es otra").replacing("a: su", with: "a, su"),
      ])
    #expect(
      objectives.terms.first?.pages.map { site.pages[$0].path } == [
        "noticias/b.md", "noticias/a.md", "otra.md", "acerca.md",
      ])
  }

  @Test func passesOverAKeyThatATypeUsesForSomethingElse() throws {
    var project = try Project(["guias/a.md": page("title: Ficha\ntags: \"¿?\"")])
    let settings = String(decoding: try #require(project.files["site.yml"]), as: UTF8.self)
    project.files["site.yml"] = Array(
      settings.replacing("      open: bool\n", with: "      open: bool\n      tags: text\n").utf8)
    let tags = try #require(try project.site().site.taxonomies.last)
    #expect(tags.terms.isEmpty)
  }
}

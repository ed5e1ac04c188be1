import Testing

@testable import SiteModel

struct SectionTests {
  private static func article(_ title: String, _ lines: String = "") -> String {
    page("title: \(title)\ndescription: Una nota.\n\(lines)")
  }

  private func site(_ changes: [String: String?]) throws -> Site {
    try Project(changes).site().site
  }

  /// The paths of what a section lists.
  private func children(_ folder: String, _ site: Site) throws -> [String] {
    let index = try #require(site.sectionByFolder[folder])
    return site.sections[index].children.map { site.pages[$0].path }
  }

  @Test func ordersByDateNewestFirstThenByTitle() throws {
    let site = try site([
      "noticias/a.md": Self.article("Ñandú", "date: 2026-08-10"),
      "noticias/b.md": Self.article("Nube", "date: 2026-08-10"),
      "noticias/c.md": Self.article("Zorro", "date: 2026-08-10 09:00"),
      "noticias/d.md": Self.article("Águila", "date: 2026-01-01"),
      "noticias/e.md": Self.article("Nube", "date: 2026-08-10"),
      "noticias/especial/_index.md": Self.article("Especial"),
      "noticias/antes/_index.md": Self.article("Antes"),
    ])
    #expect(
      try children("noticias", site) == [
        "noticias/c.md", "noticias/b.md", "noticias/e.md", "noticias/a.md", "noticias/d.md",
        "noticias/antes/_index.md", "noticias/especial/_index.md",
      ])
  }

  @Test func ordersByWeightThenByTitle() throws {
    func objective(_ title: String, _ weight: String) -> String {
      Self.article(title, "code: OE1\n\(weight)")
    }
    let site = try site([
      "objetivos/a.md": objective("Objetivo 10", ""),
      "objetivos/b.md": objective("Objetivo 9", ""),
      "objetivos/c.md": objective("Último", "weight: 20"),
      "objetivos/d.md": objective("Negativo", "weight: -1"),
      "objetivos/e.md": objective("Órdenes", "weight: 20"),
    ])
    #expect(
      try children("objetivos", site) == [
        "objetivos/d.md", "objetivos/oe1.md", "objetivos/e.md", "objetivos/c.md", "objetivos/b.md",
        "objetivos/a.md",
      ])
  }

  @Test func ordersByTitleThenByPath() throws {
    let site = try site([
      "guias/1.md": page("title: zanja"), "guias/2.md": page("title: Ñuble"),
      "guias/3.md": page("title: nylon"), "guias/4.md": page("title: Álamo"),
      "guias/6.md": page("title: Nylon"), "guias/5.md": page("title: alamo"),
    ])
    #expect(
      try children("guias", site) == [
        "guias/4.md", "guias/5.md", "guias/3.md", "guias/6.md", "guias/2.md", "guias/1.md",
      ])
  }

  @Test func nestsSectionsAndGivesPagesToTheNearest() throws {
    let site = try site([
      "guias/agua/_index.md": Self.article("Agua"),
      "guias/agua/pozo.md": page("title: Pozo"),
      "guias/agua/norte/hondo/rio.md": page("title: Río"),
      "guias/sal/mar.md": page("title: Mar"),
      "guias/agua/zona/_index.md": Self.article("Zona"),
    ])
    #expect(
      site.sections.map(\.folder) == [
        "objetivos", "noticias", "publicaciones", "proyectos", "agenda", "guias", "guias/agua",
        "guias/agua/zona",
      ])
    #expect(try children("guias", site) == ["guias/agua/_index.md", "guias/sal/mar.md"])
    #expect(
      try children("guias/agua", site) == [
        "guias/agua/pozo.md", "guias/agua/norte/hondo/rio.md", "guias/agua/zona/_index.md",
      ])
    func section(of path: String) -> String? {
      site.indexByPath[path].flatMap { site.section(of: $0) }.map { site.sections[$0].folder }
    }
    #expect(section(of: "guias/agua/norte/hondo/rio.md") == "guias/agua")
    #expect(section(of: "guias/sal/mar.md") == "guias")
    #expect(section(of: "guias/agua/zona/_index.md") == "guias/agua")
    #expect(section(of: "guias/_index.md") == nil)
    #expect(section(of: "_index.md") == nil)
    #expect(site.sections.last?.declaration.folder == "guias")
  }

  @Test func linksNeighboursWithinASection() throws {
    let site = try site([
      "guias/a.md": page("title: Uno"), "guias/b.md": page("title: Dos"),
      "guias/m/_index.md": Self.article("Medio"), "guias/c.md": page("title: Tres"),
      "guias/d.md": page("title: Cuatro\ndraft: true"),
    ])
    func titles(_ title: String) -> [String?] {
      let index = site.pages.firstIndex { $0.title == title }
      let found = index.map { site.neighbours[$0] }
      return [found?.previous, found?.next].map { $0.map { site.pages[$0].title } }
    }
    #expect(titles("Dos") == [nil, "Tres"])
    #expect(titles("Tres") == ["Dos", "Uno"])
    #expect(titles("Uno") == ["Tres", nil])
    #expect(titles("Medio") == [nil, nil])
    #expect(titles("Inicio") == [nil, nil])
  }

  @Test func leavesOutSectionsWhoseIndexIsWithheld() throws {
    let outcome = try Project([
      "guias/_index.md": Self.article("Guías", "draft: true"), "guias/a.md": page("title: Uno"),
    ]).read()
    #expect(outcome.summaries == [])
    let site = try #require(outcome.assembled?.site)
    #expect(site.sectionByFolder["guias"] == nil)
    #expect(site.indexByPath["guias/a.md"].flatMap { site.section(of: $0) } == nil)
    #expect(site.indexByPath["guias/a.md"] != nil)
  }
}

import Build
import Foundation
import Testing

/// Settings of the organization, to be added to those of `TestSite`.
private let organization = """
  long_title: Sitio de prueba
  organization:
    name: Prueba & Cía.
    url: https://cia.example/
    logo: img/logo.svg
    same_as: [https://red.example/a, https://red.example/b]

  """

private func site(
  _ pages: [String: String], types: String, extra: String = organization
) throws -> TestSite {
  var pages = pages
  pages["_index.md"] = TestSite.page("Portada")
  pages["noticias/_index.md"] = TestSite.page("Noticias")
  let settings = TestSite.settings.replacingOccurrences(
    of:
      "  article: {required: [date], optional: [objectives, tags, state, slot, format, campaign]}",
    with: types)
  let site = try TestSite(pages)
  try site.folder.write("content/site.yml", settings + extra)
  try site.folder.write("themes/prueba/assets/img/logo.svg", "<svg/>")
  let template = "<script type=\"application/ld+json\">{{ page.structured_data|tojson }}</script>"
  for name in ["home", "page", "section", "taxonomy", "term", "notfound"] {
    try site.folder.write("themes/prueba/templates/\(name).html", template)
  }
  return site
}

private let article = """
    article:
      optional: [objectives, tags]
      fields: {who: {type: list, of: text}, starts: date, place: text, link: url}
      schema: {type: NewsArticle, author: {field: who, as: Person}, keywords: tags, about: x}
  """

private let types = article.replacingOccurrences(of: ", about: x", with: ", license: link")

/// The things said on a page, by type.
private func graph(_ site: TestSite, _ path: String) throws -> [String: NSDictionary] {
  let text = String(decoding: try site.output()[path] ?? [], as: UTF8.self)
  let json = text.dropFirst(#"<script type="application/ld+json">"#.count).dropLast(9)
  #expect(!json.utf8.contains { "<>&".utf8.contains($0) })
  let data = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
  guard let data = data as? NSDictionary else { return [:] }
  #expect(data["@context"] as? String == "https://schema.org")
  let graph = data["@graph"] as? [NSDictionary] ?? []
  return Dictionary(uniqueKeysWithValues: graph.map { ($0["@type"] as? String ?? "", $0) })
}

private func equal(_ found: NSDictionary?, _ expected: [String: Any]) -> Bool {
  found == expected as NSDictionary
}

@Suite struct StructuredDataTests {
  @Test func tellsWhoPublishesOnTheHomePage() async throws {
    let site = try site([:], types: types)
    #expect(await site.build().text() == "")
    let things = try graph(site, "index.html")
    let logo = try site.output().keys.first { $0.hasPrefix("assets/img/logo.") } ?? "?"
    #expect(
      equal(
        things["Organization"],
        [
          "@type": "Organization", "@id": "https://prueba.example/#organization",
          "name": "Prueba & Cía.", "url": "https://cia.example/",
          "logo": "https://prueba.example/\(logo)",
          "sameAs": ["https://red.example/a", "https://red.example/b"],
        ]), "\(things)")
    #expect(
      equal(
        things["WebSite"],
        [
          "@type": "WebSite", "@id": "https://prueba.example/#website",
          "url": "https://prueba.example/", "name": "Prueba", "alternateName": "Sitio de prueba",
          "description": "Un sitio de prueba.", "inLanguage": "es-CL",
          "publisher": ["@id": "https://prueba.example/#organization"],
        ]), "\(things)")
    #expect(things.count == 2)
  }

  @Test func followsTitleAndAccountsWithoutAnOrganization() async throws {
    let site = try site(
      [:], types: types, extra: "social: [{network: R, url: 'https://red.example/c'}]\n")
    #expect(await site.build().text() == "")
    #expect(
      equal(
        try graph(site, "index.html")["Organization"],
        [
          "@type": "Organization", "@id": "https://prueba.example/#organization",
          "name": "Prueba", "url": "https://prueba.example/", "sameAs": "https://red.example/c",
        ]))
  }

  @Test func tellsWhatAnArticleIs() async throws {
    let front = """
      description: Un </script><script>alert(1)</script> & más
      date: 2026-11-02 10:30
      updated: 2026-11-05
      who: [Ana Pérez, Luis Soto]
      link: https://creativecommons.org/licenses/by/4.0/
      tags: [agua]
      """
    let site = try site(
      ["noticias/a.md": TestSite.page("Agua <b>", front), "noticias/b.md": TestSite.page("Nada")],
      types: types)
    #expect(await site.build().text() == "")
    let things = try graph(site, "noticias/a/index.html")
    let reference = { (part: String) in ["@id": "https://prueba.example/#\(part)"] }
    let person = { (name: String) in ["@type": "Person", "name": name] }
    #expect(
      equal(
        things["NewsArticle"],
        [
          "@type": "NewsArticle", "url": "https://prueba.example/noticias/a/",
          "headline": "Agua <b>", "description": "Un </script><script>alert(1)</script> & más",
          "inLanguage": "es-CL", "datePublished": "2026-11-02T10:30:00-03:00",
          "dateModified": "2026-11-05", "mainEntityOfPage": "https://prueba.example/noticias/a/",
          "isPartOf": reference("website"), "publisher": reference("organization"),
          "author": [person("Ana Pérez"), person("Luis Soto")], "keywords": "agua",
          "license": "https://creativecommons.org/licenses/by/4.0/",
        ]), "\(things)")
    let step = { (number: Int, name: String, path: String) -> [String: Any] in
      [
        "@type": "ListItem", "position": number, "name": name,
        "item": "https://prueba.example/" + path,
      ]
    }
    #expect(
      equal(
        things["BreadcrumbList"],
        [
          "@type": "BreadcrumbList",
          "itemListElement": [
            step(1, "Prueba", ""), step(2, "Noticias", "noticias/"),
            step(3, "Agua <b>", "noticias/a/"),
          ],
        ]), "\(things)")
    // Nothing is made up where nothing is given.
    let bare = try graph(site, "noticias/b/index.html")["NewsArticle"]
    #expect(
      Set(bare?.allKeys as? [String] ?? []) == [
        "@type", "url", "headline", "inLanguage", "mainEntityOfPage", "isPartOf", "publisher",
      ])
  }

  @Test func tellsWhenAndWhereAnEventIs() async throws {
    let site = try site(
      [
        "noticias/a.md": TestSite.page("Fiesta", "starts: 2026-12-01T18:00\nplace: Plaza"),
        "noticias/b.md": TestSite.page("Otra", "starts: 2026-12-03"),
      ],
      types: """
          article:
            fields: {starts: date, place: text}
            schema: {type: Festival, startDate: starts, location: place}
        """)
    #expect(await site.build().text() == "")
    #expect(
      equal(
        try graph(site, "noticias/a/index.html")["Festival"],
        [
          "@type": "Festival", "url": "https://prueba.example/noticias/a/", "name": "Fiesta",
          "inLanguage": "es-CL", "startDate": "2026-12-01T18:00:00-03:00",
          "location": ["@type": "Place", "name": "Plaza"],
        ]))
    #expect(
      try graph(site, "noticias/b/index.html")["Festival"]?["startDate"] as? String == "2026-12-03")
  }

  @Test func tellsTheWayToListsAndNothingOfTheErrorPage() async throws {
    let site = try site(
      ["noticias/a.md": TestSite.page("A", "objectives: [OE1]")],
      types: "  article: {optional: [objectives]}")
    #expect(await site.build().text() == "")
    #expect(try graph(site, "noticias/index.html").keys.sorted() == ["BreadcrumbList"])
    #expect(try graph(site, "temas/objetivos/oe1/index.html").keys.sorted() == ["BreadcrumbList"])
    #expect(try graph(site, "noticias/a/index.html").keys.sorted() == ["BreadcrumbList"])
    #expect(try graph(site, "404.html").isEmpty)
  }

  @Test func saysWhatIsWrongWithTheMarkAndThePropertyNames() async throws {
    let logo = try site([:], types: types, extra: "organization: {logo: img/logo.png}\n")
    let report = await logo.build()
    #expect(
      report.text() == """
        content/site.yml:25:22: error: El tema no tiene el archivo «assets/img/logo.png» [EMRA-B012]
          25 | organization: {logo: img/logo.png}
             |                      ^^^^^^^^^^^^
          ayuda: ¿Quiso decir «img/logo.svg»?

        """)
    let property = try site([:], types: article)
    #expect(await property.build().codes == ["EMRA-S088"])
  }
}

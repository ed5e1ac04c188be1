import CivilTime
import Diagnostics
import Testing

@testable import SiteModel

struct SettingsTests {
  /// The least that a site needs.
  private static let least = """
    title: Sitio
    description: Un sitio.
    base_url: https://prueba.example
    theme: emra

    """

  private func decode(_ yaml: String) -> (settings: Settings?, summaries: [String]) {
    let file = SourceFile(path: "site.yml", text: yaml)
    let (settings, found) = decodeSettings(file, loadZone: testZone)
    return (settings, Outcome(diagnostics: found).summaries)
  }

  @Test func fillsInWhatIsNotSaid() throws {
    let (settings, summaries) = decode(Self.least)
    #expect(summaries == [])
    let site = try #require(settings)
    #expect(site.own.longTitle == "Sitio")
    #expect(site.own.tag == "es-CL")
    #expect(site.own.key == "es")
    #expect(site.timeZoneName == "America/Santiago")
    #expect([site.pagination, site.feedItems] == [12, 20])
    #expect(site.menus(of: 0).isEmpty && site.social.isEmpty && site.taxonomies.isEmpty)
    #expect(site.feeds == [.rss, .atom, .json])
    #expect(site.hostFiles.robots.index && site.hostFiles.robots.rules.isEmpty)
    #expect(site.hostFiles.security == nil && !site.hostFiles.redirectsForNginx)
    #expect(site.sections.isEmpty)
    #expect(site.types.keys.sorted() == ["page"])
    #expect(site.types["page"]?.ownFields == [])
  }

  @Test func readsEverything() throws {
    let site = try #require(try Project().read().settings)
    #expect(site.own.title == "Sitio de prueba")
    #expect(site.own.longTitle == "Sitio de prueba de la minería")
    #expect(site.base.origin == "https://prueba.example")
    #expect(
      site.social == [SocialLink(network: "Instagram", url: "https://instagram.example/prueba")])
    #expect(site.taxonomies.map(\.name) == ["objectives", "pillars", "tags"])
    #expect(site.taxonomies.map(\.field) == ["objectives", "pillar", "tags"])
    #expect(site.taxonomies.map(\.isSingle) == [false, true, false])
    #expect(site.taxonomies.map(\.isOpen) == [false, false, true])
    #expect(site.taxonomies.map(\.hasFeed) == [false, true, true])
    #expect(site.feeds == [.json, .rss])
    #expect(site.hostFiles.robots.index)
    let rules = site.hostFiles.robots.rules
    #expect(rules.map(\.agents) == [["GPTBot"], ["*"]])
    #expect(rules.map(\.allow) == [[], ["/a/b"]])
    #expect(rules.map(\.disallow) == [["/"], ["/a/", "/*.pdf$"]])
    let security = try #require(site.hostFiles.security)
    #expect(security.contact == ["mailto:a@prueba.example", "https://prueba.example/x/"])
    #expect(security.expires.local.description == "2027-06-30 00:00")
    #expect(security.encryption == ["https://prueba.example/clave.asc"])
    #expect(security.acknowledgments == ["https://prueba.example/gracias/"])
    #expect(security.languages == ["es", "en"])
    #expect(security.policy == ["https://prueba.example/politica/"])
    #expect(security.hiring == ["https://prueba.example/empleo/"])
    #expect(site.hostFiles.redirectsForNginx)
    #expect(site.sections.map(\.sort) == [.weight, .date, .date, .title, .date, .title])
    #expect(site.section("noticias")?.template == "article.html")
    #expect(site.section("publicaciones")?.listTemplate == "publications.html")
    #expect(site.section("nada") == nil)
  }

  @Test func makesTypesOfCommonNamedAndOwnKeys() throws {
    let types = try #require(try Project().read().settings).types
    let article = try #require(types["article"])
    #expect(article.fields["date"]?.isRequired == true)
    #expect(article.fields["objectives"]?.type == .list(.term("objectives")))
    #expect(article.fields["pillar"]?.type == .term("pillars"))
    #expect(article.fields["state"]?.isRequired == false)
    #expect(!article.requiresState)
    #expect(article.ownFields == [])
    #expect(try #require(types["publication"]).requiresState)
    let sheet = try #require(types["sheet"])
    #expect(sheet.fields["grid"]?.type == .list(.list(.integer)))
    #expect(sheet.fields["tags"] == nil)
    #expect(sheet.ownFields.count == 21)
    #expect(sheet.fields.fields.prefix(2).map(\.name) == ["title", "description"])
    guard case .record(let contact)? = sheet.fields["contact"]?.type else {
      Testing.Issue.record("contact is no record")
      return
    }
    #expect(contact.fields.map(\.name) == ["name", "phones", "office"])
    #expect(contact.fields.map(\.isRequired) == [true, false, false])
  }

  @Test func takesEntriesWithoutAValueAsPlain() throws {
    let (settings, summaries) = decode(
      Self.least + "types:\n  hoja:\nsections:\n  a: {type: hoja}\n  b:\n")
    #expect(summaries == [])
    #expect(settings?.sections.map(\.type) == ["hoja", "page"])
    #expect(settings?.sections.map(\.sort) == [.title, .title])
  }

  @Test func letsATaxonomyGiveAKeyOfThePlanItsTerms() throws {
    let (settings, summaries) = decode(
      Self.least + """
        taxonomies: {campaigns: {title: Campañas, field: campaign, single: true, path: campanas}}
        types: {page: {optional: [campaign]}}

        """)
    #expect(summaries == [])
    #expect(settings?.types["page"]?.fields["campaign"]?.type == .term("campaigns"))
  }

  @Test func causesNoFurtherErrorsByOne() {
    let (settings, summaries) = decode(
      Self.least + """
        taxonomies:
          objectives: {path: temas}
          pillars: [uno]
        types:
          a: {optional: [objectives, pillars], fields: {x: {type: term, of: pillars}}}
          b: texto
        sections:
          uno: {type: b}

        """)
    #expect(settings == nil)
    #expect(
      summaries == [
        "site.yml:6:15: Falta la clave «title»",
        "site.yml:7:12: «pillars»: se esperaba un grupo de claves; hay una lista",
        "site.yml:10:6: «b»: se esperaba un grupo de claves; hay un texto",
      ])
  }

  @Test(
    arguments: ["title: \" \"", "pagination: 0", "feed_items: 1001", "language: e", "color: rojo"])
  func comesWithErrorsThatDoNotConcernPages(line: String) throws {
    let key = line.prefix { $0 != ":" }
    let rest = Self.least.split(separator: "\n").filter { !$0.hasPrefix(key) }
    let (settings, summaries) = decode((rest + [line[...]]).joined(separator: "\n"))
    #expect(summaries.count == 1)
    #expect(settings != nil)
  }

  @Test(
    arguments: [
      "types: {a: {required: [nada]}}", "sections: {a: {type: nada}}", "timezone: Luna",
      "theme: a/b", "taxonomies: {a: {title: A}}", "title: Otro", "menus: [", "types: 3",
    ])
  func doesNotComeWithErrorsThatConcernPages(line: String) {
    let key = line.prefix { $0 != ":" }
    let rest = Self.least.split(separator: "\n").filter { key == "title" || !$0.hasPrefix(key) }
    let (settings, summaries) = decode((rest + [line[...]]).joined(separator: "\n"))
    #expect(summaries.count == 1, "\(summaries)")
    #expect(settings == nil)
  }

  @Test(arguments: ["es", "es-CL", "en", "arn", "zh-Hans-CN", "es-419", "ES"])
  func takesLanguageTags(tag: String) {
    #expect(decode(Self.least + "language: \(tag)").summaries == [])
  }

  @Test(arguments: ["e", "español", "es_CL", "es-", "-CL", "es-CL-", "12", "es-123456789", "es CL"])
  func refusesWhatIsNoLanguageTag(tag: String) {
    #expect(
      decode(Self.least + "language: \"\(tag)\"").summaries == [
        "site.yml:5:11: «\(tag)» no es el código de un idioma"
      ])
  }

  @Test(arguments: ["", "..", ".oculto", "a/b", "a\\\\b", "a b", "/emra"])
  func refusesThemesThatAreNoFolderName(theme: String) {
    let yaml = Self.least.replacing("theme: emra", with: "theme: \"\(theme)\"")
    #expect(decode(yaml).summaries.count == 1)
  }

  @Test func saysWhyAZoneCannotBeUsed() {
    let file = SourceFile(path: "site.yml", text: Self.least)
    let failures: [TimeZoneError] = [
      .unreadable(path: "/zonas/America/Santiago", errno: 13), .malformed(.notTZif),
    ]
    let messages = failures.map { failure in
      decodeSettings(file, loadZone: { _ throws(TimeZoneError) in throw failure }).diagnostics
        .map { TextRenderer(language: .es).render([$0]) }.joined()
    }
    let help = "  ayuda: Reinstale el paquete tzdata, que trae las zonas horarias\n"
    let start = "site.yml:1:1: error: No se puede usar la zona horaria «America/Santiago»: "
    let line = "  1 | title: Sitio\n    | ^\n"
    #expect(
      messages == [
        start + "no se puede leer /zonas/America/Santiago [EMRA-S029]\n" + line + help,
        start + "su archivo está dañado [EMRA-S029]\n" + line + help,
      ])
  }

  @Test func readsTheSettingsOfTheRealSite() throws {
    let content = try readFolder(testFolder + "/../../content")
    let file = SourceFile(path: "content/site.yml", bytes: try #require(content["site.yml"]))
    let (settings, found) = decodeSettings(file, loadZone: testZone)
    #expect(Outcome(diagnostics: found).messages() == "")
    #expect(settings?.types.count == 8)
    #expect(settings?.sections.count == 10)
  }
}

import Diagnostics
import Testing

@testable import SiteModel

/// Keys that are missing, unknown or misplaced, and pages that have errors.
struct PageKeyTests {
  private static let article = "title: Agua\ndescription: Una nota.\ndate: 2026-08-10\n"

  private func summaries(_ yaml: String) throws -> [String] {
    try Project(article: yaml).read().summaries.map { message in
      String(message.drop { $0 != " " }.dropFirst())
    }
  }

  @Test(
    arguments: [
      ("Title", "title"), ("titel", "title"), ("tittle", "title"), ("expire", "expires"),
      ("imagealt", "image_alt"), ("image-alt", "image_alt"), ("alias", "aliases"),
      ("Etiquetas", "tags"), ("sourses", "sources"), ("ühdated", "updated"), ("fecha", "date"),
    ])
  func suggestsTheKeyMeant(written: String, meant: String) throws {
    let yaml = Self.article.split(separator: "\n").filter { !$0.hasPrefix(meant) }
      .joined(separator: "\n")
    let messages = try Project(article: "\(yaml)\n\(written): x").read().messages()
    #expect(messages.contains("error: Clave desconocida: «\(written)» [EMRA-S004]"))
    #expect(messages.contains("¿Quiso decir «\(meant)»?"))
    #expect(!messages.contains("Falta la clave"))
  }

  @Test func suggestsNoKeyThatIsThereAlready() throws {
    let messages = try Project(article: Self.article + "titel: Otro").read().messages()
    #expect(!messages.contains("¿Quiso decir"))
    #expect(messages.contains("Quítela, o declárela en el tipo «article»"))
  }

  @Test func namesTheTypesThatUseAKey() throws {
    let found = try summaries(Self.article + "channels: [x]\nfacts: []\nlevel: alto")
    #expect(
      found == [
        "La clave «channels» no se usa en las páginas de tipo «article»",
        "La clave «facts» no se usa en las páginas de tipo «article»",
        "La clave «level» no se usa en las páginas de tipo «article»",
      ])
  }

  @Test func reportsEveryRequiredKeyThatIsMissingOrEmpty() throws {
    let found = try summaries("description: \" \"\ndate:")
    #expect(
      found == [
        "Falta la clave «title», obligatoria en las páginas de tipo «article»",
        "«description» está sin valor", "«date» está sin valor",
      ])
  }

  @Test func letsAnOptionalTextBeEmpty() throws {
    let outcome = try Project(article: Self.article + "image: a.jpg\nimage_alt: \"\"").read()
    #expect(outcome.summaries == [])
    #expect(outcome.pages["noticias/prueba.md"]?.text("image_alt") == "")
  }

  @Test func takesIndexPagesAndPagesAtTheTopAsPlainPages() throws {
    let outcome = try Project([
      "acerca.md": page("title: Acerca\ndescription: Nota."),
      "noticias/agua/_index.md": page("title: Agua\ndescription: Nota."),
    ]).read()
    #expect(outcome.summaries == [])
    #expect(outcome.pages["acerca.md"]?.type.name == "page")
    #expect(outcome.pages["acerca.md"]?.section == "")
    #expect(outcome.pages["acerca.md"]?.kind == .page)
    #expect(outcome.pages["_index.md"]?.kind == .home)
    #expect(outcome.pages["noticias/agua/_index.md"]?.type.name == "page")
    #expect(outcome.pages["noticias/agua/_index.md"]?.kind == .section)
    #expect(outcome.pages["noticias/agua/_index.md"]?.section == "noticias")
    #expect(outcome.pages["objetivos/oe1.md"]?.type.name == "objective")
  }

  @Test func returnsAPageWithErrorsWithWhatIsRight() throws {
    let outcome = try Project(article: Self.article + "slug: agua-dulce\nzzz: 1\nweight: x").read()
    let page = try #require(outcome.pages["noticias/prueba.md"])
    #expect(outcome.summaries.count == 2)
    #expect(!page.isSound)
    #expect(page.title == "Agua")
    #expect(page.date != nil)
    #expect(page.weight == .max)
    #expect(page.address == "noticias/agua-dulce/")
    #expect(String(decoding: page.file.bytes[page.body], as: UTF8.self) == "Texto.\n")
  }

  @Test(
    arguments: [
      ("Solo texto.\n", "Solo texto.\n"), ("---\ntitle: EMRA: sí\n---\nTexto.\n", "Texto.\n"),
      ("---\ntitle: a\n", ""), ("---\n- a\n---\nTexto.\n", "Texto.\n"),
    ])
  func returnsThePlaceAndTheBodyOfAPageThatCannotBeRead(text: String, body: String) throws {
    let outcome = try Project(["noticias/prueba.md": text]).read()
    let page = try #require(outcome.pages["noticias/prueba.md"])
    #expect(outcome.summaries.count == 1)
    #expect(!page.isSound)
    #expect(page.title == "")
    #expect(page.address == "noticias/prueba/")
    #expect(String(decoding: page.file.bytes[page.body], as: UTF8.self) == body)
  }

  @Test func boundsTheFindingsOfAPage() throws {
    let keys = (0..<500).map { "zzz\($0): 1" }.joined(separator: "\n")
    let outcome = try Project(article: Self.article + keys).read()
    #expect(outcome.diagnostics.count == 101)
    #expect(outcome.messages().contains("Hay más errores; se muestran los primeros 100"))
  }

  @Test func repeatsNoErrorOfADataFileForItsKeys() throws {
    let project = try Project(article: Self.article + "sources: [uno, dos]")
    let site = SourceFile(path: "content/site.yml", bytes: project.files["site.yml"] ?? [])
    let settings = try #require(decodeSettings(site, loadZone: testZone).settings)
    let file = SourceFile(path: "a.md", bytes: project.files["noticias/prueba.md"] ?? [])
    func errors(_ unreadable: Set<String>) -> Int {
      let references = ReferenceTables(
        settings: settings, dataKeys: [:], unreadableData: unreadable)
      return decodePage(
        file, path: "noticias/prueba.md", settings: settings, references: references
      ).diagnostics.count
    }
    #expect(errors([]) == 2)
    #expect(errors(["sources"]) == 0)
  }
}

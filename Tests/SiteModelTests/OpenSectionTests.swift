import CivilTime
import Diagnostics
import Testing

@testable import SiteModel

struct OpenSectionTests {
  private func project(_ files: [String: String]) throws -> Project {
    var project = try Project(files)
    let settings = String(decoding: project.files["site.yml"] ?? [], as: UTF8.self)
      .replacing("sections:\n", with: "sections:\n  diario: {open: true, title: Diario de campo}\n")
    project.files["site.yml"] = Array(settings.utf8)
    return project
  }

  /// The page of a file with this text, read without findings.
  private func page(_ path: String, _ text: String) throws -> Page {
    let outcome = try project([path: text]).read()
    try #require(outcome.messages().isEmpty, "\(outcome.messages())")
    return try #require(outcome.pages[path])
  }

  static let dates: [(String, String?)] = [
    ("2020-01-02", "2020-01-02"), ("2020-1-2", "2020-01-02"), ("2020/01/02", "2020-01-02"),
    ("2020-01-02 10:00", "2020-01-02T10:00:00-03:00"),
    ("2020-01-02 10:00:00 -0300", "2020-01-02T10:00:00-03:00"),
    ("2020-01-02 9:05:01 +02:00", "2020-01-02T09:05:01+02:00"),
    ("2020-01-02T10:00:00Z", "2020-01-02T10:00:00+00:00"),
    ("2020-01-02T10:00:00.123456789-03:00", "2020-01-02T10:00:00-03:00"),
    ("2020-01-02t10:00:00 +02", "2020-01-02T10:00:00+02:00"),
    ("  2020-01-02 10:00:00 UTC  ", nil), ("2020-01-02 10:00:00 UTC", "2020-01-02T10:00:00+00:00"),
    ("2020-01-02 ", "2020-01-02"), ("2020-01-02 10", nil), ("2020-01-02x", nil),
    ("2020-13-02", nil), ("2020-02-30", nil), ("2020", nil), ("02/01/2020", nil), ("", nil),
    ("2020-01-02 25:00", nil), ("2020-01-02 10:00 +", nil), ("2020-01-0210:00", nil),
    ("January 2, 2020", nil), ("2020-01/02", nil), ("2020-01-02 10:00:00 -03000", nil),
  ]

  @Test(arguments: dates) func readsDatesAsHugoAndJekyllWriteThem(
    _ text: String, _ expected: String?
  ) throws {
    let zone = try testZone("America/Santiago")
    let date = readOpenDate(text, in: zone)
    let shown = date.map {
      $0.hasTime ? OffsetDateTime($0.local, offset: $0.offset).rfc3339 : $0.local.date.description
    }
    #expect(shown == expected)
  }

  @Test func takesTheLaterOfATimeThatHappensTwiceAndTheNextOfOneThatDoesNot() throws {
    let zone = try testZone("America/Santiago")
    let twice = try #require(readOpenDate("2026-04-04 23:30", in: zone))
    #expect(twice.offset == -4 * 3600)
    let skipped = try #require(readOpenDate("2026-09-06 00:30", in: zone))
    #expect(skipped.local.description == "2026-09-06 01:00")
  }

  static let places: [(String, String, String?, Bool)] = [
    ("diario/una.md", "diario/una.md", nil, false),
    ("diario/Una.MARKDOWN", "diario/Una.md", nil, false),
    (
      "diario/_posts/2020-01-02-hola-a-todos.markdown", "diario/hola-a-todos.md", "2020-01-02",
      false
    ),
    ("diario/sub/_posts/2020-01-02-x.md", "diario/sub/x.md", "2020-01-02", false),
    ("diario/2020-02-30-x.md", "diario/2020-02-30-x.md", nil, false),
    ("diario/2020-01-02.md", "diario/2020-01-02.md", "2020-01-02", false),
    ("diario/2020-1-2-x.md", "diario/x.md", "2020-01-02", false),
    ("diario/2020-01-02_x.md", "diario/2020-01-02_x.md", "2020-01-02", false),
    ("diario/_posts/20-1-2-x.md", "diario/x.md", "2020-01-02", false),
    ("diario/_posts/99-1-2-x.md", "diario/x.md", "1999-01-02", false),
    ("diario/20-1-2-x.md", "diario/20-1-2-x.md", nil, false),
    ("diario/2020-01-02x.md", "diario/2020-01-02x.md", nil, false),
    ("diario/index.md", "diario/_index.md", nil, false),
    ("diario/index.en.md", "diario/_index.en.md", nil, false),
    ("diario/_index.md", "diario/_index.md", nil, false),
    ("diario/viaje/index.md", "diario/viaje.md", nil, false),
    ("diario/viaje/index.en.md", "diario/viaje.en.md", nil, false),
    ("diario/viaje/_index.md", "diario/viaje/_index.md", nil, false),
    ("diario/2020-01-02-viaje/index.md", "diario/viaje.md", "2020-01-02", false),
    ("diario/_drafts/x.md", "diario/_drafts/x.md", nil, true),
    ("diario/_x.md", "diario/_x.md", nil, true),
  ]

  @Test(arguments: places) func readsNamesOfFiles(
    _ path: String, _ expected: String, _ date: String?, _ isHidden: Bool
  ) {
    let place = OpenPlace(path, below: "")
    #expect(place.path == expected)
    #expect(place.date == date)
    #expect(place.isHidden == isHidden)
  }

  static let titles: [(String, String?)] = [
    ("# Uno\n\nTexto.", "Uno"), ("Texto.\n\n## *Dos* y `tres` ##\n", "Dos y tres"),
    ("Cuatro\n======\n", "Cuatro"), ("a\n\nCinco\n---\n", "Cinco"),
    ("# [Seis](a.md) {#seis}", "Seis"), ("```\n# no\n```\n\n# Siete", "Siete"),
    ("    # no\n\nTexto", nil), ("#no", nil), ("Texto.\n\n---\n", nil), ("", nil), ("#  ", nil),
    ("## \\*Ocho\\*", "*Ocho*"),
  ]

  @Test(arguments: titles) func takesTheFirstHeadingForATitle(
    _ text: String, _ expected: String?
  ) {
    let bytes = Array(text.utf8)
    #expect(firstHeading(bytes, body: bytes.indices)?.title == expected)
  }

  @Test func keepsWhatItDoesNotKnowAsData() throws {
    let page = try page(
      "diario/una.md",
      "---\ntitle: Una\nfoo: [1, a]\nbar: {x: 2020-01-02}\nexcerpt: e\n---\nTexto.\n")
    #expect(page.open?.params.map(\.name) == ["foo", "bar", "excerpt"])
    #expect(page.title == "Una")
  }

  @Test func takesWhatIsRightOfAList() throws {
    let outcome = try project([
      "diario/una.md": "---\ntitle: Una\ntags: [agua, \"#\", Agua, 2020]\n---\n"
    ]).read()
    let page = try #require(outcome.pages["diario/una.md"])
    #expect(page.texts("tags") == ["agua", "2020"])
    #expect(
      outcome.summaries == [
        "content/diario/una.md:3:14: «#» no es un término de «tags», así que queda solo como dato "
          + "en «page.params»"
      ])
  }

  @Test func takesAHundredTermsOfAList() throws {
    let tags = (0..<5000).map { "t\($0)" }.joined(separator: ", ")
    let outcome = try project(["diario/una.md": "---\ntitle: Una\ntags: [\(tags)]\n---\n"]).read()
    #expect(outcome.pages["diario/una.md"]?.texts("tags").count == 100)
    #expect(
      outcome.summaries == [
        "content/diario/una.md:3:498: «tags» tiene 5000 términos, y a lo más puede tener 100"
      ])
    #expect(!outcome.diagnostics.hasErrors)
  }

  @Test func takesTheLatestBeginningAndTheEarliestEnd() throws {
    let page = try page(
      "diario/2019-01-01-una.md",
      "---\ndate: 2020-01-01\npublishDate: 2021-01-01\nexpires: 2030-01-01\nexpiryDate: 2029-01-01\n---\n"
    )
    #expect(page.date?.local.date.description == "2021-01-01")
    #expect(page.expires?.local.date.description == "2029-01-01")
    #expect(page.title == "Una")
    #expect(page.address == "diario/una/")
  }

  @Test func takesTheDateOfTheNameWhereThereIsNoOther() throws {
    let page = try page("diario/_posts/2019-01-01-una.md", "Texto.\n")
    #expect(page.date?.local.date.description == "2019-01-01")
  }

  @Test func withholdsAPageWhoseNameBeginsWithADayThatDoesNotExist() throws {
    let outcome = try project(["diario/2027-02-30-x.md": "Texto.\n"]).read()
    #expect(outcome.pages["diario/2027-02-30-x.md"]?.open?.isUnclear == true)
    #expect(
      outcome.messages() == """
        content/diario/2027-02-30-x.md: aviso: El nombre «2027-02-30-x.md» comienza con un día que no existe, así que la página no se publica [EMRA-S092]
          ayuda: Corrija la fecha en el nombre del archivo, o escriba la buena en el encabezado, en «date»

        """)
  }

  static let publicKeys = [
    "draft: false", "draft:", "published: true", "publish: sí", "hidden: false", "private: no",
    "status: published", "status: Publicado", "status: true", "status:", "visibility: public",
    "date: 2020-01-01", "publish_date: 2020-01-01", "expiryDate: 2031-01-01",
    "build: {render: always, list: always}", "embargo: 2020-01-01", "unlisted: false",
  ]

  @Test(arguments: publicKeys) func publishesWhatSaysClearlyThatItIsPublic(
    _ line: String
  ) throws {
    let outcome = try project(["diario/una.md": "---\ntitle: Una\n\(line)\n---\nTexto.\n"]).read()
    #expect(outcome.messages().isEmpty, "\(outcome.messages())")
    #expect(outcome.assembled?.site.indexByPath["diario/una.md"] != nil)
  }

  @Test func saysHowToWriteAStateItDoesNotUnderstand() throws {
    let outcome = try project(["diario/una.md": "---\nstatus: revisar\n---\n# Una\n"]).read()
    #expect(
      outcome.messages() == """
        content/diario/una.md:2:9: aviso: No se entiende «status: revisar», así que la página no se publica [EMRA-S081]
          2 | status: revisar
            |         ^^^^^^^
          ayuda: Escriba «status: published» si la página puede publicarse, o «draft» si no

        """)
    #expect(outcome.assembled?.site.indexByPath["diario/una.md"] == nil)
  }

  @Test func takesAFieldOfItsTypeForDataThoughItHasTheNameOfAState() throws {
    var site = try project([
      "diario/una.md": "---\ntitle: Una\nstatus: en curso\n---\n",
      "diario/dos.md": "---\ntitle: Dos\nstatus: draft\n---\n",
    ])
    let settings = String(decoding: site.files["site.yml"] ?? [], as: UTF8.self)
      .replacing("{open: true,", with: "{open: true, type: proyecto,")
      .replacing("types:\n", with: "types:\n  proyecto: {fields: {status: text}}\n")
    site.files["site.yml"] = Array(settings.utf8)
    let outcome = try site.read()
    #expect(outcome.messages().isEmpty, "\(outcome.messages())")
    #expect(outcome.pages["diario/una.md"]?.text("status") == "en curso")
    #expect(outcome.assembled?.site.indexByPath["diario/una.md"] != nil)
    #expect(outcome.assembled?.site.indexByPath["diario/dos.md"] == nil)
  }

  @Test func makesAnIndexWhereThereIsNone() throws {
    var site = try project(["diario/una.md": "# Una\n"])
    let assembled = try site.site().site
    let index = try #require(assembled.indexByPath["diario/_index.md"])
    #expect(assembled.pages[index].title == "Diario de campo")
    #expect(assembled.pages[index].address == "diario/")
    site.files["diario/index.md"] = Array("---\ntitle: Propia\n---\n".utf8)
    #expect(try site.site().site.pages.contains { $0.address == "diario/" && $0.title == "Propia" })
  }
}

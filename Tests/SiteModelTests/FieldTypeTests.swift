import Diagnostics
import Testing

@testable import SiteModel

/// Values of each type, by the keys of the type `sheet`.
struct FieldTypeTests {
  /// The value of a key of a sheet, and the findings.
  private func read(_ yaml: String) throws -> (page: Page, messages: [String]) {
    let outcome = try Project(["guias/ficha.md": page("title: Ficha\n" + yaml)]).read()
    return (try #require(outcome.pages["guias/ficha.md"]), outcome.summaries)
  }

  @Test(
    arguments: [
      ("open: true", "open", FieldValue.bool(true)),
      ("open: false", "open", .bool(false)),
      ("seats: -3", "seats", .integer(-3)),
      ("seats: 0", "seats", .integer(0)),
      ("ratio: 3", "ratio", .integer(3)),
      ("ratio: -2.5e3", "ratio", .number(-2500)),
      ("link: https://www.ejemplo.cl/a?b=c#d", "link", .text("https://www.ejemplo.cl/a?b=c#d")),
      ("link: HTTP://ejemplo.cl", "link", .text("HTTP://ejemplo.cl")),
      ("code: un-nombre-2", "code", .text("un-nombre-2")),
      ("code: 2026", "code", .text("2026")),
      ("old: /viejo/", "old", .text("/viejo/")),
      ("photo: ../fotos/Año 1.jpg", "photo", .text("../fotos/Año 1.jpg")),
      ("level: medio", "level", .text("medio")),
      ("goal: OE2", "goal", .text("OE2")),
      ("origin: acta-2024", "origin", .text("acta-2024")),
      (
        "names: [Ana, 7, 2.50, \"\"]", "names",
        .list([.text("Ana"), .text("7"), .text("2.50"), .text("")])
      ),
      ("names: []", "names", .list([])),
      ("names: [Ana, Ana]", "names", .list([.text("Ana"), .text("Ana")])),
      (
        "grid: [[1, 2], [], [3]]", "grid",
        .list([.list([.integer(1), .integer(2)]), .list([]), .list([.integer(3)])])
      ),
      (
        "contact: {phones: [\"1\"], name: Ana}", "contact",
        .record([("name", .text("Ana")), ("phones", .list([.text("1")]))])
      ),
      (
        "contact:\n  name: Ana\n  office: {city: Calama, floor: 2}", "contact",
        .record([
          ("name", .text("Ana")),
          ("office", .record([("city", .text("Calama")), ("floor", .integer(2))])),
        ])
      ),
      ("contact: {name: Ana, phones: ~}", "contact", .record([("name", .text("Ana"))])),
      (
        "prices: {agua: 3, luz: 2.5}", "prices",
        .record([("agua", .integer(3)), ("luz", .number(2.5))])
      ),
      ("lead: guias/otra ficha.md", "lead", .text("guias/otra ficha.md")),
      ("more: ../objetivos/oe1.md#logros", "more", .text("../objetivos/oe1.md#logros")),
      ("more: /noticias/", "more", .text("/noticias/")),
      ("more: mailto:ana@ejemplo.cl", "more", .text("mailto:ana@ejemplo.cl")),
      ("intro: \"a **b**\"", "intro", .text("a **b**")),
      ("figures: historical_aid.rows.0.value", "figures", .text("historical_aid.rows.0.value")),
      ("size: grande", "size", .text("grande")),
      ("open: true", "size", .text("chico")),
      ("size: ~", "size", .text("chico")),
    ])
  func readsAValue(yaml: String, key: String, expected: FieldValue) throws {
    let (page, messages) = try read(yaml)
    #expect(messages == [])
    #expect(page.value(key) == expected)
    #expect(page.isSound)
  }

  @Test func tellsWhatValuesReferToWithTheirPlaces() throws {
    let yaml = """
      photo: a.jpg
      rows:
        - label: Uno
          link: /a/
        - {label: Dos, photo: "b.jpg"}
      intro: |
        [c](c.md)
      """
    let (page, messages) = try read(yaml)
    #expect(messages == [])
    let uses = page.uses.map { use in
      let place = page.file.position(of: use.span.lowerBound)
      return "\(use.key) \(use.type) \(place.line):\(place.column) \(use.text)"
    }
    #expect(
      uses == [
        "photo file 3:8 a.jpg", "intro markdown 8:8 [c](c.md)\n", "rows link 6:11 /a/",
        "rows file 7:25 b.jpg",
      ])
  }

  @Test(arguments: ["open", "seats", "day", "link", "level", "names", "contact"])
  func takesNothingAsAbsent(key: String) throws {
    for nothing in ["", " ~", " null"] {
      let (page, messages) = try read("\(key):\(nothing)")
      #expect(messages == [])
      #expect(page.value(key) == nil)
    }
  }

  @Test func takesQuotedWordsAsTexts() throws {
    let (page, messages) = try read("names: [\"true\", \"null\", '3', \"~\"]\nphoto: \"no\"")
    #expect(messages == [])
    #expect(page.texts("names") == ["true", "null", "3", "~"])
    #expect(page.text("photo") == "no")
  }

  @Test(
    arguments: [
      "open: \"true\"", "open: 1", "open: yes", "seats: 1.0", "seats: \"1\"", "seats: 007",
      "seats: 99999999999999999999", "ratio: \"1\"", "ratio: 1e999", "ratio: true", "day: true",
      "day: [2026-08-10]", "link: mailto:a@ejemplo.cl", "link: //ejemplo.cl/", "link: https://",
      "link: https:// ejemplo.cl", "link: \"https://ejemplo.cl/\\u202E\"", "code: Un-Nombre",
      "code: un_nombre", "code: -a", "code: \"\"", "old: viejo/", "old: \"\"", "level: Medio",
      "level: ~a", "goal: oe2", "goal: [OE2]", "goal: \"\"", "origin: acta", "names: Ana",
      "names: {a: b}", "names: [[Ana]]", "names: [true]", "names: [~]", "grid: [1]",
      "grid: [[1.5]]", "contact: []", "contact: Ana", "contact: {}", "contact: {name: \" \"}",
      "contact: {name: Ana, age: 3}", "contact: {name: Ana, office: {floor: 2}}",
    ])
  func refusesOtherValuesOnce(yaml: String) throws {
    let (page, messages) = try read(yaml)
    #expect(messages.count == 1, "\(messages)")
    #expect(!page.isSound)
  }

  @Test func keepsTheRestOfAListAndARecordWithAnError() throws {
    let (page, messages) = try read(
      "names: [Ana, [Luis], Eva]\ncontact: {name: Ana, phones: 3, office: {city: Calama}}")
    #expect(messages.count == 2)
    #expect(page.texts("names") == ["Ana", "Eva"])
    #expect(
      page.value("contact")
        == .record([
          ("name", .text("Ana")), ("office", .record([("city", .text("Calama"))])),
        ]))
  }

  @Test func comparesRecordsByTheirKeysInOrder() {
    let pair = FieldValue.record([("a", .integer(1)), ("b", .integer(2))])
    #expect(pair == .record([("a", .integer(1)), ("b", .integer(2))]))
    #expect(pair != .record([("b", .integer(2)), ("a", .integer(1))]))
    #expect(pair != .record([("a", .integer(1))]))
    #expect(FieldValue.integer(1) != .number(1))
  }

  @Test func keepsValuesInTheOrderDeclaredWithTheirPlaces() throws {
    let (page, _) = try read("seats: 3\nopen: true")
    #expect(page.values.map(\.name) == ["title", "open", "seats", "size"])
    let places = page.values.map { String(decoding: page.file.bytes[$0.span], as: UTF8.self) }
    #expect(places == ["Ficha", "true", "3", ""])
    #expect(page.span("ratio") == 0..<0)
  }
}

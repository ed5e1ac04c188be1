import Diagnostics
import Testing
import YAML

struct DecoderTests {
  private struct Link: Equatable {
    let url: String?
    let title: String?
  }

  private let page = """
    title: 2050
    description: "no"
    weight: -3
    ratio: 2
    draft: false
    tags: [agua, 2026, 1.5, 'true']
    image:
      url: mapa.svg
      alt: Mapa
    links:
      - {url: a, title: A}
      - url: b
    extra: {x: [1], y: ~}
    empty:
    """

  @Test func takesEveryTypeWithItsPlace() {
    let file = source(page)
    var decoder = MappingDecoder(parsing: file)
    let title = decoder.requiredString("title")
    let description = decoder.string("description")
    let weight = decoder.int("weight")
    let ratio = decoder.double("ratio")
    let draft = decoder.bool("draft")
    let tags = decoder.requiredStrings("tags")
    let image = decoder.nested("image") {
      Link(url: $0.requiredString("url")?.value, title: $0.string("alt")?.value)
    }
    let links = decoder.nestedList("links") {
      Link(url: $0.requiredString("url")?.value, title: $0.string("title")?.value)
    }
    let extra = decoder.mapping("extra")
    let empty = decoder.string("empty")
    let absent = decoder.strings("absent")
    decoder.finish()

    #expect(rendered(decoder.diagnostics) == "")
    #expect(title == Located("2050", span: 7..<11))
    #expect(description == Located("no", span: 25..<29))
    #expect(weight == Located(-3, span: 38..<40))
    #expect(ratio?.value == 2.0)
    #expect(draft?.value == false)
    #expect(tags?.value.map(\.value) == ["agua", "2026", "1.5", "true"])
    #expect(tags?.value.map { slice($0.span, of: file) } == ["agua", "2026", "1.5", "'true'"])
    #expect(image == Link(url: "mapa.svg", title: "Mapa"))
    #expect(links == [Link(url: "a", title: "A"), Link(url: "b", title: nil)])
    #expect(extra?.value.entries.map(\.key) == ["x", "y"])
    #expect(empty == nil)
    #expect(absent == nil)
  }

  @Test func givesNodesAndKeyPlaces() {
    let file = source("a: [1]\nb:\n")
    var decoder = MappingDecoder(parsing: file)
    let list = decoder.node("a")
    let empty = decoder.node("b")
    let missing = decoder.requiredNode("c")
    #expect(outline(list, in: file) == "«[1]»[«1»]")
    #expect(empty == nil)
    #expect(missing == nil)
    #expect(decoder.keySpan("b") == 7..<8)
    #expect(decoder.keySpan("c") == nil)
    #expect(decoder.diagnostics.map(\.code) == ["EMRA-Y062"])
  }

  @Test func reportsEmptyRequiredListsByKey() {
    var decoder = MappingDecoder(parsing: source("tags:\n"))
    let tags = decoder.requiredStrings("tags")
    #expect(tags == nil)
    #expect(decoder.diagnostics.map(\.code) == ["EMRA-Y063"])
  }

  @Test func keepsTheGoodItemsOfAList() {
    var decoder = MappingDecoder(parsing: source("tags: [a, [b], c, null]\n"))
    let tags = decoder.strings("tags")
    #expect(tags?.value.map(\.value) == ["a", "c"])
    #expect(decoder.diagnostics.map(\.code) == ["EMRA-Y061", "EMRA-Y061"])
  }

  @Test func reportsOnlyThatTheTextIsNoYAML() {
    var decoder = MappingDecoder(parsing: source("a: [\n"))
    let title = decoder.requiredString("title")
    decoder.finish()
    #expect(title == nil)
    #expect(decoder.diagnostics.map(\.code) == ["EMRA-Y009"])
  }

  @Test func reportsMissingKeysAtTheStartOfTheFrontMatter() {
    let file = source("---\n\n---\nCuerpo\n")
    var decoder = MappingDecoder(parsing: file, range: 4..<5)
    let title = decoder.requiredString("title")
    #expect(title == nil)
    #expect(decoder.diagnostics.map { $0.location?.range } == [4..<4])
  }

  @Test func addsFindingsOfItsCaller() {
    let file = source("title: Hola\n")
    var decoder = MappingDecoder(parsing: file)
    decoder.report(ValueIssue.emptyValue(key: "title"), at: 7..<11)
    decoder.append([YAMLIssue.indentation.at(file, 0..<5)])
    _ = decoder.string("title")
    decoder.finish()
    #expect(decoder.diagnostics.map(\.code) == ["EMRA-Y063", "EMRA-Y005"])
  }

  @Test func boundsTheFindingsOfManyNestedMappings() {
    let text = "links:\n" + String(repeating: "  - {x: 1}\n", count: 5_000)
    var decoder = MappingDecoder(parsing: source(text))
    let links = decoder.nestedList("links") { $0.requiredString("url")?.value }
    #expect(links?.count == 5_000)
    #expect(decoder.diagnostics.count == 101)
    #expect(decoder.diagnostics.last?.code == "EMRA-Y035")
  }

  @Test func suggestsKeysThatAreNotThereYet() throws {
    var decoder = MappingDecoder(parsing: source("titulo: a\nupdate: b\n"))
    for key in ["title", "updated", "date"] { _ = decoder.string(key) }
    decoder.finish()
    #expect(
      decoder.diagnostics.map { $0.help?.es } == [
        "¿Quiso decir «title»?", "¿Quiso decir «updated» o «date»?",
      ])
  }
}

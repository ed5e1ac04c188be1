import Diagnostics
import Testing
import YAML

/// Spans are bytes in the whole file, whatever libyaml counts.
struct PositionTests {
  private func outlined(_ text: String) -> String {
    let file = source(text)
    let (root, found) = parseYAML(file)
    #expect(rendered(found) == "")
    return outline(root, in: file)
  }

  @Test func countsBytesOfAccentsAndEmoji() {
    #expect(
      outlined("título: Añil 😀 sí\nñandú: é\n")
        == "«título: Añil 😀 sí\nñandú: é»{«título» = «Añil 😀 sí», «ñandú» = «é»}")
  }

  @Test func countsBytesOfDecomposedAccents() {
    #expect(
      outlined("e\u{301}: n\u{303}\nb: c")
        == "«e\u{301}: n\u{303}\nb: c»{«e\u{301}» = «n\u{303}», «b» = «c»}")
  }

  @Test func countsCarriageReturns() {
    #expect(
      outlined("título: sí\r\ntags:\r\n  - ñ\r\n  - \"o\"\r\n")
        == "«título: sí\r\ntags:\r\n  - ñ\r\n  - \"o\"»"
        + "{«título» = «sí», «tags» = «- ñ\r\n  - \"o\"»[«ñ», «\"o\"»]}")
  }

  @Test func countsLoneCarriageReturnsAsLineBreaks() {
    #expect(outlined("á: 1\rb: 2\r") == "«á: 1\rb: 2»{«á» = «1», «b» = «2»}")
  }

  @Test func passesOverAByteOrderMark() {
    let file = source("\u{FEFF}título: sí\n")
    let (root, found) = parseYAML(file)
    #expect(found.isEmpty)
    #expect(root?.span == 3..<15)
    #expect(outline(root, in: file) == "«título: sí»{«título» = «sí»}")
    let json = source("\u{FEFF}{\"ñ\": 1}")
    #expect(outline(parseJSON(json).root, in: json) == "«{\"ñ\": 1}»{«\"ñ\"» = «1»}")
  }

  @Test func endsBlocksOfTextWithTheirLastLine() {
    #expect(
      outlined("a: |\n  Uno ñ\n\n  dos\n\n\nb: >-\n  tres\n  cuatro 😀\n# fin\nc: d\n")
        == "«a: |\n  Uno ñ\n\n  dos\n\n\nb: >-\n  tres\n  cuatro 😀\n# fin\nc: d»"
        + "{«a» = «|\n  Uno ñ\n\n  dos», «b» = «>-\n  tres\n  cuatro 😀», «c» = «d»}")
  }

  @Test func spansTextOverSeveralLines() {
    #expect(
      outlined("a: uno ñ\n  dos\nb: \"tres\n  é\"\nc: 'x'\n")
        == "«a: uno ñ\n  dos\nb: \"tres\n  é\"\nc: 'x'»"
        + "{«a» = «uno ñ\n  dos», «b» = «\"tres\n  é\"», «c» = «'x'»}")
  }

  @Test func spansBracketsWithTheirEnds() {
    #expect(
      outlined("a: [ñ, {b: é, c: [] }, {} ] # x\nd: [e: f , g]\n")
        == "«a: [ñ, {b: é, c: [] }, {} ] # x\nd: [e: f , g]»"
        + "{«a» = «[ñ, {b: é, c: [] }, {} ]»[«ñ», «{b: é, c: [] }»{«b» = «é», «c» = «[]»[]}, "
        + "«{}»{}], «d» = «[e: f , g]»[«e: f»{«e» = «f»}, «g»]}")
  }

  @Test func endsBlockListsAndMappingsBeforeCommentsAndBlankLines() {
    #expect(
      outlined("a:\n  b:\n    - ñ\n    - c: d  # x\n\n# y\n\ne: f\n")
        == "«a:\n  b:\n    - ñ\n    - c: d  # x\n\n# y\n\ne: f»"
        + "{«a» = «b:\n    - ñ\n    - c: d»{«b» = «- ñ\n    - c: d»[«ñ», «c: d»{«c» = «d»}]}, "
        + "«e» = «f»}")
  }

  @Test func givesEmptyValuesAnEmptySpanAfterTheirMark() {
    let file = source("ñ:\nb: []\n")
    #expect(parseYAML(file).root?.mapping?["ñ"]?.span == 3..<3)
    #expect(outlined("a:\n- \n- b\n") == "«a:\n- \n- b»{«a» = «- \n- b»[«», «b»]}")
  }

  @Test func countsTagsAndAnchorsToTheValueAndAliasesWhereTheyStand() {
    #expect(
      outlined("a: &n !!str 5\nb: *n\nc: &x [é]\nd: *x\n")
        == "«a: &n !!str 5\nb: *n\nc: &x [é]\nd: *x»"
        + "{«a» = «&n !!str 5», «b» = «*n», «c» = «&x [é]»[«é»], «d» = «*x»[«é»]}")
  }

  @Test func keepsPlacesOfTheWholeFileWhenReadingAPart() {
    let text = "---\ntítulo: ñ\n---\n# Cuerpo: no es YAML\n"
    let file = source(text)
    let (root, found) = parseYAML(file, range: 4..<16)
    #expect(found.isEmpty)
    #expect(root?.span == 4..<15)
    #expect(outline(root, in: file) == "«título: ñ»{«título» = «ñ»}")
    let json = source("ñ{\"é\": [1]}x")
    #expect(
      outline(parseJSON(json, range: 2..<13).root, in: json)
        == "«{\"é\": [1]}»{«\"é\"» = «[1]»[«1»]}")
  }

  @Test func reportsPlacesOfTheWholeFileWhenReadingAPart() {
    let file = source("---\ntítulo: ñ: é\n---\n", "content/ñ.md")
    #expect(
      rendered(parseYAML(file, range: 4..<20).diagnostics) == """
        content/ñ.md:2:10: error: Hay un «:» dentro de un texto sin comillas [EMRA-Y004]
          2 | título: ñ: é
            |          ^
          ayuda: Ponga el texto entre comillas: título: "ñ: é"

        """)
  }

  @Test func clampsARangeBeyondTheFile() {
    let file = source("a: b")
    #expect(outline(parseYAML(file, range: 0..<900).root, in: file) == "«a: b»{«a» = «b»}")
    #expect(parseYAML(file, range: 700..<900).root == nil)
  }

  @Test func seesNothingInAnEmptyDocument() {
    for text in ["", "\n\n", "# solo un comentario\n", "\u{FEFF}"] {
      let (root, found) = parseYAML(source(text))
      #expect(root == nil && found.isEmpty, "\(text.debugDescription)")
    }
    #expect(value(parseYAML(source("---\n")).root) == "null")
    #expect(value(parseYAML(source("--- a\n...\n...\n# fin\n")).root) == "\"a\"")
  }

  @Test func findsPlacesBehindTenThousandAccents() throws {
    let text = (0..<10_000).map { "ñ\($0): é😀\n" }.joined()
    let file = source(text)
    let mapping = try #require(parseYAML(file).root?.mapping)
    #expect(mapping.entries.count == 10_000)
    let wrong = mapping.entries.filter {
      slice($0.keySpan, of: file) != $0.key || slice($0.value.span, of: file) != "é😀"
    }
    #expect(wrong.isEmpty)
    #expect(mapping["ñ9999"] != nil && mapping["ñ10000"] == nil)
  }
}

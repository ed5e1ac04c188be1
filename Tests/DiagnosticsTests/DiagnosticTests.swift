import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private func summaries(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sortedForDisplay().map { diagnostic in
      let place = diagnostic.location.map { "\($0.file.path):\($0.range?.lowerBound ?? -1)" } ?? "-"
      return "\(place) \(diagnostic.code) \(diagnostic.summary.es)"
    }
  }

  @Test(
    arguments: [
      ("falta la clave", "Falta la clave"), ("ñandú", "Ñandú"), ("«a» falta", "«a» falta"),
      ("Falta", "Falta"), ("3 avisos", "3 avisos"), ("", ""), ("ßx", "SSx"),
    ])
  func beginsWithACapitalLetter(text: String, expected: String) {
    let diagnostic = Diagnostic(
      Sample.textOf(Localized(same: text), help: Localized(same: text)), at: nil)
    #expect(diagnostic.summary == Localized(same: expected))
    #expect(diagnostic.help == Localized(same: expected))
  }

  @Test func sortsByPathOffsetCodeAndText() {
    let a = SourceFile(path: "a.md", text: "0123456789")
    let b = SourceFile(path: "b.md", text: "0123456789")
    let found = [
      Sample.unknownKey("z").at(b, 1..<2),
      Sample.unknownKey("y").at(a, 9..<10),
      Sample.deprecated.at(a, 2..<3),
      Sample.unknownKey("x").at(a, 2..<3),
      Sample.unknownKey("w").at(a, 2..<3),
      Sample.deprecated.at(a, nil),
      Diagnostic(Sample.deprecated, at: nil),
    ]
    let expected = [
      "- EMRA-X002 Forma en desuso",
      "a.md:-1 EMRA-X002 Forma en desuso",
      "a.md:2 EMRA-X001 Clave desconocida «w»",
      "a.md:2 EMRA-X001 Clave desconocida «x»",
      "a.md:2 EMRA-X002 Forma en desuso",
      "a.md:9 EMRA-X001 Clave desconocida «y»",
      "b.md:1 EMRA-X001 Clave desconocida «z»",
    ]
    #expect(summaries(found) == expected)
    #expect(summaries(found.reversed()) == expected)
  }

  @Test func saysTheSameAtTheSamePlaceOnce() {
    let file = SourceFile(path: "a.md", text: "0123456789")
    let same = SourceFile(path: "a.md", text: "0123456789")
    let found = [
      Sample.unknownKey("x").at(file, 2..<3),
      Sample.unknownKey("x").at(same, 2..<5),
      Sample.unknownKey("y").at(file, 2..<3),
      Sample.unknownKey("x").at(file, 3..<4),
      Diagnostic(Sample.deprecated, at: nil),
      Diagnostic(Sample.deprecated, at: nil),
    ]
    #expect(
      summaries(found) == [
        "- EMRA-X002 Forma en desuso",
        "a.md:2 EMRA-X001 Clave desconocida «x»",
        "a.md:2 EMRA-X001 Clave desconocida «y»",
        "a.md:3 EMRA-X001 Clave desconocida «x»",
      ])
  }

  @Test func tellsErrorsFromWarnings() {
    let warning = Diagnostic(Sample.deprecated, at: nil)
    let error = Diagnostic(Sample.unknownKey("x"), at: nil)
    #expect([Diagnostic]().hasErrors == false)
    #expect([warning].hasErrors == false)
    #expect([warning, error].hasErrors)
    #expect(DiagnosticError(error).diagnostics.map(\.code) == ["EMRA-X001"])
  }

  @Test func asksForNearMissesInBothLanguages() {
    #expect(didYouMean([]) == nil)
    #expect(
      didYouMean(["a"]) == Localized(es: "¿Quiso decir «a»?", en: "Did you mean «a»?"))
    #expect(
      didYouMean(["a", "b", "c"])
        == Localized(es: "¿Quiso decir «a», «b» o «c»?", en: "Did you mean «a», «b» or «c»?"))
    #expect(
      didYouMean(["date", "objectives"])
        == Localized(
          es: "¿Quiso decir «date» u «objectives»?", en: "Did you mean «date» or «objectives»?"))
    #expect(alternatives(["a", "Hoy"], or: "o") == "«a» u «Hoy»")
    #expect(alternatives(["oro", "a"], or: "o") == "«oro» o «a»")
    #expect(alternatives([], or: "o") == "")
  }

  @Test func picksTheTextOfALanguage() {
    let text = Localized(es: "sí", en: "yes")
    #expect(text[.es] == "sí")
    #expect(text[.en] == "yes")
    #expect(Localized(same: "EMRA") == Localized(es: "EMRA", en: "EMRA"))
  }
}

import Diagnostics
import Testing

@Suite struct TextRenderingTests {
  private let page = SourceFile(
    path: "content/la-emra/_index.md",
    text: "---\ntitel: La EMRA\ndate: 2026-08-10\n---\nTexto\n")

  @Test func showsPlaceMessageExcerptAndHelpInSpanish() {
    #expect(
      shown(page.unknownKey("titel")) == """
        content/la-emra/_index.md:2:1: error: Clave desconocida «titel» [EMRA-X001]
          2 | titel: La EMRA
            | ^^^^^
          ayuda: ¿Quiso decir «title»?

        """)
  }

  @Test func showsPlaceMessageExcerptAndHelpInEnglish() {
    #expect(
      shown(page.unknownKey("titel"), in: .en) == """
        content/la-emra/_index.md:2:1: error: Unknown key «titel» [EMRA-X001]
          2 | titel: La EMRA
            | ^^^^^
          help: Did you mean «title»?

        """)
  }

  @Test func namesWarningsInBothLanguages() {
    let warning = Sample.deprecated.at(page, page.range(of: "2026-08-10"))
    #expect(
      shown(warning) == """
        content/la-emra/_index.md:3:7: aviso: Forma en desuso [EMRA-X002]
          3 | date: 2026-08-10
            |       ^^^^^^^^^^

        """)
    #expect(
      shown(warning, in: .en) == """
        content/la-emra/_index.md:3:7: warning: Deprecated form [EMRA-X002]
          3 | date: 2026-08-10
            |       ^^^^^^^^^^

        """)
  }

  @Test func showsNotesWithAndWithoutPlaceBeforeTheHelp() {
    let other = SourceFile(path: "content/site.yml", text: "title: EMRA\n")
    let notes = [
      Diagnostic.Note(
        Localized(es: "aquí está bien escrito", en: "spelt right here"),
        at: Location(other, other.range(of: "title"))),
      Diagnostic.Note(
        Localized(es: "el archivo entero", en: "the whole file"), at: Location(path: "a.md")),
      Diagnostic.Note(Localized(es: "sin lugar", en: "without a place")),
    ]
    #expect(
      shown(page.unknownKey("titel", notes: notes)) == """
        content/la-emra/_index.md:2:1: error: Clave desconocida «titel» [EMRA-X001]
          2 | titel: La EMRA
            | ^^^^^
          content/site.yml:1:1: nota: aquí está bien escrito
          1 | title: EMRA
            | ^^^^^
          a.md: nota: el archivo entero
          nota: sin lugar
          ayuda: ¿Quiso decir «title»?

        """)
    #expect(
      shown(page.unknownKey("titel", notes: notes), in: .en) == """
        content/la-emra/_index.md:2:1: error: Unknown key «titel» [EMRA-X001]
          2 | titel: La EMRA
            | ^^^^^
          content/site.yml:1:1: note: spelt right here
          1 | title: EMRA
            | ^^^^^
          a.md: note: the whole file
          note: without a place
          help: Did you mean «title»?

        """)
  }

  @Test func showsAPathAloneOrNoPlaceAtAll() {
    #expect(
      shown(Sample.deprecated.at(path: "public/a b.html"))
        == "public/a b.html: aviso: Forma en desuso [EMRA-X002]\n")
    #expect(
      shown(Sample.deprecated.at(page, nil))
        == "content/la-emra/_index.md: aviso: Forma en desuso [EMRA-X002]\n")
    #expect(
      shown(Diagnostic(Sample.deprecated, at: nil)) == "aviso: Forma en desuso [EMRA-X002]\n")
  }

  @Test func writesEachInTheOrderGivenAndNothingForNone() {
    #expect(shown() == "")
    let two = shown(
      Diagnostic(Sample.unknownKey("b"), at: nil), Diagnostic(Sample.deprecated, at: nil), in: .en)
    #expect(
      two == """
        error: Unknown key «b» [EMRA-X001]
          help: Did you mean «title»?
        warning: Deprecated form [EMRA-X002]

        """)
  }

  @Test func colorsPlaceLabelCaretNoteAndHelp() {
    let file = SourceFile(path: "a.md", text: "titel: x\n")
    let note = Diagnostic.Note(Localized(same: "n"))
    #expect(
      shown(file.unknownKey("titel", notes: [note]), color: true) == """
        \u{1B}[1ma.md:1:1: \u{1B}[0m\u{1B}[1;31merror\u{1B}[0m: Clave desconocida «titel» [EMRA-X001]
          1 | titel: x
            | \u{1B}[1;31m^^^^^\u{1B}[0m
          \u{1B}[1;36mnota\u{1B}[0m: n
          \u{1B}[1;32mayuda\u{1B}[0m: ¿Quiso decir «title»?

        """)
    #expect(
      shown(Diagnostic(Sample.deprecated, at: nil), in: .en, color: true)
        == "\u{1B}[1;33mwarning\u{1B}[0m: Deprecated form [EMRA-X002]\n")
  }

  @Test func neutralisesControlCharactersEverywhere() {
    let evil = "A\u{1B}[31mb\u{7}c\u{9B}d\u{202E}e\u{2066}f\r\ng\th"
    let file = SourceFile(path: "p\u{1B}[2J.md", text: "x\u{1B}[31m\u{202E}y\u{0}\n")
    let diagnostic = Sample.textOf(Localized(same: evil), help: Localized(same: evil)).at(
      file, 0..<1, notes: [Diagnostic.Note(Localized(same: evil), at: Location(path: "q\u{7}"))])
    let neutral = "A\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f  g h"
    #expect(
      shown(diagnostic) == """
        p\u{FFFD}[2J.md:1:1: error: \(neutral) [EMRA-X003]
          1 | x\u{FFFD}[31m\u{FFFD}y\u{FFFD}
            | ^
          q\u{FFFD}: nota: \(neutral)
          ayuda: \(neutral)

        """)
  }

  @Test func keepsHarmlessTextOfOtherScriptsAsItIs() {
    let text = "€ — “x” 日本 🏔️ n\u{303} \u{E2}"
    #expect(
      shown(Diagnostic(Sample.textOf(Localized(same: text)), at: nil))
        == "error: \(text) [EMRA-X003]\n")
  }
}

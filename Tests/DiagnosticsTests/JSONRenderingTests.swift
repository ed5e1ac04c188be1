import Diagnostics
import Foundation
import Testing

@Suite struct JSONRenderingTests {
  private struct Finding: Decodable, Equatable {
    struct Note: Decodable, Equatable {
      var message: String
      var path: String?
      var line: Int?
      var column: Int?
    }
    var code: String
    var severity: String
    var message: String
    var path: String?
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
    var help: String?
    var excerpt: String?
    var notes: [Note]
  }

  private func decoded(_ diagnostics: [Diagnostic], in language: Language) throws -> [Finding] {
    let json = JSONRenderer(language: language).render(diagnostics)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([Finding].self, from: Data(json))
  }

  @Test func writesWholeFindings() {
    let file = SourceFile(path: "a.md", text: "---\ntitel: «x»\n")
    let note = Diagnostic.Note(
      Localized(es: "nota", en: "note"), at: Location(file, file.range(of: "«x»")))
    let json = JSONRenderer(language: .es).render([
      file.unknownKey("titel", notes: [note]), Diagnostic(Sample.deprecated, at: nil),
    ])
    #expect(
      String(decoding: json, as: UTF8.self) == """
        [
          {"code": "EMRA-X001", "severity": "error", "path": "a.md", "line": 2, "column": 1, \
        "end_line": 2, "end_column": 6, "message": "Clave desconocida «titel»", \
        "help": "¿Quiso decir «title»?", "excerpt": "titel: «x»", "notes": [{"message": "nota", \
        "path": "a.md", "line": 2, "column": 8, "end_line": 2, "end_column": 11}]},
          {"code": "EMRA-X002", "severity": "warning", "message": "Forma en desuso", "notes": []}
        ]
        """)
  }

  @Test func writesNoFindingsAsAnEmptyArray() throws {
    #expect(JSONRenderer(language: .es).render([]) == Array("[]".utf8))
    #expect(try decoded([], in: .en) == [])
  }

  @Test func isReadBackInBothLanguages() throws {
    let file = SourceFile(path: "carpeta «1»/a\"b\\.md", text: "año\r\n\tclave:\u{1} 🏔\nfin")
    let evil = Localized(es: "«a»\n\"\u{1B}[31m</script>\u{2028}", en: "\\n\t\u{0}'&'")
    let diagnostic = Sample.textOf(evil, help: evil).at(
      file, file.range(of: "\tclave:\u{1} 🏔"),
      notes: [
        Diagnostic.Note(evil, at: Location(file, file.range(of: "in"))), Diagnostic.Note(evil),
        Diagnostic.Note(evil, at: Location(path: "b.md")),
      ])
    for language in Language.allCases {
      let text = evil[language]
      let expected = Finding(
        code: "EMRA-X003", severity: "error", message: text, path: file.path, line: 2, column: 1,
        endLine: 2, endColumn: 11, help: text, excerpt: "  clave:\u{FFFD} 🏔",
        notes: [
          .init(message: text, path: file.path, line: 3, column: 2), .init(message: text),
          .init(message: text, path: "b.md"),
        ])
      #expect(try decoded([diagnostic], in: language) == [expected])
    }
  }

  @Test func leavesOutWhatIsNotThere() throws {
    let found = try decoded(
      [Sample.deprecated.at(path: "x"), Diagnostic(Sample.unknownKey("k"), at: nil)], in: .en)
    #expect(
      found == [
        Finding(
          code: "EMRA-X002", severity: "warning", message: "Deprecated form", path: "x", notes: []),
        Finding(
          code: "EMRA-X001", severity: "error", message: "Unknown key «k»",
          help: "Did you mean «title»?", notes: []),
      ])
  }
}

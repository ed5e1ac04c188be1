import Build
import Diagnostics
import Testing

/// Content that would take hours or fill a terminal, were it not for bounds.
@Suite struct LimitTests {
  private func report(_ body: String, _ more: [String: String] = [:]) async throws -> BuildReport {
    let files = ["_index.md": TestSite.page("Portada", body: body)]
    let site = try TestSite(files.merging(more) { $1 })
    return await site.build()
  }

  @Test func tellsAHundredErrorsOfAFile() async throws {
    let report = try await report(String(repeating: "```cifra\n{{{\n```\n\n", count: 500))
    #expect(report.codes == Array(repeating: "EMRA-Y009", count: 100) + ["EMRA-B065"])
    let last = try #require(report.diagnostics.last)
    #expect(
      TextRenderer(language: .es).render([last]) == """
        content/_index.md: error: En este archivo hay 400 errores más [EMRA-B065]
          ayuda: Corrija primero los que se muestran y construya de nuevo

        """)
    #expect(
      TextRenderer(language: .en).render([last]) == """
        content/_index.md: error: There are 400 more errors in this file [EMRA-B065]
          help: Mend those that are shown first and build again

        """)
  }

  @Test func tellsAHundredWarningsOfAFileBesideItsErrors() async throws {
    let report = try await report(
      String(repeating: "{{ a }}\n\n", count: 150) + "[a](nada.md)\n",
      ["posts/una.md": "# Una\n\n" + String(repeating: "[a](nada.md)\n\n", count: 150)])
    #expect(report.diagnostics.count <= 202)
    #expect(report.diagnostics.hasErrors)
  }

  @Test func shows101ErrorsWhereThatIsAll() async throws {
    let report = try await report(String(repeating: "```cifra\n{{{\n```\n\n", count: 101))
    #expect(report.codes == Array(repeating: "EMRA-Y009", count: 101))
  }

  @Test func endsWithThousandsOfDeadLinksInOneLine() async throws {
    let items = String(repeating: "{file: azz.png, alt: x, z: 1}, ", count: 2_000)
    let rows = String(repeating: "  - {when: 1, label: x, link: nope.md}\n", count: 2_000)
    let report = try await report(
      "```galeria\nimages: [\(items)]\n```\n\n"
        + "```grafico\nkind: timeline\ntitle: x\nnote: n\nrows:\n\(rows)```\n")
    #expect(report.codes.count == 101)
    #expect(report.codes.last == "EMRA-B065")
  }

  @Test func refusesAPageOfThousandsOfTerms() async throws {
    let tags = (0..<5000).map { "t\($0)" }.joined(separator: ", ")
    let report = try await report(
      "Texto.", ["practicas/una.md": "---\ntitle: Una\ntags: [\(tags)]\n---\n"])
    #expect(report.codes.contains("EMRA-S093"))
    #expect(report.failure == .content)
  }

  @Test func findsEachOfThousandsOfAliasesInItsList() async throws {
    let aliases = (0..<4000).map { "/al\($0)/" }.joined(separator: ", ")
    let front = "aliases: [\(aliases)]\n"
    let report = try await report(
      "Texto.",
      [
        "practicas/_index.md": TestSite.page("Prácticas"),
        "practicas/una.md": TestSite.page("Una", front),
        "practicas/dos.md": TestSite.page("Dos", "aliases: [/al1/, /al3999/]"),
      ])
    let clashes = report.diagnostics.filter { $0.code == "EMRA-B020" || !$0.notes.isEmpty }
    let places = clashes.compactMap { finding in
      finding.location?.range.map {
        String(decoding: finding.location?.file.bytes[$0] ?? [], as: UTF8.self)
      }
    }
    #expect(places.sorted() == ["/al1/", "/al3999/"])
  }

  @Test func saysWhereToPutAFileNamedFromTheRoot() async throws {
    let report = try await report("![Foto](/assets/foto.jpg)")
    #expect(
      report.diagnostics.map { $0.help?.es } == [
        "Con «/» delante, la ruta cuenta desde la carpeta content: guarde el archivo en "
          + "«content/assets/foto.jpg», o guárdelo junto a la página y escriba solo su nombre"
      ])
  }
}

import Build
import Diagnostics
import Testing

/// What components print of data is written for readers, not as programs write it.
@Suite struct ComponentValueTests {
  private static let table = """
    ```table
    title: Mesas
    data: mesas
    note: De prueba.
    ```
    """

  /// A site with a CSV table that has a column of each kind, and this page.
  private func build(
    _ body: String, _ front: String = "", csv: [String] = ["Uno,true,2026-01-02,riego | salar"]
  ) async throws -> (html: String, report: BuildReport) {
    let rows = (["nombre,abierta,desde,temas"] + csv).joined(separator: "\n")
    let site = try TestSite(
      [
        "_index.md": TestSite.page("Portada"), "practicas/_index.md": TestSite.page("Prácticas"),
        "practicas/una.md": TestSite.page("Una", front, body: body),
        "data/mesas.csv": rows + "\n",
        "data/hitos.yml": "- {desde: 2026-03-04}\n- {nombre: ~}\n",
      ],
      extra: """
        data:
          mesas:
            type: list
            of:
              type: record
              fields: {nombre: text, abierta: bool, desde: date, temas: {type: list, of: text}}

        """)
    let report = await site.build()
    let html = try site.output()["practicas/una/index.html"] ?? []
    return (String(decoding: html, as: UTF8.self), report)
  }

  @Test(arguments: [
    ("", "<th scope=\"row\">Uno</th><td>sí</td><td>2 de enero de 2026</td><td>riego, salar</td>"),
    (
      "lang: en",
      "<th scope=\"row\">Uno</th><td>yes</td><td>2 January 2026</td><td>riego, salar</td>"
    ),
  ])
  func writesCellsInTheLanguageOfThePage(_ front: String, _ row: String) async throws {
    let (html, report) = try await build(Self.table, front)
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    #expect(html.contains(row), "\(html)")
  }

  @Test func leavesCellsWithoutAValueEmpty() async throws {
    let (html, report) = try await build(
      Self.table, csv: ["Dos,false,2026-01-02 09:30,", ",true,,"])
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    let rows = [
      "<th scope=\"row\">Dos</th><td>no</td><td>2 de enero de 2026, 09:30</td><td></td>",
      "<th scope=\"row\"></th><td>sí</td><td></td><td></td>",
    ]
    for row in rows { #expect(html.contains(row), "\(html)") }
  }

  @Test func writesLabelsOfChartsForReaders() async throws {
    let chart =
      "kind: timeline\ntitle: Una\ndata: mesas\nlabel: desde\nwhen: desde\nnote: De prueba.\n"
    let (html, report) = try await build("```chart\n\(chart)```")
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    for part in ["when", "what"] {
      #expect(html.contains("<span class=\"chart-\(part)\">2 de enero de 2026</span>"), "\(html)")
    }
  }

  @Test func refusesChartsWithAnEmptyLabel() async throws {
    let (_, report) = try await build(
      "```chart\nkind: bar\ntitle: Una\nnote: De prueba.\ndata: mesas\nlabel: nombre\n```",
      csv: ["Uno,true,,", ",true,,"])
    #expect(report.failure == .content)
    #expect(
      report.diagnostics.map(\.summary.es)
        == ["La fila 2 de los datos no dice nada en «nombre»"])
    #expect(report.diagnostics.first?.location?.file.path == "content/practicas/una.md")
  }
}

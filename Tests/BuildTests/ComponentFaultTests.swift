import Build
import Diagnostics
import Foundation
import Testing

/// More than 200 kB of pages in which every other component has a planted fault: each is found, at its
/// line and column, and nothing else is.
@Suite struct ComponentFaultTests {
  /// A component with a fault at `⟦`, which is taken out, and the code it must be told by.
  private static let faults: [(block: String, code: String)] = [
    ("```grafico\nkind: ⟦barras\ntitle: Uno\ndata: datos.filas\nnote: a\n```", "S008"),
    ("```grafico\nkind: bar\n⟦titulo: Uno\ndata: datos.filas\nnote: a\n```", "S004"),
    ("```⟦grafico\nkind: bar\ndata: datos.filas\nnote: a\n```", "S006"),
    ("```⟦grafico\nkind: bar\ntitle: Uno\nnote: a\n```", "S070"),
    ("```chart\nkind: bar\ntitle: Uno\ndata: ⟦datos.fila\nnote: a\n```", "B041"),
    ("```chart\nkind: bar\ntitle: Uno\ndata: ⟦dato.filas\nnote: a\n```", "B041"),
    ("```chart\nkind: bar\ntitle: Uno\nrows:\n  - {label: Á, value: ⟦dos}\nnote: a\n```", "S007"),
    ("```chart\nkind: bar\ntitle: Uno\nrows:\n  - ⟦value: 2\nnote: a\n```", "S006"),
    ("```chart\nkind: bar\ntitle: Uno\ndata: ⟦datos.numero\nnote: a\n```", "B074"),
    ("```chart\nkind: bar\ntitle: Uno\ndata: datos.filas\nlabel: ⟦nombre\nnote: a\n```", "B074"),
    ("```chart\nkind: bar\ntitle: Uno\ndata: datos.filas\n⟦rows: []\nnote: a\n```", "S071"),
    ("~~~tabla\ntitle: Uno\ndata: datos.filas\ncolumns: ⟦{nada: Nada}\nnote: a\n~~~", "B074"),
    ("```cifra\nvalue: 1\nlabel: ñ [a](⟦no.md)\nnote: a\n```", "B006"),
    ("```cifra\nvalue: 1\nlabel: a\nnote: |\n  Uno.\n\n  ñ [a](⟦javascript:a)\n```", "M024"),
    ("```cifra\nvalue: 1\nlabel: a\nsource: ⟦otra\n```", "S010"),
    ("```cifra\nvalue: ⟦[1]\nlabel: a\nnote: a\n```", "S007"),
    ("```cifra\nvalue: 1\nlabel: a\nlink: ⟦oculta.md\nnote: a\n```", "B008"),
    ("```cifra\nvalue: 1\nlabel: ⟦\"sin cierre\nnote: a\n```", "Y008"),
    ("```proyecto\npage: ⟦paginas/nada.md\n```", "B040"),
    ("```video\ntitle: Uno\nurl: ⟦http://ejemplo.cl/\n```", "B074"),
    ("```video\ntitle: Uno\nfile: ⟦nada.mp4\n```", "B011"),
    ("```galeria\nimages:\n  - file: foto.svg\n    alt: ñandú\n  - ⟦file: foto.svg\n```", "S006"),
    ("```llamada\ntitle: Uno\nlink: ⟦ftp://a\nlabel: Ver\n```", "S046"),
    ("- Uno\n\n  ```⟦cita\n  text: a\n  ```", "M037"),
    ("```cita ⟦text: a\nauthor: b\n```", "M039"),
    ("```⟦citta\ntext: a\n```", "M040"),
  ]

  /// A sound component for between them.
  private static let sound = [
    "```grafico\nkind: bar\ntitle: Título número %\ndata: datos.filas\nsource: acta\n```",
    "```cifra\nvalue: %\nlabel: una cifra con **énfasis** y [un enlace](_index.md)\nnote: a\n```",
    "~~~llamada\ntitle: Acción %\nlink: /paginas/\nlabel: Ver\n~~~",
    "Un párrafo con texto corrido, ni muy largo ni muy corto, que es el número %.",
  ]

  /// A page with every fault once, from `first` on, and where each is.
  private func page(_ number: Int) -> (text: String, expected: Set<String>) {
    var text = "---\ntitle: Página \(number)\n---\n"
    var expected: Set<String> = []
    for index in Self.faults.indices {
      let (block, code) = Self.faults[(index + number) % Self.faults.count]
      for filler in 0..<3 {
        let sound = Self.sound[(index + filler + number) % Self.sound.count]
        text += sound.replacingOccurrences(of: "%", with: "\(index)") + "\n\n"
      }
      let before = text + block.components(separatedBy: "⟦")[0]
      let lines = before.components(separatedBy: "\n")
      let column = (lines.last?.unicodeScalars.count ?? 0) + 1
      expected.insert("paginas/\(number).md:\(lines.count):\(column) EMRA-\(code)")
      text += block.replacingOccurrences(of: "⟦", with: "") + "\n\n"
    }
    return (text, expected)
  }

  @Test func locatesEachOfThePlantedFaults() async throws {
    var files = [
      "_index.md": TestSite.page("Portada"), "paginas/_index.md": TestSite.page("Páginas"),
      "paginas/oculta.md": TestSite.page("Oculta", "draft: true"),
      "paginas/foto.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "data/datos.yml": "filas: [{label: Uno, value: 1}, {label: Dos, value: -2}]\nnumero: 3\n",
      "data/sources.yml": "acta: {title: Acta}\n",
      "site.yml": TestSite.settings + "  paginas: {type: page}\n",
    ]
    var expected: Set<String> = []
    var size = 0
    for number in 0..<30 {
      let page = page(number)
      files["paginas/\(number).md"] = page.text
      expected.formUnion(page.expected)
      size += page.text.utf8.count
    }
    #expect(size > 200_000)
    #expect(expected.count == 30 * Self.faults.count)
    let report = await (try TestSite(files)).build()
    let found = Set(
      report.diagnostics.map { finding in
        guard let location = finding.location, let range = location.range else {
          return "? \(finding.code)"
        }
        let place = location.file.position(of: range.lowerBound)
        return "\(location.file.path.dropFirst(8)):\(place.line):\(place.column) \(finding.code)"
      })
    #expect(expected.subtracting(found).sorted().prefix(10) == [])
    #expect(found.subtracting(expected).sorted().prefix(10) == [])
    #expect(report.failure == .content)
  }
}

import Testing

@testable import SiteModel

struct TitleOrderTests {
  private func sorted(_ titles: [String]) -> [String] {
    titles.sorted { titleSortKey($0) < titleSortKey($1) }
  }

  @Test(
    arguments: [
      ["nube", "nylon", "ñandú", "ñu", "oasis"],
      ["Zorro", "zorzal"],
      ["Ágora", "agua", "arena", "Ártico", "azul"],
      ["Acuerdo 1", "Acuerdo 2", "Acuerdo 10", "Acuerdo 100"],
      ["2 de mayo", "10 de agosto", "Agosto"],
      ["Minería", "Minería 2050", "Minería del cobre"],
      ["¿Cómo participar?", "Cuándo", "«Diálogos»"],
      ["El agua", "El agua dulce", "Elagua"],
      ["anzuelo", "año"],
      ["Peña", "peñasco", "peón"],
    ])
  func ordersAsReadersOfSpanishExpect(titles: [String]) {
    #expect(sorted(titles.reversed()) == titles)
  }

  @Test(
    arguments: [
      ("Minería", "mineria"), ("MINERÍA", "minería"), ("n\u{303}andu\u{301}", "Ñandú"),
      ("a  b", "a-b"), ("«a»", "a"), ("007", "7"), ("000", "0"), ("pingüino", "pinguino"),
    ])
  func countsAsEqual(a: String, b: String) {
    #expect(titleSortKey(a) == titleSortKey(b))
  }

  @Test func readsAnyText() {
    #expect(titleSortKey("") == "")
    #expect(titleSortKey("¡…!") == "")
    #expect(titleSortKey("\u{303}") == "")
    let long = String(repeating: "9", count: 10_000)
    #expect(titleSortKey(long) == "9" + long)
  }
}

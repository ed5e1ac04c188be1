import Diagnostics

@testable import Markdown

/// A page for each issue that shows it, with the limits lowered where a small page is to pass them.
enum IssueInputs {
  static let all: [(code: String, text: String)] = [
    ("001", String(repeating: "Un texto que sobra. ", count: 60)),
    ("002", "| a | b | c |\n|---|---|---|\n"),
    ("003", "| a | b |\n|---|---|\n| 1 | 2 |\n" + String(repeating: "| 3 | 4 |\n", count: 1000)),
    ("004", "Una línea\ny otra\ny otra\n--- | ---\n"),
    ("005", "www.a.cl www.b.cl\n"),
    ("006", "Vea https://a.cl/x)))\n"),
    ("007", "> > > > demasiado\n"),
    ("008", "Año [[[a]]]\n"),
    ("009", "[a] [b] [c] [d] [e]\n"),
    ("010", "*a* *b* *c* *d*\n"),
    ("011", "a <!b> <!c>\n"),
    ("012", "[a]: /a\n[b]: /b\n[c]: /c\n"),
    ("013", "[a]: https://example.org/una/direccion/muy/larga\n"),
    ("014", "[a]: /doce/bytes\n\n[a] [a]\n"),
    ("015", "*a* [b](c.md) [d](e.md)\n"),
    ("016", "*a **b ***c***** d*\n"),
    ("020", "ñandú \u{0}\n"),
    ("021", "Ví\u{7}nculo\n"),
    ("022", "Texto <b class=\"x\">fuerte</b>\n"),
    ("023", "Á\n\n<!-- para después -->\n"),
    ("024", "Señal: [pulse](javascript&colon;alert(1))\n"),
    ("025", "![Foto](mailto:a@example.org)\n"),
    ("026", "Mire ![](puerto.jpg)\n"),
    ("027", "- Ver [](plan.md)\n"),
    ("028", "# Año minero\n"),
    ("029", "## Uno\n\n#### Dos\n"),
    ("030", "##\n"),
    ("031", "> [!NOTA]\n> Hola\n"),
    ("032", "> [!TIP] Hola\n"),
    ("033", "Según https://example.org[^1]\n\n[^1]: x\n"),
    ("034", "Según el plan[^2]\n"),
    ("035", "[^1]: nadie\n"),
    ("036", "a[^1]\n\n[^1]: uno\n[^1]: dos\n"),
    ("037", "- Uno\n\n  ```chart\n  a: 1\n  ```\n"),
    ("038", "Hola\n\n~~~ chart\na: 1\n```\n"),
    ("039", "```chart {#a}\n```\n"),
    ("040", "``` chartt\n```\n"),
    ("041", "```imagenes\ntitle: Uno\n```\n"),
    ("042", "´´´chart\na: 1\n´´´\n"),
    ("043", "![Un puerto](Puerto Ñuñoa.jpg)\n"),
  ]

  /// The page's diagnostics with this code, as a terminal shows them.
  static func message(_ code: String, _ text: String, _ language: Language) -> String {
    var options = MarkdownOptions(language: language)
    var bytes = Array(text.utf8)
    switch code {
    case "001": options.limits.pageBytes = 1024
    case "002": options.limits.tableColumns = 2
    case "003": options.limits.tableCells = 1999
    case "004": options.limits.headerSteps = 50
    case "005": options.limits.addressesPerLine = 1
    case "006": options.limits.parenthesesPerAddress = 2
    case "007": options.limits.blockDepth = 3
    case "008": options.limits.bracketDepth = 2
    case "009": options.limits.brackets = 4
    case "010": options.limits.marks = 7
    case "011": options.limits.declarations = 1
    case "012": options.limits.definitions = 2
    case "013": options.limits.definitionBytes = 20
    case "014": options.limits.expandedBytes = 30
    case "015": options.limits.pairings = 3
    case "016": options.limits.emphasisDepth = 2
    case "037", "038", "039", "040", "041", "042": options.componentNames = ["chart"]
    case "020": bytes = bytes.map { $0 == 0 ? 0xF3 : $0 }
    default: break
    }
    let page = Rendered(text, bytes: bytes, options: options)
    return TextRenderer(language: language).render(
      page.diagnostics.filter { $0.code == "EMRA-M" + code })
  }
}

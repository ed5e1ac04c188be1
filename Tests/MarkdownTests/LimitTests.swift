import Diagnostics
import Testing

@testable import Markdown

/// Inputs on which Debian's cmark-gfm takes quadratic time or memory: each is refused by the bound
/// made for it, and the library never sees it.
@Suite struct LimitTests {
  /// A named input and the code of the bound that must refuse it.
  struct Case: CustomTestStringConvertible {
    let name: String
    let code: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ code: String, _ text: String) {
      (self.name, self.code, self.text) = (name, "EMRA-M" + code, text)
    }
  }

  static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  static let cases = [
    // The four that were known from the start
    Case(
      "wide table", "002",
      "|" + times(2000, "a|") + "\n|" + times(2000, "-|") + "\n" + times(2000, "a\n")),
    Case("www._", "005", times(25_600, "www._")),
    Case("nested brackets", "008", times(50_000, "[") + "a" + times(50_000, "](b)")),
    Case("nested quotations", "007", times(10_000, "> ") + "a\n" + times(10_000, "a\n")),
    // Found by reading the library and by random search
    Case("large page", "001", times(1 << 20, "a") + "\n"),
    Case("wide row", "002", "|a|\n|-|\n|" + times(2000, "a|")),
    Case("wide header", "002", times(5000, "|") + "\n|-|\n"),
    Case("wide delimiter row", "002", "a\n" + times(5000, "-|")),
    Case("table of short rows", "003", "|a|b|\n|-|-|\n" + times(30_000, "a\n")),
    Case(
      "many tables", "003", times(2000, "|" + times(60, "a|") + "\n|" + times(60, "-|") + "\n\n")),
    Case("text before a delimiter row", "004", times(20_000, "a\n") + ":-:\n"),
    Case("many delimiter rows", "004", "a\n" + times(5000, "|-|-|\n|-|\n")),
    Case("http with underscores", "005", times(5000, "_http://a_")),
    Case("mail signs", "005", times(10_000, "a@")),
    Case("closing parentheses", "006", "http://a.cl" + times(50_000, ")")),
    Case("nested lists", "007", times(10_000, "- ") + "a\n" + times(10_000, "\n")),
    Case("nested numbered lists", "007", times(5000, "1. ") + "a\n" + times(10_000, "\n")),
    Case("nested by indentation", "007", (0..<60).map { times($0, "  ") + "- a\n" }.joined()),
    Case("nested notes", "007", times(5000, "[^a]: ") + "a\n" + times(10_000, "\n")),
    Case("nested mixture", "007", times(5000, "> - 1. ") + "a\n"),
    Case("nested after a byte order mark", "007", "\u{FEFF}" + times(10_000, ">") + "a\n"),
    Case("nested images", "008", times(20_000, "![") + "a" + times(20_000, "](b)")),
    Case("brackets", "009", times(20_000, "[] ")),
    Case("emphasis", "010", times(20_000, "*a_ ")),
    Case("backticks", "010", times(20_000, "` `` ")),
    Case("tildes", "010", "~~a " + times(10_000, "*b ") + times(10_000, "c~ ")),
    Case("processing instructions", "011", "a " + times(20_000, "<?")),
    Case("declarations", "011", "a " + times(20_000, "<!A ")),
    Case("CDATA", "011", "a " + times(20_000, "<![CDATA[")),
    Case("comments", "011", "a " + times(20_000, "<!--a")),
    Case("definitions", "012", times(20_000, "[a]: b\n")),
    Case("notes", "012", times(20_000, "[^a]: b\n\n")),
    Case("long definition", "013", "[a]: " + times(5000, "b") + "\n\n" + times(5000, "[a] ")),
    Case("long title", "013", "[a]: b '" + times(5000, "c\n") + "'\n\n" + times(5000, "[a] ")),
    Case("title without end", "013", "[a]: b \"" + times(5000, "c ")),
    Case(
      "definitions used often", "014", "[a]: " + times(2000, "b") + "\n\n" + times(9000, "[a]\n\n")),
    Case("links after open emphasis", "015", times(8000, "*a ") + times(9000, "[b](c)")),
    Case("links after open images", "015", times(90, "![") + times(9000, "[b](c)*d*")),
    Case(
      "strikethrough and emphasis", "015",
      "~~a " + times(4900, "*b ") + times(4900, "c~ ") + times(100, "[b](c) ")),
  ]

  @Test(arguments: cases)
  func refuses(_ input: Case) {
    let page = Rendered(input.text)
    #expect(page.diagnostics.map(\.code).contains(input.code))
    #expect(page.html.isEmpty)
    #expect(page.uses.isEmpty)
    #expect(page.diagnostics.allSatisfy { $0.severity == .error && $0.help != nil })
    #expect(page.diagnostics.count < 8)
  }

  /// What the bounds leave alone, right at their edge.
  @Test(arguments: [
    Case(
      "columns", "002", "|" + times(64, "a|") + "\n|" + times(64, "-|") + "\n|" + times(64, "b|")),
    Case("cells", "003", "|a|\n|-|\n" + times(49_990, "a\n")),
    Case("addresses", "005", times(128, "www.a.cl ")),
    Case("parentheses", "006", "http://a.cl/" + times(100, "(") + times(100, ")")),
    Case("depth", "007", times(32, "> ") + "a"),
    Case("brackets", "008", times(100, "[") + "a" + times(100, "]")),
    Case("marks", "010", times(5000, "*a* ")),
    Case("tags", "011", times(32, "a <!--b--> ")),
    Case("definitions", "012", (0..<2000).map { "[a\($0)]: b\n" }.joined() + "\n[a7]"),
    Case("definition", "013", "[a]: " + times(2048, "b") + "\n\n[a]"),
    Case("thematic breaks", "007", times(5, times(200, "- ") + "\n\n") + times(200, "* ")),
    Case(
      "a long page", "001",
      times(2000, "Texto con [enlace](a.md), **negrita** y `código`, línea por línea.\n\n")),
  ])
  func admits(_ input: Case) {
    let page = Rendered(input.text)
    #expect(!page.diagnostics.map(\.code).contains(input.code))
    #expect(!page.diagnostics.map(\.code).contains { $0 < "EMRA-M016" })
    #expect(!page.html.isEmpty)
  }

  @Test func bearsAnythingCutShortOfTheBounds() {
    for input in Self.cases {
      let part = String(input.text.prefix(1500))
      _ = Rendered(part)
      _ = Rendered(Self.times(20, part + "\n\n"))
    }
    #expect(Self.cases.count >= 30)
  }

  @Test func obeysOtherLimits() {
    var options = MarkdownOptions()
    options.limits.pageBytes = 10
    #expect(Rendered("0123456789", options: options).findings.isEmpty)
    #expect(Rendered("01234567890", options: options).findings == ["1:1 EMRA-M001"])
    options = MarkdownOptions()
    options.limits.tableColumns = 2
    #expect(Rendered("|a|b|\n|-|-|\n", options: options).findings.isEmpty)
    #expect(Rendered("x\n\n|a|b|c|\n|-|-|-|\n", options: options).findings == ["4:1 EMRA-M002"])
  }

  @Test func flattensEmphasisThatIsTooDeep() {
    let page = Rendered(Self.times(100, "*a **b ") + "c" + Self.times(100, " b** a*"))
    #expect(page.findings == ["1:1 EMRA-M016"])
    #expect(page.html.components(of: "<em>") == 32)
    #expect(page.html.components(of: "</em>") == 32)
    #expect(page.html.components(of: "<strong>") == page.html.components(of: "</strong>"))
  }

  @Test func reportsOneKindOnlySoOften() {
    let page = Rendered(Self.times(1000, "<b>\n\n## \n\n"))
    #expect(page.diagnostics.filter { $0.code == "EMRA-M022" }.count == 200)
    #expect(page.diagnostics.filter { $0.code == "EMRA-M030" }.count == 200)
  }
}

extension String {
  /// How often `text` occurs.
  func components(of text: String) -> Int {
    var count = 0
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    for start in bytes.indices where bytes[start...].starts(with: wanted) { count += 1 }
    return count
  }
}

import Diagnostics
import Testing

@testable import Markdown

/// Where links, images and tags are reported: line and column of the address as written.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("[a](b.md)", ["1:5 b.md"]),
    ("ñandú «á» [é](b.md) y [ó](ú.md)", ["1:15 b.md", "1:27 ú.md"]),
    ("[a](b.md) [c](b.md) [d](b.md)", ["1:5 b.md", "1:15 b.md", "1:25 b.md"]),
    ("[a](b.md \"título\") ![c](<d e.jpg> 't')", ["1:5 b.md", "1:26 d e.jpg"]),
    ("[a](\n  b.md\n)", ["2:3 b.md"]),
    (
      "[a](b\\_c.md) [d](e&amp;f) [g](h&auml;i)", ["1:5 b\\_c.md", "1:18 e&amp;f", "1:31 h&auml;i"]
    ),
    ("`[a](b.md)` [c](b.md)", ["1:17 b.md"]),
    ("\\[a](b.md) [c](b.md)", ["1:16 b.md"]),
    ("a](b.md) [c](b.md)", ["1:14 b.md"]),
    ("[*a **b***](c.md) ~~[d](e.md)~~", ["1:13 c.md", "1:25 e.md"]),
    ("[![a](b.png)](c.md)", ["1:15 c.md", "1:7 b.png"]),
    ("[a [b](c.md) d](e.md)", ["1:8 c.md"]),
    ("&copy; &#169; &ngE; & [a](b.md)", ["1:27 b.md"]),
    ("uno\ndos  \ntres\\\n  [a](b.md)", ["4:7 b.md"]),
    ("a `b\nc` [d](e.md)", ["2:8 e.md"]),
  ])
  func findsAddressesInLines(_ markdown: String, uses: [String]) {
    #expect(Rendered(markdown).uses == uses)
  }

  @Test(arguments: [
    ("<https://a.cl/á>", ["1:2 https://a.cl/á"]),
    ("á https://a.cl/b?c=1&amp;d, www.e.cl.", ["1:3 https://a.cl/b?c=1&amp;d", "1:29 www.e.cl"]),
    ("(https://a.cl/b_(c)) **https://d.cl**", ["1:2 https://a.cl/b_(c)", "1:24 https://d.cl"]),
    ("https://a.cl/\\*x <https://a.cl/\\*x>", ["1:1 https://a.cl/\\*x", "1:19 https://a.cl/\\*x"]),
  ])
  func findsAddressesWrittenOut(_ markdown: String, uses: [String]) {
    #expect(Rendered(markdown).uses == uses)
  }

  @Test(arguments: [
    ("## [a](b.md)", ["1:8 b.md"]), ("##   [a](b.md) ##", ["1:10 b.md"]),
    ("#5 [a](b.md)\n===", ["1:8 b.md"]),
    ("- [a](b.md)\n  - [x] [c](d.md)\n\n    [e](f.md)", ["1:7 b.md", "2:13 d.md", "4:9 f.md"]),
    ("12. á [a](b.md)\n    [c](d.md)", ["1:11 b.md", "2:9 d.md"]),
    ("> [a](b.md)\n> á [c](d.md)\n[e](f.md)", ["1:7 b.md", "2:9 d.md", "3:5 f.md"]),
    ("> > - [a](b.md)\n> >   [c](d.md)", ["1:11 b.md", "2:11 d.md"]),
    ("> a\n    > [b](c.md)", ["2:11 c.md"]),
    ("> [!NOTE]\n> [a](b.md)", ["2:7 b.md"]),
    (
      "a[^1] [b](c.md)\n\n[^1]: [d](e.md)\n\n    á [f](g.md)\n\n[h](i.md)",
      [
        "1:11 c.md", "7:5 i.md", "3:11 e.md", "5:11 g.md",
      ]
    ),
    ("\u{FEFF}[a](b.md)", ["1:6 b.md"]),
    ("a\r\n[b](c.md)\r\rd\r[e](f.md)", ["2:5 c.md", "2:18 f.md"]),
    ("\t- a\n\n-\t[a](b.md)", ["3:7 b.md"]),
  ])
  func findsAddressesInBlocks(_ markdown: String, uses: [String]) {
    #expect(Rendered(markdown).uses == uses)
  }

  @Test(arguments: [
    (
      "| [á](b.md) | c |\n|---|---|\n| `|` [d](e.md) \\| [f](g.md) | [h](i.md) |",
      ["1:7 b.md", "3:11 e.md", "3:24 g.md"]
    ),
    (
      "| á [a](b.md) | c |\n|---|---|\n| \\| [d](e.md) | `\\|` [f](g.md) |\nx | [h](i.md)",
      [
        "1:9 b.md", "3:10 e.md", "3:27 g.md", "4:9 i.md",
      ]
    ),
    ("texto [t](u.md)\n| [a](b.md) |\n|---|", ["1:11 u.md", "2:7 b.md"]),
    (
      "texto [t](u.md)\n| [a](b.md) |\n|---|\n| [c](d.md) |", ["1:11 u.md", "2:7 b.md", "4:7 d.md"]
    ),
    ("- | [a](b.md) |\n  |---|\n  | [c](d.md) |", ["1:9 b.md", "3:9 d.md"]),
    ("> | [a](b.md) |\n> |---|\n> | [c](d.md) |", ["1:9 b.md", "3:9 d.md"]),
  ])
  func findsAddressesInTables(_ markdown: String, uses: [String]) {
    #expect(Rendered(markdown).uses == uses)
  }

  @Test(arguments: [
    ("[a][x] [X] [x][]\n\n[x]: b.md", ["3:6 b.md", "3:6 b.md", "3:6 b.md"]),
    ("[Á  b]\n\n[á B]: <c d.md> 't'\n", ["3:9 c d.md"]),
    ("[a]: /1\n[b]: /2 \"t\"\n[c]:\n  /3\n[a] [b] [c]", ["1:6 /1", "2:6 /2", "4:3 /3"]),
    ("> [a]: /1\n\n- [b]: /2\n\n[a] ![b]", ["1:8 /1", "3:8 /2"]),
    ("```\n[a]: /no\n```\n\n[a]: /1\n\n[a]", ["5:6 /1"]),
    ("[a] y [b](c.md)\n\n[a]: /1", ["3:6 /1", "1:11 c.md"]),
    ("[ẞ] [b](c.md)\n\n[SS]: /1", ["3:7 /1", "1:9 c.md"]),
    ("[a](no es) [b](c.md)\n\n[a]: /1", ["3:6 /1", "1:16 c.md"]),
  ])
  func findsAddressesOfReferences(_ markdown: String, uses: [String]) {
    #expect(Rendered(markdown).uses == uses)
  }

  @Test func findsTags() {
    let page = Rendered("á <b>x</b>\n\n| c <i> |\n|---|\n| \\| <u\n\n- d\n  e <s\n  t>\n\n  <p>\n")
    #expect(
      page.findings == [
        "1:3 EMRA-M022", "1:7 EMRA-M022", "3:5 EMRA-M022", "8:5 EMRA-M022", "11:3 EMRA-M022",
      ])
  }

  @Test func fallsBackToTheFirstLineOfTheBlock() {
    // The library loses what a note's mention held across lines.
    #expect(Rendered("a\n\nb[^x\ny] [c](d.md)\n").uses == ["3:1 b[^x"])
  }

  /// In random text the place is the address, or at least the block's first line.
  @Test func findsNearlyEveryAddressInRandomText() {
    var random = MarkdownGenerator(seed: 7)
    var (all, lost) = (0, 0)
    for _ in 0..<3000 {
      let bytes = Array(random.document().utf8)
      _ = Rendered("", bytes: bytes) { use in
        let reader = SourceReader(bytes, bytes.indices)
        let written = String(decoding: bytes[use.range], as: UTF8.self)
        all += 1
        let isFound =
          reader.holds(Array(use.destination.utf8).span, at: use.range)
          || written == use.destination || "http://" + written == use.destination
        if !isFound { lost += 1 }
        return .url("x")
      }
    }
    #expect(all > 2000)
    #expect(lost * 200 < all, "\(lost) of \(all) not found")
  }
}

import Diagnostics
import Testing

@testable import Markdown

@Suite struct ComponentTests {
  /// Renders with components `chart` and `grafico`; each is written as its name and its body.
  private func render(
    _ text: String, _ result: ((ComponentFence) -> ComponentResult)? = nil
  ) -> (html: String, words: Int, seen: [String], diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "p.md", text: text)
    var options = MarkdownOptions()
    options.componentNames = ["chart", "grafico"]
    var seen: [String] = []
    let (page, found) = renderMarkdown(
      file, body: file.bytes.indices, options: options,
      component: { fence in
        let body = String(decoding: file.bytes[fence.body], as: UTF8.self)
        let word = String(decoding: file.bytes[fence.nameRange], as: UTF8.self)
        seen.append("\(fence.name)|\(word)|\(body)")
        return result?(fence) ?? .html(Array("<figure>1</figure>".utf8), words: 2)
      }, resolve: { .url($0.destination) })
    return (String(decoding: page.html, as: UTF8.self), page.words, seen, found)
  }

  @Test(arguments: [
    ("```chart\na: 1\n```\n", "a: 1\n"), ("``` chart  \na: 1\n```", "a: 1\n"),
    ("~~~ chart\na: `1`\n~~~~  \n", "a: `1`\n"), ("```chart\n```\n", ""),
    ("```chart\n\n\n```\n", "\n\n"), ("````chart\n```\n````\n", "```\n"),
    ("```chart\r\na: 1\r\n```\r\n", "a: 1\r\n"), ("```\tchart\n  a: 1\n   ```\n", "  a: 1\n"),
    ("```chart\na: «ñ»\n```\n", "a: «ñ»\n"),
  ])
  func handsOverTheBytesOfTheBody(text: String, body: String) {
    let page = render(text)
    #expect(page.seen == ["chart|chart|\(body)"])
    #expect(page.html == "<figure>1</figure>\n")
    #expect(page.diagnostics.isEmpty)
  }

  @Test(arguments: ["gráfico", "Grafico", "GRÁFICO", "gra\u{301}fico"])
  func takesNamesWithAccentsAndCapitals(word: String) {
    let page = render("``` \(word)\na: 1\n```\n")
    #expect(page.seen == ["grafico|\(word)|a: 1\n"])
    #expect(page.diagnostics.isEmpty)
  }

  @Test func keepsThemAmongTheTextAndCountsTheirWords() {
    let page = render("Uno dos\n```grafico\n```\n- tres\n\n```chart\n```\n# Cuatro\n")
    #expect(page.seen == ["grafico|grafico|", "chart|chart|"])
    #expect(page.words == 8)
    #expect(
      page.html == """
        <p>Uno dos</p>
        <figure>1</figure>
        <ul>
        <li>tres</li>
        </ul>
        <figure>1</figure>
        <h2 id="cuatro">Cuatro</h2>

        """)
  }

  @Test func writesNothingForARefusedOne() {
    let page = render("a\n\n```chart\nb\n```\n\nc\n") { _ in .refused }
    #expect(page.html == "<p>a</p>\n<p>c</p>\n")
    #expect(page.words == 2)
  }

  @Test(arguments: [
    "- a\n  ```chart\n  b: 1\n  ```\n", "> ```chart\n> b: 1\n> ```\n", " ```chart\nb: 1\n```\n",
    "1. > ~~~chart\n   > ~~~\n", "a[^1]\n\n[^1]: x\n\n    ```chart\n    ```\n",
  ])
  func refusesThemElsewhere(text: String) {
    let page = render(text)
    #expect(page.seen == [])
    #expect(page.diagnostics.map(\.code) == ["EMRA-M037"])
    #expect(!page.html.contains("chart"))
  }

  @Test(arguments: [
    "```chart\na: 1\n", "```chart", "```chart\n~~~\n", "````chart\n```\n", "```chart\n```x\n",
    "```chart\n    ```\n",
  ])
  func refusesOneWithoutEnd(text: String) {
    let page = render(text)
    #expect(page.seen == [])
    #expect(page.diagnostics.map(\.code) == ["EMRA-M038"])
  }

  @Test(arguments: ["``` swift\nx\n```\n", "    ```chart\n", "```\nchart\n```\n", "`chart`\n"])
  func leavesOtherCodeAlone(text: String) {
    let page = render(text)
    #expect(page.seen == [])
    #expect(page.diagnostics.isEmpty)
    #expect(page.html.contains("<code"))
  }

  /// GHSA-q76j-gcg9-vxc6: info strings that close the attribute.
  @Test(arguments: [
    "\"><script>alert(1)</script>", "chart\"><script>alert(1)</script>",
    "chart \"><script>alert(1)</script>", "char\"><img/src=x/onerror=alert(1)>",
  ])
  func neverEchoesAnInfoString(info: String) {
    for fence in ["```", "~~~"] {
      let page = render("\(fence)\(info)\na: 1\n\(fence)\n")
      #expect(!page.html.contains("script"))
      #expect(!page.html.contains("onerror"))
      #expect(!page.html.contains("class=\"language-char"))
    }
  }

  @Test func knowsNoneUnlessTold() {
    let page = Rendered("```chart\na\n```\n")
    #expect(page.html == "<pre tabindex=\"0\"><code class=\"language-chart\">a\n</code></pre>\n")
    #expect(page.diagnostics.isEmpty)
  }
}

import Diagnostics
import Testing

@testable import SiteModel

/// What of a body is the text of one network, and what stays public.
struct NetworkSectionTests {
  private func split(_ body: String) -> (texts: [String], rest: String) {
    let file = SourceFile(path: "a.md", text: body)
    let range = 0..<file.bytes.count
    let sections = networkSections(in: file.bytes, body: range)
    let blanked = withoutNetworkSections(file, body: range)
    #expect(blanked.bytes.count == file.bytes.count)
    #expect(
      blanked.bytes.indices.filter { blanked.bytes[$0] == 0x0A }
        == file.bytes.indices.filter { file.bytes[$0] == 0x0A }, "lines stay where they are")
    let texts = sections.map { section in
      let text = String(decoding: file.bytes[section.text], as: UTF8.self)
        .replacing("\r\n", with: "\n")
      return "\(section.network)|\(text.split(separator: "\n").joined(separator: "/"))"
    }
    let rest = String(decoding: blanked.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      .split(separator: "\n").filter { $0.contains { $0 != " " } }
    return (texts, rest.joined(separator: "/"))
  }

  @Test(
    arguments: [
      ("Uno\n\n## X\nDos\n", ["x|Dos"], "Uno"),
      (
        "## Instagram\nA\n\n## LinkedIn\n\nB\n\n## Otra\nC", ["instagram|A", "linkedin|B"],
        "## Otra/C"
      ),
      ("## tiktok ##\nA\n# Fin\nB", ["tiktok|A"], "# Fin/B"),
      ("## YOUTUBE\nA\n### Parte\nB", ["youtube|A/### Parte/B"], ""),
      ("   ##\tFácebook  \nA", ["facebook|A"], ""),
      ("X\n---\nA\n\nFin\n===\nB", ["x|A"], "Fin/===/B"),
      ("## X\nA\nB\n---\nC", ["x|"], "A/B/---/C"),
      ("## X\n```\n## Otra\n```\nA", ["x|```/## Otra/```/A"], ""),
      ("```\n## X\n```\nA", [], "```/## X/```/A"),
      ("~~~ a\n## X\n```\n## X\n~~~~\nA\n## X", ["x|"], "~~~ a/## X/```/## X/~~~~/A"),
      ("## X\n- a\nb\n---\nC", ["x|- a/b/---/C"], ""),
      ("## X\n> a\n---\nC", ["x|> a/---/C"], ""),
      ("## X\n```\nA\n## Otra", ["x|```/A/## Otra"], ""),
      ("## El canal X\nA", [], "## El canal X/A"), ("### X\nA", [], "### X/A"),
      ("##X\nA", [], "##X/A"), ("    ## X\nA", [], "    ## X/A"), ("> ## X\nA", [], "> ## X/A"),
      ("## **X**\nA", [], "## **X**/A"), ("## X.\nA", [], "## X./A"),
      ("## Mastodon", [], "## Mastodon"),
      ("## X\r\nA\r\n## B\r\nC\r\n", ["x|A"], "## B/C"),
      ("## X\nA\n## X\nB", ["x|A", "x|B"], ""), ("## X", ["x|"], ""), ("", [], ""),
    ])
  func splitsBodies(_ body: String, _ texts: [String], _ rest: String) {
    let found = split(body)
    #expect(found.texts == texts)
    #expect(found.rest == rest)
  }

  @Test func readsTextsOfTheKeyAndOfSections() {
    let text = """
      \u{FEFF}---
      title: a
      texts: {x: "Corto #a", instagram: , mastodon: No, threads: &t "Uno", facebook: *t}
      ---
      Cuerpo

      ## LinkedIn
      **Largo**

      ## X
      Otro
      """
    let texts = networkTexts(of: SourceFile(path: "a.md", text: text))
    #expect(
      texts == [
        "x": .plain("Corto #a"), "threads": .plain("Uno"), "facebook": .plain("Uno"),
        "linkedin": .markdown("**Largo**\n\n"),
      ])
  }

  @Test func readsNothingWhereThereIsNoEnd() {
    let file = SourceFile(path: "a.md", text: "---\ntitle: a\n## X\nA")
    #expect(networkTexts(of: file) == [:])
  }
}

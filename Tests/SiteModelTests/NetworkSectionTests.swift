import Diagnostics
import Testing

@testable import SiteModel

/// What of a body is the text of one network, and what stays public.
struct NetworkSectionTests {
  private func split(_ body: String) -> (texts: [String], rest: String, slips: [String]) {
    let file = SourceFile(path: "a.md", text: body)
    let range = 0..<file.bytes.count
    let reading = NetworkReading(file.bytes, body: range)
    let blanked = reading.publicPart(of: file)
    #expect(blanked.bytes.count == file.bytes.count)
    #expect(
      blanked.bytes.indices.filter { blanked.bytes[$0] == 0x0A }
        == file.bytes.indices.filter { file.bytes[$0] == 0x0A }, "lines stay where they are")
    let texts = reading.sections.map { section in
      let text = String(decoding: file.bytes[section.text], as: UTF8.self)
        .replacing("\r\n", with: "\n")
      return "\(section.network)|\(text.split(separator: "\n").joined(separator: "/"))"
    }
    let rest = String(decoding: blanked.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      .split(separator: "\n").filter { $0.contains { $0 != " " } }
    return (texts, rest.joined(separator: "/"), reading.slips.map(\.issue.code))
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
      ("X\n---\nA\n\n# Fin\nB", ["x|A"], "# Fin/B"),
      ("X\n---\nA\n\nLinkedIn\n--\nB", ["x|A", "linkedin|B"], ""),
      ("## X\nA\n\n---\nB", ["x|A/---/B"], ""),
      ("## X\n- A\n\n  # dos\n  B", ["x|- A/  # dos/  B"], ""),
      ("## X\n- A\n\n  dos\n  ---\n  B", ["x|- A/  dos/  ---/  B"], ""),
      ("[a]: /b\nX\n---\nA", ["x|A"], "[a]: /b"),
      ("## X\n```\n## Otra\n```\nA", ["x|```/## Otra/```/A"], ""),
      ("```\n## X\n```\nA", [], "```/## X/```/A"),
      ("~~~ a\n## X\n```\n## X\n~~~~\nA\n## X", ["x|"], "~~~ a/## X/```/## X/~~~~/A"),
      ("## X\n- a\nb\n---\nC", ["x|- a/b/---/C"], ""),
      ("## X\n> a\n---\nC", ["x|> a/---/C"], ""),
      ("## X\n```\nA\n## Otra", ["x|```/A/## Otra"], ""),
      ("## El canal X\nA", [], "## El canal X/A"), ("## X factor\nA", [], "## X factor/A"),
      ("## Instagram y Facebook: cómo nos fue\nA", [], "## Instagram y Facebook: cómo nos fue/A"),
      ("##X\nA", [], "##X/A"), ("    ## X\nA", [], "    ## X/A"), ("\\## X\nA", [], "\\## X/A"),
      ("## Xilófono\n```\n# X\n```", [], "## Xilófono/```/# X/```"),
      ("\u{FEFF}## X\nA", ["x|A"], ""), ("## X\u{C}\nA", ["x|A"], ""),
      ("## X\u{A0}\nA", ["x|A"], ""), ("## &#88;\nA", ["x|A"], ""),
      ("Uno\r\r## X\rA\r", ["x|A\r"], "Uno\r\r    \r \r"),
      ("Uno\r## X\r\nA", ["x|A"], "Uno\r    "),
      ("## Mastodon", [], "## Mastodon"),
      ("## X\r\nA\r\n## B\r\nC\r\n", ["x|A"], "## B/C"),
      ("## X\nA\n## X\nB", ["x|A", "x|B"], ""), ("## X", ["x|"], ""), ("", [], ""),
    ])
  func splitsBodies(_ body: String, _ texts: [String], _ rest: String) {
    let found = split(body)
    #expect(found.texts == texts)
    #expect(found.rest == rest)
    #expect(found.slips == [])
  }

  /// Found by attack: what once was a heading to the renderer and none to the one who took texts out.
  @Test(
    arguments: [
      "### t\nInstagram\n---\nA", "###### t\nInstagram\n---\nA", "***\nInstagram\n---\nA",
      "___\nInstagram\n---\nA", "* * *\nInstagram\n---\nA", "- - -\nInstagram\n---\nA",
      "> cita\n***\nInstagram\n---\nA", "> cita\n```\nx\n```\nInstagram\n---\nA",
      "> ### t\nInstagram\n---\nA", "- ### t\nInstagram\n---\nA",
      "[a]: https://example.org\nInstagram\n---\nA", "<!-- c -->\nInstagram\n---\nA",
      "- item\n\n  ```\n  code\n     ```\n\n## Instagram\nA",
      "<!--\n```\n-->\n\n## Instagram\nA", "<div>\n```\n</div>\n\n## Instagram\nA",
      "-\nInstagram\n---\nA", ">\nInstagram\n---\nA", "Uno\r***\rInstagram\r---\rA",
    ])
  func takesOutWhatTheRendererTakesForAHeading(_ body: String) {
    let found = split(body)
    #expect(found.texts == ["instagram|A"])
    #expect(!found.rest.contains("A"))
    #expect(found.slips == [])
  }

  @Test(
    arguments: [
      "## Instagram:", "## **Instagram**", "## [Instagram](https://example.org)", "## 📸 Instagram",
      "## Instagram {#ig}", "## Twitter", "## X (Twitter)", "## Instagram y Facebook",
      "## Facebook / Instagram", "### Instagram", "# Instagram", "> ## Instagram", "- ## Instagram",
      "- uno\n\n  Instagram\n  ---", "## Insta\u{200B}gram", "## \u{202A}Instagram\u{202C}",
      "## Ｉｎｓｔａｇｒａｍ", "## 𝗜𝗻𝘀𝘁𝗮𝗴𝗿𝗮𝗺", "## Ⓘⓝⓢⓣⓐⓖⓡⓐⓜ", "## Instagram \\#", "## `Instagram`",
      "## Insta<b></b>gram", "## Insta**gram**", "## &#73;nstagram:", "## «Instagram»",
      "## @instagram",
      "## 1. Instagram", "## Insta&shy;gram", "##### X", "## Linked In", "## 🎬 Tik Tok", "## IG",
      "## FB",
      "Hola.\nInstagram\n---", "## ![Instagram](a.png)", "## \u{425}", "## Instagram.",
    ])
  func refusesWhatNearlyNamesANetwork(_ heading: String) {
    let found = split("Uno\n\n\(heading)\n\nA")
    #expect(found.texts == [])
    #expect(found.slips == ["EMRA-S097"])
  }

  @Test(
    arguments: [
      "## Instagram\nA\n---\nB", "## Instagram\nA\nB\n===\nB", "## Instagram\nA\n\nFin\n---\nB",
      "Instagram\n---\nA\n---\nB",
    ])
  func refusesARuleRightBelowATextOfANetwork(_ body: String) {
    let found = split("Uno\n\n" + body)
    #expect(found.texts.count == 1)
    #expect(found.rest == "Uno")
    #expect(found.slips == ["EMRA-S096"])
  }

  /// The blanks in place of the text would go into the code, and tell how long it was.
  @Test(
    arguments: [
      "- item\n\n  ```\n  code\n\n## Instagram\nA", "1. item\n\n   ```\n   code\n\n## Instagram\nA",
      "- item\n  ```\n  code\n\n## Instagram\nA",
    ])
  func refusesWhatIsLeftOpenBeforeATextOfANetwork(_ body: String) {
    let found = split(body)
    #expect(found.texts == ["instagram|A"])
    #expect(!found.rest.contains("A"))
    #expect(found.slips == ["EMRA-S098"])
  }

  /// A block of code that nobody closed would show the text of the network as code.
  @Test(
    arguments: [
      "```\n## Instagram\nA", "Uno\n\n~~~\n  ## X ##\nA", "<!--\n## Facebook\nA",
      "````\n```\n## Instagram\nA\n```",
    ])
  func refusesATextOfANetworkInWhatIsLeftOpen(_ body: String) {
    let found = split(body)
    #expect(found.texts == [])
    #expect(found.slips == ["EMRA-S098"])
  }

  @Test func leavesHeadingsOfOrdinaryPagesUnparsed() {
    let body = "Uno\n\n## Exportación de cobre\n\n### «Próximo» — 2026 …\n\n- a\n\n| a |\n|---|\n"
    let bytes = Array(body.utf8)
    #expect(!mayNameNetwork(bytes, bytes.indices))
    let other = Array((body + "\n## Facebook\n").utf8)
    #expect(mayNameNetwork(other, other.indices))
  }

  /// A body that the library must not get has no sections; rendering refuses it.
  @Test func leavesBodiesBeyondTheLimitsToTheRenderer() {
    let body = "## X\nA\n" + String(repeating: ">", count: 200) + " a"
    #expect(split(body).texts == [])
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

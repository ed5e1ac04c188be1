import Testing

@testable import Editorial

/// Markdown as it is pasted into a network.
struct PostTextTests {
  @Test(arguments: [
    ("Hola **mundo** y _eso_ `código` ~~no~~.", "Hola mundo y eso código no."),
    ("Una línea\nsigue.\n\nOtra.  \nfin", "Una línea sigue.\n\nOtra.\nfin"),
    ("Vea [el objetivo](../oe1.md).", "Vea el objetivo (https://emra.example/oe1/)."),
    (
      "[a](https://a.cl) y <https://b.cl/> y [no](falta.md)",
      "a (https://a.cl) y https://b.cl/ y no"
    ),
    ("- uno\n- **dos**\n  - tres\n\nFin", "- uno\n- dos\n  - tres\n\nFin"),
    ("3. uno\n4. dos", "3. uno\n4. dos"), ("- uno\n\n- dos", "- uno\n- dos"),
    ("## Título\n\n#agua #relaves", "Título\n\n#agua #relaves"),
    ("| A | B |\n|---|---|\n| 1 | 2 |", "A · B\n1 · 2"),
    ("a[^1]\n\n[^1]: Pie", "a"), ("![alt](x.png) b", "b"), ("```cifra\nvalue: 1\n```\nb", "b"),
    ("a &amp; b < c \"d\" 'e' &lt;", "a & b < c \"d\" 'e' <"), ("", ""), (" \n\n ", ""),
    ("> cita\n\nfin", "cita\n\nfin"), ("<b>x</b>", "x"),
  ])
  func writesPlainText(_ markdown: String, _ text: String) {
    let links = ["../oe1.md": "https://emra.example/oe1/"]
    #expect(postText(markdown, links: links, showsLinks: true) == text)
  }

  @Test func leavesAddressesOutWhereTheyCannotBeFollowed() {
    let text = postText("[a](https://a.cl) y https://b.cl/", links: [:], showsLinks: false)
    #expect(text == "a y https://b.cl/")
  }

  @Test(arguments: ["[", "- ", "> ", "*a", "\u{202E}", "😀", "<", "&", "a\r\n", "\t", "|"])
  func endsOnHostileTexts(_ piece: String) {
    for count in [1, 7, 5_000] {
      let text = String(repeating: piece, count: count)
      #expect(postText(text, links: [:], showsLinks: true).utf8.count <= text.utf8.count * 5)
    }
  }
}

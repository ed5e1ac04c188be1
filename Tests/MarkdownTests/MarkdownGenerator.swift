/// Random text that looks like Markdown, the same for the same seed.
struct MarkdownGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A number from 0 up to `limit`.
  mutating func below(_ limit: Int) -> Int {
    state ^= state &<< 13
    state ^= state &>> 7
    state ^= state &<< 17
    return Int(truncatingIfNeeded: (state &>> 11) % UInt64(max(1, limit)))
  }

  /// Up to 40 pieces of syntax and text.
  mutating func document() -> String {
    var text = ""
    for _ in 0..<[3, 8, 20, 40][below(4)] { text += Self.pieces[below(Self.pieces.count)] }
    return text
  }

  private static let pieces = [
    "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "![", "](", "](b)", "](c.md)", "[^",
    "[^a]", "[a]",
    "[a]: ", "[^a]: ", "<", "<?", "<!A ", "<!--", "-->", ">", "<b>", "</b>", "<a b=\"", "\"", "'",
    "(", ")", "\\",
    "\\*", "\\[", "&", "&#65;", "&amp;", "&auml;", "&copy", "&ngE;", "@", "a@b.cl", "www.",
    "www.a.cl", "http://",
    "https://a.cl/x?a=1&b=2", "mailto:", "a", "b ", "c d", ".", " ", "  ", "\n", "\n", "\n\n",
    "    ", "\t", "|",
    "|-|", "|a|", ":-:", "- ", "* ", "+ ", "1. ", "> ", "> > ", "# ", "## ", "=", "\n=\n",
    "\n---\n", "```\n", "~~~\n",
    "[ ] ", "[x] ", "- [ ] ", "ñandú", "á", "—", "«x»", "_.", "w", "!", "^", ":", "<div>\n",
    "[a](b)", "![a](b.png)",
    "[x y](c.md \"t\")", "<http://a.cl>", "<x@y.cl>", "\n- ", "\n> ", "\n|-|\n", "\n[a]: /u\n",
    "\n[Á b]: <v w> 't'\n",
    "[á B]", "[t][Á b]", "\n    ", "\n  ", "> [!NOTE]\n", "\r\n", "|a|b|\n|-|-|\n|[x](y)|`|`|\n",
    "\\|", "  \n", "\\\n",
    "[^a]: nota\n", "[^1]", "{", "}", "[x](javascript:alert(1))", "<script>", "javascript&colon;",
    "\u{7}", "\u{0}",
    "![](d.png)", "\"onclick=x ", "```\"><script>\n", "\u{E000}", "\u{FFFF}", "🏔",
  ]
}

/// Markdown of our own, one construct at a time, to be rendered like the installed `cmark-gfm` does.
enum CommonMarkCases {
  static let blocks = [
    "", "\n", "  \n\t\n", "hola", "hola\n", "hola\r\nmundo\r\n", "hola\rmundo", "uno\n\ndos",
    "uno\n\n\n\ndos", "  con sangría", "    código", "   tres\n    lazy", "línea  \ncorte",
    "línea\\\ncorte", "línea \nsuave", "final  ", "final\\",
    // Headings
    "# Uno", "## Dos", "### Tres", "#### Cuatro", "##### Cinco", "###### Seis", "####### Siete",
    "#Sin espacio", "# Cierre #", "# Cierre ##  ", "# Cierre#", "#", "## ", "   # Sangría",
    "    # Código", "\\# Escapado", "Subrayado\n=====", "Subrayado\n---", "Dos\nlíneas\n===",
    "Uno\n   ===", "Uno\n    ===", "===", "---\n===", "> Cita\n---", "- Lista\n---",
    "`código`\n---",
    // Thematic breaks
    "---", "***", "___", "- - -", "* * *", "_____", " ***", "    ***", "--", "+++", "a\n***\nb",
    "- a\n***\n- b", "* * * a",
    // Code
    "```\nuno\n```", "~~~\nuno\n~~~", "```swift\nlet a = 1\n```", "``` swift extra\nx\n```",
    "````\n```\n````", "```\nsin cierre", "```\n\n\n```", "  ```\n  a\n ```", "```\na\n  ```",
    "```\na\n    ```", "~~~ a`b\nc\n~~~", "``` a`b\nc", "```&amp;\\*\nx\n```", "    a\n\n    b",
    "    a\n  b", "\tcódigo", " \tcódigo", "    a\n\n\n    b\n    \n", "- a\n\n      código",
    "```ñandú\n<b>&\"'\n```", "> ```\n> a\n> ```", "> ```\n> a\nb",
    // Quotes
    "> a", ">a", ">  a", "> a\n> b", "> a\nb", "> a\n\nb", "> a\n\n> b", ">", "> \n> a", "> > a",
    ">>> a", "> > a\nb\n> c", "> # T\n> texto", "> - a\n> - b", "> - a\nb", "   > a", "    > a",
    "> a\n>\n> b", "> 1. a\n>    b",
    // Lists
    "- a", "* a", "+ a", "-a", "1. a", "1) a", "7. a\n8. b", "0. a", "003. a", "1234567890. a",
    "-1. a",
    "- a\n- b", "- a\n\n- b", "- a\n- b\n\n\n- c", "- a\n  b", "- a\nb", "- a\n\n  b", "- a\n\n b",
    "- a\n  - b\n    - c", "- a\n - b\n  - c\n   - d\n    - e", "- a\n+ b", "1. a\n2) b", "- \n  a",
    "-\n- b", "-\n\n  a", "- a\n-\n- c", "1.\n2. b", "- - a", "- 1. a", "1. - a\n   - b", "- # T",
    "- > cita\n- otra", "a\n- b", "a\n1. b", "a\n2. b", "a\n-\n", "- a\n\n\n      b",
    "10) a\n    b",
    "- a\n\n  > b\n\n  ```\n  c\n  ```\n- d", "* a\n\n  b\n\n* c", "- a\n  ```\n  b\n  ```",
    "1. a\n\n   b\n2. c", "- a\n<!-- -->\n- b", " - a\n  - b", "- a\n\n\tb", "*\ta",
    "-   a\n\n    b",
    "- a\n---\n- b", "1. a\n1. b\n1. c", "- [a](b)\n- *c*",
    // Reference definitions
    "[a]: /u", "[a]: /u\n\n[a]", "[a]: /u 't'\n\n[a]", "[a]: /u \"t\"\n\n[b][a]", "[a]: <>\n\n[a]",
    "[a]:\n/u\n't'\n\n[a]", "[a]: /u\n'dos\nlíneas'\n\n[a]", "[a]: /u 't' x\n\n[a]",
    "[Á É]: /u\n\n[á  é]",
    "[a]: /1\n[a]: /2\n\n[a]", "[a]\n\n[a]: /u", "[a][]\n\n[a]: /u", "[a][b]\n\n[b]: /u",
    "[a] [b]\n\n[b]: /u",
    "texto\n[a]: /u\n\n[a]", "# [a]\n[a]: /u", "[a]: /u\n===\n[a]", "> [a]: /u\n\n[a]",
    "[a\\]]: /u\n\n[a\\]]",
    "[a]: <b c>\n\n[a]", "[a]: /u\\*&amp;\n\n[a]", "[*a*]: /u\n\n[*a*]", "![a]\n\n[a]: /u 't'",
    "[a]: b)c\n\n[a]",
    "[\n]: /u\n\n[]", "[ ]: /u\n\n[ ]", "[a]: /u (t)\n[b]: /v\n[c]: /w\n\n[a] [b] [c]",
    // HTML
    "<div>\n*a*\n</div>", "<div>\n\n*a*\n\n</div>", "<!-- c -->", "<!-- c\n\nd -->\na", "<?php\n?>",
    "<!DOCTYPE x>",
    "<![CDATA[\na\n]]>", "<script>\na\n</script>\nb", "<pre>\n\na</pre>", "<b>\na", "a\n<div>",
    "a\n<b>", "  <table>",
    "    <div>", "> <div>\na", "- <div>\n- a", "</ins>\n*a*", "<style\n x>", "<textarea>",
    "<a href=\"x\">\nb\n</a>",
  ]

  static let inlines = [
    "*a*", "**a**", "***a***", "_a_", "__a__", "*a _b_ c*", "**a *b* c**", "a*b*c", "a_b_c", "* a*",
    "*a *", "**a*",
    "*a**", "*a**b**c*", "__a_", "_(a)_", "*«a»*", "\\*a\\*", "*a\\*", "**a**b", "*a\nb*", "*á*",
    "*(**a**)*",
    "****a****", "*[a*](b)", "*`a*`", "_a__b_", "*a* *b*", "*foo**bar***",
    "`a`", "``a`b``", "` a `", "`  `", "`a\nb`", "`a", "``a`", "`\\`", "`<b>`", "`&amp;`", "a`b`c",
    "` `` `",
    "[a](b)", "[a](b \"t\")", "[a](b 't')", "[a](b (t))", "[a](<b c>)", "[a](b c)", "[a]()",
    "[a](<>)", "[]()", "[a](b\n\"t\")",
    "[a](b(c)d)", "[a](b\\)c)", "[a](b \"t\\\"u\")", "[a](b\"t\")", "[a](\nb\n)", "[a](b \"t\" x)",
    "[a[b]c](d)", "[a]b](c)",
    "[a [b](c) d](e)", "[*a*](b)", "[`a](b)`", "[a](á?b=1&c=2#d)", "[a](b%20c)",
    "[a](&auml;&ouml;)", "[a](\\b\\*)",
    "[a](javascript:x)", "[a](JavaScript:x)", "[a](data:image/png;x)", "[a](vbscript:x)",
    "[a](file:///x)", "[a](b \"«t» & <u>\")",
    "[a](b 'á')", "[![a](b)](c)", "[a]", "[a][b]", "]a[", "[a](b", "[a(b)", "\\[a](b)", "[a\\](b)",
    "[a](b)[c](d)",
    "![a](b)", "![a](b \"t\")", "![](b)", "![*a* `b`](c)", "![a ![b](c) d](e)", "![a [b](c) d](e)",
    "!\\[a](b)", "\\![a](b)", "![a\nb](c)",
    "<https://a.cl>", "<a@b.cl>", "<https://a.cl/á b>", "<a:b>", "<MAILTO:a@b.cl>",
    "<https://a.cl/?a=1&amp;b>", "<https://a.cl/\\*>", "< https://a.cl>",
    "<a>", "</a>", "<a b=\"c\">", "<a b='c' d>", "<a/>", "<!-- a -->", "<!-->", "<?a?>", "<!A b>",
    "<![CDATA[a]]>", "<a", "<a b=>", "< a>", "<á>",
    "&amp; &lt; &quot;", "&aacute;&ntilde;", "&#241;", "&#xF1;", "&#0;", "&#1114112;", "&nada;",
    "&copy", "&#;", "&amp;amp;", "&ngE;", "a & b < c > d \"e\" 'f'",
    "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\*\\+\\,\\-\\.\\/", "\\a \\á \\ ", "ñandú — «cita» … 🏔",
    "a\u{A0}b", "\u{0}a", "\u{FEFF}a", "a\tb",
  ]

  static let extensions = [
    "|a|\n|-|", "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--|--\n1 | 2", "|a|b|\n|:-|:-:|\n|1|2|",
    "|a|\n|-:|\n|1|",
    "|a|b|\n|-|", "|a|\n|-|-|", "|a|b|\n|-|-|\n|1|", "|a|\n|-|\n|1|2|3|", "|a|\n|-|\n\n|1|",
    "|a|\n|-|\ntexto", "|a|\n|-|\n> cita",
    "|a|\n|-|\n- lista", "|a \\| b|\n|-|\n|`c \\| d`|", "texto\n|a|\n|-|",
    "texto\nmás\n|a|b|\n|-|-|\n|1|2|", "> |a|\n> |-|\n> |1|", "- |a|\n  |-|\n  |1|",
    "|**a**|[b](c)|\n|-|-|\n|![d](e)|~~f~~|", "|a|\n|:--|\n||", "||\n|-|", "|a|\n|---|\n|\\||",
    "|a|\n| - |\n|  b  |", "|á|ñ|\n|-|-|\n|«|»|",
    "|a|\n|-|\n|b|\n***", "|a|\n|-|\n|b|\n# T", "    |a|\n    |-|", "|a|\r\n|-|\r\n|b|\r\n",
    "|a|\n|-|\n|<b>|", "|a|\n|-|\n|www.a.cl|",
    "~~a~~", "~a~", "~~~a~~~", "~~a~", "a~~b~~c", "~~a\nb~~", "~~*a*~~", "*~~a~~*", "\\~~a~~",
    "~~a ~~", "~ a~", "~~[a](b)~~", "~~a~~~b~~",
    "www.a.cl", "www.a.cl.", "(www.a.cl)", "www.a.cl/x_(y)", "www.a.cl)))", "www.a.cl&amp;",
    "www.a.cl?a=1&b;", "www.a_b.cl", "www.", "xwww.a.cl",
    "http://a.cl", "https://a.cl/x", "ftp://a.cl", "HTTP://a.cl", "http://", "xhttp://a.cl",
    "http://a.cl, y", "http://a.cl<b", "http://a", "**http://a.cl**",
    "a@b.cl", "a.b-c+d_e@f.cl", "a@b", "a@b.cl.", "a@b-", "mailto:a@b.cl", "xmpp:a@b.cl/c",
    "a@b.c_d", "@a", "a@@b.cl", "[www.a.cl](b)", "[a@b.cl](c)",
    "<www.a.cl>", "`www.a.cl`", "á@b.cl", "https://a.cl/ñ", "www.á.cl",
    "- [ ] a", "- [x] a", "- [X] a", "- [y] a", "-  [ ]  a", "1. [ ] a", "* [x] a\n* [ ] b",
    "- [ ] a\n  - [x] b", "- [ ]", "- [ ]a", "[ ] a",
    "- [x] a\n\n- [ ] b", "- [ ] [a](b)", "> - [x] a", "- [ ] a\n\n  b",
    "<title>a", "<script>", "a <script> b", "a <iframe> b", "<xmp>\na\n</xmp>", "a <b> <plaintext>",
  ]

  /// Footnotes: only the library writes their labels.
  static let footnotes = [
    "a[^1]\n\n[^1]: nota", "a[^1] b[^1]\n\n[^1]: nota", "a[^x] b[^y]\n\n[^y]: dos\n[^x]: uno",
    "a[^1]", "[^1]: sola", "a[^1]\n\n[^1]: uno\n\n    dos",
    "a[^1]\n\n[^1]: - l\n", "a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]", "a[^á]\n\n[^Á]: nota",
    "a[^1]\n\n[^1]:\n    nota", "[^1] a\n\n[^1]: b\n[^1]: c", "![a[^1]](b)\n\n[^1]: c",
    "[a[^1]](b)\n\n[^1]: c", "|a[^1]|\n|-|\n|b[^1]|\n\n[^1]: c", "a[^1 2]\n\n[^1 2]: c",
    "a[^\"<]\n\n[^\"<]: c", "> a[^1]\n>\n> [^1]: b", "a[^]\n\n[^]: b", "a[^1]: b",
    "*a[^1]*\n\n[^1]: *b*",
  ]

  /// Every inline on its own and within other blocks.
  static let all: [String] = {
    let containers = [
      ("", ""), ("## ", ""), ("- ", "\n- fin"), ("> ", ""), ("| a |\n|---|\n| ", " |\n"),
    ]
    let nested = inlines.flatMap { inline in containers.map { $0.0 + inline + $0.1 } }
    return blocks + extensions + nested + inlines.map { "Antes " + $0 + " después." }
  }()
}

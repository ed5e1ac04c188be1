import Diagnostics
import Markdown
import Testing

/// Tags of Hugo and of Liquid in Markdown.
struct TagTests {
  private func tags(_ text: String) -> [String] {
    let file = SourceFile(path: "a.md", text: text)
    return foreignTags(file, body: file.bytes.indices).map { tag in
      let place = String(decoding: file.bytes[tag.range], as: UTF8.self)
      return "\(tag.kind) \(tag.isClosing ? "/" : "")\(tag.name): \(place)"
    }
  }

  static let found: [(String, [String])] = [
    ("a {{< x >}} b", ["shortcode x: {{< x >}}"]), ("{{<x>}}", ["shortcode x: {{<x>}}"]),
    (
      "{{% x y=\"z\" %}}a{{% /x %}}",
      ["shortcode x: {{% x y=\"z\" %}}", "shortcode /x: {{% /x %}}"]
    ),
    ("{% if x %}{% endif %}", ["liquidTag if: {% if x %}", "liquidTag /if: {% endif %}"]),
    ("{%- assign x -%}", ["liquidTag assign: {%- assign x -%}"]),
    ("{{ page.title | upcase }}", ["liquidOutput page.title: {{ page.title | upcase }}"]),
    ("{{a}}", ["liquidOutput a: {{a}}"]), ("{{< x\n  y=1 >}}", ["shortcode x: {{< x\n  y=1 >}}"]),
    ("[a]({{< ref \"b.md\" >}})", ["shortcode ref: {{< ref \"b.md\" >}}"]),
    ("`{{ a }}` ``{% b ` %}`` {{ c }}", ["liquidOutput c: {{ c }}"]),
    ("```\n{{ a }}\n```\n\n~~~ {{ b }}\n{% c %}\n~~~\n{{ d }}", ["liquidOutput d: {{ d }}"]),
    ("    {{ a }}\n\n{{ b }}", ["liquidOutput b: {{ b }}"]),
    ("> ```\n> {{ a }}\n> ```\n\n- ```\n  {% b %}\n  ```\n- {% c %}", ["liquidTag c: {% c %}"]),
    ("` {{ a }}\n\n` {{ b }}", ["liquidOutput a: {{ a }}", "liquidOutput b: {{ b }}"]),
    ("\\{{ a }}", []), ("{{ a", []), ("{{}}", []), ("{{ }}", []), ("{{< >}}", []), ("{%%}", []),
    ("{{ a\n\nb }}", []), ("{ {a} }", []), ("{{ {{a}}", ["liquidOutput {{a: {{ {{a}}"]),
  ]

  @Test(arguments: found)
  func findsTagsOutsideOfCode(_ text: String, _ expected: [String]) {
    #expect(tags(text) == expected)
  }

  /// The page with its tags kept, as the build renders it.
  private func html(_ text: String) throws -> String {
    let file = SourceFile(path: "a.md", text: text)
    let mask = try #require(
      TagMask(file, tags: foreignTags(file, body: file.bytes.indices)))
    #expect(mask.file.bytes.count == file.bytes.count)
    let (page, found) = renderMarkdown(mask.file, body: mask.file.bytes.indices) { _ in .refused }
    #expect(found.isEmpty)
    return String(decoding: mask.unmasked(html: page.html), as: UTF8.self)
  }

  @Test func keepsTagsAsTheyAreWritten() throws {
    #expect(
      try html("a {{< x y=\"*b* _c_ <d> & `e`\" >}} f")
        == "<p>a {{&lt; x y=&#34;*b* _c_ &lt;d&gt; &amp; `e`&#34; &gt;}} f</p>\n")
    #expect(
      try html("{{<script>}}alert(1){{</script>}}")
        == "<p>{{&lt;script&gt;}}alert(1){{&lt;/script&gt;}}</p>\n")
    #expect(
      try html("| a | {{ b | c }} |\n|---|---|\n| {{ d }} | e |").contains(
        "<th scope=\"col\">{{ b | c }}</th>"))
    #expect(try html("{{ x }} https://example.org {{ y }}").contains("{{ y }}</p>"))
    #expect(try html(String(repeating: "{{ x }} ", count: 1_296)).contains("{{ x }} {{ x }}"))
  }

  @Test func leavesAPageWithoutOrWithTooManyTagsAlone() {
    for text in ["a", "{{ x }} \u{E000}", String(repeating: "{{ x }} ", count: 1_297)] {
      let file = SourceFile(path: "a.md", text: text)
      #expect(TagMask(file, tags: foreignTags(file, body: file.bytes.indices)) == nil)
    }
  }

  @Test func saysWhatATagIsAndWhatToWriteInstead() {
    let file = SourceFile(path: "a.md", text: "x {{< figure src=\"a\" >}} y\n")
    let long = String(repeating: "ñ ", count: 40)
    let found = [
      TagIssue.foreign(
        .shortcode, name: "figure", text: "{{< figure\n  src=\"a\" >}}", isAddress: false
      )
      .at(file, 2..<24),
      TagIssue.foreign(.liquidTag, name: "post_url", text: "{% post_url a %}", isAddress: true)
        .at(file, 2..<24),
      TagIssue.foreign(.liquidOutput, name: "x", text: "{{ \(long) }}", isAddress: false).at(
        file, nil),
    ]
    #expect(
      TextRenderer(language: .es).render(found) == """
        a.md:1:3: aviso: «{{< figure src="a" >}}» es un shortcode de Hugo y se muestra como texto [EMRA-M060]
          1 | x {{< figure src="a" >}} y
            |   ^^^^^^^^^^^^^^^^^^^^^^
          ayuda: Escriba una imagen de Markdown, como «![Lo que se ve](foto.jpg)»
        a.md:1:3: aviso: «{% post_url a %}» es una etiqueta de Liquid (Jekyll): del enlace o la imagen queda solo el texto [EMRA-M061]
          1 | x {{< figure src="a" >}} y
            |   ^^^^^^^^^^^^^^^^^^^^^^
          ayuda: Escriba un enlace al archivo, como «[texto](otra-pagina.md)»
        a.md: aviso: «{{ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ ñ…» es un valor de Liquid (Jekyll) y se muestra como texto [EMRA-M062]
          ayuda: Escriba en su lugar el valor mismo

        """)
    #expect(
      TextRenderer(language: .en).render([found[0]]) == """
        a.md:1:3: warning: «{{< figure src="a" >}}» is a shortcode of Hugo, and is shown as text [EMRA-M060]
          1 | x {{< figure src="a" >}} y
            |   ^^^^^^^^^^^^^^^^^^^^^^
          help: Write an image of Markdown, such as «![What it shows](photo.jpg)»

        """)
  }

  @Test func keepsTheTextOfHTMLBlocks() {
    var options = MarkdownOptions()
    options.keepsRefusedText = true
    func html(_ text: String) -> String {
      let file = SourceFile(path: "a.md", text: text)
      let page = renderMarkdown(file, body: file.bytes.indices, options: options) { _ in .refused }
        .page
      return String(decoding: page.html, as: UTF8.self)
    }
    #expect(
      html("<div class=\"a > b\">Uno <b>dos</b>\n&amp;x&lt;tres&gt; & \"x\" &;</div>\n")
        == "<p>Uno dos &amp;x&lt;tres&gt; &amp; &quot;x&quot; &amp;;</p>\n")
    #expect(html("<script>alert(1)</script>\n") == "")
    #expect(html("<!-- nada -->\n") == "")
    #expect(html("<style>\na > b {}\n</style>\n\nDos\n") == "<p>Dos</p>\n")
    #expect(html("<div title='<script>'>Tres</div>\n") == "<p>Tres</p>\n")
    #expect(html("<div\n") == "")
    #expect(html("<p>&nbsp;&copy; 2020</p>\n") == "<p>&nbsp;&copy; 2020</p>\n")
  }
}

import Diagnostics
import Testing
import Text

@testable import Markdown

@Suite struct RenderingTests {
  // MARK: Headings

  @Test func givesHeadingsStableIdentifiers() {
    let page = Rendered(
      """
      ## Año, señal & *pingüino*
      ## «¿?»
      ### ¡Ñandú `x` [enlace](a.md)!
      ## Año señal pingüino
      ## Año señal pingüino
      Año señal
      ---
      ## 🏔
      """)
    #expect(
      page.page.headings == [
        Heading(id: "ano-senal-pinguino", title: "Año, señal & pingüino", level: 2),
        Heading(id: "seccion", title: "«¿?»", level: 2),
        Heading(id: "nandu-x-enlace", title: "¡Ñandú x enlace!", level: 3),
        Heading(id: "ano-senal-pinguino-2", title: "Año señal pingüino", level: 2),
        Heading(id: "ano-senal-pinguino-3", title: "Año señal pingüino", level: 2),
        Heading(id: "ano-senal", title: "Año señal", level: 2),
        Heading(id: "seccion-2", title: "🏔", level: 2),
      ])
    #expect(
      page.html == """
        <h2 id="ano-senal-pinguino">Año, señal &amp; <em>pingüino</em></h2>
        <h2 id="seccion">«¿?»</h2>
        <h3 id="nandu-x-enlace">¡Ñandú <code>x</code> <a href="a.md">enlace</a>!</h3>
        <h2 id="ano-senal-pinguino-2">Año señal pingüino</h2>
        <h2 id="ano-senal-pinguino-3">Año señal pingüino</h2>
        <h2 id="ano-senal">Año señal</h2>
        <h2 id="seccion-2">🏔</h2>

        """)
  }

  @Test func neverRepeatsAnIdentifier() {
    let page = Rendered(
      """
      ## a
      ## a-2
      ## a
      ## a
      ## a-2
      ## a-2-2
      ## contenido
      ## contenido
      """, options: MarkdownOptions(reservedIDs: ["contenido", "contenido-3"]))
    #expect(
      page.page.headings.map(\.id) == [
        "a", "a-2", "a-3", "a-4", "a-2-2", "a-2-2-2", "contenido-2", "contenido-4",
      ])
  }

  @Test func lowersHeadingsThatBelongToThePage() {
    let page = Rendered("# Uno\n\n## Dos\n")
    #expect(page.html == "<h2 id=\"uno\">Uno</h2>\n<h2 id=\"dos\">Dos</h2>\n")
    #expect(page.findings == ["1:1 EMRA-M028"])
    let whole = Rendered("# Uno\n\n## Dos\n", options: MarkdownOptions(firstHeadingLevel: 1))
    #expect(whole.html == "<h1 id=\"uno\">Uno</h1>\n<h2 id=\"dos\">Dos</h2>\n")
    #expect(whole.findings.isEmpty)
  }

  @Test func reportsHeadingsThatSkipLevels() {
    #expect(
      Rendered("### Uno\n\n##### Dos\n\n## Tres\n").findings == ["1:1 EMRA-M029", "3:1 EMRA-M029"])
    #expect(Rendered("## Uno\n### Dos\n#### Tres\n## Cuatro\n").findings.isEmpty)
  }

  // MARK: Alerts

  @Test(arguments: [
    ("NOTE", "note", "Nota", "Note"), ("tip", "tip", "Consejo", "Tip"),
    ("Important", "important", "Importante", "Important"),
    ("WARNING", "warning", "Advertencia", "Warning"),
    ("CAUTION", "caution", "Precaución", "Caution"),
  ])
  func rendersAlerts(_ word: String, name: String, es: String, en: String) {
    for (language, title) in [(Language.es, es), (.en, en)] {
      let page = Rendered(
        "> [!\(word)]\n> Hola, *mundo*.\n>\n> - lista\n",
        options: MarkdownOptions(language: language))
      #expect(
        page.html == """
          <div class="alert alert-\(name)" role="note">
          <p class="alert-title">\(title)</p>
          <p>Hola, <em>mundo</em>.</p>
          <ul>
          <li>lista</li>
          </ul>
          </div>

          """)
      #expect(page.diagnostics.isEmpty)
    }
  }

  @Test func takesTheMarkerOfAnAlertFromItsOwnParagraphToo() {
    #expect(
      Rendered("> [!TIP]\n>\n> Hola.\n>\n> > cita\n").html == """
        <div class="alert alert-tip" role="note">
        <p class="alert-title">Consejo</p>
        <p>Hola.</p>
        <blockquote>
        <p>cita</p>
        </blockquote>
        </div>

        """)
    #expect(
      Rendered("> [!TIP]  \n> ![Puerto](p.jpg)\n").html == """
        <div class="alert alert-tip" role="note">
        <p class="alert-title">Consejo</p>
        <p><img src="p.jpg" alt="Puerto" /></p>
        </div>

        """)
  }

  @Test func leavesOtherQuotationsAlone() {
    #expect(
      Rendered("> cita\n> [!NOTE]\n").html
        == "<blockquote>\n<p>cita\n[!NOTE]</p>\n</blockquote>\n")
    #expect(Rendered("> [!NOTA]\n> a\n").html == "<blockquote>\n<p>[!NOTA]\na</p>\n</blockquote>\n")
    #expect(Rendered("> [!NOTE] a\n").html == "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n")
    #expect(Rendered("[!NOTE]\n").html == "<p>[!NOTE]</p>\n")
    #expect(Rendered("> [!NOTE](a.md)\n").html.contains("<p><a href=\"a.md\">!NOTE</a></p>"))
  }

  // MARK: Images

  @Test func makesFiguresOfImagesThatStandAlone() {
    #expect(
      Rendered("![El «puerto»](p.jpg \"Vista & más\")\n").html == """
        <figure><img src="p.jpg" alt="El «puerto»" />
        <figcaption>Vista &amp; más</figcaption>
        </figure>

        """)
    #expect(
      Rendered("![Puerto](p.jpg)\n").html
        == "<figure><img src=\"p.jpg\" alt=\"Puerto\" /></figure>\n")
    #expect(
      Rendered("a ![Puerto](p.jpg \"t\") b\n").html
        == "<p>a <img src=\"p.jpg\" alt=\"Puerto\" title=\"t\" /> b</p>\n")
    #expect(
      Rendered("[![Puerto](p.jpg)](a.md)\n").html
        == "<p><a href=\"a.md\"><img src=\"p.jpg\" alt=\"Puerto\" /></a></p>\n")
    #expect(
      Rendered("- ![Puerto](p.jpg)\n").html
        == "<ul>\n<li>\n<figure><img src=\"p.jpg\" alt=\"Puerto\" /></figure>\n</li>\n</ul>\n")
  }

  @Test func writesTheSizeOfImages() {
    let page = Rendered("![a](p.jpg)\n\n![b](q.svg)\n") { use in
      .image(
        url: "/x/" + use.destination, width: use.destination == "p.jpg" ? 640 : nil, height: 480)
    }
    #expect(
      page.html == """
        <figure><img src="/x/p.jpg" alt="a" width="640" height="480" /></figure>
        <figure><img src="/x/q.svg" alt="b" /></figure>

        """)
  }

  @Test func asksForAlternativeTextUnlessTheImageDecorates() {
    #expect(Rendered("![](p.jpg)\n").findings == ["1:5 EMRA-M026"])
    #expect(Rendered("a ![ ](p.jpg \"título\")\n").findings == ["1:8 EMRA-M026"])
    let decoration = Rendered("![](p.jpg \"decorativa\")\n\nx ![](q.jpg \"decorativa\")\n")
    #expect(decoration.findings.isEmpty)
    #expect(
      decoration.html
        == "<figure><img src=\"p.jpg\" alt=\"\" /></figure>\n<p>x <img src=\"q.jpg\" alt=\"\" /></p>\n"
    )
    #expect(
      Rendered("![*a* `b` ![c](d) [e](f)](p.jpg)\n").html
        == "<figure><img src=\"p.jpg\" alt=\"a b c e\" /></figure>\n")
  }

  // MARK: Tables

  @Test func rendersTablesThatScroll() {
    let page = Rendered(
      """
      | Línea | Plazo | | Nota |
      |:--|--:|:-:|---|
      | a \\| b | 1 | `c` | *d* |
      | sola |

      Texto

      | Otra |
      |---|
      """)
    #expect(
      page.html == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Tabla">
        <table>
        <thead>
        <tr>
        <th scope="col">Línea</th>
        <th scope="col" class="align-right">Plazo</th>
        <td class="align-center"></td>
        <th scope="col">Nota</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>a | b</td>
        <td class="align-right">1</td>
        <td class="align-center"><code>c</code></td>
        <td><em>d</em></td>
        </tr>
        <tr>
        <td>sola</td>
        <td class="align-right"></td>
        <td class="align-center"></td>
        <td></td>
        </tr>
        </tbody>
        </table>
        </div>
        <p>Texto</p>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Tabla 2">
        <table>
        <thead>
        <tr>
        <th scope="col">Otra</th>
        </tr>
        </thead>
        </table>
        </div>

        """)
    #expect(page.page.words == 11)
  }

  // MARK: Lists

  @Test func rendersTasksWithNames() {
    #expect(
      Rendered("- [x] *hecho*\n- [ ] no\n- otra\n", options: MarkdownOptions(language: .en)).html
        == """
        <ul>
        <li class="task"><input type="checkbox" checked="" disabled="" aria-label="Done" /> <em>hecho</em></li>
        <li class="task"><input type="checkbox" disabled="" aria-label="To do" /> no</li>
        <li>otra</li>
        </ul>

        """)
    #expect(
      Rendered("3. [ ] uno\n\n   más\n4. dos\n").html == """
        <ol start="3">
        <li class="task">
        <p><input type="checkbox" disabled="" aria-label="Pendiente" /> uno</p>
        <p>más</p>
        </li>
        <li>
        <p>dos</p>
        </li>
        </ol>

        """)
  }

  // MARK: Code

  @Test func writesOnlySafeLanguageNames() {
    for (info, written) in [
      ("swift", " class=\"language-swift\""), ("c++ extra", " class=\"language-c++\""),
      ("c#", " class=\"language-c#\""), ("objective-c", " class=\"language-objective-c\""),
      ("", ""), ("Swift", ""), ("a_b", ""), ("ñ", ""), ("\"><script>", ""), ("&quot;onclick=x", ""),
      ("x\"onmouseover=\"y", ""), (String(repeating: "a", count: 33), ""),
    ] {
      #expect(
        Rendered("```\(info)\n<b> & \"c\"\n```\n").html
          == "<pre tabindex=\"0\"><code\(written)>&lt;b&gt; &amp; &quot;c&quot;\n</code></pre>\n",
        "info string \(info)")
    }
  }

  // MARK: Links

  @Test func marksLinksToOtherHosts() {
    let page = Rendered(
      "[a](https://a.cl \"t\") <https://b.cl/á> www.c.cl //d [e](//e.cl) <f@g.cl> [h](tel:+56551234567)\n"
    )
    #expect(
      page.html == """
        <p><a class="external" rel="external noopener" href="https://a.cl" title="t">a</a> \
        <a class="external" rel="external noopener" href="https://b.cl/%C3%A1">https://b.cl/á</a> \
        <a class="external" rel="external noopener" href="http://www.c.cl">www.c.cl</a> //d \
        <a class="external" rel="external noopener" href="//e.cl">e</a> \
        <a href="mailto:f@g.cl">f@g.cl</a> <a href="tel:+56551234567">h</a></p>

        """)
    #expect(page.findings.isEmpty)
  }

  @Test func leavesOutLinksTheSiteRefuses() {
    let page = Rendered("[a *b*](x.md) ![c](y.jpg)\n") { _ in .refused }
    #expect(page.html == "<p>a <em>b</em> c</p>\n")
  }

  @Test func passesDecodedDestinations() {
    var seen: [LinkUse] = []
    _ = Rendered("[a](b\\_c.md?x&amp;y#z%20) ![d](<e f.jpg>)\n") {
      seen.append($0)
      return .url("x")
    }
    #expect(seen.map(\.destination) == ["b_c.md?x&y#z%20", "e f.jpg"])
    #expect(seen.map(\.isImage) == [false, true])
    #expect(seen.map(\.kind) == [.relative, .relative])
  }

  @Test func neverNestsLinks() {
    let page = Rendered("[a <https://b.cl> c[^1]](d.md)\n\n[^1]: nota\n")
    #expect(page.html.hasPrefix("<p><a href=\"d.md\">a https://b.cl c<sup>1</sup></a></p>\n"))
    #expect(page.uses == ["1:26 d.md"])
  }

  @Test func wantsTextInLinks() {
    #expect(
      Rendered("[](a.md) [ ](b.md) [![](c.svg \"decorativa\")](d.md)\n").findings == [
        "1:4 EMRA-M027", "1:14 EMRA-M027", "1:46 EMRA-M027",
      ])
    #expect(Rendered("[`a`](b.md) [![c](d.svg)](e.md)\n").findings.isEmpty)
  }

  // MARK: Raw HTML

  @Test func leavesOutRawHTML() {
    let page = Rendered("a <b>c</b> <!-- d -->\n\n<div>\n*e*\n</div>\n\n<!-- f -->\n\n> x\n> <i>\n")
    #expect(page.html == "<p>a c </p>\n<blockquote>\n<p>x\n</p>\n</blockquote>\n")
    #expect(
      page.findings == [
        "1:3 EMRA-M022", "1:7 EMRA-M022", "1:12 EMRA-M023", "3:1 EMRA-M022", "7:1 EMRA-M023",
        "10:3 EMRA-M022",
      ])
  }

  // MARK: Words and characters

  @Test func countsWords() {
    #expect(
      Rendered("Uno dos—tres **cua**tro 5 «seis» — ¿?\nsiete\\\nocho `nueve diez`\n\n    once\n")
        .page.words == 9)
    #expect(Rendered("## Uno dos\n\n- tres\n- cuatro\n").page.words == 4)
    #expect(Rendered("").page.words == 0)
  }

  @Test func repairsCharactersThatHTMLForbids() {
    let text =
      "a\u{1}b&#1;c\u{80}d\(scalar(0xFFFE))e\(scalar(0xFDD0))f\(scalar(0x1FFFF))g\u{A0}h°\u{7F}\n"
    let page = Rendered(text)
    let no = "\u{FFFD}"
    #expect(page.html == "<p>a\(no)b\(no)c\(no)d\(no)e\(no)f\(no)g\u{A0}h°\(no)</p>\n")
    #expect(page.findings == ["1:2 EMRA-M021"])
  }

  @Test func rendersABodyWithinAFile() {
    let text = "---\ntitle: x\n---\n[a](b.md)\n"
    let page = Rendered(text, body: 17..<text.utf8.count)
    #expect(page.html == "<p><a href=\"b.md\">a</a></p>\n")
    #expect(page.uses == ["4:5 b.md"])
    #expect(Rendered(text, body: 17..<9999).html == page.html)
  }

  private func scalar(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? "?"
  }
}

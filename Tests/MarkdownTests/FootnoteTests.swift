import Diagnostics
import Testing

@testable import Markdown

@Suite struct FootnoteTests {
  @Test func linksNotesAndTextBothWays() {
    let page = Rendered(
      "Uno[^b] dos[^a] tres[^b].\n\n[^a]: Nota *a*.\n[^b]: Nota b[^a].\n\n    Más.\n")
    #expect(
      page.html == """
        <p>Uno<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Nota 1">1</a></sup> \
        dos<sup class="footnote-ref"><a href="#fn:2" id="fnref:2" role="doc-noteref" aria-label="Nota 2">2</a></sup> \
        tres<sup class="footnote-ref"><a href="#fn:1" id="fnref:1-2" role="doc-noteref" aria-label="Nota 1">1</a></sup>.</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Notas al pie">
        <ol>
        <li id="fn:1">
        <p>Nota b<sup class="footnote-ref"><a href="#fn:2" id="fnref:2-2" role="doc-noteref" aria-label="Nota 2">2</a></sup>.</p>
        <p>Más. <a href="#fnref:1" class="footnote-backref" role="doc-backlink" aria-label="Volver al texto de la nota 1">↩\u{FE0E}</a> \
        <a href="#fnref:1-2" class="footnote-backref" role="doc-backlink" aria-label="Volver al texto de la nota 1, mención 2">↩\u{FE0E}<sup>2</sup></a></p>
        </li>
        <li id="fn:2">
        <p>Nota <em>a</em>. <a href="#fnref:2" class="footnote-backref" role="doc-backlink" aria-label="Volver al texto de la nota 2">↩\u{FE0E}</a> \
        <a href="#fnref:2-2" class="footnote-backref" role="doc-backlink" aria-label="Volver al texto de la nota 2, mención 2">↩\u{FE0E}<sup>2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(page.diagnostics.isEmpty)
  }

  @Test func linksBackFromNotesWithoutText() {
    let page = Rendered(
      "a[^1]\n\n[^1]: - lista\n", options: MarkdownOptions(language: .en))
    #expect(
      page.html == """
        <p>a<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn:1">
        <ul>
        <li>lista</li>
        </ul>
        <p><a href="#fnref:1" class="footnote-backref" role="doc-backlink" aria-label="Back to the text of note 1">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func doesNotLinkBackToWhatIsNotALink() {
    let page = Rendered("a[^1] ![b[^1]](c.jpg) [d[^1]](e.md)\n\n[^1]: nota ![f[^1]](g.jpg)\n")
    #expect(page.html.contains("id=\"fnref:1\""))
    #expect(!page.html.contains("fnref:1-2"))
  }

  @Test func keepsIdentifiersApartFromHeadings() {
    let page = Rendered("## fn:1\n\n## fnref 1\n\na[^1]\n\n[^1]: b\n")
    #expect(page.page.headings.map(\.id) == ["fn-1", "fnref-1"])
    #expect(page.html.contains("<li id=\"fn:1\">"))
  }

  @Test func reportsNotesThatAreLost() {
    let page = Rendered(
      """
      Uno[^a] dos[^no] `[^código]` \\[^escapada] y [^No].

      | a[^tabla] |
      |---|

      - [^a]: nota
      - [^sola]: nadie la menciona

      ```
      [^en-código]: x
      ```

      [^a]: otra vez
      """)
    #expect(
      page.findings == [
        "1:12 EMRA-M034", "1:45 EMRA-M034", "3:4 EMRA-M034", "7:3 EMRA-M035", "13:1 EMRA-M036",
      ])
  }
}

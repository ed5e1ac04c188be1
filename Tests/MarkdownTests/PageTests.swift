import Testing

@testable import Markdown

@Suite struct PageTests {
  @Test func rendersAPageWithEverything() {
    let page = Rendered(
      """
      Un párrafo con [enlace](../a.md#x), **negrita** y https://example.org hoy.[^1]

      ## Año y señal

      | a | b |
      |---|--:|
      | ~~1~~ | 2 |

      - [x] hecho
      - [ ] no

      > [!NOTE]
      > Hola.

      ![Puerto](p.jpg "El puerto")

      ```swift
      let a = 1 < 2
      ```

      [^1]: Una nota.
      """)
    #expect(
      page.html == """
        <p>Un párrafo con <a href="../a.md#x">enlace</a>, <strong>negrita</strong> y <a class="external" rel="external noopener" href="https://example.org">https://example.org</a> hoy.<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Nota 1">1</a></sup></p>
        <h2 id="ano-y-senal">Año y señal</h2>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Tabla">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><del>1</del></td>
        <td class="align-right">2</td>
        </tr>
        </tbody>
        </table>
        </div>
        <ul>
        <li class="task"><input type="checkbox" checked="" disabled="" aria-label="Hecho" /> hecho</li>
        <li class="task"><input type="checkbox" disabled="" aria-label="Pendiente" /> no</li>
        </ul>
        <div class="alert alert-note" role="note">
        <p class="alert-title">Nota</p>
        <p>Hola.</p>
        </div>
        <figure><img src="p.jpg" alt="Puerto" />
        <figcaption>El puerto</figcaption>
        </figure>
        <pre tabindex="0"><code class="language-swift">let a = 1 &lt; 2
        </code></pre>
        <section class="footnotes" role="doc-endnotes" aria-label="Notas al pie">
        <ol>
        <li id="fn:1">
        <p>Una nota. <a href="#fnref:1" class="footnote-backref" role="doc-backlink" aria-label="Volver al texto de la nota 1">\u{21A9}\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(page.diagnostics.isEmpty)
    #expect(page.page.headings == [Heading(id: "ano-y-senal", title: "Año y señal", level: 2)])
    #expect(page.page.words == 22)
  }
}

import CivilTime
import Editorial

extension DeskView {
  /// All items by month, for finding.
  var itemsPage: DeskFile {
    let frame = PageFrame(
      path: "piezas.html", title: "Piezas", section: .items, isSection: true)
    return page(frame) { html in
      html.element("h1") { html in
        html.raw("Piezas ")
        html.element("small", piecesText(pieces.count) + " en el plan")
      }
      html.line()
      if pieces.isEmpty {
        html.raw("<p>El plan no tiene piezas.</p>\n")
      } else {
        counts(pieces, &html)
        filters(of: pieces, &html)
      }
      for month in months {
        let own = pieces(in: month...month.adding(days: month.daysInMonth - 1))
        guard !own.isEmpty else { continue }
        html.open("section", ["class": "day", "data-group": "", "id": "m\(month.monthKey)"])
        html.element("h2") { html in
          html.text(capitalised(month.monthText))
          html.raw(" ")
          html.element("small", piecesText(own.count), ["class": "soft"])
        }
        html.line()
        rows(own, root: frame.root, withDay: true, &html)
        html.raw("</section>\n")
      }
    }
  }
}

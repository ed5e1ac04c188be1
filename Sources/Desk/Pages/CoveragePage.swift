import CivilTime
import Editorial

extension DeskView {
  /// How many places there are for each objective, audience and channel, and how far they have come.
  var coveragePage: DeskFile {
    let coverage = planCoverage(desk.plan, of: desk.calendar)
    let frame = PageFrame(
      path: "cobertura.html", title: "Cobertura", section: .coverage, isSection: true)
    return page(frame) { html in
      html.element("h1") { html in
        html.raw("Cobertura ")
        html.element("small", "por objetivo, público y canal, en todo el ciclo")
      }
      html.raw(
        "\n<p>En cada casilla, las piezas <b>en el plan</b> y, debajo, las que tienen contenido y las "
      )
      html.raw("publicadas. Una pieza va a varios canales: el total la cuenta una sola vez.</p>\n")
      html.raw("<p class=\"sum\">")
      html.text(
        "\(piecesText(coverage.total.planned)) en el plan, \(coverage.total.written) con contenido, "
          + (coverage.total.published == 1
            ? "1 publicada." : "\(coverage.total.published) publicadas."))
      html.raw("</p>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" ")
      html.raw("aria-label=\"Tabla de cobertura\">\n<table class=\"data coverage\">\n")
      html.element(
        "caption", "Piezas por objetivo y público, en cada canal", ["class": "vh"])
      html.raw("\n<thead>\n<tr><th scope=\"col\">Público</th>")
      for channel in coverage.channels {
        html.element("th", self.channel(channel), ["scope": "col", "class": "n"])
      }
      html.raw("<th scope=\"col\" class=\"n\">Total</th></tr>\n</thead>\n")
      for group in coverage.groups { write(group, columns: coverage.channels.count, &html) }
      html.raw("<tbody>\n<tr class=\"all\"><th scope=\"row\">Todo</th>")
      for count in coverage.channelTotals { cell(count, &html) }
      cell(coverage.total, &html)
      html.raw("</tr>\n</tbody>\n</table>\n</div>\n")
    }
  }

  private func write(_ group: PlanCoverage.Group, columns: Int, _ html: inout HTML) {
    let key = group.key ?? ""
    html.raw("<tbody>\n<tr class=\"group\">")
    html.element("th", ["scope": "rowgroup", "colspan": "\(columns + 1)"]) { html in
      html.code(key, self)
      html.raw(" ")
      html.element(
        "a", objective(key).isEmpty ? "Ver sus piezas" : objective(key),
        ["href": "piezas.html#objetivo=\(fragment(key))"])
    }
    cell(group.total, &html)
    html.raw("</tr>\n")
    for row in group.rows {
      html.raw("<tr>")
      html.element("th", audience(row.audience), ["scope": "row"])
      for count in row.cells { cell(count, &html) }
      cell(row.total, &html)
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n")
  }

  private func cell(_ count: CoverageCount, _ html: inout HTML) {
    html.element("td", ["class": count.planned == 0 ? "n zero" : "n"]) { html in
      html.element("b", "\(count.planned)")
      html.hidden("en el plan")
      guard count.planned > 0 else { return }
      html.element("small") { html in
        html.text("\(count.written)")
        html.hidden("con contenido")
        html.raw(" · ")
        html.text("\(count.published)")
        html.hidden(count.published == 1 ? "publicada" : "publicadas")
      }
    }
  }
}

import CivilTime
import Editorial
import Schedule
import YAML

extension DeskView {
  /// Campaigns and seasons over the months of the cycle, as a band and as a table, and the months.
  var yearPage: DeskFile {
    let span = months.first.flatMap { first in months.last.map { (first, $0) } }
    let title = span.map { "Año: de \($0.monthText) a \($1.monthText)" } ?? "Año"
    let frame = PageFrame(path: "ano.html", title: title, section: .year, isSection: true)
    return page(frame) { html in
      html.element("h1") { html in
        html.raw("Año ")
        if let (first, last) = span {
          html.element("small", "de \(first.monthText) a \(last.monthText)")
        }
      }
      html.line()
      if !pieces.isEmpty { counts(pieces, href: "piezas.html", &html) }
      html.raw("<h2>Campañas y temporadas</h2>\n")
      let rows =
        desk.calendar.campaigns.map { ("Campaña", $0, \PlanItem.campaign) }
        + desk.calendar.seasons.map { ("Temporada", $0, \PlanItem.season) }
      if rows.isEmpty {
        html.raw("<p>El calendario no tiene campañas ni temporadas.</p>\n")
      } else {
        band(rows.map(\.1), &html)
        table(rows, &html)
      }
      html.raw("<h2>Mes a mes</h2>\n")
      monthTable(&html)
    }
  }

  /// The months the band shows: those of the cycle, of which none is left out. Items kept from an
  /// earlier cycle may lie years before.
  private var bandMonths: [CivilDate] { desk.calendar.months.map(\.first) }

  /// The band. It says nothing that the table below does not, so readers of the page hear only that.
  private func band(_ campaigns: [Campaign], _ html: inout HTML) {
    html.raw("<div class=\"band\" aria-hidden=\"true\">\n<p class=\"months\">")
    let months = bandMonths
    for month in months {
      html.element("span", ["class": month == today.firstOfMonth ? "this" : nil]) { html in
        html.element("b", month.shortMonth)
        html.element("i", String(month.shortMonth.prefix(1)))
      }
    }
    html.raw("</p>\n")
    for campaign in campaigns {
      html.element("p", campaign.title, ["class": "label"])
      html.open(
        "svg",
        [
          "viewBox": "0 0 \(months.count * 1000) 100", "preserveAspectRatio": "none",
          "focusable": "false",
        ])
      for number in months.indices {
        html.open("path", ["class": "tick", "d": "M\(number * 1000) 0V100"])
        html.close("path")
      }
      let start = place(campaign.dates.lowerBound)
      let end = place(campaign.dates.upperBound.adding(days: 1))
      html.open(
        "rect",
        [
          "class": barClass(campaign), "x": "\(start)", "y": "25",
          "width": "\(max(end - start, 1))", "height": "50",
        ])
      html.close("rect")
      if let first = months.first, let last = months.last,
        (first...last.adding(days: last.daysInMonth - 1)).contains(today)
      {
        html.open("path", ["class": "moment", "d": "M\(place(today)) 0V100"])
        html.close("path")
      }
      html.raw("</svg>\n")
    }
    html.raw("</div>\n")
  }

  private func barClass(_ campaign: Campaign) -> String {
    let labels = desk.calendar.weights.objectives
    guard let objective = campaign.objective, labels.indices.contains(objective) else {
      return "bar o0"
    }
    return "bar \(objectiveClass(labels[objective].key))"
  }

  /// Thousandths of months from the first month, so that all months are as wide.
  private func place(_ day: CivilDate) -> Int {
    guard let first = bandMonths.first else { return 0 }
    let month = (day.year - first.year) * 12 + day.month - first.month
    return min(
      max(month * 1000 + (day.day - 1) * 1000 / day.daysInMonth, 0),
      bandMonths.count * 1000)
  }

  private func table(
    _ rows: [(kind: String, campaign: Campaign, key: KeyPath<PlanItem, String?>)],
    _ html: inout HTML
  ) {
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" ")
    html.raw("aria-label=\"Tabla de campañas y temporadas\">\n<table class=\"data\">\n")
    html.element("caption", "Campañas y temporadas del ciclo", ["class": "vh"])
    html.raw("\n<thead>\n<tr>")
    for title in ["Campaña o temporada", "Fechas", "Tema que fija", "Parte"] {
      html.element("th", title, ["scope": "col"])
    }
    standingHeads(&html)
    html.raw("</tr>\n</thead>\n<tbody>\n")
    for (kind, campaign, key) in rows {
      let own = pieces.filter { $0.item[keyPath: key] == campaign.id }
      html.raw("<tr>")
      html.element("th", ["scope": "row"]) { html in
        html.element("a", campaign.title, ["href": "piezas.html#campana=\(fragment(campaign.id))"])
        html.raw(" ")
        html.element("span", kind, ["class": "soft"])
      }
      html.element("td", rangeText(campaign.dates.lowerBound, campaign.dates.upperBound))
      html.element("td") { html in fixed(campaign, &html) }
      html.element("td", "\(campaign.share.value) %", ["class": "n"])
      standingCells(own, &html)
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func fixed(_ campaign: Campaign, _ html: inout HTML) {
    let weights = desk.calendar.weights
    if let index = campaign.objective, weights.objectives.indices.contains(index) {
      html.code(weights.objectives[index].key, self)
    } else if let index = campaign.pillar, weights.pillars.indices.contains(index) {
      html.text(pillar(weights.pillars[index].key))
    } else {
      html.raw("–")
    }
  }

  private func monthTable(_ html: inout HTML) {
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" ")
    html.raw("aria-label=\"Tabla de los meses\">\n<table class=\"data\">\n")
    html.element("caption", "Piezas de cada mes", ["class": "vh"])
    html.raw("\n<thead>\n<tr>")
    html.element("th", "Mes", ["scope": "col"])
    standingHeads(&html)
    html.element("th", "Días sin publicar", ["scope": "col"])
    html.raw("</tr>\n</thead>\n<tbody>\n")
    for month in months {
      let days = month...month.adding(days: month.daysInMonth - 1)
      html.raw("<tr>")
      html.element("th", ["scope": "row"]) { html in
        html.element("a", capitalised(month.monthText), ["href": path(ofMonth: month)])
      }
      standingCells(pieces(in: days), &html)
      let reasons = days.flatMap { day in notes(of: day).map { "\(day.day): \($0)" } }
      html.element("td", reasons.joined(separator: "; "), ["class": "notes"])
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func standingHeads(_ html: inout HTML) {
    html.element("th", "Piezas", ["scope": "col", "class": "n"])
    for standing in PieceStanding.allCases {
      html.element("th", standing.plural, ["scope": "col", "class": "n"])
    }
  }

  private func standingCells(_ pieces: [Piece], _ html: inout HTML) {
    html.element("td", "\(pieces.count)", ["class": "n"])
    for standing in PieceStanding.allCases {
      let count = pieces.count { $0.standing == standing }
      html.element("td", "\(count)", ["class": count == 0 ? "n zero" : "n"])
    }
  }
}

/// A value within an address's fragment, as URLSearchParams reads it.
func fragment(_ text: String) -> String {
  var result = ""
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return result
}

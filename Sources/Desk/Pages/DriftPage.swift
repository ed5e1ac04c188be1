import CivilTime
import Editorial
import Schedule

extension DeskView {
  /// What became of the plan until now, and the texts that have no place in it.
  var driftPage: DeskFile {
    let drift = planDrift(desk.plan)
    let frame = PageFrame(
      path: "cumplimiento.html", title: "Cumplimiento", section: .drift, isSection: true)
    return page(frame) { html in
      html.element("h1") { html in
        html.raw("Cumplimiento ")
        html.element("small", "hasta el \(momentText)")
      }
      html.line()
      html.raw("<ul class=\"sums\" role=\"list\">\n")
      for kind in Drift.allCases {
        html.element("li") { html in
          html.element("b", "\(drift.count(kind))")
          html.raw(" ")
          html.element("span", kind.name)
          html.element("small", kind.meaning)
        }
        html.line()
      }
      html.raw("</ul>\n")
      if !drift.entries.isEmpty { byMonth(drift, &html) }
      changed(drift, &html)
      loose(
        "Publicado fuera del plan",
        records: drift.entries.filter { $0.drift == .unplanned }
          .compactMap(\.content), note: "Tienen fecha propia y no ocupan ningún lugar.", &html)
      let shown = Set(drift.entries.compactMap(\.content?.path))
      loose(
        "Con fecha, por publicar",
        records: desk.plan.unplanned.filter { !shown.contains($0.path) },
        note: "Tienen fecha propia y no ocupan ningún lugar.", &html)
      loose(
        "Textos sin lugar ni fecha", records: desk.plan.unbound,
        note: "No saldrán nunca si nadie les da un lugar: «emra-site plan bind ARCHIVO LUGAR».",
        &html)
    }
  }

  private func byMonth(_ drift: PlanDrift, _ html: inout HTML) {
    let byMonth = Dictionary(grouping: drift.entries) { $0.moment?.local.date.firstOfMonth }
    html.raw("<h2>Mes a mes</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" ")
    html.raw("aria-label=\"Tabla de cumplimiento\">\n<table class=\"data\">\n")
    html.element("caption", "Cumplimiento de cada mes", ["class": "vh"])
    html.raw("\n<thead>\n<tr><th scope=\"col\">Mes</th>")
    for kind in Drift.allCases { html.element("th", kind.name, ["scope": "col", "class": "n"]) }
    html.raw("</tr>\n</thead>\n<tbody>\n")
    for month in byMonth.keys.compactMap(\.self).sorted() {
      let entries = byMonth[month] ?? []
      html.raw("<tr>")
      html.element("th", ["scope": "row"]) { html in
        if months.contains(month) {
          html.element("a", capitalised(month.monthText), ["href": path(ofMonth: month)])
        } else {
          html.text(capitalised(month.monthText))
        }
      }
      for kind in Drift.allCases {
        let count = entries.count { $0.drift == kind }
        html.element("td", "\(count)", ["class": count == 0 ? "n zero" : "n"])
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  /// What was published at another time than planned, or is still to come.
  private func changed(_ drift: PlanDrift, _ html: inout HTML) {
    let entries = drift.entries.filter { [.early, .publishedLate, .late].contains($0.drift) }
    guard !entries.isEmpty else { return }
    let paths = Dictionary(
      pieces.map { ($0.item.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    html.raw("<h2>A otra hora que la del plan, o aún sin salir</h2>\n")
    html.raw("<ul class=\"loose\" role=\"list\">\n")
    for entry in entries {
      guard let item = entry.item else { continue }
      html.element("li") { html in
        html.element("a", item.title ?? item.id, ["href": paths[item.id] ?? "piezas.html"])
        html.raw(" ")
        html.element("span", "\(item.start.local.date.shortDay) \(item.start.local.time)", [:])
        html.raw(" ")
        html.element("span", lateness(entry), ["class": "soft"])
      }
      html.line()
    }
    html.raw("</ul>\n")
  }

  private func lateness(_ entry: DriftEntry) -> String {
    let distance = entry.minutes.map { duration(abs($0)) } ?? ""
    if entry.drift == .late { return "lleva \(distance) sin salir" }
    if entry.minutes == nil { return "salió después" }
    return "salió \(distance) \(entry.drift == .early ? "antes" : "después")"
  }

  private func duration(_ minutes: Int) -> String {
    if minutes >= 48 * 60 { return "\(minutes / (24 * 60)) días" }
    if minutes >= 120 { return "\(minutes / 60) horas" }
    return "\(minutes) min"
  }

  /// Contents without a place, under a heading.
  func loose(
    _ title: String, records: [ContentRecord], note: String, _ html: inout HTML
  ) {
    guard !records.isEmpty else { return }
    html.element("h2", "\(title) (\(records.count))")
    html.line()
    html.element("p", note, ["class": "soft"])
    html.raw("\n<ul class=\"loose\" role=\"list\">\n")
    for record in records {
      html.element("li") { html in
        html.element("b", record.title)
        html.raw(" ")
        html.element(
          "span",
          [
            record.date.map { "\($0.local.date.long(in: .es)), \($0.local.time)" },
            record.format?.name, stateText(record.state),
          ].compactMap { $0 }.joined(separator: " · "), ["class": "soft"])
        html.raw(" ")
        html.element("code", record.path)
      }
      html.line()
    }
    html.raw("</ul>\n")
  }
}

extension Drift {
  fileprivate var name: String {
    switch self {
    case .onTime: "A su hora"
    case .early: "Antes"
    case .publishedLate: "Tarde"
    case .published: "Sin hora"
    case .late: "Atrasadas"
    case .passed: "Pasaron sin contenido"
    case .unplanned: "Fuera del plan"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .onTime: "salió como estaba en el plan"
    case .early: "salió antes de su hora"
    case .publishedLate: "salió después de su hora"
    case .published: "salió, sin registro de si fue a su hora"
    case .late: "tiene texto y aún no sale"
    case .passed: "llegó su hora y no había texto"
    case .unplanned: "salió sin un lugar en el plan"
    }
  }
}

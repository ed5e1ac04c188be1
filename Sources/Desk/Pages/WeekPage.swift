import CivilTime
import Editorial
import Schedule
import YAML

extension DeskView {
  /// A week, day by day. It prints on one sheet of A4.
  func weekPage(_ week: ISOWeek, path: String) -> DeskFile {
    let days = week.monday...week.sunday
    let pieces = pieces(in: days)
    let isThis = week == today.isoWeek
    let dates = rangeText(week.monday, week.sunday)
    let frame = PageFrame(
      path: path, title: "Semana \(week.week), \(dates)", section: .week,
      isSection: path == "index.html")
    return page(frame) { html in
      html.open("div", ["class": pieces.count > 16 ? "week dense" : "week"])
      html.raw("<div class=\"head\">\n")
      html.element("h1") { html in
        html.text("Semana \(week.week)")
        html.raw(" ")
        html.element("small", dates + (isThis ? " · esta semana" : ""))
      }
      steps(
        previous: weeks.last { $0 < week }.map { ("Semana \($0.week)", self.path(of: $0)) },
        next: weeks.first { $0 > week }.map { ("Semana \($0.week)", self.path(of: $0)) },
        what: "Semanas", root: frame.root, &html)
      html.raw("</div>\n")
      if !pieces.isEmpty { counts(pieces, &html) }
      running(days, &html)
      if isThis { earlier(than: days.lowerBound, root: frame.root, &html) }
      filters(of: pieces, &html)
      if pieces.isEmpty { html.raw("<p>No hay piezas en esta semana.</p>\n") }
      for day in days { section(day, root: frame.root, &html) }
      loose(
        "Con fecha propia, fuera del plan",
        records: desk.plan.unplanned.filter {
          $0.date.map { days.contains($0.local.date) } ?? false
        },
        note: "No ocupan ningún lugar del plan; las que están aprobadas salen a su hora.", &html)
      html.raw("</div>\n")
    }
  }

  private func section(_ day: CivilDate, root: String, _ html: inout HTML) {
    let pieces = pieces(on: day)
    let notes = notes(of: day)
    // Weekends are told of only where there is something to tell.
    if pieces.isEmpty, notes.isEmpty, !desk.calendar.postingWeekdays.value.contains(day.weekday) {
      return
    }
    html.open(
      "section", ["class": day == today ? "day today" : "day", "data-group": "", "id": "d\(day)"])
    html.element("h2") { html in
      html.text(day.dayTitle)
      if day == today { html.raw(" <span class=\"hoy\">hoy</span>") }
      for note in notes {
        html.raw(" ")
        html.element("small", note, ["class": "note"])
      }
    }
    html.line()
    if pieces.isEmpty {
      html.element("p", "Sin piezas.", ["class": "none"])
      html.line()
    } else {
      rows(pieces, root: root, &html)
    }
    html.raw("</section>\n")
  }

  /// What was written for earlier days and is not finished.
  private func earlier(than day: CivilDate, root: String, _ html: inout HTML) {
    let count = pieces.count { $0.standing == .late && $0.day < day }
    guard count > 0 else { return }
    html.raw("<p class=\"earlier\">")
    html.element(
      "a",
      count == 1
        ? "1 pieza atrasada de semanas anteriores"
        : "\(count) piezas atrasadas de semanas anteriores",
      ["href": root + "piezas.html#situacion=\(PieceStanding.late.key)"])
    html.raw("</p>\n")
  }

  /// Campaigns and seasons of some days.
  func running(_ days: ClosedRange<CivilDate>, _ html: inout HTML) {
    let running = running(days)
    guard !running.isEmpty else { return }
    html.raw("<ul class=\"running\" role=\"list\">\n")
    for (kind, campaign) in running {
      html.element("li") { html in
        html.element("span", kind, ["class": "soft"])
        html.raw(" ")
        html.element("b", campaign.title)
        html.raw(" ")
        html.element(
          "span",
          "\(rangeText(campaign.dates.lowerBound, campaign.dates.upperBound)) · "
            + "\(campaign.share.value) %", ["class": "soft"])
      }
      html.line()
    }
    html.raw("</ul>\n")
  }

  /// Links to the page before and after.
  func steps(
    previous: (title: String, path: String)?, next: (title: String, path: String)?, what: String,
    root: String, keeps: Bool = true, _ html: inout HTML
  ) {
    guard previous != nil || next != nil else { return }
    html.open("nav", ["class": "steps", "aria-label": what])
    for (step, arrow, isBefore) in [(previous, "←", true), (next, "→", false)] {
      guard let step else { continue }
      html.element("a", ["href": root + step.path, "data-keep": keeps ? "" : nil]) { html in
        if isBefore { html.element("span", arrow, ["aria-hidden": "true"]) }
        html.hidden(isBefore ? "Anterior:" : "Siguiente:")
        html.text(step.title)
        html.raw(" ")
        if !isBefore { html.element("span", arrow, ["aria-hidden": "true"]) }
      }
      html.line()
    }
    html.close("nav")
    html.line()
  }
}

import CivilTime
import Editorial
import Schedule
import YAML

extension DeskView {
  /// A month as a sheet of a calendar; a list on a narrow screen.
  func monthPage(_ first: CivilDate) -> DeskFile {
    let last = first.adding(days: first.daysInMonth - 1)
    let pieces = pieces(in: first...last)
    let title = capitalised(first.monthText)
    let frame = PageFrame(
      path: path(ofMonth: first), title: title, section: .month, isSection: first == currentMonth)
    return page(frame) { html in
      html.raw("<div class=\"head\">\n")
      html.element("h1", title)
      html.line()
      steps(
        previous: months.last { $0 < first }.map { (capitalised($0.monthText), path(ofMonth: $0)) },
        next: months.first { $0 > first }.map { (capitalised($0.monthText), path(ofMonth: $0)) },
        what: "Meses", root: frame.root, &html)
      html.raw("</div>\n")
      if !pieces.isEmpty { counts(pieces, &html) }
      running(first...last, &html)
      amounts(first, pieces, &html)
      filters(of: pieces, &html)
      grid(first...last, root: frame.root, &html)
      legend(pieces, &html)
    }
  }

  /// How many items there are of what the calendar asks for.
  private func amounts(_ first: CivilDate, _ pieces: [Piece], _ html: inout HTML) {
    guard let mix = desk.calendar.months.first(where: { $0.first == first }) else { return }
    func count(_ formats: ItemFormat...) -> Int {
      pieces.count { formats.contains($0.item.format) }
    }
    func asked(_ range: ClosedRange<Int>) -> String {
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
    let parts = [
      "Publicaciones e historias \(count(.post, .story)) de \(asked(mix.posts.value))",
      "reels \(count(.reel)) de \(mix.reels.value)",
      "artículos \(count(.article)) de \(mix.articles.value)",
    ]
    html.element("p", parts.joined(separator: " · ") + ".", ["class": "amounts soft"])
    html.line()
  }

  private func grid(_ days: ClosedRange<CivilDate>, root: String, _ html: inout HTML) {
    html.raw("<table class=\"month\">\n")
    html.element("caption", "Piezas de \(days.lowerBound.monthText), por día", ["class": "vh"])
    html.raw("\n<thead>\n<tr>")
    for weekday in 1...7 {
      html.element(
        "th", capitalised(DateLanguage.es.weekdayName(weekday)), ["scope": "col"])
    }
    html.raw("</tr>\n</thead>\n<tbody>\n")
    // Counted, because no day follows the last of the calendar.
    let before = days.lowerBound.weekday - 1
    let count = days.upperBound.days(since: days.lowerBound) + 1
    for week in 0..<(before + count + 6) / 7 {
      html.raw("<tr>\n")
      for number in (week * 7 - before)..<(week * 7 - before + 7) {
        if (0..<count).contains(number) {
          cell(days.lowerBound.adding(days: number), root: root, &html)
        } else {
          html.raw("<td class=\"out\"></td>\n")
        }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  private func cell(_ day: CivilDate, root: String, _ html: inout HTML) {
    let pieces = pieces(on: day)
    let notes = notes(of: day)
    var style = pieces.isEmpty && notes.isEmpty ? "none" : ""
    if !notes.isEmpty { style += " off" }
    if day == today { style += " today" }
    html.open(
      "td",
      [
        "class": style.isEmpty ? nil : style, "data-group": pieces.isEmpty ? nil : "",
        "aria-current": day == today ? "date" : nil,
      ])
    html.element("p", ["class": "date"]) { html in
      html.element("span", "\(day.day)", ["class": "number", "aria-hidden": "true"])
      html.element("span", day.dayTitle, ["class": "long"])
      if day == today { html.raw(" <span class=\"hoy\">hoy</span>") }
    }
    for note in notes { html.element("p", note, ["class": "note"]) }
    if !pieces.isEmpty {
      html.raw("<ul role=\"list\">\n")
      for piece in pieces { entry(piece, root: root, &html) }
      html.raw("</ul>")
    }
    html.raw("</td>\n")
  }

  private func entry(_ piece: Piece, root: String, _ html: inout HTML) {
    let objective = piece.item.objective
    html.openItem("li", piece, class: "piece \(objectiveClass(objective)) st-\(piece.standing.key)")
    html.element("a", ["href": root + piece.path]) { html in
      html.element("span", ["class": "line"]) { html in
        html.mark(piece.item.format)
        html.hidden(piece.item.format.name + ",")
        html.element("span", piece.time, ["class": "time"])
        html.raw(" ")
        html.element("span", objective, ["class": "code"])
        html.raw(" ")
        html.element("span", ["class": "stand"]) { html in
          html.mark(piece.standing)
          html.hidden(piece.shortStanding + ".")
        }
      }
      html.raw(" ")
      html.element("span", piece.title, ["class": piece.ownTitle == nil ? "name gap" : "name"])
    }
    html.raw("</li>\n")
  }

  private func legend(_ pieces: [Piece], _ html: inout HTML) {
    guard !pieces.isEmpty else { return }
    html.raw("<h2>Leyenda</h2>\n<ul class=\"legend\" role=\"list\">\n")
    for label in desk.calendar.weights.objectives {
      html.element("li") { html in
        html.code(label.key, self)
        html.raw(" ")
        html.text(objective(label.key))
      }
      html.line()
    }
    for format in ItemFormat.allCases {
      html.element("li") { html in
        html.mark(format)
        html.text(format.name)
      }
      html.line()
    }
    for standing in PieceStanding.allCases {
      html.element("li", ["class": "st-\(standing.key)"]) { html in
        html.mark(standing)
        html.text("\(standing.name): \(standing.meaning)")
      }
      html.line()
    }
    html.raw("</ul>\n")
  }
}

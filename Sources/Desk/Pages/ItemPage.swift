import CivilTime
import Editorial
import Schedule

/// The reason of an item that stands as the lock has it. Source: `PlanLock.planItems`.
private let asLocked = "S1: como está en \(PlanLock.path)"

extension DeskView {
  /// One item: what to do, what it says on each network, and why it is where it is.
  func itemPage(_ index: Int) -> DeskFile {
    let piece = pieces[index]
    let item = piece.item
    let frame = PageFrame(path: piece.path, title: piece.title, section: nil)
    let root = frame.root
    return page(frame) { html in
      html.raw("<div class=\"head\">\n")
      html.element("h1", piece.title)
      html.line()
      steps(
        previous: index > 0 ? step(pieces[index - 1]) : nil,
        next: pieces.indices.contains(index + 1) ? step(pieces[index + 1]) : nil,
        what: "Piezas", root: root, keeps: false, &html)
      html.raw("</div>\n<p class=\"lead\">")
      html.badge(piece)
      html.raw(" ")
      html.mark(item.format)
      html.text("\(item.format.name) ·")
      html.raw(" ")
      html.element(
        "time", "\(piece.day.dayText) de \(piece.day.year), \(piece.time)",
        ["datetime": item.start.rfc3339])
      html.raw("</p>\n<div class=\"columns\">\n<div>\n")
      action(piece, root: root, &html)
      texts(piece, &html)
      html.raw("</div>\n<div>\n")
      checks(piece, &html)
      facts(piece, root: root, &html)
      reasons(item, &html)
      html.raw("</div>\n</div>\n")
    }
  }

  /// "Historia, 5 de enero, 10:30".
  private func step(_ piece: Piece) -> (title: String, path: String) {
    let month = DateLanguage.es.monthName(piece.day.month)
    return ("\(piece.item.format.name), \(piece.day.day) de \(month), \(piece.time)", piece.path)
  }

  private func action(_ piece: Piece, root: String, _ html: inout HTML) {
    let action = nextAction(of: piece)
    html.raw("<section class=\"card action\">\n<h2>Qué sigue</h2>\n")
    html.element("p", action.long)
    for (number, command) in action.commands.enumerated() {
      html.command(command, id: "comando-\(number + 1)")
    }
    if let content = piece.entry.content {
      file(content.path, "Archivo", id: "archivo", &html)
    } else if piece.standing == .passed {
      html.element("p") { html in
        html.element(
          "a", "Lugares por venir sin contenido",
          [
            "href": root + "piezas.html#situacion=\(PieceStanding.missing.key)"
              + "&formato=\(piece.item.format.rawValue)"
          ])
      }
      html.line()
    } else if let suggestion = piece.entry.suggestion {
      html.raw("<h3>Texto sugerido</h3>\n")
      html.element("p") { html in
        html.element("b", suggestion.title)
        html.raw(" ")
        html.text("(\(stateText(suggestion.state))). \(suggestion.summary)")
      }
      file(suggestion.path, "Archivo", id: "sugerido", &html)
      html.raw(
        "<p class=\"soft\">Es una sugerencia: no publica nada mientras nadie la acepte.</p>\n")
    }
    html.raw("</section>\n")
  }

  private func file(_ path: String, _ label: String, id: String, _ html: inout HTML) {
    html.element("p", ["class": "command"]) { html in
      html.element("span", label, ["class": "soft"])
      html.raw(" ")
      html.element("code", path, ["id": id])
      html.raw(" ")
      html.copyButton(of: id, what: "la ruta del archivo")
    }
    html.line()
  }

  private func texts(_ piece: Piece, _ html: inout HTML) {
    guard piece.entry.content != nil else { return }
    html.raw("<section>\n<h2>Textos</h2>\n")
    if piece.entry.texts.isEmpty {
      html.raw("<p class=\"soft\">No va a ninguna red: se lee en el sitio y en los medios.</p>\n")
    }
    for (number, group) in grouped(piece.entry.texts).enumerated() {
      card(group, id: "texto-\(number + 1)", &html)
    }
    html.raw("</section>\n")
  }

  /// Networks that get the same text, together, in the order of the first.
  private func grouped(_ texts: [NetworkText]) -> [[NetworkText]] {
    var groups: [[NetworkText]] = []
    for text in texts {
      if let index = groups.firstIndex(where: { $0.first?.text == text.text }) {
        groups[index].append(text)
      } else {
        groups.append([text])
      }
    }
    return groups
  }

  /// A text with the count of each network it goes to.
  private func card(_ group: [NetworkText], id: String, _ html: inout HTML) {
    guard let first = group.first else { return }
    let names = group.map(\.title).joined(separator: ", ")
    html.element("article", ["class": group.allSatisfy(\.fits) ? "card text" : "card text bad"]) {
      html in
      html.raw("\n<div class=\"bar-row\">")
      html.element("h3", names)
      html.element("span", first.isOwn ? "texto propio" : "texto común", ["class": "soft"])
      html.copyButton(of: id, what: "el texto de \(names)")
      html.raw("</div>\n<ul class=\"meters\" role=\"list\">\n")
      for text in group {
        html.element("li") { html in counter(text, isNamed: group.count > 1, &html) }
        html.line()
      }
      html.raw("</ul>\n")
      // The line end after the tag is not of the text.
      html.element("pre", ["id": id, "dir": "auto", "tabindex": "0"]) { html in
        html.line()
        html.exact(first.text)
      }
    }
    html.line()
  }

  private func counter(_ text: NetworkText, isNamed: Bool, _ html: inout HTML) {
    html.element("span", ["class": text.fits ? "count" : "count over"]) { html in
      if isNamed {
        html.element("span", text.title)
        html.raw(" ")
      }
      if let limit = text.limit {
        let share = limit > 0 ? min(max(text.length, 0), limit) * 100 / limit : 100
        html.raw("<svg class=\"meter\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" ")
        html.raw("aria-hidden=\"true\" focusable=\"false\">")
        html.raw("<rect class=\"track\" width=\"100\" height=\"6\"></rect>")
        html.open("rect", ["class": "fill", "width": "\(share)", "height": "6"])
        html.raw("</rect></svg>")
        html.element("span", "\(text.length) de \(limit)")
      } else {
        html.element("span", text.length == 1 ? "1 carácter" : "\(text.length) caracteres")
      }
    }
    var faults = text.faults
    if faults.isEmpty, !text.fits, let limit = text.limit {
      faults = [.tooLong(length: text.length, limit: limit)]
    }
    for fault in faults {
      html.raw(". ")
      html.element("span", capitalised(fault.text(text.title)), ["class": "fault"])
    }
  }

  private func checks(_ piece: Piece, _ html: inout HTML) {
    html.raw("<section>\n<h2>Lista de revisión</h2>\n<ul class=\"checks\" role=\"list\">\n")
    for check in checklist(of: piece) {
      let (style, word): (String, String) =
        switch check.result {
        case .done: ("done", "Sí")
        case .open: ("open", "No")
        case .unknown: ("unknown", "?")
        }
      html.element("li", ["class": style]) { html in
        html.element("b", word)
        html.raw(" ")
        html.element("span") { html in
          html.text(check.name)
          if !check.note.isEmpty { html.element("small", check.note) }
        }
      }
      html.line()
    }
    html.raw("</ul>\n</section>\n")
  }

  private func facts(_ piece: Piece, root: String, _ html: inout HTML) {
    let item = piece.item
    html.raw("<section>\n<h2>Su lugar en el plan</h2>\n<dl class=\"facts\">\n")
    func fact(_ name: String, _ value: String?, _ html: inout HTML) {
      guard let value, !value.isEmpty else { return }
      html.raw("<div>")
      html.element("dt", name)
      html.element("dd", value)
      html.raw("</div>\n")
    }
    html.raw("<div><dt>Nombre</dt>")
    html.element("dd") { html in
      html.element("code", item.id, ["id": "lugar"])
      html.raw(" ")
      html.copyButton(of: "lugar", what: "el nombre del lugar")
    }
    html.raw("</div>\n<div><dt>Cuándo</dt>")
    html.element("dd") { html in
      html.element(
        "a", "semana \(piece.day.isoWeek.week)",
        ["href": root + path(of: piece.day.isoWeek) + "#d\(piece.day)"])
      html.raw(", ")
      html.element(
        "a", piece.day.monthText, ["href": root + path(ofMonth: piece.day.firstOfMonth)])
    }
    html.raw("</div>\n<div><dt>Objetivo</dt>")
    html.element("dd") { html in
      html.code(item.objective, self)
      html.raw(" ")
      html.text(objective(item.objective))
    }
    html.raw("</div>\n")
    fact("Tipo de contenido", pillar(item.pillar), &html)
    fact("Público", audience(item.audience), &html)
    fact("Campaña", item.campaign.map(campaign), &html)
    fact("Temporada", item.season.map(season), &html)
    fact("Canales", channelNames(item), &html)
    fact("Día y hora", item.isPinned ? "fijos en calendar.yml" : nil, &html)
    if let content = piece.entry.content {
      fact("Estado del texto", stateText(content.state), &html)
      fact("En el sitio", content.url, &html)
    }
    html.raw("</dl>\n</section>\n")
  }

  private func reasons(_ item: PlanItem, _ html: inout HTML) {
    guard !item.reasons.isEmpty else { return }
    html.raw("<section>\n<h2>Por qué está aquí</h2>\n<ul class=\"reasons\">\n")
    for reason in item.reasons {
      html.element("li", reason == asLocked ? "Así quedó en el plan fijado" : reason)
      html.line()
    }
    html.raw("</ul>\n")
    html.command("emra-site plan explain \(item.id)", id: "explicar")
    html.raw("</section>\n")
  }
}

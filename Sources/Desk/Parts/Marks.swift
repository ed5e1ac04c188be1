import Editorial
import Schedule

// Small pictures. Each stands beside its word or has it for who does not see: colour and shape never
// speak alone.
extension HTML {
  /// The mark of a format.
  mutating func mark(_ format: ItemFormat) {
    raw("<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">")
    switch format {
    case .post: raw("<path d=\"M2 2h12v12H2zM4 4v5h8V4z\"/>")
    case .story: raw("<path d=\"M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 3a4 4 0 1 1 0 8z\"/>")
    case .reel: raw("<path d=\"M3 1.5v13L14 8z\"/>")
    case .article: raw("<path d=\"M2 2h12v2.2H2zm0 4.2h12v2.2H2zm0 4.3h8v2.2H2z\"/>")
    }
    raw("</svg>")
  }

  /// The mark of a standing.
  mutating func mark(_ standing: PieceStanding) {
    raw("<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">")
    switch standing {
    case .published: raw("<path d=\"M6.3 13 1.6 8.3l1.9-1.9 2.8 2.8 6.2-6.2 1.9 1.9z\"/>")
    case .ready: raw("<path d=\"M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z\"/>")
    case .waiting:
      raw("<path d=\"M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 2v8a4 4 0 0 1 0-8z\"/>")
    case .missing:
      raw("<path d=\"M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8z\"/>")
    case .late, .unfit: raw("<path d=\"M8 1 .8 14.5h14.4zM7 6h2v4H7zm0 5h2v2H7z\"/>")
    case .passed: raw("<path d=\"M2 7h12v2H2z\"/>")
    }
    raw("</svg>")
  }

  /// Where an item stands, in a word, or in a sentence where networks refuse its text.
  mutating func badge(_ piece: Piece, isLong: Bool = true) {
    element("span", ["class": "badge st-\(piece.standing.key)"]) { html in
      html.mark(piece.standing)
      html.element("span", isLong ? piece.standingText : piece.shortStanding)
    }
  }

  /// An objective's code in its colour.
  mutating func code(_ objective: String, _ view: DeskView) {
    element(
      "abbr", objective,
      [
        "class": "oe \(view.objectiveClass(objective))",
        "title": view.objective(objective).isEmpty ? nil : view.objective(objective),
      ])
  }

  /// Text for who does not see; blanks around it keep it apart from what stands beside it.
  mutating func hidden(_ text: String) {
    raw(" ")
    element("span", text, ["class": "vh"])
    raw(" ")
  }

  /// A button that copies what stands in the element of that id; it shows where scripts run.
  mutating func copyButton(of id: String, what: String) {
    element(
      "button",
      ["type": "button", "class": "copy", "data-copy": id, "data-what": what, "hidden": ""]
    ) { html in
      html.raw("Copiar ")
      html.hidden(what)
    }
  }

  /// A command that can be copied.
  mutating func command(_ text: String, id: String) {
    element("p", ["class": "command"]) { html in
      html.element("code", text, ["id": id])
      html.raw(" ")
      html.copyButton(of: id, what: "el comando")
    }
  }
}

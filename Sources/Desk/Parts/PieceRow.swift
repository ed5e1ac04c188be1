import CivilTime
import Editorial
import Schedule

extension DeskView {
  /// Items as rows. `withDay` for lists of more than a day.
  func rows(_ pieces: [Piece], root: String, withDay: Bool = false, _ html: inout HTML) {
    html.element("ul", ["class": withDay ? "rows dated" : "rows", "role": "list"]) { html in
      html.line()
      for piece in pieces { row(piece, root: root, withDay: withDay, &html) }
    }
    html.line()
  }

  private func row(_ piece: Piece, root: String, withDay: Bool, _ html: inout HTML) {
    let item = piece.item
    html.openItem("li", piece, class: "row")
    html.element("time", ["datetime": item.start.rfc3339]) { html in
      if withDay {
        html.element("span", piece.day.shortDay)
        html.raw(" ")
      }
      html.text(piece.time)
    }
    html.element("div", ["class": "what"]) { html in
      html.element(
        "a", piece.title,
        ["href": root + piece.path, "class": piece.ownTitle == nil ? "gap" : nil])
      html.element("span", ["class": "kind"]) { html in
        html.mark(item.format)
        html.text(item.format.name)
        html.raw(" · ")
        html.element("span", item.id, ["class": "id"])
      }
    }
    html.element("div", ["class": "why"]) { html in
      html.code(item.objective, self)
      let names = campaignNames(item)
      if !names.isEmpty { html.element("span", names) }
    }
    html.element("div", channelNames(item), ["class": "where"])
    html.element("div", ["class": "now"]) { html in
      html.badge(piece)
      html.element("span", nextAction(of: piece).short, ["class": "next"])
    }
    html.raw("</li>\n")
  }

  /// How many items stand where; each number leads to them.
  func counts(_ pieces: [Piece], href: String = "", _ html: inout HTML) {
    html.raw("<ul class=\"counts\" role=\"list\">\n")
    for standing in PieceStanding.allCases {
      let count = pieces.count { $0.standing == standing }
      html.open("li", ["class": "st-\(standing.key)" + (count == 0 ? " none" : "")])
      html.open("a", ["href": "\(href)#situacion=\(standing.key)"])
      html.element("b", "\(count)")
      html.raw(" ")
      html.element("span", ["class": "name"]) { html in
        html.mark(standing)
        html.text(standing.plural)
      }
      html.raw("</a>")
      html.element("small", standing.meaning)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

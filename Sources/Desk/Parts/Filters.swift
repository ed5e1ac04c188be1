import Editorial
import Schedule

// Filters show where scripts run; without them every item is shown. The names of fields are those of
// the address, and desk.js knows them.
extension DeskView {
  /// The form over the items of a page.
  func filters(of pieces: [Piece], _ html: inout HTML) {
    guard pieces.count > 1 else { return }
    html.raw(
      "<form class=\"filters\" data-filters role=\"search\" aria-label=\"Filtros\" hidden>\n")
    html.raw("<details open>\n<summary>Filtros</summary>\n<div class=\"fields\">\n")
    select("objetivo", "Objetivo", objectiveChoices(pieces), &html)
    select(
      "formato", "Formato",
      ItemFormat.allCases.filter { format in pieces.contains { $0.item.format == format } }
        .map { ($0.rawValue, $0.name) }, &html)
    select("canal", "Canal", channelChoices(pieces), &html)
    select(
      "situacion", "Situación",
      PieceStanding.allCases.filter { standing in pieces.contains { $0.standing == standing } }
        .map { ($0.key, $0.name) }, &html)
    select("estado", "Estado del texto", stateChoices(pieces), &html)
    select("campana", "Campaña", campaignChoices(pieces), &html)
    html.raw("<label class=\"search\"><span>Buscar</span>")
    html.raw("<input type=\"search\" name=\"texto\" autocomplete=\"off\"></label>\n")
    html.raw("<button type=\"button\" data-clear>Quitar filtros</button>\n</div>\n</details>\n")
    html.raw("<p class=\"shown\" role=\"status\" data-shown></p>\n</form>\n")
  }

  private func select(
    _ name: String, _ label: String, _ choices: [(value: String, title: String)],
    _ html: inout HTML
  ) {
    guard choices.count > 1 else { return }
    html.raw("<label>")
    html.element("span", label)
    html.open("select", ["name": name])
    html.raw("<option value=\"\">Todo</option>")
    for choice in choices { html.element("option", choice.title, ["value": choice.value]) }
    html.raw("</select></label>\n")
  }

  private func objectiveChoices(_ pieces: [Piece]) -> [(String, String)] {
    inOrder(desk.calendar.weights.objectives.map(\.key), pieces.map(\.item.objective))
      .map { ($0, objectiveInFull($0)) }
  }

  private func channelChoices(_ pieces: [Piece]) -> [(String, String)] {
    inOrder(desk.calendar.channels.map(\.id), pieces.flatMap(\.item.channels))
      .map { ($0, channel($0)) }
  }

  private func campaignChoices(_ pieces: [Piece]) -> [(String, String)] {
    inOrder(desk.calendar.campaigns.map(\.id), pieces.compactMap(\.item.campaign))
      .map { ($0, campaign($0)) }
      + inOrder(desk.calendar.seasons.map(\.id), pieces.compactMap(\.item.season))
      .map { ($0, season($0)) }
  }

  private func stateChoices(_ pieces: [Piece]) -> [(String, String)] {
    inOrder(["idea", "borrador", "revision", "aprobado"], pieces.compactMap(\.item.state))
      .map { ($0, capitalised(stateText($0))) }
  }

  /// The names that occur: those known first, in their order, then the others.
  private func inOrder(_ known: [String], _ found: [String]) -> [String] {
    let names = Set(found)
    return known.filter(names.contains) + names.subtracting(known).sorted()
  }
}

extension HTML {
  /// Opens an element that filters show or hide.
  mutating func openItem(_ name: StaticString, _ piece: Piece, class style: String) {
    let item = piece.item
    open(
      name,
      [
        "class": style, "data-item": "", "data-objetivo": item.objective,
        "data-formato": item.format.rawValue, "data-canal": item.channels.joined(separator: " "),
        "data-situacion": piece.standing.key, "data-estado": item.state,
        "data-campana": [item.campaign, item.season].compactMap { $0 }.joined(separator: " "),
      ])
  }
}

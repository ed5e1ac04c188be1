import CivilTime
public import Diagnostics
public import Schedule

/// Draws views of a plan. Pure: what is shown follows from the values given.
public struct PlanViews: Sendable {
  /// The plan shown.
  public let plan: Plan
  let calendar: EditorialCalendar
  let words: PlanWords
  /// Columns of the terminal, for text.
  let columns: Int

  /// Views of a plan of `calendar`; text is laid out for `columns` columns, at least 40.
  public init(
    _ plan: Plan, of calendar: EditorialCalendar, language: Language, columns: Int = 100
  ) {
    self.plan = plan
    self.calendar = calendar
    self.columns = max(columns, 40)
    words = PlanWords(calendar: calendar, language: language)
  }

  func draw(_ sheet: Sheet, as format: ViewFormat, json: () -> JSONValue) -> [UInt8] {
    switch format {
    case .text: Array(sheet.text(columns: columns).utf8)
    case .markdown: Array(sheet.markdown().utf8)
    case .html: sheet.html()
    case .json: json().document
    }
  }

  /// Columns and cells of items; `isDated`: with place, date and pillar, for lists; `marks`: what is
  /// said behind the titles of undated ones, by their ids.
  func table(
    _ caption: String, isDated: Bool, groups: [(String?, String?, [PlanItem])],
    marks: [String: String] = [:]
  ) -> Table {
    var columns: [Table.Column] = []
    if isDated {
      columns.append(Table.Column(title: words.say("Lugar", "Place")))
      columns.append(Table.Column(title: words.say("Inicio", "Start")))
    } else {
      columns.append(Table.Column(title: words.say("Hora", "Time")))
    }
    columns += [
      Table.Column(title: words.say("Formato", "Format")),
      Table.Column(title: words.say("Canales", "Channels")),
      Table.Column(title: words.say("Campaña", "Campaign")),
      Table.Column(
        title: isDated ? words.say("Tema", "Topic") : words.say("Objetivo", "Objective")),
    ]
    // A list has no room for a column more: there the state stands behind the title.
    if !isDated { columns.append(Table.Column(title: words.say("Estado", "State"))) }
    columns.append(Table.Column(title: words.say("Título", "Title")))
    return Table(
      caption: caption, columns: columns,
      groups: groups.map { title, note, items in
        Table.Group(
          title: title, note: note,
          rows: items.map { item in
            let local = item.start.local
            let objective = plain(item.objective)
            return (isDated ? [plain(item.id), local.description] : [local.time.description])
              + [
                words.format(item.format), words.channels(item), words.campaigns(item),
                isDated ? "\(objective) \(words.pillar(item.pillar))" : objective,
              ]
              + (isDated
                ? [words.titleWithState(item)]
                : [
                  words.state(item) ?? "",
                  words.titleAndPlace(item) + (marks[item.id].map { " [\($0)]" } ?? ""),
                ])
          })
      })
  }
}

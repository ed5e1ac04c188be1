extension Sheet {
  /// GitHub's Markdown. Groups of a table become its first column.
  func markdown() -> String {
    var text = "# \(escaped(title))\n"
    if !subtitle.isEmpty { text += "\n\(escaped(subtitle))\n" }
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += "## \(escaped(heading))\n"
      case .text(let paragraph): text += escaped(paragraph) + "\n"
      case .list(let items): for item in items { text += "- \(escaped(item))\n" }
      case .table(let table): text += table.markdown()
      case .month(let grid): text += grid.markdown()
      }
    }
    return text
  }
}

extension Table {
  fileprivate func markdown() -> String {
    let isGrouped = groups.contains { $0.title != nil }
    var text = row((isGrouped ? [""] : []) + columns.map { escaped($0.title) })
    text += row((isGrouped ? ["---"] : []) + columns.map { $0.isNumeric ? "---:" : "---" })
    for group in groups {
      let note = group.note.map { " — \(escaped($0))" } ?? ""
      let title = group.title.map { "**\(escaped($0))**\(note)" } ?? ""
      if group.rows.isEmpty { text += row([title] + columns.map { _ in "" }) }
      for (index, cells) in group.rows.enumerated() {
        text += row((isGrouped ? [index == 0 ? title : ""] : []) + cells.map(escaped))
      }
    }
    return text
  }
}

extension MonthGrid {
  fileprivate func markdown() -> String {
    var text = row(weekdays.map { escaped($0.long) }) + row(weekdays.map { _ in "---" })
    for week in weeks {
      text += row(
        week.map { day in
          guard let number = day.number else { return "" }
          let lines =
            ["**\(number)**"] + (day.note.map { [escaped($0)] } ?? [])
            + day.entries.map { "\($0.time) \(escaped($0.long))" }
          return lines.joined(separator: "<br>")
        })
    }
    return text
  }
}

private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

/// `text` without a meaning in Markdown: what could begin markup is written with a backslash.
private func escaped(_ text: String) -> String {
  var result = ""
  for (index, character) in text.enumerated() {
    let isMarkup: Bool
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$": isMarkup = true
    case "#", "+", "-", "=": isMarkup = index == 0
    default: isMarkup = false
    }
    result += isMarkup ? "\\\(character)" : String(character)
  }
  return result
}

import Text

extension Sheet {
  /// For a terminal of `columns` columns: tables are aligned and their cells wrapped to fit.
  func text(columns: Int) -> String {
    var text = title + "\n" + String(repeating: "=", count: title.displayWidth) + "\n"
    if !subtitle.isEmpty { text += wrapped(subtitle, columns: columns).map { $0 + "\n" }.joined() }
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading):
        text += heading + "\n" + String(repeating: "-", count: heading.displayWidth) + "\n"
      case .text(let paragraph):
        for line in wrapped(paragraph, columns: columns) { text += line + "\n" }
      case .list(let items):
        for item in items {
          for (index, line) in wrapped(item, columns: columns - 2).enumerated() {
            text += (index == 0 ? "- " : "  ") + line + "\n"
          }
        }
      case .table(let table): text += table.text(columns: columns)
      case .month(let grid): text += grid.text()
      }
    }
    return text
  }
}

extension Table {
  fileprivate func text(columns limit: Int) -> String {
    let indent = groups.contains { $0.title != nil } ? 2 : 0
    let widths = columnWidths(room: limit - indent)
    var text = line(columns.map(\.title), widths, indent)
    text += String(repeating: " ", count: indent)
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    for group in groups {
      if let title = group.title {
        let note = group.note.map { " — \($0)" } ?? ""
        for line in wrapped(title + note, columns: limit) { text += line + "\n" }
      }
      for row in group.rows { text += line(row, widths, indent) }
    }
    return text
  }

  /// The natural widths; where these need more than `room`, the widest columns give way first.
  private func columnWidths(room: Int) -> [Int] {
    let cells = [columns.map(\.title)] + groups.flatMap(\.rows)
    var widths = columns.indices.map { column in
      cells.map { $0[column].displayWidth }.max() ?? 0
    }
    let words = columns.indices.map { column in
      cells.flatMap { $0[column].split(separator: " ").map(\.displayWidth) }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - room
    // First no word is cut; only where that is not enough are the longest.
    for most in [24, 11, 6] {
      let least = words.map { min($0, most) }
      while excess > 0 {
        // The first column names the row: a place must be there to copy.
        let giving = widths.indices.filter { widths[$0] > least[$0] && ($0 > 0 || most == 6) }
        guard let widest = giving.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int], _ indent: Int) -> String {
    let parts = zip(cells, widths).map { wrapped($0, columns: $1) }
    var text = ""
    for number in 0..<max(1, parts.map(\.count).max() ?? 1) {
      var line = String(repeating: " ", count: indent)
      for (column, part) in parts.enumerated() {
        let cell = number < part.count ? part[number] : ""
        let fill = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
        line += (columns[column].isNumeric ? fill + cell : cell + fill) + "  "
      }
      text += trimmedEnd(line) + "\n"
    }
    return text
  }
}

extension MonthGrid {
  /// Seven columns of ten; the notes of days stand below.
  fileprivate func text() -> String {
    let width = 10
    func rule(_ left: String, _ joint: String, _ right: String) -> String {
      left
        + weekdays.map { _ in String(repeating: "─", count: width) }.joined(separator: joint)
        + right + "\n"
    }
    func row(_ cells: [String]) -> String {
      let filled = cells.map {
        $0 + String(repeating: " ", count: max(0, width - $0.displayWidth))
      }
      return "│" + filled.joined(separator: "│") + "│\n"
    }
    var text = rule("┌", "┬", "┐") + row(weekdays.map(\.short))
    for week in weeks {
      text += rule("├", "┼", "┤")
      text += row(
        week.map { day in day.number.map { "\($0)\(day.note == nil ? "" : " *")" } ?? "" })
      for line in 0..<max(1, week.map(\.entries.count).max() ?? 1) {
        text += row(
          week.map { day in
            guard line < day.entries.count else { return "" }
            return day.entries[line].time + " " + day.entries[line].short
          })
      }
    }
    text += rule("└", "┴", "┘")
    text += legend + "\n"
    for day in weeks.joined() {
      if let note = day.note { text += "* \(day.name): \(note)\n" }
    }
    return text
  }
}

/// `text` in lines of whole words no wider than `columns`; only a longer word is cut,
/// behind a hyphen where it has one.
func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    var word = word[...]
    if !line.isEmpty, line.displayWidth + 1 + word.displayWidth > columns {
      lines.append(line)
      line = ""
    }
    while word.displayWidth > columns, columns > 0 {
      var head = ""
      for character in word {
        guard head.isEmpty || head.displayWidth + String(character).displayWidth <= columns else {
          break
        }
        head.append(character)
      }
      // Behind a hyphen, where there is one.
      if let hyphen = head.lastIndex(of: "-") { head = String(head[...hyphen]) }
      lines.append(head)
      word = word.dropFirst(head.count)
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

private func trimmedEnd(_ line: String) -> String {
  var line = line[...]
  while line.last == " " { line.removeLast() }
  return String(line)
}

import Text

extension Sheet {
  /// One page that needs nothing else: light and dark, from 320 pixels to A4 paper, no scripts.
  func html() -> [UInt8] {
    var html: [UInt8] = []
    html.append("<!DOCTYPE html>\n<html lang=\"")
    html.appendHTMLEscaped(language)
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.append("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.append("<meta name=\"robots\" content=\"noindex\">\n")
    html.element("title", title)
    html.append("<style>\n\(pageStyle)</style>\n</head>\n<body>\n<main>\n")
    html.element("h1", title)
    if !subtitle.isEmpty { html.element("p", subtitle) }
    for block in blocks {
      switch block {
      case .heading(let heading): html.element("h2", heading)
      case .text(let paragraph): html.element("p", paragraph)
      case .list(let items):
        html.append("<ul>\n")
        for item in items { html.element("li", item) }
        html.append("</ul>\n")
      case .table(let table): table.write(to: &html)
      case .month(let grid): grid.write(to: &html)
      }
    }
    html.append("</main>\n</body>\n</html>\n")
    return html
  }
}

extension Table {
  fileprivate func write(to html: inout [UInt8]) {
    html.append("<table class=\"rows\">\n")
    html.element("caption", caption)
    html.append("<thead>\n<tr>")
    for column in columns {
      html.cell("th", column.title, " scope=\"col\"" + (column.isNumeric ? " class=\"n\"" : ""))
    }
    html.append("</tr>\n</thead>\n")
    for group in groups where group.title != nil || !group.rows.isEmpty {
      html.append("<tbody>\n")
      if let title = group.title {
        html.append("<tr class=\"g\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">")
        html.appendHTMLEscaped(title)
        if let note = group.note { html.cell("span", " — " + note, "") }
        html.append("</th></tr>\n")
      }
      for row in group.rows {
        html.append("<tr>")
        for (index, pair) in zip(columns, row).enumerated() {
          let (column, cell) = pair
          var attributes = index == 0 ? " scope=\"row\"" : ""
          if column.isNumeric { attributes += " class=\"n\"" }
          // Narrow screens show a row as a block, where the heading goes with the cell.
          if index > 0, !cell.isEmpty {
            attributes += " data-label=\"\(escapedHTML(column.title))\""
          }
          html.cell(index == 0 ? "th" : "td", cell, attributes)
        }
        html.append("</tr>\n")
      }
      html.append("</tbody>\n")
    }
    html.append("</table>\n")
  }
}

extension MonthGrid {
  fileprivate func write(to html: inout [UInt8]) {
    html.append("<table class=\"month\">\n")
    html.element("caption", caption)
    html.append("<thead>\n<tr>")
    for weekday in weekdays { html.cell("th", weekday.long, " scope=\"col\"") }
    html.append("</tr>\n</thead>\n<tbody>\n")
    for week in weeks {
      html.append("<tr>\n")
      for day in week { day.write(to: &html) }
      html.append("</tr>\n")
    }
    html.append("</tbody>\n</table>\n")
  }
}

extension MonthGrid.Day {
  fileprivate func write(to html: inout [UInt8]) {
    guard let number else {
      html.append("<td class=\"out\"></td>\n")
      return
    }
    let isEmpty = entries.isEmpty && note == nil
    html.append("<td\(isEmpty ? " class=\"none\"" : "")><b><span class=\"d\">\(number)</span>")
    html.cell("span", name, " class=\"name\"")
    html.append("</b>")
    if let note { html.cell("i", note, "") }
    if !entries.isEmpty {
      html.append("<ul>")
      for entry in entries {
        html.append("<li><span class=\"t\">")
        html.appendHTMLEscaped(entry.time)
        html.append("</span> ")
        html.appendHTMLEscaped(entry.long)
        html.append("</li>")
      }
      html.append("</ul>")
    }
    html.append("</td>\n")
  }
}

private func escapedHTML(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendHTMLEscaped(text)
  return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  /// An element on a line of its own.
  fileprivate mutating func element(_ name: String, _ text: String) {
    cell(name, text, "")
    append("\n")
  }

  /// An element; `attributes` as they stand, with a leading blank.
  fileprivate mutating func cell(_ name: String, _ text: String, _ attributes: String) {
    append("<\(name)\(attributes)>")
    appendHTMLEscaped(text)
    append("</\(name)>")
  }
}

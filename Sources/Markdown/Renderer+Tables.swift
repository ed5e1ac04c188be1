/// The table being written; tables do not nest.
struct TableState {
  var count = 0
  var alignments: [UInt8] = []
  var column = 0
  var inHeader = false
  var hasBody = false
  /// Whether the open cell is a `th`.
  var cellIsHeader = false
}

extension Renderer {
  mutating func openTable(_ node: Node) {
    table.count += 1
    table.alignments = node.columnAlignments
    table.hasBody = false
    html.startLine()
    if isSite {
      // Wide tables scroll on a phone; the region has a name and takes the keyboard.
      html.raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
      html.text(words.table(table.count))
      html.raw("\">\n")
    }
    html.raw("<table>")
  }

  mutating func closeTable() {
    html.startLine()
    if table.hasBody { html.raw("</tbody>\n") }
    html.raw(isSite ? "</table>\n</div>\n" : "</table>\n")
  }

  mutating func openRow(_ node: Node) {
    html.startLine()
    table.column = 0
    table.inHeader = node.isHeaderRow
    if table.inHeader {
      html.raw("<thead>\n")
    } else if !table.hasBody {
      html.raw("<tbody>\n")
      table.hasBody = true
    }
    html.raw("<tr>")
  }

  mutating func closeRow() {
    html.startLine()
    html.raw("</tr>")
    guard table.inHeader else { return }
    html.raw("\n</thead>")
    table.inHeader = false
  }

  mutating func openCell(_ node: Node) {
    wordCount.endWord()
    html.startLine()
    // An empty corner is no header of anything.
    table.cellIsHeader = table.inHeader && (!isSite || node.firstChild != nil)
    html.raw(table.cellIsHeader ? "<th" : "<td")
    if isSite, table.cellIsHeader { html.raw(" scope=\"col\"") }
    let alignment =
      table.column < table.alignments.count ? table.alignments[table.column] : 0
    places.enter(node, column: table.column)
    checkAddresses(node)
    table.column += 1
    switch alignment {
    case UInt8(ascii: "r"): html.raw(isSite ? " class=\"align-right\"" : " align=\"right\"")
    case UInt8(ascii: "c"): html.raw(isSite ? " class=\"align-center\"" : " align=\"center\"")
    case UInt8(ascii: "l"): html.raw(isSite ? "" : " align=\"left\"")
    default: break
    }
    html.raw(">")
  }
}

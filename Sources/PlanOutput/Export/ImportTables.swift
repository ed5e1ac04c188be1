import CivilTime
import Editorial
import Feeds
import Schedule

/// What a program imports, as `networks.yml` describes it. Of tables that publish only what is
/// approved and still to come is written, unless all is asked for; a gap then has an empty text,
/// which these programs refuse, so that nothing unwritten is ever published. A table without rows is
/// none. Rows hold the texts for
/// the networks; where one row serves several, those with the same text share it.
func importTable(
  _ items: [PlanItem], _ table: ImportTable, _ words: PlanWords, _ options: ExportOptions
) -> (bytes: [UInt8]?, issues: [PlanOutputIssue]) {
  let entries = Dictionary(
    options.entries.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
  var issues: [PlanOutputIssue] = []
  var chosen = items
  if table.publishes {
    if !options.includesAll {
      chosen = items.filter { entries[$0.id]?.standing == .ready }
      let left = items.count - chosen.count
      if left > 0 { issues.append(.leftOut(left, of: items.count)) }
    }
    let fitting = chosen.filter { item in
      let isAhead = table.ahead.map { ahead in
        options.now.map { item.start.instant >= $0.adding(seconds: ahead * 60) } ?? true
      }
      let isRound = table.step.map { item.start.local.time.minute % max($0, 1) == 0 }
      return isAhead ?? true && isRound ?? true
    }
    if fitting.count < chosen.count {
      issues.append(.badTimes(chosen.count - fitting.count, program: table.title))
    }
    chosen = fitting
    let empty = chosen.count { $0.content == nil }
    if empty > 0 { issues.append(.rowsWithoutText(empty, of: chosen.count)) }
    let open = chosen.count { $0.content != nil && $0.state != "aprobado" }
    if open > 0 { issues.append(.notApproved(open, of: chosen.count)) }
  }
  // An item may fill several rows, and a program counts rows.
  let rows = chosen.flatMap { item in
    texts(of: item, entries[item.id], table, options).map { (item: item, row: $0) }
  }
  if let limit = table.rows, rows.count > limit {
    return (nil, [tooManyRows(rows.map(\.item), limit: limit, program: table.title)])
  }
  if table.publishes, rows.isEmpty {
    return (nil, issues + [.noRows(program: table.title, includesAll: options.includesAll)])
  }
  var csv = CSVWriter()
  if table.hasHeader { csv.row(table.columns.map(\.name)) }
  for (item, row) in rows {
    let (networks, text) = row
    csv.row(
      table.columns.map { column in
        switch column.content {
        case .text: text
        case .moment(let form): DateForm.text(of: item.start.local, in: form)
        case .end(let form):
          DateForm.text(of: words.calendar.zone.local(of: item.end), in: form)
        case .link: plain(entries[item.id]?.content?.url ?? "")
        // A comma parts two tags.
        case .tags: tags(of: item, words).joined(separator: ",")
        case .draft: item.state == "aprobado" ? "FALSE" : "TRUE"
        case .network(let id): networks.contains(id) ? "TRUE" : "FALSE"
        case .heading: words.heading(item)
        case .facts: words.facts(item).joined(separator: " · ")
        case .fixed(let text): text
        case .empty: ""
        }
      })
  }
  return (csv.bytes, issues)
}

/// Each once: a campaign may have the name of a kind of content.
private func tags(of item: PlanItem, _ words: PlanWords) -> [String] {
  var seen = Set<String>()
  return words.tags(item).map { $0.filter { $0 != "," } }.filter { seen.insert($0).inserted }
}

/// The rows of an item: networks with the text they share, in the order of its channels.
private func texts(
  of item: PlanItem, _ entry: EditorialEntry?, _ table: ImportTable, _ options: ExportOptions
) -> [(networks: [String], text: String)] {
  guard table.publishes else { return [([], "")] }
  let texts = entry?.texts ?? []
  if table.isOfOneChannel {
    let channel = options.filter.channel ?? ""
    let own = texts.first { $0.network == channel }?.text
    return [([channel], own.map(lines) ?? plain(item.content == nil ? "" : item.title ?? ""))]
  }
  let wanted = table.columns.compactMap { column in
    if case .network(let id) = column.content { id } else { nil }
  }
  var rows: [(networks: [String], text: String)] = []
  for text in texts where wanted.contains(text.network) {
    if let channel = options.filter.channel, channel != text.network,
      texts.contains(where: { $0.network == channel })
    {
      continue
    }
    let shown = lines(text.text)
    if let index = rows.firstIndex(where: { $0.text == shown }) {
      rows[index].networks.append(text.network)
    } else {
      rows.append(([text.network], shown))
    }
  }
  let gap = item.channels.filter(wanted.contains)
  return rows.isEmpty && entry?.content == nil && !gap.isEmpty ? [(gap, "")] : rows
}

/// A text of several lines, each of them harmless.
private func lines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { plain(String($0)) }
    .joined(separator: "\n")
}

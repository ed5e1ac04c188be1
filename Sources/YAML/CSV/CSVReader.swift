import Diagnostics

/// One pass over the bytes, a row at a time.
struct CSVReader {
  /// A cell as written.
  private struct Cell {
    let text: String
    let span: Range<Int>
  }

  private let file: SourceFile
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var index: Int
  private var separator = UInt8(ascii: ",")
  private var isUnclosed = false
  private var findings = Findings()
  var diagnostics: [Diagnostic] { findings.list }

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    bytes = file.bytes
    start = range.lowerBound
    end = range.upperBound
    index = range.lowerBound
  }

  mutating func table() -> CSVTable? {
    while index < end, isBlank(bytes[index]) { index += 1 }
    guard index < end else {
      report(.empty, start..<start)
      return nil
    }
    // Blanks before the first name belong to it only where they are no separators.
    index = Lines(bytes, start..<end).lineStart(of: index)
    guard findSeparator() else { return nil }
    guard let columns = columns() else { return nil }
    var rows: [Node] = []
    while index < end {
      guard (rows.count + 1) * columns.count <= CSVLimits.cells else {
        report(.tooManyCells(limit: CSVLimits.cells), index..<index)
        break
      }
      let cells = row()
      if isUnclosed || findings.isFull { return nil }
      if let row = row(of: cells, columns) { rows.append(row) }
    }
    let span = (columns.first?.span.lowerBound ?? start)..<end
    return CSVTable(
      columns: columns, root: Node(.sequence(rows), span: span), separator: separator)
  }

  // MARK: Header

  /// Chooses the separator by the first line, quotes passed over; false where two are as likely.
  private mutating func findSeparator() -> Bool {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var offset = index
    while offset < end, isQuoted || !isBreak(bytes[offset]) {
      if bytes[offset] == quote {
        isQuoted.toggle()
      } else if !isQuoted, let found = candidates.firstIndex(of: bytes[offset]) {
        counts[found] += 1
      }
      offset += 1
    }
    guard let most = counts.max(), most > 0 else { return true }
    let likely = counts.indices.filter { counts[$0] == most }
    guard likely.count == 1, let best = likely.first else {
      report(.separatorUnclear, index..<offset)
      return false
    }
    separator = candidates[best]
    return true
  }

  private mutating func columns() -> [CSVTable.Column]? {
    let before = findings.list.count
    let cells = row()
    guard !isUnclosed else { return nil }
    guard cells.count <= CSVLimits.columns else {
      report(.tooManyColumns(limit: CSVLimits.columns), cells[CSVLimits.columns].span)
      return nil
    }
    if let title = titleInPlaceOfNames(cells) {
      report(.titleFirst(trimmed(title.text)), title.span)
      return nil
    }
    var places: [String: Range<Int>] = [:]
    for cell in cells where isNumber(cell.text) {
      // A year may name a column; no two columns bear the same.
      guard places.updateValue(cell.span, forKey: trimmed(cell.text)) != nil else { continue }
      report(.noHeader(trimmed(cell.text)), cell.span)
      return nil
    }
    places = [:]
    let columns = cells.enumerated().map { number, cell in
      let name = trimmed(cell.text)
      if name.isEmpty {
        report(.columnWithoutName(number: number + 1), cell.span)
      } else if let first = places.updateValue(cell.span, forKey: name) {
        let note = Diagnostic.Note(YAMLIssue.firstPlace, at: Location(file, first))
        findings.append(
          CSVIssue.repeatedColumn(name), at: Location(file, cell.span), notes: [note])
      }
      return CSVTable.Column(name: name, span: cell.span)
    }
    return findings.list.count == before ? columns : nil
  }

  /// The only cell of the first line, where the second has several: the title of a sheet.
  private func titleInPlaceOfNames(_ cells: [Cell]) -> Cell? {
    guard let first = cells.first, !trimmed(first.text).isEmpty,
      cells.dropFirst().allSatisfy({ trimmed($0.text).isEmpty })
    else { return nil }
    let isLikely = cells.count > 2 || cells.count == 2 && trimmed(first.text).contains(" ")
    if isLikely { return first }
    guard cells.count == 1 else { return nil }
    let line = bytes[index..<end].prefix { !isBreak($0) }
    let separators = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    return separators.contains { separator in line.count { $0 == separator } > 1 } ? first : nil
  }

  private func isNumber(_ text: String) -> Bool {
    resolveNumber(trimmed(text), overflowsToDouble: true) != nil
  }

  // MARK: Rows

  /// A row as a mapping; nil where it is empty or does not fit the header, which is reported.
  private mutating func row(of cells: [Cell], _ columns: [CSVTable.Column]) -> Node? {
    if cells.allSatisfy({ trimmed($0.text).isEmpty }) { return nil }
    guard let first = cells.first, let last = cells.last else { return nil }
    let span = first.span.lowerBound..<last.span.upperBound
    guard cells.count == columns.count else {
      let issue = CSVIssue.rowLength(
        found: cells.count, expected: columns.count, separator: separatorName)
      if cells.count > columns.count {
        report(issue, cells[columns.count].span.lowerBound..<span.upperBound)
      } else {
        report(issue, span)
      }
      return nil
    }
    let entries = zip(columns, cells).map { column, cell in
      Mapping.Entry(
        key: column.name, keySpan: column.span,
        value: Node(.scalar(Scalar(text: cell.text, resolution: .string)), span: cell.span))
    }
    return Node(.mapping(Mapping(entries)), span: span)
  }

  /// The cells up to the end of the line, which is passed over.
  private mutating func row() -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard !isUnclosed, index < end else { return cells }
      if bytes[index] == separator {
        index += 1
        continue
      }
      if bytes[index] == 0x0D, index + 1 < end, bytes[index + 1] == 0x0A { index += 1 }
      index += 1
      return cells
    }
  }

  private mutating func cell() -> Cell {
    let start = index
    if index < end, bytes[index] == quote { return quotedCell() }
    while index < end, bytes[index] != separator, !isBreak(bytes[index]) {
      if bytes[index] == quote {
        report(.strayQuote, index..<index + 1)
        // One finding a cell.
        while index < end, bytes[index] != separator, !isBreak(bytes[index]) { index += 1 }
        break
      }
      index += 1
    }
    return Cell(text: text(start..<index), span: start..<index)
  }

  private mutating func quotedCell() -> Cell {
    let start = index
    index += 1
    var content: [UInt8] = []
    var runStart = index
    while true {
      guard index < end else {
        report(.unclosedQuote, start..<start + 1)
        isUnclosed = true
        return Cell(text: "", span: start..<end)
      }
      guard bytes[index] == quote else {
        // A line break is the same text however the file writes it.
        if bytes[index] == 0x0D, index + 1 < end, bytes[index + 1] == 0x0A {
          content += bytes[runStart..<index]
          runStart = index + 1
        }
        index += 1
        continue
      }
      content += bytes[runStart..<index]
      index += 1
      guard index < end, bytes[index] == quote else { break }
      content.append(quote)
      index += 1
      runStart = index
    }
    let close = index
    while index < end, bytes[index] != separator, !isBreak(bytes[index]) { index += 1 }
    if bytes[close..<index].contains(where: { !isBlank($0) }) {
      if bytes[start..<close].contains(where: isBreak) {
        // One cell swallowed the lines between; what follows would be said of the wrong cells.
        let note = Diagnostic.Note(CSVIssue.quoteEnd, at: Location(file, close - 1..<close))
        findings.append(
          CSVIssue.quoteClosedLate, at: Location(file, start..<start + 1), notes: [note])
        isUnclosed = true
        return Cell(text: "", span: start..<end)
      }
      report(.textAfterQuote(shown(trimmed(text(close..<index)))), close..<index)
    }
    return Cell(text: String(decoding: content, as: UTF8.self), span: start..<close)
  }

  // MARK: Parts

  private var separatorName: String {
    separator == UInt8(ascii: "\t")
      ? "tab" : String(decoding: CollectionOfOne(separator), as: UTF8.self)
  }

  private func text(_ part: Range<Int>) -> String {
    String(decoding: bytes[part], as: UTF8.self)
  }

  private mutating func report(_ issue: CSVIssue, _ span: Range<Int>) {
    findings.append(issue, at: Location(file, span))
  }
}

private let quote = UInt8(ascii: "\"")

/// A text without the blanks around it.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.firstIndex(where: { !isBlank($0) }),
    let last = bytes.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(text[first...last])
}

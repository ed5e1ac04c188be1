public import Diagnostics
import Text
public import YAML

/// A data file as read.
public struct DataSource: Sendable {
  /// The file, whose path is relative to the project.
  public let file: SourceFile
  /// What it holds; nil where it is empty.
  public let root: Node?
  /// The table it was read as, if it is CSV.
  public let table: CSVTable?

  /// A file with what it holds.
  public init(file: SourceFile, root: Node?, table: CSVTable? = nil) {
    self.file = file
    self.root = root
    self.table = table
  }
}

/// Checks a data file against its declaration: what is missing, unknown or of another type is
/// reported at its place in the file.
/// - Parameters:
///   - references: what values may refer to.
/// - Returns: its value as far as it is right, nil where it is something else altogether; what its
///   values refer to; the findings.
/// Cost: linear.
public func decodeData(
  _ source: DataSource, as declaration: DataDeclaration, references: ReferenceTables
) -> (value: FieldValue?, uses: [FieldUse], diagnostics: [Diagnostic]) {
  var decoder = FieldDecoder(
    references: references, findings: MappingDecoder(Mapping(), start: 0, in: source.file))
  decoder.isData = true
  let value = decoder.data(source, as: declaration)
  return (value, decoder.uses, decoder.findings.diagnostics)
}

extension FieldDecoder {
  fileprivate mutating func data(
    _ source: DataSource, as declaration: DataDeclaration
  ) -> FieldValue? {
    let type = declaration.type
    if let table = source.table {
      guard case .list(let element) = type, let rows = table.root.sequence, element.isRow else {
        report(.tableUnfit(type), at: source.root?.span ?? 0..<0)
        return nil
      }
      return self.rows(rows, of: table, as: element, key: declaration.name)
    }
    let empty = Node(.mapping(Mapping()), span: 0..<0)
    let root = source.root.flatMap { $0.kind == .null ? nil : $0 } ?? empty
    guard type.takes(root) else {
      // All of the file is wrong; its first line is enough to show.
      let start = root.span.lowerBound
      report(.dataShape(expected: type, found: root.kind), at: start..<start)
      return nil
    }
    return value(root, of: type, key: declaration.name)
  }

  // MARK: Tables

  private mutating func rows(
    _ rows: [Node], of table: CSVTable, as element: FieldType, key: String
  ) -> FieldValue {
    if case .record(let record) = element, !checkHeader(table, record) { return .list([]) }
    return .list(
      rows.compactMap { row in
        guard let mapping = row.mapping else { return nil }
        return .record(cells(mapping.entries, of: table, as: element))
      })
  }

  /// Columns that are unknown or missing, each once.
  /// - Returns: false where all are unknown, so that nothing can be said of the rows.
  private mutating func checkHeader(_ table: CSVTable, _ record: RecordType) -> Bool {
    let names = record.fields.map(\.name)
    let columns = Set(table.columns.map(\.name))
    let free = names.filter { !columns.contains($0) }
    if columns.count > 1, free.count == names.count,
      columns.allSatisfy({ likelyFields($0, in: names).isEmpty }),
      let first = table.columns.first,
      let last = table.columns.last
    {
      report(.noKnownColumn(all: names), at: first.span.lowerBound..<last.span.upperBound)
      return false
    }
    var misspelt = Set<String>()
    for column in table.columns where record[column.name] == nil {
      let near = likelyFields(column.name, in: free)
      if let nearest = near.first { misspelt.insert(nearest) }
      report(.unknownColumn(column.name, all: names, near: near), at: column.span)
    }
    let first = table.columns.first?.span ?? 0..<0
    for field in record.fields
    where field.isRequired && !columns.contains(field.name) && !misspelt.contains(field.name) {
      report(.missingColumn(field.name), at: first.lowerBound..<first.lowerBound)
    }
    return true
  }

  /// The values of a row. An empty cell is no value.
  private mutating func cells(
    _ entries: [Mapping.Entry], of table: CSVTable, as element: FieldType
  ) -> [(name: String, value: FieldValue)] {
    var values: [(name: String, value: FieldValue)] = []
    for entry in entries {
      var type = element
      var field: RecordType.Field?
      switch element {
      case .record(let record):
        guard let known = record[entry.key] else { continue }
        field = known
        type = known.type
      case .map(let inner): type = inner
      default: continue
      }
      if entry.value.isBlank {
        if field?.isRequired == true {
          report(.emptyCell(column: entry.key), at: entry.value.span)
        } else if let value = field?.otherwise {
          values.append((entry.key, value))
        }
      } else if let node = typed(entry.value, as: type, of: table) {
        if let value = value(node, of: type, key: entry.key) { values.append((entry.key, value)) }
      } else {
        let text = entry.value.scalar?.text ?? ""
        report(
          .badCell(text, column: entry.key, expected: type, hasComma: table.hasDecimalComma),
          at: entry.value.span)
      }
    }
    return values
  }

  /// A cell as YAML would have it; nil where it is no value of the type.
  private func typed(_ cell: Node, as type: FieldType, of table: CSVTable) -> Node? {
    let text = cell.scalar?.text ?? ""
    func plain(_ text: String) -> Node {
      Node(.scalar(Scalar(text: text, isPlain: true)), span: cell.span)
    }
    switch type {
    case .bool: return table.bool(text).map { plain($0 ? "true" : "false") }
    case .integer:
      if case .int(let number)? = table.number(text) { return plain(String(number)) }
      return nil
    case .number:
      switch table.number(text) {
      case .int(let number)?: return plain(String(number))
      case .double(let number)?: return plain(String(number))
      default: return nil
      }
    case .list(let element):
      var items: [Node] = []
      for item in table.items(text) {
        let part = Node(.scalar(Scalar(text: item, isPlain: false)), span: cell.span)
        guard let node = typed(part, as: element, of: table) else { return nil }
        items.append(node)
      }
      return Node(.sequence(items), span: cell.span)
    case .record, .map: return nil
    case .scalar:
      switch table.number(text) {
      case .int(let number)?: return plain(String(number))
      case .double(let number)?: return plain(String(number))
      default: return cell
      }
    case .text, .markdown: return cell
    case .date, .url, .slug, .path, .file, .choice, .term, .key, .page, .link, .data:
      // Blanks around these are never meant.
      return Node(.scalar(Scalar(text: trimmed(text), isPlain: false)), span: cell.span)
    }
  }
}

extension FieldType {
  /// Whether a node has the shape of this type at the top of a file.
  fileprivate func takes(_ node: Node) -> Bool {
    switch self {
    case .list: node.sequence != nil
    case .record, .map: node.mapping != nil
    default: node.scalar != nil
    }
  }

  /// Whether a row of a table can be read as this.
  fileprivate var isRow: Bool {
    switch self {
    case .record, .map: true
    default: false
    }
  }
}

/// A text without the blanks around it.
private func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
    let last = bytes.lastIndex(where: { $0 > 0x20 })
  else { return "" }
  return String(text[first...last])
}

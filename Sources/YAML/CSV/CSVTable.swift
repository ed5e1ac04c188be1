public import Diagnostics

/// A table read from CSV: a row is a mapping from the names in the header to texts.
public struct CSVTable: Sendable {
  /// A column as the header names it.
  public struct Column: Sendable, Equatable {
    /// The name, without blanks around it; unique and not empty.
    public let name: String
    /// Where it stands, quotes included.
    public let span: Range<Int>
  }

  /// The columns in order.
  public let columns: [Column]
  /// The list of rows: mappings with a text for every column, in the order of the file. Rows whose
  /// cells are all empty are not in it.
  public let root: Node
  /// What stands between cells: `,`, `;` or a tab.
  public let separator: UInt8

  /// Whether numbers may be written as `1.234,5`: where `;` stands between cells, as spreadsheets
  /// in Spanish write it.
  public var hasDecimalComma: Bool { separator == UInt8(ascii: ";") }
}

/// Bounds of one table.
enum CSVLimits {
  static let columns = 500
  static let cells = 500_000
}

/// Reads a CSV file after RFC 4180: cells in quotes may hold separators, line breaks and `""` for a
/// quote; lines end in LF, CRLF or CR; a byte order mark at the start is passed over. The first line
/// is the header. The separator is the one of `,`, `;` and tab that the header has most of.
/// - Returns: the table, nil where the header cannot be used or the file ends in an open quote, and
///   the findings in source order. With errors the table may lack what they are about.
/// Cost: linear.
public func parseCSV(_ file: SourceFile) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
  if let bad = file.firstBadUTF8 {
    return (nil, [CSVIssue.notUTF8.at(file, bad..<bad + 1)])
  }
  switch file.checkedInput(nil) {
  case .failure(let error): return (nil, error.diagnostics)
  case .success(let checked):
    var reader = CSVReader(file: file, range: checked.range)
    let table = reader.table()
    return (table, reader.diagnostics)
  }
}

extension SourceFile {
  /// Where the file stops being UTF-8; nil where all of it is.
  fileprivate var firstBadUTF8: Int? {
    let bytes = bytes
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

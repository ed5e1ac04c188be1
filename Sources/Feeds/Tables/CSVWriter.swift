import Text

/// Writes tables as CSV: rows end in CRLF, cells with a comma, quote or line break are quoted.
/// A cell never begins a formula in a spreadsheet (see `startsFormula`): such cells get a leading
/// apostrophe. Source: RFC 4180; OWASP, CSV Injection.
public struct CSVWriter: Sendable {
  /// The rows written so far, UTF-8 without a byte order mark.
  public private(set) var bytes: [UInt8] = []

  /// An empty table.
  public init() {}

  /// Adds a row. Cost: linear in its text.
  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(startsFormula(cell) ? "'" + cell : cell)
    }
    bytes.append("\r\n")
  }

  private mutating func write(_ cell: String) {
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    // A leading or trailing blank is part of the cell, but some readers drop it unquoted.
    let hasEdge = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard needsQuotes || hasEdge else {
      bytes.append(cell)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Whether a spreadsheet may read `cell` as a formula: it begins with `=`, `+`, `-`, `@`, a tab or
/// a line break, or one of their full-width forms, also behind blanks, quotes and invisible
/// characters, which spreadsheets strip.
func startsFormula(_ cell: String) -> Bool {
  for scalar in cell.unicodeScalars {
    switch scalar.value {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
    case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0xFE62, 0xFE63, 0xFE66, 0xFE6B, 0x2212: return true
    case 0x22, 0x27, 0xAB, 0x2018...0x201F, 0xFF02, 0xFF07: continue
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
      continue
    default:
      guard scalar.properties.isWhitespace else { return false }
    }
  }
  return false
}

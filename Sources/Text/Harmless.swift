/// `text` on one line and harmless wherever it is shown: runs of white space are one blank, control
/// characters and those that turn the direction of writing are U+FFFD. Cost: one pass.
/// Source: Unicode Technical Report 36, 2.10 for the direction of writing.
public func harmless(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029:
      if let last = result.last, last != " " { result.append(" ") }
    case 0xFEFF: continue
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF:
      result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}

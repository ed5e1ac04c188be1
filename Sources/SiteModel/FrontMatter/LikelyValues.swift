import CivilTime
public import Diagnostics
import Text
public import YAML

extension FieldDecoder {
  /// What a text is where a number is wanted: a number with its unit, or one that is unclear.
  func numberIssue(_ node: Node, _ type: FieldType, key: String) -> ModelIssue? {
    guard case .string(let text)? = node.scalar?.value, let number = WrittenNumber(text) else {
      return nil
    }
    if let thousands = number.thousands {
      return .unclearNumber(text, key: key, thousands: thousands, decimal: number.number)
    }
    guard !number.unit.isEmpty, type == .number || Int(number.number) != nil else { return nil }
    return .numberWithUnit(
      key: key, number: number.number, unit: number.unit, hasUnit: hasUnit)
  }

  /// Warns of `4.222`, which is read as a number with decimals. Cells of tables have another text.
  mutating func checkThousands(_ node: Node) {
    let bytes = findings.file.bytes
    guard !isData, let scalar = node.scalar, scalar.isPlain,
      bytes[node.span.clamped(to: bytes.indices)].elementsEqual(scalar.text.utf8),
      let issue = thousandsIssue(scalar.text)
    else { return }
    report(issue, at: node.span)
  }

  /// Warns of typographic quotes around a whole value. Within straight ones they are meant.
  mutating func checkQuotes(_ node: Node, key: String) {
    guard let scalar = node.scalar, scalar.isPlain, let inside = insideCurlyQuotes(scalar.text)
    else { return }
    report(.curlyQuotes(inside: inside, key: key), at: node.span)
  }

  /// Reports a key that is what follows a comma within the value before it; says whether it is.
  mutating func reportComma(_ index: Int, in mapping: Mapping) -> Bool {
    let entry = mapping.entries[index]
    guard index > 0, entry.value.kind == .null, entry.value.span.isEmpty else { return false }
    let before = mapping.entries[index - 1]
    let bytes = findings.file.bytes
    let (start, end) = (before.value.span.upperBound, entry.keySpan.lowerBound)
    guard start < end, end <= bytes.count, bytes[start] == UInt8(ascii: ","),
      bytes[(start + 1)..<end].allSatisfy({ $0 == 0x20 }),
      let scalar = before.value.scalar, scalar.isPlain
    else { return false }
    let whole = before.value.span.lowerBound..<entry.keySpan.upperBound
    let text = String(decoding: bytes[whole], as: UTF8.self)
    switch scalar.value {
    case .int where end == start + 1:
      guard let number = WrittenNumber(text) else { return false }
      if let thousands = number.thousands {
        report(
          .unclearNumber(text, key: before.key, thousands: thousands, decimal: number.number),
          at: whole)
      } else {
        report(
          .numberWithUnit(
            key: before.key, number: number.number, unit: number.unit, hasUnit: hasUnit),
          at: whole)
      }
    case .string: report(.textWithComma(text, key: before.key), at: whole)
    default: return false
    }
    return true
  }

  /// What is said of a year or month where a day is wanted and `when` would take it.
  func unknownDay(_ entry: Mapping.Entry, in type: RecordType) -> ModelIssue? {
    guard type["when"] != nil, let text = entry.value.scalar?.text, entry.value.kind != .boolean,
      case (nil, .badDate(_, .form, suggestion: nil)?) = readDate(text, in: references.zone)
    else { return nil }
    return .dayUnknown(text, key: entry.key)
  }
}

/// Warns of every number in a YAML file that is read with decimals and looks like one with thousands:
/// `4.222`. Cost: linear.
public func thousandsWarnings(_ root: Node, in file: SourceFile) -> [Diagnostic] {
  var found: [Diagnostic] = []
  var rest = [root]
  while let node = rest.popLast() {
    switch node.content {
    case .scalar(let scalar):
      if scalar.isPlain, let issue = thousandsIssue(scalar.text) {
        found.append(issue.at(file, node.span))
      }
    case .sequence(let items): rest += items.reversed()
    case .mapping(let mapping): rest += mapping.entries.reversed().map(\.value)
    }
  }
  return Array(found.prefix(100))
}

private func thousandsIssue(_ text: String) -> ModelIssue? {
  guard looksLikeThousands(text) else { return nil }
  return .thousandsDot(text, thousands: text.filter { $0 != "." }, decimal: text + "0")
}

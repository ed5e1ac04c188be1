/// A number as people write it: `47%`, `4,5`, `$ 4.222`, `12 meses`.
struct WrittenNumber: Equatable {
  /// As YAML has it, such as `4.5`. Where it is unclear: read with decimals, in a form that is clear.
  let number: String
  /// As YAML has it, if the one separator stands for thousands; nil where that is not possible.
  let thousands: String?
  /// What stands before and after the digits; empty where there is nothing.
  let unit: String

  /// Nil for a text that is no single number with a unit.
  init?(_ text: String) {
    let plain = straightened(text)
    guard let first = plain.firstIndex(where: isDigit) else { return nil }
    let core = plain[first...].prefix { isDigit($0) || $0 == "." || $0 == "," }
    var digits = core
    while let last = digits.last, !isDigit(last) { digits.removeLast() }
    let after = withoutBlanks(plain[core.endIndex...])
    var before = withoutBlanks(plain[..<first])
    let isNegative = before.last == "-" || before.last == "−"
    if isNegative || before.last == "+" { before = withoutBlanks(before.dropLast()) }
    guard isCurrency(before), isUnit(after) else { return nil }
    guard let (number, thousands) = Self.read(digits) else { return nil }
    let sign = isNegative ? "-" : ""
    self.number = sign + number
    self.thousands = thousands.map { sign + $0 }
    unit = [before, after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Digits with dots and commas: in Chile the dot groups thousands and the comma begins the decimals.
  private static func read(_ digits: Substring) -> (number: String, thousands: String?)? {
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let marks = digits.filter { !isDigit($0) }
    guard let whole = groups.first, let last = groups.last, groups.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let areThousands = whole.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    let joined = withoutZeros(groups.joined())
    switch (marks.count, Set(marks).count) {
    case (0, _): return (joined, nil)
    case (1, _):
      let decimal = withoutZeros(String(whole)) + "." + last
      // With a fourth decimal it is the same number, and no group of thousands.
      return areThousands && whole != "0" ? (decimal + "0", joined) : (decimal, nil)
    case (_, 1): return areThousands ? (joined, nil) : nil
    default:
      // `1.234,5`: the last mark alone begins the decimals.
      let thousands = groups.dropLast()
      guard let mark = marks.last, !marks.dropLast().contains(mark),
        thousands.dropFirst().allSatisfy({ $0.count == 3 }), whole.count <= 3
      else { return nil }
      return (withoutZeros(thousands.joined()) + "." + last, nil)
    }
  }
}

/// The text within typographic quotes that are all around it; nil where they are not.
func insideCurlyQuotes(_ text: String) -> String? {
  guard let first = text.first, let last = text.last, text.count > 2, "“”„‟".contains(first),
    "“”‟".contains(last)
  else { return nil }
  return String(text.dropFirst().dropLast())
}

/// Whether a number in YAML could have been meant as thousands: `4.222`. Signed ones are left alone,
/// since coordinates look like that.
func looksLikeThousands(_ text: String) -> Bool {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 2 && parts.allSatisfy { $0.allSatisfy(isDigit) }
    && (1...3).contains(parts[0].count) && parts[1].count == 3 && !parts[0].hasPrefix("0")
}

private func straightened(_ text: String) -> String { insideCurlyQuotes(text) ?? text }

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

private func withoutBlanks(_ text: Substring) -> Substring {
  var rest = text
  while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  return rest
}

private func withoutZeros(_ digits: String) -> String {
  let rest = digits.drop { $0 == "0" }
  return rest.isEmpty ? "0" : String(rest)
}

/// Whether what stands before a number leaves it one: `OE4` is a name.
private func isCurrency(_ text: Substring) -> Bool {
  !text.contains { $0.isLetter } || ["US$", "USD", "CLP", "UF", "UTM"].contains(text.uppercased())
}

/// Whether what stands after a number leaves it one: `40 a 48` and `1/2` are two, `12 m3` is one.
private func isUnit(_ text: Substring) -> Bool {
  guard text.contains(where: isDigit) else { return true }
  return text.first?.isLetter == true && !text.contains { $0.isWhitespace }
}

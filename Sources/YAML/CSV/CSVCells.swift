/// A cell of a table read as a value of a kind.
extension CSVTable {
  /// The truth value of a cell: `true`, `verdadero`, `sí` and `si`, `false`, `falso` and `no`, in any
  /// case; nil for anything else.
  public func bool(_ text: String) -> Bool? {
    switch trimmed(text).lowercased() {
    case "true", "verdadero", "sí", "si": true
    case "false", "falso", "no": false
    default: nil
    }
  }

  /// The number of a cell: as in YAML (`1234.5`); where `;` stands between cells also as in Chile
  /// (`1.234,5`, and so `1.234` is a thousand and some). Nil for anything else.
  public func number(_ text: String) -> ScalarValue? {
    let plain = trimmed(text)
    if hasDecimalComma, let local = withoutGroups(plain) {
      return resolveNumber(local, overflowsToDouble: false)
    }
    return resolveNumber(plain, overflowsToDouble: false)
  }

  /// The parts of a cell that holds a list, which `|` separates; empty ones left out.
  public func items(_ text: String) -> [String] {
    text.split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}

/// `1.234.567,8` as `1234567.8`; nil where it is not a number of that form.
private func withoutGroups(_ text: String) -> String? {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  guard let whole = parts.first, parts.count <= 2 else { return nil }
  let isNegative = whole.hasPrefix("-")
  let groups = whole.dropFirst(isNegative ? 1 : 0)
    .split(separator: ".", omittingEmptySubsequences: false)
  guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
  if groups.count > 1 {
    guard let first = groups.first, first.utf8.count <= 3, !first.hasPrefix("0"),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
  }
  var plain = (isNegative ? "-" : "") + groups.joined()
  if parts.count == 2 {
    guard let decimals = parts.last, !decimals.isEmpty, decimals.utf8.allSatisfy(isDigit) else {
      return nil
    }
    plain += "." + decimals
  }
  return plain
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

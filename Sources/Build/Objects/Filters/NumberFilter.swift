import Template

/// `number_cl(decimals=none)`: `1.234,5`. Without `decimals` at most six, none that are zero.
func chileanNumberFilter(
  _ value: Value, _ arguments: TemplateArguments
) throws(TemplateFault) -> Value {
  let filter = "number_cl"
  try arguments.check(filter: filter, ["decimals"])
  let decimals = try arguments.int(0, "decimals", in: 0...6, filter: filter)
  switch value {
  case .int(let number):
    let zeros = String(repeating: "0", count: decimals ?? 0)
    return .string(
      grouped(String(number.magnitude), isNegative: number < 0) + (zeros.isEmpty ? "" : "," + zeros)
    )
  case .double(let number): return .string(chileanNumber(number, decimals: decimals))
  default: throw TemplateFault(.filterInput(filter: filter, .number))
  }
}

/// A number as written in Chile: `1.234,5`; so many decimals, or at most six, none that are zero.
/// Halves of the last decimal are rounded away from zero. What is too large for that is written as
/// it is.
func chileanNumber(_ number: Double, decimals: Int? = nil) -> String {
  guard number.isFinite, abs(number) < 9e12 else { return "\(number)" }
  var scale = 1_000_000
  for _ in (decimals ?? 6)..<6 { scale /= 10 }
  let scaled = Int((abs(number) * Double(scale)).rounded())
  var digits = scale == 1 ? "" : String(String(scaled % scale + scale).dropFirst())
  if decimals == nil {
    while digits.last == "0" { digits.removeLast() }
  }
  return grouped(String(scaled / scale), isNegative: number < 0 && scaled > 0)
    + (digits.isEmpty ? "" : "," + digits)
}

private func grouped(_ digits: String, isNegative: Bool) -> String {
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "." }
    text.append(digit)
  }
  return (isNegative ? "-" : "") + text
}

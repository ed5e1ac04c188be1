/// Sums and products that stop at the largest number: goals of absurd calendars stay defined.
func capped(_ a: Int, times b: Int) -> Int {
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  guard overflow else { return product }
  return (a < 0) == (b < 0) ? .max : -.max
}

func capped(_ a: Int, plus b: Int) -> Int {
  let (sum, overflow) = a.addingReportingOverflow(b)
  guard overflow else { return sum }
  return a < 0 ? -.max : .max
}

func square(_ a: Int) -> Int { capped(a, times: a) }

extension Sequence<Int> {
  func cappedSum() -> Int { reduce(0) { capped($0, plus: $1) } }
}

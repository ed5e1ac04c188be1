/// The least that the rest of a month still costs, for each number of its days gone through and each
/// net number of items so far (new ones less old ones), when one group of formats is asked alone: an
/// answer to less than the whole question, and so never too high.
struct Floor {
  /// A way to fill a day: what it adds to the net number, and its price.
  struct Step {
    let net: Int
    let price: Int
  }

  /// No end that is allowed can be reached any more.
  static let never = Int.max / 4

  /// By days gone, the net number that the first of the prices is for, and the prices.
  private var rows: [(low: Int, prices: [Int])]

  /// `days`: what each day can do. `ends`: the net numbers that the month may end with, and the price
  /// of each.
  init(days: [[Step]], ends: ClosedRange<Int>, price: (Int) -> Int) {
    var row = (low: ends.lowerBound, prices: ends.map(price))
    rows = [row]
    for steps in days.map(Self.cheapest).reversed() {
      let most = steps.map(\.net).max() ?? 0
      let least = steps.map(\.net).min() ?? 0
      let low = row.low - most
      let count = row.prices.count + most - least
      var prices = [Int](repeating: Self.never, count: count)
      for step in steps {
        let shift = most - step.net
        for (place, price) in row.prices.enumerated() where price < Self.never {
          prices[place + shift] = min(prices[place + shift], price + step.price)
        }
      }
      row = (low, prices)
      rows.append(row)
    }
    rows.reverse()
  }

  /// The least price from here on; `never` where there is no way.
  func price(days: Int, net: Int) -> Int {
    guard rows.indices.contains(days) else { return Self.never }
    let row = rows[days]
    let place = net - row.low
    return row.prices.indices.contains(place) ? row.prices[place] : Self.never
  }

  /// The cheapest of the steps to each net number.
  private static func cheapest(_ steps: [Step]) -> [Step] {
    var best: [Int: Int] = [:]
    for step in steps { best[step.net] = min(best[step.net] ?? never, step.price) }
    return best.map { Step(net: $0.key, price: $0.value) }
  }
}

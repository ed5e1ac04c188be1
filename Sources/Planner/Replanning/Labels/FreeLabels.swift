import Schedule

/// Gives the items that have no value of a label yet one each: what balances the month (S4), then the
/// cycle, then what differs from the neighbours (S5).
///
/// `others`: the settled items of each month of the problem, which count too.
func giveFreeLabels(_ items: inout [NewItem], others: [[LockedItem]], book: LabelBook) {
  for kind in LabelKind.allCases {
    let weights = kind.weights(book.calendar)
    let all = weights.reduce(0) { $0 + $1.weight }
    var months = others.map { items in
      var counts = [Int](repeating: 0, count: weights.count)
      for item in items { if let value = book.value(kind, item) { counts[value] += 1 } }
      return counts
    }
    var sizes = others.map(\.count)
    for item in items {
      sizes[item.month] += 1
      if let value = item[kind] { months[item.month][value] += 1 }
    }
    var cycle = weights.indices.map { value in months.reduce(0) { $0 + $1[value] } }
    let size = sizes.reduce(0, +)
    func step(_ value: Int, _ count: Int, of size: Int) -> Int {
      let distance = count * all - weights[value].weight * size
      return 2 * distance * all + all * all
    }
    for index in items.indices where items[index][kind] == nil {
      let month = items[index].month
      let before = index > 0 ? items[index - 1][kind] : nil
      let after = index + 1 < items.count ? items[index + 1][kind] : nil
      func price(_ value: Int) -> [Int] {
        [
          months[month][value] == 0 ? 0 : 1, step(value, months[month][value], of: sizes[month]),
          step(value, cycle[value], of: size), (value == before ? 1 : 0) + (value == after ? 1 : 0),
          value,
        ]
      }
      let free = weights.indices.filter { weights[$0].weight > 0 }
      guard let best = free.min(by: { price($0).lexicographicallyPrecedes(price($1)) }) else {
        continue
      }
      items[index][kind] = best
      months[month][best] += 1
      cycle[best] += 1
    }
  }
}

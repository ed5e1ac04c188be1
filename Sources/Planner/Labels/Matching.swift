/// A seat to be taken by one of some items.
struct Seat {
  /// What the item gets.
  let label: Int
  /// The items that may take it, rising.
  let eligible: [Int]
}

/// The item of each seat, no item twice; nil where there is no such way. Tries an even spread first,
/// then augments paths (Kuhn), which finds a way where there is one.
func match(_ seats: [Seat]) -> [Int]? {
  if let spread = evenMatch(seats) { return spread }
  var itemOf = [Int?](repeating: nil, count: seats.count)
  var seatOf: [Int: Int] = [:]
  func take(_ seat: Int, _ visited: inout Set<Int>) -> Bool {
    for item in seats[seat].eligible where visited.insert(item).inserted {
      if let holder = seatOf[item] {
        guard take(holder, &visited) else { continue }
      }
      seatOf[item] = seat
      itemOf[seat] = item
      return true
    }
    return false
  }
  for seat in seats.indices {
    var visited: Set<Int> = []
    guard take(seat, &visited) else { return nil }
  }
  let items = itemOf.compactMap { $0 }
  return items.count == seats.count ? items : nil
}

/// Seats of one label get items spread over all that are still free for them; the label with the
/// least choice goes first.
private func evenMatch(_ seats: [Seat]) -> [Int]? {
  var groups: [Int: [Int]] = [:]
  for (index, seat) in seats.enumerated() { groups[seat.label, default: []].append(index) }
  let order = groups.values.sorted { a, b in
    let slack = (seats[a[0]].eligible.count - a.count, seats[b[0]].eligible.count - b.count)
    return slack.0 != slack.1 ? slack.0 < slack.1 : a[0] < b[0]
  }
  var result = [Int](repeating: -1, count: seats.count)
  var taken: Set<Int> = []
  for group in order {
    let free = seats[group[0]].eligible.filter { !taken.contains($0) }
    guard free.count >= group.count,
      group.allSatisfy({ seats[$0].eligible == seats[group[0]].eligible })
    else { return nil }
    for (seat, place) in zip(group, evenPlaces(group.count, of: free.count)) {
      result[seat] = free[place]
      taken.insert(free[place])
    }
  }
  return result
}

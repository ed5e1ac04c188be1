import CivilTime
import Schedule
import YAML

/// For each value of a family, how many items of a month must have it by pins and by H7.
struct ForcedLabels {
  /// No plan of the calendar with the earlier goals' values has fewer.
  let least: [Int]
  /// At most so many are fixed; a value of weight 0 has no others.
  let mostFixed: [Int]

  init(_ family: LabelFamily, _ month: Int, _ subject: Subject, _ evenness: Evenness) {
    let calendar = subject.calendar
    let none = [Int](repeating: 0, count: family.labels(calendar).count)
    let pins = calendar.pins.filter { subject.book.month(of: $0.start.date) == month }
    // An item has at most one campaign, so seats of campaigns add up, and so do those of seasons.
    // One item may have both, so of the two sums the larger is sure.
    var (least, most) = (none, none)
    let kinds: [([Campaign], (Pin) -> Int?)] = [
      (calendar.campaigns, { $0.campaign }), (calendar.seasons, { $0.season }),
    ]
    for (parties, party) in kinds {
      var sums = none
      for (places, group) in groups(of: parties, month, subject.book) {
        let shares = group.map { parties[$0].share.value }
        var (fewest, greatest): ([Int]?, [Int]) = (nil, none)
        for items in evenness.items(on: places, of: month) {
          var seats = none
          for (index, count) in zip(group, apportion(items, shares: shares)) {
            if let label = family.label(parties[index]) { seats[label] += count }
          }
          fewest = fewest.map { zip($0, seats).map { min($0, $1) } } ?? seats
          greatest = zip(greatest, seats).map { max($0, $1) }
        }
        sums = zip(sums, fewest ?? none).map { $0 + $1 }
        most = zip(most, greatest).map { $0 + $1 }
      }
      for pin in pins {
        guard let label = family.label(pin) else { continue }
        // A pin on an own day whose campaign fixes the label has one of the campaign's seats.
        let isSeated =
          party(pin).map { family.label(parties[$0]) != nil } ?? false
          && subject.book.kind(pin.start.date) == .posting
        if !isSeated { sums[label] += 1 }
      }
      least = zip(least, sums).map { max($0, $1) }
    }
    for pin in pins {
      if let label = family.label(pin) { most[label] += 1 }
    }
    self.least = least
    mostFixed = zip(least, most).map { max($0, $1) }
  }
}

import CivilTime
import Schedule
import YAML

/// S5 for one family: neighbours in the order of the cycle that have the same value.
///
/// Among `K` items in a row, `M` of one value have at least `2M − K − 1` neighbours of it: they form
/// at most `K − M + 1` groups. Rows without a common item have different neighbours, so the bounds
/// of disjoint rows add up; the best set of rows is chosen. Rows are runs of months, and runs of
/// the own days of a campaign or season that fixes the value, where `M` is what S4 and H7 force.
///
/// Rows inside a run of months help twice. In `r` disjoint rows with bounds `bᵢ` of other values,
/// another value has `Kᵢ − Mᵢ` items at most; the rest of the run, in `r + 1` parts at most, has the
/// remaining `M − Σ(Kᵢ − Mᵢ)`. Both bounds together come to `(2M − K − 1) + 2·Σ bᵢ`.
struct Separation {
  let value: Int
  let bound: Int

  /// Items in a row, by the days they lie on.
  private struct Row {
    let days: ClosedRange<Int>
    let label: Int
    let least: Int
  }

  /// Work on rows inside runs of months that is still done; a year takes a thousandth of it.
  private static let limit = 5_000_000

  init(
    _ family: LabelFamily, _ subject: Subject, _ evenness: Evenness, _ balance: Balance
  ) {
    let labels = subject.order.map { family.label(subject.items[$0]) }
    value = zip(labels, labels.dropFirst()).count { $0 != nil && $0 == $1 }
    let simple =
      Self.monthRows(subject, balance)
      + Self.partyRows(family, subject, evenness, balance, subject.calendar.campaigns)
      + Self.partyRows(family, subject, evenness, balance, subject.calendar.seasons)
    let rows = Self.sorted(simple + Self.nestedRows(simple, subject, balance))
    bound = Self.most(rows).last ?? 0
  }

  private static func monthRows(_ subject: Subject, _ balance: Balance) -> [Row] {
    let months = subject.calendar.months
    let values = balance.least.first?.indices ?? 0..<0
    var rows: [Row] = []
    let days = Self.days(of: months)
    for value in values {
      let terms = months.indices.map {
        2 * balance.least[$0][value] - subject.byMonth[$0].count
      }
      rows += runs(terms, days, value)
    }
    return rows
  }

  private static func days(of months: [MonthMix]) -> [ClosedRange<Int>] {
    months.map { $0.first.dayNumber...$0.first.dayNumber + $0.first.daysInMonth - 1 }
  }

  /// Runs of months around rows of other values.
  private static func nestedRows(
    _ simple: [Row], _ subject: Subject, _ balance: Balance
  ) -> [Row] {
    let days = days(of: subject.calendar.months)
    let values = balance.least.first?.indices ?? 0..<0
    guard !simple.isEmpty, simple.count * days.count * values.count < limit else { return [] }
    var rows: [Row] = []
    for value in values {
      let others = sorted(simple.filter { $0.label != value })
      for start in days.indices {
        let inside = others.filter { $0.days.lowerBound >= days[start].lowerBound }
        let best = most(inside)
        var sum = 0
        var count = 0
        for end in start..<days.count {
          sum += 2 * balance.least[end][value] - subject.byMonth[end].count
          while count < inside.count, inside[count].days.upperBound <= days[end].upperBound {
            count += 1
          }
          let least = sum - 1 + 2 * best[count]
          // Otherwise the rows inside are as good alone.
          guard best[count] > 0, least > best[count] else { continue }
          rows.append(
            Row(
              days: days[start].lowerBound...days[end].upperBound, label: value, least: least))
        }
      }
    }
    return rows
  }

  private static func partyRows(
    _ family: LabelFamily, _ subject: Subject, _ evenness: Evenness, _ balance: Balance,
    _ parties: [Campaign]
  ) -> [Row] {
    var rows: [Row] = []
    for (index, party) in parties.enumerated() {
      guard let label = family.label(party) else { continue }
      var terms: [Int] = []
      var days: [ClosedRange<Int>] = []
      for month in subject.calendar.months.indices {
        let posting = subject.book.posting[month]
        guard
          let group = groups(of: parties, month, subject.book).first(where: {
            $0.parties.contains(index)
          }),
          let first = posting[group.places].first, let last = posting[group.places].last
        else { continue }
        // Within the dates every posting day is an own day; the others hold pins only. Pins before
        // the first or after the last own day belong to the row where it goes on in that month.
        let start = max(party.dates.lowerBound, subject.calendar.months[month].first).dayNumber
        let monthEnd =
          subject.calendar.months[month].first.dayNumber
          + subject.calendar.months[month].first.daysInMonth - 1
        let end = min(party.dates.upperBound.dayNumber, monthEnd)
        let row = min(start, first)...max(end, last)
        let pins = subject.calendar.pins.filter {
          row.contains($0.start.date.dayNumber) && subject.book.kind($0.start.date) != .posting
        }
        let labelled = pins.count { family.label($0) == label }
        let shares = group.parties.map { parties[$0].share.value }
        var least: Int?
        for items in evenness.items(on: group.places, of: month) {
          var seats = 0
          for (other, count) in zip(group.parties, apportion(items, shares: shares))
          where family.label(parties[other]) == label {
            seats += count
          }
          let term = 2 * (seats + labelled) - items - pins.count
          least = least.map { min($0, term) } ?? term
        }
        var term = least ?? 0
        if group.places.count == posting.count, start == row.lowerBound,
          start == subject.calendar.months[month].first.dayNumber, end == monthEnd
        {
          term = max(term, 2 * balance.least[month][label] - subject.byMonth[month].count)
        }
        terms.append(term)
        days.append(row)
      }
      rows += runs(terms, days, label)
    }
    return rows
  }

  /// The rows of neighbouring parts with a bound of at least 1; `terms` are `2M − K` of the parts.
  /// Parts between which other items may lie do not form a row.
  private static func runs(
    _ terms: [Int], _ days: [ClosedRange<Int>], _ label: Int
  ) -> [Row] {
    var rows: [Row] = []
    for start in terms.indices where terms[start] > 0 {
      var sum = 0
      for end in start..<terms.count {
        if end > start, days[end].lowerBound != days[end - 1].upperBound + 1 { break }
        sum += terms[end]
        if terms[end] > 0, sum > 1 {
          rows.append(
            Row(
              days: days[start].lowerBound...days[end].upperBound, label: label, least: sum - 1))
        }
      }
    }
    return rows
  }

  private static func sorted(_ rows: [Row]) -> [Row] {
    rows.sorted { $0.days.upperBound < $1.days.upperBound }
  }

  /// For each prefix of rows sorted by their end, the greatest sum over rows without a common day.
  private static func most(_ rows: [Row]) -> [Int] {
    var best = [0]
    for (index, row) in rows.enumerated() {
      // Rows that end before this one begins: a prefix of the order.
      var (low, high) = (0, index)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle].days.upperBound < row.days.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      best.append(max(best[index], best[low] + row.least))
    }
    return best
  }
}

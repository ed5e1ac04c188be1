import CivilTime
import Schedule
import YAML

/// H7: items of a campaign or season lie within its dates, and on its own days in a month it has
/// exactly its seats.
func checkShares(_ subject: Subject, _ findings: inout Findings) {
  checkShares(of: subject.calendar.campaigns, false, subject, &findings) { $0.campaign }
  checkShares(of: subject.calendar.seasons, true, subject, &findings) { $0.season }
}

private func checkShares(
  of parties: [Campaign], _ isSeason: Bool, _ subject: Subject, _ findings: inout Findings,
  _ party: (CheckedItem) -> Int?
) {
  func name(_ index: Int) -> VerificationIssue.Party {
    VerificationIssue.Party(isSeason: isSeason, id: parties[index].id)
  }
  for item in subject.items {
    guard !item.isExempt, let index = party(item), !parties[index].dates.contains(item.date) else {
      continue
    }
    let dates = parties[index].dates
    findings.add(
      .campaignDates(
        item.mention, name(index), first: "\(dates.lowerBound)", last: "\(dates.upperBound)"),
      at: parties[index].span)
  }
  for month in subject.calendar.months.indices where !subject.closed.contains(month) {
    var onDay: [Int: Int] = [:]
    var freeOnDay: [Int: Int] = [:]
    var own: [Int: Int] = [:]
    var settled: [Int: Int] = [:]
    for item in subject.byMonth[month].map({ subject.items[$0] }) {
      onDay[item.day, default: 0] += 1
      if !item.isSettled { freeOnDay[item.day, default: 0] += 1 }
      if let index = party(item), parties[index].dates.contains(item.date),
        subject.book.kind(item.date) == .posting
      {
        own[index, default: 0] += 1
        if item.isSettled { settled[index, default: 0] += 1 }
      }
    }
    for (places, group) in groups(of: parties, month, subject.book) {
      let days = subject.book.posting[month][places]
      let items = days.reduce(0) { $0 + (onDay[$1] ?? 0) }
      let seats = apportion(items, shares: group.map { parties[$0].share.value })
      // What is settled stays even where it is too much; the others share what is left.
      var left = days.reduce(0) { $0 + (freeOnDay[$1] ?? 0) }
      for (index, seats) in zip(group, seats) {
        let done = settled[index, default: 0]
        let due = min(max(0, seats - done), left)
        left -= due
        let wanted = done + due
        guard own[index, default: 0] != wanted else { continue }
        findings.add(
          .seats(
            name(index), month: subject.monthText(month),
            VerificationIssue.Seats(
              found: own[index, default: 0], wanted: wanted, items: items, days: days.count,
              share: parties[index].share.value)),
          at: parties[index].share.span)
      }
    }
  }
}

/// The campaigns (or seasons) whose own days in a month are the same set, in the order of the
/// file; those without own days are left out.
func groups(
  of parties: [Campaign], _ month: Int, _ book: DayBook
) -> [(places: Range<Int>, parties: [Int])] {
  var result: [(places: Range<Int>, parties: [Int])] = []
  for (index, party) in parties.enumerated() {
    let places = book.places(in: party.dates, month: month)
    guard !places.isEmpty else { continue }
    if let known = result.firstIndex(where: { $0.places == places }) {
      result[known].parties.append(index)
    } else {
      result.append((places, [index]))
    }
  }
  return result
}

/// The seats of parties with `shares` percent of `total`, by largest remainder; what they leave is
/// for "none", the last party. Ties go by order.
func apportion(_ total: Int, shares: [Int]) -> [Int] {
  let all = shares + [max(0, 100 - shares.reduce(0, +))]
  var seats = all.map { total * $0 / 100 }
  let left = total - seats.reduce(0, +)
  let byRemainder = all.indices.sorted {
    (-(total * all[$0] % 100), $0) < (-(total * all[$1] % 100), $1)
  }
  for index in byRemainder.prefix(max(0, left)) { seats[index] += 1 }
  return Array(seats.dropLast())
}

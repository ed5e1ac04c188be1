import CivilTime
import Schedule

/// The items of a new plan beside the settled ones, with ids of the lock where they go on being its
/// items: matched, then labelled. By start, then format, then pin id.
///
/// Nil where, with the work used up, no labels were found.
func newItems(
  _ problem: Problem, _ options: [DayOption], _ open: OpenItems, _ book: LabelBook
) -> (items: [NewItem], leftOut: [OpenItems.Item])? {
  var items = unlabelled(problem, options)
  let leftOut = match(&items, problem, open)
  for month in problem.months.indices {
    guard giveSeats(&items, month: month, problem, book) else { return nil }
  }
  for index in items.indices {
    for kind in LabelKind.allCases where items[index][kind] == nil {
      let fixed =
        items[index].pin == nil
        ? book.fixed(kind, campaign: items[index].campaign, season: items[index].season) : nil
      items[index][kind] =
        fixed ?? items[index].old.flatMap { book.freeValue(kind, $0.locked) }
    }
  }
  let firsts = problem.months.map { problem.calendar.months[$0.index].first }
  let settled = Dictionary(grouping: open.settled) { $0.start.local.date.firstOfMonth }
  giveFreeLabels(&items, others: firsts.map { settled[$0] ?? [] }, book: book)
  return (items, leftOut)
}

private func unlabelled(_ problem: Problem, _ options: [DayOption]) -> [NewItem] {
  var items: [NewItem] = []
  for (index, day) in problem.days.enumerated() {
    let month = problem.months[day.month]
    let segment = month.windows.segmentOfDay[index - month.days.lowerBound]
    var own = options[index].hours.map { slot in
      NewItem(
        day: index, month: day.month, segment: segment,
        start: CivilDateTime(day.date, slot.time), format: slot.format, channels: slot.channels,
        pin: nil)
    }
    for number in day.pins {
      let pin = problem.calendar.pins[number]
      own.append(
        NewItem(
          day: index, month: day.month, segment: segment, start: pin.start, format: pin.format,
          channels: pin.channels, pin: number, campaign: pin.campaign, season: pin.season,
          objective: pin.objective, pillar: pin.pillar, audience: pin.audience))
    }
    items += own.sorted { a, b in
      if a.start != b.start { return a.start < b.start }
      if a.format != b.format { return a.format < b.format }
      guard let first = a.pin, let second = b.pin else { return a.pin == nil && b.pin != nil }
      return problem.calendar.pins[first].id < problem.calendar.pins[second].id
    }
  }
  return items
}

/// Gives pins and other items their items of the lock; the result is what finds no place.
private func match(
  _ items: inout [NewItem], _ problem: Problem, _ open: OpenItems
) -> [OpenItems.Item] {
  var leftOut: [OpenItems.Item] = []
  for index in items.indices {
    guard let pin = items[index].pin, let locked = open.ofPin[pin], let id = ItemID(locked.id)
    else { continue }
    items[index].old = OpenItems.Item(
      id: id, locked: locked, isApproved: false, isWritten: false)
  }
  for (index, month) in problem.months.enumerated() {
    let first = problem.calendar.months[month.index].first
    let olds = (0..<first.daysInMonth).flatMap { open.byDay[first.adding(days: $0)] ?? [] }
    for format in ItemFormat.allCases {
      let own = olds.filter { $0.locked.format == format }
      let places = items.indices.filter {
        items[$0].month == index && items[$0].format == format && items[$0].pin == nil
      }
      let matching = ItemMatching(
        own.map {
          ItemMatching.Old(
            id: $0.id, start: $0.start, isApproved: $0.isApproved, isWritten: $0.isWritten)
        }, places: places.map { items[$0].start })
      for (place, old) in zip(places, matching.oldOf) { items[place].old = old.map { own[$0] } }
      leftOut += matching.leftOut.map { own[$0] }
    }
  }
  return leftOut
}

private func giveSeats(
  _ items: inout [NewItem], month index: Int, _ problem: Problem, _ book: LabelBook
) -> Bool {
  let windows = problem.months[index].windows
  let own = items.indices.filter { items[$0].month == index && items[$0].pin == nil }
  guard !own.isEmpty, !(windows.campaigns.isEmpty && windows.seasons.isEmpty) else { return true }
  // Settled items and pins on posting days are there already.
  var totals = windows.pinned
  for item in own { totals[items[item].segment] += 1 }
  guard let campaigns = windows.needs(windows.campaigns, totals: totals),
    let seasons = windows.needs(windows.seasons, totals: totals)
  else { return false }
  let choice = SeatChoice(
    windows, needs: (campaigns, seasons), items: own.map { items[$0] }, book: book,
    work: problem.work)
  guard let labels = choice.find() else { return false }
  for (item, label) in zip(own, labels) {
    items[item].campaign = label.campaign.map { windows.campaigns[$0].label }
    items[item].season = label.season.map { windows.seasons[$0].label }
  }
  return true
}

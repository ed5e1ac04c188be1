import Schedule
import YAML

/// H5: how many items a day has, and how far apart those of one channel are.
func checkDays(_ subject: Subject, _ findings: inout Findings) {
  var start = 0
  let order = subject.order
  while start < order.count {
    var end = start + 1
    while end < order.count, subject.items[order[end]].day == subject.items[order[start]].day {
      end += 1
    }
    checkDay(order[start..<end].map { subject.items[$0] }, subject.calendar, &findings)
    start = end
  }
}

/// `items` are of one day, in order.
private func checkDay(
  _ items: [CheckedItem], _ calendar: EditorialCalendar, _ findings: inout Findings
) {
  let limit = calendar.limits.perDay
  let most = max(limit.value, items.count(where: \.isExempt))
  if items.count > most, let first = items.first {
    findings.add(
      .perDay(
        "\(first.date)", items: items.prefix(7).map(\.mention), found: items.count,
        wanted: most),
      at: limit.span)
  }
  let gap = calendar.limits.minGap
  // In order of time, two items of a channel are too close only if two that follow each other are;
  // of those around one that is not exempt, one is a neighbour of it.
  var last: [Int: Int] = [:]
  for (index, item) in items.enumerated() {
    var told: Set<Int> = []
    for channel in Set(item.channels ?? []).sorted() {
      if let other = last[channel], item.second - items[other].second < gap.value * 60,
        !(item.isExempt && items[other].isExempt), told.insert(other).inserted
      {
        findings.add(
          .gap(
            items[other].mention, item.mention, channel: calendar.channels[channel].id,
            wanted: gap.value),
          at: gap.span)
      }
      last[channel] = index
    }
  }
}

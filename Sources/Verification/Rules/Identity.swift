import CivilTime
import Schedule

/// The plan is of this calendar.
func checkSource(
  _ plan: Plan, _ calendar: EditorialCalendar, _ digest: String, _ findings: inout Findings
) {
  if plan.calendarName != calendar.name {
    findings.add(.calendarName(found: plan.calendarName, wanted: calendar.name))
  }
  if plan.calendarDigest != digest {
    findings.add(.calendarDigest(found: plan.calendarDigest, wanted: digest))
  }
}

/// Items stand by start, then format, then pin id. Where an item without a pin stands among pins
/// that start with it, the rule is silent.
func checkOrder(_ subject: Subject, _ findings: inout Findings) {
  func pinID(_ item: CheckedItem) -> String? { item.pin.map { subject.calendar.pins[$0].id } }
  for (a, b) in zip(subject.items, subject.items.dropFirst()) {
    let first = (a.day, a.second, a.item.format.rank)
    let second = (b.day, b.second, b.item.format.rank)
    if first > second {
      findings.add(.order(a.mention, before: b.mention))
    } else if first == second, let x = pinID(a), let y = pinID(b), x > y {
      findings.add(.order(a.mention, before: b.mention))
    }
  }
}

/// Each id is its month, format and number, and no id is there twice. Without a lock the number is
/// the running one; of one format and month only the first wrong one is named then: one item too many
/// or too few moves all after it.
func checkIDs(_ subject: Subject, _ findings: inout Findings) {
  var seen: [String: Int] = [:]
  for item in subject.items { seen[item.item.id, default: 0] += 1 }
  for item in subject.items {
    guard let count = seen[item.item.id], count > 1 else { continue }
    findings.add(.idTwice(item.item.id, count: count))
    seen[item.item.id] = 1
  }
  if subject.commitments.lock != nil {
    checkLockedIDs(subject, &findings)
  } else {
    checkNumbers(subject, &findings)
  }
  guard let first = subject.calendar.months.first?.first,
    let last = subject.calendar.months.last?.first
  else { return }
  let end = last.adding(days: last.daysInMonth - 1)
  for item in subject.items where item.month == nil && !item.isSettled {
    findings.add(.outsideCycle(item.mention, first: "\(first)", last: "\(end)"))
  }
}

/// Without a lock the numbers follow from the order.
private func checkNumbers(_ subject: Subject, _ findings: inout Findings) {
  for month in subject.byMonth.indices {
    for format in ItemFormat.allCases {
      let items = subject.items(of: month, format)
      let wanted = items.indices.map {
        "\(subject.monthName(month))-\(format.rawValue)-\($0 + 1)"
      }
      let wrong = zip(items, wanted).filter { $0.item.id != $1 }
      guard let (item, id) = wrong.first else { continue }
      findings.add(.itemID(item.mention, wanted: id, others: wrong.count - 1))
    }
  }
}

import CivilTime
import Diagnostics
import Schedule

/// An item of the plan with its references to the calendar found.
struct CheckedItem {
  let item: PlanItem
  /// Days since 1970-01-01.
  let day: Int
  /// Of the day.
  let second: Int
  /// Month of the cycle; nil outside it.
  let month: Int?
  /// Indices of the calendar in the order of the plan; nil when one is unknown.
  let channels: [Int]?
  let campaign: Int?
  let season: Int?
  let objective: Int?
  let pillar: Int?
  let audience: Int?
  /// The pin that it is.
  var pin: Int?
  /// It has happened by the lock: it stays as it is.
  let isSettled: Bool
  /// No rule is asked of it: it is settled or its month is closed. Of two items the rules ask where
  /// one of them is not exempt.
  let isExempt: Bool

  var date: CivilDate { item.start.local.date }

  var mention: Mention {
    Mention(id: item.id, start: item.start.local)
  }
}

/// What the rules look at: a calendar, and the items of a plan.
struct Subject {
  let calendar: EditorialCalendar
  let book: DayBook
  let commitments: Commitments
  /// Months of which no rule is asked.
  let closed: Set<Int>
  /// In the order of the plan.
  var items: [CheckedItem]
  /// Indices into `items` by start, then format; what starts together as the plan has it.
  let order: [Int]
  /// Indices into `items` for each month of the cycle, in order.
  let byMonth: [[Int]]

  init(
    _ plan: Plan, _ calendar: EditorialCalendar, _ commitments: Commitments,
    _ findings: inout Findings
  ) {
    let book = DayBook(calendar)
    let closed = Set(
      calendar.months.indices.filter { commitments.isClosed(calendar.months[$0]) })
    let names = Names(calendar)
    var items: [CheckedItem] = []
    items.reserveCapacity(plan.items.count)
    for item in plan.items {
      let isSettled = commitments.isSettled(item.id)
      items.append(names.check(item, book, isSettled, closed, &findings))
    }
    let order = items.indices.sorted { a, b in
      let (x, y) = (items[a], items[b])
      return (x.day, x.second, x.item.format.rank, a) < (y.day, y.second, y.item.format.rank, b)
    }
    var byMonth = [[Int]](repeating: [], count: calendar.months.count)
    for index in order {
      if let month = items[index].month { byMonth[month].append(index) }
    }
    self.calendar = calendar
    self.book = book
    self.commitments = commitments
    self.closed = closed
    self.items = items
    self.order = order
    self.byMonth = byMonth
  }

  /// `2026-08`.
  func monthName(_ month: Int) -> String {
    guard calendar.months.indices.contains(month) else { return "" }
    return String("\(calendar.months[month].first)".prefix(7))
  }

  /// `agosto de 2026`.
  func monthText(_ month: Int) -> Localized {
    guard calendar.months.indices.contains(month) else { return Localized(same: "") }
    let first = calendar.months[month].first
    return Localized(
      es: "\(DateLanguage.es.monthName(first.month)) de \(first.year)",
      en: "\(DateLanguage.en.monthName(first.month)) \(first.year)")
  }

  /// How many items of each format a month has that are settled.
  func settledCounts(of month: Int) -> [ItemFormat: Int] {
    var counts: [ItemFormat: Int] = [:]
    for item in byMonth[month].map({ items[$0] }) where item.isSettled {
      counts[item.item.format, default: 0] += 1
    }
    return counts
  }

  func items(of month: Int, _ format: ItemFormat) -> [CheckedItem] {
    byMonth[month].map { items[$0] }.filter { $0.item.format == format }
  }
}

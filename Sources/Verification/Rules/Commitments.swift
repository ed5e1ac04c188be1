import CivilTime
import Schedule

/// What a lock holds settled at a moment, and which months are over by then. Without a lock nothing
/// is. Source: docs/planner.md, The lock.
struct Commitments {
  let lock: PlanLock?
  /// Up to when the past is not planned; nil without a lock.
  let moment: Instant?
  /// By id.
  private let settled: [String: LockedItem]
  private let retired: Set<String>
  /// The day of the moment.
  private let today: CivilDate?

  init(_ lock: PlanLock?, _ moment: Instant?, _ calendar: EditorialCalendar) {
    self.lock = lock
    guard let lock else {
      self.moment = nil
      settled = [:]
      retired = []
      today = nil
      return
    }
    let moment = moment ?? lock.moment.instant
    self.moment = moment
    settled = Dictionary(
      lock.items.filter { PlanLock.isSettled($0, at: moment) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    retired = Set(lock.retired)
    today = calendar.zone.local(of: moment).date
  }

  func isSettled(_ id: String) -> Bool { settled[id] != nil }

  func isRetired(_ id: String) -> Bool { retired.contains(id) }

  /// Whether no rule is asked of a month any more.
  func isClosed(_ month: MonthMix) -> Bool {
    guard let today else { return false }
    let first = month.first.firstOfMonth
    return first.adding(days: first.daysInMonth - 1) < today
  }

  /// Ids of the pins that settled items of the cycle are.
  func donePins(_ book: DayBook) -> Set<String> {
    Set(
      settled.values.compactMap { item in
        book.month(of: item.start.local.date) == nil ? nil : item.pin
      })
  }

  /// Settled items by id.
  var items: [LockedItem] { settled.values.sorted { $0.id < $1.id } }
}

/// Every settled item is in the plan just as the lock has it, and nothing new is in the past.
func checkCommitments(_ subject: Subject, _ findings: inout Findings) {
  guard let moment = subject.commitments.moment else { return }
  var items: [String: CheckedItem] = [:]
  for item in subject.items where items[item.item.id] == nil { items[item.item.id] = item }
  for wanted in subject.commitments.items {
    guard let found = items[wanted.id] else {
      findings.add(.settledMissing(Mention(id: wanted.id, start: wanted.start.local)))
      continue
    }
    for change in changes(found.item, wanted) {
      findings.add(
        .settledChanged(found.mention, change.part, found: change.found, wanted: change.wanted))
    }
  }
  for item in subject.items
  where !item.isSettled && item.pin == nil && item.month != nil
    && item.item.start.instant <= moment
  {
    findings.add(.past(item.mention))
  }
}

private func changes(
  _ item: PlanItem, _ wanted: LockedItem
) -> [(part: VerificationIssue.ItemPart, found: String, wanted: String)] {
  var result: [(part: VerificationIssue.ItemPart, found: String, wanted: String)] = []
  func compare(_ part: VerificationIssue.ItemPart, _ found: String?, _ wanted: String?) {
    func quoted(_ name: String?) -> String { name.map { "«\(shortened($0))»" } ?? "–" }
    if found != wanted { result.append((part, quoted(found), quoted(wanted))) }
  }
  compare(.start, item.start.rfc3339, wanted.start.rfc3339)
  compare(.format, item.format.rawValue, wanted.format.rawValue)
  if item.channels != wanted.channels {
    let both = (names(item.channels, "–"), names(wanted.channels, "–"))
    result.append((.label(.channel), both.0, both.1))
  }
  compare(.label(.campaign), item.campaign, wanted.campaign)
  compare(.label(.season), item.season, wanted.season)
  compare(.label(.objective), item.objective, wanted.objective)
  compare(.label(.pillar), item.pillar, wanted.pillar)
  compare(.label(.audience), item.audience, wanted.audience)
  return result
}

/// Ids where there is a lock: each is its item's month and format and a number, there once, and none
/// is one that the lock has retired. Of one format and month only the first wrong one is named.
func checkLockedIDs(_ subject: Subject, _ findings: inout Findings) {
  struct Kind: Hashable {
    let month: Int
    let format: ItemFormat
  }
  var wrong: [Kind: (first: CheckedItem, count: Int)] = [:]
  for item in subject.items where !item.isSettled {
    guard let month = item.month else { continue }
    let id = ItemID(item.item.id)
    if id?.month != item.date.firstOfMonth || id?.format != item.item.format {
      let kind = Kind(month: month, format: item.item.format)
      wrong[kind] = (wrong[kind]?.first ?? item, (wrong[kind]?.count ?? 0) + 1)
    } else if subject.commitments.isRetired(item.item.id) {
      findings.add(.idRetired(item.mention))
    }
  }
  for (kind, found) in wrong.sorted(by: {
    ($0.key.month, $0.key.format.rank) < ($1.key.month, $1.key.format.rank)
  }) {
    findings.add(
      .itemKind(
        found.first.mention,
        wanted: "\(subject.monthName(kind.month))-\(kind.format.rawValue)-",
        others: found.count - 1))
  }
}

import CivilTime
import Diagnostics
import Planner
import Schedule
import SiteModel

/// Gives pages that name a place of the plan (`slot`) its time. Pages that name none are returned
/// as they are, and then nothing is planned; with a lock nothing is planned either, unless a page
/// names a place that only a new lock may have. Where there is no plan, what stands on it has no
/// time: an error if it is finished, else a warning.
/// Places that messages propose start after `now`. Cost: linear in the pages, and at most one plan.
func bindSlots(
  _ pages: [Page], source: PlanFiles, now: Instant?, plan: (EditorialCalendar) -> PlanOutcome
) -> BoundPages {
  let named = pages.filter { $0.text("slot") != nil }.sorted { $0.path < $1.path }
  let finished = Set(named.filter(\.isFinished).map(\.path))
  guard !named.isEmpty else { return BoundPages(pages: pages) }
  func bound(_ items: [PlanItem], _ months: (String, String)?, _ lock: LockedPlaces?) -> BoundPages
  {
    var binding = SlotBinding(
      items: items, months: months, lock: lock, now: now,
      named: Set(named.compactMap { $0.text("slot") }))
    for page in named { binding.bind(page) }
    return BoundPages(
      pages: pages.map { binding.bound[$0.path] ?? $0 },
      unbound: finished.subtracting(binding.bound.keys), diagnostics: binding.diagnostics)
  }
  switch source.agreed {
  case .unusable: return BoundPages(pages: pages, unbound: finished)
  case .missing:
    let findings = named.map { CalendarIssue.slotWithoutCalendar.at($0.file, $0.span("slot")) }
    return BoundPages(pages: pages, unbound: finished, diagnostics: findings)
  case .lock(let lock):
    let items = lock.planItems
    let places = LockedPlaces(lock, names: named.compactMap { $0.text("slot") }) {
      guard source.isCalendarChanged, let calendar = source.calendar.calendar,
        case .plan(let items) = plan(calendar)
      else { return [] }
      return Set(items.map(\.id))
    }
    let months = items.map { String($0.id.prefix(7)) }
    return bound(items, months.min().flatMap { first in months.max().map { (first, $0) } }, places)
  case .calendar(let calendar):
    func withoutPlan(_ finding: Diagnostic) -> BoundPages {
      BoundPages(
        pages: pages, unbound: finished,
        diagnostics: [finished.isEmpty ? finding.demoted() : finding])
    }
    switch plan(calendar) {
    case .clash(let clash): return withoutPlan(clash.diagnostic(in: calendar))
    case .undecided(let finding): return withoutPlan(finding)
    case .plan(let items):
      let months = calendar.months.map { String($0.first.description.prefix(7)) }
      return bound(items, months.first.flatMap { first in months.last.map { (first, $0) } }, nil)
    }
  }
}

/// What binding gave.
struct BoundPages {
  /// All pages; those on the plan have its time.
  var pages: [Page]
  /// Paths of finished pages that have no time for an error that is reported, so that nothing can
  /// be said of links to them.
  var unbound: Set<String> = []
  var diagnostics: [Diagnostic] = []
}

/// What a lock says of names that are no places of it.
private struct LockedPlaces {
  /// Names that were given and are in use no more.
  let retired: Set<String>
  /// Names that the calendar, which has changed, would give to places of a plan made now.
  let coming: Set<String>

  /// `fresh` plans anew, which is asked for only where one of `names` is not known to the lock.
  init(_ lock: PlanLock, names: [String], fresh: () -> Set<String>) {
    retired = Set(lock.retired)
    let known = retired.union(lock.items.map(\.id))
    let isStrange = names.contains { !known.contains($0) && ItemID($0) != nil }
    coming = isStrange ? fresh() : []
  }
}

private struct SlotBinding {
  private let items: [PlanItem]
  private let months: (first: String, last: String)?
  /// Nil where the plan was made from the calendar just now.
  private let lock: LockedPlaces?
  private let byID: [String: PlanItem]
  private(set) var bound: [String: Page] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var owners: [String: Page] = [:]
  private let now: Instant?
  /// The places that some page names.
  private let named: Set<String>

  init(
    items: [PlanItem], months: (first: String, last: String)?, lock: LockedPlaces?, now: Instant?,
    named: Set<String>
  ) {
    self.items = items
    self.months = months
    self.lock = lock
    self.now = now
    self.named = named
    byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func bind(_ page: Page) {
    guard let slot = page.text("slot") else { return }
    guard let item = byID[slot] else {
      report(strange(slot, page), page, "slot")
      return
    }
    if let other = owners[slot] {
      diagnostics.append(
        CalendarIssue.slotTaken(slot, free: free(item.format, near: slot)).at(
          page.file, page.span("slot"),
          notes: [
            .init(
              Localized(es: "el otro archivo", en: "the other file"),
              at: Location(other.file, other.span("slot")))
          ]))
      return
    }
    owners[slot] = page
    if let format = page.format, format != item.format.rawValue {
      let near = ItemFormat(rawValue: format).flatMap { free($0, near: slot) }
      report(.slotOfOtherFormat(slot, item.format.rawValue, page: format, near: near), page, "slot")
      return
    }
    let date = DateValue(
      local: item.start.local, hasTime: true, offset: item.start.offset,
      instant: item.start.instant)
    if let written = page.date, written.instant != date.instant {
      report(.slotAndDate(slot, planned: date.local.description), page, "date")
      return
    }
    let (made, found) = page.bound(to: date)
    bound[page.path] = made
    diagnostics += found
  }

  /// What is wrong with a name that is no place of the plan.
  private func strange(_ slot: String, _ page: Page) -> CalendarIssue {
    if let lock, lock.retired.contains(slot) {
      let format = page.format.flatMap { ItemFormat(rawValue: $0) } ?? ItemID(slot)?.format
      return .slotRetired(slot, near: format.flatMap { free($0, near: slot) })
    }
    if let lock, lock.coming.contains(slot) { return .slotNotLocked(slot) }
    return .slotUnknown(slot, SlotHint(slot, items: items, months: months))
  }

  /// An error where the page would be published; else a warning, since a change of the calendar can
  /// bring it about for many pages that wait, and need not hold up the site.
  private mutating func report(_ issue: CalendarIssue, _ page: Page, _ key: String) {
    let finding = issue.at(page.file, page.span(key))
    diagnostics.append(page.isFinished ? finding : finding.demoted())
  }

  /// The first place of a format, still to come, that no page names: in the month of `slot` where
  /// it has one.
  private func free(_ format: ItemFormat, near slot: String) -> FreePlace? {
    let free = items.filter { item in
      item.format == format && !named.contains(item.id)
        && now.map { item.start.instant > $0 } ?? true
    }
    let item = free.first { $0.id.hasPrefix(slot.prefix(8)) } ?? free.first
    return item.map { FreePlace(id: $0.id, start: $0.start.local) }
  }
}

extension Page {
  /// The format as written, or the only one its type has.
  var format: String? {
    if let written = text("format") { return written }
    if case .choice(let names)? = type.fields["format"]?.type, names.count == 1 { return names[0] }
    return nil
  }

  /// Whether nothing but its time keeps it from being published.
  var isFinished: Bool {
    value("draft") != .bool(true) && text("state").map { $0 == "aprobado" } ?? !type.requiresState
  }
}

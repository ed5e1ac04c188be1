import CivilTime
import Diagnostics
import Planner
import Schedule
import SiteModel
import Text

/// Gives pages that name a place of the plan (`slot`) its time. Pages that name none are returned
/// as they are, and then nothing is planned. Where the plan cannot be made, what stands on it has no
/// time: an error if it is finished, else a warning.
/// Places that messages propose start after `now`. Cost: linear in the pages, and one plan.
func bindSlots(
  _ pages: [Page], calendar file: CalendarFile, now: Instant?,
  plan: (EditorialCalendar) -> PlanOutcome
) -> BoundPages {
  let named = pages.filter { $0.text("slot") != nil }.sorted { $0.path < $1.path }
  let finished = Set(named.filter(\.isFinished).map(\.path))
  guard !named.isEmpty else { return BoundPages(pages: pages) }
  switch file {
  case .unusable: return BoundPages(pages: pages, unbound: finished)
  case .missing:
    let findings = named.map { CalendarIssue.slotWithoutCalendar.at($0.file, $0.span("slot")) }
    return BoundPages(pages: pages, unbound: finished, diagnostics: findings)
  case .decoded(let calendar):
    func withoutPlan(_ finding: Diagnostic) -> BoundPages {
      BoundPages(
        pages: pages, unbound: finished,
        diagnostics: [finished.isEmpty ? finding.demoted() : finding])
    }
    switch plan(calendar) {
    case .clash(let clash): return withoutPlan(clash.diagnostic(in: calendar))
    case .undecided(let finding): return withoutPlan(finding)
    case .plan(let items):
      var binding = SlotBinding(
        items: items, months: calendar.months.map(\.first), now: now,
        named: Set(named.compactMap { $0.text("slot") }))
      for page in named { binding.bind(page) }
      return BoundPages(
        pages: pages.map { binding.bound[$0.path] ?? $0 },
        unbound: finished.subtracting(binding.bound.keys), diagnostics: binding.diagnostics)
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

private struct SlotBinding {
  private let items: [PlanItem]
  /// The months of the cycle, as they begin ids: `2026-11`.
  private let months: [String]
  private let byID: [String: PlanItem]
  private(set) var bound: [String: Page] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var owners: [String: Page] = [:]
  private let now: Instant?
  /// The places that some page names.
  private let named: Set<String>

  init(items: [PlanItem], months: [CivilDate], now: Instant?, named: Set<String>) {
    self.items = items
    self.now = now
    self.named = named
    self.months = months.map { String($0.description.prefix(7)) }
    byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func bind(_ page: Page) {
    guard let slot = page.text("slot") else { return }
    guard let item = byID[slot] else {
      report(.slotUnknown(slot, SlotHint(slot, items: items, months: months)), page, "slot")
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

/// A place that a page may take.
struct FreePlace: Sendable {
  let id: String
  let start: CivilDateTime

  /// "3 de diciembre de 2026, 12:00".
  func moment(in language: DateLanguage) -> String {
    "\(start.date.long(in: language)), \(start.time)"
  }
}

/// What there is where a place was looked for.
enum SlotHint: Sendable {
  /// Places that may have been meant.
  case near([String])
  /// The month has that many of this format.
  case places(month: String, format: String, first: String, last: String, count: Int)
  /// The month has none of this format.
  case none(month: String, format: String)
  /// The cycle's first and last month.
  case outside(first: String, last: String)
  /// It is not written as a place; an example of one.
  case form(String)

  init(_ slot: String, items: [PlanItem], months: [String]) {
    let parts = slot.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, let format = ItemFormat(rawValue: String(parts[2])),
      let number = Int(parts[3]), parts[0].count == 4, parts[1].count == 2,
      let firstMonth = months.first, let lastMonth = months.last
    else {
      let near = nearMisses(of: slot, in: items.map(\.id))
      self = near.isEmpty ? .form(items.first?.id ?? "2026-08-reel-2") : .near(near)
      return
    }
    let month = "\(parts[0])-\(parts[1])"
    let places = items.filter { $0.format == format && $0.id.hasPrefix(month + "-") }
    if !months.contains(month) {
      self = .outside(first: firstMonth, last: lastMonth)
    } else if let exact = places.first(where: { $0.id == "\(month)-\(format.rawValue)-\(number)" })
    {
      self = .near([exact.id])
    } else if let first = places.first, let last = places.last {
      self = .places(
        month: month, format: format.rawValue, first: first.id, last: last.id, count: places.count)
    } else {
      self = .none(month: month, format: format.rawValue)
    }
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

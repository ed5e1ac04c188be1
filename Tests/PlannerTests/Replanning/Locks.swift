import CivilTime
import Diagnostics
import Planner
import Schedule
import Testing

/// A moment on the clocks of Chile: `2026-08-05 12:00`.
func moment(_ text: String, in calendar: EditorialCalendar) throws -> OffsetDateTime {
  let parts = text.split(separator: " ")
  guard case .success(let stamp) = Timestamp.parse("\(parts[0])T\(parts[1])") else {
    throw TestFailure("\(text) is no moment")
  }
  guard case .unique(let instant) = calendar.zone.resolve(stamp.local) else {
    throw TestFailure("\(text) does not exist once")
  }
  return calendar.zone.dateTime(at: instant)
}

struct TestFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// The lock of a plan that was made afresh.
func lock(
  _ items: [PlanItem], of calendar: EditorialCalendar, at moment: OffsetDateTime
) -> PlanLock {
  var pins: [String: String] = [:]
  for item in items where item.isPinned {
    let pin = calendar.pins.first {
      $0.title == item.title && $0.start == item.start.local && $0.format == item.format
        && !pins.values.contains($0.id)
    }
    pins[item.id] = pin?.id
  }
  return lock(items, pins: pins, retired: [], at: moment)
}

/// The lock that follows from replanning.
func lock(_ plan: Replanned, at moment: OffsetDateTime, after old: PlanLock) -> PlanLock {
  lock(
    plan.items, pins: plan.pins, retired: plan.retired, at: moment,
    standings: Dictionary(
      old.items.map { ($0.id, ($0.standing, $0.content)) }, uniquingKeysWith: { a, _ in a }))
}

private func lock(
  _ items: [PlanItem], pins: [String: String], retired: [String], at moment: OffsetDateTime,
  standings: [String: (LockedStanding, String?)] = [:]
) -> PlanLock {
  let locked = items.map { item in
    LockedItem(
      id: item.id, start: item.start, format: item.format, channels: item.channels,
      campaign: item.campaign, season: item.season, objective: item.objective,
      pillar: item.pillar, audience: item.audience, pin: pins[item.id],
      standing: standings[item.id]?.0 ?? .planned, content: standings[item.id]?.1)
  }
  return PlanLock(
    calendarDigest: digest, moment: moment,
    items: locked.sorted { a, b in
      guard let first = ItemID(a.id), let second = ItemID(b.id) else { return a.id < b.id }
      return first < second
    }, retired: retired)
}

/// The project's own calendar with some text replaced.
func realCalendar(_ changes: [String: String]) throws -> EditorialCalendar {
  var text = String(decoding: try readBytes(realCalendarPath), as: UTF8.self)
  for (old, new) in changes.sorted(by: { $0.key < $1.key }) {
    try #require(text.contains(old), "the calendar has no «\(old)»")
    text = text.replacing(old, with: new)
  }
  return try calendar(text)
}

/// The plan that replanning makes.
func replanned(
  _ calendar: EditorialCalendar, _ lock: PlanLock, approved: Set<String> = [],
  written: Set<String> = []
) throws -> Replanned {
  let outcome = replan(
    calendar,
    keeping: Commitments(
      lock: lock, approved: approved, written: written, moment: lock.moment.instant))
  switch outcome {
  case .plan(let plan): return plan
  case .clash(let clash): throw TestFailure(shown([clash.diagnostic(in: calendar)]))
  case .undecided(let diagnostic): throw TestFailure(shown([diagnostic]))
  }
}

/// One line for each change: `leftOut 2026-08-post-3 2026-08-05 12:00 → —: reason`.
func lines(_ changes: [PlanChange]) -> [String] {
  changes.map { change in
    let labels = change.labels.map { " \($0.name) \($0.old ?? "—")→\($0.new ?? "—")" }.joined()
    let times = [change.old, change.new].map { $0.map { "\($0.local)" } ?? "—" }
    return "\(change.isApproved ? "! " : "")\(change.kind) \(change.id) \(times[0]) → \(times[1])"
      + labels + (change.reason.map { ": \($0.es)" } ?? "")
  }
}

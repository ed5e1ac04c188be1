import CivilTime
import Diagnostics
import Schedule

@testable import Verification

/// The good plan as a lock, to be changed and judged at a moment.
struct Locked {
  var calendar: EditorialCalendar
  var lock: PlanLock
  /// The plan that is judged; nil: the lock's own.
  var items: [PlanItem]?

  init(_ calendar: EditorialCalendar = SampleCalendar().built(), _ rows: String = goodRows) {
    self.calendar = calendar
    lock = PlanLock(
      calendarDigest: sampleDigest, moment: .on("2026-03-20", "12:00"),
      items: VerificationTests.items(rows, calendar).map { item in
        LockedItem(
          id: item.id, start: item.start, format: item.format, channels: item.channels,
          campaign: item.campaign, season: item.season, objective: item.objective,
          pillar: item.pillar, audience: item.audience, pin: item.isPinned ? "glorias" : nil,
          standing: .planned, content: nil)
      }, retired: [])
  }

  mutating func change(_ id: String, _ body: (inout LockedItem) -> Void) {
    guard let index = lock.items.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("no \(id)")
    }
    body(&lock.items[index])
  }

  /// Moves an item; its id stays, its channels are those of the hour.
  mutating func move(_ id: String, to date: String, _ time: String) {
    let calendar = calendar
    change(id) { item in
      item.start = .on(date, time)
      let channels = VerificationTests.channels(item.format, item.start.local, calendar)
      if !channels.isEmpty { item.channels = channels }
    }
  }

  mutating func add(_ row: String, _ id: String) {
    guard var item = Locked(calendar, row).lock.items.first else { return }
    item.id = id
    lock.items.append(item)
  }

  mutating func drop(_ id: String) { lock.items.removeAll { $0.id == id } }

  /// The plan before it is changed apart from the lock.
  var ownItems: [PlanItem] {
    lock.planItems.map { item in
      var item = item
      if item.isPinned { item.title = "glorias" }
      return item
    }
  }

  /// Changes the plan and leaves the lock.
  mutating func changePlan(_ body: (inout [PlanItem]) -> Void) {
    var items = items ?? ownItems
    body(&items)
    self.items = items
  }

  func verified(_ date: String, _ time: String = "23:00") -> VerificationReport {
    verify(
      plan(items ?? ownItems), against: calendar, digest: sampleDigest, lock: lock,
      moment: OffsetDateTime.on(date, time).instant)
  }

  /// The codes of what is found at a moment, each once.
  func codes(_ date: String, _ time: String = "23:00") -> [String] {
    Set(verified(date, time).violations.map { String($0.code.suffix(4)) }).sorted()
  }

  func report(_ date: String, _ time: String = "23:00") -> String {
    verified(date, time).violations.map { "\($0.code)\n\($0.summary.es)\n\($0.summary.en)" }
      .joined(separator: "\n")
  }
}

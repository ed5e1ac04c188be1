import CivilTime
import Diagnostics
import PlanOutput
import Planner
import Schedule
import YAML

/// `emra-site plan explain` of a plan at hand.
func explained(
  _ id: String, _ hand: PlanAtHand, _ views: PlanViews, _ console: Console
) -> ExitCode {
  let calendar = hand.source.calendar
  guard let found = explain(id, in: hand.plan.items, of: calendar) else {
    return console.finish(nil, [views.unknownItem(id)])
  }
  func slot(_ other: Alternative?) -> OtherSlot? {
    other.map { OtherSlot(start: $0.start, effects: $0.effects, obstacles: $0.obstacles) }
  }
  guard let lock = hand.source.lock?.lock, let locked = lock.items.first(where: { $0.id == id })
  else {
    return console.print(
      views.reasons(found.item, next: slot(found.next), better: slot(found.better)))
  }
  var reasons = [lockReason(locked, at: hand.source.now)]
  // What a fresh plan says holds for the lock only where both agree on all items.
  if case .plan(let fresh) = makePlan(calendar), let same = fresh.first(where: { $0.id == id }),
    isSame(hand.plan.items, fresh)
  {
    reasons += same.reasons.map { Localized(same: $0) }
  } else {
    reasons += placeRules(of: found.item, in: hand.plan.items, calendar)
  }
  let inCycle = calendar.months.contains {
    $0.first == found.item.start.local.date.firstOfMonth
  }
  let isOpen = !PlanLock.isSettled(locked, at: hand.source.now) && inCycle
  return console.print(
    views.reasons(
      found.item, reasons: reasons.map { $0[console.language] },
      others: isOpen ? (next: slot(found.next), better: slot(found.better)) : nil))
}

/// Why the lock keeps an item where it is.
private func lockReason(_ item: LockedItem, at now: Instant) -> Localized {
  switch item.standing {
  case .published:
    Localized(
      es: "S1: ya se publicó; no se mueve nunca", en: "S1: it was published and never moves")
  case _ where item.start.instant <= now:
    Localized(
      es: "S1: su hora ya pasó; lo pasado no se planifica de nuevo",
      en: "S1: its time has come; the past is not planned again")
  case .approved:
    Localized(
      es: "S1: está aprobada; se mueve solo si una regla obligatoria prohíbe su lugar",
      en: "S1: it is approved and moves only where a hard rule forbids its place")
  case .planned:
    Localized(
      es: "S1: así está en el plan fijado; se mueve lo menos posible cuando cambia calendar.yml",
      en: "S1: so it stands in the locked plan; it moves as little as can be when calendar.yml "
        + "changes")
  }
}

/// Whether two plans have the same items in the same places with the same labels.
private func isSame(_ a: [PlanItem], _ b: [PlanItem]) -> Bool {
  func bare(_ items: [PlanItem]) -> [PlanItem] {
    items.map { item in
      var item = item
      (item.title, item.content, item.state, item.reasons) = (nil, nil, nil, [])
      return item
    }
  }
  return bare(a) == bare(b)
}

/// The hard rules of a place that can be told from the plan and the calendar alone.
private func placeRules(
  of item: PlanItem, in items: [PlanItem], _ calendar: EditorialCalendar
) -> [Localized] {
  let date = item.start.local.date
  let month = items.filter {
    $0.format == item.format && $0.start.local.date.firstOfMonth == date.firstOfMonth
  }
  var rules: [Localized] = []
  if let index = month.firstIndex(where: { $0.id == item.id }) {
    rules.append(
      Localized(
        es: "H1: \(index + 1) de \(month.count) de su formato en el mes",
        en: "H1: \(index + 1) of \(month.count) of its format in the month"))
  }
  if item.format == .reel, month.count(where: { $0.start.local.date.isoWeek == date.isoWeek }) == 1
  {
    rules.append(
      Localized(
        es: "H2: único reel de la semana \(date.isoWeek)",
        en: "H2: the only reel of week \(date.isoWeek)"))
  }
  if item.isPinned {
    rules.append(
      Localized(
        es: "H6: su día y su hora son fijos en el calendario",
        en: "H6: its day and time are fixed in the calendar"))
  } else if isListed(item, calendar) {
    rules.append(
      Localized(es: "H4: día y hora de publicación", en: "H4: a posting day and a listed time"))
  }
  for campaign in calendar.campaigns.filter({ $0.id == item.campaign })
    + calendar.seasons.filter({ $0.id == item.season }) where campaign.dates.contains(date)
  {
    rules.append(
      Localized(
        es: "H7: dentro de las fechas de «\(campaign.title)»",
        en: "H7: within the dates of «\(campaign.title)»"))
  }
  return rules
}

/// Whether an item stands on a posting day at an hour of its format (H4).
private func isListed(_ item: PlanItem, _ calendar: EditorialCalendar) -> Bool {
  let (date, time) = (item.start.local.date, item.start.local.time)
  return calendar.postingWeekdays.value.contains(date.weekday)
    && !calendar.holidays.contains { $0.date == date }
    && !calendar.blackouts.contains { $0.dates.contains(date) }
    && calendar.formats[item.format]?.hours.contains { $0.time == time } ?? false
}

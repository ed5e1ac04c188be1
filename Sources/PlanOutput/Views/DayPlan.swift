public import CivilTime
public import Schedule
import YAML

/// One day of a plan with what the calendar says of it.
struct DayPlan: Sendable {
  let date: CivilDate
  let items: [PlanItem]
  let holiday: Holiday?
  let blackout: Blackout?
  /// Whether items that are not pins may lie on it.
  let isPosting: Bool

  init(_ date: CivilDate, _ plan: Plan, _ calendar: EditorialCalendar) {
    self.date = date
    items = plan.items.filter { $0.start.local.date == date }
    holiday = calendar.holidays.first { $0.date == date }
    blackout = calendar.blackouts.first { $0.dates.contains(date) }
    isPosting =
      holiday == nil && blackout == nil
      && calendar.postingWeekdays.value.contains(date.weekday)
  }

  var json: JSONValue {
    .object([
      ("date", .text(date.description)), ("weekday", .number(date.weekday)),
      ("posting", .flag(isPosting)),
      (
        "holiday",
        holiday.map { .object([("name", .text($0.name)), ("law", .text($0.law))]) } ?? .null
      ),
      ("blackout", .text(blackout?.reason)),
      ("items", .list(items.map(\.json))),
    ])
  }
}

extension PlanWords {
  /// "feriado: Asunción de la Virgen (Ley 2.977)"; nil for a day of which nothing is to be said.
  func note(_ day: DayPlan) -> String? {
    var notes: [String] = []
    if let holiday = day.holiday {
      let name = plain(holiday.name)
      let law = plain(holiday.law)
      notes.append(
        say("feriado", "holiday") + ": " + (name == law || law.isEmpty ? name : "\(name) (\(law))"))
    }
    if let blackout = day.blackout {
      notes.append(say("sin publicaciones", "blackout") + ": " + plain(blackout.reason))
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// "Campaña: Calidad de vida, del 1 al 31 de mayo de 2026 (60 %)".
  func running(_ campaign: Campaign, isSeason: Bool) -> String {
    let kind = isSeason ? say("Temporada", "Season") : say("Campaña", "Campaign")
    let dates = range(campaign.dates.lowerBound, campaign.dates.upperBound)
    return "\(kind): \(plain(campaign.title)), \(dates) (\(campaign.share.value) %)"
  }

  /// "11 piezas: 7 publicaciones, 2 reels"; formats without any are left out.
  func totals(_ items: [PlanItem]) -> String {
    let parts = items.counts().filter { $0.count > 0 }.map { count($0.count, $0.format) }
    return pieces(items.count) + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  /// "OE1 5, OE2 2" over the values of a label, in the order of the calendar; others at the end.
  func shares(
    _ items: [PlanItem], _ value: (PlanItem) -> String, of labels: [WeightedLabel],
    _ title: (String) -> String = plain
  ) -> String {
    var names = labels.map(\.key)
    for item in items where !names.contains(value(item)) { names.append(value(item)) }
    return names.map { name in "\(title(name)) \(items.count { value($0) == name })" }
      .joined(separator: ", ")
  }
}

extension Campaign {
  fileprivate func runs(_ days: ClosedRange<CivilDate>) -> Bool { dates.overlaps(days) }

  var json: JSONValue {
    .object([
      ("id", .text(id)), ("title", .text(title)), ("from", .text(dates.lowerBound.description)),
      ("to", .text(dates.upperBound.description)), ("share", .number(share.value)),
    ])
  }
}

extension EditorialCalendar {
  /// Campaigns that run on one of the days.
  func campaigns(on days: ClosedRange<CivilDate>) -> [Campaign] {
    campaigns.filter { $0.runs(days) }
  }

  /// Seasons that run on one of the days.
  func seasons(on days: ClosedRange<CivilDate>) -> [Campaign] { seasons.filter { $0.runs(days) } }

  /// First and last day of the cycle.
  public var cycle: ClosedRange<CivilDate>? {
    guard let first = months.first?.first, let last = months.last?.first else { return nil }
    return first...last.adding(days: last.daysInMonth - 1)
  }
}

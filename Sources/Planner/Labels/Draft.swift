import CivilTime
import Schedule

/// An item of the plan while its labels are being chosen.
struct Draft {
  /// Index into the problem's days.
  let day: Int
  let month: Int
  /// The segment of the month's windows.
  let segment: Int
  let isPosting: Bool
  let time: TimeOfDay
  let format: ItemFormat
  let channels: [Int]
  /// Index into the calendar's pins.
  let pin: Int?
  /// Indices into the calendar's campaigns and seasons.
  var campaign: Int?
  var season: Int?
  /// Indices into the calendar's weights.
  var objective: Int?
  var pillar: Int?
  var audience: Int?
}

/// The items of the patterns and all pins, in the order of the plan.
func drafts(_ problem: Problem, _ plan: DatePlan) -> [Draft] {
  var drafts: [Draft] = []
  for (index, day) in problem.days.enumerated() {
    let month = problem.months[day.month]
    let segment = month.windows.segmentOfDay[index - month.days.lowerBound]
    func draft(
      _ time: TimeOfDay, _ format: ItemFormat, _ channels: [Int], pin: Int? = nil
    ) -> Draft {
      Draft(
        day: index, month: day.month, segment: segment, isPosting: day.isPosting, time: time,
        format: format, channels: channels, pin: pin)
    }
    var items = (problem.dayTypes[day.type].slots.hours(of: plan.patterns[index]) ?? []).map {
      draft($0.time, $0.format, $0.channels)
    }
    for number in day.pins {
      let pin = problem.calendar.pins[number]
      var item = draft(pin.start.time, pin.format, pin.channels, pin: number)
      item.campaign = pin.campaign
      item.season = pin.season
      item.objective = pin.objective
      item.pillar = pin.pillar
      item.audience = pin.audience
      items.append(item)
    }
    drafts += items.sorted { a, b in
      if a.time != b.time { return a.time < b.time }
      if a.format != b.format { return a.format < b.format }
      guard let first = a.pin, let second = b.pin else { return a.pin == nil && b.pin != nil }
      return problem.calendar.pins[first].id < problem.calendar.pins[second].id
    }
  }
  return drafts
}

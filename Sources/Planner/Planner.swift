import CivilTime
import Diagnostics
public import Schedule

/// The dated plan of a calendar by docs/planner.md, or the rules that clash. Equal calendars give
/// equal plans. A year of real size takes some milliseconds; a clash is named by trying what can be
/// left out, some hundred times as long. All work is bounded by counts of states.
public func makePlan(_ calendar: EditorialCalendar) -> PlanOutcome {
  let work = Work(10_000_000 + 1_000_000 * calendar.months.count)
  let problem = Problem(calendar, work: work)
  guard let dates = Dates(problem) else {
    guard work.isExhausted else { return .clash(findClash(calendar)) }
    return findPairClash(calendar).map(PlanOutcome.clash) ?? undecided(calendar)
  }
  work.allow(5_000_000)
  guard let drafts = labelled(problem, dates) else { return undecided(calendar) }
  return .plan(items(of: drafts, problem))
}

private func undecided(_ calendar: EditorialCalendar) -> PlanOutcome {
  .undecided(ClashIssue.undecided.at(calendar.file, nil))
}

/// The best labels, also among other dates that are as good: which days get one item more can matter
/// for the shares of short campaigns.
private func labelled(_ problem: Problem, _ dates: Dates) -> [Draft]? {
  func label(_ plan: DatePlan) -> (value: [Int], drafts: [Draft])? {
    guard var labelling = Labelling(problem, drafts(problem, plan)),
      let drafts = labelling.run()
    else { return nil }
    return (labelValue(problem, drafts), drafts)
  }
  var best = label(dates.plan)
  // Many tries for small calendars, few for large ones.
  let tries = 4_000 / max(20, best?.drafts.count ?? 20)
  var isFirst = true
  for plan in dates.alternatives(atMost: tries) {
    guard let other = label(plan) else { continue }
    // The first is best in S4: go on only for S5, where that can still gain.
    if !isFirst, let best, other.value.prefix(9) != best.value.prefix(9) { break }
    isFirst = false
    if best.map({ other.value.lexicographicallyPrecedes($0.value) }) ?? true { best = other }
    if best?.value.suffix(2) == [0, 0] { break }
  }
  return best?.drafts
}

/// The items of the plan: labels by name, ids by month and format, reasons.
private func items(of drafts: [Draft], _ problem: Problem) -> [PlanItem] {
  let calendar = problem.calendar
  var reasons = Reasons(problem, drafts)
  var numbers = [Int](repeating: 0, count: 4)
  var month = -1
  return drafts.enumerated().map { index, draft in
    if draft.month != month {
      month = draft.month
      numbers = [0, 0, 0, 0]
    }
    numbers[draft.format.rank] += 1
    let date = problem.days[draft.day].date
    let pin = draft.pin.map { calendar.pins[$0] }
    func key(_ labels: [WeightedLabel], _ place: Int?) -> String {
      place.flatMap { labels.indices.contains($0) ? labels[$0].key : nil } ?? ""
    }
    return PlanItem(
      id: itemID(date, draft.format, numbers[draft.format.rank]),
      start: startOf(CivilDateTime(date, draft.time), calendar.zone), format: draft.format,
      channels: draft.channels.map { calendar.channels[$0].id },
      campaign: draft.campaign.map { calendar.campaigns[$0].id },
      season: draft.season.map { calendar.seasons[$0].id },
      objective: key(calendar.weights.objectives, draft.objective),
      pillar: key(calendar.weights.pillars, draft.pillar),
      audience: key(calendar.weights.audiences, draft.audience), title: pin?.title, content: nil,
      state: nil, isPinned: pin != nil,
      reasons: reasons.next(index, draft, number: numbers[draft.format.rank]))
  }
}

private func itemID(_ date: CivilDate, _ format: ItemFormat, _ number: Int) -> String {
  var bytes: [UInt8] = []
  bytes.append(iso: date)
  return String(decoding: bytes.prefix(7), as: UTF8.self) + "-\(format.rawValue)-\(number)"
}

/// Hours that do not exist once are never chosen (H8); the decoder refuses such pins.
func startOf(_ local: CivilDateTime, _ zone: TimeZoneRules) -> OffsetDateTime {
  switch zone.resolve(local) {
  case .unique(let instant), .repeated(let instant, _): return zone.dateTime(at: instant)
  case .skipped(let transition): return OffsetDateTime(local, offset: transition.before.seconds)
  }
}

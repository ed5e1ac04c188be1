import CivilTime
import Schedule
import YAML

/// Rules of a calendar without a plan that cannot hold together and none of which can be left out.
///
/// Takes the shortest run of months without a plan and leaves out rule after rule for which there is
/// still none, those that explain little first, until each of the rest is needed. Leaving out can
/// also make things worse (a day that is no holiday any more changes what a share is of), so it
/// goes round until nothing changes. What cannot be decided counts as possible: the set is then
/// still a clash, but may be larger than need be.
func findClash(_ calendar: EditorialCalendar, keeping settled: Settled? = nil) -> Clash {
  findClash(calendar, months: nil, leavingOut: [], keeping: settled)
    ?? Clash(rules: [], isMinimal: false)
}

/// The clash of a campaign and a season that fix different values, alone against the other rules:
/// found where there are too many of them to decide all at once. Nil where there is none.
func findPairClash(_ calendar: EditorialCalendar) -> Clash? {
  let labels = Set(
    calendar.campaigns.indices.map(PlanRule.campaign)
      + calendar.seasons.indices.map(PlanRule.season))
  for (first, campaign) in calendar.campaigns.enumerated() {
    for (second, season) in calendar.seasons.enumerated()
    where campaign.dates.overlaps(season.dates)
      && (differ(campaign.objective, season.objective) || differ(campaign.pillar, season.pillar))
    {
      let others = labels.subtracting([.campaign(first), .season(second)])
      let common = campaign.dates.clamped(to: season.dates)
      for (month, mix) in calendar.months.enumerated()
      where mix.first <= common.upperBound && common.lowerBound < mix.first.adding(months: 1) {
        if let clash = findClash(calendar, months: month..<month + 1, leavingOut: others) {
          return clash
        }
      }
    }
  }
  return nil
}

private func differ(_ a: Int?, _ b: Int?) -> Bool {
  guard let a, let b else { return false }
  return a != b
}

/// Months in a row that are known to have no plan with what is settled: one alone where there is such
/// a month. Nil where the calendar has a plan, and where it could not be decided.
func monthsWithoutPlan(
  _ calendar: EditorialCalendar, keeping settled: Settled
) -> Range<Int>? {
  func isRefuted(_ months: Range<Int>) -> Bool {
    let work = Work(8_000_000 + 1_000_000 * months.count)
    let problem = Problem(calendar, months: months, keeping: settled, work: work)
    return !Feasibility(problem).isPossible() && !work.isExhausted
  }
  let all = calendar.months.indices
  let work = Work(8_000_000 + 1_000_000 * all.count)
  guard !Feasibility(Problem(calendar, keeping: settled, work: work)).isPossible() else {
    return nil
  }
  if let month = all.first(where: { isRefuted($0..<$0 + 1) }) { return month..<month + 1 }
  guard !work.isExhausted else { return nil }
  return shortestRun(before: all.count) { !isRefuted($0) }
}

/// The months, up to the first by whose end there is no plan, that are enough for that.
private func shortestRun(before end: Int, isPossible: (Range<Int>) -> Bool) -> Range<Int> {
  var (low, high) = (0, end)
  while low + 1 < high {
    let middle = (low + high) / 2
    if isPossible(0..<middle) { low = middle } else { high = middle }
  }
  var start = high - 1
  while start > 0, isPossible(start..<high) { start -= 1 }
  return start..<high
}

/// `months` nil: the shortest run without a plan. Nil where it is not known that there is no plan.
func findClash(
  _ calendar: EditorialCalendar, months given: Range<Int>?, leavingOut: Set<PlanRule>,
  keeping settled: Settled? = nil
) -> Clash? {
  var isDecided = true
  func isPossible(_ months: Range<Int>, _ leftOut: Set<PlanRule>) -> Bool {
    let work = Work(8_000_000 + 1_000_000 * months.count)
    let problem = Problem(
      calendar, leavingOut: leftOut, months: months, keeping: settled, work: work)
    if Feasibility(problem).isPossible() { return true }
    if work.isExhausted { isDecided = false }
    return work.isExhausted
  }
  let months = given ?? shortestRun(before: calendar.months.count) { isPossible($0, []) }
  if given != nil, isPossible(months, leavingOut) { return nil }

  var leftOut = leavingOut
  var kept = rules(of: calendar, in: months).filter { rule in
    guard case .pin(let pin) = rule, let settled else { return !leftOut.contains(rule) }
    return !leftOut.contains(rule) && !settled.donePins.contains(pin)
  }
  var isChanging = true
  while isChanging {
    isChanging = false
    isDecided = true
    for rule in kept where !isPossible(months, leftOut.union([rule])) {
      leftOut.insert(rule)
      isChanging = true
    }
    kept.removeAll(where: leftOut.contains)
  }
  return Clash(rules: kept.sorted { order($0) < order($1) }, isMinimal: isDecided)
}

/// The rules that may play a part in these months, those that explain least first.
private func rules(of calendar: EditorialCalendar, in months: Range<Int>) -> [PlanRule] {
  guard let first = calendar.months[months].first?.first,
    let last = calendar.months[months].last?.first.adding(months: 1).adding(days: -1)
  else { return [] }
  let days = first...last
  var rules: [PlanRule] = []
  rules += calendar.seasons.indices.filter { calendar.seasons[$0].dates.overlaps(days) }
    .map(PlanRule.season)
  rules += calendar.campaigns.indices.filter { calendar.campaigns[$0].dates.overlaps(days) }
    .map(PlanRule.campaign)
  rules += [.storyShare, .articleTurn, .articleGap, .reelWeek]
  rules += calendar.blackouts.indices.filter { calendar.blackouts[$0].dates.overlaps(days) }
    .map(PlanRule.blackout)
  rules += months.map(PlanRule.holidays)
  rules += ItemFormat.allCases.filter { calendar.formats[$0] != nil }.map(PlanRule.hours)
  rules += calendar.pins.indices.filter { days.contains(calendar.pins[$0].start.date) }
    .map(PlanRule.pin)
  rules += [.minGap, .postingDays, .perDay]
  rules += months.map(PlanRule.articles) + months.map(PlanRule.reels) + months.map(PlanRule.posts)
  return rules
}

/// The order of `PlanRule`'s cases, then of the file.
private func order(_ rule: PlanRule) -> (Int, Int) {
  switch rule {
  case .posts(let month): (0, month)
  case .reels(let month): (1, month)
  case .articles(let month): (2, month)
  case .storyShare: (3, 0)
  case .hours(let format): (4, format.rank)
  case .postingDays: (5, 0)
  case .holidays(let month): (6, month)
  case .blackout(let index): (7, index)
  case .perDay: (8, 0)
  case .minGap: (9, 0)
  case .pin(let index): (10, index)
  case .campaign(let index): (11, index)
  case .season(let index): (12, index)
  case .reelWeek: (13, 0)
  case .articleGap: (14, 0)
  case .articleTurn: (15, 0)
  }
}

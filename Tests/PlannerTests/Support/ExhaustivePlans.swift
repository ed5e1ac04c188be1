import CivilTime
import Schedule
import YAML

/// Whether a small calendar has a plan at all, by trying everything: written from docs/planner.md
/// alone, without anything of the planner. Goes from day to day with the set of all situations that
/// some choice leads to; what a situation remembers is only what some rule asks for later.
struct ExhaustivePlans {
  let calendar: EditorialCalendar
  let leftOut: Set<PlanRule>
  /// Where the number of posts is left out, more than this on one day are not tried.
  var mostFree = 8

  init(_ calendar: EditorialCalendar, leavingOut leftOut: Set<PlanRule> = []) {
    self.calendar = calendar
    self.leftOut = leftOut
  }

  /// Items by format's rank.
  private typealias Counts = [Int]

  private struct Situation: Hashable {
    /// Items of the month, pins included, by format's rank.
    var counts = [0, 0, 0, 0]
    /// Items on posting days of the month, by cell.
    var cells: [Int] = []
    var lastArticle: Int?
    var isLastOfThisMonth = false
    var weekOfLastReel: ISOWeek?
  }

  func isPossible() -> Bool {
    var situations: Set<Situation> = [Situation()]
    for month in calendar.months.indices {
      situations = after(month, from: situations)
      if situations.isEmpty { return false }
    }
    return true
  }

  // MARK: Days

  private func isPosting(_ date: CivilDate, _ month: Int) -> Bool {
    if !leftOut.contains(.postingDays), !calendar.postingWeekdays.value.contains(date.weekday) {
      return false
    }
    if !leftOut.contains(.holidays(month: month)),
      calendar.holidays.contains(where: { $0.date == date })
    {
      return false
    }
    for (index, blackout) in calendar.blackouts.enumerated()
    where !leftOut.contains(.blackout(index)) && blackout.dates.contains(date) {
      return false
    }
    return true
  }

  private func pins(on date: CivilDate) -> [Int] {
    calendar.pins.indices.filter {
      !leftOut.contains(.pin($0)) && calendar.pins[$0].start.date == date
    }
  }

  private func areTooNear(
    _ a: (time: TimeOfDay, channels: [Int]), _ b: (time: TimeOfDay, channels: [Int])
  ) -> Bool {
    !leftOut.contains(.minGap) && !Set(a.channels).isDisjoint(with: b.channels)
      && abs(a.time.secondsOfDay - b.time.secondsOfDay) < 60 * calendar.limits.minGap.value
  }

  /// All numbers of items beside the pins that a day can have; empty where its pins break a rule.
  private func patterns(_ date: CivilDate, _ month: Int) -> Set<Counts> {
    let pins = pins(on: date).map { calendar.pins[$0] }
    let fixed = pins.map { (time: $0.start.time, channels: $0.channels) }
    for (index, pin) in fixed.enumerated() {
      if fixed[..<index].contains(where: { areTooNear($0, pin) }) { return [] }
    }
    let limit = leftOut.contains(.perDay) ? Int.max : calendar.limits.perDay.value
    guard pins.count <= limit else { return [] }
    guard isPosting(date, month) else { return [[0, 0, 0, 0]] }

    var chosen: [(counts: Counts, taken: [(time: TimeOfDay, channels: [Int])])] = [
      ([0, 0, 0, 0], fixed)
    ]
    var unbound: Set<Int> = []
    for format in ItemFormat.allCases {
      guard let rule = calendar.formats[format] else { continue }
      guard !leftOut.contains(.hours(format)) else {
        unbound.insert(format.rank)
        continue
      }
      let hours = rule.hours.filter { hour in
        if case .unique = calendar.zone.resolve(CivilDateTime(date, hour.time)) { return true }
        return false
      }
      if leftOut.contains(.minGap), !hours.isEmpty { unbound.insert(format.rank) }
      guard !leftOut.contains(.minGap) else { continue }
      for hour in hours {
        let start = (time: hour.time, channels: hour.channels)
        chosen += chosen.compactMap { counts, taken in
          guard !taken.contains(where: { areTooNear($0, start) }) else { return nil }
          var counts = counts
          counts[format.rank] += 1
          return (counts, taken + [start])
        }
      }
    }
    var patterns = Set(chosen.map(\.counts))
    for rank in unbound {
      patterns = Set(
        patterns.flatMap { counts in
          (0...mostUseful(rank, month)).map { more in
            var counts = counts
            counts[rank] += more
            return counts
          }
        })
    }
    return patterns.filter { $0.reduce(0, +) <= limit - pins.count }
  }

  /// More of a format on one day break a rule, or are not tried.
  private func mostUseful(_ rank: Int, _ month: Int) -> Int {
    let mix = calendar.months[month]
    switch rank {
    case 2: return most(.reel, month)
    case 3: return most(.article, month)
    default: return leftOut.contains(.posts(month: month)) ? mostFree : mix.posts.value.upperBound
    }
  }

  /// Reels or articles that a month may have: what the file asks for, or, where that is left out,
  /// what is pinned.
  private func most(_ format: ItemFormat, _ month: Int) -> Int {
    let mix = calendar.months[month]
    let (asked, rule): (Int, PlanRule) =
      format == .reel
      ? (mix.reels.value, .reels(month: month)) : (mix.articles.value, .articles(month: month))
    guard leftOut.contains(rule) else { return asked }
    let pinned = calendar.pins.indices.count {
      !leftOut.contains(.pin($0)) && calendar.pins[$0].format == format
        && calendar.pins[$0].start.date.firstOfMonth == mix.first
    }
    return max(asked, pinned)
  }

  // MARK: Months

  private func after(_ month: Int, from situations: Set<Situation>) -> Set<Situation> {
    let first = calendar.months[month].first
    let days = (0..<first.daysInMonth).map { first.adding(days: $0) }
    let parties = Parties(calendar, leftOut, postingDays: days.filter { isPosting($0, month) })
    var current = Set(
      situations.map { situation in
        var situation = situation
        // A month without articles binds nothing.
        if situation.counts[3] == 0 { situation.lastArticle = nil }
        situation.counts = [0, 0, 0, 0]
        situation.cells = parties.cells.map { _ in 0 }
        situation.isLastOfThisMonth = false
        return situation
      })
    var known: [[Int]: Set<Counts>] = [:]
    for date in days {
      let pins = pins(on: date)
      let posting = isPosting(date, month)
      guard posting || !pins.isEmpty else { continue }
      // Days without pins and clock changes are alike.
      let isPlain = posting && pins.isEmpty && !isNearChange(date)
      let patterns = isPlain ? known[[]] ?? self.patterns(date, month) : self.patterns(date, month)
      if isPlain { known[[]] = patterns }
      let cell = parties.cells.firstIndex { $0.days.contains(date) }
      var next: Set<Situation> = []
      for situation in current {
        for pattern in patterns {
          if let found = after(date, situation, pattern, pins, cell: posting ? cell : nil, month) {
            next.insert(found)
          }
        }
      }
      current = next
    }
    var mayLabel: [[Int]: Bool] = [:]
    return current.filter { situation in
      guard isRight(situation.counts, month) else { return false }
      let known = mayLabel[situation.cells] ?? parties.areLabelsPossible(situation.cells)
      mayLabel[situation.cells] = known
      return known
    }
  }

  private func isNearChange(_ date: CivilDate) -> Bool {
    let noon = calendar.zone.startOfDay(date.adding(days: -1))
    return !calendar.zone.transitions(in: noon...calendar.zone.startOfDay(date.adding(days: 2)))
      .isEmpty
  }

  private func after(
    _ date: CivilDate, _ situation: Situation, _ pattern: Counts, _ pins: [Int], cell: Int?,
    _ month: Int
  ) -> Situation? {
    var next = situation
    var today = pattern
    for pin in pins { today[calendar.pins[pin].format.rank] += 1 }
    for rank in 0..<4 { next.counts[rank] += today[rank] }
    let mix = calendar.months[month]
    if !leftOut.contains(.posts(month: month)),
      next.counts[0] + next.counts[1] > mix.posts.value.upperBound
    {
      return nil
    }
    if next.counts[2] > most(.reel, month) || next.counts[3] > most(.article, month) { return nil }
    if today[2] > 0, !leftOut.contains(.reelWeek) {
      guard today[2] == 1, situation.weekOfLastReel != date.isoWeek else { return nil }
      next.weekOfLastReel = date.isoWeek
    }
    for _ in 0..<today[3] {
      if let last = next.lastArticle {
        let distance = date.dayNumber - last
        let limits = calendar.limits
        if next.isLastOfThisMonth {
          guard leftOut.contains(.articleGap) || limits.articleGap.value.contains(distance) else {
            return nil
          }
        } else {
          guard leftOut.contains(.articleTurn) || limits.articleTurn.value.contains(distance) else {
            return nil
          }
        }
      }
      next.lastArticle = date.dayNumber
      next.isLastOfThisMonth = true
    }
    if let cell { next.cells[cell] += today.reduce(0, +) }
    return next
  }

  /// H1 at the end of a month.
  private func isRight(_ counts: Counts, _ month: Int) -> Bool {
    let mix = calendar.months[month]
    let posts = counts[0] + counts[1]
    guard leftOut.contains(.posts(month: month)) || mix.posts.value.contains(posts),
      leftOut.contains(.reels(month: month)) || counts[2] == mix.reels.value,
      leftOut.contains(.articles(month: month)) || counts[3] == mix.articles.value
    else { return false }
    guard !leftOut.contains(.storyShare), let share = calendar.formats[.story]?.share?.value else {
      return true
    }
    // The largest remainder gets the seat that is left over; a tie goes to posts.
    let (stories, others) = (posts * share % 100, posts * (100 - share) % 100)
    return counts[1] == posts * share / 100 + (stories > others ? 1 : 0)
  }
}

/// Campaigns and seasons on the posting days of one month (H7).
struct Parties {
  private struct Party {
    let campaign: Campaign
    let days: Set<CivilDate>
    let pinned: Int
    let binds: Bool
  }

  struct Cell {
    let days: Set<CivilDate>
    /// Pins on them.
    let pinned: Int
  }

  private let kinds: [[Party]]
  /// Days that lie in the same campaigns and seasons.
  let cells: [Cell]

  init(_ calendar: EditorialCalendar, _ leftOut: Set<PlanRule>, postingDays: [CivilDate]) {
    let pins = calendar.pins.enumerated().filter { !leftOut.contains(.pin($0.offset)) }
      .map(\.element)
    func parties(
      _ all: [Campaign], _ label: (Pin) -> Int?, _ rule: (Int) -> PlanRule
    ) -> [Party] {
      all.enumerated().map { index, campaign in
        let days = Set(postingDays.filter(campaign.dates.contains))
        return Party(
          campaign: campaign, days: days,
          pinned: pins.count { label($0) == index && days.contains($0.start.date) },
          binds: !leftOut.contains(rule(index)))
      }
    }
    let kinds = [
      parties(calendar.campaigns, \.campaign, PlanRule.campaign),
      parties(calendar.seasons, \.season, PlanRule.season),
    ]
    let groups = Dictionary(grouping: postingDays) { day in
      kinds.map { $0.map { $0.days.contains(day) } }
    }
    self.kinds = kinds
    cells = groups.values.map { days in
      Cell(days: Set(days), pinned: pins.count { days.contains($0.start.date) })
    }
  }

  /// Whether items can take all seats, given how many there are in each cell, pins included.
  func areLabelsPossible(_ totals: [Int]) -> Bool {
    var needs: [[Int]] = []
    for parties in kinds {
      var own: [Int] = []
      for (index, party) in parties.enumerated() {
        guard party.binds, !party.days.isEmpty else {
          own.append(0)
          continue
        }
        let need = seats(of: index, among: parties, totals) - party.pinned
        guard need >= 0 else { return false }
        own.append(need)
      }
      needs.append(own)
    }
    var open: Set<[[Int]]> = [needs]
    for (cell, total) in zip(cells, totals) {
      // What an item of the cell can serve: nothing, a campaign, a season, or both.
      let choices = kinds.map { parties in
        [nil] + parties.indices.filter { !cell.days.isDisjoint(with: parties[$0].days) }
      }
      for _ in 0..<total - cell.pinned {
        var next: Set<[[Int]]> = []
        for left in open {
          for a in choices[0] {
            if let a, left[0][a] == 0 { continue }
            for b in choices[1] {
              if let b, left[1][b] == 0 { continue }
              if let a, let b, areExclusive(kinds[0][a].campaign, kinds[1][b].campaign) { continue }
              var left = left
              if let a { left[0][a] -= 1 }
              if let b { left[1][b] -= 1 }
              next.insert(left)
            }
          }
        }
        open = next
      }
    }
    return open.contains { $0.allSatisfy { $0.allSatisfy { $0 == 0 } } }
  }

  private func areExclusive(_ a: Campaign, _ b: Campaign) -> Bool {
    if let a = a.objective, let b = b.objective, a != b { return true }
    if let a = a.pillar, let b = b.pillar, a != b { return true }
    return false
  }

  /// The seats of one party: the floor of its quota, and one more when fewer parties of its group
  /// come before it in remainders than seats are left over.
  private func seats(of index: Int, among parties: [Party], _ totals: [Int]) -> Int {
    let days = parties[index].days
    let total = zip(cells, totals).reduce(0) {
      $0 + (days.isDisjoint(with: $1.0.days) ? 0 : $1.1)
    }
    let group = parties.indices.filter { parties[$0].days == days }
    var quotas = group.map { total * parties[$0].campaign.share.value }
    quotas.append(total * 100 - quotas.reduce(0, +))
    let own = group.firstIndex(of: index) ?? 0
    let left = total - quotas.reduce(0) { $0 + $1 / 100 }
    let before = quotas.indices.count {
      quotas[$0] % 100 > quotas[own] % 100 || (quotas[$0] % 100 == quotas[own] % 100 && $0 < own)
    }
    return quotas[own] / 100 + (before < left ? 1 : 0)
  }
}

import CivilTime
import Schedule
import YAML

/// The fewest changes that a small calendar's lock needs (S1.1 to S1.3), by trying everything: goes
/// from day to day with all situations that some choice leads to, and the least changes to each.
struct ExhaustiveReplan {
  let rules: LockRules

  /// Changes: approved items, days, hours.
  typealias Changes = [Int]

  private struct Situation: Hashable {
    /// Free items of the month by format's rank.
    var counts = [0, 0, 0, 0]
    /// Free items of the month by cell.
    var cells: [Int] = []
    /// The reels of the week: day and whether they are settled.
    var reels: [Bool] = []
    var reelDay: Int?
    var article: Int?
    var isArticleSettled = false
  }

  /// Nil where there is no plan.
  func least() -> Changes? {
    var situations: [Situation: Changes] = [Situation(): [0, 0, 0]]
    for month in rules.calendar.months.map(\.first) {
      situations = after(month, situations)
      if situations.isEmpty { return nil }
    }
    return situations.values.min { $0.lexicographicallyPrecedes($1) }
  }

  private func after(_ month: CivilDate, _ start: [Situation: Changes]) -> [Situation: Changes] {
    let days = rules.days(of: month)
    let cells = self.cells(of: month)
    var current: [Situation: Changes] = [:]
    for (situation, changes) in start {
      var situation = situation
      situation.counts = [0, 0, 0, 0]
      situation.cells = cells.map { _ in 0 }
      if let article = situation.article, let date = CivilDate(dayNumber: article),
        date.firstOfMonth.adding(months: 1) != month
      {
        situation.article = nil
        situation.isArticleSettled = false
      }
      keep(&current, situation, changes)
    }
    for date in days {
      let choices = self.choices(on: date, isClosed: rules.isClosed(month))
      let cell = cells.firstIndex { $0.contains(date) }
      var next: [Situation: Changes] = [:]
      for (situation, changes) in current {
        for choice in choices {
          guard var following = after(date, situation, choice.places) else { continue }
          for place in choice.places where place.isFree {
            following.counts[place.format.rank] += 1
            if let cell { following.cells[cell] += 1 }
          }
          keep(&next, following, zip(changes, choice.changes).map(+))
        }
      }
      current = next
    }
    let fixed = days.flatMap(rules.fixed)
    var old = [0, 0, 0, 0]
    for item in rules.open where item.start.local.date.firstOfMonth == month {
      old[item.format.rank] += 1
    }
    var result: [Situation: Changes] = [:]
    for (situation, changes) in current {
      if !rules.isClosed(month) {
        let free = ItemFormat.allCases.flatMap { format in
          (0..<situation.counts[format.rank]).map { _ in
            LockRules.Place(
              start: CivilDateTime(month), format: format, channels: [], isSettled: false,
              isFree: true)
          }
        }
        guard rules.isRight(fixed + free, month: month),
          areLabelsPossible(month, fixed, cells, situation.cells)
        else { continue }
      }
      var changes = changes
      for rank in 0..<4 { changes[1] += max(0, situation.counts[rank] - old[rank]) }
      keep(&result, situation, changes)
    }
    return result
  }

  private func keep(
    _ table: inout [Situation: Changes], _ situation: Situation, _ changes: Changes
  ) {
    if let known = table[situation], !changes.lexicographicallyPrecedes(known) { return }
    table[situation] = changes
  }

  // MARK: Days

  private struct Choice {
    let places: [LockRules.Place]
    let changes: Changes
  }

  /// All ways to fill a day; of those with the same formats, only the ones with the fewest changes.
  private func choices(on date: CivilDate, isClosed: Bool) -> [Choice] {
    let fixed = rules.fixed(on: date)
    guard !isClosed else { return [Choice(places: fixed, changes: [0, 0, 0])] }
    let olds = rules.open.filter { $0.start.local.date == date }
    var best: [[Int]: Choice] = [:]
    func extend(_ places: [LockRules.Place], _ slots: ArraySlice<LockRules.Place>) {
      guard rules.fits(places) || places.count == fixed.count && places.isEmpty else { return }
      guard let slot = slots.first else {
        let free = places.filter(\.isFree)
        var counts = [0, 0, 0, 0]
        for place in free { counts[place.format.rank] += 1 }
        var changes = [0, 0, 0]
        for format in ItemFormat.allCases {
          let own = olds.filter { $0.format == format }
          let times = free.filter { $0.format == format }.map(\.start.time)
          changes[1] += max(0, own.count - times.count)
          changes[2] += min(own.count, times.count)
          for time in times where own.contains(where: { $0.start.local.time == time }) {
            changes[2] -= 1
          }
          changes[0] += own.count { rules.approved.contains($0.id) }
          for time in times
          where own.contains(where: {
            $0.start.local.time == time && rules.approved.contains($0.id)
          }) {
            changes[0] -= 1
          }
        }
        if let known = best[counts], !changes.lexicographicallyPrecedes(known.changes) { return }
        best[counts] = Choice(places: places, changes: changes)
        return
      }
      extend(places + [slot], slots.dropFirst())
      extend(places, slots.dropFirst())
    }
    extend(fixed, rules.slots(on: date)[...])
    return Array(best.values)
  }

  /// H2 and H3.
  private func after(
    _ date: CivilDate, _ situation: Situation, _ places: [LockRules.Place]
  ) -> Situation? {
    var next = situation
    let order = places.sorted {
      ($0.start, $0.isSettled ? 0 : 1) < ($1.start, $1.isSettled ? 0 : 1)
    }
    for place in order where place.format == .reel {
      if let day = next.reelDay, let old = CivilDate(dayNumber: day), old.isoWeek == date.isoWeek {
        for isSettled in next.reels
        where rules.reelsClash(
          LockRules.Place(
            start: CivilDateTime(old), format: .reel, channels: [], isSettled: isSettled), place)
        {
          return nil
        }
      } else {
        next.reels = []
      }
      next.reels = Set(next.reels + [place.isSettled]).sorted { a, _ in a }
      next.reelDay = date.dayNumber
    }
    for place in order where place.format == .article {
      if let day = next.article, let old = CivilDate(dayNumber: day) {
        let last = LockRules.Place(
          start: CivilDateTime(old), format: .article, channels: [],
          isSettled: next.isArticleSettled)
        if rules.articlesClash(last, place) { return nil }
      }
      next.article = date.dayNumber
      next.isArticleSettled = place.isSettled
    }
    return next
  }

  // MARK: Labels

  private func owners(_ date: CivilDate) -> [[Int]] {
    [rules.calendar.campaigns, rules.calendar.seasons].map { all in
      all.indices.filter { all[$0].dates.contains(date) }
    }
  }

  /// Posting days that lie in the same campaigns and seasons.
  private func cells(of month: CivilDate) -> [[CivilDate]] {
    guard !rules.isClosed(month) else { return [] }
    let posting = rules.days(of: month).filter(rules.isPosting)
    return Dictionary(grouping: posting, by: owners).values.sorted { $0[0] < $1[0] }
  }

  private func areLabelsPossible(
    _ month: CivilDate, _ fixed: [LockRules.Place], _ cells: [[CivilDate]], _ free: [Int]
  ) -> Bool {
    var places = fixed
    var items: [CivilDate] = []
    for (days, count) in zip(cells, free) {
      for _ in 0..<count {
        items.append(days[0])
        places.append(
          LockRules.Place(
            start: CivilDateTime(days[0]), format: .post, channels: [], isSettled: false,
            isFree: true))
      }
    }
    return leastLabelChanges(rules, month: month, places: places, items: items.map { ($0, nil) })
      != nil
  }
}

/// S1.4 in one month for given days, hours and matching, by trying all labels: nil where none are
/// possible. `places` are all items of the month, `items` the free ones with what they were.
func leastLabelChanges(
  _ rules: LockRules, month: CivilDate, places: [LockRules.Place],
  items: [(date: CivilDate, old: LockedItem?)]
) -> Int? {
  let calendar = rules.calendar
  let kinds: [([Campaign], (LockRules.Place) -> String?)] = [
    (calendar.campaigns, { $0.campaign }), (calendar.seasons, { $0.season }),
  ]
  var left: [[Int]] = []
  for (all, label) in kinds {
    let needs = rules.needs(all, label, month: month, places)
    var own: [Int] = []
    for campaign in all {
      // Pins with the label take seats of their own.
      let pinned = places.count {
        !$0.isSettled && !$0.isFree && label($0) == campaign.id && rules.isPosting($0.date)
      }
      let need = (needs[campaign.id] ?? 0) - pinned
      guard need >= 0 else { return nil }
      own.append(need)
    }
    left.append(own)
  }
  var open: [[[Int]]: Int] = [left: 0]
  for item in items {
    let choices = kinds.map { all, _ in
      [nil] + all.indices.filter { all[$0].dates.contains(item.date) }.map { Optional($0) }
    }
    var next: [[[Int]]: Int] = [:]
    for (left, changes) in open {
      for a in choices[0] {
        for b in choices[1] {
          var following = left
          if let a { following[0][a] -= 1 }
          if let b { following[1][b] -= 1 }
          guard following.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else { continue }
          let campaign = a.map { calendar.campaigns[$0] }
          let season = b.map { calendar.seasons[$0] }
          if let x = campaign?.objective, let y = season?.objective, x != y { continue }
          if let x = campaign?.pillar, let y = season?.pillar, x != y { continue }
          var cost = changes
          if let old = item.old {
            if old.campaign != campaign?.id { cost += 1 }
            if old.season != season?.id { cost += 1 }
            func add(_ key: String, _ weights: [WeightedLabel], _ fixed: Int?) {
              if let fixed {
                if weights[fixed].key != key { cost += 1 }
              } else if !weights.contains(where: { $0.key == key && $0.weight > 0 }) {
                cost += 1
              }
            }
            add(
              old.objective, calendar.weights.objectives, campaign?.objective ?? season?.objective)
            add(old.pillar, calendar.weights.pillars, campaign?.pillar ?? season?.pillar)
            add(old.audience, calendar.weights.audiences, nil)
          }
          next[following] = min(next[following] ?? .max, cost)
        }
      }
    }
    open = next
  }
  return open[left.map { $0.map { _ in 0 } }]
}

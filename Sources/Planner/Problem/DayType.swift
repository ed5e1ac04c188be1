import CivilTime
import Schedule
import YAML

/// How many items of each format a day takes beside its pins.
struct Pattern: Hashable {
  var posts = 0
  var stories = 0
  var reels = 0
  var articles = 0

  var items: Int { posts + stories + reels + articles }
}

/// What a kind of day has room for: every pattern that the hours, the daily limit and the gap allow
/// beside its pins, with the least sum of ranks (S6). Days with the same hours and pins share one.
struct DayType {
  struct Key: Hashable {
    let isPosting: Bool
    let pins: [Int]
    /// Set where local times are skipped or doubled around it, where it has settled items and where
    /// its time has come, so that it has a type of its own.
    let own: CivilDate?
  }

  /// Most items beside the pins; negative where the pins alone break a rule of the day.
  let room: Int
  /// Most items of each format beside the pins, by rank; what the table covers.
  let most: [Int]
  /// The hours by time of day.
  let slots: SlotTable
  private let mostPostsBound: [Pattern: Int]
  private let free: [Bool]
  /// The most items of any pattern; negative where the pins alone break a rule.
  let capacity: Int

  init(
    _ key: Key, of calendar: EditorialCalendar, leavingOut leftOut: Set<PlanRule>,
    keeping settled: Settled?, mostItems: Int, mostPosts: Int, work: Work
  ) {
    let pins = key.pins.map { calendar.pins[$0] }
    let hasGap = !leftOut.contains(.minGap)
    let gap = hasGap ? calendar.limits.minGap.value : 0
    let held = key.own.flatMap { settled?.items[$0] } ?? []
    let isLimited = !leftOut.contains(.perDay)
    let limit =
      isLimited
      ? min(mostItems + held.count, max(held.count, calendar.limits.perDay.value)) : mostItems
    let fixed = pins.count + (isLimited ? held.count : 0)
    // Settled items alone break no rule.
    var fits = pins.isEmpty || fixed <= limit || !isLimited
    for (index, pin) in pins.enumerated() where hasGap {
      for other in pins[..<index] where conflict(pin, other, gap: gap) { fits = false }
      if held.contains(where: { $0.isNear(pin.start.time, pin.channels, gap: gap) }) {
        fits = false
      }
    }
    var free = [false, false, false, false]
    var options: [SlotOption] = []
    let isOver = settled.map { moment in key.own.map { $0 < moment.today } ?? false } ?? false
    for (format, rule) in calendar.formats where key.isPosting && !isOver {
      if leftOut.contains(.hours(format)) {
        free[format.rank] = true
        continue
      }
      let hours = rule.hours.enumerated().filter { _, hour in
        guard let own = key.own else { return true }
        if case .unique(let instant) = calendar.zone.resolve(CivilDateTime(own, hour.time)) {
          return settled.map { instant > $0.moment } ?? true
        }
        return false
      }
      guard hasGap else {
        free[format.rank] = !hours.isEmpty
        options += hours.map { SlotOption(format, hour: $0.offset, $0.element) }
        continue
      }
      for (index, hour) in hours {
        let option = SlotOption(format, hour: index, hour)
        if !pins.contains(where: { option.conflicts(with: $0, gap: gap) }),
          !held.contains(where: { $0.isNear(option.time, option.channels, gap: gap) })
        {
          options.append(option)
        }
      }
    }
    let room = fits ? max(0, limit - fixed) : -1
    // H2 and H3 allow one reel and one article a day, unless they are left out.
    let manyReels = leftOut.contains(.reelWeek)
    let manyArticles =
      leftOut.contains(.articleGap) || calendar.limits.articleGap.value.lowerBound == 0
    let demanded = [
      mostPosts,
      mostPosts,
      min(manyReels ? .max : 1, calendar.months.map(\.reels.value).max() ?? 0),
      min(manyArticles ? .max : 1, calendar.months.map(\.articles.value).max() ?? 0),
    ]
    let most = (0..<4).map { rank in
      let slots = free[rank] ? room : options.count { $0.format.rank == rank }
      return max(0, min(room, demanded[rank], slots))
    }
    slots = SlotTable(options, free: free, gap: gap, most: most, room: max(0, room), work: work)
    self.room = room
    self.most = most
    mostPostsBound = Self.mostPosts(slots, free: free)
    self.free = free
    let freeMost = zip(free, most).reduce(0) { $1.0 ? $0 + $1.1 : $0 }
    capacity =
      room < 0 ? -1 : slots.boundPatterns.reduce(0) { max($0, min(room, $1.items + freeMost)) }
  }

  /// By stories, reels and articles with hours of their own, the most such posts.
  private static func mostPosts(_ slots: SlotTable, free: [Bool]) -> [Pattern: Int] {
    var most: [Pattern: Int] = [:]
    for pattern in slots.boundPatterns {
      var key = pattern
      key.posts = 0
      most[key] = max(most[key] ?? 0, pattern.posts)
    }
    return most
  }

  /// The least sum of ranks of a pattern; nil where there is no room for it.
  func cost(of pattern: Pattern) -> Int? {
    guard pattern.items <= room, isInRange(pattern) else { return nil }
    return slots.cost(of: pattern)
  }

  /// The most posts beside the others; nil where even these have no room. Fewer always fit.
  func mostPosts(stories: Int, reels: Int, articles: Int) -> Int? {
    let others = Pattern(stories: stories, reels: reels, articles: articles)
    guard others.items <= room, isInRange(others) else { return nil }
    var bound = others
    for format in ItemFormat.allCases where free[format.rank] { bound[format] = 0 }
    guard let posts = mostPostsBound[bound] else { return nil }
    return min(room - others.items, free[0] ? most[0] : posts)
  }

  private func isInRange(_ pattern: Pattern) -> Bool {
    ItemFormat.allCases.allSatisfy {
      pattern[$0] >= 0 && pattern[$0] <= most[$0.rank]
    }
  }

}

private func conflict(_ a: Pin, _ b: Pin, gap: Int) -> Bool {
  let distance = abs(a.start.time.secondsOfDay - b.start.time.secondsOfDay)
  return distance < gap * 60 && a.channels.contains { b.channels.contains($0) }
}

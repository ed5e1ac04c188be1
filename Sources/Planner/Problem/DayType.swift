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
    /// Set where local times are skipped or doubled around it, so that it has a type of its own.
    let change: CivilDate?
  }

  /// Most items beside the pins; negative where the pins alone break a rule of the day.
  let room: Int
  /// Most items of each format beside the pins, by rank; what the table covers.
  let most: [Int]
  /// The hours by time of day.
  let slots: SlotTable
  /// Least rank sums by pattern, -1 where there is no room.
  private let costs: [Int32]
  /// Most posts by stories, reels and articles, -1 where there is no room.
  private let mostPostsTable: [Int]

  init(
    _ key: Key, of calendar: EditorialCalendar, leavingOut leftOut: Set<PlanRule>, mostItems: Int,
    mostPosts: Int
  ) {
    let pins = key.pins.map { calendar.pins[$0] }
    let hasGap = !leftOut.contains(.minGap)
    let gap = hasGap ? calendar.limits.minGap.value : 0
    let limit = leftOut.contains(.perDay) ? mostItems : min(mostItems, calendar.limits.perDay.value)
    var fits = pins.count <= limit || leftOut.contains(.perDay)
    for (index, pin) in pins.enumerated() where hasGap {
      for other in pins[..<index] where conflict(pin, other, gap: gap) { fits = false }
    }
    var free = [false, false, false, false]
    var options: [SlotOption] = []
    for (format, rule) in calendar.formats where key.isPosting {
      if leftOut.contains(.hours(format)) {
        free[format.rank] = true
        continue
      }
      let hours = rule.hours.enumerated().filter { _, hour in
        guard let change = key.change else { return true }
        if case .unique = calendar.zone.resolve(CivilDateTime(change, hour.time)) { return true }
        return false
      }
      guard hasGap else {
        free[format.rank] = !hours.isEmpty
        options += hours.map { SlotOption(format, hour: $0.offset, $0.element) }
        continue
      }
      for (index, hour) in hours {
        let option = SlotOption(format, hour: index, hour)
        if !pins.contains(where: { option.conflicts(with: $0, gap: gap) }) {
          options.append(option)
        }
      }
    }
    let room = fits ? max(0, limit - pins.count) : -1
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
    slots = SlotTable(options, free: free, gap: gap, most: most, room: max(0, room))
    self.room = room
    self.most = most
    let counts = (most[0] + 1, most[1] + 1, most[2] + 1, most[3] + 1)
    var costs = [Int32](repeating: -1, count: counts.0 * counts.1 * counts.2 * counts.3)
    var mostPosts = [Int](repeating: -1, count: counts.1 * counts.2 * counts.3)
    if room >= 0 {
      for reels in 0..<counts.2 {
        for articles in 0..<counts.3 {
          for stories in 0..<counts.1 {
            let row = (reels * counts.3 + articles) * counts.1 + stories
            for posts in 0..<counts.0 {
              let pattern = Pattern(
                posts: posts, stories: stories, reels: reels, articles: articles)
              guard pattern.items <= room, let cost = slots.cost(of: pattern) else { break }
              costs[row * counts.0 + posts] = Int32(clamping: cost)
              mostPosts[row] = posts
            }
          }
        }
      }
    }
    self.costs = costs
    mostPostsTable = mostPosts
  }

  /// The least sum of ranks of a pattern; nil where there is no room for it.
  func cost(of pattern: Pattern) -> Int? {
    guard pattern.posts >= 0, pattern.posts <= most[0] else { return nil }
    guard let row = row(pattern.stories, pattern.reels, pattern.articles) else { return nil }
    let cost = costs[row * (most[0] + 1) + pattern.posts]
    return cost < 0 ? nil : Int(cost)
  }

  /// The most posts beside the others; nil where even these have no room. Fewer always fit.
  func mostPosts(stories: Int, reels: Int, articles: Int) -> Int? {
    guard let row = row(stories, reels, articles), mostPostsTable[row] >= 0 else { return nil }
    return mostPostsTable[row]
  }

  private func row(_ stories: Int, _ reels: Int, _ articles: Int) -> Int? {
    guard stories >= 0, stories <= most[1], reels >= 0, reels <= most[2], articles >= 0,
      articles <= most[3]
    else { return nil }
    return (reels * (most[3] + 1) + articles) * (most[1] + 1) + stories
  }

  /// The most items of any pattern.
  var capacity: Int {
    var best = -1
    for reels in 0...most[2] {
      for articles in 0...most[3] {
        for stories in 0...most[1] {
          guard let posts = mostPosts(stories: stories, reels: reels, articles: articles) else {
            break
          }
          best = max(best, posts + stories + reels + articles)
        }
      }
    }
    return best
  }
}

private func conflict(_ a: Pin, _ b: Pin, gap: Int) -> Bool {
  let distance = abs(a.start.time.secondsOfDay - b.start.time.secondsOfDay)
  return distance < gap * 60 && a.channels.contains { b.channels.contains($0) }
}

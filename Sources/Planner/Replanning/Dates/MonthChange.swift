import CivilTime
import Schedule

/// Numbers by format's rank.
typealias ByFormat = SIMD4<Int>

/// What is known of a month's changes before its days are gone through: which differences in number
/// its mix allows, and what every plan must lose on the days to come.
struct MonthChange {
  /// Open items of the lock by format's rank: on days that the problem does not have, then by day of
  /// the month, those up to its end.
  private(set) var oldUpTo: [ByFormat]
  /// Pins and settled items, likewise.
  private(set) var fixedUpTo: [ByFormat]
  /// Open items on days behind each that the problem does not have, likewise: what is lost so far
  /// without its time having come.
  private(set) var strandedAfter: [ByFormat]
  /// What leaves days that the problem does not have.
  let stranded: ChangeCost
  /// New items less old ones, by format's rank.
  let difference: [ClosedRange<Int>]
  /// From each day on (and behind the last): approved items that lose their place.
  private var forcedApproved: [Int]
  /// What the rest of the month loses of one or two formats alone, and, with all formats together, of
  /// approved items, days and hours as one number (`Price`).
  private let posts: Floor
  private let stories: Floor
  private let postsAndStories: Floor
  private let reels: Floor
  private let articles: Floor
  private let together: Floor
  /// The items that the month has at least beside pins and settled ones.
  let leastItems: Int

  /// Nil where the month has no number of items at all.
  init?(_ problem: Problem, month index: Int, _ open: OpenItems, _ options: DayOptions) {
    let month = problem.months[index]
    let first = problem.calendar.months[month.index].first
    let days = Set(month.days.map { problem.days[$0].date })
    var old = ByFormat()
    var stranded = ChangeCost()
    var strandedByDay: [(date: CivilDate, rank: Int)] = []
    for offset in 0..<first.daysInMonth where !days.contains(first.adding(days: offset)) {
      for item in open.byDay[first.adding(days: offset)] ?? [] {
        old[item.locked.format.rank] += 1
        stranded.days += 1
        strandedByDay.append((first.adding(days: offset), item.locked.format.rank))
        if item.isApproved { stranded.approved += 1 }
      }
    }
    self.stranded = stranded
    var fixed = ByFormat()
    strandedAfter = [old]
    oldUpTo = [old]
    fixedUpTo = [fixed]
    for day in month.days {
      let today = problem.days[day]
      for item in open.byDay[today.date] ?? [] { old[item.locked.format.rank] += 1 }
      for pin in today.pins { fixed[problem.calendar.pins[pin].format.rank] += 1 }
      for item in today.settled { fixed[item.format.rank] += 1 }
      oldUpTo.append(old)
      var after = ByFormat()
      for stranded in strandedByDay where stranded.date > today.date { after[stranded.rank] += 1 }
      strandedAfter.append(after)
      fixedUpTo.append(fixed)
    }

    let counts = month.posts.compactMap {
      n -> (posts: ClosedRange<Int>, stories: ClosedRange<Int>)? in
      let all = n - fixed[0] - fixed[1]
      guard all >= 0 else { return nil }
      guard let stories = month.stories(of: n) else { return (0...all, 0...all) }
      let own = stories - fixed[1]
      guard own >= 0, all >= own else { return nil }
      return (all - own...all - own, own...own)
    }
    guard let reels = month.reels, let articles = month.articles, reels >= fixed[2],
      articles >= fixed[3], let leastPosts = counts.map(\.posts.lowerBound).min(),
      let mostPosts = counts.map(\.posts.upperBound).max(),
      let leastStories = counts.map(\.stories.lowerBound).min(),
      let mostStories = counts.map(\.stories.upperBound).max()
    else { return nil }
    difference = [
      leastPosts - old[0]...mostPosts - old[0], leastStories - old[1]...mostStories - old[1],
      reels - fixed[2] - old[2]...reels - fixed[2] - old[2],
      articles - fixed[3] - old[3]...articles - fixed[3] - old[3],
    ]
    let least = max(0, month.posts.lowerBound - fixed[0] - fixed[1])
    let postDifference =
      least - old[0] - old[1]...max(least, month.posts.upperBound - fixed[0] - fixed[1])
      - old[0] - old[1]
    leastItems = least + reels - fixed[2] + articles - fixed[3]

    forcedApproved = [0]
    for day in month.days.reversed() {
      forcedApproved.append(
        (forcedApproved.last ?? 0) + (options.ofDay[day].map(\.cost.approved).min() ?? 0))
    }
    forcedApproved.reverse()
    let (oldUpTo, difference) = (oldUpTo, difference)
    func steps(_ price: (DayOption) -> Int, _ ranks: [Int]) -> [[Floor.Step]] {
      month.days.enumerated().map { place, day in
        let here = oldUpTo[place + 1] &- oldUpTo[place]
        return options.ofDay[day].map { option in
          Floor.Step(
            net: ranks.reduce(0) { $0 + option.counts[$1] - here[$1] }, price: price(option))
        }
      }
    }
    func single(_ rank: Int) -> Floor {
      Floor(days: steps({ $0.losses[rank] }, [rank]), ends: difference[rank]) { max(0, $0) }
    }
    posts = single(0)
    stories = single(1)
    self.reels = single(2)
    self.articles = single(3)
    // What comes is at least what each format must have more, and what is more in all beside what
    // each must have less.
    let more = difference.map { max(0, $0.lowerBound) }
    let fewer = difference.map { min(0, $0.upperBound) }
    postsAndStories = Floor(
      days: steps({ $0.losses[0] + $0.losses[1] }, [0, 1]), ends: postDifference
    ) { max(more[0] + more[1], $0 - fewer[0] - fewer[1]) }
    let others = difference[2].lowerBound + difference[3].lowerBound
    let come = max(more[0] + more[1], postDifference.lowerBound) + more[2] + more[3]
    together = Floor(
      days: steps({ Price($0.cost).value }, [0, 1, 2, 3]),
      ends: postDifference.lowerBound + others...postDifference.upperBound + others
    ) { Price(days: max(come, $0 - fewer.reduce(0, +))).value }
  }

  /// The least changes to the end of the month, of which so much is known after its first `days` days:
  /// the cost so far and, by format's rank, the new items less the old ones. Nil where the month can
  /// come to no end that is allowed.
  func bound(days: Int, cost: ChangeCost, difference now: ByFormat) -> ChangeCost? {
    let all = together.price(days: days, net: now.wrappedSum())
    let both = postsAndStories.price(days: days, net: now[0] + now[1])
    let own = posts.price(days: days, net: now[0]) + stories.price(days: days, net: now[1])
    let others = reels.price(days: days, net: now[2]) + articles.price(days: days, net: now[3])
    guard all < Floor.never, both < Floor.never, own < Floor.never, others < Floor.never else {
      return nil
    }
    let least = ChangeCost(
      approved: cost.approved + forcedApproved[days], days: cost.days + max(both, own) + others,
      hours: cost.hours)
    return max(
      least,
      ChangeCost(approved: cost.approved, days: cost.days, hours: cost.hours) + Price(all).cost)
  }

  /// No plan changes less in approved items, days and hours; nil where there is none.
  var least: ChangeCost? {
    bound(days: 0, cost: stranded, difference: ByFormat() &- (oldUpTo.first ?? ByFormat()))
  }
}

/// Approved items, days and hours of a cost as one number that orders by them.
private struct Price {
  let value: Int

  init(_ value: Int) { self.value = value }

  init(approved: Int = 0, days: Int, hours: Int = 0) {
    value = approved << 40 + days << 20 + hours
  }

  init(_ cost: ChangeCost) {
    self.init(approved: cost.approved, days: cost.days, hours: cost.hours)
  }

  var cost: ChangeCost {
    ChangeCost(approved: value >> 40, days: value >> 20 & 0xF_FFFF, hours: value & 0xF_FFFF)
  }
}

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
  private let leastDifference: ByFormat
  private let mostDifference: ByFormat
  /// The same of posts and stories together.
  let postDifference: ClosedRange<Int>
  /// From each day on (and behind the last): approved items that lose their place, items that leave
  /// their day by format's rank, and the least of both and of changed hours together.
  private(set) var forcedApproved: [Int]
  private(set) var forcedLosses: [ByFormat]
  private(set) var forcedCost: [ChangeCost]
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
    leastDifference = ByFormat(difference.map(\.lowerBound))
    mostDifference = ByFormat(difference.map(\.upperBound))
    let least = max(0, month.posts.lowerBound - fixed[0] - fixed[1])
    postDifference =
      least - old[0] - old[1]...max(least, month.posts.upperBound - fixed[0] - fixed[1])
      - old[0] - old[1]
    leastItems = least + reels - fixed[2] + articles - fixed[3]

    forcedApproved = [0]
    forcedLosses = [ByFormat()]
    forcedCost = [ChangeCost()]
    for day in month.days.reversed() {
      let own = options.ofDay[day]
      forcedApproved.append(
        (forcedApproved.last ?? 0) + (own.map(\.cost.approved).min() ?? 0))
      var losses = forcedLosses.last ?? ByFormat()
      for rank in 0..<4 { losses[rank] += own.map { $0.losses[rank] }.min() ?? 0 }
      forcedLosses.append(losses)
      // The options are in order, so the first is the least.
      let cost = own.first?.cost ?? ChangeCost()
      forcedCost.append(
        (forcedCost.last ?? ChangeCost())
          + ChangeCost(approved: cost.approved, days: cost.days, hours: cost.hours))
    }
    forcedApproved.reverse()
    forcedLosses.reverse()
    forcedCost.reverse()
  }

  /// The least changes of a month that has lost and won so much in its first `days` days: `lost` items
  /// and, by format's rank, the new items less the old ones.
  func bound(days: Int, lost: Int, difference now: ByFormat) -> Int {
    let forced = forcedLosses[days]
    let none = ByFormat()
    let losses = pointwiseMax(forced, now &- mostDifference)
    let single = pointwiseMax(losses &+ pointwiseMax(leastDifference, none), now)
    let posts = max(
      single[0] + single[1], forced[0] + forced[1] + max(0, postDifference.lowerBound))
    return lost + posts + single[2] + single[3]
  }

  /// No plan changes less in approved items, days and hours.
  var least: ChangeCost {
    var cost = stranded + forcedCost[0]
    let single = difference.map { max(0, $0.lowerBound) }
    cost.days += max(single[0] + single[1], max(0, postDifference.lowerBound))
    cost.days += single[2] + single[3]
    return cost
  }
}

import CivilTime
import Schedule
import YAML

/// A calendar with some rules left out, turned into numbers: what all stages of the planner work on.
struct Problem {
  let calendar: EditorialCalendar
  let leftOut: Set<PlanRule>
  let months: [MonthProblem]
  /// Days on which something may or must be published, in order: posting days and days of pins.
  let days: [DayProblem]
  /// The kinds of days that `days` refer to.
  let dayTypes: [DayType]
  /// What may still be spent on this problem.
  let work: Work
  /// What it has to leave as it is; nil where the plan is made afresh.
  let settled: Settled?

  init(
    _ calendar: EditorialCalendar, leavingOut leftOut: Set<PlanRule> = [],
    months range: Range<Int>? = nil, keeping settled: Settled? = nil,
    work: Work = Work(100_000_000)
  ) {
    var compiler = ProblemCompiler(calendar, leftOut, settled, work)
    self.work = work
    self.settled = settled
    for index in range ?? calendar.months.indices { compiler.addMonth(index) }
    self.calendar = calendar
    self.leftOut = leftOut
    months = compiler.months
    days = compiler.days
    dayTypes = compiler.dayTypes
  }

  func holds(_ rule: PlanRule) -> Bool { !leftOut.contains(rule) }

  func type(of day: Int) -> DayType { dayTypes[days[day].type] }
}

/// The demands of a month.
struct MonthProblem {
  /// Index into the calendar's months.
  let index: Int
  /// Its days, as a range of `Problem.days`.
  let days: Range<Int>
  /// How many of them are posting days.
  let postingDays: Int
  /// Posts and stories together, pins and settled items included.
  let posts: ClosedRange<Int>
  /// Pins and settled items included; nil: any number up to the most.
  let reels: Int?
  let articles: Int?
  let mostReels: Int
  let mostArticles: Int
  /// Percent of posts that are stories; nil: any split.
  let storyShare: Int?
  /// The pins and settled items of the month by format's rank.
  let pinned: [Int]
  /// Whether stories give way to what is pinned and settled, as they do where there is a lock.
  let storiesGiveWay: Bool
  /// Whether it is over, so that no rule is asked of it.
  let isClosed: Bool
  /// The windows of its campaigns and seasons.
  let windows: MonthWindows

  /// The stories that go with `n` posts and stories together; nil: any number (H1).
  func stories(of n: Int) -> Int? {
    storyShare.map { share in
      let stories = (2 * n * share + 99) / 200
      return storiesGiveWay ? max(pinned[1], min(stories, n - pinned[0])) : stories
    }
  }

  /// Items of all formats when there are `n` posts and stories, the reels and articles that are not
  /// demanded being the pinned ones.
  func items(posts n: Int) -> Int { n + (reels ?? pinned[2]) + (articles ?? pinned[3]) }
}

/// A day on which something may or must be published.
struct DayProblem {
  let date: CivilDate
  let month: Int
  let isPosting: Bool
  /// The first day of its ISO week as a day number.
  let week: Int
  /// Pins of the day, indices into the calendar's pins.
  let pins: [Int]
  /// The settled items of the day.
  let settled: [Settled.Item]
  /// How many items stand on it in any case.
  var fixedCount: Int { pins.count + settled.count }
  /// Index into the day types.
  let type: Int
}

private struct ProblemCompiler {
  let calendar: EditorialCalendar
  let leftOut: Set<PlanRule>
  var months: [MonthProblem] = []
  var days: [DayProblem] = []
  var dayTypes: [DayType] = []
  private var typeIndex: [DayType.Key: Int] = [:]
  private let pinsByDay: [CivilDate: [Int]]
  private let holidays: Set<CivilDate>
  private let weekdays: Set<Int>
  private let blackouts: [ClosedRange<CivilDate>]
  private let changes: Set<CivilDate>
  /// More items, and more posts, than this never need room on one day.
  private let mostItems: Int
  private let mostPosts: Int
  /// Where a month may have any number of posts, more than this never help.
  private let enoughPosts: Int
  private let settled: Settled?
  private let work: Work

  init(
    _ calendar: EditorialCalendar, _ leftOut: Set<PlanRule>, _ settled: Settled?, _ work: Work
  ) {
    self.settled = settled
    self.work = work
    self.calendar = calendar
    self.leftOut = leftOut
    var pins: [CivilDate: [Int]] = [:]
    for (index, pin) in calendar.pins.enumerated()
    where !leftOut.contains(.pin(index)) && settled?.donePins.contains(index) != true {
      pins[pin.start.date, default: []].append(index)
    }
    pinsByDay = pins
    holidays = Set(calendar.holidays.map(\.date))
    weekdays = leftOut.contains(.postingDays) ? Set(1...7) : Set(calendar.postingWeekdays.value)
    blackouts = calendar.blackouts.enumerated()
      .filter { !leftOut.contains(.blackout($0.offset)) }.map(\.element.dates)
    changes = Self.changeDays(of: calendar)
    enoughPosts = Self.enoughPosts(for: calendar)
    let isFree = calendar.months.indices.contains { leftOut.contains(.posts(month: $0)) }
    let posts = calendar.months.map(\.posts.value.upperBound).max() ?? 0
    mostPosts = isFree ? max(posts, enoughPosts) : posts
    mostItems =
      mostPosts + calendar.pins.count
      + (calendar.months.map { $0.reels.value + $0.articles.value }.max() ?? 0)
  }

  /// So many posts that pinned stories, and pins of campaigns and seasons, keep within their shares.
  private static func enoughPosts(for calendar: EditorialCalendar) -> Int {
    var enough = calendar.pins.count + 2
    func add(_ pins: Int, _ share: Int?) {
      guard let share, pins > 0 else { return }
      enough += pins * 100 / max(1, share) + 1
    }
    add(calendar.pins.count { $0.format == .story }, calendar.formats[.story]?.share?.value)
    for (index, campaign) in calendar.campaigns.enumerated() {
      add(calendar.pins.count { $0.campaign == index }, campaign.share.value)
    }
    for (index, season) in calendar.seasons.enumerated() {
      add(calendar.pins.count { $0.season == index }, season.share.value)
    }
    return enough
  }

  /// The dates on which some local time is skipped or doubled (H8).
  private static func changeDays(of calendar: EditorialCalendar) -> Set<CivilDate> {
    guard let first = calendar.months.first?.first, let last = calendar.months.last?.first else {
      return []
    }
    let range =
      calendar.zone.startOfDay(
        first.adding(days: -2))...calendar.zone.startOfDay(
        last.adding(days: 40))
    var dates: Set<CivilDate> = []
    for transition in calendar.zone.transitions(in: range) {
      dates.insert(transition.localBefore.date)
      dates.insert(transition.localAfter.date)
      dates.insert(transition.localBefore.date.adding(days: -1))
    }
    return dates
  }

  private func isPosting(_ date: CivilDate, month: Int) -> Bool {
    weekdays.contains(date.weekday)
      && (!holidays.contains(date) || leftOut.contains(.holidays(month: month)))
      && !blackouts.contains { $0.contains(date) }
  }

  mutating func addMonth(_ index: Int) {
    let mix = calendar.months[index]
    let isClosed = settled?.isClosed(mix.first) == true
    let start = days.count
    var pinned = [0, 0, 0, 0]
    var settledCounts = pinned
    var postingDays = 0
    for offset in 0..<mix.first.daysInMonth {
      let date = mix.first.adding(days: offset)
      let pins = pinsByDay[date] ?? []
      let held = settled?.items[date] ?? []
      let posting = !isClosed && isPosting(date, month: index)
      guard posting || !pins.isEmpty || !held.isEmpty else { continue }
      for pin in pins { pinned[calendar.pins[pin].format.rank] += 1 }
      for item in held { settledCounts[item.format.rank] += 1 }
      if posting { postingDays += 1 }
      days.append(
        DayProblem(
          date: date, month: months.count, isPosting: posting,
          week: date.dayNumber - (date.weekday - 1), pins: pins, settled: held,
          type: type(of: date, posting: posting, pins: isClosed ? [] : pins)))
    }
    for rank in pinned.indices { pinned[rank] += settledCounts[rank] }
    let pinnedPosts = pinned[0] + pinned[1]
    let settledPosts = settledCounts[0] + settledCounts[1]
    let range =
      isClosed
      ? pinnedPosts...pinnedPosts
      : mix.posts.value.lowerBound...max(mix.posts.value.upperBound, settledPosts)
    let tellsStories = calendar.formats[.story] != nil && !leftOut.contains(.storyShare)
    let storyShare = tellsStories && !isClosed ? calendar.formats[.story]?.share?.value : nil
    let reels = isClosed ? pinned[2] : max(mix.reels.value, settledCounts[2])
    let articles = isClosed ? pinned[3] : max(mix.articles.value, settledCounts[3])
    let free = leftOut.contains(.posts(month: index))
    let most = max(range.upperBound, pinnedPosts, enoughPosts)
    months.append(
      MonthProblem(
        index: index, days: start..<days.count, postingDays: postingDays,
        posts: free ? 0...most : range,
        reels: leftOut.contains(.reels(month: index)) ? nil : reels,
        articles: leftOut.contains(.articles(month: index)) ? nil : articles,
        mostReels: max(mix.reels.value, pinned[2]),
        mostArticles: max(mix.articles.value, pinned[3]), storyShare: storyShare,
        pinned: pinned, storiesGiveWay: settled != nil, isClosed: isClosed,
        windows: MonthWindows(
          calendar, leftOut, work: work,
          days: days[start...].map { ($0.date, $0.isPosting, $0.pins, $0.settled) })))
  }

  private mutating func type(of date: CivilDate, posting: Bool, pins: [Int]) -> Int {
    let isOwn =
      posting && changes.contains(date)
      || settled.map { date <= $0.today || $0.items[date] != nil } == true
    let key = DayType.Key(isPosting: posting, pins: pins, own: isOwn ? date : nil)
    if let known = typeIndex[key] { return known }
    dayTypes.append(
      DayType(
        key, of: calendar, leavingOut: leftOut, keeping: settled, mostItems: mostItems,
        mostPosts: mostPosts, work: work))
    typeIndex[key] = dayTypes.count - 1
    return dayTypes.count - 1
  }
}

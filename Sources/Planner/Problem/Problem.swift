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

  init(
    _ calendar: EditorialCalendar, leavingOut leftOut: Set<PlanRule> = [],
    months range: Range<Int>? = nil, work: Work = Work(100_000_000)
  ) {
    var compiler = ProblemCompiler(calendar, leftOut, work)
    self.work = work
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
  /// Posts and stories together, pins included.
  let posts: ClosedRange<Int>
  /// Pins included; nil: any number up to the most.
  let reels: Int?
  let articles: Int?
  let mostReels: Int
  let mostArticles: Int
  /// Percent of posts that are stories; nil: any split.
  let storyShare: Int?
  /// The pins of the month by format's rank.
  let pinned: [Int]
  /// The windows of its campaigns and seasons.
  let windows: MonthWindows

  /// The stories that go with `n` posts and stories together; nil: any number (H1).
  func stories(of n: Int) -> Int? {
    storyShare.map { (2 * n * $0 + 99) / 200 }
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
  private let work: Work

  init(_ calendar: EditorialCalendar, _ leftOut: Set<PlanRule>, _ work: Work) {
    self.work = work
    self.calendar = calendar
    self.leftOut = leftOut
    var pins: [CivilDate: [Int]] = [:]
    for (index, pin) in calendar.pins.enumerated() where !leftOut.contains(.pin(index)) {
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
    let start = days.count
    var pinned = [0, 0, 0, 0]
    var postingDays = 0
    for offset in 0..<mix.first.daysInMonth {
      let date = mix.first.adding(days: offset)
      let pins = pinsByDay[date] ?? []
      let posting = isPosting(date, month: index)
      guard posting || !pins.isEmpty else { continue }
      for pin in pins { pinned[calendar.pins[pin].format.rank] += 1 }
      if posting { postingDays += 1 }
      days.append(
        DayProblem(
          date: date, month: months.count, isPosting: posting,
          week: date.dayNumber - (date.weekday - 1), pins: pins,
          type: type(of: date, posting: posting, pins: pins)))
    }
    let pinnedPosts = pinned[0] + pinned[1]
    let range = mix.posts.value
    let tellsStories = calendar.formats[.story] != nil && !leftOut.contains(.storyShare)
    let storyShare = tellsStories ? calendar.formats[.story]?.share?.value : nil
    let free = leftOut.contains(.posts(month: index))
    let most = max(range.upperBound, pinnedPosts, enoughPosts)
    months.append(
      MonthProblem(
        index: index, days: start..<days.count, postingDays: postingDays,
        posts: free ? 0...most : range,
        reels: leftOut.contains(.reels(month: index)) ? nil : mix.reels.value,
        articles: leftOut.contains(.articles(month: index)) ? nil : mix.articles.value,
        mostReels: max(mix.reels.value, pinned[2]),
        mostArticles: max(mix.articles.value, pinned[3]), storyShare: storyShare,
        pinned: pinned,
        windows: MonthWindows(
          calendar, leftOut, work: work,
          days: days[start...].map { ($0.date, $0.isPosting, $0.pins) })))
  }

  private mutating func type(of date: CivilDate, posting: Bool, pins: [Int]) -> Int {
    let key = DayType.Key(
      isPosting: posting, pins: pins, change: posting && changes.contains(date) ? date : nil)
    if let known = typeIndex[key] { return known }
    dayTypes.append(
      DayType(
        key, of: calendar, leavingOut: leftOut, mostItems: mostItems, mostPosts: mostPosts,
        work: work))
    typeIndex[key] = dayTypes.count - 1
    return dayTypes.count - 1
  }
}

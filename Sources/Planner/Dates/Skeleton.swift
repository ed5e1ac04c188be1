import CivilTime
import Schedule
import YAML

/// What H2 and H3 remember while the days go by.
struct Skeleton: Hashable {
  /// Reels and articles of the month so far, pins and settled items included.
  var reels = 0
  var articles = 0
  /// Whether the ISO week has its reel.
  var weekHasReel = false
  /// Whether one of them is not settled: then settled ones are judged too.
  var weekHasOpenReel = false
  /// The day number of the last article; nil where none binds the next one.
  var lastArticle: Int?
  /// Whether it is settled: its distance to another settled one is not judged.
  var lastIsSettled = false
}

/// H1 for reels and articles, H2 and H3 as steps from day to day.
struct SkeletonRules {
  private let oneReelAWeek: Bool
  private let gap: ClosedRange<Int>?
  private let turn: ClosedRange<Int>?
  private let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
    oneReelAWeek = problem.holds(.reelWeek)
    let limits = problem.calendar.limits
    gap = problem.holds(.articleGap) ? limits.articleGap.value : nil
    turn = problem.holds(.articleTurn) ? limits.articleTurn.value : nil
  }

  /// The state on the first day of a month, from that at the end of the month before.
  func enteringMonth(_ state: Skeleton) -> Skeleton {
    Skeleton(
      weekHasReel: state.weekHasReel, weekHasOpenReel: state.weekHasOpenReel,
      lastArticle: state.articles > 0 && turn != nil ? state.lastArticle : nil,
      lastIsSettled: state.articles > 0 && turn != nil && state.lastIsSettled)
  }

  /// The state in the morning of a day: a new week has no reel yet. Nil where the month's articles
  /// can no longer come in time.
  func entering(day: Int, _ state: Skeleton) -> Skeleton? {
    var state = state
    let today = problem.days[day]
    if day > 0, problem.days[day - 1].week != today.week {
      state.weekHasReel = false
      state.weekHasOpenReel = false
    }
    if let last = state.lastArticle, !state.lastIsSettled,
      state.articles < problem.months[today.month].articles ?? 0
    {
      let latest = state.articles > 0 ? gap?.upperBound : turn?.upperBound
      if let latest, today.date.dayNumber - last > latest { return nil }
    }
    return state
  }

  /// The state after a day with so many reels and articles beside its pins; nil where a rule breaks.
  func after(day: Int, _ state: Skeleton, reels: Int, articles: Int) -> Skeleton? {
    var state = state
    let today = problem.days[day]
    let month = problem.months[today.month]
    var (reels, articles) = (reels, articles)
    for pin in today.pins {
      switch problem.calendar.pins[pin].format {
      case .reel: reels += 1
      case .article: articles += 1
      case .post, .story: break
      }
    }
    let settledReels = today.settled.count { $0.format == .reel }
    let settledArticles = today.settled.count { $0.format == .article }
    let judges = !month.isClosed
    if reels + settledReels > 0 {
      if oneReelAWeek, judges {
        if reels > 0, reels + settledReels > 1 || state.weekHasReel { return nil }
        if state.weekHasOpenReel { return nil }
      }
      state.weekHasReel = oneReelAWeek
      state.weekHasOpenReel = oneReelAWeek && (state.weekHasOpenReel || reels > 0)
      state.reels += reels + settledReels
      if state.reels > (month.reels ?? month.mostReels) { return nil }
    }
    for place in 0..<settledArticles + articles {
      let number = today.date.dayNumber
      let isSettled = place < settledArticles
      if let last = state.lastArticle, judges, !(isSettled && state.lastIsSettled) {
        if let range = state.articles > 0 ? gap : turn, !range.contains(number - last) {
          return nil
        }
      }
      state.articles += 1
      state.lastArticle = gap == nil && turn == nil ? nil : number
      state.lastIsSettled = isSettled && state.lastArticle != nil
      if state.articles > (month.articles ?? month.mostArticles) { return nil }
    }
    return state
  }

  /// Whether a month may end so.
  func mayEnd(_ month: MonthProblem, _ state: Skeleton) -> Bool {
    (month.reels ?? state.reels) == state.reels
      && (month.articles ?? state.articles) == state.articles
  }

  /// The most reels and articles worth trying on a day beside its pins.
  func most(day: Int) -> (reels: Int, articles: Int) {
    let month = problem.months[problem.days[day].month]
    let type = problem.type(of: day)
    // What is not demanded helps only where shares want more items, and articles beside pinned ones
    // that are too far apart.
    let sensitive = month.windows.isSensitive
    let bridges = month.pinned[3] > 0 && (gap != nil || turn != nil)
    let reels = month.reels == nil && !sensitive ? 0 : oneReelAWeek ? 1 : type.most[2]
    let articles =
      month.articles == nil && !sensitive && !bridges ? 0 : gap == nil ? type.most[3] : 1
    return (min(type.most[2], reels), min(type.most[3], articles))
  }
}

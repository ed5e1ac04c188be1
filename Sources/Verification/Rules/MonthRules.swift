import CivilTime
import Schedule
import YAML

/// H1: how many items of each format a month has.
func checkCounts(_ subject: Subject, _ findings: inout Findings) {
  let share = subject.calendar.formats[.story]?.share
  let storiesHaveHours = subject.calendar.formats[.story] != nil
  for (index, month) in subject.calendar.months.enumerated() where !subject.closed.contains(index) {
    let name = subject.monthText(index)
    let stories = subject.items(of: index, .story)
    let posts = subject.items(of: index, .post)
    let total = posts.count + stories.count
    let settled = subject.settledCounts(of: index)
    let range = month.posts.value
    let wanted =
      range
      .lowerBound...max(
        range.upperBound, settled[.post, default: 0] + settled[.story, default: 0])
    if !wanted.contains(total) {
      findings.add(
        .posts(month: name, found: total, wanted: wanted), at: month.posts.span)
    }
    let reels = subject.items(of: index, .reel).count
    let wantedReels = max(month.reels.value, settled[.reel, default: 0])
    if reels != wantedReels {
      findings.add(
        .reels(month: name, found: reels, wanted: wantedReels), at: month.reels.span)
    }
    let articles = subject.items(of: index, .article).count
    let wantedArticles = max(month.articles.value, settled[.article, default: 0])
    if articles != wantedArticles {
      findings.add(
        .articles(month: name, found: articles, wanted: wantedArticles),
        at: month.articles.span)
    }
    guard storiesHaveHours else {
      for item in stories where item.pin == nil && !item.isSettled {
        findings.add(.storyWithoutHours(item.mention))
      }
      continue
    }
    if let share {
      var wanted = storyCount(of: total, share: share.value)
      if subject.commitments.lock != nil {
        func standing(_ items: [CheckedItem]) -> Int {
          items.count { $0.isSettled || $0.pin != nil }
        }
        wanted = max(min(wanted, total - standing(posts)), standing(stories))
      }
      if stories.count != wanted {
        findings.add(
          .stories(
            month: name, found: stories.count, wanted: wanted, of: total, share: share.value),
          at: share.span)
      }
    }
  }
}

/// `⌈n·s/100 − 1/2⌉`: the stories among `total` by largest remainder, a tie going to posts.
func storyCount(of total: Int, share: Int) -> Int {
  // ⌈(2ns − 100) / 200⌉, written so that every term is at least 0.
  (2 * total * share + 99) / 200
}

/// H2: at most one reel in an ISO week.
func checkReels(_ subject: Subject, _ findings: inout Findings) {
  var weeks: [ISOWeek: [CheckedItem]] = [:]
  for item in subject.items
  where item.item.format == .reel && !(item.isSettled && item.month == nil) {
    weeks[item.date.isoWeek, default: []].append(item)
  }
  for (week, reels) in weeks.sorted(by: { $0.key < $1.key })
  where reels.count > 1 && !reels.allSatisfy(\.isExempt) {
    findings.add(.reelWeek(week, reels.map(\.mention)))
  }
}

/// H3: the days between articles, within a month and from one month to the next.
func checkArticles(_ subject: Subject, _ findings: inout Findings) {
  let limits = subject.calendar.limits
  var before: CheckedItem?
  for month in subject.byMonth.indices {
    let articles = subject.items(of: month, .article)
    for (first, second) in zip(articles, articles.dropFirst()) {
      let days = second.day - first.day
      if !(first.isExempt && second.isExempt), !limits.articleGap.value.contains(days) {
        findings.add(
          .articleGap(
            first.mention, second.mention, found: days, wanted: limits.articleGap.value),
          at: limits.articleGap.span)
      }
    }
    if let last = before, let first = articles.first {
      let days = first.day - last.day
      if !(first.isExempt && last.isExempt), !limits.articleTurn.value.contains(days) {
        findings.add(
          .articleTurn(last.mention, first.mention, found: days, wanted: limits.articleTurn.value),
          at: limits.articleTurn.span)
      }
    }
    before = articles.last
  }
}

/// Decides whether any plan exists (H1–H8 and labels), exactly.
///
/// Goes through the days with the set of all states that some choice leads to. A state is a
/// skeleton and what labels need to know of the finished segments; for each, a bit set tells for
/// each number of stories which numbers of items the segment may have so far. Posts fill up from 0 to
/// what the day has room for, since fewer always fit; so a day costs a few shifts a state.
struct Feasibility {
  private let problem: Problem
  private let rules: SkeletonRules

  init(_ problem: Problem) {
    self.problem = problem
    rules = SkeletonRules(problem)
  }

  /// Whether a plan exists in which the posts and stories of each month are allowed. Asked first
  /// without regard to labels, which is quicker and often enough to refute.
  func isPossible(posts allowed: (_ month: Int, _ posts: Int) -> Bool = { _, _ in true }) -> Bool {
    guard problem.days.indices.allSatisfy({ problem.type(of: $0).room >= 0 }),
      areDatesPossible(withLabels: false, allowed)
    else { return false }
    guard problem.months.contains(where: \.windows.isSensitive) else { return true }
    return hasObviousDates(problem, allowed) || areDatesPossible(withLabels: true, allowed)
  }

  private func areDatesPossible(
    withLabels: Bool, _ allowed: (_ month: Int, _ posts: Int) -> Bool
  ) -> Bool {
    var entries: [Skeleton] = [Skeleton()]
    for month in problem.months.indices {
      entries = exits(of: month, from: entries, withLabels: withLabels) { allowed(month, $0) }
      if entries.isEmpty { return false }
    }
    return true
  }

  private struct Key: Hashable {
    var skeleton: Skeleton
    var memory: [Int]
  }

  private func exits(
    of index: Int, from entries: [Skeleton], withLabels: Bool, allowed: (Int) -> Bool
  ) -> [Skeleton] {
    let month = problem.months[index]
    let windows = month.windows
    let memory = withLabels && windows.isSensitive ? SegmentMemory(windows) : nil
    let mostStories = month.storyShare == nil ? 0 : month.stories(of: month.posts.upperBound) ?? 0
    let mostItems = month.posts.upperBound + month.mostReels + month.mostArticles
    let words = mostItems / 64 + 1
    var keys = StateIndex<Key>()
    var rows: [[UInt64]] = []
    func place(_ key: Key, _ keys: inout StateIndex<Key>, _ rows: inout [[UInt64]]) -> Int {
      let place = keys.place(of: key)
      if place == rows.count {
        rows.append([UInt64](repeating: 0, count: (mostStories + 1) * words))
      }
      return place
    }
    for entry in entries {
      let start = place(
        Key(skeleton: rules.enteringMonth(entry), memory: memory?.start ?? []), &keys, &rows)
      rows[start][0] |= 1
    }
    for day in month.days {
      let type = problem.type(of: day)
      let most = rules.most(day: day)
      var nextKeys = StateIndex<Key>()
      var nextRows: [[UInt64]] = []
      let local = day - month.days.lowerBound
      let segment = windows.segmentOfDay[local]
      let endsSegment =
        local + 1 < month.days.count && windows.segmentOfDay[local + 1] != segment
      for (number, key) in keys.all.enumerated() {
        guard problem.work.spend(5 + rows[number].count) else { return [] }
        guard let morning = rules.entering(day: day, key.skeleton) else { continue }
        for reels in 0...most.reels {
          for articles in 0...most.articles {
            guard problem.work.spend(2),
              let evening = rules.after(day: day, morning, reels: reels, articles: articles)
            else { continue }
            var target: Int?
            for stories in 0...type.most[1] {
              guard
                let posts = type.mostPosts(stories: stories, reels: reels, articles: articles)
              else { break }
              if target == nil {
                target = place(
                  Key(skeleton: evening, memory: key.memory), &nextKeys, &nextRows)
              }
              guard let target, problem.work.spend(posts / 8) else { break }
              spread(
                rows[number], into: &nextRows[target], words: words,
                stories: mostStories == 0 ? 0 : stories,
                shift: reels + articles + stories, more: posts)
            }
          }
        }
      }
      if endsSegment, let memory {
        (keys, rows) = split(
          nextKeys, nextRows, words: words, stories: mostStories, memory, segment: segment)
      } else {
        (keys, rows) = (nextKeys, nextRows)
      }
    }
    var exits = StateIndex<Skeleton>()
    for (number, key) in keys.all.enumerated() where rules.mayEnd(month, key.skeleton) {
      if ends(month, key, rows[number], words: words, stories: mostStories, memory, allowed) {
        _ = exits.place(of: key.skeleton)
      }
    }
    return exits.all
  }

  /// Adds to `target` every number of `source` plus `shift` to `shift + more`, in the rows of
  /// `stories` more stories.
  private func spread(
    _ source: [UInt64], into target: inout [UInt64], words: Int, stories: Int, shift: Int,
    more: Int
  ) {
    let rows = source.count / words
    guard stories < rows else { return }
    for row in 0..<rows - stories {
      for word in 0..<words where source[row * words + word] != 0 {
        let bits = source[row * words + word]
        let base = (row + stories) * words
        for amount in shift...shift + more {
          let (skip, part) = (amount / 64, amount % 64)
          if word + skip < words { target[base + word + skip] |= bits << UInt64(part) }
          if part > 0, word + skip + 1 < words {
            target[base + word + skip + 1] |= bits >> UInt64(64 - part)
          }
        }
      }
    }
  }

  /// Ends a segment: each number of items goes into the memory, unless labels forbid it.
  private func split(
    _ keys: StateIndex<Key>, _ rows: [[UInt64]], words: Int, stories: Int, _ memory: SegmentMemory,
    segment: Int
  ) -> (StateIndex<Key>, [[UInt64]]) {
    var nextKeys = StateIndex<Key>()
    var nextRows: [[UInt64]] = []
    for (number, key) in keys.all.enumerated() {
      for row in 0...stories {
        for items in 0..<words * 64
        where rows[number][row * words + items / 64] >> UInt64(items % 64) & 1 == 1 {
          guard let kept = memory.after(segment: segment, items: items, key.memory) else {
            continue
          }
          let next = Key(skeleton: key.skeleton, memory: kept)
          guard problem.work.spend(10) else { return (nextKeys, nextRows) }
          let place = nextKeys.place(of: next)
          if place == nextRows.count {
            nextRows.append([UInt64](repeating: 0, count: (stories + 1) * words))
          }
          nextRows[place][row * words] |= 1
        }
      }
    }
    return (nextKeys, nextRows)
  }

  private func ends(
    _ month: MonthProblem, _ key: Key, _ bits: [UInt64], words: Int, stories mostStories: Int,
    _ memory: SegmentMemory?, _ allowed: (Int) -> Bool
  ) -> Bool {
    let others =
      key.skeleton.reels - month.pinned[2] + key.skeleton.articles - month.pinned[3]
    for row in 0...mostStories {
      for items in 0..<words * 64
      where bits[row * words + items / 64] >> UInt64(items % 64) & 1 == 1 {
        let all = (memory?.items(key.memory) ?? 0) + items
        let posts = all - others + month.pinned[0] + month.pinned[1]
        guard month.posts.contains(posts), allowed(posts) else { continue }
        if let stories = month.stories(of: posts), stories != row + month.pinned[1] { continue }
        guard let memory else { return true }
        if memory.areLabelsPossible(key.memory, items: items) { return true }
      }
    }
    return false
  }
}

/// States in the order in which they were met, each once: a dictionary's order would change from
/// run to run.
struct StateIndex<State: Hashable> {
  private(set) var all: [State] = []
  private var places: [State: Int] = [:]

  /// The place of a state, a new one at the end.
  mutating func place(of state: State) -> Int {
    if let place = places[state] { return place }
    places[state] = all.count
    all.append(state)
    return all.count - 1
  }
}

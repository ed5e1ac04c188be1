import Schedule

/// The cheapest ways through the days of one month, from each state it may begin with to each it may
/// end with, among those whose changes stay within a bound.
struct MonthPaths {
  /// How many states of a day are kept for each skeleton.
  enum Width {
    case all
    /// The most promising ones: quick, and not sure to hold the best.
    case few(Int)
  }

  /// The cheapest way to end in a state.
  struct Exit {
    let skeleton: Skeleton
    let cost: ChangeCost
    fileprivate let place: Int
  }

  private struct State: Hashable {
    var skeleton: Skeleton
    /// Beside pins and settled items.
    var posts: Int
    var stories: Int
    /// What labels must know of finished segments, and the items of the current one.
    var memory: [Int]
    var items: Int
  }

  private struct Layer {
    var states = StateIndex<State>()
    var costs: [ChangeCost] = []
    /// The state in the layer before, and the option taken from it.
    var from: [Int] = []
    var option: [Int] = []

    mutating func add(_ state: State, _ cost: ChangeCost, from place: Int, option number: Int) {
      let target = states.place(of: state)
      if target == costs.count {
        costs.append(cost)
        from.append(place)
        option.append(number)
      } else if cost < costs[target] {
        costs[target] = cost
        from[target] = place
        option[target] = number
      }
    }
  }

  private(set) var exits: [Exit] = []
  /// The least bound that some way was cut off for.
  private(set) var leastCut: ChangeBound?
  /// Whether all ways within the bound were looked at.
  private(set) var isComplete = true
  private var layers: [Layer] = []
  private let month: MonthProblem
  private let index: Int

  /// `bound`: on the changes from the beginning of the cycle to the end of this month.
  init(
    _ problem: Problem, month index: Int, _ change: MonthChange, _ options: DayOptions,
    entries: [(skeleton: Skeleton, cost: ChangeCost)], within bound: ChangeBound, width: Width
  ) {
    self.index = index
    month = problem.months[index]
    let rules = SkeletonRules(problem)
    let memory = month.windows.isSensitive ? SegmentMemory(month.windows) : nil
    var layer = Layer()
    for (place, entry) in entries.enumerated() {
      layer.add(
        State(
          skeleton: rules.enteringMonth(entry.skeleton), posts: 0, stories: 0,
          memory: memory?.start ?? [], items: 0), entry.cost + change.stranded, from: place,
        option: -1)
    }
    layers = [layer]
    for day in month.days {
      layer = step(
        layer, day: day, problem, rules, change, options.ofDay[day], memory, within: bound)
      guard !problem.work.isExhausted else {
        isComplete = false
        return
      }
      if case .few(let number) = width, layer.costs.count > 2 * number {
        narrow(&layer, to: number, day: day, problem, change)
      }
      layers.append(layer)
    }
    var found = StateIndex<Skeleton>()
    for (place, state) in layer.states.all.enumerated() {
      guard let cost = end(state, layer.costs[place], change, memory, rules) else { continue }
      guard cost.bound <= bound else {
        cut(cost.bound)
        continue
      }
      let exit = Exit(skeleton: state.skeleton, cost: cost, place: place)
      let target = found.place(of: state.skeleton)
      if target == exits.count {
        exits.append(exit)
      } else if cost < exits[target].cost {
        exits[target] = exit
      }
    }
  }

  private mutating func cut(_ bound: ChangeBound) {
    leastCut = leastCut.map { min($0, bound) } ?? bound
  }

  // MARK: Forward

  private func difference(_ state: State, days: Int, _ change: MonthChange) -> ByFormat {
    let (old, fixed) = (change.oldUpTo[days], change.fixedUpTo[days])
    return ByFormat(
      state.posts - old[0], state.stories - old[1], state.skeleton.reels - fixed[2] - old[2],
      state.skeleton.articles - fixed[3] - old[3])
  }

  private mutating func step(
    _ layer: Layer, day: Int, _ problem: Problem, _ rules: SkeletonRules, _ change: MonthChange,
    _ options: [DayOption], _ memory: SegmentMemory?, within bound: ChangeBound
  ) -> Layer {
    var next = Layer()
    let days = day - month.days.lowerBound + 1
    let segments = month.windows.segmentOfDay
    let endsSegment = days < segments.count && segments[days] != segments[days - 1]
    var evenings: [Skeleton: [Skeleton??]] = [:]
    for (place, state) in layer.states.all.enumerated() {
      guard problem.work.spend(1 + options.count / 4) else { return next }
      guard let morning = rules.entering(day: day, state.skeleton) else { continue }
      let sofar = layer.costs[place]
      // Reels and articles are few: what a pair of them leads to is worked out once.
      var known = evenings[morning] ?? []
      for (number, option) in options.enumerated() {
        var cost = sofar + option.cost
        guard ChangeBound(approved: cost.approved, days: cost.days) <= bound else {
          cut(cost.bound)
          continue
        }
        let pattern = option.pattern
        let key = pattern.reels * 32 + pattern.articles
        while known.count <= key { known.append(nil) }
        let evening: Skeleton?
        if let made = known[key] {
          evening = made
        } else {
          evening = rules.after(
            day: day, morning, reels: pattern.reels, articles: pattern.articles)
          known[key] = .some(evening)
        }
        guard let evening else { continue }
        var following = State(
          skeleton: evening, posts: state.posts + pattern.posts,
          stories: state.stories + pattern.stories, memory: state.memory,
          items: memory == nil ? 0 : state.items + pattern.items)
        let now = difference(following, days: days, change)
        guard let least = change.bound(days: days, cost: cost, difference: now)?.bound else {
          continue
        }
        guard least <= bound else {
          cut(least)
          continue
        }
        if endsSegment, let memory {
          guard
            let kept = memory.after(
              segment: segments[days - 1], items: following.items, following.memory)
          else { continue }
          following.memory = kept
          following.items = 0
        }
        let behind = now &+ change.strandedAfter[days]
        for rank in 0..<4 { cost.distance += abs(behind[rank]) }
        next.add(following, cost, from: place, option: number)
      }
      evenings[morning] = known
    }
    return next
  }

  /// What a way costs that ends its month so; nil where it may not.
  private func end(
    _ state: State, _ sofar: ChangeCost, _ change: MonthChange, _ memory: SegmentMemory?,
    _ rules: SkeletonRules
  ) -> ChangeCost? {
    let posts = state.posts + state.stories + month.pinned[0] + month.pinned[1]
    guard rules.mayEnd(month, state.skeleton), month.posts.contains(posts) else { return nil }
    if let stories = month.stories(of: posts), stories != state.stories + month.pinned[1] {
      return nil
    }
    if let memory, !memory.areLabelsPossible(state.memory, items: state.items) { return nil }
    var cost = sofar
    let difference = difference(state, days: month.days.count, change)
    for rank in 0..<4 {
      cost.days += max(0, difference[rank])
      cost.number += abs(difference[rank])
    }
    return cost
  }

  /// Keeps the states of each skeleton that promise the least cost, the rest of the month being as
  /// even as can be.
  private mutating func narrow(
    _ layer: inout Layer, to number: Int, day: Int, _ problem: Problem, _ change: MonthChange
  ) {
    let days = day - month.days.lowerBound + 1
    let later = month.days.dropFirst(days).count { problem.type(of: $0).capacity > 0 }
    let rank = layer.states.all.enumerated().map { place, state -> [Int] in
      let cost = layer.costs[place]
      let now = difference(state, days: days, change)
      let items = state.posts + state.stories + state.skeleton.reels + state.skeleton.articles
      let fixed = change.fixedUpTo[days]
      let least = change.bound(days: days, cost: cost, difference: now) ?? cost
      let left = max(0, change.leastItems - (items - fixed[2] - fixed[3]))
      let stories = (change.difference[1].lowerBound + change.difference[1].upperBound) / 2
      return [
        least.approved, least.days, least.hours,
        cost.squares + left * left / max(1, later),
        abs(now[1] * month.days.count - stories * days), cost.ranks, place,
      ]
    }
    var kept: [Skeleton: Int] = [:]
    var narrowed = Layer()
    for best in rank.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let place = best[best.count - 1]
      let state = layer.states.all[place]
      guard kept[state.skeleton, default: 0] < number else {
        isComplete = false
        continue
      }
      kept[state.skeleton, default: 0] += 1
      narrowed.add(
        state, layer.costs[place], from: layer.from[place], option: layer.option[place])
    }
    layer = narrowed
  }

  // MARK: Backward

  /// The options of the month's days on the way to an exit, and the entry it began with.
  func trace(_ exit: Exit) -> (options: [Int], entry: Int) {
    var options: [Int] = []
    var place = exit.place
    for layer in layers.dropFirst().reversed() {
      options.append(layer.option[place])
      place = layer.from[place]
    }
    return (options.reversed(), layers.first?.from[place] ?? 0)
  }
}

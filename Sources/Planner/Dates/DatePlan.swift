/// The pattern of every day: how many items of each format, beside the pins.
struct DatePlan {
  /// By day of the problem.
  let patterns: [Pattern]
  /// Σ over days of (items on the day)².
  let squares: Int
}

/// Finds the date plan of least squares (S3), then least ranks (S6), among given choices of days'
/// totals, or that there is none: a shortest path over days. The nodes of a day are skeletons; each
/// holds a table of costs by stories and extra items of the month so far.
struct DateSearch {
  private let problem: Problem
  private let rules: SkeletonRules
  private let posts: [Int]
  private let weights: (square: Int, rank: Int)

  init(_ problem: Problem, posts: [Int]) {
    self.problem = problem
    self.posts = posts
    rules = SkeletonRules(problem)
    // One number orders by squares, then ranks, then an even pace of the stories.
    var pace = 1
    var rank = 1
    for (month, count) in zip(problem.months, posts) {
      pace += month.days.count * (month.stories(of: count) ?? 0)
      rank += month.items(posts: count) * 48
    }
    let (product, overflow) = pace.multipliedReportingOverflow(by: rank)
    weights = overflow || product > 1 << 40 ? (rank, 1) : (product, pace)
    paces = !(overflow || product > 1 << 40)
  }

  private let paces: Bool

  /// Whether the work allowed for the problem is used up.
  var isExhausted: Bool { problem.work.isExhausted }

  enum Result {
    case found(DatePlan)
    /// The month after which no state is left.
    case blocked(month: Int)
  }

  private struct Layer {
    var skeletons = StateIndex<Skeleton>()
    /// One table for each skeleton, by stories and extra items.
    var costs: [[Int]] = []
  }

  /// `through`: only the months up to this one.
  func search(_ choices: [MonthChoice], through: Int = .max) -> Result {
    var layers: [Layer] = []
    layers.reserveCapacity(problem.days.count + 1)
    var current = Layer()
    _ = current.skeletons.place(of: Skeleton())
    current.costs = [[0]]
    // What each month may end with.
    var exits: [Layer] = []
    for (index, month) in problem.months.enumerated() where index <= through {
      guard let shape = Shape(problem, month, choices[index], posts: posts[index]) else {
        return .blocked(month: index)
      }
      current = enter(current, shape)
      for day in month.days {
        layers.append(current)
        guard problem.work.spend(current.costs.count * shape.rows * shape.columns) else {
          return .blocked(month: index)
        }
        current = advance(current, day: day, shape)
        guard !current.costs.isEmpty else { return .blocked(month: index) }
      }
      current = leave(current, month, shape)
      guard !current.costs.isEmpty else { return .blocked(month: index) }
      exits.append(current)
    }
    guard through >= problem.months.count - 1 else {
      return .found(DatePlan(patterns: [], squares: 0))
    }
    let result = trace(layers, exits, choices)
    // With the work used up, steps were skipped on the way forth or back: no plan to be believed.
    return problem.work.isExhausted ? .blocked(month: problem.months.count - 1) : result
  }

  // MARK: Forward

  /// The table of a month: how many stories and how many items above the least it may have.
  private struct Shape {
    let choice: MonthChoice
    let firstDay: Int
    /// Stories beside the pins; nil where they are not counted.
    let stories: Int?
    let extra: Int
    /// The extra items that must be there after the last day of each region but the last.
    var checkpoints: [Int: Int] = [:]
    var rows: Int { (stories ?? 0) + 1 }
    var columns: Int { extra + 1 }

    init?(_ problem: Problem, _ month: MonthProblem, _ choice: MonthChoice, posts: Int) {
      self.choice = choice
      firstDay = month.days.lowerBound
      extra = choice.items - choice.days.reduce(0) { $0 + $1.lowerBound }
      let all = month.stories(of: posts)
      stories = all.map { $0 - month.pinned[1] }
      guard extra >= 0, stories ?? 0 >= 0 else { return nil }
      guard let regions = choice.regions else { return }
      var items = 0
      var least = 0
      for (local, days) in choice.days.enumerated() {
        least += days.lowerBound
        let region = regions.ofDay[local]
        guard local + 1 < choice.days.count, regions.ofDay[local + 1] != region else { continue }
        items += regions.sums[region]
        guard items >= least, items - least <= extra else { return nil }
        checkpoints[month.days.lowerBound + local] = items - least
      }
    }
  }

  private func enter(_ layer: Layer, _ shape: Shape) -> Layer {
    var next = Layer()
    for (place, skeleton) in layer.skeletons.all.enumerated() {
      let target = next.skeletons.place(of: rules.enteringMonth(skeleton))
      if target == next.costs.count {
        next.costs.append([Int](repeating: .max, count: shape.rows * shape.columns))
      }
      next.costs[target][0] = min(next.costs[target][0], layer.costs[place][0])
    }
    return next
  }

  private func leave(_ layer: Layer, _ month: MonthProblem, _ shape: Shape) -> Layer {
    var next = Layer()
    for (place, skeleton) in layer.skeletons.all.enumerated() where rules.mayEnd(month, skeleton) {
      let cost = layer.costs[place][shape.rows * shape.columns - 1]
      guard cost != .max else { continue }
      _ = next.skeletons.place(of: skeleton)
      next.costs.append([cost])
    }
    return next
  }

  private func advance(_ layer: Layer, day: Int, _ shape: Shape) -> Layer {
    var next = Layer()
    forEachStep(from: layer, day: day, shape) { place, evening, options in
      let target = next.skeletons.place(of: evening)
      if target == next.costs.count {
        next.costs.append([Int](repeating: .max, count: shape.rows * shape.columns))
      }
      relax(layer.costs[place], &next.costs[target], options, shape)
    }
    for table in next.costs.indices {
      if let extra = shape.checkpoints[day] {
        for cell in next.costs[table].indices where cell % shape.columns != extra {
          next.costs[table][cell] = .max
        }
      }
      guard paces else { continue }
      for row in 0..<shape.rows {
        let late = lateness(stories: row, day: day, shape)
        guard late > 0 else { continue }
        for cell in row * shape.columns..<(row + 1) * shape.columns
        where next.costs[table][cell] != .max {
          next.costs[table][cell] += late
        }
      }
    }
    return next
  }

  /// How far the stories up to a day are from an even pace.
  private func lateness(stories: Int, day: Int, _ shape: Shape) -> Int {
    guard let all = shape.stories, all > 0 else { return 0 }
    let days = shape.choice.days.count
    return abs(stories * days - all * (day - shape.firstDay + 1)) / days
  }

  /// One way to fill a day.
  private struct Option {
    let pattern: Pattern
    let stories: Int
    let extra: Int
    let cost: Int
  }

  private func forEachStep(
    from layer: Layer, day: Int, _ shape: Shape,
    _ body: (_ place: Int, _ evening: Skeleton, _ options: [Option]) -> Void
  ) {
    let most = rules.most(day: day)
    var known: [Int: [Option]] = [:]
    for (place, skeleton) in layer.skeletons.all.enumerated() {
      guard let morning = rules.entering(day: day, skeleton) else { continue }
      for reels in 0...most.reels where problem.work.spend(1) {
        for articles in 0...most.articles {
          let key = reels * 1000 + articles
          let options: [Option]
          if let made = known[key] {
            options = made
          } else {
            options = self.options(day: day, reels: reels, articles: articles, shape)
            known[key] = options
          }
          guard !options.isEmpty,
            let evening = rules.after(day: day, morning, reels: reels, articles: articles)
          else { continue }
          body(place, evening, options)
        }
      }
    }
  }

  private func options(day: Int, reels: Int, articles: Int, _ shape: Shape) -> [Option] {
    let type = problem.type(of: day)
    let pins = problem.days[day].fixedCount
    let range = shape.choice.days[day - shape.firstDay]
    var options: [Option] = []
    for items in range where items >= reels + articles {
      let others = items - reels - articles
      for stories in 0...min(others, type.most[1]) {
        if let all = shape.stories, stories > all { break }
        let pattern = Pattern(
          posts: others - stories, stories: stories, reels: reels, articles: articles)
        guard let rank = type.cost(of: pattern) else { continue }
        guard problem.work.spend(1) else { return options }
        let square = (items + pins) * (items + pins)
        options.append(
          Option(
            pattern: pattern, stories: shape.stories == nil ? 0 : stories,
            extra: items - range.lowerBound, cost: square * weights.square + rank * weights.rank))
      }
    }
    return options
  }

  private func relax(_ from: [Int], _ to: inout [Int], _ options: [Option], _ shape: Shape) {
    for option in options where option.extra <= shape.extra {
      let shift = option.stories * shape.columns + option.extra
      guard option.stories < shape.rows else { continue }
      for row in 0..<shape.rows - option.stories {
        let start = row * shape.columns
        for cell in start..<start + shape.columns - option.extra where from[cell] != .max {
          let cost = from[cell] + option.cost
          if cost < to[cell + shift] { to[cell + shift] = cost }
        }
      }
    }
  }

  // MARK: Backward

  private func trace(
    _ layers: [Layer], _ exits: [Layer], _ choices: [MonthChoice]
  ) -> Result {
    var patterns = [Pattern](repeating: Pattern(), count: problem.days.count)
    guard let end = exits.last,
      let best = end.costs.indices.min(by: { end.costs[$0][0] < end.costs[$1][0] })
    else { return .found(DatePlan(patterns: patterns, squares: 0)) }
    var skeleton = end.skeletons.all[best]
    var cost = end.costs[best][0]
    var squares = 0
    for (index, month) in problem.months.enumerated().reversed() {
      guard let shape = Shape(problem, month, choices[index], posts: posts[index]) else { continue }
      var cell = shape.rows * shape.columns - 1
      for day in month.days.reversed() {
        let layer = layers[day]
        if paces { cost -= lateness(stories: cell / shape.columns, day: day, shape) }
        var isFound = false
        forEachStep(from: layer, day: day, shape) { place, evening, options in
          guard !isFound, evening == skeleton else { return }
          for option in options {
            let shift = option.stories * shape.columns + option.extra
            guard cell >= shift, cell % shape.columns >= option.extra,
              layer.costs[place][cell - shift] != .max,
              layer.costs[place][cell - shift] + option.cost == cost
            else { continue }
            isFound = true
            patterns[day] = option.pattern
            skeleton = layer.skeletons.all[place]
            cell -= shift
            cost -= option.cost
            let items = option.pattern.items + problem.days[day].fixedCount
            squares += items * items
            return
          }
        }
      }
      // The end of the month before that leads to this beginning.
      guard index > 0 else { continue }
      let before = exits[index - 1]
      for (place, exit) in before.skeletons.all.enumerated()
      where rules.enteringMonth(exit) == skeleton && before.costs[place][0] == cost {
        skeleton = exit
        break
      }
    }
    return .found(DatePlan(patterns: patterns, squares: squares))
  }
}

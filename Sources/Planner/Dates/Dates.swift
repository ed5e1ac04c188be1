/// S2, S3 and S6: the numbers of the months, then the patterns of the days.
struct Dates {
  private let problem: Problem
  /// Posts and stories of each month.
  let posts: [Int]
  let plan: DatePlan
  private var months: [MonthChoices]

  /// The best dates; nil where there is no plan at all.
  init?(_ problem: Problem) {
    guard problem.days.indices.allSatisfy({ problem.type(of: $0).room >= 0 }),
      let totals = MonthTotals(problem)
    else { return nil }
    let feasibility = Feasibility(problem)
    if let posts = totals.best(), let dates = Dates(problem, posts: posts, feasibility) {
      self = dates
      return
    }
    // The bound on S2 cannot be reached: ask exactly.
    guard feasibility.isPossible(),
      let posts = totals.best(where: { ranges in
        feasibility.isPossible { ranges[$0].contains($1) }
      }),
      let dates = Dates(problem, posts: posts, feasibility)
    else { return nil }
    self = dates
  }

  /// The date plan of least squares, then least ranks, with these numbers of posts.
  private init?(_ problem: Problem, posts: [Int], _ feasibility: Feasibility) {
    self.problem = problem
    self.posts = posts
    months = zip(problem.months, posts).map { MonthChoices(problem, month: $0, posts: $1) }
    let search = DateSearch(problem, posts: posts)
    let bound = months.reduce(0) { $0 + ($1.leastSquares ?? 0) }
    if months.allSatisfy({ !$0.choices.isEmpty }),
      case .found(let plan) = search.search(months.map { $0.choices[0] }), plan.squares == bound
    {
      self.plan = plan
      return
    }
    guard feasibility.isPossible(posts: { $1 == posts[$0] }) else { return nil }
    var walk = ChoiceWalk(months, search)
    guard var best = walk.run() else { return nil }
    if best.squares > bound {
      // Some month cannot have its least squares: weigh all last resorts against each other.
      for month in months.indices { months[month].addOthers() }
      let last = months.map { Array($0.choices[$0.bestCount...]) }
      forEachCombination(of: last, atMost: 256) { choices in
        if case .found(let plan) = search.search(choices), plan.squares < best.squares {
          best = plan
        }
        return true
      }
    }
    plan = best
  }

  /// Other date plans with the same squares, those with the best S4 first, then in a fixed order;
  /// made one by one, since a date search costs far more than the labels' counts. `bound` is on the
  /// searches.
  func alternatives(atMost bound: Int) -> some Sequence<DatePlan> {
    let candidates = months.map { month in
      let best = month.ranked.first?.labels.key.prefix(2)
      return month.ranked.filter { $0.labels.key.prefix(2) == best }
    }
    var found: [(value: [Int], choices: [MonthChoice])] = []
    if candidates.contains(where: { $0.count > 1 }) {
      forEachCombination(of: candidates, atMost: 2_000) { combination in
        found.append(
          (
            balanceValue(problem, combination.map(\.labels)),
            zip(months, combination).map { $0.choices[$1.choice] }
          ))
        return true
      }
    }
    let order = found.indices.sorted {
      found[$0].value != found[$1].value
        ? found[$0].value.lexicographicallyPrecedes(found[$1].value) : $0 < $1
    }
    let search = DateSearch(problem, posts: posts)
    let squares = plan.squares
    return order.prefix(bound).lazy.compactMap { place in
      guard case .found(let other) = search.search(found[place].choices), other.squares == squares
      else { return nil }
      return other
    }
  }
}

/// Whether one of two guesses gives dates and labels: the best choice of every month, or the first
/// last resort. Only a yes means something; it comes without looking at all states.
func hasObviousDates(
  _ problem: Problem, _ allowed: (_ month: Int, _ posts: Int) -> Bool
) -> Bool {
  guard let posts = MonthTotals(problem)?.best(),
    posts.indices.allSatisfy({ allowed($0, posts[$0]) })
  else { return false }
  let search = DateSearch(problem, posts: posts)
  var months = zip(problem.months, posts).map { MonthChoices(problem, month: $0, posts: $1) }
  func isFound(_ guess: [MonthChoice?]) -> Bool {
    let choices = guess.compactMap { $0 }
    guard choices.count == months.count, case .found = search.search(choices) else { return false }
    return true
  }
  if isFound(months.map(\.choices.first)) { return true }
  for month in months.indices { months[month].addOthers() }
  return isFound(months.map { $0.choices.dropFirst($0.bestCount).first })
}

/// Goes through the months' choices, best first, going on with the month that is blocked.
private struct ChoiceWalk {
  private var months: [MonthChoices]
  private let search: DateSearch
  private var current: [Int]
  /// The groups of a month's choices (best, others) of which some are known to let the month pass,
  /// given the choices before it.
  private var passable: [Set<Bool>]

  init(_ months: [MonthChoices], _ search: DateSearch) {
    self.months = months
    self.search = search
    current = months.map { _ in 0 }
    passable = months.map { _ in [] }
  }

  private var chosen: [MonthChoice] { zip(months, current).map { $0.choices[$1] } }

  mutating func run() -> DatePlan? {
    for month in months.indices where months[month].choices.isEmpty {
      months[month].addOthers()
      guard !months[month].choices.isEmpty else { return nil }
    }
    // More steps than this were never seen to help; what is left is a bound on time.
    for _ in 0..<2_000 where !search.isExhausted {
      switch search.search(chosen) {
      case .found(let plan): return plan
      case .blocked(let month): guard advance(month) else { return nil }
      }
    }
    return nil
  }

  /// Goes on to the next choice of a month that was blocked, or of one before it.
  private mutating func advance(_ blocked: Int) -> Bool {
    var month = blocked
    let isBest = current[month] < months[month].bestCount
    if !passable[month].contains(isBest), mayPass(month, best: isBest) {
      passable[month].insert(isBest)
    }
    if isBest, !passable[month].contains(true) {
      current[month] = months[month].bestCount
    } else if !isBest, !passable[month].contains(false) {
      current[month] = months[month].choices.count
    } else {
      current[month] += 1
    }
    if current[month] >= months[month].bestCount { months[month].addOthers() }
    while current[month] >= months[month].choices.count {
      current[month] = 0
      passable[month] = []
      guard month > 0 else { return false }
      month -= 1
      current[month] += 1
    }
    for later in (month + 1)..<max(month + 1, months.count) {
      current[later] = 0
      passable[later] = []
    }
    return true
  }

  /// Whether the month passes when all its choices of a group are allowed at once.
  private func mayPass(_ month: Int, best: Bool) -> Bool {
    let all = best ? months[month].allBest : months[month].allOthers
    guard let all else { return true }
    var choices = chosen
    choices[month] = all
    if case .blocked = search.search(choices, through: month) { return false }
    return true
  }
}

/// Calls `body` with the combinations of one element of each list, up to a bound, until it returns
/// false.
private func forEachCombination<Element>(
  of lists: [[Element]], atMost bound: Int, _ body: ([Element]) -> Bool
) {
  guard lists.allSatisfy({ !$0.isEmpty }) else { return }
  var places = lists.map { _ in 0 }
  for _ in 0..<bound {
    guard body(zip(lists, places).map { $0[$1] }) else { return }
    var list = 0
    while list < lists.count {
      places[list] += 1
      if places[list] < lists[list].count { break }
      places[list] = 0
      list += 1
    }
    if list == lists.count { return }
  }
}

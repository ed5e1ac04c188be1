/// S2 and S3 and S6: the numbers of the months, then the patterns of the days.
struct Dates {
  /// Posts and stories of each month.
  let posts: [Int]
  let plan: DatePlan

  /// The best dates; nil where there is no plan at all.
  init?(_ problem: Problem) {
    guard problem.days.indices.allSatisfy({ problem.type(of: $0).room >= 0 }),
      let totals = MonthTotals(problem)
    else { return nil }
    if let posts = totals.best(), let plan = bestDates(problem, posts: posts) {
      self.posts = posts
      self.plan = plan
      return
    }
    // The bound on S2 cannot be reached: ask exactly.
    let feasibility = Feasibility(problem)
    guard feasibility.isPossible(),
      let posts = totals.best(where: { ranges in
        feasibility.isPossible { ranges[$0].contains($1) }
      }),
      let plan = bestDates(problem, posts: posts)
    else { return nil }
    self.posts = posts
    self.plan = plan
  }
}

/// The date plan of least squares, then least ranks, with these numbers of posts.
private func bestDates(_ problem: Problem, posts: [Int]) -> DatePlan? {
  let search = DateSearch(problem, posts: posts)
  let months = zip(problem.months, posts).map { MonthChoices(problem, month: $0, posts: $1) }
  guard let first = firstDates(months, search) else { return nil }
  let bound = months.reduce(0) { $0 + ($1.leastSquares ?? 0) }
  guard first.squares > bound else { return first }
  // Some month cannot have its least squares: weigh all last resorts against each other.
  let last = months.map { Array($0.choices[$0.bestCount...]) }
  var best = first
  forEachCombination(of: last, atMost: 256) { choices in
    if case .found(let plan) = search.search(choices), plan.squares < best.squares { best = plan }
  }
  return best
}

/// Goes through the months' choices, best first, going on with the month that is blocked.
private func firstDates(_ months: [MonthChoices], _ search: DateSearch) -> DatePlan? {
  guard months.allSatisfy({ !$0.choices.isEmpty }) else { return nil }
  var current = months.map { _ in 0 }
  // Each month is blocked for each of its choices at most once for each way the ones before it end.
  for _ in 0..<20_000 {
    switch search.search(zip(months, current).map { $0.choices[$1] }) {
    case .found(let plan): return plan
    case .blocked(var month):
      while current[month] + 1 == months[month].choices.count {
        current[month] = 0
        guard month > 0 else { return nil }
        month -= 1
      }
      current[month] += 1
    }
  }
  return nil
}

private func forEachCombination<Element>(
  of lists: [[Element]], atMost bound: Int, _ body: ([Element]) -> Void
) {
  var count = 1
  for list in lists {
    count *= list.count
    guard count > 0, count <= bound else { return }
  }
  for number in 0..<count {
    var rest = number
    body(
      lists.map { list in
        defer { rest /= list.count }
        return list[rest % list.count]
      })
  }
}

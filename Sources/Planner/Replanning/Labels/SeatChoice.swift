import Schedule

/// S1.4 in one month: which items take the seats of campaigns and seasons (H7) so that the fewest
/// labels of the lock change, and, among such ways, with the seats spread evenly.
///
/// Goes through the items with the seats that are left; a bound on the changes, raised as long as
/// nothing is found within it, keeps the states few.
struct SeatChoice {
  /// The campaign and the season of each item, as places among the month's windows.
  typealias Labels = (campaign: Int?, season: Int?)

  private struct Choice {
    let labels: Labels
    let changes: Int
  }

  private struct Cost: Comparable {
    var changes = 0
    /// How far the seats taken are from an even pace.
    var pace = 0

    static func < (a: Cost, b: Cost) -> Bool { (a.changes, a.pace) < (b.changes, b.pace) }
  }

  private struct Layer {
    var states = StateIndex<[Int]>()
    var costs: [Cost] = []
    var from: [Int] = []
    var choice: [Int] = []

    mutating func add(_ state: [Int], _ cost: Cost, from place: Int, choice number: Int) {
      let target = states.place(of: state)
      if target == costs.count {
        costs.append(cost)
        from.append(place)
        choice.append(number)
      } else if cost < costs[target] {
        costs[target] = cost
        from[target] = place
        choice[target] = number
      }
    }
  }

  private let windows: MonthWindows
  /// The needs of campaigns, then of seasons.
  private let needs: [Int]
  private let choices: [[Choice]]
  /// From each item on: those that may have a window, those that had it, and the least changes.
  private var eligible: [[Int]]
  private var had: [[Int]]
  private var leastChanges: [Int]
  /// From each item on: those that are added.
  private var added: [Int]
  private let work: Work

  /// `needs`: seats beside pins, by window.
  init(
    _ windows: MonthWindows, needs: (campaigns: [Int], seasons: [Int]), items: [NewItem],
    book: LabelBook, work: Work
  ) {
    self.windows = windows
    self.needs = needs.campaigns + needs.seasons
    self.work = work
    let campaigns = windows.campaigns
    let seasons = windows.seasons
    var choices: [[Choice]] = []
    for item in items {
      var own: [Choice] = []
      for campaign in [nil] + campaigns.indices.map({ Optional($0) }) {
        if let campaign, !campaigns[campaign].segments.contains(item.segment) { continue }
        for season in [nil] + seasons.indices.map({ Optional($0) }) {
          if let season, !seasons[season].segments.contains(item.segment) { continue }
          if let campaign, let season,
            MonthWindows.excludes(campaigns[campaign], seasons[season])
          {
            continue
          }
          let changes =
            item.old.map {
              book.changes(
                of: $0.locked, campaign: campaign.map { campaigns[$0].label },
                season: season.map { seasons[$0].label })
            } ?? 0
          own.append(Choice(labels: (campaign, season), changes: changes))
        }
      }
      choices.append(own)
    }
    self.choices = choices
    let none = [Int](repeating: 0, count: campaigns.count + seasons.count)
    eligible = [none]
    had = [none]
    leastChanges = [0]
    added = [0]
    for (item, own) in zip(items, choices).reversed() {
      var (can, has) = (eligible.last ?? none, had.last ?? none)
      for (place, window) in campaigns.enumerated()
      where window.segments.contains(item.segment) {
        can[place] += 1
        if item.old.flatMap({ book.campaign($0.locked) }) == window.label { has[place] += 1 }
      }
      for (place, window) in seasons.enumerated() where window.segments.contains(item.segment) {
        can[campaigns.count + place] += 1
        if item.old.flatMap({ book.season($0.locked) }) == window.label {
          has[campaigns.count + place] += 1
        }
      }
      eligible.append(can)
      had.append(has)
      added.append((added.last ?? 0) + (item.old == nil ? 1 : 0))
      leastChanges.append((leastChanges.last ?? 0) + (own.map(\.changes).min() ?? 0))
    }
    eligible.reverse()
    had.reverse()
    leastChanges.reverse()
    added.reverse()
  }

  /// Nil where the seats cannot be taken, or, with the work used up, no way was found.
  func find() -> [Labels]? {
    var bound = least(from: 0, left: needs)
    var step = 1
    while true {
      var cut: Int?
      if let found = walk(within: bound, &cut) { return found }
      guard let cut, !work.isExhausted else { return nil }
      bound = max(cut, bound + step)
      step *= 2
    }
  }

  /// No way changes less from an item on, with these seats left.
  private func least(from item: Int, left: [Int]) -> Int {
    var sum = 0
    for range in [0..<windows.campaigns.count, windows.campaigns.count..<needs.count] {
      var (more, fewer) = (0, 0)
      for window in range {
        more += max(0, left[window] - had[item][window])
        fewer += max(0, had[item][window] - left[window])
      }
      // Added items may take a seat without a change.
      sum += max(fewer, more - added[item])
    }
    return max(sum, leastChanges[item])
  }

  private func walk(within bound: Int, _ cut: inout Int?) -> [Labels]? {
    var layer = Layer()
    layer.add(needs, Cost(), from: 0, choice: 0)
    var layers = [layer]
    for (item, own) in choices.enumerated() {
      var next = Layer()
      for (place, left) in layer.states.all.enumerated() {
        guard work.spend(1 + own.count) else { return nil }
        for (number, choice) in own.enumerated() {
          var following = left
          if let campaign = choice.labels.campaign { following[campaign] -= 1 }
          if let season = choice.labels.season {
            following[windows.campaigns.count + season] -= 1
          }
          guard
            following.indices.allSatisfy({
              following[$0] >= 0 && following[$0] <= eligible[item + 1][$0]
            })
          else { continue }
          var cost = layer.costs[place]
          cost.changes += choice.changes
          let least = cost.changes + self.least(from: item + 1, left: following)
          guard least <= bound else {
            cut = min(cut ?? least, least)
            continue
          }
          cost.pace += pace(after: item, left: following)
          next.add(following, cost, from: place, choice: number)
        }
      }
      layer = next
      layers.append(layer)
    }
    // All seats are taken at the end, since none is left that could take one.
    guard !layer.costs.isEmpty else { return nil }
    var place = 0
    var labels: [Labels] = []
    for (layer, own) in zip(layers.dropFirst(), choices).reversed() {
      labels.append(own[layer.choice[place]].labels)
      place = layer.from[place]
    }
    return labels.reversed()
  }

  private func pace(after item: Int, left: [Int]) -> Int {
    left.indices.reduce(0) { sum, window in
      let all = eligible[0][window]
      return sum
        + abs(
          (needs[window] - left[window]) * all - needs[window] * (all - eligible[item + 1][window]))
    }
  }
}

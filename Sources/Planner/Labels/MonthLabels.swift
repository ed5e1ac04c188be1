import Schedule
import YAML

/// The labels that items are balanced over.
enum LabelKind: CaseIterable {
  case objective, pillar, audience

  func weights(_ calendar: EditorialCalendar) -> [WeightedLabel] {
    switch self {
    case .objective: calendar.weights.objectives
    case .pillar: calendar.weights.pillars
    case .audience: calendar.weights.audiences
    }
  }

  func fixed(_ pin: Pin) -> Int? {
    switch self {
    case .objective: pin.objective
    case .pillar: pin.pillar
    case .audience: pin.audience
    }
  }

  func fixed(_ window: MonthWindows.Window) -> Int? {
    switch self {
    case .objective: window.objective
    case .pillar: window.pillar
    case .audience: nil
    }
  }
}

/// At least `count` items beside the pins in `segments` with `value`: what a campaign or season that
/// fixes it demands.
struct LabelDemand {
  let segments: Range<Int>
  let value: Int
  let count: Int
}

/// What the labels of a month must and should be, given its items on posting days by segment.
struct MonthLabels {
  /// Items of the month, pins included.
  let items: Int
  /// Items without pins that each campaign and each season of the month's windows needs.
  let campaignNeeds: [Int]
  let seasonNeeds: [Int]
  let objectives: LabelCounts
  let pillars: LabelCounts
  let audiences: LabelCounts

  /// Nil where no labels are possible.
  init?(_ problem: Problem, month: MonthProblem, totals: [Int], items: Int) {
    let windows = month.windows
    guard windows.areLabelsPossible(totals: totals),
      let campaignNeeds = windows.needs(windows.campaigns, totals: totals),
      let seasonNeeds = windows.needs(windows.seasons, totals: totals)
    else { return nil }
    self.items = items
    self.campaignNeeds = campaignNeeds
    self.seasonNeeds = seasonNeeds
    func counts(_ kind: LabelKind) -> LabelCounts {
      let weights = kind.weights(problem.calendar)
      var forced = [Int](repeating: 0, count: weights.count)
      for day in month.days {
        for pin in problem.days[day].pins {
          if let value = kind.fixed(problem.calendar.pins[pin]) { forced[value] += 1 }
        }
      }
      for value in weights.indices {
        forced[value] += Self.least(
          [
            Self.demands(kind, windows.campaigns, campaignNeeds),
            Self.demands(kind, windows.seasons, seasonNeeds),
          ].map { $0.filter { $0.value == value } }, segments: windows.segmentCount)
      }
      return LabelCounts(forced: forced, items: items, weights: weights)
    }
    objectives = counts(.objective)
    pillars = counts(.pillar)
    audiences = counts(.audience)
  }

  func counts(_ kind: LabelKind) -> LabelCounts {
    switch kind {
    case .objective: objectives
    case .pillar: pillars
    case .audience: audiences
    }
  }

  /// The month's part of S4, to be compared lexicographically.
  var key: [Int] {
    LabelKind.allCases.flatMap { [counts($0).absent, counts($0).squares] }
  }

  static func demands(
    _ kind: LabelKind, _ windows: [MonthWindows.Window], _ needs: [Int]
  ) -> [LabelDemand] {
    zip(windows, needs).compactMap { window, count in
      guard count > 0, let value = kind.fixed(window) else { return nil }
      return LabelDemand(segments: window.segments, value: value, count: count)
    }
  }

  /// The least number of items with one value that serve the demands of campaigns and those of
  /// seasons; an item may serve one of each. Every run of segments must hold the demands that lie
  /// inside it; what is missing is put as late as possible.
  private static func least(_ groups: [[LabelDemand]], segments: Int) -> Int {
    var placed = [Int](repeating: 0, count: segments)
    for end in 0..<segments {
      for start in 0...end {
        let inside =
          groups.map { group in
            group.reduce(0) { sum, demand in
              demand.segments.lowerBound >= start && demand.segments.upperBound <= end + 1
                ? sum + demand.count : sum
            }
          }.max() ?? 0
        placed[end] += max(0, inside - placed[start...end].reduce(0, +))
      }
    }
    return placed.reduce(0, +)
  }
}

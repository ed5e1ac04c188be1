import CivilTime
import Schedule
import YAML

/// Why each item is where it is, in Spanish, one text for each rule that holds it.
struct Reasons {
  private let problem: Problem
  private let drafts: [Draft]
  /// Items by month and format.
  private var counts: [[Int]]
  private var lastArticle: CivilDate?
  private var objectiveCounts: [[Int: Int]]

  init(_ problem: Problem, _ drafts: [Draft]) {
    self.problem = problem
    self.drafts = drafts
    counts = problem.months.map { _ in [0, 0, 0, 0] }
    objectiveCounts = problem.months.map { _ in [:] }
    for draft in drafts {
      counts[draft.month][draft.format.rank] += 1
      if let objective = draft.objective {
        objectiveCounts[draft.month][objective, default: 0] += 1
      }
    }
  }

  /// The reasons of the next item in order; `number` is its place among those of its format.
  mutating func next(_ index: Int, _ draft: Draft, number: Int) -> [String] {
    let calendar = problem.calendar
    let date = problem.days[draft.day].date
    var reasons: [String] = []
    let all = counts[draft.month][draft.format.rank]
    reasons.append("H1: \(name(draft.format)) \(number) de \(all) del mes")
    if draft.format == .reel { reasons.append("H2: único reel de la semana \(date.isoWeek)") }
    if draft.format == .article {
      if let last = lastArticle {
        reasons.append("H3: \(date.days(since: last)) días después del artículo anterior")
      }
      lastArticle = date
    }
    if let pin = draft.pin {
      reasons.append("H6: fecha y hora fijas, \(calendar.pins[pin].reason)")
    } else {
      reasons.append("H4: día y hora de publicación")
    }
    if let campaign = draft.campaign {
      reasons.append(
        share(calendar.campaigns[campaign], "campaña", draft) { $0.campaign == campaign })
    }
    if let season = draft.season {
      reasons.append(share(calendar.seasons[season], "temporada", draft) { $0.season == season })
    }
    if let objective = draft.objective {
      let items = counts[draft.month].reduce(0, +)
      let own = objectiveCounts[draft.month][objective] ?? 0
      let key = calendar.weights.objectives[objective].key
      reasons.append("S4: \(key) tiene \(own) de \(items) piezas del mes")
    }
    return reasons
  }

  private func name(_ format: ItemFormat) -> String {
    switch format {
    case .post: "publicación"
    case .story: "historia"
    case .reel: "reel"
    case .article: "artículo"
    }
  }

  private func share(
    _ campaign: Campaign, _ kind: String, _ draft: Draft, _ belongs: (Draft) -> Bool
  ) -> String {
    var (own, all) = (0, 0)
    for other in drafts[monthRange(draft.month)]
    where other.isPosting && campaign.dates.contains(problem.days[other.day].date) {
      all += 1
      if belongs(other) { own += 1 }
    }
    return "H7: \(kind) \(campaign.title), \(own) de \(all) piezas de sus días del mes"
  }

  private func monthRange(_ month: Int) -> Range<Int> {
    let start = drafts.partitioningIndex { $0.month >= month }
    let end = drafts.partitioningIndex { $0.month > month }
    return start..<end
  }
}

extension Array {
  /// The first index whose element belongs to the second part of a sorted array.
  fileprivate func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

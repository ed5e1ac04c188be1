import CivilTime
import Diagnostics
import YAML

/// The labels' values, and where each may be found by its key.
struct LabelTable {
  let values: LabelWeights
  let objectives: [String: Int]
  let pillars: [String: Int]
  let audiences: [String: Int]

  init(_ values: LabelWeights) {
    func index(_ labels: [WeightedLabel]) -> [String: Int] {
      Dictionary(
        labels.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.values = values
    objectives = index(values.objectives)
    pillars = index(values.pillars)
    audiences = index(values.audiences)
  }
}

// How much is published: the mix, the weights and the limits.
extension CalendarDecoder {
  private struct Amounts {
    var posts: Located<ClosedRange<Int>>?
    var reels: Located<Int>?
    var articles: Located<Int>?
  }

  /// The months of the cycle with what each asks for; nil where that is not known.
  mutating func mix(_ cycle: Cycle?, _ root: inout MappingDecoder) -> [MonthMix]? {
    let amounts = 0...CalendarLimits.mix
    return root.requiredNested("mix") { parts -> [MonthMix]? in
      let posts = parts.requiredRange("post", in: amounts)
      let reels = parts.requiredInt("reel", in: amounts)
      let articles = parts.requiredInt("article", in: amounts)
      var own: [CivilDate: Amounts] = [:]
      if let months = parts.mapping("months") {
        for entry in months.value.entries {
          guard let first = parts.month(Located(entry.key, span: entry.keySpan)) else { continue }
          if let cycle, !cycle.days.contains(first) {
            let issue = CalendarIssue.outsideCycle(.month, entry.key, cycle: cycle.days)
            parts.report(issue, at: entry.keySpan)
          }
          guard let mapping = entry.value.mapping else {
            parts.reportType(entry.key, entry.value, expected: .mapping)
            continue
          }
          own[first] = parts.group(mapping, start: entry.value.span.lowerBound) { month in
            Amounts(
              posts: month.range("post", in: amounts), reels: month.int("reel", in: amounts),
              articles: month.int("article", in: amounts))
          }
        }
      }
      guard let cycle, let posts, let reels, let articles else { return nil }
      return (0..<cycle.months).map { index in
        let first = cycle.first.adding(months: index)
        let month = own[first]
        return MonthMix(
          first: first, posts: month?.posts ?? posts, reels: month?.reels ?? reels,
          articles: month?.articles ?? articles)
      }
    } ?? nil
  }

  mutating func weights(_ root: inout MappingDecoder) -> LabelTable {
    var objectives = labels(["OE1", "OE2", "OE3", "OE4", "OE5"])
    var pillars = labels(["educativa", "actualidad", "buenas-practicas", "participacion"])
    var audiences = labels(["comunidad", "empresas", "gobierno", "academia"])
    root.nested("weights") { parts in
      objectives = weighted("objectives", otherwise: objectives, &parts)
      pillars = weighted("pillars", otherwise: pillars, &parts)
      audiences = weighted("audiences", otherwise: audiences, &parts)
    }
    return LabelTable(
      LabelWeights(objectives: objectives, pillars: pillars, audiences: audiences))
  }

  private func labels(_ keys: [String]) -> [WeightedLabel] {
    keys.map { WeightedLabel(key: $0, weight: 1) }
  }

  private func weighted(
    _ key: String, otherwise: [WeightedLabel], _ parts: inout MappingDecoder
  ) -> [WeightedLabel] {
    guard let written = parts.mapping(key) else { return otherwise }
    let entries = written.value.entries
    if entries.count > CalendarLimits.names {
      let issue = CalendarIssue.tooMany(key: key, limit: CalendarLimits.names)
      parts.report(issue, at: parts.keySpan(key) ?? written.span)
    }
    var labels: [WeightedLabel] = []
    var isSound = true
    var values = MappingDecoder(written.value, start: written.span.lowerBound, in: file)
    for entry in entries.prefix(CalendarLimits.names) {
      let isNamed = values.checkID(Located(entry.key, span: entry.keySpan))
      let weight = values.requiredInt(entry.key, in: 0...CalendarLimits.weight)
      if let weight, isNamed {
        labels.append(WeightedLabel(key: entry.key, weight: weight.value))
      } else {
        isSound = false
        labels.append(WeightedLabel(key: entry.key, weight: 1))
      }
    }
    parts.append(values.diagnostics)
    if isSound, labels.allSatisfy({ $0.weight == 0 }) {
      parts.report(CalendarIssue.allWeightsZero(key: key), at: written.span)
    }
    return labels
  }

  mutating func limits(_ root: inout MappingDecoder) -> PlanLimits {
    var limits = PlanLimits(
      perDay: Located(3, span: 0..<0), minGap: Located(60, span: 0..<0),
      articleGap: Located(12...16, span: 0..<0), articleTurn: Located(10...20, span: 0..<0))
    root.nested("limits") { parts in
      limits = PlanLimits(
        perDay: parts.int("per_day", in: 1...24) ?? limits.perDay,
        minGap: parts.int("min_gap", in: 1...1_440) ?? limits.minGap,
        articleGap: parts.range("article_gap", in: 1...60) ?? limits.articleGap,
        articleTurn: parts.range("article_turn", in: 1...60) ?? limits.articleTurn)
    }
    return limits
  }
}

import CivilTime
import Diagnostics
import YAML

/// A campaign as far as it could be read, so that pins can name one that has a mistake.
struct CampaignPart {
  let id: String
  /// Nil where a part is wrong, which has been reported.
  let campaign: Campaign?
}

// Campaigns and seasons, which are written alike.
extension CalendarDecoder {
  mutating func campaigns(
    _ key: String, _ kind: CalendarIssue.Kind, _ cycle: Cycle?, _ weights: LabelTable,
    _ root: inout MappingDecoder
  ) -> [CampaignPart] {
    var found: [CampaignPart] = []
    var ids: [String: Range<Int>] = [:]
    root.groups(key, limit: CalendarLimits.campaigns) { parts, span in
      let id = parts.requiredString("id")
      let isPlain = id.map { parts.checkID($0) } ?? false
      if let id, let first = ids.updateValue(id.span, forKey: id.value) {
        parts.report(.doubledID(kind, id.value), at: id.span, firstPlace, first)
      }
      let title = parts.requiredText("title")
      let objective = label(.objective, weights, &parts)
      let pillar = label(.pillar, weights, &parts)
      if let second = parts.keySpan("pillar"), let first = parts.keySpan("objective") {
        let note = Localized(es: "el otro está aquí", en: "the other one is here")
        parts.report(.objectiveAndPillar, at: second, note, first)
      }
      let dates = self.dates(kind, cycle, &parts)
      let share = parts.requiredInt("share", in: 1...100)
      let isPublic = parts.bool("public")?.value ?? false
      guard let id else { return }
      var campaign: Campaign?
      if let title, let dates, let share, isPlain {
        campaign = Campaign(
          id: id.value, title: title.value, objective: objective?.value, pillar: pillar?.value,
          dates: dates, share: share, isPublic: isPublic, span: span)
      }
      found.append(CampaignPart(id: id.value, campaign: campaign))
    }
    checkShares(kind, found.compactMap(\.campaign), &root)
    return found
  }

  /// The value of `objective`, `pillar` or `audience`, as an index.
  mutating func label(
    _ kind: CalendarIssue.Kind, _ weights: LabelTable, _ parts: inout MappingDecoder
  ) -> Located<Int>? {
    guard let name = parts.string(kind.key) else { return nil }
    let (index, labels) =
      switch kind {
      case .objective: (weights.objectives, weights.values.objectives)
      case .pillar: (weights.pillars, weights.values.pillars)
      default: (weights.audiences, weights.values.audiences)
      }
    guard let found = index[name.value] else {
      reportUnknown(kind, name, labels.map(\.key), &parts)
      return nil
    }
    return Located(found, span: name.span)
  }

  /// `from` and `to`, both in the cycle.
  private func dates(
    _ kind: CalendarIssue.Kind, _ cycle: Cycle?, _ parts: inout MappingDecoder
  ) -> ClosedRange<CivilDate>? {
    let (ends, dates) = parts.requiredDates()
    let part: CalendarIssue.Part = kind == .season ? .season : .campaign
    if let days = cycle?.days {
      for end in ends where !days.contains(end.value) {
        let issue = CalendarIssue.outsideCycle(part, end.value.description, cycle: days)
        parts.report(issue, at: end.span)
      }
    }
    return dates
  }

  /// Reports each day on which a campaign begins and the shares of the day go over 100.
  private func checkShares(
    _ kind: CalendarIssue.Kind, _ campaigns: [Campaign], _ root: inout MappingDecoder
  ) {
    for day in Set(campaigns.map(\.dates.lowerBound)).sorted() {
      let active = campaigns.filter { $0.dates.contains(day) }
      let sum = active.reduce(0) { $0 + $1.share.value }
      guard sum > 100, let last = active.last(where: { $0.dates.lowerBound == day }) else {
        continue
      }
      let notes = active.filter { $0.id != last.id }.prefix(6).map { other in
        Diagnostic.Note(
          Localized(
            es: "«\(other.id)» pide \(other.share.value)",
            en: "«\(other.id)» asks for \(other.share.value)"),
          at: Location(file, other.share.span))
      }
      let ids = active.prefix(7).map(\.id)
      let issue = CalendarIssue.sharesOver100(kind, day, ids, sum: sum)
      root.append([issue.at(file, last.share.span, notes: notes)])
    }
  }
}

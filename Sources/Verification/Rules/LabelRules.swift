import Schedule

/// Labels that a campaign or season fixes, and labels of weight 0.
func checkLabels(_ subject: Subject, _ findings: inout Findings) {
  let calendar = subject.calendar
  for item in subject.items where !item.isExempt {
    let pin = item.pin.map { calendar.pins[$0] }
    let campaign = item.campaign.map { calendar.campaigns[$0] }
    let season = item.season.map { calendar.seasons[$0] }
    for (party, isSeason) in [(campaign, false), (season, true)] {
      guard let party else { continue }
      let name = VerificationIssue.Party(isSeason: isSeason, id: party.id)
      if let found = item.objective, let wanted = party.objective, found != wanted {
        findings.add(
          .fixedLabel(
            item.mention, .objective, found: item.item.objective,
            wanted: calendar.weights.objectives[wanted].key, by: name),
          at: party.span)
      }
      if let found = item.pillar, let wanted = party.pillar, found != wanted {
        findings.add(
          .fixedLabel(
            item.mention, .pillar, found: item.item.pillar,
            wanted: calendar.weights.pillars[wanted].key, by: name),
          at: party.span)
      }
    }
    func checkWeight(
      _ found: Int?, _ labels: [WeightedLabel], _ kind: VerificationIssue.LabelKind,
      fixed: [Int?]
    ) {
      guard let found, labels[found].weight == 0, !fixed.contains(found) else { return }
      findings.add(.weightZero(item.mention, kind, value: labels[found].key))
    }
    checkWeight(
      item.objective, calendar.weights.objectives, .objective,
      fixed: [pin?.objective, campaign?.objective, season?.objective])
    checkWeight(
      item.pillar, calendar.weights.pillars, .pillar,
      fixed: [pin?.pillar, campaign?.pillar, season?.pillar])
    checkWeight(item.audience, calendar.weights.audiences, .audience, fixed: [pin?.audience])
  }
}

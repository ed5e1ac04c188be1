public import CivilTime
public import Schedule

/// For places without content, by id, the loose content that suits them best: content with neither
/// place nor date, at most one place for each, and only places still to come.
///
/// All pairs stand in one order, the best first: format must agree and channels have something in
/// common; then channels, campaign or season, objective, pillar, audience, the weight of the
/// audience, the earliest place, the path. Each pair is taken whose parts are both free. Since the
/// order knows nothing of other pairs, this is the one stable matching: content of another format
/// changes nothing, and neither does publishing or binding content where it was suggested.
/// Cost: pairs of one format, sorted.
public func suggestions(
  _ records: [ContentRecord], for items: [PlanItem], now: Instant, calendar: EditorialCalendar?
) -> [String: ContentRecord] {
  let places = items.filter { $0.start.instant > now }
  var pairs: [Pair] = []
  for (index, record) in records.enumerated()
  where record.slot == nil && record.date == nil && record.format != nil {
    let channels = leaves(of: record.channels, calendar)
    for (place, item) in places.enumerated() where item.format == record.format {
      guard let fit = fit(record, channels, item, calendar) else { continue }
      pairs.append(Pair(fit: fit, place: place, record: index))
    }
  }
  pairs.sort { a, b in
    if a.fit != b.fit { return a.fit > b.fit }
    let (first, second) = (places[a.place], places[b.place])
    if first.start.instant != second.start.instant {
      return first.start.instant < second.start.instant
    }
    let (one, other) = (records[a.record].path, records[b.record].path)
    return one != other ? one < other : first.id < second.id
  }
  var taken: [String: ContentRecord] = [:]
  var used = Set<Int>()
  for pair in pairs where taken[places[pair.place].id] == nil && !used.contains(pair.record) {
    taken[places[pair.place].id] = records[pair.record]
    used.insert(pair.record)
  }
  return taken
}

private struct Pair {
  let fit: Int
  let place: Int
  let record: Int
}

/// The leaf channels that written names stand for.
private func leaves(of names: [String], _ calendar: EditorialCalendar?) -> Set<String> {
  var found = Set<String>()
  for name in names {
    let leaves = (calendar?.channels ?? []).filter { $0.id == name || $0.group == name }
    if leaves.isEmpty { found.insert(name) } else { found.formUnion(leaves.map(\.id)) }
  }
  return found
}

/// How well content suits a place, more is better; nil: not at all. Each label counts 2 where it is
/// the place's, 1 where the content names none, 0 where it names another.
private func fit(
  _ record: ContentRecord, _ channels: Set<String>, _ item: PlanItem, _ calendar: EditorialCalendar?
) -> Int? {
  let wanted = Set(item.channels)
  let channel: Int
  if channels.isEmpty {
    channel = 1
  } else if channels.isDisjoint(with: wanted) {
    return nil
  } else {
    channel = channels == wanted ? 3 : channels.isSuperset(of: wanted) ? 2 : 0
  }
  let campaign =
    record.campaign.map { $0 == item.campaign || $0 == item.season ? 2 : 0 } ?? 1
  func agrees(_ written: [String], _ key: String) -> Int {
    written.isEmpty ? 1 : written.contains(key) ? 2 : 0
  }
  var fit = channel * 3 + campaign
  fit = fit * 3 + agrees(record.objectives, item.objective)
  fit = fit * 3 + agrees(record.pillars, item.pillar)
  fit = fit * 3 + agrees(record.audiences, item.audience)
  let weight = calendar?.weights.audiences.first { $0.key == item.audience }?.weight ?? 0
  return fit * 128 + min(max(weight, 0), 127)
}

import CivilTime
import Planner
import Schedule
import YAML

/// What is wrong with a replanned plan, and what it changes, by the rules of the lock alone.
struct ReplanJudge {
  /// Broken rules; empty where all hold.
  private(set) var faults: [String] = []
  /// S1.1 to S1.3.
  private(set) var changes = [0, 0, 0]
  /// S1.4, and the least there could be for these days, hours and matching.
  private(set) var labelChanges = 0
  private(set) var leastLabelChanges = 0

  init(_ rules: LockRules, _ lock: PlanLock, _ plan: Replanned) throws {
    let calendar = rules.calendar
    let items = Dictionary(plan.items.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    if items.count != plan.items.count { faults.append("an id is there twice") }
    for old in rules.settled + rules.carried {
      let wanted = old.planItem
      if items[old.id] != wanted { faults.append("\(old.id) is settled and changed") }
    }
    let known = Set(lock.items.map(\.id))
    for item in plan.items where lock.retired.contains(item.id) {
      faults.append("\(item.id) was retired")
    }
    if Set(plan.retired) != Set(lock.retired).union(known).subtracting(items.keys) {
      faults.append("retired: \(plan.retired)")
    }
    for item in plan.items where !known.contains(item.id) {
      let id = ItemID(item.id)
      let group = (lock.items.map(\.id) + lock.retired).compactMap(ItemID.init).filter {
        $0.month == id?.month && $0.format == id?.format
      }
      if id?.month != item.start.local.date.firstOfMonth || id?.format != item.format
        || group.contains(where: { $0.number >= id?.number ?? 0 })
      {
        faults.append("\(item.id) is no new id")
      }
    }

    let fixedIDs = Set((rules.settled + rules.carried).map(\.id))
    var pinsLeft = rules.pins
    var places: [(item: PlanItem, place: LockRules.Place)] = []
    for item in plan.items
    where calendar.months.contains(where: {
      $0.first == item.start.local.date.firstOfMonth
    }) {
      let isSettled = fixedIDs.contains(item.id)
      let pin = plan.pins[item.id]
      if !isSettled, let pin {
        if let index = pinsLeft.firstIndex(where: { $0.id == pin }) {
          let pin = pinsLeft.remove(at: index)
          if pin.start != item.start.local || pin.format != item.format
            || pin.channels.map({ calendar.channels[$0].id }) != item.channels
            || pin.campaign.map({ calendar.campaigns[$0].id }) != item.campaign
            || pin.season.map({ calendar.seasons[$0].id }) != item.season
          {
            faults.append("\(item.id) is not as pinned")
          }
          func holds(_ place: Int?, _ weights: [WeightedLabel], _ key: String) -> Bool {
            place.map { weights[$0].key == key }
              ?? weights.contains { $0.key == key && $0.weight > 0 }
          }
          if !holds(pin.objective, calendar.weights.objectives, item.objective)
            || !holds(pin.pillar, calendar.weights.pillars, item.pillar)
            || !holds(pin.audience, calendar.weights.audiences, item.audience)
          {
            faults.append("\(item.id) has not the labels of its pin")
          }
        } else {
          faults.append("\(item.id) is a pin too many")
        }
      }
      places.append(
        (
          item,
          LockRules.Place(
            start: item.start.local, format: item.format, channels: item.channels,
            isSettled: isSettled, isFree: !isSettled && pin == nil, campaign: item.campaign,
            season: item.season)
        ))
    }
    if !pinsLeft.isEmpty { faults.append("pins are missing") }

    for (item, place) in places where place.isFree {
      let slots = rules.slots(on: place.date)
      if rules.isClosed(place.date.firstOfMonth)
        || !slots.contains(where: {
          $0.start == place.start && $0.format == place.format && $0.channels == place.channels
        })
      {
        faults.append("H4: \(item.id)")
      }
    }
    judgeDays(rules, places.map(\.place))
    for month in calendar.months.map(\.first) where !rules.isClosed(month) {
      judgeMonth(rules, month, places.filter { $0.place.date.firstOfMonth == month }, lock)
    }
    countChanges(rules, places)
  }

  private mutating func judgeDays(_ rules: LockRules, _ places: [LockRules.Place]) {
    let days = Dictionary(grouping: places, by: \.date)
    for (date, there) in days where !rules.isClosed(date.firstOfMonth) && !rules.fits(there) {
      faults.append("H5: \(date)")
    }
    let reels = places.filter { $0.format == .reel }
    for (index, a) in reels.enumerated() {
      for b in reels[..<index] where rules.reelsClash(a, b) { faults.append("H2: \(a.date)") }
    }
    let articles = places.filter { $0.format == .article }.sorted { $0.start < $1.start }
    for (a, b) in zip(articles, articles.dropFirst()) where rules.articlesClash(a, b) {
      faults.append("H3: \(b.date)")
    }
  }

  private mutating func judgeMonth(
    _ rules: LockRules, _ month: CivilDate, _ own: [(item: PlanItem, place: LockRules.Place)],
    _ lock: PlanLock
  ) {
    let calendar = rules.calendar
    let places = own.map(\.place)
    if !rules.isRight(places, month: month) { faults.append("H1: \(month)") }
    func judge(_ all: [Campaign], _ label: (LockRules.Place) -> String?) {
      let needs = rules.needs(all, label, month: month, places)
      for campaign in all {
        let has = places.count {
          label($0) == campaign.id && !$0.isSettled && ($0.isFree || rules.isPosting($0.date))
        }
        if has != needs[campaign.id] ?? 0 { faults.append("H7: \(month) \(campaign.id)") }
      }
    }
    judge(calendar.campaigns, \.campaign)
    judge(calendar.seasons, \.season)
    for (item, place) in own where place.isFree {
      let campaign = calendar.campaigns.first { $0.id == item.campaign }
      let season = calendar.seasons.first { $0.id == item.season }
      for party in [campaign, season].compactMap({ $0 }) where !party.dates.contains(place.date) {
        faults.append("H7: \(item.id) out of \(party.id)")
      }
      func holds(_ fixed: [Int?], _ weights: [WeightedLabel], _ key: String) -> Bool {
        let wanted = fixed.compactMap { $0 }
        guard wanted.isEmpty else { return wanted.allSatisfy { weights[$0].key == key } }
        return weights.contains { $0.key == key && $0.weight > 0 }
      }
      if !holds(
        [campaign?.objective, season?.objective], calendar.weights.objectives, item.objective)
        || !holds([campaign?.pillar, season?.pillar], calendar.weights.pillars, item.pillar)
        || !holds([], calendar.weights.audiences, item.audience)
      {
        faults.append("labels of \(item.id)")
      }
    }
    let olds = Dictionary(rules.open.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for (item, place) in own where place.isFree {
      guard let old = olds[item.id] else { continue }
      labelChanges +=
        [
          old.campaign != item.campaign, old.season != item.season,
          old.objective != item.objective, old.pillar != item.pillar,
          old.audience != item.audience,
        ].count { $0 }
    }
    let least = PlannerTests.leastLabelChanges(
      rules, month: month, places: places,
      items: own.filter { $0.place.isFree }.map { ($0.place.date, olds[$0.item.id]) })
    leastLabelChanges += least ?? 0
    if least == nil { faults.append("H7: no labels in \(month)") }
  }

  /// S1.1 to S1.3, item by item.
  private mutating func countChanges(
    _ rules: LockRules, _ places: [(item: PlanItem, place: LockRules.Place)]
  ) {
    let free = places.filter(\.place.isFree)
    let news = Dictionary(free.map { ($0.item.id, $0.place) }, uniquingKeysWith: { a, _ in a })
    for old in rules.open {
      guard let new = news[old.id] else {
        changes[1] += 1
        if rules.approved.contains(old.id) { changes[0] += 1 }
        continue
      }
      if new.start != old.start.local {
        changes[new.date != old.start.local.date ? 1 : 2] += 1
        if rules.approved.contains(old.id) { changes[0] += 1 }
      }
    }
    let olds = Set(rules.open.map(\.id))
    changes[1] += free.count { !olds.contains($0.item.id) }
  }
}

import CivilTime
import Schedule
import YAML

/// docs/planner.md said once more, as plainly as it can be: every rule looks at every day, item or
/// pair. Answers with the names of the rules that do not hold.
func brokenRules(_ items: [PlanItem], _ calendar: EditorialCalendar) -> Set<String> {
  var broken: Set<String> = []
  func require(_ holds: Bool, _ rule: String) { if !holds { broken.insert(rule) } }

  func isPosting(_ day: CivilDate) -> Bool {
    calendar.postingWeekdays.value.contains(day.weekday)
      && !calendar.holidays.contains { $0.date == day }
      && !calendar.blackouts.contains { $0.dates ~= day }
  }
  func key(_ item: PlanItem) -> String { String("\(item.start.local.date)".prefix(7)) }
  let months = calendar.months.map { String("\($0.first)".prefix(7)) }
  func isEarlier(_ a: PlanItem, _ b: PlanItem) -> Bool {
    (a.start.local, a.format) < (b.start.local, b.format)
  }

  // Names.
  for item in items {
    require(Set(item.channels).isSubset(of: calendar.channels.map(\.id)), "name")
    require(item.campaign.map { id in calendar.campaigns.contains { $0.id == id } } ?? true, "name")
    require(item.season.map { id in calendar.seasons.contains { $0.id == id } } ?? true, "name")
    require(calendar.weights.objectives.contains { $0.key == item.objective }, "name")
    require(calendar.weights.pillars.contains { $0.key == item.pillar }, "name")
    require(calendar.weights.audiences.contains { $0.key == item.audience }, "name")
    require(months.contains(key(item)), "cycle")
  }

  // Order and ids.
  for b in items.indices {
    for a in 0..<b { require(!isEarlier(items[b], items[a]), "order") }
    let item = items[b]
    guard months.contains(key(item)) else { continue }
    let before = items.indices.count { a in
      key(items[a]) == key(item) && items[a].format == item.format
        && (isEarlier(items[a], item) || !isEarlier(item, items[a]) && a < b)
    }
    require(item.id == "\(key(item))-\(item.format.rawValue)-\(before + 1)", "id")
  }
  for a in items.indices {
    for b in 0..<a { require(items[a].id != items[b].id, "id") }
  }

  // H6. No two pins of these tests share start and format.
  func place(_ pin: Pin, _ item: PlanItem) -> Bool {
    item.isPinned && item.start.local == pin.start && item.format == pin.format
  }
  func equal(_ pin: Pin, _ item: PlanItem) -> Bool {
    place(pin, item) && item.channels == pin.channels.map { calendar.channels[$0].id }
      && item.campaign == pin.campaign.map { calendar.campaigns[$0].id }
      && item.season == pin.season.map { calendar.seasons[$0].id }
      && pin.objective.map { calendar.weights.objectives[$0].key == item.objective } ?? true
      && pin.pillar.map { calendar.weights.pillars[$0].key == item.pillar } ?? true
      && pin.audience.map { calendar.weights.audiences[$0].key == item.audience } ?? true
      && (item.content != nil || item.title == pin.title)
  }
  var pinned: [Int: Pin] = [:]
  for pin in calendar.pins {
    let found =
      items.firstIndex { equal(pin, $0) } ?? items.firstIndex { place(pin, $0) }
    if let found { pinned[found] = pin }
    require(found.map { equal(pin, items[$0]) } ?? false, "H6")
  }
  for index in items.indices { require(!items[index].isPinned || pinned[index] != nil, "H6") }

  // H1, H3, H7, month by month.
  var lastArticle: CivilDate?
  for (month, name) in zip(calendar.months, months) {
    let own = items.indices.filter { key(items[$0]) == name }
    func count(_ format: ItemFormat) -> Int { own.count { items[$0].format == format } }
    let (posts, stories) = (count(.post), count(.story))
    require(month.posts.value ~= posts + stories, "H1")
    require(month.reels.value == count(.reel), "H1")
    require(month.articles.value == count(.article), "H1")
    if let rule = calendar.formats[.story] {
      if let share = rule.share?.value {
        // Posts get the tie: the least whole number not under n·s/100 − 1/2.
        let wanted = (0...posts + stories).first {
          200 * $0 >= 2 * (posts + stories) * share - 100
        }
        require(stories == wanted, "H1")
      }
    } else {
      require(own.allSatisfy { items[$0].format != .story || pinned[$0] != nil }, "H1")
    }
    let articles = own.filter { items[$0].format == .article }.map { items[$0].start.local.date }
      .sorted()
    for (a, b) in zip(articles, articles.dropFirst()) {
      require(calendar.limits.articleGap.value ~= b.days(since: a), "H3")
    }
    if let last = lastArticle, let first = articles.first {
      require(calendar.limits.articleTurn.value ~= first.days(since: last), "H3")
    }
    lastArticle = articles.last

    let days = (0..<month.first.daysInMonth).map { month.first.adding(days: $0) }.filter(isPosting)
    for (parties, id) in [
      (calendar.campaigns, \PlanItem.campaign), (calendar.seasons, \PlanItem.season),
    ] {
      for party in parties {
        let ownDays = days.filter { party.dates ~= $0 }
        guard !ownDays.isEmpty else { continue }
        let here = own.map { items[$0] }.filter { ownDays.contains($0.start.local.date) }
        let sharing = parties.filter { other in days.filter { other.dates ~= $0 } == ownDays }
        // Seats one by one: floors, then one each to the largest remainders.
        var rest: [(id: String?, seats: Int, remainder: Int)] = sharing.map {
          ($0.id, here.count * $0.share.value / 100, here.count * $0.share.value % 100)
        }
        let none = 100 - sharing.reduce(0) { $0 + $1.share.value }
        rest.append((nil, here.count * none / 100, here.count * none % 100))
        while rest.reduce(0, { $0 + $1.seats }) < here.count {
          guard let top = rest.map(\.remainder).max(),
            let index = rest.firstIndex(where: { $0.remainder == top })
          else { break }
          rest[index].seats += 1
          rest[index].remainder = -1
        }
        let wanted = rest.first { $0.id == party.id }?.seats
        require(here.count { $0[keyPath: id] == party.id } == wanted, "H7")
      }
    }
  }

  for (index, item) in items.enumerated() {
    let date = item.start.local.date
    let campaign = calendar.campaigns.first { $0.id == item.campaign }
    let season = calendar.seasons.first { $0.id == item.season }
    require(campaign?.dates.contains(date) ?? true, "H7")
    require(season?.dates.contains(date) ?? true, "H7")

    // H4.
    if pinned[index] == nil {
      require(isPosting(date), "H4")
      let hour = calendar.formats[item.format]?.hours.first { $0.time == item.start.local.time }
      let isStoryWithoutHours = item.format == .story && calendar.formats[.story] == nil
      require(hour != nil || isStoryWithoutHours, "H4")
      let known = item.channels.allSatisfy { id in calendar.channels.contains { $0.id == id } }
      if let hour, known {
        require(item.channels == hour.channels.map { calendar.channels[$0].id }, "H4")
      }
    }

    // H2 and H5, by pairs.
    require(
      items.count { $0.start.local.date == date } <= calendar.limits.perDay.value, "H5")
    for other in items[..<index] {
      if item.format == .reel, other.format == .reel {
        require(item.start.local.date.isoWeek != other.start.local.date.isoWeek, "H2")
      }
      let known = (item.channels + other.channels).allSatisfy { id in
        calendar.channels.contains { $0.id == id }
      }
      if other.start.local.date == date, known,
        !Set(item.channels).isDisjoint(with: other.channels)
      {
        let apart = abs(
          item.start.local.time.secondsOfDay - other.start.local.time.secondsOfDay)
        require(apart >= calendar.limits.minGap.value * 60, "H5")
      }
    }

    // H8 and the offset.
    switch calendar.zone.resolve(item.start.local) {
    case .unique(let instant): require(item.start.instant == instant, "offset")
    case .skipped, .repeated: require(false, "H8")
    }

    // Labels.
    let weights = calendar.weights
    let objective = weights.objectives.firstIndex { $0.key == item.objective }
    let pillar = weights.pillars.firstIndex { $0.key == item.pillar }
    let audience = weights.audiences.firstIndex { $0.key == item.audience }
    for party in [campaign, season] {
      if let fixed = party?.objective, let objective { require(objective == fixed, "label") }
      if let fixed = party?.pillar, let pillar { require(pillar == fixed, "label") }
    }
    let pin = pinned[index]
    func isFree(_ label: Int?, _ labels: [WeightedLabel], _ fixed: [Int?]) -> Bool {
      guard let label else { return true }
      return labels[label].weight > 0 || fixed.contains(label)
    }
    require(
      isFree(
        objective, weights.objectives, [campaign?.objective, season?.objective, pin?.objective]),
      "label")
    require(
      isFree(pillar, weights.pillars, [campaign?.pillar, season?.pillar, pin?.pillar]), "label")
    require(isFree(audience, weights.audiences, [pin?.audience]), "label")
  }
  return broken
}

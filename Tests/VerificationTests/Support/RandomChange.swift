import CivilTime
import Schedule

/// One small change of a plan, of a kind that a person or a mistake could make.
enum RandomChange: CaseIterable {
  case moveDay, moveFar, moveHour, oddMinute, changeChannels, unknownChannel, drop, double
  case changeCampaign, changeSeason, changeObjective, changePillar, changeAudience, changeFormat
  case togglePinned, changeTitle, shiftOffset, changeID, swapPlaces, swapDays

  func apply(
    _ items: inout [PlanItem], _ calendar: EditorialCalendar, _ random: inout SeededRandom
  ) {
    guard !items.isEmpty else { return }
    let place = Int.random(in: 0..<items.count, using: &random)
    let other = Int.random(in: 0..<items.count, using: &random)
    let local = items[place].start.local
    func pick<T>(_ values: [T]) -> T? { values.randomElement(using: &random) }
    func start(_ date: CivilDate, _ time: TimeOfDay) -> OffsetDateTime {
      let local = CivilDateTime(date, time)
      return OffsetDateTime(local, offset: clock(local))
    }
    switch self {
    case .moveDay:
      let days = pick([-7, -2, -1, 1, 2, 7]) ?? 1
      items[place].start = start(local.date.adding(days: days), local.time)
    case .moveFar:
      let days = Int.random(in: -60...60, using: &random)
      items[place].start = start(local.date.adding(days: days), local.time)
    case .moveHour:
      guard let hour = pick(calendar.formats.values.flatMap(\.hours)) else { return }
      items[place].start = start(local.date, hour.time)
      if Bool.random(using: &random) {
        items[place].channels = hour.channels.map { calendar.channels[$0].id }
      }
    case .oddMinute:
      let time = TimeOfDay(
        hour: Int.random(in: 0...23, using: &random), minute: Int.random(in: 0...59, using: &random)
      )
      items[place].start = start(local.date, time ?? local.time)
    case .changeChannels:
      items[place].channels = calendar.channels.map(\.id).filter { _ in
        Bool.random(using: &random)
      }
    case .unknownChannel: items[place].channels.append("radio")
    case .drop: items.remove(at: place)
    case .double: items.insert(items[place], at: place)
    case .changeCampaign:
      items[place].campaign = pick(calendar.campaigns.map(\.id) + [nil, "ninguna"]) ?? nil
    case .changeSeason:
      items[place].season = pick(calendar.seasons.map(\.id) + [nil, "ninguna"]) ?? nil
    case .changeObjective:
      items[place].objective = pick(calendar.weights.objectives.map(\.key) + ["OE9"]) ?? ""
    case .changePillar: items[place].pillar = pick(calendar.weights.pillars.map(\.key)) ?? ""
    case .changeAudience: items[place].audience = pick(calendar.weights.audiences.map(\.key)) ?? ""
    case .changeFormat: items[place].format = pick(ItemFormat.allCases) ?? .post
    case .togglePinned: items[place].isPinned.toggle()
    case .changeTitle: items[place].title = pick(["Hoy", nil]) ?? nil
    case .shiftOffset:
      items[place].start = OffsetDateTime(local, offset: (pick([-4, -3, 0]) ?? 0) * 3600)
    case .changeID: items[place].id = items[other].id
    case .swapPlaces: items.swapAt(place, other)
    case .swapDays:
      let (a, b) = (items[place].start.local, items[other].start.local)
      items[place].start = start(b.date, a.time)
      items[other].start = start(a.date, b.time)
    }
  }
}

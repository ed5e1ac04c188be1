import CivilTime
import Schedule
import YAML

/// One way to fill a day beside what stands on it, with the hours that keep most of the lock.
struct DayOption {
  let pattern: Pattern
  /// What it costs by itself; `days` counts the items that leave the day.
  let cost: ChangeCost
  /// Items that leave the day, by format's rank.
  let losses: ByFormat
  /// Items of each format, by rank.
  let counts: ByFormat
  let hours: [SlotOption]
}

/// The ways to fill the days of a problem. Days of one type with the same open items share theirs.
struct DayOptions {
  private struct Key: Hashable {
    let type: Int
    let fixed: Int
    let month: Int
    let slots: [SlotKey]
  }

  private struct SlotKey: Hashable {
    let format: ItemFormat
    let time: TimeOfDay
    let isApproved: Bool
  }

  /// By day of the problem; empty where pins alone break a rule of the day.
  private(set) var ofDay: [[DayOption]] = []

  init(_ problem: Problem, _ open: OpenItems) {
    let rules = SkeletonRules(problem)
    var known: [Key: [DayOption]] = [:]
    for (index, day) in problem.days.enumerated() {
      let items = open.byDay[day.date] ?? []
      let key = Key(
        type: day.type, fixed: day.fixedCount, month: day.month,
        slots: items.map {
          SlotKey(format: $0.locked.format, time: $0.start.time, isApproved: $0.isApproved)
        })
      if let options = known[key] {
        ofDay.append(options)
        continue
      }
      let options = Self.options(
        problem, problem.type(of: index), items, fixed: day.fixedCount, most: rules.most(day: index)
      )
      known[key] = options
      ofDay.append(options)
    }
  }

  private static func options(
    _ problem: Problem, _ type: DayType, _ items: [OpenItems.Item], fixed: Int,
    most: (reels: Int, articles: Int)
  ) -> [DayOption] {
    guard type.room >= 0 else { return [] }
    var counts = ByFormat()
    var there: [SlotKey: Int] = [:]
    for item in items {
      counts[item.locked.format.rank] += 1
      func note(_ isApproved: Bool) {
        there[
          SlotKey(format: item.locked.format, time: item.start.time, isApproved: isApproved),
          default: 0] += 1
      }
      note(false)
      if item.isApproved { note(true) }
    }
    func has(_ option: SlotOption, approved: Bool) -> Bool {
      there[SlotKey(format: option.format, time: option.time, isApproved: approved)] != nil
    }
    // Kept approved items weigh more than any number of kept hours, these more than any ranks.
    let table =
      items.isEmpty
      ? type.slots
      : SlotTable(
        type.slots.options, free: type.slots.free, gap: problem.calendar.limits.minGap.value,
        most: type.most, room: type.room, work: problem.work,
        price: { option in
          option.rank - (has(option, approved: false) ? 1 << 20 : 0)
            - (has(option, approved: true) ? 1 << 40 : 0)
        })
    let approved = items.count(where: \.isApproved)
    return table.boundPatterns.compactMap { pattern -> DayOption? in
      guard pattern.reels <= most.reels, pattern.articles <= most.articles,
        problem.work.spend(4 + pattern.items), let hours = table.hours(of: pattern)
      else { return nil }
      let new = ByFormat(pattern.posts, pattern.stories, pattern.reels, pattern.articles)
      let losses = pointwiseMax(ByFormat(), counts &- new)
      let stay = pointwiseMin(counts, new).wrappedSum()
      let total = pattern.items + fixed
      return DayOption(
        pattern: pattern,
        cost: ChangeCost(
          approved: approved - hours.count { has($0, approved: true) },
          days: losses.wrappedSum(), hours: stay - hours.count { has($0, approved: false) },
          squares: total * total, ranks: hours.reduce(0) { $0 + $1.rank }), losses: losses,
        counts: new, hours: hours)
    }.sorted { a, b in
      a.cost != b.cost
        ? a.cost < b.cost
        : (a.pattern.posts, a.pattern.stories, a.pattern.reels)
          < (b.pattern.posts, b.pattern.stories, b.pattern.reels)
    }
  }
}

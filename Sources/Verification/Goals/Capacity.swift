import CivilTime
import Schedule
import YAML

/// How many items the days of a month can hold at most. Bounds rest on it, so it may only be too
/// large, never too small.
struct Capacity {
  /// A day that can hold items.
  struct Day {
    let number: Int
    let isPosting: Bool
    /// At least so many items: the pins.
    let pins: Int
    /// At most so many.
    let most: Int
    /// At most so many of each format, by its rank.
    let mostOfFormat: [Int]
    /// Hours of each format that exist on that day, by the format's rank.
    let hours: [[HourOption]]
  }

  /// For each month of the cycle, its days by date; days that can hold nothing are left out.
  let months: [[Day]]

  init(_ subject: Subject) {
    let calendar = subject.calendar
    var pins: [Int: [Pin]] = [:]
    for pin in calendar.pins { pins[pin.start.date.dayNumber, default: []].append(pin) }
    let changes = Self.clockChanges(calendar)
    let all = ItemFormat.allCases.map { calendar.formats[$0]?.hours ?? [] }
    let room = Self.room(all, calendar.limits.minGap.value)
    months = calendar.months.indices.map { month in
      let posting = Set(subject.book.posting[month])
      let first = calendar.months[month].first.dayNumber
      let days = first..<first + calendar.months[month].first.daysInMonth
      return days.compactMap { day in
        let own = pins[day] ?? []
        guard posting.contains(day) else {
          guard !own.isEmpty else { return nil }
          return Day(
            number: day, isPosting: false, pins: own.count, most: own.count,
            mostOfFormat: ItemFormat.allCases.map { f in own.count { $0.format == f } },
            hours: ItemFormat.allCases.map { _ in [] })
        }
        var hours = all
        var limits = room
        if changes.contains(day), let date = CivilDate(dayNumber: day) {
          hours = all.map { list in
            list.filter {
              if case .unique = calendar.zone.resolve(CivilDateTime(date, $0.time)) {
                true
              } else {
                false
              }
            }
          }
          limits = Self.room(hours, calendar.limits.minGap.value)
        }
        // Pins need no listed hour, so they come on top of what the hours can hold.
        return Day(
          number: day, isPosting: true, pins: own.count,
          most: max(own.count, min(calendar.limits.perDay.value, limits.all + own.count)),
          mostOfFormat: zip(ItemFormat.allCases, limits.formats).map { f, most in
            most + own.count { $0.format == f }
          },
          hours: hours)
      }
    }
  }

  /// Days near which the clocks change: all others have every hour.
  private static func clockChanges(_ calendar: EditorialCalendar) -> Set<Int> {
    guard let first = calendar.months.first?.first, let last = calendar.months.last?.first else {
      return []
    }
    let range =
      calendar.zone.startOfDay(
        first.adding(days: -2))...calendar.zone.startOfDay(last.adding(days: 33))
    var days: Set<Int> = []
    for change in calendar.zone.transitions(in: range) {
      let (a, b) = (change.localBefore.date.dayNumber, change.localAfter.date.dayNumber)
      days.formUnion(min(a, b) - 1...max(a, b) + 1)
    }
    return days
  }

  /// How many items at listed hours a day can hold, in all and of each format. Each hour is counted
  /// at one of its channels, the one with most hours; those of one channel must keep the gap, and
  /// no more than the greedy choice from the morning on can. Channels may still exclude each other,
  /// so this is at least what is possible.
  private static func room(
    _ hours: [[HourOption]], _ gap: Int
  ) -> (all: Int, formats: [Int]) {
    func most(_ options: [HourOption]) -> Int {
      var uses: [Int: Int] = [:]
      for channel in options.flatMap(\.channels) { uses[channel, default: 0] += 1 }
      var times: [Int: [Int]] = [:]
      for option in options {
        let busiest = option.channels.max {
          (uses[$0, default: 0], -$0) < (uses[$1, default: 0], -$1)
        }
        guard let channel = busiest else { continue }
        times[channel, default: []].append(option.time.secondsOfDay)
      }
      return times.values.reduce(0) { sum, list in
        var count = 0
        var last: Int?
        for time in list.sorted() where last.map({ time - $0 >= gap * 60 }) ?? true {
          count += 1
          last = time
        }
        return sum + count
      }
    }
    return (most(hours.flatMap { $0 }), hours.map(most))
  }
}

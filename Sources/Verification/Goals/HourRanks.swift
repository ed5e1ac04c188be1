import CivilTime
import Schedule
import YAML

/// S6: ranks of the hours of items that are not pins.
///
/// Two items of one format at the same hour share a channel, so on one day each hour holds one
/// item of a format; the bound gives each month's items the best of these hours.
struct HourRanks {
  let value: Int
  let bound: Int

  init(_ subject: Subject, _ capacity: Capacity) {
    let calendar = subject.calendar
    let found = subject.items.map { item -> Int in
      guard item.pin == nil else { return 0 }
      let hours = calendar.formats[item.item.format]?.hours ?? []
      return hours.first { $0.time.secondsOfDay == item.second }?.rank ?? 0
    }.cappedSum()
    // Without a share the month's posts may be stories and the other way round.
    let isSplit = calendar.formats[.story]?.share != nil || calendar.formats[.story] == nil
    let sets: [[ItemFormat]] =
      isSplit ? [[.post], [.story], [.reel], [.article]] : [[.post, .story], [.reel], [.article]]
    var least = 0
    for month in calendar.months.indices {
      for formats in sets {
        let count = subject.byMonth[month].count {
          let item = subject.items[$0]
          return item.pin == nil && formats.contains(item.item.format)
        }
        let ranks = capacity.months[month].flatMap { day in
          formats.flatMap { day.hours[$0.rank].map(\.rank) }
        }.sorted()
        least = capped(least, plus: ranks.prefix(count).cappedSum())
      }
    }
    value = found
    bound = least
  }
}

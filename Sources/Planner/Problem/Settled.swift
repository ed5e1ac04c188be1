import CivilTime
import Schedule

/// What a problem has to leave as it is, and the moment after which it may plan (docs/planner.md, The
/// lock).
struct Settled {
  /// A settled item.
  struct Item {
    let format: ItemFormat
    let start: CivilDateTime
    /// Indices into the calendar's channels; those it has no longer are not there.
    let channels: [Int]
    /// Indices into the calendar's campaigns and seasons; nil too where it has them no longer.
    let campaign: Int?
    let season: Int?

    func isNear(_ time: TimeOfDay, _ channels: [Int], gap: Int) -> Bool {
      abs(start.time.secondsOfDay - time.secondsOfDay) < gap * 60
        && channels.contains { self.channels.contains($0) }
    }
  }

  /// The settled items of the cycle by day, each day's by start, then format.
  let items: [CivilDate: [Item]]
  /// Pins of the calendar that settled items were made of.
  let donePins: Set<Int>
  let moment: Instant
  /// The day of the moment.
  let today: CivilDate

  /// The settled items of a lock that lie in the calendar's months.
  init(_ items: [LockedItem], of calendar: EditorialCalendar, at moment: Instant) {
    let channels = Self.places(calendar.channels.map(\.id))
    let campaigns = Self.places(calendar.campaigns.map(\.id))
    let seasons = Self.places(calendar.seasons.map(\.id))
    let months = Set(calendar.months.map(\.first))
    let own = items.filter { months.contains($0.start.local.date.firstOfMonth) }
    self.items = Dictionary(grouping: own, by: \.start.local.date).mapValues { items in
      items.sorted { ($0.start.local, $0.format) < ($1.start.local, $1.format) }.map { item in
        Item(
          format: item.format, start: item.start.local,
          channels: item.channels.compactMap { channels[$0] }.sorted(),
          campaign: item.campaign.flatMap { campaigns[$0] },
          season: item.season.flatMap { seasons[$0] })
      }
    }
    let done = Set(own.compactMap(\.pin))
    donePins = Set(calendar.pins.indices.filter { done.contains(calendar.pins[$0].id) })
    self.moment = moment
    today = calendar.zone.local(of: moment).date
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a month that begins with this day is over: no rule is asked of it.
  func isClosed(_ first: CivilDate) -> Bool { first.adding(months: 1) <= today }
}

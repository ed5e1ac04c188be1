import CivilTime
import Diagnostics
import Schedule
import YAML

/// The starts an item could have in its month when all others stay, with what each would break and
/// change.
struct Moves {
  /// A start in the calendar's zone.
  struct Place {
    let date: CivilDate
    let hour: HourOption
  }

  private let item: PlanItem
  /// All other items, in order.
  private let others: [PlanItem]
  private let calendar: EditorialCalendar
  private let onDay: [CivilDate: [PlanItem]]
  let places: [Place]

  init(_ items: [PlanItem], _ index: Int, _ calendar: EditorialCalendar) {
    item = items[index]
    self.calendar = calendar
    var others = items
    others.remove(at: index)
    self.others = others
    onDay = Dictionary(grouping: others) { $0.start.local.date }
    let own = items[index].start.local
    let first = own.date.firstOfMonth
    let hours = calendar.formats[items[index].format]?.hours ?? []
    places = (0..<first.daysInMonth).flatMap { day in
      hours.map { Place(date: first.adding(days: day), hour: $0) }
    }.filter { CivilDateTime($0.date, $0.hour.time) != own }
  }

  // MARK: Soft goals

  func change(to place: Place) -> GoalChange {
    var change = GoalChange()
    let own = item.start.local
    if place.date != own.date {
      // The day left has one item less, the day taken one more.
      let (left, taken) = (onDay[own.date]?.count ?? 0, onDay[place.date]?.count ?? 0)
      change.squares = (2 * taken + 1) - (2 * left + 1)
    }
    let before = neighbours(own)
    let after = neighbours(CivilDateTime(place.date, place.hour.time))
    change.objectives = equal(\.objective, after) - equal(\.objective, before)
    change.pillars = equal(\.pillar, after) - equal(\.pillar, before)
    let hours = calendar.formats[item.format]?.hours ?? []
    let rank = hours.first { $0.time == own.time }?.rank ?? 0
    change.ranks = place.hour.rank - rank
    return change
  }

  /// The items around a start.
  private func neighbours(_ start: CivilDateTime) -> (PlanItem?, PlanItem?) {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      let other = others[middle]
      let isBefore =
        other.start.local != start ? other.start.local < start : other.format < item.format
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return (low > 0 ? others[low - 1] : nil, low < others.count ? others[low] : nil)
  }

  /// How many more equal neighbours there are with the item between these.
  private func equal(
    _ label: (PlanItem) -> String, _ around: (PlanItem?, PlanItem?)
  ) -> Int {
    let own = label(item)
    var count = 0
    if let before = around.0, label(before) == own { count += 1 }
    if let after = around.1, label(after) == own { count += 1 }
    if let before = around.0, let after = around.1, label(before) == label(after) { count -= 1 }
    return count
  }

  // MARK: Hard rules

  func isPostingDay(_ place: Place) -> Bool { closed(place.date) == nil }

  func obstacles(to place: Place) -> [Localized] {
    var obstacles: [Localized] = []
    func add(_ code: String, _ es: String, _ en: String) {
      obstacles.append(Localized(es: "\(code): \(es)", en: "\(code): \(en)"))
    }
    let (date, time) = (place.date, place.hour.time)
    if let (es, en) = closed(date) { add("H4", es, en) }
    if case .unique = calendar.zone.resolve(CivilDateTime(date, time)) {
    } else {
      add(
        "H8", "esa hora no existe o se repite por el cambio de hora",
        "that time does not exist once, for the clocks change")
    }
    let day = onDay[date] ?? []
    if day.count >= calendar.limits.perDay.value {
      add(
        "H5", "ese día ya tiene \(day.count), el máximo por día",
        "that day already has \(day.count), the most a day may have")
    }
    let channels = Set(place.hour.channels.map { calendar.channels[$0].id })
    for other in day where other.channels.contains(where: channels.contains) {
      let distance = abs(other.start.local.time.secondsOfDay - time.secondsOfDay) / 60
      guard distance < calendar.limits.minGap.value else { continue }
      add(
        "H5", "\(other.id) está a \(distance) minutos en el mismo canal",
        "\(other.id) is \(distance) minutes away on the same channel")
    }
    if item.format == .reel,
      let other = others.first(where: {
        $0.format == .reel && $0.start.local.date.isoWeek == date.isoWeek
      })
    {
      add("H2", "esa semana ya tiene a \(other.id)", "that week already has \(other.id)")
    }
    if item.format == .article, let (es, en) = articleObstacle(date) { add("H3", es, en) }
    if let (es, en) = shareObstacle(date) { add("H7", es, en) }
    return obstacles
  }

  /// Why nothing is published on a day; nil on posting days.
  private func closed(_ date: CivilDate) -> (String, String)? {
    if !calendar.postingWeekdays.value.contains(date.weekday) {
      return (
        "no se publica los \(DateLanguage.es.weekdayName(date.weekday))\(date.weekday > 5 ? "s" : "")",
        "nothing is published on a \(DateLanguage.en.weekdayName(date.weekday))"
      )
    }
    if let holiday = calendar.holidays.first(where: { $0.date == date }) {
      return (
        "feriado, \(holiday.name) (\(holiday.law))", "holiday, \(holiday.name) (\(holiday.law))"
      )
    }
    if let blackout = calendar.blackouts.first(where: { $0.dates.contains(date) }) {
      return ("no se publica: \(blackout.reason)", "nothing is published: \(blackout.reason)")
    }
    return nil
  }

  private func articleObstacle(_ date: CivilDate) -> (String, String)? {
    let articles = others.filter { $0.format == .article }
    func range(_ a: CivilDate, _ b: CivilDate) -> ClosedRange<Int>? {
      if a.firstOfMonth == b.firstOfMonth { return calendar.limits.articleGap.value }
      return a.firstOfMonth.adding(months: 1) == b.firstOfMonth
        ? calendar.limits.articleTurn.value : nil
    }
    let before = articles.last { $0.start.local.date <= date }
    let after = articles.first { $0.start.local.date > date }
    for (other, days) in [
      (before, before.map { date.days(since: $0.start.local.date) }),
      (after, after.map { $0.start.local.date.days(since: date) }),
    ] {
      guard let other, let days else { continue }
      let (a, b) = (min(other.start.local.date, date), max(other.start.local.date, date))
      guard let range = range(a, b), !range.contains(days) else { continue }
      return (
        "quedaría a \(days) días de \(other.id); deben ser de \(range.lowerBound) a "
          + "\(range.upperBound)",
        "would be \(days) days from \(other.id), and \(range.lowerBound) to \(range.upperBound) "
          + "are wanted"
      )
    }
    return nil
  }

  /// A campaign or season whose share would not come out.
  private func shareObstacle(_ date: CivilDate) -> (String, String)? {
    let own = item.start.local.date
    for (all, label, es, en) in [
      (calendar.campaigns, item.campaign, "la campaña", "the campaign"),
      (calendar.seasons, item.season, "la temporada", "the season"),
    ] {
      for campaign in all {
        let (from, to) = (campaign.dates.contains(own), campaign.dates.contains(date))
        guard from != to else { continue }
        if campaign.id == label {
          return (
            "es de \(es) «\(campaign.title)», que no está en esos días",
            "it is of \(en) “\(campaign.title)”, which is not on those days"
          )
        }
        let month = own.firstOfMonth
        let there = others.filter {
          $0.start.local.date.firstOfMonth == month && closed($0.start.local.date) == nil
        }
        let days = there.filter { campaign.dates.contains($0.start.local.date) }
        let has = days.count {
          es == "la campaña" ? $0.campaign == campaign.id : $0.season == campaign.id
        }
        // The item itself is of another campaign or none: only the total changes.
        let count = days.count + (to ? 1 : 0)
        let wanted = seats(of: campaign, among: all, inMonth: month, total: count)
        guard wanted != has else { continue }
        return (
          "\(es) «\(campaign.title)» quedaría con \(has) de \(count) y le tocan \(wanted)",
          "\(en) “\(campaign.title)” would have \(has) of \(count), and \(wanted) are its share"
        )
      }
    }
    return nil
  }

  /// The campaign's seats on its own days (H7), shared with those on the same days.
  private func seats(
    of campaign: Campaign, among all: [Campaign], inMonth month: CivilDate, total: Int
  ) -> Int {
    func own(_ campaign: Campaign) -> [CivilDate] {
      (0..<month.daysInMonth).map { month.adding(days: $0) }.filter {
        campaign.dates.contains($0) && closed($0) == nil
      }
    }
    let days = own(campaign)
    let group = all.filter { own($0) == days }
    let seats = largestRemainders(total, shares: group.map(\.share.value))
    return group.firstIndex { $0.id == campaign.id }.map { seats[$0] } ?? 0
  }
}

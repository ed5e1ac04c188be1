import CivilTime
import Schedule
import YAML

/// docs/planner.md, The lock, written down once more for tests, without anything of the planner: what
/// is settled, pinned and open, which rules a plan breaks, and what it changes.
struct LockRules {
  let calendar: EditorialCalendar
  let moment: Instant
  let approved: Set<String>
  /// In the calendar's months.
  let settled: [LockedItem]
  let carried: [LockedItem]
  /// Items without pin, in the calendar's months.
  let open: [LockedItem]
  /// Pins of the calendar that are to be placed.
  let pins: [Pin]
  private let today: CivilDate

  init(_ calendar: EditorialCalendar, _ lock: PlanLock, at moment: Instant, approved: Set<String>) {
    self.calendar = calendar
    self.moment = moment
    self.approved = approved
    today = calendar.zone.local(of: moment).date
    let months = calendar.months.map(\.first)
    var (settled, carried, open): ([LockedItem], [LockedItem], [LockedItem]) = ([], [], [])
    for item in lock.items {
      let isIn = months.contains(item.start.local.date.firstOfMonth)
      if item.standing == .published || item.start.instant <= moment {
        if isIn { settled.append(item) } else { carried.append(item) }
      } else if isIn {
        open.append(item)
      }
    }
    let done = settled.compactMap(\.pin)
    let pins = calendar.pins.filter { !done.contains($0.id) }
    for pin in pins {
      let own = open.firstIndex {
        $0.pin == pin.id && $0.format == pin.format
          && $0.start.local.date.firstOfMonth == pin.start.date.firstOfMonth
      }
      if let own { open.remove(at: own) }
    }
    self.settled = settled
    self.carried = carried
    self.open = open
    self.pins = pins
  }

  func isClosed(_ month: CivilDate) -> Bool { month.adding(months: 1).adding(days: -1) < today }

  func isPosting(_ date: CivilDate) -> Bool {
    calendar.postingWeekdays.value.contains(date.weekday)
      && !calendar.holidays.contains { $0.date == date }
      && !calendar.blackouts.contains { $0.dates.contains(date) }
  }

  func days(of month: CivilDate) -> [CivilDate] {
    (0..<month.daysInMonth).map { month.adding(days: $0) }
  }

  /// Something that stands on a day or is put there.
  struct Place {
    let start: CivilDateTime
    let format: ItemFormat
    let channels: [String]
    let isSettled: Bool
    var isFree = false
    var campaign: String?
    var season: String?
    var date: CivilDate { start.date }
  }

  func fixed(on date: CivilDate) -> [Place] {
    settled.filter { $0.start.local.date == date }.map {
      Place(
        start: $0.start.local, format: $0.format, channels: $0.channels, isSettled: true,
        campaign: $0.campaign, season: $0.season)
    }
      + pins.filter { $0.start.date == date }.map { pin in
        Place(
          start: pin.start, format: pin.format,
          channels: pin.channels.map { calendar.channels[$0].id }, isSettled: false,
          campaign: pin.campaign.map { calendar.campaigns[$0].id },
          season: pin.season.map { calendar.seasons[$0].id })
      }
  }

  /// Where items that are no pins may go on a day.
  func slots(on date: CivilDate) -> [Place] {
    guard isPosting(date) else { return [] }
    var slots: [Place] = []
    for format in ItemFormat.allCases {
      for hour in calendar.formats[format]?.hours ?? [] {
        let start = CivilDateTime(date, hour.time)
        guard case .unique(let instant) = calendar.zone.resolve(start), instant > moment else {
          continue
        }
        slots.append(
          Place(
            start: start, format: format, channels: hour.channels.map { calendar.channels[$0].id },
            isSettled: false, isFree: true))
      }
    }
    return slots
  }

  /// H5 of a day.
  func fits(_ places: [Place]) -> Bool {
    let settled = places.count(where: \.isSettled)
    guard places.count <= max(calendar.limits.perDay.value, settled) else { return false }
    for (index, a) in places.enumerated() {
      for b in places[..<index] where !(a.isSettled && b.isSettled) {
        let distance = abs(a.start.time.secondsOfDay - b.start.time.secondsOfDay)
        if distance < calendar.limits.minGap.value * 60,
          !Set(a.channels).isDisjoint(with: b.channels)
        {
          return false
        }
      }
    }
    return true
  }

  /// H2 between two reels.
  func reelsClash(_ a: Place, _ b: Place) -> Bool {
    !(a.isSettled && b.isSettled) && a.date.isoWeek == b.date.isoWeek
      && !(isClosed(a.date.firstOfMonth) && isClosed(b.date.firstOfMonth))
  }

  /// H3 between two articles of which none lies between.
  func articlesClash(_ a: Place, _ b: Place) -> Bool {
    guard !(a.isSettled && b.isSettled), !isClosed(b.date.firstOfMonth) else { return false }
    let distance = b.date.days(since: a.date)
    if a.date.firstOfMonth == b.date.firstOfMonth {
      return !calendar.limits.articleGap.value.contains(distance)
    }
    guard a.date.firstOfMonth.adding(months: 1) == b.date.firstOfMonth else { return false }
    return !calendar.limits.articleTurn.value.contains(distance)
  }

  /// H1 of an open month.
  func isRight(_ places: [Place], month: CivilDate) -> Bool {
    guard let mix = calendar.months.first(where: { $0.first == month }) else { return false }
    func count(_ formats: [ItemFormat], _ test: (Place) -> Bool = { _ in true }) -> Int {
      places.count { formats.contains($0.format) && test($0) }
    }
    let n = count([.post, .story])
    let settledPosts = count([.post, .story], \.isSettled)
    guard n >= mix.posts.value.lowerBound, n <= max(mix.posts.value.upperBound, settledPosts),
      count([.reel]) == max(mix.reels.value, count([.reel], \.isSettled)),
      count([.article]) == max(mix.articles.value, count([.article], \.isSettled))
    else { return false }
    guard let share = calendar.formats[.story]?.share?.value else { return true }
    var stories = n * share / 100
    if n * share % 100 > n * (100 - share) % 100 { stories += 1 }
    stories = min(stories, n - count([.post]) { !$0.isFree })
    stories = max(stories, count([.story]) { !$0.isFree })
    return count([.story]) == stories
  }

  /// H7: how many items that are not settled each campaign (or season) has on its own days of a
  /// month, given all items of the month. Left out are those without own days.
  func needs(_ all: [Campaign], _ label: (Place) -> String?, month: CivilDate, _ places: [Place])
    -> [String: Int]
  {
    let posting = Set(days(of: month).filter(isPosting))
    func own(_ campaign: Campaign) -> Set<CivilDate> { posting.filter(campaign.dates.contains) }
    var needs: [String: Int] = [:]
    for campaign in all where needs[campaign.id] == nil && !own(campaign).isEmpty {
      let days = own(campaign)
      let group = all.filter { own($0) == days }
      let there = places.filter { days.contains($0.date) }
      // Floors, then the largest remainders; "none" comes last.
      var quotas = group.map { there.count * $0.share.value }
      quotas.append(there.count * 100 - quotas.reduce(0, +))
      var seats = quotas.map { $0 / 100 }
      let order = quotas.indices.sorted {
        (-(quotas[$0] % 100), $0) < (-(quotas[$1] % 100), $1)
      }
      for party in order.prefix(there.count - seats.reduce(0, +)) { seats[party] += 1 }
      var left = there.count { !$0.isSettled }
      for (party, seats) in zip(group, seats) {
        let have = there.count { $0.isSettled && label($0) == party.id }
        let need = min(left, max(0, seats - have))
        needs[party.id] = need
        left -= need
      }
    }
    return needs
  }
}

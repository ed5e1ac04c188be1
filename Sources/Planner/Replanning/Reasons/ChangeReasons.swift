import CivilTime
import Diagnostics
import Schedule
import YAML

/// Why items of a lock change, each as a clause in plain words: what the calendar says of the old place
/// first, then what stands in its way, else that it makes room for others.
struct ChangeReasons {
  let calendar: EditorialCalendar
  private let before: [String: LockedItem]
  private let after: [String: PlanItem]
  /// Ids of the pins that items of the new plan stand for, by item.
  private let pins: [String: String]
  private let byDay: [CivilDate: [PlanItem]]
  private let articles: [PlanItem]
  /// Items by month and format, before and after.
  private let counts: (before: [Group: Int], after: [Group: Int])

  struct Group: Hashable {
    let month: CivilDate
    let format: ItemFormat
  }

  init(_ calendar: EditorialCalendar, _ lock: PlanLock, _ items: [PlanItem], pins: [String: String])
  {
    self.calendar = calendar
    self.pins = pins
    before = Dictionary(lock.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    after = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    byDay = Dictionary(grouping: items, by: \.start.local.date)
    articles = items.filter { $0.format == .article }
    counts = (
      Dictionary(lock.items.map { (Self.group($0.start, $0.format), 1) }, uniquingKeysWith: +),
      Dictionary(items.map { (Self.group($0.start, $0.format), 1) }, uniquingKeysWith: +)
    )
  }

  private static func group(_ start: OffsetDateTime, _ format: ItemFormat) -> Group {
    Group(month: start.local.date.firstOfMonth, format: format)
  }

  /// Why this change; never nil for a change that replanning makes.
  func reason(_ change: PlanChange) -> Localized? {
    switch change.kind {
    case .added: return after[change.id].map(added)
    case .leftOut, .day, .hour: return before[change.id].map { moved($0, change) }
    case .labels:
      guard let old = before[change.id], let new = after[change.id] else { return nil }
      return LabelReasons(calendar: calendar).reason(old, new, pin: pin(of: new))
    }
  }

  private func pin(of item: PlanItem) -> Pin? {
    pins[item.id].flatMap { id in calendar.pins.first { $0.id == id } }
  }

  // MARK: Items that come

  private func added(_ item: PlanItem) -> Localized {
    if let pin = pin(of: item) {
      return Localized(
        es: "el calendario le da fecha fija: \(pin.reason)",
        en: "the calendar fixes its date: \(pin.reason)")
    }
    let month = item.start.local.date.firstOfMonth
    if Self.isPost(item.format), posts(counts.after, month) <= posts(counts.before, month) {
      return shareOfStories
    }
    return Localized(
      es: "\(name(month).es) pide más \(plural(item.format).es) que el plan fijado",
      en: "\(name(month).en) asks for more \(plural(item.format).en) than the locked plan has")
  }

  private static func isPost(_ format: ItemFormat) -> Bool { format == .post || format == .story }

  private func posts(_ counts: [Group: Int], _ month: CivilDate) -> Int {
    [ItemFormat.post, .story].reduce(0) {
      $0 + (counts[Group(month: month, format: $1)] ?? 0)
    }
  }

  private var shareOfStories: Localized {
    guard let share = calendar.formats[.story]?.share?.value else {
      return Localized(
        es: "cambió el reparto entre publicaciones e historias",
        en: "the split between posts and stories has changed")
    }
    return Localized(
      es: "de cada 100 publicaciones, \(share) son historias",
      en: "\(share) of 100 posts are stories")
  }

  // MARK: Items that go

  private func moved(_ old: LockedItem, _ change: PlanChange) -> Localized {
    let month = old.start.local.date.firstOfMonth
    guard calendar.months.contains(where: { $0.first == month }) else {
      return Localized(
        es: "\(name(month).es) ya no está en el ciclo",
        en: "\(name(month).en) is in the cycle no more")
    }
    if let new = after[old.id], let pin = pin(of: new) {
      return Localized(
        es: "el calendario le da otra fecha fija: \(pin.reason)",
        en: "the calendar fixes another date for it: \(pin.reason)")
    }
    if let pin = old.pin, !calendar.pins.contains(where: { $0.id == pin }) {
      return Localized(
        es: "ya no tiene fecha fija en el calendario", en: "the calendar fixes it no more")
    }
    if let obstacle = dayObstacle(old.start.local.date) ?? hourObstacle(old) { return obstacle }
    let (was, now) = (
      counts.before[Group(month: month, format: old.format)] ?? 0,
      counts.after[Group(month: month, format: old.format)] ?? 0
    )
    if change.kind == .leftOut, now < was {
      if Self.isPost(old.format), posts(counts.after, month) >= posts(counts.before, month) {
        return shareOfStories
      }
      return Localized(
        es: "\(name(month).es) pide menos \(plural(old.format).es) que el plan fijado",
        en: "\(name(month).en) asks for fewer \(plural(old.format).en) than the locked plan has")
    }
    if let obstacle = neighbourObstacle(old) { return obstacle }
    if now > was {
      return Localized(
        es: "hace lugar a lo que \(name(month).es) pide de más",
        en: "it makes room for what \(name(month).en) asks for besides")
    }
    return Localized(
      es: "hace lugar a lo que tuvo que moverse",
      en: "it makes room for what had to move")
  }

  /// What keeps a day from being one.
  private func dayObstacle(_ date: CivilDate) -> Localized? {
    if let blackout = calendar.blackouts.first(where: { $0.dates.contains(date) }) {
      return Localized(
        es: "ese día no se publica: \(blackout.reason)",
        en: "nothing is published that day: \(blackout.reason)")
    }
    if let holiday = calendar.holidays.first(where: { $0.date == date }) {
      return Localized(
        es: "ese día es feriado: \(holiday.name)", en: "that day is a holiday: \(holiday.name)")
    }
    guard !calendar.postingWeekdays.value.contains(date.weekday) else { return nil }
    return Localized(
      es: "el \(DateLanguage.es.weekdayName(date.weekday)) no es día de publicación",
      en: "\(DateLanguage.en.weekdayName(date.weekday)) is no posting day")
  }

  /// What keeps the hour from being one, and what stands at it.
  private func hourObstacle(_ old: LockedItem) -> Localized? {
    let (date, time) = (old.start.local.date, old.start.local.time)
    let clock = String(time.description.prefix(5))
    guard let hour = calendar.formats[old.format]?.hours.first(where: { $0.time == time }) else {
      return Localized(
        es: "las \(clock) ya no es hora de \(plural(old.format).es)",
        en: "\(clock) is an hour for \(plural(old.format).en) no more")
    }
    guard case .unique = calendar.zone.resolve(old.start.local) else {
      return Localized(
        es: "ese día cambia la hora y las \(clock) no existe una sola vez",
        en: "clocks change that day and \(clock) does not exist exactly once")
    }
    let there = (byDay[date] ?? []).filter { $0.id != old.id }
    let channels = Set(hour.channels.map { calendar.channels[$0].id })
    let gap = calendar.limits.minGap.value
    if let near = there.first(where: { other in
      abs(other.start.local.time.secondsOfDay - time.secondsOfDay) < gap * 60
        && other.channels.contains(where: channels.contains)
    }) {
      let what = near.title.map { "«\($0)»" }
      let at = String(near.start.local.time.description.prefix(5))
      return Localized(
        es: "quedaría a menos de \(gap) minutos de \(what ?? "la de las \(at)"), en el mismo canal",
        en:
          "it would be within \(gap) minutes of \(what ?? "the one at \(at)"), on the same channel")
    }
    let limit = calendar.limits.perDay.value
    guard there.count >= limit else { return nil }
    return Localized(
      es: "ese día ya tiene \(there.count), y el máximo es \(limit) por día",
      en: "that day has \(there.count) already, and the most is \(limit) a day")
  }

  /// H2 and H3 against the items of the new plan.
  private func neighbourObstacle(_ old: LockedItem) -> Localized? {
    let date = old.start.local.date
    if old.format == .reel {
      for offset in 1 - date.weekday...7 - date.weekday {
        let other = (byDay[date.adding(days: offset)] ?? []).first {
          $0.format == .reel && $0.id != old.id
        }
        guard let other else { continue }
        return Localized(
          es: "esa semana ya tiene su reel, el \(other.start.local.date)",
          en: "that week has its reel already, on \(other.start.local.date)")
      }
    }
    guard old.format == .article else { return nil }
    let others = articles.filter { $0.id != old.id }
    let month = date.firstOfMonth
    for other in [
      others.last { $0.start.local.date < date }, others.first { $0.start.local.date >= date },
    ].compactMap({ $0 }) {
      let day = other.start.local.date
      let range: ClosedRange<Int>
      if day.firstOfMonth == month {
        range = calendar.limits.articleGap.value
      } else if abs(day.firstOfMonth.days(since: month)) <= 31 {
        range = calendar.limits.articleTurn.value
      } else {
        continue
      }
      let distance = abs(day.days(since: date))
      guard !range.contains(distance) else { continue }
      return Localized(
        es: "quedaría a \(distance) días del artículo del \(day), y deben ser de "
          + "\(range.lowerBound) a \(range.upperBound)",
        en: "it would be \(distance) days from the article of \(day), and these must be "
          + "\(range.lowerBound) to \(range.upperBound)")
    }
    return nil
  }

  // MARK: Words

  private func name(_ month: CivilDate) -> Localized {
    Localized(
      es: "\(DateLanguage.es.monthName(month.month)) de \(month.year)",
      en: "\(DateLanguage.en.monthName(month.month)) \(month.year)")
  }

  private func plural(_ format: ItemFormat) -> Localized {
    switch format {
    case .post: Localized(es: "publicaciones", en: "posts")
    case .story: Localized(es: "historias", en: "stories")
    case .reel: Localized(same: "reels")
    case .article: Localized(es: "artículos", en: "articles")
    }
  }
}

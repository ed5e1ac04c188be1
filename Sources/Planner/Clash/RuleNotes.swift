import CivilTime
import Diagnostics
import Schedule
import YAML

/// A rule of a calendar as a sentence with its place.
struct RuleNotes {
  let calendar: EditorialCalendar

  /// What the rule says, as a note at its place; without place where it is not written in the file.
  func note(_ rule: PlanRule) -> Diagnostic.Note {
    let span = span(of: rule)
    return Diagnostic.Note(text(of: rule), at: span.map { Location(calendar.file, $0) })
  }

  /// Where the rule is written; nil for rules and defaults that the file does not name.
  func span(of rule: PlanRule) -> Range<Int>? {
    let span: Range<Int> =
      switch rule {
      case .posts(let month): calendar.months[month].posts.span
      case .reels(let month): calendar.months[month].reels.span
      case .articles(let month): calendar.months[month].articles.span
      case .storyShare: calendar.formats[.story]?.share?.span ?? 0..<0
      case .hours(let format): calendar.formats[format]?.hoursSpan ?? 0..<0
      case .postingDays: calendar.postingWeekdays.span
      case .holidays: calendar.holidaysSpan
      case .blackout(let index): calendar.blackouts[index].span
      case .perDay: calendar.limits.perDay.span
      case .minGap: calendar.limits.minGap.span
      case .pin(let index): calendar.pins[index].span
      case .campaign(let index): calendar.campaigns[index].share.span
      case .season(let index): calendar.seasons[index].share.span
      case .reelWeek: 0..<0
      case .articleGap: calendar.limits.articleGap.span
      case .articleTurn: calendar.limits.articleTurn.span
      }
    return span.isEmpty ? nil : span
  }

  func month(_ index: Int) -> Localized {
    let first = calendar.months[index].first
    return Localized(
      es: "\(DateLanguage.es.monthName(first.month)) de \(first.year)",
      en: "\(DateLanguage.en.monthName(first.month)) \(first.year)")
  }

  private func text(of rule: PlanRule) -> Localized {
    switch rule {
    case .posts(let index):
      let range = calendar.months[index].posts.value
      let month = month(index)
      return range.lowerBound == range.upperBound
        ? Localized(
          es: "\(month.es) pide \(range.lowerBound) publicaciones e historias",
          en: "\(month.en) asks for \(range.lowerBound) posts and stories")
        : Localized(
          es:
            "\(month.es) pide de \(range.lowerBound) a \(range.upperBound) publicaciones e historias",
          en: "\(month.en) asks for \(range.lowerBound) to \(range.upperBound) posts and stories")
    case .reels(let index):
      let count = calendar.months[index].reels.value
      return Localized(
        es: "\(month(index).es) pide \(count) \(count == 1 ? "reel" : "reels")",
        en: "\(month(index).en) asks for \(count) \(count == 1 ? "reel" : "reels")")
    case .articles(let index):
      let count = calendar.months[index].articles.value
      return Localized(
        es: "\(month(index).es) pide \(count) \(count == 1 ? "artículo" : "artículos")",
        en: "\(month(index).en) asks for \(count) \(count == 1 ? "article" : "articles")")
    case .storyShare:
      let share = calendar.formats[.story]?.share?.value ?? 0
      return Localized(
        es: "de cada 100 publicaciones, \(share) son historias",
        en: "\(share) of 100 posts are stories")
    case .hours(let format):
      let hours = calendar.formats[format]?.hours.map(\.time.description) ?? []
      return Localized(
        es: "\(name(format).es): solo a las \(hours.joined(separator: ", "))",
        en: "\(name(format).en): only at \(hours.joined(separator: ", "))")
    case .postingDays:
      let days = calendar.postingWeekdays.value
      return Localized(
        es: "se publica solo en estos días: "
          + days.map(DateLanguage.es.weekdayName).joined(separator: ", "),
        en: "published only on these days: "
          + days.map(DateLanguage.en.weekdayName).joined(separator: ", "))
    case .holidays(let index):
      let first = calendar.months[index].first
      let days = calendar.holidays.filter { $0.date.firstOfMonth == first }
        .map { "\($0.date.day) (\($0.name))" }
      return Localized(
        es: "feriados de \(month(index).es): \(days.joined(separator: ", "))",
        en: "holidays of \(month(index).en): \(days.joined(separator: ", "))")
    case .blackout(let index):
      let blackout = calendar.blackouts[index]
      return Localized(
        es: "no se publica del \(blackout.dates.lowerBound) al \(blackout.dates.upperBound): "
          + blackout.reason,
        en: "nothing is published from \(blackout.dates.lowerBound) to "
          + "\(blackout.dates.upperBound): \(blackout.reason)")
    case .perDay:
      let limit = calendar.limits.perDay.value
      return Localized(
        es: "como máximo \(limit) por día, de cualquier formato",
        en: "at most \(limit) a day, of any format")
    case .minGap:
      let gap = calendar.limits.minGap.value
      return Localized(
        es: "al menos \(gap) minutos entre dos del mismo canal; nunca dos a la misma hora",
        en: "at least \(gap) minutes between two on one channel; never two at once")
    case .pin(let index):
      let pin = calendar.pins[index]
      return Localized(
        es: "«\(pin.title)» tiene fecha fija: \(one(pin.format).es), \(pin.start)",
        en: "“\(pin.title)” is fixed: \(one(pin.format).en), \(pin.start)")
    case .campaign(let index):
      let campaign = calendar.campaigns[index]
      return Localized(
        es: "la campaña «\(campaign.title)» ocupa el \(campaign.share.value) % de sus días",
        en: "the campaign “\(campaign.title)” takes \(campaign.share.value) % of its days")
    case .season(let index):
      let season = calendar.seasons[index]
      return Localized(
        es: "la temporada «\(season.title)» ocupa el \(season.share.value) % de sus días",
        en: "the season “\(season.title)” takes \(season.share.value) % of its days")
    case .reelWeek:
      return Localized(
        es: "regla fija: como máximo un reel por semana, de lunes a domingo",
        en: "fixed rule: at most one reel a week, Monday to Sunday")
    case .articleGap:
      let range = calendar.limits.articleGap.value
      return Localized(
        es: "entre los artículos de un mes pasan de \(range.lowerBound) a \(range.upperBound) días",
        en: "\(range.lowerBound) to \(range.upperBound) days lie between the articles of a month")
    case .articleTurn:
      let range = calendar.limits.articleTurn.value
      return Localized(
        es: "del último artículo de un mes al primero del siguiente pasan de "
          + "\(range.lowerBound) a \(range.upperBound) días",
        en: "\(range.lowerBound) to \(range.upperBound) days lie between the last article of a "
          + "month and the first of the next")
    }
  }

  private func name(_ format: ItemFormat) -> Localized {
    switch format {
    case .post: Localized(es: "publicaciones", en: "posts")
    case .story: Localized(es: "historias", en: "stories")
    case .reel: Localized(es: "reels", en: "reels")
    case .article: Localized(es: "artículos", en: "articles")
    }
  }

  private func one(_ format: ItemFormat) -> Localized {
    switch format {
    case .post: Localized(es: "publicación", en: "post")
    case .story: Localized(es: "historia", en: "story")
    case .reel: Localized(same: "reel")
    case .article: Localized(es: "artículo", en: "article")
    }
  }
}

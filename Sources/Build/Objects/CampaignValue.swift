import CivilTime
import Files
import Schedule
import SiteModel
import Template

/// What the site shows of a campaign or season that is public. What it does not hold, such as
/// shares, limits and items, no template can show.
struct CampaignValue: Sendable, Equatable {
  let title: String
  let isSeason: Bool
  let from: DateValue
  let to: DateValue
  /// Key of the objective it is about.
  let objective: String?
  /// Key of the pillar it is about.
  let pillar: String?

  /// Nil where the calendar does not say that it is public.
  init?(_ campaign: Campaign, isSeason: Bool, in calendar: EditorialCalendar) {
    guard campaign.isPublic else { return nil }
    func day(_ date: CivilDate) -> DateValue {
      let instant = calendar.zone.startOfDay(date)
      return DateValue(
        local: CivilDateTime(date), hasTime: false,
        offset: calendar.zone.offset(at: instant).seconds, instant: instant)
    }
    func key(_ index: Int?, in labels: [WeightedLabel]) -> String? {
      index.flatMap { labels.indices.contains($0) ? labels[$0].key : nil }
    }
    title = campaign.title
    self.isSeason = isSeason
    from = day(campaign.dates.lowerBound)
    to = day(campaign.dates.upperBound)
    objective = key(campaign.objective, in: calendar.weights.objectives)
    pillar = key(campaign.pillar, in: calendar.weights.pillars)
  }

  /// The public campaigns and seasons by their first day, then in the order of the file.
  static func all(of calendar: EditorialCalendar?) -> [CampaignValue] {
    guard let calendar else { return [] }
    let values =
      calendar.campaigns.compactMap { CampaignValue($0, isSeason: false, in: calendar) }
      + calendar.seasons.compactMap { CampaignValue($0, isSeason: true, in: calendar) }
    return values.enumerated().sorted { a, b in
      (a.element.from, a.offset) < (b.element.from, b.offset)
    }.map(\.element)
  }
}

/// A campaign or season for templates.
final class CampaignObject: TemplateObject {
  private let view: SiteView
  private let campaign: CampaignValue
  private let language: Int
  private let log: ReadLog

  init(_ view: SiteView, _ campaign: CampaignValue, language: Int, log: ReadLog) {
    self.view = view
    self.language = language
    self.campaign = campaign
    self.log = log
  }

  static let names = ["title", "kind", "from", "to", "objective", "pillar"]
  var memberNames: [String] { Self.names }

  func member(_ name: String) -> Value? {
    switch name {
    case "title": .string(campaign.title)
    case "kind": .string(campaign.isSeason ? "season" : "campaign")
    case "from": .object(DateObject(campaign.from))
    case "to": .object(DateObject(campaign.to))
    case "objective": term(campaign.objective, of: "objectives")
    case "pillar": term(campaign.pillar, of: "pillars")
    default: nil
    }
  }

  private func term(_ key: String?, of taxonomy: String) -> Value {
    key.flatMap { view.term($0, of: taxonomy, in: language, log: log) }.map { .object($0) }
      ?? Value.none
  }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? CampaignObject)?.campaign == campaign
  }
}

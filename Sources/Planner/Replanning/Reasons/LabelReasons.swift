import CivilTime
import Diagnostics
import Schedule
import YAML

/// Why an item that stays where it is has other labels.
struct LabelReasons {
  let calendar: EditorialCalendar

  /// The reason of the heaviest label that changes.
  func reason(_ old: LockedItem, _ new: PlanItem, pin: Pin?) -> Localized {
    if let pin {
      return Localized(
        es: "el calendario la fija así: \(pin.reason)",
        en: "the calendar fixes it so: \(pin.reason)")
    }
    let date = new.start.local.date
    if old.campaign != new.campaign {
      return party(
        old.campaign, new.campaign, calendar.campaigns, date,
        name: Localized(es: "la campaña", en: "the campaign"))
    }
    if old.season != new.season {
      return party(
        old.season, new.season, calendar.seasons, date,
        name: Localized(es: "la temporada", en: "the season"))
    }
    let weights = calendar.weights
    if old.objective != new.objective {
      return value(old.objective, weights.objectives, Localized(es: "el objetivo", en: "objective"))
    }
    if old.pillar != new.pillar {
      return value(
        old.pillar, weights.pillars, Localized(es: "el tipo de contenido", en: "pillar"))
    }
    return value(old.audience, weights.audiences, Localized(es: "el público", en: "audience"))
  }

  private func party(
    _ old: String?, _ new: String?, _ all: [Campaign], _ date: CivilDate, name: Localized
  ) -> Localized {
    let was = old.flatMap { id in all.first { $0.id == id } }
    if let old, was == nil {
      return Localized(
        es: "\(name.es) «\(old)» ya no está en el calendario",
        en: "\(name.en) “\(old)” is in the calendar no more")
    }
    if let was, !was.dates.contains(date) {
      return Localized(
        es: "\(name.es) «\(was.title)» ya no incluye ese día",
        en: "\(name.en) “\(was.title)” holds that day no more")
    }
    if let party = new.flatMap({ id in all.first { $0.id == id } }) {
      return Localized(
        es: "\(name.es) «\(party.title)» ocupa el \(party.share.value) % de sus días",
        en: "\(name.en) “\(party.title)” takes \(party.share.value) % of its days")
    }
    return Localized(
      es: "\(name.es) «\(was?.title ?? "")» ocupa el \(was?.share.value ?? 0) % de sus días, y ya "
        + "tiene su parte",
      en: "\(name.en) “\(was?.title ?? "")” takes \(was?.share.value ?? 0) % of its days and has "
        + "its part")
  }

  private func value(_ old: String, _ weights: [WeightedLabel], _ name: Localized) -> Localized {
    guard let weight = weights.first(where: { $0.key == old })?.weight else {
      return Localized(
        es: "\(name.es) \(old) ya no está en el calendario",
        en: "the \(name.en) \(old) is in the calendar no more")
    }
    guard weight > 0 else {
      return Localized(
        es: "\(name.es) \(old) tiene importancia 0", en: "the \(name.en) \(old) has weight 0")
    }
    return Localized(
      es: "su campaña o temporada fija otro valor para \(name.es)",
      en: "its campaign or season fixes another \(name.en)")
  }
}

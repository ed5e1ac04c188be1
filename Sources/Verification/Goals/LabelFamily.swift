import Diagnostics
import Schedule

/// One of the three kinds of labels that S4 balances.
enum LabelFamily: CaseIterable {
  case objectives, pillars, audiences

  /// For `GoalValue.name`.
  var name: String {
    switch self {
    case .objectives: "objectives"
    case .pillars: "pillars"
    case .audiences: "audiences"
    }
  }

  /// Plural, for people.
  var words: Localized {
    switch self {
    case .objectives: Localized(es: "objetivos", en: "objectives")
    case .pillars: Localized(es: "tipos de contenido", en: "pillars")
    case .audiences: Localized(es: "públicos", en: "audiences")
    }
  }

  func labels(_ calendar: EditorialCalendar) -> [WeightedLabel] {
    switch self {
    case .objectives: calendar.weights.objectives
    case .pillars: calendar.weights.pillars
    case .audiences: calendar.weights.audiences
    }
  }

  func label(_ item: CheckedItem) -> Int? {
    switch self {
    case .objectives: item.objective
    case .pillars: item.pillar
    case .audiences: item.audience
    }
  }

  func label(_ pin: Pin) -> Int? {
    switch self {
    case .objectives: pin.objective
    case .pillars: pin.pillar
    case .audiences: pin.audience
    }
  }

  /// What a campaign or season fixes; an audience never.
  func label(_ party: Campaign) -> Int? {
    switch self {
    case .objectives: party.objective
    case .pillars: party.pillar
    case .audiences: nil
    }
  }
}

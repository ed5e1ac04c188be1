public import CivilTime
public import Diagnostics
public import Schedule
import YAML

/// Why an item of a plan is where it is, and where else it could be.
public struct Explanation: Sendable {
  /// The item.
  public let item: PlanItem
  /// The best other start in its month that no hard rule forbids; nil for pins and where there is
  /// none.
  public let next: Alternative?
  /// The start on a posting day that the soft goals would like best, better than the item's own, and
  /// what forbids it; nil for pins and where none is better.
  public let better: Alternative?
}

/// Another start of an item, all other items staying.
public struct Alternative: Sendable {
  /// Date and time in the calendar's zone.
  public let start: CivilDateTime
  /// What it would change in the soft goals, the first goal first; empty when nothing.
  public let effects: [Localized]
  /// The hard rules that forbid it, each beginning with its code; empty when it is possible.
  public let obstacles: [Localized]
}

/// Explains an item of a plan that `makePlan` made of the calendar; nil when no item has this id.
/// Looks at every hour of the item's format in its month.
public func explain(
  _ id: String, in items: [PlanItem], of calendar: EditorialCalendar
) -> Explanation? {
  guard let index = items.firstIndex(where: { $0.id == id }) else { return nil }
  let item = items[index]
  guard !item.isPinned else { return Explanation(item: item, next: nil, better: nil) }
  let moves = Moves(items, index, calendar)
  var next: (change: GoalChange, place: Moves.Place)?
  var better: (change: GoalChange, place: Moves.Place)?
  for place in moves.places {
    let change = moves.change(to: place)
    if moves.obstacles(to: place).isEmpty {
      if next.map({ change < $0.change }) ?? true { next = (change, place) }
    } else if moves.isPostingDay(place), change < GoalChange(),
      better.map({ change < $0.change }) ?? true
    {
      better = (change, place)
    }
  }
  func alternative(_ found: (change: GoalChange, place: Moves.Place)?) -> Alternative? {
    found.map {
      Alternative(
        start: CivilDateTime($0.place.date, $0.place.hour.time), effects: $0.change.texts,
        obstacles: moves.obstacles(to: $0.place))
    }
  }
  return Explanation(item: item, next: alternative(next), better: alternative(better))
}

/// What moving one item does to the soft goals that a move within a month can change.
struct GoalChange: Comparable {
  var squares = 0
  var objectives = 0
  var pillars = 0
  var ranks = 0

  static func < (a: GoalChange, b: GoalChange) -> Bool {
    (a.squares, a.objectives, a.pillars, a.ranks) < (b.squares, b.objectives, b.pillars, b.ranks)
  }

  var texts: [Localized] {
    var texts: [Localized] = []
    func add(_ change: Int, _ goal: String, better: Localized, worse: Localized) {
      guard change != 0 else { return }
      let text = change < 0 ? better : worse
      texts.append(Localized(es: "\(goal): \(text.es)", en: "\(goal): \(text.en)"))
    }
    add(
      squares, "S3",
      better: Localized(es: "los días quedarían más parejos", en: "days would be more even"),
      worse: Localized(es: "los días quedarían menos parejos", en: "days would be less even"))
    add(
      objectives, "S5",
      better: Localized(
        es: "menos veces seguidas el mismo objetivo", en: "the same objective in a row less often"),
      worse: Localized(
        es: "más veces seguidas el mismo objetivo", en: "the same objective in a row more often"))
    add(
      pillars, "S5",
      better: Localized(
        es: "menos veces seguidas el mismo tipo de contenido",
        en: "the same pillar in a row less often"),
      worse: Localized(
        es: "más veces seguidas el mismo tipo de contenido",
        en: "the same pillar in a row more often"))
    add(
      ranks, "S6",
      better: Localized(es: "una hora más preferida", en: "a more preferred hour"),
      worse: Localized(es: "una hora menos preferida", en: "a less preferred hour"))
    return texts
  }
}

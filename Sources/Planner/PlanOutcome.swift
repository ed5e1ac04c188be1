public import Diagnostics
public import Schedule

/// What the planner makes of a calendar: a whole plan, or the proof that there is none.
public enum PlanOutcome: Sendable {
  /// Items by start, then format, then pin id, without content.
  case plan([PlanItem])
  /// Rules that cannot hold together.
  case clash(Clash)
  /// More campaigns, seasons or hours stand in each other's way than can be looked at: neither a
  /// plan nor a proof was found. The error says so. Depends on the calendar alone, on no clock.
  case undecided(Diagnostic)
}

/// Rules that cannot hold together, and none of which can be left out (where `isMinimal`).
public struct Clash: Sendable, Equatable {
  /// In the order of `PlanRule`'s cases, then of the file.
  public let rules: [PlanRule]
  /// Whether it was proved of each rule that it cannot be left out; else some may be too many.
  public let isMinimal: Bool

  /// A clash of these rules.
  public init(rules: [PlanRule], isMinimal: Bool = true) {
    self.rules = rules
    self.isMinimal = isMinimal
  }
}

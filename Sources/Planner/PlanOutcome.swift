public import Schedule

/// What the planner makes of a calendar: a whole plan, or the proof that there is none.
public enum PlanOutcome: Sendable {
  /// Items by start, then format, then pin id, without content.
  case plan([PlanItem])
  /// Rules that cannot hold together.
  case clash(Clash)
}

/// Rules that cannot hold together, and none of which can be left out.
public struct Clash: Sendable, Equatable {
  /// In the order of `PlanRule`'s cases, then of the file.
  public let rules: [PlanRule]

  /// A clash of these rules.
  public init(rules: [PlanRule]) { self.rules = rules }
}

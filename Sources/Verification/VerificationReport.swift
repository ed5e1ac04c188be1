public import Diagnostics

/// What the verifier found: whether H1–H8 and the rules of labels hold, and how good the plan is.
public struct VerificationReport: Sendable {
  /// One finding for each broken rule and place, in the order of rules; empty when every hard rule
  /// holds. After 100 findings of one code, one more says how many are left out.
  public let violations: [Diagnostic]
  /// The soft goals in their order; empty when a hard rule is broken, because the bounds are of
  /// plans that keep them all.
  public let goals: [GoalValue]

  /// Values as found.
  public init(violations: [Diagnostic], goals: [GoalValue]) {
    self.violations = violations
    self.goals = goals
  }
}

/// A soft goal's value in a plan and a bound that no plan of the calendar can go below, given that
/// the goals before it are as they are. Less is better in all of them.
public struct GoalValue: Sendable, Equatable {
  /// Stable, for JSON: `S2 spread`, `S4 objectives cycle`.
  public let name: String
  /// What is counted, for people.
  public let title: Localized
  /// Exact.
  public let value: Fraction
  /// Not over `value`.
  public let bound: Fraction

  /// Whether the plan is proven to be best in this goal. The bounds relax the rules, so a plan may
  /// be best without it.
  public var isProven: Bool { value == bound }

  /// Values as found.
  public init(name: String, title: Localized, value: Fraction, bound: Fraction) {
    self.name = name
    self.title = title
    self.value = value
    self.bound = bound
  }
}

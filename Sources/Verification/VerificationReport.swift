public import Diagnostics

/// What the verifier found: H1–H8 held against the calendar, and S2–S5 with their bounds.
public struct VerificationReport: Sendable {
  /// One finding for each broken rule and place; empty when every hard rule holds.
  public let violations: [Diagnostic]
  /// The soft goals in their order.
  public let goals: [GoalValue]

  public init(violations: [Diagnostic], goals: [GoalValue]) {
    self.violations = violations
    self.goals = goals
  }
}

/// A soft goal's value in a plan and a bound that no plan of the calendar can go below, given that
/// the goals before it are as they are.
public struct GoalValue: Sendable, Equatable {
  /// `S2`, `S4 objectives cycle`.
  public let name: String
  /// Exact; `2.4761` only in text.
  public let value: Fraction
  public let bound: Fraction

  public init(name: String, value: Fraction, bound: Fraction) {
    self.name = name
    self.value = value
    self.bound = bound
  }
}

/// An exact fraction in lowest terms, denominator positive.
public struct Fraction: Sendable, Equatable {
  public let numerator: Int
  public let denominator: Int

  /// Nil when `denominator` is 0.
  public init?(_ numerator: Int, _ denominator: Int = 1) {
    guard denominator != 0 else { return nil }
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = a == 0 ? 1 : Int(a)
    self.numerator = (denominator < 0 ? -numerator : numerator) / divisor
    self.denominator = abs(denominator) / divisor
  }
}

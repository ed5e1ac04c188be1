/// An exact fraction in lowest terms, denominator positive.
public struct Fraction: Sendable, Equatable, Comparable {
  /// The sign is here.
  public let numerator: Int
  /// At least 1.
  public let denominator: Int

  /// Nil when `denominator` is 0, and for `Int.min`, whose opposite does not exist.
  public init?(_ numerator: Int, _ denominator: Int = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    // The divisor is at least 1, because the denominator is not 0.
    let divisor = Int(a)
    self.numerator = (denominator < 0 ? -numerator : numerator) / divisor
    self.denominator = abs(denominator) / divisor
  }

  /// A whole number.
  init(whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Exact, whatever the size.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

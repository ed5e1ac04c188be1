/// How much a question may still cost, in states looked at. A count, not a clock, so that every
/// machine gives up at the same place. When it is used up, searches end as if they had found nothing,
/// and whoever asked must look at `isExhausted` before believing a no.
final class Work {
  private(set) var left: Int

  init(_ states: Int) { left = states }

  var isExhausted: Bool { left <= 0 }

  /// Allows so many from now on.
  func allow(_ states: Int) { left = states }

  /// Gives up at once, where a single question turns out too large.
  func exhaust() { left = 0 }

  /// Takes `states` away; false when nothing is left.
  func spend(_ states: Int) -> Bool {
    left -= min(left, states)
    return left > 0
  }
}

/// Bounds on what input can make the readers do.
enum Limits {
  /// Lists and mappings inside each other, aliases unfolded. Keeps recursion far from the end of
  /// a thread's stack, here and in whoever walks the tree.
  static let depth = 100
  /// Values that aliases may add to one document (the "billion laughs").
  static let aliasedNodes = 20_000
  /// Errors, and as many warnings, listed for one text.
  static let findings = 100
}

/// Bounds that keep the time and memory for a page in proportion to its size. Debian's cmark-gfm
/// 0.29.0.gfm.6 is quadratic on inputs beyond them; no page written by a person comes near.
public struct MarkdownLimits: Sendable {
  /// Bytes of a page.
  public var pageBytes = 1 << 20

  /// The limits of the project.
  public init() {}
}

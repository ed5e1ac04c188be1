/// A text for one network as its author wrote it.
public enum NetworkSource: Sendable, Equatable {
  /// To be pasted as it is.
  case plain(String)
  /// Markdown, as the body.
  case markdown(String)
}

public import YAML

/// What is particular to a section that takes the pages of other generators as they are.
public struct OpenSection: Sendable {
  /// The title of its list where it has no index page; nil: that of its folder.
  public let title: LocalText?
  /// The keys its pages may have beside all others: those of its type and of all taxonomies.
  public let type: ContentType
}

/// What is particular to a page of an open section.
public struct OpenContent: Sendable {
  /// What its front matter says beside what the program reads, in the order written.
  public let params: [(name: String, value: Node)]
  /// Whether something that decides its publication cannot be read, so that it is withheld.
  public let isUnclear: Bool
}

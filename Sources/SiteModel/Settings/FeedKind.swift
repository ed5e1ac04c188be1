import Diagnostics
import Text
import YAML

/// The formats of feeds.
public enum FeedKind: String, Sendable, CaseIterable {
  /// RSS 2.0: `feed.xml`.
  case rss
  /// Atom 1.0: `atom.xml`.
  case atom
  /// JSON Feed 1.1: `feed.json`.
  case json

  /// `feeds: [rss, json]`; all unless told.
  static func decode(_ values: inout MappingDecoder) -> [FeedKind] {
    if let node = values.node("feeds"), let text = node.scalar?.text,
      FeedKind(rawValue: text) == nil
    {
      values.report(ModelIssue.feedsNotListed(text, isNone: isNo(text)), at: node.span)
      return allCases
    }
    guard let written = values.strings("feeds")?.value else { return allCases }
    if written.count == 1, let text = written.first, isNo(text.value) {
      values.report(ModelIssue.feedsNotListed(text.value, isNone: true), at: text.span)
      return allCases
    }
    var kinds: [FeedKind] = []
    for text in written {
      guard let kind = FeedKind(rawValue: text.value) else {
        let all = allCases.map(\.rawValue)
        let near = nearMisses(of: text.value, in: all)
        values.report(ModelIssue.unknownChoice(text.value, all: all, near: near), at: text.span)
        continue
      }
      if kinds.contains(kind) {
        values.report(ModelIssue.repeatedItem(text.value), at: text.span)
      } else {
        kinds.append(kind)
      }
    }
    return kinds
  }
}

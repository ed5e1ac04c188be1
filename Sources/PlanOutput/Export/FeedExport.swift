import CivilTime
import Diagnostics
import Feeds
import Schedule

/// The items as a feed. They have no pages yet, so entries have ids and no links; what JSON Feed has
/// no key for is in `_emra`, under the names of the plan's JSON.
func planFeed(_ items: [PlanItem], _ words: PlanWords, _ options: ExportOptions) -> Feed {
  var feed = Feed(
    title: words.name, description: words.feedDescription,
    id: "urn:emra-site:plan:\(words.calendar.key)", link: options.baseURL,
    language: words.languageTag,
    items: items.map { item in
      FeedItem(
        id: words.urn(item), title: words.heading(item),
        summary: words.facts(item).joined(separator: " · "),
        content: .text(words.facts(item).joined(separator: "\n")), date: item.start,
        categories: words.tags(item).map { FeedCategory(label: $0) },
        own: [
          ("id", .text(plain(item.id))), ("format", .text(item.format.rawValue)),
          ("channels", .texts(item.channels.map(plain))),
          ("campaign", .text(item.campaign.map(plain))), ("season", .text(item.season.map(plain))),
          ("objective", .text(plain(item.objective))), ("pillar", .text(plain(item.pillar))),
          ("audience", .text(plain(item.audience))), ("title", .text(item.title.map(plain))),
          ("content", .text(item.content.map(plain))), ("state", .text(item.state.map(plain))),
          ("pinned", .flag(item.isPinned)), ("reasons", .texts(item.reasons.map(plain))),
        ])
    })
  if let own = options.feedURL { feed.selfLinks = [.rss: own, .json: own] }
  return feed
}

extension ExportOptions {
  /// Where the feed will be; nil where no site is known or no file that can stand in an address as
  /// it is.
  fileprivate var feedURL: String? {
    guard let baseURL, let fileName, !fileName.isEmpty else { return nil }
    let isPlain = fileName.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain ? baseURL + fileName : nil
  }
}

extension PlanWords {
  fileprivate var feedDescription: String {
    say(
      "Plan interno: incluye piezas por publicar",
      "Internal plan: holds what is yet to be published")
  }

  /// Chilean Spanish: the program's Spanish is that of the team.
  var languageTag: String { say("es-CL", "en") }

  fileprivate func urn(_ item: PlanItem) -> String {
    "urn:emra-site:plan:\(calendar.key):\(plain(item.id))"
  }
}

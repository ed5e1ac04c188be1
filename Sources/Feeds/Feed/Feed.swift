import CivilTime

/// What a reader can subscribe to, apart from the format it is written in. All addresses are
/// absolute; all texts but an item's content are plain.
public struct Feed: Sendable {
  /// The feed's title.
  public var title: String
  /// What it is about; RSS repeats the title where it is empty.
  public var description: String
  /// What readers know the feed by; an address or a `urn:`.
  public var id: String
  /// The page that shows the same items; nil where there is none.
  public var link: String?
  /// Language tag, such as `es-CL`.
  public var language: String
  /// Who publishes it: the author of items that name none. Atom needs one.
  public var author: FeedAuthor?
  /// The feed's own address in each format; none for a file that a person keeps.
  public var selfLinks: [FeedFormat: String]
  /// Items in any order.
  public var items: [FeedItem]

  /// A feed.
  public init(
    title: String, description: String, id: String, link: String?, language: String,
    author: FeedAuthor? = nil, selfLinks: [FeedFormat: String] = [:], items: [FeedItem]
  ) {
    self.title = title
    self.description = description
    self.id = id
    self.link = link
    self.language = language
    self.author = author
    self.selfLinks = selfLinks
    self.items = items
  }

  /// Whether a format can say this feed: Atom asks for an author and for the date of each item, and
  /// for a date of the feed that can only be an item's. Source: RFC 4287, 4.1.1 and 4.1.2.
  public func fits(_ format: FeedFormat) -> Bool {
    format != .atom || author != nil && items.contains { $0.date != nil }
  }

  /// The feed's file: newest item first, items of one instant in the order given, undated ones last;
  /// Atom leaves out the undated ones. No clock is asked, so equal input gives equal bytes.
  /// Cost: linear in the text, plus the sort.
  public func rendered(as format: FeedFormat) -> [UInt8] {
    switch format {
    case .rss: rss()
    case .atom: atom()
    case .json: json()
    }
  }

  /// The items as all formats show them.
  var orderedItems: [FeedItem] {
    items.enumerated().sorted {
      switch ($0.element.date?.instant, $1.element.date?.instant) {
      case (let a?, let b?): (b, $0.offset) < (a, $1.offset)
      case (nil, nil): $0.offset < $1.offset
      case (let a, _): a != nil
      }
    }.map(\.element)
  }
}

/// The formats of feeds.
public enum FeedFormat: String, Sendable, CaseIterable {
  /// RSS 2.0.
  case rss
  /// Atom 1.0, RFC 4287.
  case atom
  /// JSON Feed 1.1.
  case json

  /// The media type for links to it.
  public var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }

  /// The name of its file beside a page.
  public var fileName: String {
    switch self {
    case .rss: "feed.xml"
    case .atom: "atom.xml"
    case .json: "feed.json"
    }
  }
}

/// Who wrote something.
public struct FeedAuthor: Sendable, Equatable {
  /// The name as shown.
  public var name: String
  /// A page about them.
  public var url: String?

  /// An author.
  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

public import CivilTime

/// A channel of RSS 2.0. All addresses are absolute; all texts but `contentHTML` are plain.
public struct RSSFeed: Sendable {
  /// The channel's title.
  public var title: String
  /// The page that shows the same items.
  public var link: String
  /// What the channel is about.
  public var description: String
  /// Language tag, such as `es-CL`.
  public var language: String
  /// The feed's own address; nil where it has none, as a file that a person keeps.
  public var selfLink: String?
  /// Entries in any order.
  public var items: [RSSItem]

  /// A channel.
  public init(
    title: String, link: String, description: String, language: String, selfLink: String?,
    items: [RSSItem]
  ) {
    self.title = title
    self.link = link
    self.description = description
    self.language = language
    self.selfLink = selfLink
    self.items = items
  }
}

/// An entry of a feed.
public struct RSSItem: Sendable {
  /// The entry's title.
  public var title: String
  /// The page; nil where the entry has none.
  public var link: String?
  /// Summary.
  public var description: String
  /// The whole content as UTF-8 HTML with absolute addresses (see `absoluteLinks`); may be empty.
  public var contentHTML: [UInt8]
  /// What readers know the entry by; must stay when the page moves.
  public var guid: String
  /// Whether `guid` is the page's address.
  public var isPermaLink: Bool
  /// Publication date; nil for pages without one.
  public var date: OffsetDateTime?
  /// Names of objectives, pillars and tags.
  public var categories: [String]
  /// A file that belongs to the entry, such as its image.
  public var enclosure: Enclosure?

  /// A file outside the feed.
  public struct Enclosure: Sendable {
    /// Address.
    public var url: String
    /// Size in bytes.
    public var length: Int
    /// Media type, such as `image/jpeg`.
    public var type: String

    /// A file of known size and type.
    public init(url: String, length: Int, type: String) {
      self.url = url
      self.length = length
      self.type = type
    }
  }

  /// An entry.
  public init(
    title: String, link: String?, description: String, contentHTML: [UInt8] = [], guid: String,
    isPermaLink: Bool, date: OffsetDateTime? = nil, categories: [String] = [],
    enclosure: Enclosure? = nil
  ) {
    self.title = title
    self.link = link
    self.description = description
    self.contentHTML = contentHTML
    self.guid = guid
    self.isPermaLink = isPermaLink
    self.date = date
    self.categories = categories
    self.enclosure = enclosure
  }
}

extension RSSFeed {
  /// The feed's file: newest entry first, entries of one instant in the order given, undated ones
  /// last. The build date is the newest entry's and never the clock's, so equal input gives equal
  /// bytes.
  /// Cost: linear in the text, plus the sort. Source: RSS 2.0.11; RSS Advisory Board, Best
  /// Practices Profile (`description` before `content:encoded`, `atom:link` to itself).
  public func rendered() -> [UInt8] {
    let ordered = items.enumerated().sorted {
      switch ($0.element.date?.instant, $1.element.date?.instant) {
      case (let a?, let b?): (b, $0.offset) < (a, $1.offset)
      case (nil, nil): $0.offset < $1.offset
      case (let a, _): a != nil
      }
    }
    var xml = XMLWriter()
    xml.bytes.reserveCapacity(items.reduce(2_000) { $0 + $1.contentHTML.count + 1_000 })
    xml.declaration()
    xml.open(
      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">")
    xml.open("<channel>")
    xml.element("title", plainText(title))
    xml.element("link", link)
    xml.element("description", plainText(description))
    xml.element("language", language)
    if let newest = ordered.first?.element.date { xml.element("lastBuildDate", newest.rfc822) }
    if let selfLink {
      xml.empty(
        "atom:link",
        [("href", selfLink), ("rel", "self"), ("type", "application/rss+xml")])
    }
    for (_, item) in ordered { item.write(to: &xml) }
    xml.close("</channel>")
    xml.close("</rss>")
    return xml.bytes
  }
}

extension RSSItem {
  fileprivate func write(to xml: inout XMLWriter) {
    xml.open("<item>")
    xml.element("title", plainText(title))
    if let link { xml.element("link", link) }
    xml.element("guid", guid, [("isPermaLink", isPermaLink ? "true" : "false")])
    if let date { xml.element("pubDate", date.rfc822) }
    for category in categories { xml.element("category", plainText(category)) }
    if let enclosure {
      xml.empty(
        "enclosure",
        [
          ("url", enclosure.url), ("length", String(enclosure.length)), ("type", enclosure.type),
        ])
    }
    xml.element("description", plainText(description))
    if !contentHTML.isEmpty { xml.cdata("content:encoded", contentHTML) }
    xml.close("</item>")
  }
}

/// `text` on one line: runs of white space as one space, none at the ends.
func plainText(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D:
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    default: bytes.append(byte)
    }
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

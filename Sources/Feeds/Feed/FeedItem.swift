public import CivilTime

/// An entry of a feed.
public struct FeedItem: Sendable {
  /// The whole content.
  public enum Content: Sendable, Equatable {
    /// UTF-8 HTML with absolute addresses (see `absoluteLinks`).
    case html([UInt8])
    /// Plain text; line breaks stay.
    case text(String)
  }

  /// What readers know the item by; must stay when the page moves.
  public var id: String
  /// Whether `id` is the page's address.
  public var isPermaLink: Bool
  /// Its page; nil where it has none.
  public var link: String?
  /// The item's title.
  public var title: String
  /// One paragraph about it; may be empty.
  public var summary: String
  /// Its content; nil: the summary is all there is.
  public var content: Content?
  /// When it was published; nil for pages without a date.
  public var date: OffsetDateTime?
  /// When it was changed after that; an earlier moment counts as none.
  public var updated: OffsetDateTime?
  /// Language tag; nil: that of the feed.
  public var language: String?
  /// What it is filed under.
  public var categories: [FeedCategory]
  /// Its image, or another file that belongs to it.
  public var enclosure: Enclosure?
  /// Who wrote it; empty: the feed's author.
  public var authors: [FeedAuthor]
  /// Own values, which only JSON Feed can hold: one object under `ownKey`.
  public var own: [(key: String, value: OwnValue)]

  /// The own object's key; own keys begin with `_`.
  public static let ownKey = "_emra"

  /// A value of the own object.
  public enum OwnValue: Sendable {
    case text(String?)
    case texts([String])
    case flag(Bool)
  }

  /// A file outside the feed.
  public struct Enclosure: Sendable, Equatable {
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

  /// An item.
  public init(
    id: String, isPermaLink: Bool = false, link: String? = nil, title: String, summary: String,
    content: Content? = nil, date: OffsetDateTime? = nil, updated: OffsetDateTime? = nil,
    language: String? = nil, categories: [FeedCategory] = [], enclosure: Enclosure? = nil,
    authors: [FeedAuthor] = [], own: [(key: String, value: OwnValue)] = []
  ) {
    self.id = id
    self.isPermaLink = isPermaLink
    self.link = link
    self.title = title
    self.summary = summary
    self.content = content
    self.date = date
    self.updated = updated
    self.language = language
    self.categories = categories
    self.enclosure = enclosure
    self.authors = authors
    self.own = own
  }

  /// When it was changed after it was published.
  var modified: OffsetDateTime? {
    guard let updated else { return nil }
    if let date, updated.instant <= date.instant { return nil }
    return updated
  }

  /// Its HTML; nil for plain text and where there is none.
  var html: [UInt8]? {
    if case .html(let bytes)? = content, !bytes.isEmpty { bytes } else { nil }
  }

  /// The language where it is another than the feed's.
  func ownLanguage(in feed: Feed) -> String? {
    language.flatMap { $0 == feed.language ? nil : $0 }
  }
}

/// A term that items are filed under.
public struct FeedCategory: Sendable, Equatable {
  /// The name as shown.
  public var label: String
  /// The key within its scheme; nil: the label.
  public var term: String?
  /// The address of what the term belongs to, such as the page of a taxonomy.
  public var scheme: String?

  /// A term.
  public init(label: String, term: String? = nil, scheme: String? = nil) {
    self.label = label
    self.term = term
    self.scheme = scheme
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

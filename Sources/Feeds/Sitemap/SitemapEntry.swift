public import CivilTime

/// A page for search engines. All addresses are absolute.
public struct SitemapEntry: Sendable {
  /// When the page last changed.
  public enum Change: Sendable {
    /// The day.
    case day(CivilDate)
    /// The moment.
    case moment(OffsetDateTime)
  }

  /// The same page in a language.
  public struct Alternate: Sendable {
    /// Language tag, or `x-default` for readers of all others.
    public var language: String
    /// Its address.
    public var location: String

    /// A translation.
    public init(language: String, location: String) {
      self.language = language
      self.location = location
    }
  }

  /// The page.
  public var location: String
  /// Nil where it is not known.
  public var lastModified: Change?
  /// The page in all its languages, itself among them; empty where there is only one.
  public var alternates: [Alternate]
  /// Images it shows.
  public var images: [String]

  /// A page.
  public init(
    location: String, lastModified: Change? = nil, alternates: [Alternate] = [],
    images: [String] = []
  ) {
    self.location = location
    self.lastModified = lastModified
    self.alternates = alternates
    self.images = images
  }
}

extension SitemapEntry {
  /// Most images of a page. Source: Google, Image sitemaps.
  static let imageLimit = 1_000

  func write(to xml: inout XMLWriter) {
    xml.open("url")
    xml.element("loc", location)
    switch lastModified {
    case .day(let date)?: xml.element("lastmod", date.description)
    case .moment(let moment)?: xml.element("lastmod", moment.rfc3339)
    case nil: break
    }
    for alternate in alternates {
      xml.empty(
        "xhtml:link",
        [("rel", "alternate"), ("hreflang", alternate.language), ("href", alternate.location)])
    }
    for image in images.prefix(Self.imageLimit) {
      xml.open("image:image")
      xml.element("image:loc", image)
      xml.close("image:image")
    }
    xml.close("url")
  }
}

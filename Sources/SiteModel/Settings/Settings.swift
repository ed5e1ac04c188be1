public import CivilTime
public import Diagnostics

/// The decoded `content/site.yml`. Immutable. Where the file has errors it may hold values that
/// stand in for wrong ones; see `decodeSettings`.
public struct Settings: Sendable {
  /// The file, for diagnostics that name a setting.
  public let file: SourceFile
  /// Where the site will stand.
  public let base: BaseAddress
  /// The languages, the site's own first; never empty.
  public let languages: [SiteLanguage]
  /// Name of the time zone, such as `America/Santiago`.
  public let timeZoneName: String
  /// The rules of that zone.
  public let timeZone: TimeZoneRules
  /// Folder name of the theme below `themes/`.
  public let theme: String
  /// Where that stands in the file.
  public let themeSpan: Range<Int>
  /// Items on one page of a list, at least 1.
  public let pagination: Int
  /// Items in a feed, at least 1.
  public let feedItems: Int
  /// The formats of its feeds.
  public let feeds: [FeedKind]
  /// Files for robots, finders of holes and the web server.
  public let hostFiles: HostFiles
  /// How related pages are found.
  public let related: RelatedPages
  /// Whether pages without an image get one for social networks, where the theme draws it.
  public let drawsSocialImages: Bool
  /// Who publishes the site.
  public let organization: OrganizationSettings
  /// Accounts in social networks.
  public let social: [SocialLink]
  /// Taxonomies in order.
  public let taxonomies: [TaxonomyDeclaration]
  /// Content types by name.
  public let types: [String: ContentType]
  /// Sections in order.
  public let sections: [SectionDeclaration]
  /// Data files with what they must hold, in order.
  public let data: [DataDeclaration]

  /// The site's own language.
  public var own: SiteLanguage { languages[0] }

  /// The menus of a language, in order.
  public func menus(of language: Int) -> [Menu] { languages[language].menus ?? own.menus ?? [] }

  /// The data files whose keys front matter and other data may name.
  public var dataNames: Set<String> {
    let pages = types.values.reduce(into: Set<String>()) { $0.formUnion($1.fields.dataNames) }
    return data.reduce(into: pages) { $0.formUnion($1.type.dataNames) }
  }

  /// The section declared for a folder.
  public func section(_ folder: String) -> SectionDeclaration? {
    sections.first { $0.folder == folder }
  }
}

/// An entry list of the interface.
public struct Menu: Sendable {
  /// An entry: a page of the content folder or an address, with an own title or the page's.
  public struct Entry: Sendable {
    /// The title; nil: that of the page.
    public let title: String?
    /// Path of a Markdown file in the content folder; nil for a plain address.
    public let page: String?
    /// The address of an entry without page.
    public let url: String?
    /// Where the entry stands in `site.yml`.
    public let span: Range<Int>
  }

  /// `main`, `footer`, …
  public let name: String
  /// The entries in order.
  public let entries: [Entry]
}

/// An account in a social network.
public struct SocialLink: Sendable, Equatable {
  /// The network's name as shown.
  public let network: String
  /// The account's address.
  public let url: String
}

/// A way to classify pages.
public struct TaxonomyDeclaration: Sendable {
  /// A term that is declared.
  public struct Term: Sendable {
    /// The key written in front matter, such as `OE1`.
    public let key: String
    /// The name shown.
    public let title: LocalText
    /// A sentence about it; may be empty.
    public let description: LocalText
    /// A picture: path in the content folder.
    public let image: String?
    /// What the picture shows.
    public let imageAlt: LocalText
    /// The content page that describes it: a path in the content folder.
    public let page: String?
    /// Where it stands in `site.yml`.
    public let span: Range<Int>
  }

  /// The name templates use.
  public let name: String
  /// The title shown.
  public let title: LocalText
  /// A sentence about it; may be empty.
  public let description: LocalText
  /// The front matter key that holds its terms.
  public let field: String
  /// Whether that key holds one term, not a list.
  public let isSingle: Bool
  /// Where its pages stand, below the language's folder, without `/` at the ends.
  public let path: LocalText
  /// Whether terms need no declaration.
  public let isOpen: Bool
  /// Whether each term has feeds.
  public let hasFeed: Bool
  /// The order of its terms.
  public let order: TermOrder
  /// The declared terms in order.
  public let terms: [Term]
}

/// How the terms of a taxonomy are ordered.
public enum TermOrder: String, Sendable, CaseIterable {
  /// As declared, then others by title.
  case declared
  /// By title as Spanish readers expect.
  case title
  /// Those of most pages first, then by title.
  case count
}

/// How a section's dated pages are archived.
public enum ArchivePeriod: String, Sendable, CaseIterable {
  /// A list for each year.
  case year
  /// A list for each year and each month.
  case month
}

/// What front matter of one kind of page requires and allows.
public struct ContentType: Sendable {
  /// The name in `site.yml`.
  public let name: String
  /// All keys with their types.
  public let fields: RecordType
  /// Keys it declares itself, which templates find on the page.
  public let ownFields: [String]
  /// What its pages are for search engines; nil: pages like any other.
  public var schema: SchemaMapping?

  /// Whether pages of this type are published only when their state says so.
  public var requiresState: Bool { fields["state"]?.isRequired ?? false }

  /// Whether its pages go to channels and so may hold texts of single networks, which are no part
  /// of the public page.
  public var hasNetworkTexts: Bool { fields["channels"]?.type == CommonFields.channelList }
}

/// How pages of a list are ordered.
public enum SortOrder: Sendable, Equatable {
  /// By `weight`, then title.
  case weight
  /// Newest first; undated last, by title.
  case date
  /// By title as Spanish readers expect.
  case title
  /// By a date of the content type's own, earliest first; pages without it last, by title.
  case field(String)

  /// The names of those that every section has.
  static let common: [(name: String, order: SortOrder)] = [
    ("weight", .weight), ("date", .date), ("title", .title),
  ]
}

/// A top-level folder of the content.
public struct SectionDeclaration: Sendable {
  /// The folder's name.
  public let folder: String
  /// The content type of its pages.
  public let type: String
  /// The template of its pages; nil: the theme's choice.
  public let template: String?
  /// The template of its list; nil: the theme's choice.
  public let listTemplate: String?
  /// The order of its pages.
  public let sort: SortOrder
  /// How its dated pages are archived; nil: not at all.
  public let archive: ArchivePeriod?
  /// How it takes pages of other generators; nil: it does not.
  public let open: OpenSection?
  /// Where it stands in `site.yml`.
  public let span: Range<Int>
}

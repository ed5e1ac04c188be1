public import Diagnostics
public import Text

/// How a page's Markdown is rendered.
public struct MarkdownOptions: Sendable {
  /// Language of the words the renderer adds to the page: "Nota", "Tabla", "Volver al texto"…
  public var language: Language
  /// Level of the highest heading a body may have: 2 where the template writes the page's title as
  /// the `h1`. Higher ones are reported and lowered to it.
  public var firstHeadingLevel: Int
  /// Identifiers that the template uses, which no heading may get.
  public var reservedIDs: Set<String>
  /// Names of components: a fenced code block with one of these as its first word is handed over.
  public var componentNames: Set<String>
  /// Whether the text of what is refused stays: a component as the code it is written as, an HTML
  /// block without its tags.
  public var keepsRefusedText = false
  /// What a page may hold before it is refused.
  public var limits: MarkdownLimits

  /// Options for one language, with the limits of the project.
  public init(
    language: Language = .es, firstHeadingLevel: Int = 2, reservedIDs: Set<String> = [],
    componentNames: Set<String> = [], limits: MarkdownLimits = MarkdownLimits()
  ) {
    self.language = language
    self.firstHeadingLevel = min(max(firstHeadingLevel, 1), 6)
    self.reservedIDs = reservedIDs
    self.componentNames = componentNames
    self.limits = limits
  }
}

/// A link or an image of a page, to be resolved by the site.
public struct LinkUse: Sendable {
  /// The address as written, character references and backslash escapes decoded; may hold a
  /// fragment. Its scheme has been checked: relative, `http:` or `https:` (also `//host`).
  public let destination: String
  /// Whether it is relative to the page or leads to another host.
  public let kind: URLKind
  /// Bytes of the file where the address stands; for a reference link, those of its definition.
  public let range: Range<Int>
  /// An image rather than a link.
  public let isImage: Bool

  /// A use that stands elsewhere than in a text, such as in front matter.
  public init(destination: String, kind: URLKind, range: Range<Int>, isImage: Bool) {
    self.destination = destination
    self.kind = kind
    self.range = range
    self.isImage = isImage
  }
}

/// What the site makes of a link or image.
public enum LinkTarget: Sendable, Equatable {
  /// An address of this site, written as it is.
  case url(String)
  /// An address elsewhere; a link is marked with `class="external" rel="external noopener"`.
  case external(String)
  /// An image of this site with its size in pixels, if known.
  case image(url: String, width: Int?, height: Int?)
  /// The resolver has reported it; the text stays, without link or image.
  case refused
}

/// A heading of a rendered page.
public struct Heading: Sendable, Equatable {
  /// Its identifier, unique in the page.
  public let id: String
  /// Its text without markup.
  public let title: String
  /// Its level in the output, 1 to 6.
  public let level: Int

  /// A heading with its identifier, text and level.
  public init(id: String, title: String, level: Int) {
    self.id = id
    self.title = title
    self.level = level
  }
}

/// The result for one page.
public struct RenderedMarkdown: Sendable {
  /// Safe HTML, UTF-8, ended by a newline unless empty.
  public var html: [UInt8]
  /// The headings in order.
  public var headings: [Heading]
  /// Words of text, headings, tables and footnotes; code blocks and alternative texts don't count.
  public var words: Int
}

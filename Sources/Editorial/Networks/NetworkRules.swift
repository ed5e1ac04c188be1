public import CivilTime
public import Schedule

/// `networks.yml` as checked values: what networks take, and the tables that other programs import.
public struct NetworkRules: Sendable, Equatable {
  /// Its path in a project.
  public static let path = "networks.yml"
  /// The first day of the month in which the data was looked up.
  public var asOf: CivilDate
  /// In the order of the file; ids are unique.
  public var networks: [NetworkRule]
  /// In the order of the file; ids are unique.
  public var imports: [ImportTable]

  /// Rules of their parts.
  public init(asOf: CivilDate, networks: [NetworkRule], imports: [ImportTable]) {
    self.asOf = asOf
    self.networks = networks
    self.imports = imports
  }

  /// What a network takes; nil where the file does not say.
  public func network(_ id: String) -> NetworkRule? { networks.first { $0.id == id } }

  /// The table of a program; nil where the file does not say.
  public func table(_ id: String) -> ImportTable? { imports.first { $0.id == id } }
}

/// What one network takes.
public struct NetworkRule: Sendable, Equatable {
  /// As the calendar names it: `instagram`.
  public var id: String
  /// As it writes itself: `Instagram`.
  public var title: String
  /// How it counts the length of a text.
  public var counting: TextCounting
  /// Whether a link in its text can be followed; else addresses are left out of texts.
  public var showsLinks: Bool
  /// What holds for all formats that `formats` does not name.
  public var limits: TextLimits
  /// What holds for one format in place of `limits`.
  public var formats: [ItemFormat: TextLimits]

  /// A rule of its parts.
  public init(
    id: String, title: String, counting: TextCounting, showsLinks: Bool, limits: TextLimits,
    formats: [ItemFormat: TextLimits] = [:]
  ) {
    self.id = id
    self.title = title
    self.counting = counting
    self.showsLinks = showsLinks
    self.limits = limits
    self.formats = formats
  }

  /// The limits of a format.
  public func limits(for format: ItemFormat) -> TextLimits { formats[format] ?? limits }
}

/// The most and the least a network takes; nil: no limit is known.
public struct TextLimits: Sendable, Equatable {
  /// By the network's own count.
  public var text: Int?
  /// Words that begin with `#`.
  public var hashtags: Int?
  /// Pictures or videos.
  public var media: ClosedRange<Int>?

  /// Limits of their parts.
  public init(text: Int? = nil, hashtags: Int? = nil, media: ClosedRange<Int>? = nil) {
    self.text = text
    self.hashtags = hashtags
    self.media = media
  }
}

/// How a network counts the length of a text.
public struct TextCounting: Sendable, Equatable {
  /// What a piece of text that is neither address nor emoji counts.
  public enum Unit: Sendable, Equatable {
    /// Each scalar of the text in NFC by its range, in parts of `scale`.
    case weighted(scale: Int, standard: Int, ranges: [WeightRange])
    /// Unicode scalars.
    case characters
    /// Units of UTF-16.
    case utf16
    /// Bytes of UTF-8.
    case bytes
  }

  /// Scalars of one weight.
  public struct WeightRange: Sendable, Equatable {
    /// Both ends included.
    public var scalars: ClosedRange<UInt32>
    /// In parts of the scale.
    public var weight: Int

    /// A range of its parts.
    public init(_ scalars: ClosedRange<UInt32>, weight: Int) {
      self.scalars = scalars
      self.weight = weight
    }
  }

  /// What an emoji, however many scalars it is made of, counts.
  public enum Emoji: Sendable, Equatable {
    /// As its scalars.
    case asText
    /// So many.
    case fixed(Int)
    /// Its bytes of UTF-8.
    case bytes
  }

  /// What a piece of text counts.
  public var unit: Unit
  /// What a web address counts; nil: as its text.
  public var url: Int?
  /// Last parts of host names that make a word without `https://` an address.
  public var domains: Set<String>
  /// What an emoji counts.
  public var emoji: Emoji

  /// A way of counting of its parts.
  public init(
    unit: Unit, url: Int? = nil, domains: Set<String> = [], emoji: Emoji = .asText
  ) {
    self.unit = unit
    self.url = url
    self.domains = domains
    self.emoji = emoji
  }
}

/// A table that another program imports.
public struct ImportTable: Sendable, Equatable {
  /// `hootsuite`.
  public var id: String
  /// The program's name for people.
  public var title: String
  /// Whether the first row holds the columns' names.
  public var hasHeader: Bool
  /// Rows of one file; nil: no limit is known.
  public var rows: Int?
  /// Whether a file is of one network.
  public var isOfOneChannel: Bool
  /// What the minutes must be a multiple of.
  public var step: Int?
  /// Minutes that a start must lie ahead.
  public var ahead: Int?
  /// In their order; never empty.
  public var columns: [ImportColumn]

  /// A table of its parts.
  public init(
    id: String, title: String, hasHeader: Bool, rows: Int?, isOfOneChannel: Bool, step: Int?,
    ahead: Int?, columns: [ImportColumn]
  ) {
    self.id = id
    self.title = title
    self.hasHeader = hasHeader
    self.rows = rows
    self.isOfOneChannel = isOfOneChannel
    self.step = step
    self.ahead = ahead
    self.columns = columns
  }

  /// Whether its rows are to be published, so that they hold texts.
  public var publishes: Bool { columns.contains { $0.content == .text } }
}

/// A column of a table.
public struct ImportColumn: Sendable, Equatable {
  /// What a cell holds.
  public enum Content: Sendable, Equatable {
    /// The text for the network.
    case text
    /// The start in a form: `MM/DD/YYYY HH:mm`.
    case moment(form: String)
    /// The end in a form.
    case end(form: String)
    /// The address on the website.
    case link
    /// Campaign, season, objective and so on.
    case tags
    /// `TRUE` or `FALSE`: not to be published yet.
    case draft
    /// `TRUE` or `FALSE`: whether it goes to the network.
    case network(String)
    /// Format and title.
    case heading
    /// What is known of the item, in a line.
    case facts
    /// Always the same.
    case fixed(String)
    /// Nothing.
    case empty
  }

  /// As the program wants it; empty only in a table without header.
  public var name: String
  /// What its cells hold.
  public var content: Content

  /// A column of its parts.
  public init(name: String, content: Content) {
    self.name = name
    self.content = content
  }
}

public import CivilTime
public import Schedule

/// A content file as the plan and the team see it, published or not. Only what is for the team may
/// be made from it: nothing that makes the public site can import this target.
public struct ContentRecord: Sendable, Equatable {
  /// From the project folder: `content/publicaciones/oficios.md`.
  public var path: String
  /// The page's title.
  public var title: String
  /// One sentence; may be empty.
  public var summary: String
  /// What it is; nil where the page does not say.
  public var format: ItemFormat?
  /// idea, borrador, revision or aprobado; nil where none is written.
  public var state: String?
  /// Whether nothing but its time keeps it from being published.
  public var isFinished: Bool
  /// The place of the plan it is bound to.
  public var slot: String?
  /// The moment written in its front matter.
  public var date: OffsetDateTime?
  /// Keys of objectives.
  public var objectives: [String]
  /// Keys of pillars, at most one where the site says so.
  public var pillars: [String]
  /// Keys of audiences.
  public var audiences: [String]
  /// Id of a campaign or season.
  public var campaign: String?
  /// Channels as written: leaf ids or groups.
  public var channels: [String]
  /// The Markdown that serves all networks.
  public var body: String
  /// The texts of single networks, by network id; these are not in `body`.
  public var networkTexts: [String: NetworkSource]
  /// Where links of its texts lead, by the address they are written with.
  public var links: [String: String]
  /// Where it is, or will be, on the website.
  public var url: String
  /// Its picture, as written.
  public var image: String?
  /// What the picture shows.
  public var imageAlt: String?

  /// A record of its parts; nothing is checked.
  public init(
    path: String, title: String, summary: String = "", format: ItemFormat? = nil,
    state: String? = nil, isFinished: Bool = false, slot: String? = nil,
    date: OffsetDateTime? = nil, objectives: [String] = [], pillars: [String] = [],
    audiences: [String] = [], campaign: String? = nil, channels: [String] = [], body: String = "",
    networkTexts: [String: NetworkSource] = [:], links: [String: String] = [:], url: String = "",
    image: String? = nil, imageAlt: String? = nil
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.format = format
    self.state = state
    self.isFinished = isFinished
    self.slot = slot
    self.date = date
    self.objectives = objectives
    self.pillars = pillars
    self.audiences = audiences
    self.campaign = campaign
    self.channels = channels
    self.body = body
    self.networkTexts = networkTexts
    self.links = links
    self.url = url
    self.image = image
    self.imageAlt = imageAlt
  }
}

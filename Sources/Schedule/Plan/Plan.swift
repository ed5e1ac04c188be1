public import CivilTime

/// A dated publication plan: what docs/schemas/plan.schema.json describes.
public struct Plan: Sendable, Equatable {
  /// The version of the format written and read.
  public static let version = 1
  /// The moment it was made for (`--now`).
  public var generated: OffsetDateTime
  /// The calendar's name.
  public var calendarName: String
  /// SHA-256 of the calendar's bytes, 64 lower-case hexadecimal digits.
  public var calendarDigest: String
  /// By start, then format, then pin id.
  public var items: [PlanItem]

  /// A plan of its parts; nothing is checked.
  public init(
    generated: OffsetDateTime, calendarName: String, calendarDigest: String, items: [PlanItem]
  ) {
    self.generated = generated
    self.calendarName = calendarName
    self.calendarDigest = calendarDigest
    self.items = items
  }
}

/// One publication of the plan.
public struct PlanItem: Sendable, Equatable {
  /// Month, format and number in the month: `2026-08-reel-2`.
  public var id: String
  /// When, with the offset of the calendar's zone on that day.
  public var start: OffsetDateTime
  /// What it is.
  public var format: ItemFormat
  /// Ids of leaf channels in the calendar's order.
  public var channels: [String]
  /// Id of a campaign.
  public var campaign: String?
  /// Id of a season.
  public var season: String?
  /// Key of an objective.
  public var objective: String
  /// Key of a pillar.
  public var pillar: String
  /// Key of an audience.
  public var audience: String
  /// The content's title, else the pin's.
  public var title: String?
  /// Path of the content file that is bound to it.
  public var content: String?
  /// The content's state: idea, borrador, revision, aprobado.
  public var state: String?
  /// Whether the calendar fixes its start.
  public var isPinned: Bool
  /// Why it is there, each beginning with the rule's code: `H6: Ley 20.363`.
  public var reasons: [String]

  /// An item of its parts; nothing is checked.
  public init(
    id: String, start: OffsetDateTime, format: ItemFormat, channels: [String], campaign: String?,
    season: String?, objective: String, pillar: String, audience: String, title: String?,
    content: String?, state: String?, isPinned: Bool, reasons: [String]
  ) {
    self.id = id
    self.start = start
    self.format = format
    self.channels = channels
    self.campaign = campaign
    self.season = season
    self.objective = objective
    self.pillar = pillar
    self.audience = audience
    self.title = title
    self.content = content
    self.state = state
    self.isPinned = isPinned
    self.reasons = reasons
  }
}

/// A rule that a clash can name (docs/planner.md, Clashes). Indices are the calendar's.
public enum PlanRule: Sendable, Hashable {
  case posts(month: Int), reels(month: Int), articles(month: Int)
  case storyShare
  case hours(ItemFormat)
  case postingDays
  case holidays(month: Int)
  case blackout(Int)
  case perDay, minGap
  case pin(Int)
  case campaign(Int), season(Int)
  case reelWeek, articleGap, articleTurn
}

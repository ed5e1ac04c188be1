public import CivilTime
public import Diagnostics
public import YAML

/// `calendar.yml` as checked values: what the planner plans and the verifier verifies. Every
/// reference between parts is an index that exists. Rules: docs/planner.md.
public struct EditorialCalendar: Sendable {
  /// The file, for the places of rules in messages.
  public let file: SourceFile
  /// The calendar's title.
  public let name: String
  /// The zone of all dates and times.
  public let zone: TimeZoneRules
  /// The months of the cycle, in order; never empty.
  public let months: [MonthMix]
  /// Posting days of the week, 1 (Monday) to 7, rising; never empty.
  public let postingWeekdays: Located<[Int]>
  /// The leaf channels in the order of the file, networks in their channel's place.
  public let channels: [Channel]
  /// The formats that have hours.
  public let formats: [ItemFormat: FormatRule]
  /// Campaigns in the order of the file.
  public let campaigns: [Campaign]
  /// Seasons in the order of the file.
  public let seasons: [Campaign]
  /// Objectives, pillars and audiences with their weights, each in the order of the file.
  public let weights: LabelWeights
  /// Items with a fixed start, in the order of the file.
  public let pins: [Pin]
  /// The holidays from a month before the cycle to a month after, by rule, with the file's added
  /// and without its removed ones, by date; at most one a day.
  public let holidays: [Holiday]
  /// Where `holidays` stands; empty range at the file's start when it does not.
  public let holidaysSpan: Range<Int>
  /// Windows without publications, in the order of the file.
  public let blackouts: [Blackout]
  /// Limits of a day and distances.
  public let limits: PlanLimits

  /// A calendar of parts that the decoder has checked.
  public init(
    file: SourceFile, name: String, zone: TimeZoneRules, months: [MonthMix],
    postingWeekdays: Located<[Int]>, channels: [Channel], formats: [ItemFormat: FormatRule],
    campaigns: [Campaign], seasons: [Campaign], weights: LabelWeights, pins: [Pin],
    holidays: [Holiday], holidaysSpan: Range<Int>, blackouts: [Blackout], limits: PlanLimits
  ) {
    self.file = file
    self.name = name
    self.zone = zone
    self.months = months
    self.postingWeekdays = postingWeekdays
    self.channels = channels
    self.formats = formats
    self.campaigns = campaigns
    self.seasons = seasons
    self.weights = weights
    self.pins = pins
    self.holidays = holidays
    self.holidaysSpan = holidaysSpan
    self.blackouts = blackouts
    self.limits = limits
  }
}

/// The kind of a publication; its order is the order of items that start together.
public enum ItemFormat: String, Sendable, CaseIterable, Comparable {
  case post, story, reel, article

  /// 0 for posts to 3 for articles.
  public var rank: Int {
    switch self {
    case .post: 0
    case .story: 1
    case .reel: 2
    case .article: 3
    }
  }

  /// Posts come first, articles last.
  public static func < (a: ItemFormat, b: ItemFormat) -> Bool { a.rank < b.rank }
}

/// A leaf channel: one that items go to.
public struct Channel: Sendable, Equatable {
  /// `sitio-web`, `instagram`.
  public let id: String
  /// For people: `Sitio web`, `Instagram`.
  public let title: String
  /// The channel of the plan it is in: `redes-sociales` for a network, else its own id.
  public let group: String

  /// A channel of checked parts.
  public init(id: String, title: String, group: String) {
    self.id = id
    self.title = title
    self.group = group
  }
}

/// How often a month publishes (H1). Spans are of the values that hold for this month: the
/// month's own where it overrides.
public struct MonthMix: Sendable {
  /// The first day of the month.
  public let first: CivilDate
  /// Posts and stories together.
  public let posts: Located<ClosedRange<Int>>
  /// Reels, exactly.
  public let reels: Located<Int>
  /// Articles, exactly.
  public let articles: Located<Int>

  /// A month of checked amounts.
  public init(
    first: CivilDate, posts: Located<ClosedRange<Int>>, reels: Located<Int>,
    articles: Located<Int>
  ) {
    self.first = first
    self.posts = posts
    self.reels = reels
    self.articles = articles
  }
}

/// Where and when items of one format go.
public struct FormatRule: Sendable {
  /// The distinct hours by time of day; never empty.
  public let hours: [HourOption]
  /// Percent of the month's posts that are of this format; only for stories.
  public let share: Located<Int>?
  /// Where the hours are written.
  public let hoursSpan: Range<Int>

  /// A rule of checked parts.
  public init(hours: [HourOption], share: Located<Int>?, hoursSpan: Range<Int>) {
    self.hours = hours
    self.share = share
    self.hoursSpan = hoursSpan
  }
}

/// One hour of a format.
public struct HourOption: Sendable, Equatable {
  /// Seconds are 0.
  public let time: TimeOfDay
  /// Indices into the calendar's channels, rising; those that list the hour.
  public let channels: [Int]
  /// The smallest place at which one of them lists it; 0 is preferred.
  public let rank: Int

  /// An hour of checked parts.
  public init(time: TimeOfDay, channels: [Int], rank: Int) {
    self.time = time
    self.channels = channels
    self.rank = rank
  }
}

/// A campaign or a season: a share of what is published on its days.
public struct Campaign: Sendable {
  /// Its short name, unique among its kind.
  public let id: String
  /// For people.
  public let title: String
  /// Index into the weights' objectives that its items have; nil leaves it free. At most one of
  /// `objective` and `pillar` is set.
  public let objective: Int?
  /// Index into the weights' pillars.
  public let pillar: Int?
  /// First and last day, both included.
  public let dates: ClosedRange<CivilDate>
  /// 1 to 100 percent.
  public let share: Located<Int>
  /// Whether the site may show it.
  public let isPublic: Bool
  /// Where it is written.
  public let span: Range<Int>

  /// A campaign of parts that the decoder has checked.
  public init(
    id: String, title: String, objective: Int?, pillar: Int?, dates: ClosedRange<CivilDate>,
    share: Located<Int>, isPublic: Bool, span: Range<Int>
  ) {
    self.id = id
    self.title = title
    self.objective = objective
    self.pillar = pillar
    self.dates = dates
    self.share = share
    self.isPublic = isPublic
    self.span = span
  }
}

/// A value of a label with its weight, 0 to 100.
public struct WeightedLabel: Sendable, Equatable {
  /// `OE1`, `buenas-practicas`, `comunidad`.
  public let key: String
  /// 0 to 100; a 2 is given twice as much as a 1.
  public let weight: Int

  /// A value and its weight.
  public init(key: String, weight: Int) {
    self.key = key
    self.weight = weight
  }
}

/// The values items are balanced over; each list has a value of positive weight.
public struct LabelWeights: Sendable {
  /// `OE1` and so on.
  public let objectives: [WeightedLabel]
  /// Kinds of content.
  public let pillars: [WeightedLabel]
  /// Whom it is for.
  public let audiences: [WeightedLabel]

  /// Three lists, each with a positive weight.
  public init(
    objectives: [WeightedLabel], pillars: [WeightedLabel], audiences: [WeightedLabel]
  ) {
    self.objectives = objectives
    self.pillars = pillars
    self.audiences = audiences
  }
}

/// An item that is fixed in the calendar (H6). Lies in the cycle, at a time that exists once.
public struct Pin: Sendable {
  /// Its short name, unique among its kind.
  public let id: String
  /// For people.
  public let title: String
  /// Seconds are 0.
  public let start: CivilDateTime
  /// What it is.
  public let format: ItemFormat
  /// Indices into the calendar's channels, rising; never empty. As written, else those of its hour,
  /// else all of its format.
  public let channels: [Int]
  /// Index into the calendar's campaigns; only as written. The start lies in its dates.
  public let campaign: Int?
  /// Index into the calendar's seasons; only as written.
  public let season: Int?
  /// As written, else its campaign's or season's; nil is free.
  public let objective: Int?
  /// As written, else its campaign's or season's; nil is free.
  public let pillar: Int?
  /// As written; nil is free.
  public let audience: Int?
  /// The law or reason.
  public let reason: String
  /// Where it is written.
  public let span: Range<Int>

  /// A pin of parts that the decoder has checked.
  public init(
    id: String, title: String, start: CivilDateTime, format: ItemFormat, channels: [Int],
    campaign: Int?, season: Int?, objective: Int?, pillar: Int?, audience: Int?, reason: String,
    span: Range<Int>
  ) {
    self.id = id
    self.title = title
    self.start = start
    self.format = format
    self.channels = channels
    self.campaign = campaign
    self.season = season
    self.objective = objective
    self.pillar = pillar
    self.audience = audience
    self.reason = reason
    self.span = span
  }
}

/// A window in which nothing is published but pins.
public struct Blackout: Sendable {
  /// First and last day, both included.
  public let dates: ClosedRange<CivilDate>
  /// Why, for people.
  public let reason: String
  /// Where it is written.
  public let span: Range<Int>

  /// A window with its reason.
  public init(dates: ClosedRange<CivilDate>, reason: String, span: Range<Int>) {
    self.dates = dates
    self.reason = reason
    self.span = span
  }
}

/// A day without publications but pins.
public struct Holiday: Sendable, Equatable {
  /// The day.
  public let date: CivilDate
  /// Spanish name, or the reason written in the calendar.
  public let name: String
  /// The law behind it: `Ley 19.668`; the reason of the calendar for added ones.
  public let law: String
  /// Shops must close (Ley 19.973 and others).
  public let isMandatory: Bool

  /// A holiday of its parts.
  public init(date: CivilDate, name: String, law: String, isMandatory: Bool) {
    self.date = date
    self.name = name
    self.law = law
    self.isMandatory = isMandatory
  }
}

/// `limits`, with defaults where the file is silent (their spans are then empty).
public struct PlanLimits: Sendable {
  /// Items a day, at least 1.
  public let perDay: Located<Int>
  /// Minutes between starts on one channel, 1 to 1,440.
  public let minGap: Located<Int>
  /// Days between the articles of one month: 12–16 by default (H3).
  public let articleGap: Located<ClosedRange<Int>>
  /// Days from the last article of a month to the first of the next: 10–20 by default (H3).
  public let articleTurn: Located<ClosedRange<Int>>

  /// Limits that the decoder has checked.
  public init(
    perDay: Located<Int>, minGap: Located<Int>, articleGap: Located<ClosedRange<Int>>,
    articleTurn: Located<ClosedRange<Int>>
  ) {
    self.perDay = perDay
    self.minGap = minGap
    self.articleGap = articleGap
    self.articleTurn = articleTurn
  }
}

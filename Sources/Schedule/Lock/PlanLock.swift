public import CivilTime

/// The plan that was agreed: `calendar.lock.json` (docs/planner.md, The lock).
public struct PlanLock: Sendable, Equatable {
  /// The version of the format written and read.
  public static let version = 1
  /// Its path in a project.
  public static let path = "calendar.lock.json"
  /// SHA-256 of the calendar's bytes that the plan was made from, 64 lower-case hexadecimal digits.
  public var calendarDigest: String
  /// The moment it was last made for: what starts at or before it is settled.
  public var moment: OffsetDateTime
  /// By month, format and number; ids are unique.
  public var items: [LockedItem]
  /// Ids that were given and are in use no more, in the same order; never given again.
  public var retired: [String]

  /// A lock of its parts; nothing is checked.
  public init(
    calendarDigest: String, moment: OffsetDateTime, items: [LockedItem], retired: [String]
  ) {
    self.calendarDigest = calendarDigest
    self.moment = moment
    self.items = items
    self.retired = retired
  }
}

/// A place of the plan as the lock holds it.
public struct LockedItem: Sendable, Equatable {
  /// Month, format and number: `2026-08-reel-2`. Month and format are the item's, the number says
  /// nothing of its place among them.
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
  /// Id of the pin it was made of.
  public var pin: String?
  /// What the lock remembers of its content.
  public var standing: LockedStanding
  /// Path of the content that was bound to it when it was published or approved.
  public var content: String?
  /// Of what was published, whether an earlier lock shows that its content was approved by its time
  /// (true), or was not (false); nil: no lock tells.
  public var wasReady: Bool?

  /// An item of its parts; nothing is checked.
  public init(
    id: String, start: OffsetDateTime, format: ItemFormat, channels: [String], campaign: String?,
    season: String?, objective: String, pillar: String, audience: String, pin: String?,
    standing: LockedStanding, content: String?, wasReady: Bool? = nil
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
    self.pin = pin
    self.standing = standing
    self.content = content
    self.wasReady = wasReady
  }

  /// Whether a lock made at `moment` with this item shows that its content, approved now, was so by
  /// `time`: approved before it, yes; only planned at it or after, no; nil: it does not tell.
  public func wasReady(by time: Instant, lockedAt moment: Instant) -> Bool? {
    switch standing {
    case .published: wasReady
    case .approved: moment <= time ? true : wasReady
    case .planned: moment >= time ? false : nil
    }
  }
}

/// How firmly an item of the lock stands.
public enum LockedStanding: String, Sendable, CaseIterable {
  /// Only planned.
  case planned
  /// Its content is approved.
  case approved
  /// It was published; it never moves.
  case published
}

extension PlanLock {
  /// Whether an item never moves at `moment`: it was published, or its time has come.
  public static func isSettled(_ item: LockedItem, at moment: Instant) -> Bool {
    item.standing == .published || item.start.instant <= moment
  }
}

extension PlanLock {
  /// Its items as those of a plan, without content: by start, then format, then pin id.
  public var planItems: [PlanItem] {
    let order = items.sorted { a, b in
      if a.start.instant != b.start.instant { return a.start.instant < b.start.instant }
      if a.format != b.format { return a.format < b.format }
      if a.pin != b.pin { return (a.pin ?? "") < (b.pin ?? "") }
      return a.id < b.id
    }
    return order.map(\.planItem)
  }

  /// As `planItems`; those made of pins that the calendar still has are pins and have their titles.
  public func planItems(of calendar: EditorialCalendar) -> [PlanItem] {
    let titles = Dictionary(
      calendar.pins.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let pins = Dictionary(
      items.compactMap { item in item.pin.map { (item.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    return planItems.map { item in
      guard let pin = pins[item.id] else { return item }
      var item = item
      item.title = titles[pin]
      item.isPinned = item.title != nil
      return item
    }
  }
}

extension LockedItem {
  /// The item as one of a plan, without content.
  public var planItem: PlanItem {
    let reason =
      switch standing {
      case .planned: "S1: como está en \(PlanLock.path)"
      case .approved: "S1: aprobada; se queda mientras las reglas la dejen"
      case .published: "S1: publicada; no se mueve"
      }
    return PlanItem(
      id: id, start: start, format: format, channels: channels, campaign: campaign, season: season,
      objective: objective, pillar: pillar, audience: audience, title: nil, content: nil,
      state: nil, isPinned: pin != nil, reasons: [reason])
  }
}

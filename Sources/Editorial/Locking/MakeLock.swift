public import CivilTime
public import Schedule

/// What a lock is made of beside its items.
public struct LockMaterial: Sendable {
  /// SHA-256 of the calendar's bytes.
  public var calendarDigest: String
  /// The moment it is made for.
  public var moment: OffsetDateTime
  /// The lock it takes the place of.
  public var old: PlanLock?
  /// The content, whether bound to an item or not.
  public var records: [ContentRecord]
  /// Whether some content cannot be read. What the lock says of approved items then stands: an
  /// approved text with a mistake must not lose its place.
  public var isContentUnread: Bool

  /// Material of its parts.
  public init(
    calendarDigest: String, moment: OffsetDateTime, old: PlanLock?, records: [ContentRecord],
    isContentUnread: Bool
  ) {
    self.calendarDigest = calendarDigest
    self.moment = moment
    self.old = old
    self.records = records
    self.isContentUnread = isContentUnread
  }
}

extension LockMaterial {
  /// Ids of places whose content is approved, and of those with any content.
  public var commitments: (approved: Set<String>, written: Set<String>) {
    let bound = contentOfPlaces(old?.planItems ?? [], records)
    var approved = Set(bound.filter { $0.value.isFinished }.keys)
    if isContentUnread, let old {
      approved.formUnion(old.items.filter { $0.standing != .planned }.map(\.id))
    }
    return (approved, Set(bound.keys).union(approved))
  }

  /// The lock that holds a plan. `pins` are the ids of pins by item; settled items of the old lock
  /// stay as they are but for their standing. What was published stays so. Cost: a sort.
  public func lock(
    holding items: [PlanItem], pins: [String: String], retired: [String]
  ) -> PlanLock {
    let bound = contentOfPlaces(items, records)
    let before = Dictionary(
      (old?.items ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let locked = items.map { item in
      let known = before[item.id]
      var locked =
        known.flatMap { PlanLock.isSettled($0, at: moment.instant) ? $0 : nil }
        ?? LockedItem(item, pin: pins[item.id])
      let content = bound[item.id]
      (locked.standing, locked.content) = standing(
        from: item.start, content: content, known: known)
      locked.wasReady = known?.wasReady
      if let old, let content, locked.standing == .published {
        locked.wasReady = known?.wasReady(
          by: content.moment(at: item.start).instant, lockedAt: old.moment.instant)
      }
      return locked
    }
    return PlanLock(
      calendarDigest: calendarDigest, moment: moment, items: locked.inOrder, retired: retired)
  }

  private func standing(
    from start: OffsetDateTime, content: ContentRecord?, known: LockedItem?
  ) -> (LockedStanding, String?) {
    if let content, content.isFinished {
      let isPublished =
        content.moment(at: start).instant <= moment.instant || known?.standing == .published
      return (isPublished ? .published : .approved, content.path)
    }
    guard let known, known.standing == .published || isContentUnread else { return (.planned, nil) }
    return (known.standing, known.content)
  }
}

extension LockedItem {
  fileprivate init(_ item: PlanItem, pin: String?) {
    self.init(
      id: item.id, start: item.start, format: item.format, channels: item.channels,
      campaign: item.campaign, season: item.season, objective: item.objective,
      pillar: item.pillar, audience: item.audience, pin: pin, standing: .planned, content: nil)
  }
}

extension [LockedItem] {
  /// By month, format and number.
  fileprivate var inOrder: [LockedItem] {
    map { (ItemID($0.id), $0) }.sorted { a, b in
      guard let first = a.0, let second = b.0 else { return a.1.id < b.1.id }
      return first < second
    }.map(\.1)
  }
}

/// The pins that items of a plan made from a calendar stand for, by item. Cost: items times pins.
public func pinIDs(of items: [PlanItem], in calendar: EditorialCalendar) -> [String: String] {
  var left = calendar.pins.sorted { $0.id < $1.id }
  var ids: [String: String] = [:]
  for item in items where item.isPinned {
    let index = left.firstIndex { pin in
      pin.start == item.start.local && pin.format == item.format
        && pin.channels.map { calendar.channels[$0].id } == item.channels
    }
    if let index { ids[item.id] = left.remove(at: index).id }
  }
  return ids
}

/// How a lock differs from the one before it.
public enum LockNews: Sendable, Equatable {
  /// Not at all, or in nothing but its moment.
  case none
  /// In what it remembers of content.
  case standings
  /// In its plan, or in the calendar it was made from.
  case plan
}

extension PlanLock {
  /// How this lock differs from the one it takes the place of. Cost: linear.
  public func news(since old: PlanLock) -> LockNews {
    guard calendarDigest == old.calendarDigest, retired == old.retired else { return .plan }
    func bare(_ items: [LockedItem]) -> [LockedItem] {
      items.map { item in
        var item = item
        (item.standing, item.content, item.wasReady) = (.planned, nil, nil)
        return item
      }
    }
    guard bare(items) == bare(old.items) else { return .plan }
    return items == old.items ? .none : .standings
  }
}

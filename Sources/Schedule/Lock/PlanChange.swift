public import CivilTime
public import Diagnostics

/// What happens to one item between a lock and a new plan.
public struct PlanChange: Sendable, Equatable {
  /// A label and its values before and after.
  public struct Label: Sendable, Equatable {
    /// campaign, season, objective, pillar or audience.
    public let name: String
    /// Before; nil: none.
    public let old: String?
    /// After; nil: none.
    public let new: String?

    /// A label with its values.
    public init(name: String, old: String?, new: String?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// Kinds from the heaviest to the lightest.
  public enum Kind: Sendable, Equatable, CaseIterable {
    /// It has no place any more.
    case leftOut
    /// It has another day.
    case day
    /// It has another hour on its day.
    case hour
    /// It is new.
    case added
    /// It has other labels where it was.
    case labels
  }

  /// The item's id.
  public let id: String
  /// Its heaviest change.
  public let kind: Kind
  /// Its start before; nil for an added one.
  public let old: OffsetDateTime?
  /// Its start after; nil for one that is left out.
  public let new: OffsetDateTime?
  /// The labels that change, in the order campaign, season, objective, pillar, audience.
  public let labels: [Label]
  /// Whether its content is approved: such changes are listed first.
  public let isApproved: Bool
  /// Why, as a clause: «hay un período sin publicar»; nil where nothing but balance asks for it.
  public var reason: Localized?

  /// A change of its parts.
  public init(
    id: String, kind: Kind, old: OffsetDateTime?, new: OffsetDateTime?, labels: [Label],
    isApproved: Bool, reason: Localized?
  ) {
    self.id = id
    self.kind = kind
    self.old = old
    self.new = new
    self.labels = labels
    self.isApproved = isApproved
    self.reason = reason
  }
}

/// What differs between a lock and a plan that keeps its ids: approved items first, then by kind, then
/// by id. Reasons are left open; items of `approved` count as approved. Cost: a sort.
public func planChanges(
  from lock: PlanLock, to items: [PlanItem], approved: Set<String>
) -> [PlanChange] {
  let after = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let before = Set(lock.items.map(\.id))
  var changes: [PlanChange] = []
  for old in lock.items {
    let isApproved = approved.contains(old.id)
    guard let new = after[old.id] else {
      changes.append(
        PlanChange(
          id: old.id, kind: .leftOut, old: old.start, new: nil, labels: [], isApproved: isApproved,
          reason: nil))
      continue
    }
    let labels = changedLabels(old, new)
    let kind: PlanChange.Kind
    if old.start.local.date != new.start.local.date {
      kind = .day
    } else if old.start.local.time != new.start.local.time {
      kind = .hour
    } else if !labels.isEmpty {
      kind = .labels
    } else {
      continue
    }
    changes.append(
      PlanChange(
        id: old.id, kind: kind, old: old.start, new: new.start, labels: labels,
        isApproved: isApproved, reason: nil))
  }
  for item in items where !before.contains(item.id) {
    changes.append(
      PlanChange(
        id: item.id, kind: .added, old: nil, new: item.start, labels: [], isApproved: false,
        reason: nil))
  }
  return changes.sorted { a, b in
    if a.isApproved != b.isApproved { return a.isApproved }
    if a.kind.rank != b.kind.rank { return a.kind.rank < b.kind.rank }
    guard let first = ItemID(a.id), let second = ItemID(b.id) else { return a.id < b.id }
    return first < second
  }
}

private func changedLabels(_ old: LockedItem, _ new: PlanItem) -> [PlanChange.Label] {
  [
    PlanChange.Label(name: "campaign", old: old.campaign, new: new.campaign),
    PlanChange.Label(name: "season", old: old.season, new: new.season),
    PlanChange.Label(name: "objective", old: old.objective, new: new.objective),
    PlanChange.Label(name: "pillar", old: old.pillar, new: new.pillar),
    PlanChange.Label(name: "audience", old: old.audience, new: new.audience),
  ].filter { $0.old != $0.new }
}

extension PlanChange.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

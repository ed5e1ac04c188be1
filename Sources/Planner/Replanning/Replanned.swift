public import CivilTime
public import Diagnostics
public import Schedule

/// What a new plan has to keep (docs/planner.md, The lock).
public struct Commitments: Sendable {
  /// The plan that was agreed.
  public var lock: PlanLock
  /// Ids of items whose bound content is approved: they move only where a hard rule forbids their
  /// place.
  public var approved: Set<String>
  /// Ids of items that have any content: of several that could move, they stay.
  public var written: Set<String>
  /// What starts at or before it is settled.
  public var moment: Instant

  /// Commitments of their parts; nothing is checked.
  public init(lock: PlanLock, approved: Set<String>, written: Set<String>, moment: Instant) {
    self.lock = lock
    self.approved = approved
    self.written = written
    self.moment = moment
  }
}

/// What replanning makes of a calendar and a lock.
public enum ReplanOutcome: Sendable {
  /// The plan with the fewest changes.
  case plan(Replanned)
  /// Rules that cannot hold together, given what is settled.
  case clash(Clash)
  /// Neither a plan nor a proof was found within the work allowed. The error says so. Depends on
  /// calendar, lock and moment alone, on no clock.
  case undecided(Diagnostic)
}

/// A plan that follows from a lock.
public struct Replanned: Sendable {
  /// By start, then format, then pin id; settled items, those of other cycles too, as they were.
  public let items: [PlanItem]
  /// Ids that are in use no more, those of the lock included; by month, format and number.
  public let retired: [String]
  /// What differs from the lock, approved items first, each change with its reason.
  public let changes: [PlanChange]
  /// By item id, the id of the pin it stands for.
  public let pins: [String: String]
  /// Whether it was proved that no plan has fewer changes of day and hour; false only where the work
  /// allowed did not suffice for that.
  public let isProven: Bool
}

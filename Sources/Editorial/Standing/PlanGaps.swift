public import CivilTime
import Schedule

/// A place of the plan that is not ready to be published.
public struct PlanGap: Sendable, Equatable {
  /// The place with what there is for it.
  public let entry: EditorialEntry
  /// Whole days from today to its day; negative when its time has come.
  public let daysLeft: Int
}

/// What is to be written or approved next.
public struct PlanGaps: Sendable, Equatable {
  /// The day they are counted from.
  public let today: CivilDate
  /// How many days are looked ahead; 0 is today alone.
  public let days: Int
  /// Places whose time has come and whose content is not finished, the oldest first.
  public let late: [PlanGap]
  /// Places within the days that are not ready, the nearest first.
  public let open: [PlanGap]
  /// Places whose time has come and that have no content at all: they are past mending.
  public let passed: Int

  /// How many of the open ones have no content.
  public var missing: Int { open.count { $0.entry.standing == .missing } }

  /// How many of the open ones have content that is not finished.
  public var waiting: Int { open.count { $0.entry.standing == .waiting } }
}

/// The gaps of a plan from `today`, the day of its moment in the calendar's zone, over `days` days
/// (0 or more). Cost: linear.
public func planGaps(_ plan: EditorialPlan, today: CivilDate, days: Int) -> PlanGaps {
  var late: [PlanGap] = []
  var open: [PlanGap] = []
  var passed = 0
  for entry in plan.entries {
    let daysLeft = entry.item.start.local.date.days(since: today)
    switch entry.standing {
    case .published, .ready: continue
    case .passed: passed += 1
    case .late: late.append(PlanGap(entry: entry, daysLeft: daysLeft))
    case .waiting, .missing:
      if daysLeft <= days { open.append(PlanGap(entry: entry, daysLeft: daysLeft)) }
    }
  }
  return PlanGaps(today: today, days: days, late: late, open: open, passed: passed)
}

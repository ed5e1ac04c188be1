/// What a way from the lock to a new plan costs, to be compared lexicographically (docs/planner.md,
/// S1): sums of costs compare as their parts do.
struct ChangeCost: Comparable {
  /// Approved items that lose their day or hour.
  var approved = 0
  /// Items that change their day, come or go.
  var days = 0
  /// Items that change their hour on their day.
  var hours = 0
  /// Items added or left out.
  var number = 0
  /// Σ over days of (items on the day)² (S3).
  var squares = 0
  /// Σ of ranks (S6).
  var ranks = 0
  /// Posting days that items move by, those of a format keeping their order: what is left free.
  var distance = 0

  static func < (a: ChangeCost, b: ChangeCost) -> Bool {
    let changes = (a.approved, a.days, a.hours, a.number)
    let others = (b.approved, b.days, b.hours, b.number)
    guard changes == others else { return changes < others }
    return (a.squares, a.ranks, a.distance) < (b.squares, b.ranks, b.distance)
  }

  static func + (a: ChangeCost, b: ChangeCost) -> ChangeCost {
    ChangeCost(
      approved: a.approved + b.approved, days: a.days + b.days, hours: a.hours + b.hours,
      number: a.number + b.number, squares: a.squares + b.squares, ranks: a.ranks + b.ranks,
      distance: a.distance + b.distance)
  }
}

/// The two heaviest parts of a cost: what searches are bounded by.
struct ChangeBound: Comparable {
  var approved = 0
  var days = 0

  static func < (a: ChangeBound, b: ChangeBound) -> Bool {
    (a.approved, a.days) < (b.approved, b.days)
  }

  static func + (a: ChangeBound, b: ChangeBound) -> ChangeBound {
    ChangeBound(approved: a.approved + b.approved, days: a.days + b.days)
  }

  static func - (a: ChangeBound, b: ChangeBound) -> ChangeBound {
    ChangeBound(approved: a.approved - b.approved, days: a.days - b.days)
  }
}

extension ChangeCost {
  var bound: ChangeBound { ChangeBound(approved: approved, days: days) }
}

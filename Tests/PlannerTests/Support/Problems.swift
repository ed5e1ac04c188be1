import Schedule

@testable import Planner

extension Problem {
  /// A problem on which any amount of work may be spent, so that a no is a no.
  init(_ calendar: EditorialCalendar, leavingOut leftOut: Set<PlanRule> = []) {
    self.init(calendar, leavingOut: leftOut, work: Work(.max))
  }
}

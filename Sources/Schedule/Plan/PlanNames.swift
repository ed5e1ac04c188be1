import Text

// Names by which programs of readers know a calendar and its items again: equal in all that is made of
// them, so that a reader who has two of these sees each item once.
extension EditorialCalendar {
  /// The calendar's name for addresses and ids; never empty.
  public var key: String {
    let key = slug(name)
    return key.isEmpty ? "plan" : key
  }

  /// The UID of an item in iCalendar: `2026-08-reel-2@plan-emra.emra-site`.
  public func eventUID(of item: PlanItem) -> String { "\(item.id)@\(key).emra-site" }
}

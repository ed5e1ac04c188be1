public import CivilTime
public import Schedule

/// What became of a place whose time has come, or of content that has none.
public enum Drift: String, Sendable, CaseIterable {
  /// It was published at its time.
  case onTime = "on_time"
  /// Its content has a date of its own, before its time.
  case early
  /// Its content has a date of its own, after its time; or is not published yet.
  case late
  /// It has no content.
  case missing
  /// Content that was published and has no place in the plan.
  case unplanned
}

/// A place or content with what became of it.
public struct DriftEntry: Sendable, Equatable {
  /// What became of it.
  public let drift: Drift
  /// The place; nil for what is unplanned.
  public let item: PlanItem?
  /// The content; nil for what is missing.
  public let content: ContentRecord?
  /// When it was published; nil where it was not.
  public let published: OffsetDateTime?
  /// Minutes from its time to when it was published, or to now where it is late and not published
  /// yet; negative when early; nil for what is missing or unplanned.
  public let minutes: Int?

  /// When it should have been published; of what is unplanned, when it was.
  public var moment: OffsetDateTime? { item?.start ?? published }
}

/// What became of the plan up to its moment.
public struct PlanDrift: Sendable, Equatable {
  /// By the moment each is counted for, then by place or path.
  public let entries: [DriftEntry]

  /// How many there are of each.
  public func count(_ drift: Drift) -> Int { entries.count { $0.drift == drift } }
}

/// What was published as planned and what was not, up to the moment of the plan; of what is counted
/// for one of the days, where these are given. Cost: a sort.
public func planDrift(
  _ plan: EditorialPlan, from first: CivilDate? = nil, to last: CivilDate? = nil
) -> PlanDrift {
  var entries = plan.entries.filter { $0.item.start.instant <= plan.now }.map { entry in
    drift(of: entry, now: plan.now)
  }
  entries += plan.unplanned.compactMap { record in
    guard record.isFinished, let date = record.date, date.instant <= plan.now else { return nil }
    return DriftEntry(drift: .unplanned, item: nil, content: record, published: date, minutes: nil)
  }
  let chosen = entries.filter { entry in
    guard let date = entry.moment?.local.date else { return false }
    return first.map { date >= $0 } ?? true && last.map { date <= $0 } ?? true
  }
  return PlanDrift(
    entries: chosen.sorted { a, b in
      guard let first = a.moment?.instant, let second = b.moment?.instant, first != second else {
        return name(a) < name(b)
      }
      return first < second
    })
}

private func name(_ entry: DriftEntry) -> String { entry.item?.id ?? entry.content?.path ?? "" }

private func drift(of entry: EditorialEntry, now: Instant) -> DriftEntry {
  let start = entry.item.start
  func made(_ drift: Drift, published: OffsetDateTime?, minutes: Int?) -> DriftEntry {
    DriftEntry(
      drift: drift, item: entry.item, content: entry.content, published: published,
      minutes: minutes)
  }
  guard let content = entry.content else { return made(.missing, published: nil, minutes: nil) }
  let date = content.date ?? start
  guard content.isFinished, date.instant <= now else {
    return made(.late, published: nil, minutes: minutes(from: start.instant, to: now))
  }
  let minutes = minutes(from: start.instant, to: date.instant)
  return made(
    minutes == 0 ? .onTime : minutes < 0 ? .early : .late, published: date, minutes: minutes)
}

private func minutes(from start: Instant, to end: Instant) -> Int {
  (end.secondsSince1970 - start.secondsSince1970) / 60
}

public import CivilTime
public import Schedule

/// What became of a place whose time has come, or of content that has none.
public enum Drift: String, Sendable, CaseIterable {
  /// It was published at its time: a lock shows that it was ready by then.
  case onTime = "on_time"
  /// Its content has a date of its own, before its time.
  case early
  /// Its content has a date of its own, after its time; or a lock shows that it was not ready by then.
  case publishedLate = "published_late"
  /// It was published, and no lock tells whether at its time.
  case published
  /// It has content that is not finished: `ItemStanding.late`.
  case late
  /// It has no content: `ItemStanding.passed`.
  case passed
  /// Content that was published and has no place in the plan.
  case unplanned
}

/// A place or content with what became of it.
public struct DriftEntry: Sendable, Equatable {
  /// What became of it.
  public let drift: Drift
  /// The place; nil for what is unplanned.
  public let item: PlanItem?
  /// The content; nil for what has none.
  public let content: ContentRecord?
  /// When it was published; nil where it was not, or where that is not known.
  public let published: OffsetDateTime?
  /// Minutes from its time to its own date, or to now where it is not published yet; negative when
  /// early; nil where that is not known.
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
/// for one of the days, where these are given. What has a date of its own is counted once that date
/// has come. Cost: a sort.
public func planDrift(
  _ plan: EditorialPlan, from first: CivilDate? = nil, to last: CivilDate? = nil
) -> PlanDrift {
  var entries = plan.entries.compactMap { drift(of: $0, now: plan.now) }
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

/// Nil for what is still to come.
private func drift(of entry: EditorialEntry, now: Instant) -> DriftEntry? {
  let start = entry.item.start
  func made(_ drift: Drift, published: OffsetDateTime? = nil, minutes: Int? = nil) -> DriftEntry {
    DriftEntry(
      drift: drift, item: entry.item, content: entry.content, published: published,
      minutes: minutes)
  }
  switch entry.standing {
  case .ready, .waiting, .missing: return nil
  case .passed: return made(.passed)
  case .late: return made(.late, minutes: minutes(from: start.instant, to: now))
  case .published:
    let date = entry.content?.moment(at: start) ?? start
    let minutes = minutes(from: start.instant, to: date.instant)
    if minutes > 0 { return made(.publishedLate, published: date, minutes: minutes) }
    switch entry.wasReady {
    case false? where minutes == 0: return made(.publishedLate)
    case false?: return made(.published)
    case nil where minutes == 0: return made(.published)
    case nil, true?:
      return made(minutes == 0 ? .onTime : .early, published: date, minutes: minutes)
    }
  }
}

private func minutes(from start: Instant, to end: Instant) -> Int {
  (end.secondsSince1970 - start.secondsSince1970) / 60
}

/// How far a zone's clocks are from UTC during some time.
public struct ZoneOffset: Sendable, Hashable {
  /// Seconds ahead of UTC, negative west of Greenwich.
  public let seconds: Int
  /// Whether the zone calls this daylight saving time.
  public let isDST: Bool
  /// The zone's short name for it, such as `-03` or `CEST`.
  public let abbreviation: String
}

/// A change of a zone's offset.
public struct ZoneTransition: Sendable, Hashable {
  /// The first moment of the new offset.
  public let instant: Instant
  /// The offset until then.
  public let before: ZoneOffset
  /// The offset from then on.
  public let after: ZoneOffset

  /// What the old clock would show at that moment: the first time skipped when clocks go forward.
  public var localBefore: CivilDateTime {
    OffsetDateTime(instant, offset: before.seconds).local
  }
  /// What the new clock shows at that moment: the first time after a skip.
  public var localAfter: CivilDateTime {
    OffsetDateTime(instant, offset: after.seconds).local
  }
}

/// The instants a local time stands for.
public enum LocalResolution: Sendable, Hashable {
  /// The ordinary case.
  case unique(Instant)
  /// The time does not exist on that day; the transition that skips it.
  case skipped(ZoneTransition)
  /// The time happens twice.
  case repeated(first: Instant, second: Instant)
}

/// The rules of a time zone. An immutable value; costs nothing to share.
public struct TimeZoneRules: Sendable {
  /// The zone's name, such as `America/Santiago`.
  public let name: String
  private let table: ZoneTable

  /// Coordinated universal time, without any file.
  public static let utc = TimeZoneRules(
    name: "UTC",
    table: ZoneTable(offsets: [ZoneOffset(seconds: 0, isDST: false, abbreviation: "UTC")]))

  private init(name: String, table: ZoneTable) {
    self.name = name
    self.table = table
  }

  /// Reads the rules from the machine's zone files, so that a decree arrives with a system update.
  /// `directory` nil means the environment's TZDIR, else `/usr/share/zoneinfo`.
  public init(named name: String, directory: String? = nil) throws(TimeZoneError) {
    let path = try zoneFilePath(named: name, directory: directory)
    self.init(name: name, table: try ZoneTable(tzif: try readZoneFile(path, named: name)))
  }

  /// Reads the rules from the bytes of a zone file (see `zoneFilePath`). Any bytes are safe: what
  /// is no zone file of version 2 or later fails with `malformed`.
  public init(tzif bytes: [UInt8], name: String) throws(TimeZoneError) {
    self.init(name: name, table: try ZoneTable(tzif: bytes))
  }

  /// The offset in force at an instant. Cost: a binary search; after the file's table (today
  /// 2037) the evaluation of its rule.
  public func offset(at instant: Instant) -> ZoneOffset {
    table.offset(at: instant.secondsSince1970)
  }

  /// What the zone's clocks show at an instant.
  public func local(of instant: Instant) -> CivilDateTime { dateTime(at: instant).local }

  /// What the zone's clocks show at an instant, with their offset.
  public func dateTime(at instant: Instant) -> OffsetDateTime {
    OffsetDateTime(instant, offset: offset(at: instant).seconds)
  }

  /// The instants at which the zone's clocks show `local`. Of a time that happens more than twice
  /// (no known zone) the first and the last.
  public func resolve(_ local: CivilDateTime) -> LocalResolution {
    let wall = local.wallSeconds
    let window = wall - maximumOffset...wall + maximumOffset
    var found: [Int] = []
    var skip: (at: Int, before: ZoneOffset, after: ZoneOffset)?
    var current = table.offset(at: window.lowerBound)
    var start = window.lowerBound
    for change in table.changes(in: window) + [window.upperBound + 1] {
      let instant = wall - current.seconds
      if instant >= start, instant < change { found.append(instant) }
      let next = table.offset(at: change)
      if change + current.seconds <= wall, wall < change + next.seconds, skip == nil {
        skip = (change, current, next)
      }
      current = next
      start = change
    }
    if let first = found.first, let last = found.last {
      let earliest = Instant(secondsSince1970: first)
      return found.count == 1
        ? .unique(earliest) : .repeated(first: earliest, second: Instant(secondsSince1970: last))
    }
    guard let skip else { return .unique(Instant(secondsSince1970: wall - current.seconds)) }
    return .skipped(
      ZoneTransition(
        instant: Instant(secondsSince1970: skip.at), before: skip.before, after: skip.after))
  }

  /// The first instant of a day. Where clocks skip midnight (Santiago in September) the day begins
  /// with the change; a day skipped whole begins where the next does.
  public func startOfDay(_ date: CivilDate) -> Instant {
    switch resolve(CivilDateTime(date)) {
    case .unique(let instant): instant
    case .skipped(let transition): transition.instant
    case .repeated(let first, _): first
    }
  }

  /// The changes of offset, name or daylight flag within the range, in order.
  /// Cost: linear in the changes, at most two a year after the table.
  public func transitions(in range: ClosedRange<Instant>) -> [ZoneTransition] {
    let seconds = range.lowerBound.secondsSince1970...range.upperBound.secondsSince1970
    return table.changes(in: seconds).compactMap { at in
      let (before, after) = (table.offset(at: at - 1), table.offset(at: at))
      guard before != after else { return nil }
      return ZoneTransition(
        instant: Instant(secondsSince1970: at), before: before, after: after)
    }
  }
}

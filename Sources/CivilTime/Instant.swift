import Glibc

/// A point in time, to the second, the same everywhere. Bounded so that its local date lies within
/// years 1 to 9999 in every time zone.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC, without leap seconds.
  public let secondsSince1970: Int

  /// The point `secondsSince1970` after the epoch; beyond the calendar, its first or last point.
  public init(secondsSince1970 seconds: Int) {
    secondsSince1970 = min(max(seconds, Self.bounds.lowerBound), Self.bounds.upperBound)
  }

  /// Two days within the calendar at both ends: no zone is farther from UTC than 26 hours.
  private static let bounds =
    (CivilDate.dayNumbers.lowerBound + 2) * 86_400...(CivilDate.dayNumbers.upperBound - 2) * 86_400

  /// The clock's time, to the second below. Not for pure stages: pass "now" to these.
  public static func now() -> Instant {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else {
      return Instant(secondsSince1970: 0)
    }
    return Instant(secondsSince1970: time.tv_sec)
  }

  /// The point `seconds` later (earlier when negative), within the bounds.
  public func adding(seconds: Int) -> Instant {
    let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
    if overflow { return Instant(secondsSince1970: seconds < 0 ? .min : .max) }
    return Instant(secondsSince1970: sum)
  }

  /// Seconds from `other` to this point, negative when `other` is later.
  public func seconds(since other: Instant) -> Int {
    secondsSince1970 - other.secondsSince1970
  }

  /// Earlier points come first.
  public static func < (a: Instant, b: Instant) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }
}

/// A date and time with its distance from UTC, ready to be written: a point in time and the clock
/// it is shown on.
public struct OffsetDateTime: Sendable, Hashable {
  /// What the clock shows.
  public let local: CivilDateTime
  /// Seconds the clock is ahead of UTC, negative west of Greenwich; within ±26 hours.
  public let offset: Int

  /// A clock's time; `offset` beyond ±26 hours is taken as ±26 hours.
  public init(_ local: CivilDateTime, offset: Int) {
    self.local = local
    self.offset = min(max(offset, -maximumOffset), maximumOffset)
  }

  /// A point in time on a clock `offset` seconds ahead of UTC.
  public init(_ instant: Instant, offset: Int) {
    self.offset = min(max(offset, -maximumOffset), maximumOffset)
    local = CivilDateTime(clampingWallSeconds: instant.secondsSince1970 + self.offset)
  }

  /// The point in time.
  public var instant: Instant { Instant(secondsSince1970: local.wallSeconds - offset) }
}

/// The farthest a clock may be from UTC, in seconds. Source: RFC 9636, 3.2 (utoff).
let maximumOffset = 26 * 3600

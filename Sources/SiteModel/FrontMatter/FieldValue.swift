public import CivilTime

/// A front matter value that agrees with its declared type.
public indirect enum FieldValue: Sendable, Equatable {
  /// A text, choice, term key, data key, path, address or Markdown.
  case text(String)
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number that is not whole.
  case number(Double)
  /// A date, with its moment.
  case date(DateValue)
  /// Values of one type, in order.
  case list([FieldValue])
  /// Declared keys that are present, in order of declaration; those of a map as written.
  case record([(name: String, value: FieldValue)])

  /// Compares values; records by their keys in order.
  public static func == (a: FieldValue, b: FieldValue) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.record(let a), .record(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }
}

/// A date as written, and the moment it means. Without a time it is the first moment of that day;
/// without a zone it is local time of the site.
public struct DateValue: Sendable, Hashable, Comparable {
  /// The wall clock at the site's zone, or at the offset that was written.
  public let local: CivilDateTime
  /// Whether a time was written.
  public let hasTime: Bool
  /// Seconds east of UTC at that moment.
  public let offset: Int
  /// The moment.
  public let instant: Instant

  /// A date value of these parts, which must agree.
  public init(local: CivilDateTime, hasTime: Bool, offset: Int, instant: Instant) {
    self.local = local
    self.hasTime = hasTime
    self.offset = offset
    self.instant = instant
  }

  /// The order of moments.
  public static func < (a: DateValue, b: DateValue) -> Bool { a.instant < b.instant }
}

/// Why the rules of a time zone cannot be had.
public enum TimeZoneError: Error, Sendable, Equatable {
  /// Not the name of a zone: empty, absolute, with `..` or with characters no zone has.
  case invalidName(String)
  /// No such zone on this machine; the path that was tried.
  case unknownZone(name: String, path: String)
  /// The file is there and cannot be read; `errno` of the call.
  case unreadable(path: String, errno: Int32)
  /// The file is not a time zone file of version 2 or later.
  case malformed(Defect)

  /// What is wrong with the bytes of a zone file.
  public enum Defect: Sendable, Equatable {
    /// Does not begin with `TZif`.
    case notTZif
    /// Version 1, which ends in 2037 and has no rule for later years.
    case versionOne
    /// Ends before its header says.
    case truncated
    /// Larger than any zone file (1 MB).
    case tooLarge
    /// Counts leap seconds (a `right/` zone), which civil dates do not.
    case leapSeconds
    /// Numbers that contradict each other or lie out of range.
    case inconsistent
    /// The rule for later years cannot be read; the byte offset within it.
    case footer(offset: Int)
  }
}

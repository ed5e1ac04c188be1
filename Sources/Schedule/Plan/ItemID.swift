public import CivilTime

/// The name of a place in the plan: `2026-08-reel-2`. Ordered by month, format and number.
public struct ItemID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first day of the month.
  public let month: CivilDate
  /// What it is a place for.
  public let format: ItemFormat
  /// 1 or more; at most six digits.
  public let number: Int

  /// The highest number a name can have.
  public static let mostNumber = 999_999

  /// A name of its parts; nothing is checked.
  public init(month: CivilDate, format: ItemFormat, number: Int) {
    self.month = month
    self.format = format
    self.number = number
  }

  /// Reads a name; nil where it is none. Nothing is taken but what `description` writes.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      case .success(let stamp) = Timestamp.parse("\(parts[0])-\(parts[1])-01"),
      let format = ItemFormat(rawValue: String(parts[2])), (1...6).contains(parts[3].utf8.count),
      parts[3].utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts[3].utf8.first != 0x30,
      let number = Int(parts[3])
    else { return nil }
    self.init(month: stamp.local.date, format: format, number: number)
  }

  /// `2026-08-reel-2`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(iso: month)
    return String(decoding: bytes.prefix(7), as: UTF8.self) + "-\(format.rawValue)-\(number)"
  }

  /// By month, then format (post, story, reel, article), then number.
  public static func < (a: ItemID, b: ItemID) -> Bool {
    if a.month != b.month { return a.month < b.month }
    if a.format != b.format { return a.format < b.format }
    return a.number < b.number
  }
}

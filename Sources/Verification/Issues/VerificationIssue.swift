import CivilTime
import Diagnostics

/// What can be wrong with a plan. Numbers are found and wanted; items are named with their start.
enum VerificationIssue: Issue {
  case calendarName(found: String, wanted: String)
  case calendarDigest(found: String, wanted: String)
  case itemID(Mention, wanted: String, others: Int)
  case idTwice(String, count: Int)
  case order(Mention, before: Mention)
  case offset(Mention, found: String, wanted: String)
  case unknown(LabelKind, String, Mention, near: [String])
  case outsideCycle(Mention, first: String, last: String)
  case posts(month: Localized, found: Int, wanted: ClosedRange<Int>)
  case reels(month: Localized, found: Int, wanted: Int)
  case articles(month: Localized, found: Int, wanted: Int)
  case stories(month: Localized, found: Int, wanted: Int, of: Int, share: Int)
  case storyWithoutHours(Mention)
  case reelWeek(ISOWeek, [Mention])
  case articleGap(Mention, Mention, found: Int, wanted: ClosedRange<Int>)
  case articleTurn(Mention, Mention, found: Int, wanted: ClosedRange<Int>)
  case weekday(Mention, day: Localized)
  case holiday(Mention, name: String, law: String)
  case blackout(Mention, reason: String)
  case hour(Mention, format: String, allowed: [String])
  case channels(Mention, found: [String], wanted: [String])
  case perDay(String, items: [Mention], found: Int, wanted: Int)
  case gap(Mention, Mention, channel: String, wanted: Int)
  case pinMissing(id: String, start: String)
  case pinDiffers(Mention, pin: String, part: LabelKind, found: String, wanted: String)
  case pinUnknown(Mention)
  case campaignDates(Mention, Party, first: String, last: String)
  case seats(Party, month: Localized, Seats)
  case fixedLabel(Mention, LabelKind, found: String, wanted: String, by: Party)
  case weightZero(Mention, LabelKind, value: String)
  case skippedTime(Mention, zone: String)
  case repeatedTime(Mention, zone: String)
  case settledMissing(Mention)
  case settledChanged(Mention, ItemPart, found: String, wanted: String)
  case past(Mention)
  case itemKind(Mention, wanted: String, others: Int)
  case idRetired(Mention)
  case more(code: String, count: Int)

  /// A campaign or season.
  struct Party: Sendable {
    let isSeason: Bool
    let id: String
  }

  /// What H7 asks of a party in a month.
  struct Seats: Sendable {
    let found: Int
    let wanted: Int
    /// Items on the party's own days, and how many days these are.
    let items: Int
    let days: Int
    let share: Int
  }

  /// What a settled item keeps.
  enum ItemPart: Sendable {
    case start, format
    case label(LabelKind)
  }

  /// The kinds of values that an item refers to.
  enum LabelKind: Sendable {
    case channel, campaign, season, objective, pillar, audience, title
  }

  var severity: Severity { .error }

  var code: String {
    switch self {
    case .calendarName: "EMRA-V001"
    case .calendarDigest: "EMRA-V002"
    case .itemID: "EMRA-V003"
    case .idTwice: "EMRA-V004"
    case .order: "EMRA-V005"
    case .offset: "EMRA-V006"
    case .unknown: "EMRA-V007"
    case .outsideCycle: "EMRA-V008"
    case .more: "EMRA-V009"
    case .posts: "EMRA-V010"
    case .reels: "EMRA-V011"
    case .articles: "EMRA-V012"
    case .stories: "EMRA-V013"
    case .storyWithoutHours: "EMRA-V014"
    case .reelWeek: "EMRA-V020"
    case .articleGap: "EMRA-V030"
    case .articleTurn: "EMRA-V031"
    case .weekday: "EMRA-V040"
    case .holiday: "EMRA-V041"
    case .blackout: "EMRA-V042"
    case .hour: "EMRA-V043"
    case .channels: "EMRA-V044"
    case .perDay: "EMRA-V050"
    case .gap: "EMRA-V051"
    case .pinMissing: "EMRA-V060"
    case .pinDiffers: "EMRA-V061"
    case .pinUnknown: "EMRA-V062"
    case .campaignDates: "EMRA-V070"
    case .seats: "EMRA-V071"
    case .fixedLabel: "EMRA-V080"
    case .weightZero: "EMRA-V081"
    case .skippedTime: "EMRA-V090"
    case .repeatedTime: "EMRA-V091"
    case .settledMissing: "EMRA-V100"
    case .settledChanged: "EMRA-V101"
    case .past: "EMRA-V102"
    case .itemKind: "EMRA-V103"
    case .idRetired: "EMRA-V104"
    }
  }
}

/// An item as messages name it. Written out only where a message is made: most are not.
struct Mention: Sendable, CustomStringConvertible {
  let id: String
  let start: CivilDateTime

  /// `«2026-08-reel-2» (2026-08-14 18:00)`; seconds only where there are some.
  var description: String {
    let second = start.second < 10 ? ":0\(start.second)" : ":\(start.second)"
    let time = "\(start.time)" + (start.second == 0 ? "" : second)
    return "«\(shortened(id))» (\(start.date) \(time))"
  }
}

/// A text of a plan for a message; what a hostile plan makes long is cut.
func shortened(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > 80 else { return text }
  var result = String.UnicodeScalarView(scalars.prefix(80))
  result.append("…")
  return String(result)
}

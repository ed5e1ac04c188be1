import CivilTime
import Diagnostics

/// What can be wrong with `calendar.yml` beside its YAML. Codes EMRA-P001 to P034.
enum CalendarIssue: Issue {
  // MARK: Values

  case badDate(String, TimestampProblem, suggestion: String?)
  case badMonth(String, suggestion: String?)
  case badTime(String, suggestion: String?)
  /// A time without quotes that other programs read as `minutes`.
  case unquotedTime(String, minutes: Int)
  case hoursNotList(key: String, suggestion: String?)
  /// Weekdays in one text, such as `lunes a viernes`; the list that was meant.
  case daysNotList(suggestion: [String])
  case badRange(key: String, String, suggestion: String?)
  case backwardRange(key: String, low: Int, high: Int)
  case outOfRange(key: String, ClosedRange<Int>)
  case tooMany(key: String, limit: Int)
  case emptyList(key: String)
  case emptyText(key: String)
  case repeatedItem(String)
  case badID(String, suggestion: String)
  case doubledID(Kind, String)
  case unknownName(Kind, String, all: [String], near: [String])
  case unknownTimeZone(String, TimeZoneError)

  // MARK: Time

  case endBeforeStart(from: CivilDate, to: CivilDate)
  case outsideCycle(Part, String, cycle: ClosedRange<CivilDate>)
  case uselessOutsideCycle(Part, cycle: ClosedRange<CivilDate>)
  case cycleBeyondYears(first: Int, last: Int, ClosedRange<Int>)
  /// `next`: the nearest time that exists.
  case skippedTime(CivilDateTime, next: CivilDateTime)
  case repeatedTime(CivilDateTime, next: CivilDateTime)

  // MARK: Campaigns and labels

  case sharesOver100(Kind, CivilDate, [String], sum: Int)
  case objectiveAndPillar
  case conflictingLabel(Kind, String, other: String, from: Kind, owner: String)
  case outsideDates(Kind, String, ClosedRange<CivilDate>)
  case allWeightsZero(key: String)

  // MARK: Formats

  case articleHour(TimeOfDay, missing: [String])
  case noHours(ItemFormat, month: String)
  case pinWithoutChannels(ItemFormat)

  // MARK: Holidays

  case removedNoHoliday(CivilDate)
  case holidayTwice(CivilDate, Twice)
  case alreadyHoliday(CivilDate, name: String)

  /// What a name names.
  enum Kind {
    case weekday, channel, format, campaign, season, objective, pillar, audience, pin
    case holidayRule, storyCount
  }

  /// What lies in the cycle, or should.
  enum Part {
    case campaign, season, pin, month, blackout, holiday
  }

  /// How a holiday's day is written twice.
  enum Twice {
    case added, removed, both
  }

  var code: String {
    switch self {
    case .badDate: "EMRA-P001"
    case .badMonth: "EMRA-P002"
    case .badTime: "EMRA-P003"
    case .unquotedTime: "EMRA-P004"
    case .badRange: "EMRA-P005"
    case .backwardRange: "EMRA-P006"
    case .outOfRange: "EMRA-P007"
    case .tooMany: "EMRA-P008"
    case .emptyList: "EMRA-P009"
    case .emptyText: "EMRA-P010"
    case .repeatedItem: "EMRA-P011"
    case .badID: "EMRA-P012"
    case .doubledID: "EMRA-P013"
    case .unknownName: "EMRA-P014"
    case .unknownTimeZone: "EMRA-P015"
    case .endBeforeStart: "EMRA-P016"
    case .outsideCycle: "EMRA-P017"
    case .uselessOutsideCycle: "EMRA-P018"
    case .cycleBeyondYears: "EMRA-P019"
    case .skippedTime: "EMRA-P020"
    case .repeatedTime: "EMRA-P021"
    case .sharesOver100: "EMRA-P022"
    case .objectiveAndPillar: "EMRA-P023"
    case .conflictingLabel: "EMRA-P024"
    case .outsideDates: "EMRA-P025"
    case .allWeightsZero: "EMRA-P026"
    case .articleHour: "EMRA-P027"
    case .noHours: "EMRA-P028"
    case .pinWithoutChannels: "EMRA-P029"
    case .removedNoHoliday: "EMRA-P030"
    case .holidayTwice: "EMRA-P031"
    case .alreadyHoliday: "EMRA-P032"
    case .hoursNotList: "EMRA-P033"
    case .daysNotList: "EMRA-P034"
    }
  }

  var severity: Severity {
    switch self {
    case .uselessOutsideCycle, .alreadyHoliday: .warning
    default: .error
    }
  }
}

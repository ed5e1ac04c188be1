import CivilTime
import Diagnostics
import YAML

/// What can be wrong with settings and front matter.
enum ModelIssue: Issue {
  case noFrontMatter
  case unclosedFrontMatter
  case notMapping(ValueKind)
  case unknownKey(String, near: [String])
  case keyOfOtherType(key: String, type: String, allowedIn: [String])
  case missingKey(String, type: String)
  case wrongType(key: String, expected: FieldType, found: ValueKind)
  case unknownChoice(String, all: [String], near: [String])
  case unknownTerm(String, taxonomy: String, all: [String], near: [String])
  case unknownDataKey(String, data: String, near: [String])
  case badDate(String, TimestampProblem)
  case skippedTime(String)
  case repeatedTime(String)
  case badSlug(String, suggestion: String)
  case badPath(String)
  case badURL(String)
  case emptyText(key: String)
  case imageWithoutAlt
  case repeatedItem(String)
  case expiresBeforeDate
  case approvedWithoutDate
  case undeclaredSection(String, near: [String])
  case sectionWithoutIndex(String)
  case missingHome
  case addressTaken(String)
  case addressInsideFile(String)
  case badName(String)
  case badBaseURL(String)
  case unknownTimeZone(String, TimeZoneError)
  case unknownFieldType(String, near: [String])
  case unknownReference(kind: Kind, name: String, near: [String])
  case tooSmall(key: String, least: Int)
  case menuEntryWithoutTarget
  case missingPage(String, near: [String])
  case withheldPage(String)
  case sectionTemplate(String)

  /// What a setting's name refers to.
  enum Kind {
    case type
    case taxonomy
    case field
  }

  var code: String {
    switch self {
    case .noFrontMatter: "EMRA-S001"
    case .unclosedFrontMatter: "EMRA-S002"
    case .notMapping: "EMRA-S003"
    case .unknownKey: "EMRA-S004"
    case .keyOfOtherType: "EMRA-S005"
    case .missingKey: "EMRA-S006"
    case .wrongType: "EMRA-S007"
    case .unknownChoice: "EMRA-S008"
    case .unknownTerm: "EMRA-S009"
    case .unknownDataKey: "EMRA-S010"
    case .badDate: "EMRA-S011"
    case .skippedTime: "EMRA-S012"
    case .repeatedTime: "EMRA-S013"
    case .badSlug: "EMRA-S014"
    case .badPath: "EMRA-S015"
    case .badURL: "EMRA-S016"
    case .emptyText: "EMRA-S017"
    case .imageWithoutAlt: "EMRA-S018"
    case .repeatedItem: "EMRA-S019"
    case .expiresBeforeDate: "EMRA-S020"
    case .approvedWithoutDate: "EMRA-S021"
    case .undeclaredSection: "EMRA-S022"
    case .sectionWithoutIndex: "EMRA-S023"
    case .missingHome: "EMRA-S024"
    case .addressTaken: "EMRA-S025"
    case .addressInsideFile: "EMRA-S026"
    case .badName: "EMRA-S027"
    case .badBaseURL: "EMRA-S028"
    case .unknownTimeZone: "EMRA-S029"
    case .unknownFieldType: "EMRA-S030"
    case .unknownReference: "EMRA-S031"
    case .tooSmall: "EMRA-S032"
    case .menuEntryWithoutTarget: "EMRA-S033"
    case .missingPage: "EMRA-S034"
    case .withheldPage: "EMRA-S035"
    case .sectionTemplate: "EMRA-S036"
    }
  }

  var severity: Severity {
    switch self {
    case .repeatedTime, .repeatedItem, .approvedWithoutDate, .withheldPage: .warning
    default: .error
    }
  }
}

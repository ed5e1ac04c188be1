import Diagnostics

/// What can be wrong with a project beyond single files: theme, links, addresses, outputs.
enum BuildIssue: Issue {
  case noProject(String)
  case dataMissing(String)
  /// Findings of a file beyond those that are shown.
  case moreFindings(Int, areErrors: Bool)
  case pageEnding
  case stringArgument(key: String, name: String)
  case dataTwice(String, first: String)
  case fieldHidden(String, type: String)
  case themeMissing(String, near: [String])
  case stringsMissing(String)
  case templateMissing(String, near: [String])
  case stringNotText(key: String)
  case stringMissing(key: String, language: String, near: [String])
  case deadLink(String, near: [String])
  case deadFragment(String, page: String, near: [String])
  case linkToWithheld(String)
  case linkToLaterPage(String)
  case linkToPageThatGoes(String)
  case linkOutside(String)
  case missingFile(String, near: [String])
  case assetMissing(String, near: [String])
  case addressTaken(String, by: Localized)
  case addressInsideFile(String, file: String)
  case outputHoldsSource(String)
  case warningsAreErrors(Int)
  case sectionMissing(String, near: [String])
  case taxonomyMissing(String, near: [String])
  case filterInput(filter: String, Expected)
  case textExpected
  case renamedTwice
  case badJobs
  case spreadsheet(String)
  case dataEnding(String)
  /// A name that pages cannot write; with the one to write in its place.
  case dataName(String, suggestion: String)
  case declaredDataMissing(String, near: [String])
  /// A file that data name, by its path in the content folder.
  case fileOfDataMissing(String, near: [String])
  /// `used`: the template in its place.
  case foreignLayout(String, used: String)
  case pageMissing(String, near: [String])
  /// `part`: what is not there.
  case dataMissingPath(String, part: String, near: [String])
  /// A data file named with its folder or ending; `name` is how it should be named.
  case dataNamedAsFile(String, name: String)
  /// A heading or footnote in a Markdown value.
  case headingInValue
  case securityExpired
  case securityExpiresLate
  case componentFileName(String, suggestion: String)
  case componentWithoutTemplate(String)
  case componentUndeclared(String, near: [String])
  case componentNameTaken(String, by: String)
  /// What a component's template says of a field's value.
  /// `help`: the way out; nil: to correct the field.
  case componentRefused(Localized, field: String, help: Localized?)

  case filterArgument(String, filter: String, known: [String])
  case filterArguments(filter: String, known: [String])
  case filterValue(String, filter: String, ArgumentNeed)
  case imageWithoutAlt
  case iconMissing(String, near: [String])
  case markdownLink(String)

  /// What a filter of this program works on.
  enum Expected: Sendable {
    case date
    case number
    case address
    case text
    case image
    case iconName
  }

  /// What an argument of a filter must be.
  enum ArgumentNeed: Sendable {
    case text
    case wholeNumber(ClosedRange<Int>)
    case oneOf([String])
  }

  var code: String {
    switch self {
    case .noProject: "EMRA-B001"
    case .dataTwice: "EMRA-B026"
    case .fieldHidden: "EMRA-B027"
    case .stringArgument: "EMRA-B028"
    case .pageEnding: "EMRA-B029"
    case .dataMissing: "EMRA-B025"
    case .moreFindings: "EMRA-B065"
    case .themeMissing: "EMRA-B002"
    case .stringsMissing: "EMRA-B003"
    case .templateMissing: "EMRA-B004"
    case .stringNotText: "EMRA-B005"
    case .deadLink: "EMRA-B006"
    case .deadFragment: "EMRA-B007"
    case .linkToWithheld: "EMRA-B008"
    case .linkToLaterPage: "EMRA-B009"
    case .linkOutside: "EMRA-B010"
    case .missingFile: "EMRA-B011"
    case .assetMissing: "EMRA-B012"
    case .addressTaken: "EMRA-B013"
    case .addressInsideFile: "EMRA-B014"
    case .outputHoldsSource: "EMRA-B015"
    case .warningsAreErrors: "EMRA-B016"
    case .filterInput: "EMRA-B017"
    case .filterArgument, .filterArguments: "EMRA-B060"
    case .filterValue: "EMRA-B061"
    case .imageWithoutAlt: "EMRA-B062"
    case .iconMissing: "EMRA-B063"
    case .markdownLink: "EMRA-B064"
    case .renamedTwice: "EMRA-B018"
    case .badJobs: "EMRA-B019"
    case .spreadsheet: "EMRA-B050"
    case .dataEnding: "EMRA-B051"
    case .dataName: "EMRA-B055"
    case .declaredDataMissing: "EMRA-B052"
    case .fileOfDataMissing: "EMRA-B053"
    case .foreignLayout: "EMRA-B054"
    case .stringMissing: "EMRA-B020"
    case .sectionMissing: "EMRA-B021"
    case .taxonomyMissing: "EMRA-B022"
    case .textExpected: "EMRA-B023"
    case .linkToPageThatGoes: "EMRA-B024"
    case .pageMissing: "EMRA-B040"
    case .dataMissingPath: "EMRA-B041"
    case .headingInValue: "EMRA-B042"
    case .dataNamedAsFile: "EMRA-B045"
    case .securityExpired: "EMRA-B043"
    case .securityExpiresLate: "EMRA-B044"
    case .componentFileName: "EMRA-B070"
    case .componentWithoutTemplate: "EMRA-B071"
    case .componentUndeclared: "EMRA-B072"
    case .componentNameTaken: "EMRA-B073"
    case .componentRefused: "EMRA-B074"
    }
  }

  var severity: Severity {
    switch self {
    case .linkToLaterPage, .linkToPageThatGoes, .renamedTwice, .spreadsheet, .dataEnding, .dataName,
      .foreignLayout, .securityExpired, .securityExpiresLate:
      .warning
    default: .error
    }
  }
}

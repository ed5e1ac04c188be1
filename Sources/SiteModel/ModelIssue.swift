import CivilTime
import Diagnostics
import YAML

/// What can be wrong with settings, front matter and components. Codes EMRA-S001 to S073; S003 and
/// S026 were given up.
enum ModelIssue: Issue {
  // MARK: Front matter

  case noFrontMatter(FrontMatter.Beginning)
  case unclosedFrontMatter
  case unknownKey(String, in: Owner, near: [String])
  case keyOfOtherType(key: String, type: String, allowedIn: [String])
  case missingKey(String, in: Owner)
  case emptyValue(key: String)
  /// `example`: a value as it should be written, made of the wrong one where that can be done.
  case wrongType(key: String, expected: FieldType, found: ValueKind, example: String)
  case wrongItem(key: String, expected: FieldType, found: ValueKind, example: String)
  case repeatedItem(String)
  /// A list of terms that no one reads.
  case tooManyTerms(key: String, count: Int, limit: Int)
  case imageWithoutAlt
  case expiresBeforeDate
  case approvedWithoutDate
  /// A network has two texts.
  case networkTextTwice(String)
  case underlinedNetworkText(String)
  /// The title of the first network that has a section.
  case unclosedBeforeNetwork(String)
  /// A heading as its text, and the title of the network it names first.
  case nearlyNetwork(String, network: String)

  // MARK: Values

  case unknownChoice(String, all: [String], near: [String])
  case unknownTerm(String, taxonomy: String, all: [String], near: [String])
  case unknownDataKey(String, data: String, near: [String])
  case badDate(String, TimestampProblem, suggestion: String?)
  /// `next`: the first time after the gap.
  case skippedTime(String, next: String)
  /// Both moments in full.
  case repeatedTime(String, first: String, second: String)
  case badSlug(String, suggestion: String)
  case badPath(String)
  case badURL(String)
  case badName(String)
  case badPagePath(String)
  case badLink(String)
  case badDataPath(String)
  /// A text where a number is wanted, which is one with its unit. `hasUnit`: there is a key for it.
  case numberWithUnit(key: String, number: String, unit: String, hasUnit: Bool)
  /// A text where a number is wanted, whose one separator can stand for two things.
  case unclearNumber(String, key: String, thousands: String, decimal: String)
  /// A number with decimals that looks like one with thousands.
  case thousandsDot(String, thousands: String, decimal: String)
  /// `{label: Uno, dos}`, where the comma ends the value.
  case textWithComma(String, key: String)
  /// A text in typographic quotes, which do not count as quotes.
  case curlyQuotes(inside: String, key: String)
  /// Something less than a day, where `when` would take it.
  case dayUnknown(String, key: String)

  // MARK: Data files

  /// A file that is a list and not keys, or the other way round.
  case dataShape(expected: FieldType, found: ValueKind)
  /// A table where the declaration wants something else.
  case tableUnfit(FieldType)
  case unknownColumn(String, all: [String], near: [String])
  case missingColumn(String)
  /// A table with no column of the right name.
  case noKnownColumn(all: [String])
  case emptyCell(column: String)
  /// `hasComma`: the file may write `1.234,5`.
  case badCell(String, column: String, expected: FieldType, hasComma: Bool)

  // MARK: Components

  case noneOfGroup([String], in: String)
  case severalOfGroup([String])

  // MARK: Open sections

  /// A value that is not understood, and kept as data.
  case openValue(key: String, expected: FieldType)
  /// A value that decides publication and is not understood.
  case openUnclear(key: String, String)
  /// `url` or `permalink` that is no plain path.
  case openAddress(String)
  /// `cascade` that withholds pages.
  case openCascade(key: String)
  /// Front matter in another language than YAML.
  case openFormat(String)
  /// A file or folder that Jekyll would not publish.
  case openHidden(String)
  /// A file's name that begins in the form of a date and with no such day.
  case openMisdated(String)

  // MARK: Site

  case undeclaredSection(String, near: [String])
  case sectionWithoutIndex(String)
  case missingHome
  case addressTaken(String)
  case missingPage(String, near: [String])
  case missingHomeOf(String)
  case twoLanguages(String)
  case sameTranslation
  /// The end of a file's name that looks like a language and is none of the site.
  case languageOfNoPage(String, file: String?)
  case unknownMenu(String, all: [String], near: [String])
  /// A menu that more pages ask for than a menu can show.
  case menuTooLong(String, limit: Int)
  case withheldPage(String, Withholding)

  // MARK: Settings

  case badBaseURL(String)
  case badLanguage(String)
  case badTheme(String)
  case badTaxonomyPath(String, suggestion: String)
  case badTemplateName(String)
  case unknownTimeZone(String, TimeZoneError)
  case unknownFieldType(String, all: [String], near: [String])
  case unknownReference(Kind, name: String, near: [String])
  case reservedField(String)
  /// A default of a type whose values depend on the page.
  case noDefault(key: String)
  /// A component's field with the name of what every component has.
  case reservedComponentField(String)
  /// A group of `one_of` that is no list of at least two fields.
  case badGroup
  /// A default for the items of a list.
  case defaultOfItem(key: String)
  case shared(Shared, String)
  case nestedSection(String)
  case outOfRange(key: String, ClosedRange<Int>)
  case menuEntryWithoutTarget
  case menuEntryWithTwoTargets
  /// `likely`: the code of what may be meant.
  case badLanguageKey(String, likely: String?)
  /// `feeds` with something else than a list of formats.
  case feedsNotListed(String, isNone: Bool)
  /// A section with an archive and no dated page to put into it.
  case archiveWithoutDates(String)
  case languageNotDeclared(String, near: [String])
  case badRobot(String)
  case robotTwice(String)
  case badRobotsPath(String)
  case badSecurityAddress(String)

  /// What a key belongs to.
  enum Owner {
    /// Pages of a content type.
    case type(String)
    /// A component of a page, with the keys it may have.
    case component(String, keys: [String])
    /// A group of keys within the value of a key, with the keys it may have.
    case group(String, keys: [String])
  }

  /// What a setting's name refers to.
  enum Kind {
    case type
    case taxonomy
    case field
  }

  /// What two settings may not have in common.
  enum Shared {
    case taxonomyPath
    case taxonomyField
    case termAddress
  }

  var code: String {
    switch self {
    case .noFrontMatter: "EMRA-S001"
    case .unclosedFrontMatter: "EMRA-S002"
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
    case .emptyValue: "EMRA-S017"
    case .imageWithoutAlt: "EMRA-S018"
    case .repeatedItem: "EMRA-S019"
    case .expiresBeforeDate: "EMRA-S020"
    case .approvedWithoutDate: "EMRA-S021"
    case .undeclaredSection: "EMRA-S022"
    case .sectionWithoutIndex: "EMRA-S023"
    case .missingHome: "EMRA-S024"
    case .addressTaken: "EMRA-S025"
    case .badName: "EMRA-S027"
    case .badBaseURL: "EMRA-S028"
    case .unknownTimeZone: "EMRA-S029"
    case .unknownFieldType: "EMRA-S030"
    case .unknownReference: "EMRA-S031"
    case .outOfRange: "EMRA-S032"
    case .menuEntryWithoutTarget: "EMRA-S033"
    case .missingPage: "EMRA-S034"
    case .withheldPage: "EMRA-S035"
    case .badTemplateName: "EMRA-S036"
    case .wrongItem: "EMRA-S037"
    case .badLanguage: "EMRA-S038"
    case .badTheme: "EMRA-S039"
    case .badTaxonomyPath: "EMRA-S040"
    case .reservedField: "EMRA-S041"
    case .shared: "EMRA-S042"
    case .nestedSection: "EMRA-S043"
    case .menuEntryWithTwoTargets: "EMRA-S044"
    case .badPagePath: "EMRA-S045"
    case .badLink: "EMRA-S046"
    case .badDataPath: "EMRA-S047"
    case .noDefault: "EMRA-S048"
    case .defaultOfItem: "EMRA-S049"
    case .badLanguageKey: "EMRA-S050"
    case .languageNotDeclared: "EMRA-S051"
    case .missingHomeOf: "EMRA-S052"
    case .twoLanguages: "EMRA-S053"
    case .sameTranslation: "EMRA-S054"
    case .unknownMenu: "EMRA-S055"
    case .badRobot: "EMRA-S056"
    case .robotTwice: "EMRA-S057"
    case .badRobotsPath: "EMRA-S058"
    case .badSecurityAddress: "EMRA-S059"
    case .dataShape: "EMRA-S060"
    case .tableUnfit: "EMRA-S061"
    case .unknownColumn: "EMRA-S062"
    case .missingColumn: "EMRA-S063"
    case .emptyCell: "EMRA-S064"
    case .badCell: "EMRA-S065"
    case .feedsNotListed: "EMRA-S066"
    case .archiveWithoutDates: "EMRA-S067"
    case .languageOfNoPage: "EMRA-S068"
    case .noKnownColumn: "EMRA-S069"
    case .noneOfGroup: "EMRA-S070"
    case .severalOfGroup: "EMRA-S071"
    case .dayUnknown: "EMRA-S077"
    case .numberWithUnit: "EMRA-S074"
    case .unclearNumber: "EMRA-S075"
    case .thousandsDot: "EMRA-S076"
    case .textWithComma: "EMRA-S078"
    case .curlyQuotes: "EMRA-S079"
    case .reservedComponentField: "EMRA-S072"
    case .badGroup: "EMRA-S073"
    case .openValue: "EMRA-S080"
    case .openUnclear: "EMRA-S081"
    case .openAddress: "EMRA-S082"
    case .openCascade: "EMRA-S083"
    case .openFormat: "EMRA-S084"
    case .openHidden: "EMRA-S085"
    case .openMisdated: "EMRA-S092"
    case .tooManyTerms: "EMRA-S093"
    case .menuTooLong: "EMRA-S094"
    case .networkTextTwice: "EMRA-S095"
    case .underlinedNetworkText: "EMRA-S096"
    case .nearlyNetwork: "EMRA-S097"
    case .unclosedBeforeNetwork: "EMRA-S098"
    }
  }

  var severity: Severity {
    switch self {
    case .repeatedTime, .repeatedItem, .approvedWithoutDate, .withheldPage, .openValue,
      .openUnclear, .openAddress, .openHidden, .archiveWithoutDates, .languageOfNoPage,
      .openMisdated, .thousandsDot, .curlyQuotes:
      .warning
    default: .error
    }
  }
}

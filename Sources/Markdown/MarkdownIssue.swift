public import Diagnostics

/// What can be wrong with a page's Markdown. The texts are in `MarkdownIssue+Texts.swift`.
public enum MarkdownIssue: Issue {
  // Beyond a limit; such a page is not rendered. `limit` is what it may have.
  case pageTooLarge(limit: Int)
  case tableTooWide(limit: Int)
  case tableTooLarge(limit: Int)
  /// A delimiter row after more text than a header can be looked for in.
  case textBeforeTable
  case tooManyAddresses(limit: Int)
  case tooManyParentheses(limit: Int)
  case blocksTooDeep(limit: Int)
  case bracketsTooDeep(limit: Int)
  case tooManyBrackets(limit: Int)
  case tooManyMarks(limit: Int)
  case tooManyDeclarations(limit: Int)
  case tooManyDefinitions(limit: Int)
  case definitionTooLong(limit: Int)
  /// Long definitions, used so often that the page would swell beyond measure.
  case definitionsExpand
  /// Links and emphasis, each within its limit, that take too long together.
  case tooDense
  case emphasisTooDeep(limit: Int)

  // Characters.
  case notUTF8
  case controlCharacter(UInt8)

  // Left out or refused.
  case rawHTML(tag: String)
  case htmlComment
  case forbiddenScheme(scheme: String)
  /// An image at a mail or telephone address.
  case imageScheme
  /// An address of another host that is none.
  case malformedAddress(String)

  // Of use to everyone.
  case imageWithoutAlternative
  case linkWithoutText
  /// A heading above those that a body may have; levels from 1.
  case headingTooHigh(written: Int, first: Int)
  /// A heading that skips levels; `from` is nil for the first heading of the page.
  case headingJump(from: Int?, to: Int, expected: Int)
  case emptyHeading
  /// `[!WORD]` with a word that is no alert.
  case unknownAlert(word: String, nearest: [String])
  /// `[!NOTE]` with text on the same line.
  case alertNotAlone(word: String)

  // Footnotes that are lost, by their label without `^`.
  case unknownFootnote(label: String)
  case unusedFootnote(label: String)
  case repeatedFootnote(label: String)

  // Components.
  /// In a list, a quotation, a footnote or indented.
  case componentNotAtTop(name: String)
  case componentNotClosed(name: String, fence: String)
  /// Text after the name.
  case componentInfo(name: String)
  /// A code block whose first word is nearly a component's name.
  case componentMisspelt(word: String, nearest: [String])
  /// A code block with any other word, whose first lines are keys with values.
  case componentUnknown(word: String, all: [String])
  /// A component's name after other marks than three backticks, which makes it text.
  case componentMarks(written: String, name: String)

  // Addresses.
  /// An address with spaces, which makes a link or image text.
  case addressWithSpaces(String, isImage: Bool)

  /// `EMRA-M` and three digits.
  public var code: String {
    switch self {
    case .pageTooLarge: "EMRA-M001"
    case .tableTooWide: "EMRA-M002"
    case .tableTooLarge: "EMRA-M003"
    case .textBeforeTable: "EMRA-M004"
    case .tooManyAddresses: "EMRA-M005"
    case .tooManyParentheses: "EMRA-M006"
    case .blocksTooDeep: "EMRA-M007"
    case .bracketsTooDeep: "EMRA-M008"
    case .tooManyBrackets: "EMRA-M009"
    case .tooManyMarks: "EMRA-M010"
    case .tooManyDeclarations: "EMRA-M011"
    case .tooManyDefinitions: "EMRA-M012"
    case .definitionTooLong: "EMRA-M013"
    case .definitionsExpand: "EMRA-M014"
    case .tooDense: "EMRA-M015"
    case .emphasisTooDeep: "EMRA-M016"
    case .notUTF8: "EMRA-M020"
    case .controlCharacter: "EMRA-M021"
    case .rawHTML: "EMRA-M022"
    case .htmlComment: "EMRA-M023"
    case .forbiddenScheme: "EMRA-M024"
    case .imageScheme: "EMRA-M025"
    case .imageWithoutAlternative: "EMRA-M026"
    case .linkWithoutText: "EMRA-M027"
    case .headingTooHigh: "EMRA-M028"
    case .headingJump: "EMRA-M029"
    case .emptyHeading: "EMRA-M030"
    case .unknownAlert: "EMRA-M031"
    case .alertNotAlone: "EMRA-M032"
    case .malformedAddress: "EMRA-M033"
    case .unknownFootnote: "EMRA-M034"
    case .unusedFootnote: "EMRA-M035"
    case .repeatedFootnote: "EMRA-M036"
    case .componentNotAtTop: "EMRA-M037"
    case .componentNotClosed: "EMRA-M038"
    case .componentInfo: "EMRA-M039"
    case .componentMisspelt: "EMRA-M040"
    case .componentUnknown: "EMRA-M041"
    case .componentMarks: "EMRA-M042"
    case .addressWithSpaces: "EMRA-M043"
    }
  }

  /// An error where the page would be unsafe, closed to some readers or is refused; what is only
  /// left out or written otherwise is a warning.
  public var severity: Severity {
    switch self {
    case .pageTooLarge, .tableTooWide, .tableTooLarge, .textBeforeTable, .tooManyAddresses,
      .tooManyParentheses, .blocksTooDeep, .bracketsTooDeep, .tooManyBrackets, .tooManyMarks,
      .tooManyDeclarations, .tooManyDefinitions, .definitionTooLong, .definitionsExpand, .tooDense,
      .emphasisTooDeep, .notUTF8, .forbiddenScheme, .imageScheme, .imageWithoutAlternative,
      .linkWithoutText, .malformedAddress, .componentNotAtTop, .componentNotClosed, .componentInfo:
      .error
    case .controlCharacter, .rawHTML, .htmlComment, .headingTooHigh, .headingJump, .emptyHeading,
      .unknownAlert, .alertNotAlone, .unknownFootnote, .unusedFootnote, .repeatedFootnote,
      .componentMisspelt, .componentUnknown, .componentMarks, .addressWithSpaces:
      .warning
    }
  }
}

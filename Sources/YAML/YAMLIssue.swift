public import Diagnostics

/// What can be wrong with a YAML text; some of it with a JSON text too. Codes EMRA-Y001 to Y038.
public enum YAMLIssue: Issue, Equatable {
  // MARK: The file as text

  /// EMRA-Y001: bytes that are no UTF-8.
  case invalidUTF8
  /// EMRA-Y002: a character that may not be there, such as U+0000.
  case forbiddenCharacter(name: String)

  // MARK: YAML syntax

  /// EMRA-Y003: a tab where only spaces may indent.
  case tab
  /// EMRA-Y004: `: ` inside unquoted text; `suggestion` is the line put right.
  case colonInText(suggestion: String?)
  /// EMRA-Y005: a line whose indentation fits none of the lines above.
  case indentation
  /// EMRA-Y006: `key:value` without a space.
  case missingSpaceAfterColon(key: String)
  /// EMRA-Y007: a line among keys that is none.
  case missingColon(text: String)
  /// EMRA-Y008: a quoted text without its end.
  case unclosedQuote(quote: String)
  /// EMRA-Y009: a list or mapping in brackets without its end.
  case unclosedBracket(opening: String, closing: String)
  /// EMRA-Y010: something after a closing quote, bracket or other end of a value.
  case textAfterValue(ValueEnd)
  /// EMRA-Y011: unquoted text that starts with a character YAML keeps for itself.
  case reservedStart(String)
  /// EMRA-Y012: an unknown or broken `\` escape.
  case badEscape(String)
  /// EMRA-Y013: text right after `|` or `>`.
  case blockHeader(String)
  /// EMRA-Y014: `- ` on the line of a key.
  case listOnKeyLine
  /// EMRA-Y015: a key for the second time in a mapping; a note names the first place.
  case duplicateKey(String)
  /// EMRA-Y016: a list or mapping as a key.
  case keyNotText
  /// EMRA-Y017: a value without a key.
  case emptyKey
  /// EMRA-Y018: `<<`, which this schema does not have.
  case mergeKey
  /// EMRA-Y019: a tag such as `!foo`.
  case unknownTag(String)
  /// EMRA-Y020: a core tag before a value that does not fit it; `text` is nil before a collection.
  case tagMismatch(tag: String, text: String?)
  /// EMRA-Y021: `*name` without `&name` before it.
  case unknownAlias(name: String)
  /// EMRA-Y022: `*name` inside of what `&name` names.
  case recursiveAlias(name: String)
  /// EMRA-Y023: aliases that would multiply the document.
  case expansionTooLarge(limit: Int)
  /// EMRA-Y024: too many lists and mappings inside each other.
  case tooDeep(limit: Int)
  /// EMRA-Y025: a second document after `---` or `...`.
  case moreDocuments
  /// EMRA-Y026: a `%` directive.
  case directive
  /// EMRA-Y027: a list item among keys, or a key among list items.
  case mixedListAndKeys
  /// EMRA-Y028: two values in brackets without a comma between them.
  case missingComma
  /// EMRA-Y029: a comma with nothing before it.
  case extraComma
  /// EMRA-Y030: a closing bracket without its opening one.
  case unexpectedClosing(String)
  /// EMRA-Y031 (warning): `#word` after a space, which makes the rest of the line a comment.
  case hashStartsComment
  /// EMRA-Y032: anything else that is no YAML.
  case notUnderstood
  /// EMRA-Y033: `-item` without a space.
  case missingSpaceAfterDash
  /// EMRA-Y034 (warning): a line of unquoted text that looks like a list item.
  case dashInText
  /// EMRA-Y035: there is more of the same; the rest is not listed.
  case moreFindings(limit: Int)
  /// EMRA-Y036: `key: []` with its items below.
  case emptyAbove(key: String, brackets: String)
  /// EMRA-Y037: a line further in than `above: value`, which has its value already.
  case insideOfValue(String, above: String, value: String)
  /// EMRA-Y038: `3,5` in a mapping in brackets, where the comma ends the value.
  case decimalComma(String, suggestion: String)
}

/// How a value ended that something follows.
public enum ValueEnd: Sendable, Equatable {
  case doubleQuote
  case singleQuote
  case bracket
  case other
}

extension YAMLIssue {
  /// The stable code; see the cases.
  public var code: String {
    yamlCode(codeNumber)
  }

  private var codeNumber: Int {
    switch self {
    case .invalidUTF8: 1
    case .forbiddenCharacter: 2
    case .tab: 3
    case .colonInText: 4
    case .indentation: 5
    case .missingSpaceAfterColon: 6
    case .missingColon: 7
    case .unclosedQuote: 8
    case .unclosedBracket: 9
    case .textAfterValue: 10
    case .reservedStart: 11
    case .badEscape: 12
    case .blockHeader: 13
    case .listOnKeyLine: 14
    case .duplicateKey: 15
    case .keyNotText: 16
    case .emptyKey: 17
    case .mergeKey: 18
    case .unknownTag: 19
    case .tagMismatch: 20
    case .unknownAlias: 21
    case .recursiveAlias: 22
    case .expansionTooLarge: 23
    case .tooDeep: 24
    case .moreDocuments: 25
    case .directive: 26
    case .mixedListAndKeys: 27
    case .missingComma: 28
    case .extraComma: 29
    case .unexpectedClosing: 30
    case .hashStartsComment: 31
    case .notUnderstood: 32
    case .missingSpaceAfterDash: 33
    case .dashInText: 34
    case .moreFindings: 35
    case .emptyAbove: 36
    case .insideOfValue: 37
    case .decimalComma: 38
    }
  }

  /// An error, but for valid YAML that is likely a mistake.
  public var severity: Severity {
    self == .hashStartsComment || self == .dashInText ? .warning : .error
  }
}

/// A code of this target: `EMRA-Y` and three digits.
func yamlCode(_ number: Int) -> String {
  number < 10 ? "EMRA-Y00\(number)" : "EMRA-Y0\(number)"
}

/// Input as shown in a message: at most 40 scalars.
func shown(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let cut = scalars.index(scalars.startIndex, offsetBy: 40, limitedBy: scalars.endIndex),
    cut < scalars.endIndex
  else { return text }
  return String(scalars[..<cut]) + "…"
}

public import Diagnostics

/// Everything that can be wrong with a template, when it is compiled or when it is rendered.
public enum TemplateIssue: Issue {
  // Syntax
  case notUTF8
  case unclosedTag(String)
  case unclosedComment
  case unclosedRaw
  case unexpectedCharacter(String)
  case unmatchedBracket(String)
  case unclosedString
  case badEscape
  case integerTooLarge
  case unexpected(found: String, expected: Localized)
  case unexpectedTagEnd(expected: Localized)
  case unknownTag(String, near: [String])
  case unsupportedTag(String)
  case missingEnd(tag: String, end: String)
  case strayTag(String, opener: String)
  case mismatchedEnd(String, expected: String)
  case nestedTooDeep
  case cannotAssign(String)
  case privateImport(String)
  case blockNameHyphen
  case duplicateBlock(String)
  case requiredBlockNotEmpty(String)
  case duplicateParameter(String)
  case parameterAfterDefault(String)
  case argumentOrder
  case duplicateArgument(String)
  case chainedTests
  case callBlockWithoutCall
  case misplacedExtends
  case secondExtends
  case misplacedBlock(String)
  case superOutsideBlock
  case textOutsideBlocks

  // Names
  case undefinedName(String, near: [String], imported: Bool)
  case undefinedMember(String, of: Localized, near: [String])
  case undefinedElement(String, of: Localized)
  case undefinedParameter(String, macro: String)
  case undefinedOutsideLoop(String)
  case undefinedElse
  case undefinedEmpty(filter: String)
  case unknownFilter(String, near: [String])
  case unknownTest(String, near: [String])
  case tooManyArguments(String, maximum: Int)
  case missingArgument(String, of: String)
  case unknownArgument(String, of: String, near: [String], known: [String])
  case spreadInFilter(String)
  case templateMissing(String, near: [String])
  case cycle([String])
  case exportMissing(String, template: String, near: [String])
  case requiredBlockMissing(String, template: String)
  case unknownBlock(String, near: [String])
  case noSuper(String)

  // HTML
  case branchesDisagree(Localized, Localized)
  case branchesNeedSpace
  case endsInside(Localized)
  case unquotedAttribute
  case expressionInTag
  case refusedAttribute(String)
  case expressionInStyle
  case expressionInComment
  case scriptWithoutJSON
  case insideScriptText
  case expressionInRawText(String)
  case pieceOutsideText(tag: String, Localized)
  case refreshOrder
  case blockContext(String, Localized, Localized)
  case unsafeURL(String)

  // Rendering
  case host(code: String?, message: Localized, help: Localized?)
  case operands(String, Localized, Localized)
  case operand(String, Localized)
  case notIterable(Localized)
  case notCallable(Localized)
  case noText(Localized)
  case notOrdered(Localized, Localized)
  case notHashable(Localized)
  case divisionByZero
  case overflow
  case filterInput(String, needs: Localized, found: Localized)
  case argumentValue(String, of: String, needs: Localized, found: Localized)
  case unpack(expected: Int, found: Int)
  case notNamespace(String)
  case notJSON(Localized)
  case badFormat(String)
  case templateName(Localized)
  case macroArguments(String, maximum: Int)
  case macroArgument(String, of: String, near: [String])
  case goneHandle
  case tooDeep(Int)
  case tooManyCalls(Int)
  case tooManyRounds(Int)
  case outputTooLarge(Int)
  case valueTooLarge(Int)
  case tooMuchKept(Int)

  /// Errors but for text that is never shown.
  public var severity: Severity {
    if case .textOutsideBlocks = self { .warning } else { .error }
  }
}

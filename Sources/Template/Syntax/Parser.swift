import Diagnostics
import Text

/// Builds statements from tokens. A fault inside a tag is reported, the tag is skipped and the
/// parser goes on, so that one run finds the faults of a whole template.
struct Parser {
  static let maximumDepth = 100

  let file: SourceFile
  let tokens: [Token]
  var index = 0
  var diagnostics: [Diagnostic]
  /// Statements that enclose the one being read.
  var nesting = 0
  var expressionNesting = 0
  /// The tag being read is `{{ … }}`.
  var inOutput = false
  var blockNames: Set<String> = []
  /// The rest of the template was given up.
  var isAborted = false
  /// The words that end the bodies being read, outermost first.
  var openEnds: [[String]] = []

  /// The statements of a template and everything wrong with its syntax.
  static func parse(_ file: SourceFile) -> ([Statement], [Diagnostic]) {
    if let broken = firstInvalidByte(file.bytes) {
      return ([], [TemplateIssue.notUTF8.at(file, broken..<broken + 1)])
    }
    let (tokens, diagnostics) = Lexer.tokens(of: file)
    var parser = Parser(file: file, tokens: tokens, diagnostics: diagnostics)
    let body = parser.statements(until: [], of: nil)
    return (body, parser.diagnostics)
  }

  var current: Token {
    index < tokens.count ? tokens[index] : Token(kind: .end, range: 0..<0)
  }

  func peek(_ offset: Int = 1) -> Token.Kind {
    index + offset < tokens.count ? tokens[index + offset].kind : .end
  }

  mutating func advance() {
    if index < tokens.count { index += 1 }
  }

  func isName(_ name: String) -> Bool { current.kind == .name(name) }
  func isOperator(_ op: Token.Operator) -> Bool { current.kind == .op(op) }

  mutating func skip(_ op: Token.Operator) -> Bool {
    guard isOperator(op) else { return false }
    advance()
    return true
  }

  mutating func skip(name: String) -> Bool {
    guard isName(name) else { return false }
    advance()
    return true
  }

  mutating func expect(_ op: Token.Operator) throws(Fault) {
    guard skip(op) else { throw unexpected(expected: "«\(op.rawValue)»") }
  }

  mutating func expectName() throws(Fault) -> Statement.Name {
    guard case .name(let text) = current.kind else {
      throw unexpected(Localized(es: "un nombre", en: "a name"))
    }
    defer { advance() }
    return Statement.Name(text: text, range: current.range)
  }

  func unexpected(expected: String) -> Fault { unexpected(Localized(same: expected)) }

  /// The fault of finding the current token where something else belongs.
  func unexpected(_ expected: Localized) -> Fault {
    switch current.kind {
    case .broken: .reported
    case .outputEnd, .tagEnd, .end: fault(.unexpectedTagEnd(expected: expected), current.range)
    default:
      fault(.unexpected(found: source(current.range), expected: expected), current.range)
    }
  }

  func source(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range.clamped(to: file.bytes.indices)], as: UTF8.self)
  }

  func fault(_ issue: TemplateIssue, _ range: Range<Int>) -> Fault {
    Fault(issue, at: Place(file: 0, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
  }

  mutating func report(_ issue: TemplateIssue, _ range: Range<Int>) {
    diagnostics.append(issue.at(file, range))
  }

  mutating func report(_ fault: Fault) {
    if fault.isReported { return }
    report(fault.issue, fault.place?.range ?? current.range)
  }

  /// Skips to the end of the tag being read and past it.
  mutating func skipTag() {
    while true {
      switch current.kind {
      case .tagEnd, .outputEnd:
        advance()
        return
      case .end, .text, .tagBegin, .outputBegin: return
      default: advance()
      }
    }
  }

  /// Ends a tag: anything left in it is a fault.
  mutating func endTag() {
    switch current.kind {
    case .tagEnd, .outputEnd: advance()
    case .end, .broken: skipTag()
    default:
      report(unexpected(expected: inOutput ? "«}}»" : "«%}»"))
      skipTag()
    }
  }
}

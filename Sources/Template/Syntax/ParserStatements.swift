import Diagnostics
import Text

extension Parser {
  static let endTags: [String: String] = [
    "endif": "if", "elif": "if", "else": "if", "endfor": "for", "endset": "set",
    "endblock": "block", "endmacro": "macro", "endcall": "call", "endfilter": "filter",
    "endwith": "with", "endraw": "raw",
  ]
  static let tags = [
    "if", "for", "set", "include", "import", "from", "extends", "block", "macro", "call", "filter",
    "with", "raw",
  ]

  /// Statements up to a tag whose first word is one of `ends`, which becomes the current token;
  /// `opener` is the tag they belong to, reported when the template ends first.
  mutating func statements(
    until ends: [String], of opener: (name: String, range: Range<Int>)?
  ) -> [Statement] {
    var result: [Statement] = []
    nesting += 1
    openEnds.append(ends)
    defer {
      nesting -= 1
      openEnds.removeLast()
    }
    while true {
      let token = current
      switch token.kind {
      case .end:
        if let opener, !isAborted {
          report(.missingEnd(tag: opener.name, end: ends.last ?? ""), opener.range)
        }
        return result
      case .text:
        advance()
        result.append(Statement(kind: .text(token.range), range: token.range))
      case .outputBegin:
        advance()
        inOutput = true
        if let statement = output() { result.append(statement) }
        inOutput = false
      case .tagBegin:
        if case .name(let word) = peek(), ends.contains(word) {
          advance()
          return result
        }
        if let opener, case .name(let word) = peek(), endsBody(word) {
          let range = index + 1 < tokens.count ? tokens[index + 1].range : token.range
          diagnostics.append(
            TemplateIssue.mismatchedEnd(word, expected: ends.last ?? "").at(
              file, range,
              notes: [
                Diagnostic.Note(
                  TemplateNote.openHere(opener.name), at: Location(file, opener.range))
              ]))
          // The end of an outer tag is left to it. Any other one is one too many where this body's own
          // end still comes, else it is taken for that.
          if openEnds.contains(where: { $0.contains(word) }) { return result }
          if comes(ends.last ?? "", of: opener.name) {
            advance()
            skipTag()
            continue
          }
          advance()
          return result
        }
        advance()
        if let statement = tag(from: token.range.lowerBound) { result.append(statement) }
      default: advance()
      }
    }
  }

  /// Whether the end of the body being read comes after the current tag, not too far away.
  private func comes(_ end: String, of opener: String) -> Bool {
    var depth = 0
    for place in (index + 2)..<min(max(index + 2, tokens.count - 1), index + 2_000)
    where tokens[place].kind == .tagBegin {
      if tokens[place + 1].kind == .name(opener) {
        depth += 1
      } else if tokens[place + 1].kind == .name(end) {
        if depth == 0 { return true }
        depth -= 1
      }
    }
    return false
  }

  private func endsBody(_ word: String) -> Bool {
    openEnds.contains { $0.contains(word) }
      || (word.hasPrefix("end") && Parser.endTags[word] != nil)
  }

  private mutating func output() -> Statement? {
    do throws(Fault) {
      let value = try tupleExpression()
      endTag()
      return Statement(kind: .output(value), range: value.range)
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  private mutating func tag(from start: Int) -> Statement? {
    let word = current
    do throws(Fault) {
      guard case .name(let name) = word.kind else {
        throw unexpected(Localized(es: "el nombre de una etiqueta", en: "the name of a tag"))
      }
      guard nesting <= Parser.maximumDepth else {
        report(.nestedTooDeep, word.range)
        isAborted = true
        index = tokens.count
        return nil
      }
      advance()
      let range = start..<word.range.upperBound
      guard let kind = try statement(name, word.range) else { return nil }
      return Statement(kind: kind, range: range)
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  private mutating func statement(
    _ name: String, _ range: Range<Int>
  ) throws(Fault) -> Statement.Kind? {
    switch name {
    case "if": return ifTag(range)
    case "for": return try forTag(range)
    case "set": return try setTag(range)
    case "include": return try includeTag()
    case "import": return try importTag()
    case "from": return try fromTag()
    case "extends":
      let template = try expression()
      endTag()
      return .extends(template)
    case "block": return try blockTag(range)
    case "macro": return try macroTag(range)
    case "call": return try callTag(range)
    case "filter": return try filterTag(range)
    case "with": return try withTag(range)
    case "autoescape", "do", "break", "continue", "trans", "debug":
      throw fault(.unsupportedTag(name), range)
    default:
      if let opener = Parser.endTags[name] {
        throw fault(.strayTag(name, opener: opener), range)
      }
      throw fault(.unknownTag(name, near: nearMisses(of: name, in: Parser.tags)), range)
    }
  }

  /// Reads what stands in a tag that opens a body; a fault is reported and the body still read.
  mutating func header<T>(_ read: (inout Parser) throws(Fault) -> T) -> T? {
    do throws(Fault) {
      let value = try read(&self)
      endTag()
      return value
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  /// Takes the word that ended a body and the rest of its tag.
  mutating func endWord() -> (name: String, range: Range<Int>) {
    guard case .name(let word) = current.kind else { return ("", current.range) }
    let range = current.range
    advance()
    return (word, range)
  }

  /// A body up to `end`, whose tag is taken too.
  mutating func body(
    _ name: String, _ range: Range<Int>, end: String, named block: String? = nil
  ) -> [Statement] {
    let body = statements(until: [end], of: (name, range))
    if endWord().name == end {
      if let block { _ = skip(name: block) }
      endTag()
    } else {
      skipTag()
    }
    return body
  }

  private mutating func ifTag(_ range: Range<Int>) -> Statement.Kind {
    var branches: [Statement.Branch] = []
    var otherwise: [Statement]?
    var opening = range
    var test = header { (parser) throws(Fault) in try parser.tupleExpression(conditional: false) }
    var inElse = false
    while true {
      let body = statements(until: ["elif", "else", "endif"], of: ("if", range))
      if inElse {
        otherwise = body
      } else {
        branches.append(
          Statement.Branch(test: test ?? placeholder(opening), body: body, range: opening))
      }
      let end = endWord()
      opening = end.range
      switch end.name {
      case "elif" where !inElse:
        test = header { (parser) throws(Fault) in try parser.tupleExpression(conditional: false) }
      case "else" where !inElse:
        endTag()
        inElse = true
      case "elif", "else":
        report(.strayTag(end.name, opener: "if"), end.range)
        skipTag()
      default:
        if !end.name.isEmpty { endTag() }
        return .branch(branches, otherwise: otherwise)
      }
    }
  }

  /// What stands for an expression that could not be read.
  func placeholder(_ range: Range<Int>) -> Expression {
    Expression(kind: .constant(.none), range: range, depth: 1)
  }
}

import Diagnostics

extension Parser {
  mutating func forTag(_ range: Range<Int>) throws(Fault) -> Statement.Kind {
    typealias Header = (
      target: Statement.Target, items: Expression, test: Expression?, recursive: Bool
    )
    let head: Header? = header { (parser) throws(Fault) -> Header in
      let target = try parser.target(endsAtIn: true)
      guard parser.skip(name: "in") else { throw parser.unexpected(expected: "«in»") }
      let items = try parser.tupleExpression(conditional: false, endsAt: "recursive")
      let test: Expression? = parser.skip(name: "if") ? try parser.expression() : nil
      return (target, items, test, parser.skip(name: "recursive"))
    }
    let body = statements(until: ["else", "endfor"], of: ("for", range))
    var otherwise: [Statement]?
    var end = endWord()
    if end.name == "else" {
      endTag()
      otherwise = statements(until: ["endfor"], of: ("for", range))
      end = endWord()
    }
    if !end.name.isEmpty { endTag() }
    guard let head else { throw .reported }
    return .loop(
      Statement.Loop(
        target: head.target, items: head.items, test: head.test, recursive: head.recursive,
        body: body, otherwise: otherwise))
  }

  mutating func setTag(_ range: Range<Int>) throws(Fault) -> Statement.Kind {
    let target = try target(members: true)
    if skip(.assign) {
      let value = try tupleExpression()
      endTag()
      return .set(target, value)
    }
    var filter: Expression?
    if isOperator(.pipe) {
      filter = try filters(
        after: Expression(kind: .captured, range: current.range, depth: 1))
    } else if current.kind != .tagEnd {
      throw unexpected(expected: "«=»")
    }
    endTag()
    return .setBlock(target, filter: filter, body("set", range, end: "endset"))
  }

  mutating func includeTag() throws(Fault) -> Statement.Kind {
    let template = try expression()
    var ignoreMissing = false
    if isName("ignore"), peek() == .name("missing") {
      advance()
      advance()
      ignoreMissing = true
    }
    let context = contextWords() ?? true
    endTag()
    return .include(template, ignoreMissing: ignoreMissing, withContext: context)
  }

  mutating func importTag() throws(Fault) -> Statement.Kind {
    let template = try expression()
    guard skip(name: "as") else { throw unexpected(expected: "«as»") }
    let name = try targetName()
    let context = contextWords() ?? false
    endTag()
    return .importModule(template, as: name, withContext: context)
  }

  mutating func fromTag() throws(Fault) -> Statement.Kind {
    let template = try expression()
    guard skip(name: "import") else { throw unexpected(expected: "«import»") }
    var names: [(name: Statement.Name, alias: Statement.Name)] = []
    var context: Bool?
    repeat {
      context = contextWords()
      if context != nil { break }
      let name = try targetName()
      if name.text.hasPrefix("_") { throw fault(.privateImport(name.text), name.range) }
      names.append((name, skip(name: "as") ? try targetName() : name))
      context = contextWords()
      if context != nil { break }
    } while skip(.comma)
    endTag()
    return .importNames(template, names, withContext: context ?? false)
  }

  /// `with context` or `without context`, if it stands here.
  private mutating func contextWords() -> Bool? {
    guard isName("with") || isName("without"), peek() == .name("context") else { return nil }
    let with = isName("with")
    advance()
    advance()
    return with
  }

  mutating func blockTag(_ range: Range<Int>) throws(Fault) -> Statement.Kind {
    let head = header { (parser) throws(Fault) in
      let name = try parser.expectName()
      if parser.isOperator(.sub) { throw parser.fault(.blockNameHyphen, parser.current.range) }
      let scoped = parser.skip(name: "scoped")
      return (name: name, scoped: scoped, required: parser.skip(name: "required"))
    }
    let body = body("block", range, end: "endblock", named: head?.name.text)
    guard let head else { throw .reported }
    if !blockNames.insert(head.name.text).inserted {
      report(.duplicateBlock(head.name.text), head.name.range)
    }
    if head.required, !body.allSatisfy(isBlank) {
      report(.requiredBlockNotEmpty(head.name.text), head.name.range)
    }
    return .block(
      Statement.Block(name: head.name, scoped: head.scoped, required: head.required, body: body))
  }

  private func isBlank(_ statement: Statement) -> Bool {
    guard case .text(let range) = statement.kind else { return false }
    return file.bytes[range].allSatisfy(isTemplateSpace)
  }

  mutating func macroTag(_ range: Range<Int>) throws(Fault) -> Statement.Kind {
    typealias Header = (
      name: Statement.Name, parameters: [(name: Statement.Name, fallback: Expression?)]
    )
    let head: Header? = header { (parser) throws(Fault) -> Header in
      (try parser.targetName(), try parser.signature())
    }
    let body = body("macro", range, end: "endmacro")
    guard let head else { throw .reported }
    return .macro(Statement.Macro(name: head.name, parameters: head.parameters, body: body))
  }

  mutating func callTag(_ range: Range<Int>) throws(Fault) -> Statement.Kind {
    typealias Header = (
      parameters: [(name: Statement.Name, fallback: Expression?)], call: Expression
    )
    let head: Header? = header { (parser) throws(Fault) -> Header in
      let parameters = parser.isOperator(.lparen) ? try parser.signature() : []
      let call = try parser.expression()
      guard case .call = call.kind else { throw parser.fault(.callBlockWithoutCall, call.range) }
      return (parameters, call)
    }
    let body = body("call", range, end: "endcall")
    guard let head else { throw .reported }
    let name = Statement.Name(text: "caller", range: range)
    return .callBlock(
      Statement.Macro(name: name, parameters: head.parameters, body: body), call: head.call)
  }

  /// `(a, b=1)`: parameters, those with a fallback last.
  private mutating func signature() throws(Fault) -> [(
    name: Statement.Name, fallback: Expression?
  )] {
    var parameters: [(name: Statement.Name, fallback: Expression?)] = []
    try expect(.lparen)
    while !isOperator(.rparen) {
      if !parameters.isEmpty { try expect(.comma) }
      let name = try targetName()
      if parameters.contains(where: { $0.name.text == name.text }) {
        throw fault(.duplicateParameter(name.text), name.range)
      }
      if skip(.assign) {
        parameters.append((name, try expression()))
      } else if parameters.contains(where: { $0.fallback != nil }) {
        throw fault(.parameterAfterDefault(name.text), name.range)
      } else {
        parameters.append((name, nil))
      }
    }
    try expect(.rparen)
    return parameters
  }

  mutating func filterTag(_ range: Range<Int>) throws(Fault) -> Statement.Kind {
    let filter = header { (parser) throws(Fault) in
      let captured = Expression(kind: .captured, range: parser.current.range, depth: 1)
      return try parser.filters(
        after: try parser.filter(of: captured))
    }
    let body = body("filter", range, end: "endfilter")
    guard let filter else { throw .reported }
    return .filterBlock(filter, body)
  }

  mutating func withTag(_ range: Range<Int>) throws(Fault) -> Statement.Kind {
    let names = header { (parser) throws(Fault) in
      var names: [(Statement.Target, Expression)] = []
      while parser.current.kind != .tagEnd {
        if !names.isEmpty { try parser.expect(.comma) }
        let target = try parser.target()
        try parser.expect(.assign)
        names.append((target, try parser.expression()))
      }
      return names
    }
    let body = body("with", range, end: "endwith")
    guard let names else { throw .reported }
    return .with(names, body)
  }
}

import Diagnostics

extension Parser {
  mutating func primary() throws(Fault) -> Expression {
    let token = current
    switch token.kind {
    case .name(let name):
      advance()
      switch name {
      case "true", "True": return try make(.constant(.bool(true)), token.range)
      case "false", "False": return try make(.constant(.bool(false)), token.range)
      case "none", "None": return try make(.constant(.none), token.range)
      default: return try make(.name(name), token.range)
      }
    case .string(let first):
      advance()
      var text = first
      while case .string(let more) = current.kind {
        text += more
        advance()
      }
      return try make(.constant(.string(text)), upToHere(from: token.range.lowerBound))
    case .int(let number):
      advance()
      return try make(.constant(.int(number)), token.range)
    case .double(let number):
      advance()
      return try make(.constant(.double(number)), token.range)
    case .op(.lparen):
      advance()
      expressionNesting += 1
      defer { expressionNesting -= 1 }
      let inner = try tupleExpression(inParentheses: true)
      try expect(.rparen)
      return inner
    case .op(.lbracket): return try listLiteral()
    case .op(.lbrace): return try mapLiteral()
    default: throw unexpected(Localized(es: "una expresión", en: "an expression"))
    }
  }

  private mutating func listLiteral() throws(Fault) -> Expression {
    let start = current.range.lowerBound
    advance()
    var items: [Expression] = []
    while !isOperator(.rbracket) {
      if !items.isEmpty { try expect(.comma) }
      if isOperator(.rbracket) { break }
      items.append(try expression())
    }
    try expect(.rbracket)
    return try make(.list(items), upToHere(from: start), over: items.map(\.depth))
  }

  private mutating func mapLiteral() throws(Fault) -> Expression {
    let start = current.range.lowerBound
    advance()
    var items: [(key: Expression, value: Expression)] = []
    while !isOperator(.rbrace) {
      if !items.isEmpty { try expect(.comma) }
      if isOperator(.rbrace) { break }
      let key = try expression()
      try expect(.colon)
      items.append((key, try expression()))
    }
    try expect(.rbrace)
    return try make(
      .map(items), upToHere(from: start), over: items.map { max($0.key.depth, $0.value.depth) })
  }

  mutating func postfix(_ start: Expression) throws(Fault) -> Expression {
    var value = start
    while true {
      switch current.kind {
      case .op(.dot): value = try member(of: value)
      case .op(.lbracket): value = try subscripted(value)
      case .op(.lparen): value = try call(value)
      default: return value
      }
    }
  }

  private mutating func member(of base: Expression) throws(Fault) -> Expression {
    advance()
    let token = current
    let range = base.range.lowerBound..<token.range.upperBound
    switch token.kind {
    case .name(let name):
      advance()
      return try make(.member(base, name), range, over: base.depth)
    case .int(let number):
      advance()
      let key = try make(.constant(.int(number)), token.range)
      return try make(.item(base, key), range, over: base.depth)
    default:
      throw unexpected(Localized(es: "un nombre o un número", en: "a name or a number"))
    }
  }

  private mutating func subscripted(_ base: Expression) throws(Fault) -> Expression {
    advance()
    var from: Expression?
    if !isOperator(.colon) { from = try expression() }
    guard isOperator(.colon) else {
      guard var key = from else { throw unexpected(expected: "«]»") }
      if isOperator(.comma) {
        var keys = [key]
        while skip(.comma) { keys.append(try expression()) }
        key = try make(.tuple(keys), upToHere(from: key.range.lowerBound), over: keys.map(\.depth))
      }
      try expect(.rbracket)
      return try make(
        .item(base, key), upToHere(from: base.range.lowerBound), over: base.depth, key.depth)
    }
    advance()
    var to: Expression?
    var step: Expression?
    if !isOperator(.colon), !isOperator(.rbracket) { to = try expression() }
    if skip(.colon), !isOperator(.rbracket) { step = try expression() }
    try expect(.rbracket)
    return try make(
      .slice(base, from: from, to: to, step: step), upToHere(from: base.range.lowerBound),
      over: base.depth, from?.depth ?? 0, to?.depth ?? 0, step?.depth ?? 0)
  }

  mutating func call(_ callee: Expression) throws(Fault) -> Expression {
    let arguments = try arguments()
    return try make(
      .call(callee, arguments), upToHere(from: callee.range.lowerBound),
      over: [callee.depth] + arguments.depths)
  }

  /// `(a, b, name=c, *list, **dict)`.
  mutating func arguments() throws(Fault) -> Expression.Arguments {
    try expect(.lparen)
    var result = Expression.Arguments()
    while !isOperator(.rparen) {
      if !result.isEmpty { try expect(.comma) }
      if isOperator(.rparen) { break }
      if isOperator(.mul), result.spread == nil, result.keywordSpread == nil {
        advance()
        result.spread = try expression()
      } else if isOperator(.pow), result.keywordSpread == nil {
        advance()
        result.keywordSpread = try expression()
      } else if case .name(let name) = current.kind, peek() == .op(.assign) {
        guard result.keywordSpread == nil else { throw fault(.argumentOrder, current.range) }
        let range = current.range
        if result.keywords.contains(where: { $0.name == name }) {
          throw fault(.duplicateArgument(name), range)
        }
        advance()
        advance()
        result.keywords.append((name, range, try expression()))
      } else {
        guard result.keywords.isEmpty, result.spread == nil, result.keywordSpread == nil else {
          throw fault(.argumentOrder, current.range)
        }
        result.positional.append(try expression())
      }
    }
    try expect(.rparen)
    return result
  }

  /// Filters and tests after a value.
  mutating func filters(after start: Expression) throws(Fault) -> Expression {
    var value = start
    while true {
      switch current.kind {
      case .op(.pipe):
        advance()
        value = try filter(of: value)
      case .name("is"): value = try test(of: value)
      case .op(.lparen): value = try call(value)
      default: return value
      }
    }
  }

  /// One filter, its bar taken.
  mutating func filter(of value: Expression) throws(Fault) -> Expression {
    let name = try dottedName()
    let arguments = isOperator(.lparen) ? try arguments() : Expression.Arguments()
    return try make(
      .filter(value, name: name.text, nameRange: name.range, arguments),
      upToHere(from: min(value.range.lowerBound, name.range.lowerBound)),
      over: [value.depth] + arguments.depths)
  }

  private mutating func test(of value: Expression) throws(Fault) -> Expression {
    advance()
    let negated = skip(name: "not")
    let name = try dottedName()
    var arguments = Expression.Arguments()
    switch current.kind {
    case .op(.lparen): arguments = try self.arguments()
    case .name("else"), .name("or"), .name("and"), .name("if"): break
    case .name("is"): throw fault(.chainedTests, current.range)
    case .name, .string, .int, .double, .op(.lbracket), .op(.lbrace):
      arguments.positional = [try postfix(try primary())]
    default: break
    }
    return try make(
      .test(
        value, name: name.text, nameRange: name.range, arguments, negated: negated),
      upToHere(from: value.range.lowerBound), over: [value.depth] + arguments.depths)
  }

  private mutating func dottedName() throws(Fault) -> Statement.Name {
    let first = try expectName()
    var text = first.text
    while skip(.dot) { text += "." + (try expectName()).text }
    return Statement.Name(text: text, range: upToHere(from: first.range.lowerBound))
  }
}

extension Expression.Arguments {
  var depths: [Int] {
    positional.map(\.depth) + keywords.map(\.value.depth)
      + [spread, keywordSpread].map {
        $0?.depth ?? 0
      }
  }
}

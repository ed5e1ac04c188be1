import Diagnostics

/// Precedence, lowest first: inline if, or, and, not, comparisons, `+ -`, `~`, `* / // %`, `**`,
/// signs, postfix and filters. Source: Jinja 3.1, template designer documentation, and its parser.
extension Parser {
  /// Makes an expression, at most `maximumDepth` deep.
  func make(
    _ kind: Expression.Kind, _ range: Range<Int>, over parts: Int...
  ) throws(Fault) -> Expression {
    try make(kind, range, over: parts)
  }

  func make(
    _ kind: Expression.Kind, _ range: Range<Int>, over parts: [Int]
  ) throws(Fault) -> Expression {
    let depth = 1 + (parts.max() ?? 0)
    guard depth <= Parser.maximumDepth else { throw fault(.nestedTooDeep, range) }
    return Expression(kind: kind, range: range, depth: depth)
  }

  func join(_ a: Expression, _ b: Expression) -> Range<Int> {
    a.range.lowerBound..<max(a.range.upperBound, b.range.upperBound)
  }

  /// From the start of an expression to the end of the token before the current one.
  func upToHere(from start: Int) -> Range<Int> {
    let end = index > 0 && index <= tokens.count ? tokens[index - 1].range.upperBound : start
    return start..<max(start, end)
  }

  mutating func expression() throws(Fault) -> Expression {
    expressionNesting += 1
    defer { expressionNesting -= 1 }
    guard expressionNesting <= Parser.maximumDepth else {
      throw fault(.nestedTooDeep, current.range)
    }
    var value = try orExpression()
    while skip(name: "if") {
      let test = try orExpression()
      let otherwise: Expression? = skip(name: "else") ? try expression() : nil
      value = try make(
        .conditional(test: test, then: value, otherwise: otherwise),
        upToHere(from: value.range.lowerBound), over: value.depth, test.depth,
        otherwise?.depth ?? 0)
    }
    return value
  }

  private mutating func orExpression() throws(Fault) -> Expression {
    var left = try andExpression()
    while skip(name: "or") {
      let right = try andExpression()
      left = try make(.or(left, right), join(left, right), over: left.depth, right.depth)
    }
    return left
  }

  private mutating func andExpression() throws(Fault) -> Expression {
    var left = try notExpression()
    while skip(name: "and") {
      let right = try notExpression()
      left = try make(.and(left, right), join(left, right), over: left.depth, right.depth)
    }
    return left
  }

  private mutating func notExpression() throws(Fault) -> Expression {
    let start = current.range.lowerBound
    var count = 0
    while skip(name: "not") { count += 1 }
    var value = try comparison()
    for _ in 0..<count {
      value = try make(
        .unary(.not, value), start..<value.range.upperBound, over: value.depth)
    }
    return value
  }

  private mutating func comparison() throws(Fault) -> Expression {
    let left = try sum()
    var operands: [(CompareOperator, Expression)] = []
    while let op = comparisonOperator() {
      operands.append((op, try sum()))
    }
    guard let last = operands.last?.1 else { return left }
    return try make(
      .compare(left, operands), join(left, last),
      over: [left.depth] + operands.map(\.1.depth))
  }

  private mutating func comparisonOperator() -> CompareOperator? {
    let found: CompareOperator? =
      switch current.kind {
      case .op(.eq): .equal
      case .op(.ne): .notEqual
      case .op(.lt): .less
      case .op(.le): .lessOrEqual
      case .op(.gt): .greater
      case .op(.ge): .greaterOrEqual
      case .name("in"): .in
      case .name("not") where peek() == .name("in"): .notIn
      default: nil
      }
    guard let found else { return nil }
    advance()
    if found == .notIn { advance() }
    return found
  }

  private mutating func sum() throws(Fault) -> Expression {
    var left = try concatenation()
    while true {
      let op: BinaryOperator
      if skip(.add) {
        op = .add
      } else if skip(.sub) {
        op = .subtract
      } else {
        return left
      }
      let right = try concatenation()
      left = try make(.binary(op, left, right), join(left, right), over: left.depth, right.depth)
    }
  }

  private mutating func concatenation() throws(Fault) -> Expression {
    let first = try product()
    guard isOperator(.tilde) else { return first }
    var parts = [first]
    while skip(.tilde) { parts.append(try product()) }
    return try make(
      .concat(parts), upToHere(from: first.range.lowerBound), over: parts.map(\.depth))
  }

  private mutating func product() throws(Fault) -> Expression {
    var left = try power()
    while true {
      let op: BinaryOperator
      switch current.kind {
      case .op(.mul): op = .multiply
      case .op(.div): op = .divide
      case .op(.floordiv): op = .floorDivide
      case .op(.mod): op = .modulo
      default: return left
      }
      advance()
      let right = try power()
      left = try make(.binary(op, left, right), join(left, right), over: left.depth, right.depth)
    }
  }

  private mutating func power() throws(Fault) -> Expression {
    var left = try unary(filters: true)
    while skip(.pow) {
      let right = try unary(filters: true)
      left = try make(
        .binary(.power, left, right), join(left, right), over: left.depth, right.depth)
    }
    return left
  }

  private mutating func unary(filters: Bool) throws(Fault) -> Expression {
    let start = current.range.lowerBound
    var value: Expression
    if isOperator(.sub) || isOperator(.add) {
      let op: UnaryOperator = isOperator(.sub) ? .minus : .plus
      advance()
      expressionNesting += 1
      defer { expressionNesting -= 1 }
      guard expressionNesting <= Parser.maximumDepth else {
        throw fault(.nestedTooDeep, current.range)
      }
      let operand = try unary(filters: false)
      value = try make(
        .unary(op, operand), start..<operand.range.upperBound, over: operand.depth)
    } else {
      value = try primary()
    }
    value = try postfix(value)
    return filters ? try self.filters(after: value) : value
  }

  /// An expression, or a tuple where commas part several.
  mutating func tupleExpression(
    conditional: Bool = true, endsAt word: String? = nil, inParentheses: Bool = false
  ) throws(Fault) -> Expression {
    let start = current.range.lowerBound
    var items: [Expression] = []
    var isTuple = false
    while true {
      if !items.isEmpty { try expect(.comma) }
      if endsTuple(word) { break }
      items.append(conditional ? try expression() : try orExpression())
      guard isOperator(.comma) else { break }
      isTuple = true
    }
    if !isTuple, let only = items.first { return only }
    if items.isEmpty, !inParentheses {
      throw unexpected(Localized(es: "una expresión", en: "an expression"))
    }
    return try make(.tuple(items), upToHere(from: start), over: items.map(\.depth))
  }

  private func endsTuple(_ word: String?) -> Bool {
    switch current.kind {
    case .outputEnd, .tagEnd, .op(.rparen), .end: true
    case .name(let name): name == word
    default: false
    }
  }
}

import Diagnostics
import Text

extension Compiler {
  func expression(_ value: Expression) -> NodeID {
    let range = value.range
    switch value.kind {
    case .constant(let constant): return self.constant(constant, range)
    case .name(let name): return read(name, range)
    case .captured: return add(.captured, range)
    case .member(let base, let name): return member(base, name, range)
    case .item(let base, let key):
      return add(.item(expression(base), expression(key)), part(range, after: base))
    case .slice(let base, let from, let to, let step):
      let node = expression(base)
      let parts = operands([from, to, step].map { $0.map(expression) ?? -1 })
      return add(.slice(node, parts: parts.start), part(range, after: base))
    case .list(let items): return list(items, range, isTuple: false)
    case .tuple(let items): return list(items, range, isTuple: true)
    case .map(let pairs):
      let parts = operands(pairs.flatMap { [expression($0.key), expression($0.value)] })
      return add(.map(start: parts.start, count: Int32(pairs.count)), range)
    case .unary(let op, let operand):
      let node = expression(operand)
      return folded([node], range) { (values) throws(Fault) in try Operators.unary(op, values[0]) }
        ?? add(.unary(op, node), range)
    case .binary(let op, let left, let right):
      let nodes = [expression(left), expression(right)]
      return folded(nodes, range) { (values) throws(Fault) in
        try Operators.binary(op, values[0], values[1], Compiler.foldingLimits)
      } ?? add(.binary(op, nodes[0], nodes[1]), range)
    case .and(let left, let right): return add(.and(expression(left), expression(right)), range)
    case .or(let left, let right): return add(.or(expression(left), expression(right)), range)
    case .compare(let first, let rest): return compare(first, rest, range)
    case .concat(let items):
      let nodes = items.map(expression)
      let parts = operands(nodes)
      return add(.concat(start: parts.start, count: parts.count), range)
    case .conditional(let test, let then, let otherwise):
      return add(
        .conditional(
          test: expression(test), then: expression(then),
          otherwise: otherwise.map(expression) ?? -1), range)
    case .filter(let base, let name, let nameRange, let arguments):
      return filter(base, name, nameRange, arguments, range)
    case .test(let base, let name, let nameRange, let arguments, let negated):
      return test(base, name, nameRange, arguments, negated, range)
    case .call(let callee, let arguments): return call(callee, arguments, range)
    }
  }

  /// The range of what follows a value: all of it on one line, else only what comes after the value,
  /// so that a message is about the line of the part that fails.
  func part(_ range: Range<Int>, after base: Expression) -> Range<Int> {
    let bytes = file.bytes
    var start = min(base.range.upperBound, range.upperBound)
    while start < range.upperBound,
      isTemplateSpace(bytes[start]) || bytes[start] == UInt8(ascii: ")")
    {
      start += 1
    }
    guard start < range.upperBound,
      bytes[range.lowerBound..<start].contains(UInt8(ascii: "\n"))
    else { return range }
    return start..<range.upperBound
  }

  private func member(_ base: Expression, _ name: String, _ range: Range<Int>) -> NodeID {
    if base.isName("loop"), case .loop(let level) = scope.resolve("loop"),
      let attribute = LoopAttribute(rawValue: name)
    {
      return add(.loopAttribute(depth: level, attribute), range)
    }
    return add(.member(expression(base), name: nameID(name)), part(range, after: base))
  }

  private func list(_ items: [Expression], _ range: Range<Int>, isTuple: Bool) -> NodeID {
    let nodes = items.map(expression)
    if let constant = folded(nodes, range, { isTuple ? .tuple($0) : .list($0) }) {
      return constant
    }
    let parts = operands(nodes)
    return add(
      isTuple
        ? .tuple(start: parts.start, count: parts.count)
        : .list(start: parts.start, count: parts.count), range)
  }

  private func compare(
    _ first: Expression, _ rest: [(CompareOperator, Expression)], _ range: Range<Int>
  ) -> NodeID {
    let left = expression(first)
    if rest.count == 1, let (op, right) = rest.first {
      return add(.compare(op, left, expression(right)), range)
    }
    var parts = [left]
    for (op, operand) in rest { parts += [Int32(op.rawValue), expression(operand)] }
    let stored = operands(parts)
    return add(.chain(start: stored.start, count: Int32(rest.count)), range)
  }

  /// What is larger is made each time, so that a template cannot keep much.
  private static let foldingLimits: TemplateLimits = {
    var limits = TemplateLimits()
    limits.textBytes = 4_096
    limits.listItems = 256
    return limits
  }()

  /// The constant an operation on constants yields; nil where one is no constant or it fails.
  private func folded(
    _ nodes: [NodeID], _ range: Range<Int>, _ work: ([Value]) throws(Fault) -> Value
  ) -> NodeID? {
    var values: [Value] = []
    for node in nodes {
      guard case .constant(let index) = program.nodes[Int(node)] else { return nil }
      values.append(program.constants[Int(index)])
    }
    do throws(Fault) {
      return constant(try work(values), range)
    } catch {
      return nil
    }
  }

  private func call(
    _ callee: Expression, _ arguments: Expression.Arguments, _ range: Range<Int>
  ) -> NodeID {
    if let levels = superLevels(callee), scope.resolve("super") == nil {
      if scope.block == nil { report(.superOutsideBlock, range) }
      return add(.superBlock(levels: levels), range)
    }
    if case .member(let base, let name) = callee.kind {
      if base.isName("self"), scope.resolve("self") == nil {
        return add(.selfBlock(blockID(name)), range)
      }
      let node = expression(base)
      return add(
        .methodCall(node, name: nameID(name), call: callRecord(arguments)),
        part(callee.range, after: base))
    }
    let node = expression(callee)
    return add(.call(node, call: callRecord(arguments)), part(range, after: callee))
  }

  /// 1 for `super`, 2 for `super.super` …; nil for anything else.
  private func superLevels(_ callee: Expression) -> Int32? {
    if callee.isName("super") { return 1 }
    guard case .member(let base, "super") = callee.kind else { return nil }
    return superLevels(base).map { $0 + 1 }
  }

  func callRecord(_ arguments: Expression.Arguments) -> Int32 {
    let positional = operands(arguments.positional.map(expression))
    let keywords = operands(
      arguments.keywords.flatMap { [nameID($0.name), expression($0.value)] })
    program.calls.append(
      CallRecord(
        positionalStart: positional.start, positionalCount: positional.count,
        keywordStart: keywords.start, keywordCount: Int32(arguments.keywords.count),
        spread: arguments.spread.map(expression) ?? -1,
        keywordSpread: arguments.keywordSpread.map(expression) ?? -1))
    return Int32(program.calls.count - 1)
  }
}

import Text

extension Evaluator {
  /// The value of a node; undefined values are passed on.
  mutating func eval(_ id: NodeID) throws(Fault) -> Value {
    switch nodes[Int(id)] {
    case .constant(let index): return constants[Int(index)]
    case .local(let slot, let name):
      let value = stack[base + Int(slot)]
      if case .undefined(nil) = value { return undefinedName(shared.program.names[Int(name)], id) }
      return value
    case .context(let name):
      let value = contexts[contextBase + Int(name)]
      if case .undefined(nil) = value {
        return undefinedName(shared.program.contextNames[Int(name)], id)
      }
      return value
    case .member(let base, let name):
      let object = try use(base)
      if let value = try member(object, shared.program.names[Int(name)], id) { return value }
      return undefined(
        .member(of: object, written: source(of: base), name: shared.program.names[Int(name)]),
        at: id)
    case .loopAttribute(let depth, let attribute):
      return loopAttribute(loopBase + Int(depth), attribute, id)
    default:
      try descend(at: id)
      defer { depth -= 1 }
      let value = try evalCompound(id)
      try charge(value, at: id)
      return value
    }
  }

  /// The value of a node; an undefined one is an error.
  @inline(__always)
  mutating func use(_ id: NodeID) throws(Fault) -> Value {
    let value = try eval(id)
    if case .undefined(let undefined) = value { throw undefinedFault(undefined, at: id) }
    return value
  }

  /// The value of a node, `.undefined` without a reason where there is none.
  mutating func probe(_ id: NodeID) throws(Fault) -> Value {
    switch nodes[Int(id)] {
    case .local(let slot, _): return stack[base + Int(slot)]
    case .context(let name): return contexts[contextBase + Int(name)]
    case .member(let base, let name):
      let object = try use(base)
      return try member(object, shared.program.names[Int(name)], id) ?? .undefined(nil)
    default: return try eval(id)
    }
  }

  private func undefinedName(_ name: String, _ id: NodeID) -> Value {
    var known: [String] = []
    for (index, other) in shared.program.contextNames.enumerated() {
      let place = contextBase + index
      if contexts.indices.contains(place) {
        if case .undefined = contexts[place] { continue }
        known.append(other)
      }
    }
    return undefined(.name(name, known: known), at: id)
  }

  mutating func truth(_ id: NodeID) throws(Fault) -> Bool {
    switch nodes[Int(id)] {
    case .defined(let inner, let negated):
      if case .undefined = try probe(inner) { return negated }
      return !negated
    case .unary(.not, let inner): return try !truth(inner)
    case .and(let left, let right): return try truth(left) ? try truth(right) : false
    case .or(let left, let right): return try truth(left) ? true : try truth(right)
    default: return try useOrNothing(id).isTrue
    }
  }

  /// As `use`, but an inline `if` without `else` that gave nothing counts as empty text.
  mutating func useOrNothing(_ id: NodeID) throws(Fault) -> Value {
    let value = try eval(id)
    guard case .undefined(let undefined) = value else { return value }
    if case .noElse? = undefined?.kind { return .string("") }
    throw undefinedFault(undefined, at: id)
  }

  @inline(never)
  private mutating func evalCompound(_ id: NodeID) throws(Fault) -> Value {
    switch nodes[Int(id)] {
    case .contextIfAny(let name): return contexts[contextBase + Int(name)]
    case .missing: return .undefined(nil)
    case .captured: return captured
    case .loopValue(let depth): return loopValue(loopBase + Int(depth))
    case .item(let base, let key): return try item(base, key, id)
    case .slice(let base, let parts): return try slice(base, parts, id)
    case .list(let start, let count): return .list(try all(start, count))
    case .tuple(let start, let count): return .tuple(try all(start, count))
    case .map(let start, let count): return try map(start, count)
    case .unary(.not, let operand): return .bool(try !truth(operand))
    case .unary(let op, let operand):
      let value = try use(operand)
      do throws(Fault) {
        return try Operators.unary(op, value)
      } catch { throw located(error, at: id) }
    case .binary(let op, let left, let right):
      let first = try use(left)
      let second = try use(right)
      do throws(Fault) {
        return try Operators.binary(op, first, second, limits)
      } catch { throw located(error, at: id) }
    case .and(let left, let right):
      let first = try useOrNothing(left)
      return first.isTrue ? try eval(right) : first
    case .or(let left, let right):
      let first = try useOrNothing(left)
      return first.isTrue ? first : try eval(right)
    case .compare(let op, let left, let right):
      let first = try use(left)
      let second = try use(right)
      if op == .in || op == .notIn, case .sequence(let sequence) = second {
        try located(id) { (evaluator: inout Evaluator) throws(Fault) in
          try evaluator.count(rounds: sequence.count)
        }
      }
      return .bool(try compare(op, first, second, id))
    case .chain(let start, let count): return .bool(try comparisons(start, count, id))
    case .concat(let start, let count): return try concat(start, count, id)
    case .conditional(let test, let then, let otherwise):
      if try truth(test) { return try eval(then) }
      return otherwise < 0 ? undefined(.noElse, at: id) : try eval(otherwise)
    case .defined: return .bool(try truth(id))
    case .fallback(let value, let arguments): return try fallback(value, arguments)
    case .filter, .hostFilter, .test, .hostTest: return try filterOrTest(id)
    case .call(let callee, let call): return try self.call(callee, call, id)
    case .methodCall(let base, let name, let call): return try method(base, name, call, id)
    case .superBlock(let levels): return try superValue(levels, id)
    case .selfBlock(let name): return try selfValue(name, id)
    case .constant, .local, .context, .member, .loopAttribute: return try eval(id)
    }
  }

  mutating func all(_ start: Int32, _ count: Int32) throws(Fault) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(Int(count))
    for index in Int(start)..<Int(start + count) { values.append(try eval(operands[index])) }
    return values
  }

  private mutating func map(_ start: Int32, _ count: Int32) throws(Fault) -> Value {
    var pairs: [(Value, Value)] = []
    pairs.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      let keyNode = operands[Int(start) + 2 * index]
      let key = try use(keyNode)
      guard key.isHashable else { throw fail(.notHashable(key.described), at: keyNode) }
      pairs.append((key, try eval(operands[Int(start) + 2 * index + 1])))
    }
    return .map(ValueMap(keyed: pairs))
  }

  mutating func compare(
    _ op: CompareOperator, _ left: Value, _ right: Value, _ id: NodeID
  ) throws(Fault) -> Bool {
    do throws(Fault) {
      try countSearch(of: right)
      return try Operators.compare(op, left, right)
    } catch { throw located(error, at: id) }
  }

  private mutating func comparisons(
    _ start: Int32, _ count: Int32, _ id: NodeID
  ) throws(Fault) -> Bool {
    var left = try use(operands[Int(start)])
    for index in 0..<Int(count) {
      let op = CompareOperator(
        rawValue: UInt8(truncatingIfNeeded: operands[Int(start) + 1 + 2 * index]))
      let right = try use(operands[Int(start) + 2 + 2 * index])
      if try !compare(op ?? .equal, left, right, id) { return false }
      left = right
    }
    return true
  }

  /// `~`: text of all parts; safe where one part is safe, the others escaped.
  private mutating func concat(
    _ start: Int32, _ count: Int32, _ id: NodeID
  ) throws(Fault) -> Value {
    var values: [Value] = []
    for index in Int(start)..<Int(start + count) {
      values.append(try useOrNothing(operands[index]))
    }
    do throws(Fault) {
      return try Printing.joined(values, separator: nil, limits)
    } catch { throw located(error, at: id) }
  }

  private mutating func fallback(_ value: NodeID, _ arguments: Int32) throws(Fault) -> Value {
    let found = try probe(value)
    let boolean = operands[Int(arguments) + 1]
    if case .undefined = found {
    } else if boolean < 0 {
      return found
    } else if found.isTrue {
      return found
    } else if try !truth(boolean) {
      return found
    }
    let other = operands[Int(arguments)]
    return other < 0 ? .string("") : try eval(other)
  }
}

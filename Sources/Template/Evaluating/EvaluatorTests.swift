import Text

extension Evaluator {
  /// Jinja's tests. Those that ask for a kind let an undefined value pass as none of them.
  mutating func check(
    _ test: BuiltinTest, _ value: Value, _ other: Value, _ node: NodeID
  ) throws(Fault) -> Bool {
    switch test {
    case .none: if case .none = value { return true } else { return false }
    case .boolean: if case .bool = value { return true } else { return false }
    case .true: if case .bool(true) = value { return true } else { return false }
    case .false: if case .bool(false) = value { return true } else { return false }
    case .integer: if case .int = value { return true } else { return false }
    case .float: if case .double = value { return true } else { return false }
    case .number: if case .none = value.number { return false } else { return true }
    case .string: return value.plainText != nil
    case .mapping: if case .map = value { return true } else { return false }
    case .escaped: if case .safe = value { return true } else { return false }
    case .callable: return isCallable(value)
    case .defined: if case .undefined = value { return false } else { return true }
    case .undefined: if case .undefined = value { return true } else { return false }
    case .sameas: return same(value, other)
    default: break
    }
    if case .undefined(let undefined) = value { throw undefinedFault(undefined, at: node) }
    switch test {
    case .eq: return try Operators.equal(value, other)
    case .ne: return try !Operators.equal(value, other)
    case .lt: return try Operators.compare(.less, value, other)
    case .le: return try Operators.compare(.lessOrEqual, value, other)
    case .gt: return try Operators.compare(.greater, value, other)
    case .ge: return try Operators.compare(.greaterOrEqual, value, other)
    case .in:
      try countSearch(of: other)
      return try Operators.contains(other, value)
    case .even, .odd:
      let rest = try Operators.binary(.modulo, value, .int(2), limits)
      return try Operators.equal(rest, .int(test == .even ? 0 : 1))
    case .divisibleby:
      return try Operators.equal(
        try Operators.binary(.modulo, value, other, limits), .int(0))
    case .iterable: return value.asIterable
    case .sequence: return value.asIterable
    case .lower: return isCased(value) { $0.properties.isLowercase }
    case .upper: return isCased(value) { $0.properties.isUppercase }
    case .filter:
      let name = value.plainText ?? ""
      return BuiltinFilter(name: name) != nil || shared.program.environment.filters[name] != nil
    case .test:
      let name = value.plainText ?? ""
      return BuiltinTest(name: name) != nil || shared.program.environment.tests[name] != nil
    default: return false
    }
  }

  private func isCallable(_ value: Value) -> Bool {
    switch value {
    case .function, .undefined: true
    case .runtime(let handle): handle.kind != .module
    case .object(let object): object is any CallableObject
    default: false
    }
  }

  /// Python's `is`: the same thing, not an equal one.
  private func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.none, .none): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): Operators.sameText(a, b)
    case (.object(let a), .object(let b)): a === b
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)): isShared(a, b)
    case (.map(let a), .map(let b)): a.isSame(as: b)
    case (.sequence(let a), .sequence(let b)): a === b
    case (.function(let a), .function(let b)): a === b
    case (.runtime(let a), .runtime(let b)): a == b
    default: false
    }
  }

  /// Whether two lists are one in memory.
  private func isShared(_ a: [Value], _ b: [Value]) -> Bool {
    guard !a.isEmpty, a.count == b.count else { return false }
    return unsafe a.withUnsafeBufferPointer { a in
      unsafe b.withUnsafeBufferPointer { b in unsafe a.baseAddress == b.baseAddress }
    }
  }

  /// Some letter has case and all that have it pass.
  private func isCased(_ value: Value, _ test: (Unicode.Scalar) -> Bool) -> Bool {
    let cased = (value.plainText ?? "").unicodeScalars.filter(\.properties.isCased)
    return !cased.isEmpty && cased.allSatisfy(test)
  }

  /// `range`, `dict`, `namespace`, `cycler`, `joiner`.
  mutating func builtin(
    _ function: BuiltinFunction, _ arguments: TemplateArguments, _ id: NodeID
  ) throws(Fault) -> Value {
    try checkDefined(arguments, id)
    switch function {
    case .range: return .sequence(try range(arguments, id))
    case .dict:
      return .map(ValueMap(keyed: try given(arguments, id)))
    case .namespace:
      var names: [(name: String, value: Value)] = []
      for (key, value) in try given(arguments, id) {
        names.append((try Printing.text(of: key, limits), value))
      }
      let object = Value.object(NamespaceObject(names))
      try checkNesting(object, id)
      return object
    case .cycler:
      guard !arguments.positional.isEmpty else {
        throw fail(.missingArgument("items", of: "cycler"), at: id)
      }
      let object = Value.object(CyclerObject(arguments.positional))
      try checkNesting(object, id)
      return object
    case .joiner:
      return .object(JoinerObject(arguments.value(0, "sep") ?? .string(", ")))
    }
  }

  /// A dictionary argument and keywords together.
  private func given(
    _ arguments: TemplateArguments, _ id: NodeID
  ) throws(Fault) -> [(Value, Value)] {
    var pairs: [(Value, Value)] = []
    if let first = arguments.positional.first {
      switch first {
      case .map(let map): pairs = Array(zip(map.keys, map.values))
      default:
        let items = try iteration(first, id)
        for index in 0..<items.count {
          let pair = try iteration(items[index], id)
          guard pair.count == 2 else {
            throw fail(.unpack(expected: 2, found: pair.count), at: id)
          }
          guard pair[0].isHashable else { throw fail(.notHashable(pair[0].described), at: id) }
          pairs.append((pair[0], pair[1]))
        }
      }
    }
    return pairs + arguments.keywords.map { (.string($0.name), $0.value) }
  }

  private func range(
    _ arguments: TemplateArguments, _ id: NodeID
  ) throws(Fault) -> RangeSequence {
    var numbers: [Int] = []
    for value in arguments.positional {
      guard case .int(let number) = value.number else {
        throw fail(
          .argumentValue("stop", of: "range", needs: Needs.integer, found: value.described), at: id)
      }
      numbers.append(number)
    }
    guard (1...3).contains(numbers.count), arguments.keywords.isEmpty else {
      throw fail(.missingArgument("stop", of: "range"), at: id)
    }
    let start = numbers.count > 1 ? numbers[0] : 0
    let stop = numbers.count > 1 ? numbers[1] : numbers[0]
    let step = numbers.count > 2 ? numbers[2] : 1
    guard step != 0 else {
      throw fail(
        .argumentValue("step", of: "range", needs: Needs.nonZero, found: Value.int(0).described),
        at: id)
    }
    let distance =
      step > 0 ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
    guard !distance.overflow else { throw fail(.overflow, at: id) }
    let stride = step.magnitude
    let count =
      distance.partialValue <= 0 ? 0 : (UInt(distance.partialValue) - 1) / stride + 1
    return RangeSequence(start: start, step: step, count: Int(clamping: count))
  }
}

extension Value {
  var asIterable: Bool {
    switch self {
    case .list, .tuple, .map, .sequence, .string, .safe: true
    default: false
    }
  }
}

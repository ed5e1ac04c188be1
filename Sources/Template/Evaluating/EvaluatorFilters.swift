import Diagnostics
import Text

/// The arguments of one of Jinja's filters, in the order of its parameters.
struct FilterArguments {
  let filter: String
  let parameters: [String]
  var values: [Value?]

  subscript(_ index: Int) -> Value? { values.indices.contains(index) ? values[index] : nil }

  private func fault(_ index: Int, _ needs: ArgumentKind, _ found: Value) -> Fault {
    Fault(
      .argumentValue(
        parameters.indices.contains(index) ? parameters[index] : "", of: filter, needs: needs.text,
        found: found.described))
  }

  /// A whole number; `none` stands for one left out only where Jinja says so.
  func int(_ index: Int, orNone: Bool = false) throws(Fault) -> Int? {
    guard let value = self[index] else { return nil }
    if orNone, case .none = value { return nil }
    guard case .int(let number) = value.number else { throw fault(index, .integer, value) }
    return number
  }

  func text(_ index: Int) throws(Fault) -> String? {
    guard let value = self[index] else { return nil }
    if case .none = value { return nil }
    guard let text = value.plainText else { throw fault(index, .text, value) }
    return text
  }

  func flag(_ index: Int) -> Bool { self[index]?.isTrue ?? false }
}

/// Kinds of arguments, for messages.
enum ArgumentKind {
  case integer, text

  var text: Localized {
    switch self {
    case .integer: Needs.integer
    case .text: Needs.text
    }
  }
}

extension Evaluator {
  mutating func filterOrTest(_ id: NodeID) throws(Fault) -> Value {
    switch nodes[Int(id)] {
    case .filter(let filter, let node, let arguments):
      let value =
        filter == .items
        ? try eval(node) : filter.takesNothing ? try useOrNothing(node) : try use(node)
      guard let parameters = filter.parameters else {
        return try located(id) { (evaluator: inout Evaluator) throws(Fault) in
          try evaluator.variadic(filter, value, try evaluator.arguments(arguments), id)
        }
      }
      var values: [Value?] = []
      for index in parameters.indices {
        let argument = operands[Int(arguments) + index]
        values.append(argument < 0 ? nil : try use(argument))
      }
      let bound = FilterArguments(filter: filter.rawValue, parameters: parameters, values: values)
      return try located(id) { (evaluator: inout Evaluator) throws(Fault) in
        try evaluator.apply(filter, value, bound, id)
      }
    case .hostFilter(let index, let node, let call):
      let value = try use(node)
      let arguments = try arguments(call)
      return try host(shared.program.hostFilters[Int(index)], value, arguments, id)
    case .test(let test, let node, let arguments):
      let value = try eval(node)
      let other = test.arguments > 0 ? try use(operands[Int(arguments)]) : Value.none
      return .bool(
        try located(id) { (evaluator: inout Evaluator) throws(Fault) in
          try evaluator.check(test, value, other, node)
        })
    case .hostTest(let index, let node, let call):
      let value = try use(node)
      let arguments = try arguments(call)
      try checkDefined(arguments, id)
      do throws(TemplateFault) {
        return .bool(try shared.program.hostTests[Int(index)](value, arguments))
      } catch { throw fail(error.issue, at: id) }
    default: return .none
    }
  }

  private func host(
    _ filter: TemplateEnvironment.Filter, _ value: Value, _ arguments: TemplateArguments,
    _ id: NodeID
  ) throws(Fault) -> Value {
    try checkDefined(arguments, id)
    do throws(TemplateFault) {
      return try filter(value, arguments)
    } catch { throw fail(error.issue, at: id) }
  }

  /// The host gets no undefined values.
  func checkDefined(_ arguments: TemplateArguments, _ id: NodeID) throws(Fault) {
    for value in arguments.positional {
      if case .undefined(let undefined) = value { throw undefinedFault(undefined, at: id) }
    }
    for (_, value) in arguments.keywords {
      if case .undefined(let undefined) = value { throw undefinedFault(undefined, at: id) }
    }
  }

  /// Runs `work` and puts a fault without a place at a node.
  mutating func located<T>(
    _ id: NodeID, _ work: (inout Evaluator) throws(Fault) -> T
  ) throws(Fault) -> T {
    do throws(Fault) {
      return try work(&self)
    } catch { throw located(error, at: id) }
  }

  /// A filter by name, for `map("upper")`.
  mutating func filter(
    named name: String, _ value: Value, _ arguments: TemplateArguments, _ id: NodeID
  ) throws(Fault) -> Value {
    if let filter = shared.program.environment.filters[name] {
      return try host(filter, value, arguments, id)
    }
    guard let filter = BuiltinFilter(name: name) else {
      throw Fault(.unknownFilter(name, near: nearMisses(of: name, in: BuiltinFilter.names)))
    }
    guard let parameters = filter.parameters else {
      return try variadic(filter, value, arguments, id)
    }
    var values = [Value?](repeating: nil, count: parameters.count)
    guard arguments.positional.count <= parameters.count else {
      throw Fault(.tooManyArguments(name, maximum: parameters.count))
    }
    for (index, value) in arguments.positional.enumerated() { values[index] = value }
    for (keyword, value) in arguments.keywords {
      guard let index = parameters.firstIndex(of: keyword) else {
        throw Fault(
          .unknownArgument(
            keyword, of: name, near: nearMisses(of: keyword, in: parameters), known: parameters))
      }
      values[index] = value
    }
    for index in parameters.indices.prefix(filter.required) where values[index] == nil {
      throw Fault(.missingArgument(parameters[index], of: name))
    }
    if filter == .default || filter == .d {
      if values[1]?.isTrue == true, !value.isTrue { return values[0] ?? "" }
      if case .undefined = value { return values[0] ?? "" }
      return value
    }
    return try apply(
      filter, value, FilterArguments(filter: name, parameters: parameters, values: values), id)
  }

  /// A test by name, for `select("odd")`.
  mutating func test(
    named name: String, _ value: Value, _ arguments: [Value], _ id: NodeID
  ) throws(Fault) -> Bool {
    if let test = shared.program.environment.tests[name] {
      do throws(TemplateFault) {
        return try test(value, TemplateArguments(arguments))
      } catch { throw fail(error.issue, at: id) }
    }
    guard let test = BuiltinTest(name: name) else {
      throw Fault(.unknownTest(name, near: nearMisses(of: name, in: BuiltinTest.names)))
    }
    if test == .defined || test == .undefined {
      if case .undefined = value { return test == .undefined }
      return test == .defined
    }
    guard arguments.count <= test.arguments else {
      throw Fault(.tooManyArguments(name, maximum: test.arguments))
    }
    guard arguments.count == test.arguments else {
      throw Fault(.missingArgument("other", of: name))
    }
    return try check(test, value, arguments.first ?? .none, id)
  }

  private mutating func apply(
    _ filter: BuiltinFilter, _ value: Value, _ arguments: FilterArguments, _ id: NodeID
  ) throws(Fault) -> Value {
    switch filter {
    case .attr:
      let name = try arguments.text(0) ?? ""
      if case .map = value {
        return Methods.bound(name, to: value, limits)
          ?? undefined(.member(of: value, written: nil, name: name), at: id)
      }
      return try member(value, name, id)
        ?? undefined(.member(of: value, written: nil, name: name), at: id)
    case .first, .last:
      let items: Iteration =
        if case .sequence(let sequence) = value {
          .sequence(sequence)
        } else {
          try iterable(value, arguments.filter)
        }
      if items.count == 0 { return undefined(.empty(filter: arguments.filter), at: id) }
      return items[filter == .first ? 0 : items.count - 1]
    case .max, .min: return try extreme(filter, value, arguments, id)
    case .sort: return .list(try sorted(value, arguments, id))
    case .unique: return .list(try unique(value, arguments, id))
    case .sum: return try sum(value, arguments, id)
    case .groupby: return .list(try grouped(value, arguments, id))
    case .join: return try joined(value, arguments, id)
    case .batch, .slice, .list:
      switch value {
      case .sequence(let sequence): try count(rounds: sequence.count)
      case .list(let items), .tuple(let items): try count(rounds: items.count)
      default: break
      }
      return try ListFilters.apply(filter, value, arguments, limits)
    case .reverse, .items, .dictsort, .count, .length:
      return try ListFilters.apply(filter, value, arguments, limits)
    case .abs, .float, .int, .round, .filesizeformat:
      return try NumberFilters.apply(filter, value, arguments)
    default: return try TextFilters.apply(filter, value, arguments, limits)
    }
  }

  /// The elements a filter looks at, counted as rounds.
  mutating func iterable(_ value: Value, _ filter: String) throws(Fault) -> Iteration {
    let items: Iteration
    switch value {
    case .list(let list), .tuple(let list): items = .list(list)
    case .sequence(let sequence): items = .sequence(sequence)
    default:
      guard case .list(let list)? = try value.asList(limits) else {
        throw Fault(.filterInput(filter, needs: Needs.list, found: value.described))
      }
      items = .list(list)
    }
    try count(rounds: items.count)
    guard items.count <= limits.listItems else { throw Fault(.valueTooLarge(limits.listItems)) }
    return items
  }

  /// Counts work on elements, so that lists without end stop.
  mutating func count(rounds more: Int) throws(Fault) {
    let total = rounds.addingReportingOverflow(more)
    guard !total.overflow, total.partialValue <= limits.loopRounds else {
      throw Fault(.tooManyRounds(limits.loopRounds))
    }
    rounds = total.partialValue
  }

  /// Counts the looking through of a value: long texts by their length.
  mutating func countSearch(of value: Value) throws(Fault) {
    switch value {
    case .string(let text): try count(rounds: text.utf8.count >> 12)
    case .safe(let text): try count(rounds: text.bytes.count >> 12)
    case .list(let items), .tuple(let items): try count(rounds: items.count >> 8)
    case .sequence(let sequence): try count(rounds: sequence.count)
    default: break
    }
  }
}

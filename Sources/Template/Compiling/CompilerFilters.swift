import Text

extension Compiler {
  func filter(
    _ base: Expression, _ name: String, _ nameRange: Range<Int>, _ arguments: Expression.Arguments,
    _ range: Range<Int>
  ) -> NodeID {
    let value = expression(base)
    let range = part(range, after: base)
    if let filter = environment.filters[name] {
      let id = hostFilter(name, filter)
      return add(.hostFilter(id, value, call: callRecord(arguments)), range)
    }
    guard let filter = BuiltinFilter(name: name) else {
      let names = BuiltinFilter.names + environment.filters.keys
      report(.unknownFilter(name, near: nearMisses(of: name, in: names.sorted())), nameRange)
      return constant(.none, range)
    }
    if filter == .default || filter == .d { guardName(base) }
    guard let parameters = filter.parameters else {
      checkNamedArgument(of: filter, arguments)
      return add(.filter(filter, value, arguments: callRecord(arguments)), range)
    }
    let bound = bind(
      arguments, to: parameters, required: filter.required, of: name, nameRange)
    if filter == .default || filter == .d {
      return add(.fallback(value, arguments: bound), range)
    }
    return add(.filter(filter, value, arguments: bound), range)
  }

  private func hostFilter(_ name: String, _ filter: @escaping TemplateEnvironment.Filter) -> Int32 {
    if let known = hostFilterIDs[name] { return known }
    program.hostFilters.append(filter)
    let id = Int32(program.hostFilters.count - 1)
    hostFilterIDs[name] = id
    return id
  }

  /// `map("upper")`, `select("odd")`: the name in the first argument is checked where it is literal.
  private func checkNamedArgument(of filter: BuiltinFilter, _ arguments: Expression.Arguments) {
    let position: Int
    switch filter {
    case .map, .select, .reject: position = 0
    case .selectattr, .rejectattr: position = 1
    default: return
    }
    guard arguments.positional.indices.contains(position),
      case .constant(.string(let name)) = arguments.positional[position].kind
    else { return }
    let range = arguments.positional[position].range
    if filter == .map {
      if BuiltinFilter(name: name) == nil, environment.filters[name] == nil {
        let names = (BuiltinFilter.names + environment.filters.keys).sorted()
        report(.unknownFilter(name, near: nearMisses(of: name, in: names)), range)
      }
    } else if BuiltinTest(name: name) == nil, environment.tests[name] == nil {
      let names = (BuiltinTest.names + environment.tests.keys).sorted()
      report(.unknownTest(name, near: nearMisses(of: name, in: names)), range)
    }
  }

  func test(
    _ base: Expression, _ name: String, _ nameRange: Range<Int>, _ arguments: Expression.Arguments,
    _ negated: Bool, _ range: Range<Int>
  ) -> NodeID {
    let value = expression(base)
    let range = part(range, after: base)
    var node: NodeID
    if let test = environment.tests[name] {
      let id: Int32
      if let known = hostTestIDs[name] {
        id = known
      } else {
        program.hostTests.append(test)
        id = Int32(program.hostTests.count - 1)
        hostTestIDs[name] = id
      }
      node = add(.hostTest(id, value, call: callRecord(arguments)), range)
    } else if let test = BuiltinTest(name: name) {
      if test == .defined || test == .undefined {
        guardName(base)
        return add(.defined(value, negated: negated != (test == .undefined)), range)
      }
      let names = ["other"].prefix(test.arguments)
      let bound = bind(
        arguments, to: Array(names), required: test.arguments, of: name, nameRange)
      node = add(.test(test, value, arguments: bound), range)
    } else {
      let names = (BuiltinTest.names + environment.tests.keys).sorted()
      report(.unknownTest(name, near: nearMisses(of: name, in: names)), nameRange)
      return constant(.none, range)
    }
    if negated { node = add(.unary(.not, node), range) }
    return node
  }

  /// A name that is tested may be missing without a fault at compile time.
  private func guardName(_ base: Expression) {
    switch base.kind {
    case .name(let name): facts[template].guarded.insert(name)
    case .filter(let value, name: "default", _, let arguments),
      .filter(let value, name: "d", _, let arguments):
      guardName(value)
      if let fallback = arguments.positional.first { guardName(fallback) }
    case .conditional(_, let then, let otherwise):
      guardName(then)
      if let otherwise { guardName(otherwise) }
    default: break
    }
  }

  /// Puts arguments in the order of parameters; what does not fit is reported.
  private func bind(
    _ arguments: Expression.Arguments, to parameters: [String], required: Int, of name: String,
    _ range: Range<Int>
  ) -> Int32 {
    var bound = [NodeID](repeating: -1, count: parameters.count)
    if let spread = arguments.spread ?? arguments.keywordSpread {
      report(.spreadInFilter(name), spread.range)
      return operands(bound).start
    }
    for (index, argument) in arguments.positional.enumerated() {
      if bound.indices.contains(index) {
        bound[index] = expression(argument)
      } else {
        report(.tooManyArguments(name, maximum: parameters.count), argument.range)
        break
      }
    }
    for keyword in arguments.keywords {
      guard let index = parameters.firstIndex(of: keyword.name) else {
        report(
          .unknownArgument(
            keyword.name, of: name, near: nearMisses(of: keyword.name, in: parameters),
            known: parameters), keyword.range)
        continue
      }
      if bound[index] >= 0 { report(.duplicateArgument(keyword.name), keyword.range) }
      bound[index] = expression(keyword.value)
    }
    for index in bound.indices.prefix(required) where bound[index] < 0 {
      report(.missingArgument(parameters[index], of: name), range)
    }
    return operands(bound).start
  }
}

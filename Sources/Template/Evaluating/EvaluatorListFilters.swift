import Text

/// Filters that look at the elements of a list, often through an attribute.
extension Evaluator {
  /// A dotted path such as `date.year` or `0.name`, followed from an item.
  func follow(_ path: AttributePath, _ item: Value, _ id: NodeID) throws(Fault) -> Value {
    var value = item
    for part in path.parts {
      if case .undefined(let undefined) = value { throw undefinedFault(undefined, at: id) }
      switch part {
      case .name(let name):
        if case .map(let map) = value, let found = map[name] {
          value = found
        } else {
          value =
            try member(value, name, id)
            ?? undefined(.member(of: value, written: nil, name: name), at: id)
        }
      case .index(let index):
        value =
          try self.item(of: value, .int(index), id)
          ?? undefined(.element(of: value, written: nil, key: .int(index)), at: id)
      }
      if case .undefined = value, let fallback = path.fallback { value = fallback }
    }
    return value
  }

  /// The keys to compare items by; text without case unless told otherwise.
  private func keys(
    _ items: Iteration, _ attribute: Value?, caseSensitive: Bool, _ id: NodeID
  ) throws(Fault) -> [Value] {
    let paths = try AttributePath.several(attribute)
    var keys: [Value] = []
    keys.reserveCapacity(items.count)
    for index in 0..<items.count {
      if paths.isEmpty {
        keys.append(caseSensitive ? items[index] : items[index].withoutCase)
      } else {
        var parts: [Value] = []
        for path in paths {
          let value = try follow(path, items[index], id)
          if case .undefined(let undefined) = value { throw undefinedFault(undefined, at: id) }
          parts.append(caseSensitive ? value : value.withoutCase)
        }
        keys.append(parts.count == 1 ? parts[0] : .list(parts))
      }
    }
    return keys
  }

  mutating func sorted(
    _ value: Value, _ arguments: FilterArguments, _ id: NodeID
  ) throws(Fault) -> [Value] {
    let items = try iterable(value, arguments.filter)
    let keys = try keys(items, arguments[2], caseSensitive: arguments.flag(1), id)
    return try Sorting.order(of: keys, reverse: arguments.flag(0)).map { items[$0] }
  }

  mutating func unique(
    _ value: Value, _ arguments: FilterArguments, _ id: NodeID
  ) throws(Fault) -> [Value] {
    let items = try iterable(value, arguments.filter)
    let keys = try keys(items, arguments[1], caseSensitive: arguments.flag(0), id)
    var seen: Set<MapKey> = []
    var result: [Value] = []
    var objects: [Value] = []
    for (index, key) in keys.enumerated() {
      guard key.isHashable else { throw Fault(.notHashable(key.described)) }
      if case .object = key {
        if try Operators.contains(.list(objects), key) { continue }
        objects.append(key)
      } else if !seen.insert(MapKey(key)).inserted {
        continue
      }
      result.append(items[index])
    }
    return result
  }

  mutating func extreme(
    _ filter: BuiltinFilter, _ value: Value, _ arguments: FilterArguments, _ id: NodeID
  ) throws(Fault) -> Value {
    let items = try iterable(value, arguments.filter)
    if items.count == 0 { return undefined(.empty(filter: arguments.filter), at: id) }
    let keys = try keys(items, arguments[1], caseSensitive: arguments.flag(0), id)
    var best = 0
    for index in keys.indices.dropFirst() {
      let order = try Operators.ordered(keys[index], keys[best])
      if filter == .min ? order < 0 : order > 0 { best = index }
    }
    return items[best]
  }

  mutating func sum(_ value: Value, _ arguments: FilterArguments, _ id: NodeID) throws(Fault)
    -> Value
  {
    let items = try iterable(value, arguments.filter)
    let path = try AttributePath.one(arguments[0])
    var total = arguments[1] ?? .int(0)
    if total.plainText != nil {
      throw Fault(.argumentValue("start", of: "sum", needs: Needs.number, found: total.described))
    }
    for index in 0..<items.count {
      let next = if let path { try follow(path, items[index], id) } else { items[index] }
      if case .undefined(let undefined) = next { throw undefinedFault(undefined, at: id) }
      total = try Operators.binary(.add, total, next, limits)
    }
    return total
  }

  mutating func grouped(
    _ value: Value, _ arguments: FilterArguments, _ id: NodeID
  ) throws(Fault) -> [Value] {
    let items = try iterable(value, arguments.filter)
    guard var path = try AttributePath.one(arguments[0]) else { return [] }
    path.fallback = arguments[1].flatMap { if case .none = $0 { nil } else { $0 } }
    var real: [Value] = []
    for index in 0..<items.count {
      let key = try follow(path, items[index], id)
      if case .undefined(let undefined) = key { throw undefinedFault(undefined, at: id) }
      real.append(key)
    }
    let keys = arguments.flag(2) ? real : real.map(\.withoutCase)
    var groups: [Value] = []
    var current: [Value] = []
    var first = -1
    for index in try Sorting.order(of: keys, reverse: false) {
      if first >= 0, try !Operators.equal(keys[first], keys[index]) {
        groups.append(.sequence(GroupSequence(real[first], current)))
        current = []
        first = -1
      }
      if first < 0 { first = index }
      current.append(items[index])
    }
    if first >= 0 { groups.append(.sequence(GroupSequence(real[first], current))) }
    return groups
  }

  mutating func joined(_ value: Value, _ arguments: FilterArguments, _ id: NodeID) throws(Fault)
    -> Value
  {
    let items = try iterable(value, arguments.filter)
    let path = try AttributePath.one(arguments[1])
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for index in 0..<items.count {
      let next = if let path { try follow(path, items[index], id) } else { items[index] }
      if case .undefined(let undefined) = next { throw undefinedFault(undefined, at: id) }
      values.append(next)
    }
    let separator = arguments[0] ?? .string("")
    guard separator.plainText != nil else {
      return try Printing.joined(
        values, separator: .string(try Printing.text(of: separator, limits)), limits)
    }
    return try Printing.joined(values, separator: separator, limits)
  }

  /// `map`, `select`, `reject`, `selectattr`, `rejectattr`, `format`.
  mutating func variadic(
    _ filter: BuiltinFilter, _ value: Value, _ arguments: TemplateArguments, _ id: NodeID
  ) throws(Fault) -> Value {
    for argument in arguments.positional {
      if case .undefined(let undefined) = argument { throw undefinedFault(undefined, at: id) }
    }
    if filter == .format { return try Formatting.filter(value, arguments, limits) }
    let items = try iterable(value, filter.rawValue)
    var result: [Value] = []
    if filter == .map {
      if arguments.positional.isEmpty, let attribute = arguments["attribute"] {
        for (name, _) in arguments.keywords where name != "attribute" && name != "default" {
          throw Fault(
            .unknownArgument(name, of: "map", near: [], known: ["attribute", "default"]))
        }
        guard var path = try AttributePath.one(attribute) else { return value }
        path.fallback = arguments["default"].flatMap { if case .none = $0 { nil } else { $0 } }
        for index in 0..<items.count { result.append(try follow(path, items[index], id)) }
        return .list(result)
      }
      guard let name = arguments.positional.first?.plainText else {
        throw Fault(.missingArgument("filter", of: "map"))
      }
      let rest = TemplateArguments(
        Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
      for index in 0..<items.count {
        result.append(try self.filter(named: name, items[index], rest, id))
      }
      return .list(result)
    }
    let byAttribute = filter == .selectattr || filter == .rejectattr
    let wanted = filter == .select || filter == .selectattr
    var rest = arguments.positional[...]
    var path: AttributePath?
    if byAttribute {
      guard let attribute = rest.popFirst() else {
        throw Fault(.missingArgument("attribute", of: filter.rawValue))
      }
      path = try AttributePath.one(attribute)
    }
    let test = rest.popFirst()
    guard test == nil || test?.plainText != nil else {
      throw Fault(
        .argumentValue("test", of: filter.rawValue, needs: Needs.text, found: Value.none.described))
    }
    for index in 0..<items.count {
      var item = items[index]
      if let path { item = try follow(path, item, id) }
      let holds: Bool
      if let name = test?.plainText {
        holds = try self.test(named: name, item, Array(rest), id)
      } else {
        if case .undefined(let undefined) = item { throw undefinedFault(undefined, at: id) }
        holds = item.isTrue
      }
      if holds == wanted { result.append(items[index]) }
    }
    return .list(result)
  }
}

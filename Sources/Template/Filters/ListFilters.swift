/// Filters of lists and dictionaries that need nothing but the value.
enum ListFilters {
  static func apply(
    _ filter: BuiltinFilter, _ value: Value, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    switch filter {
    case .count, .length: return .int(try length(value, arguments.filter))
    case .list: return .list(try items(value, arguments.filter, limits))
    case .reverse: return try reversed(value, limits)
    case .batch:
      let count = try positive(arguments, 0)
      if arguments[1] != nil, count > limits.listItems {
        throw Fault(.valueTooLarge(limits.listItems))
      }
      return .list(batch(try items(value, "batch", limits), count, arguments[1]))
    case .slice:
      let count = try positive(arguments, 0)
      guard count <= limits.listItems else { throw Fault(.valueTooLarge(limits.listItems)) }
      return .list(slice(try items(value, "slice", limits), count, arguments[1]))
    case .items:
      switch value {
      case .map(let map): return .list(pairs(map))
      case .undefined: return .list([])
      default: throw Fault(.filterInput("items", needs: Needs.map, found: value.described))
      }
    case .dictsort: return try dictsort(value, arguments)
    default: return value
    }
  }

  private static func length(_ value: Value, _ filter: String) throws(Fault) -> Int {
    switch value {
    case .string(let text): return text.scalarCount
    case .safe(let text): return text.text.scalarCount
    case .list(let items), .tuple(let items): return items.count
    case .map(let map): return map.count
    case .sequence(let sequence): return max(0, sequence.count)
    default: throw Fault(.filterInput(filter, needs: Needs.list, found: value.described))
    }
  }

  private static func items(
    _ value: Value, _ filter: String, _ limits: TemplateLimits
  ) throws(Fault) -> [Value] {
    guard case .list(let items)? = try value.asList(limits) else {
      throw Fault(.filterInput(filter, needs: Needs.list, found: value.described))
    }
    return items
  }

  private static func reversed(_ value: Value, _ limits: TemplateLimits) throws(Fault) -> Value {
    switch value {
    case .string(let text):
      return .string(String(scalars: (text.unicodeScalars.reversed())))
    case .safe(let text):
      return .safe(SafeText(String(scalars: (text.text.unicodeScalars.reversed()))))
    case .sequence(let sequence):
      let count = max(0, sequence.count)
      return .sequence(SliceSequence(sequence, start: count - 1, step: -1, count: count))
    default: return .list(try items(value, "reverse", limits).reversed())
    }
  }

  private static func positive(_ arguments: FilterArguments, _ index: Int) throws(Fault) -> Int {
    let count = try arguments.int(index) ?? 0
    guard count > 0 else {
      throw Fault(
        .argumentValue(
          arguments.parameters[index], of: arguments.filter, needs: Needs.positive,
          found: Value.int(count).described))
    }
    return count
  }

  private static func batch(
    _ items: [Value], _ count: Int, _ fill: Value?
  ) -> [Value] {
    var rows: [Value] = []
    var start = 0
    while start < items.count {
      let end = items.count - start > count ? start + count : items.count
      var row = Array(items[start..<end])
      if let fill, end == items.count, row.count < count {
        if case .none = fill {
        } else {
          row += Array(repeating: fill, count: count - row.count)
        }
      }
      rows.append(.list(row))
      start = end
    }
    return rows
  }

  private static func slice(_ items: [Value], _ count: Int, _ fill: Value?) -> [Value] {
    let each = items.count / count
    let extra = items.count % count
    var rows: [Value] = []
    var start = 0
    for row in 0..<count {
      let end = start + each + (row < extra ? 1 : 0)
      var part = Array(items[start..<end])
      if let fill, row >= extra {
        if case .none = fill {} else { part.append(fill) }
      }
      rows.append(.list(part))
      start = end
    }
    return rows
  }

  private static func pairs(_ map: ValueMap) -> [Value] {
    zip(map.keys, map.values).map { .tuple([$0, $1]) }
  }

  private static func dictsort(
    _ value: Value, _ arguments: FilterArguments
  ) throws(Fault) -> Value {
    guard case .map(let map) = value else {
      throw Fault(.filterInput("dictsort", needs: Needs.map, found: value.described))
    }
    let by = try arguments.text(1) ?? "key"
    guard by == "key" || by == "value" else {
      throw Fault(
        .argumentValue(
          "by", of: "dictsort", needs: Needs.keyOrValue, found: Value.string(by).described))
    }
    let keys = (by == "key" ? map.keys : map.values).map {
      arguments.flag(0) ? $0 : $0.withoutCase
    }
    let pairs = pairs(map)
    return .list(
      try Sorting.order(of: keys, reverse: arguments.flag(2)).map { pairs[$0] })
  }
}

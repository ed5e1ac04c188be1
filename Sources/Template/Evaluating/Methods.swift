import Text

/// The methods of Python's own types that templates use.
enum Methods {
  static let ofMap = ["copy", "get", "items", "keys", "values"]
  static let ofList = ["copy", "count", "index"]
  /// Those that would change a value, which nothing in a template does.
  static let changing = [
    "append", "clear", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault",
    "sort", "update",
  ]

  /// A method as a value that can be called; nil where there is none of that name.
  static func bound(_ name: String, to value: Value, _ limits: TemplateLimits) -> Value? {
    let known: Bool
    switch value {
    case .string: known = TextMethods.names.contains(name)
    case .safe: known = TextMethods.names.contains(name) || TextMethods.namesOfSafe.contains(name)
    case .map: known = ofMap.contains(name)
    case .list, .tuple, .sequence: known = ofList.contains(name)
    default: known = false
    }
    guard known else { return nil }
    return .function(
      TemplateFunction(name) { (arguments) throws(TemplateFault) in
        do throws(Fault) {
          return try call(name, on: value, arguments, limits) ?? .none
        } catch {
          throw TemplateFault(
            error.issue.summary, help: error.issue.help, code: error.issue.code)
        }
      })
  }

  /// Calls a method; nil where the value has none of that name.
  static func call(
    _ name: String, on value: Value, _ arguments: TemplateArguments, _ limits: TemplateLimits
  ) throws(Fault) -> Value? {
    switch value {
    case .string(let text): return try TextMethods.call(name, text, arguments, limits, safe: false)
    case .safe(let text):
      return try TextMethods.call(name, text.text, arguments, limits, safe: true)
    case .map(let map): return try ofMap(name, map, arguments)
    case .list, .tuple, .sequence: return try ofList(name, value, arguments, limits)
    default: return nil
    }
  }

  private static func ofMap(
    _ name: String, _ map: ValueMap, _ arguments: TemplateArguments
  ) throws(Fault) -> Value? {
    switch name {
    case "copy": return .map(map)
    case "items": return .list(zip(map.keys, map.values).map { .tuple([$0, $1]) })
    case "keys": return .list(map.keys)
    case "values": return .list(map.values)
    case "get":
      let key = try argument(arguments, 0, "key", name)
      guard key.isHashable else { throw Fault(.notHashable(key.described)) }
      return map[key: key] ?? arguments.value(1, "default") ?? Value.none
    default: return nil
    }
  }

  private static func ofList(
    _ name: String, _ list: Value, _ arguments: TemplateArguments, _ limits: TemplateLimits
  ) throws(Fault) -> Value? {
    guard ofList.contains(name) else { return nil }
    if name == "copy" { return list }
    let wanted = try argument(arguments, 0, "value", name)
    guard case .list(let items)? = try list.asList(limits) else { return nil }
    var bounds = 0..<items.count
    if name == "index", arguments.positional.count > 1 {
      var numbers: [Int] = []
      for value in arguments.positional.dropFirst() {
        guard case .int(let number) = value.number else {
          throw Fault(
            .argumentValue("start", of: name, needs: Needs.integer, found: value.described))
        }
        numbers.append(number)
      }
      let part = SliceBounds(
        numbers[0], numbers.count > 1 ? numbers[1] : nil, 1, count: items.count)
      bounds = part.start..<part.start + part.count
    }
    var count = 0
    for index in bounds where try Operators.equal(items[index], wanted) {
      if name == "index" { return .int(index) }
      count += 1
    }
    if name == "count" { return .int(count) }
    throw Fault(.undefinedElement(wanted.reprForMessage, of: Value.list([]).described))
  }

  static func argument(
    _ arguments: TemplateArguments, _ index: Int, _ parameter: String, _ name: String
  ) throws(Fault) -> Value {
    guard let value = arguments.value(index, parameter) else {
      throw Fault(.missingArgument(parameter, of: name))
    }
    return value
  }
}

extension Value {
  /// Any list, tuple, sequence, the keys of a dictionary or the characters of a text, as a list;
  /// nil for anything else. More elements than the limit are a fault.
  func asList(_ limits: TemplateLimits) throws(Fault) -> Value? {
    let count: Int
    switch self {
    case .list, .map: return if case .map(let map) = self { .list(map.keys) } else { self }
    case .tuple(let items): return .list(items)
    case .sequence(let sequence): count = sequence.count
    case .string(let text): count = text.scalarCount
    case .safe(let text): count = text.text.scalarCount
    default: return nil
    }
    guard count <= limits.listItems else { throw Fault(.valueTooLarge(limits.listItems)) }
    if case .sequence = self { return listItems(limits).map { .list($0) } }
    return .list((plainText ?? "").unicodeScalars.map { .string(String($0)) })
  }
}

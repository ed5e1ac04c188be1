import Text

/// The methods of Python's own types that templates use.
enum Methods {
  static let ofText = [
    "capitalize", "count", "endswith", "find", "isdigit", "isnumeric", "join", "lower", "lstrip",
    "replace", "rstrip", "split", "splitlines", "startswith", "strip", "title", "upper",
  ]
  static let ofMap = ["get", "items", "keys", "values"]
  static let ofList = ["count", "index"]

  /// A method as a value that can be called; nil where there is none of that name.
  static func bound(_ name: String, to value: Value, _ limits: TemplateLimits) -> Value? {
    let known: Bool
    switch value {
    case .string, .safe: known = ofText.contains(name)
    case .map: known = ofMap.contains(name)
    case .list, .tuple: known = ofList.contains(name)
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
    case .string(let text): return try onText(name, text, arguments, limits, safe: false)
    case .safe(let text): return try onText(name, text.text, arguments, limits, safe: true)
    case .map(let map): return try ofMap(name, map, arguments)
    case .list(let items), .tuple(let items): return try ofList(name, items, arguments)
    default: return nil
    }
  }

  private static func ofMap(
    _ name: String, _ map: ValueMap, _ arguments: TemplateArguments
  ) throws(Fault) -> Value? {
    switch name {
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
    _ name: String, _ items: [Value], _ arguments: TemplateArguments
  ) throws(Fault) -> Value? {
    guard name == "count" || name == "index" else { return nil }
    let wanted = try argument(arguments, 0, "value", name)
    var count = 0
    for (index, item) in items.enumerated() where try Operators.equal(item, wanted) {
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

  private static func textArgument(
    _ arguments: TemplateArguments, _ index: Int, _ parameter: String, _ name: String
  ) throws(Fault) -> String {
    let value = try argument(arguments, index, parameter, name)
    guard let text = value.plainText else {
      throw Fault(
        .argumentValue(parameter, of: name, needs: Needs.text, found: value.described))
    }
    return text
  }

  private static func onText(
    _ name: String, _ text: String, _ arguments: TemplateArguments, _ limits: TemplateLimits,
    safe: Bool
  ) throws(Fault) -> Value? {
    func same(_ result: String) -> Value { safe ? .safe(SafeText(result)) : .string(result) }
    switch name {
    case "upper": return same(text.uppercased())
    case "lower": return same(text.lowercased())
    case "capitalize": return same(TextCase.capitalized(text))
    case "title": return same(TextCase.pythonTitle(text))
    case "strip", "lstrip", "rstrip":
      let characters = arguments.value(0, "chars")?.plainText
      return same(
        TextSearch.stripped(text, characters, start: name != "rstrip", end: name != "lstrip"))
    case "startswith", "endswith":
      let wanted = try argument(arguments, 0, "prefix", name)
      let choices: [Value] = if case .tuple(let items) = wanted { items } else { [wanted] }
      for choice in choices {
        guard let part = choice.plainText else {
          throw Fault(
            .argumentValue("prefix", of: name, needs: Needs.text, found: choice.described))
        }
        let found =
          name == "startswith"
          ? text.utf8.starts(with: part.utf8)
          : text.utf8.reversed().starts(with: part.utf8.reversed())
        if found { return .bool(true) }
      }
      return .bool(false)
    case "find":
      let part = try textArgument(arguments, 0, "sub", name)
      return .int(TextSearch.index(of: part, in: text) ?? -1)
    case "count":
      let part = try textArgument(arguments, 0, "sub", name)
      return .int(TextSearch.count(of: part, in: text))
    case "replace":
      let old = try textArgument(arguments, 0, "old", name)
      var new = try textArgument(arguments, 1, "new", name)
      if safe, case .string? = arguments.value(1, "new") {  // as Markup.replace does
        var escaped: [UInt8] = []
        escaped.appendHTMLEscaped(new)
        new = String(decoding: escaped, as: UTF8.self)
      }
      var limit = -1
      if case .int(let count)? = arguments.value(2, "count") { limit = count }
      return same(try TextSearch.replaced(old, by: new, in: text, limit, limits))
    case "split":
      let separator = arguments.value(0, "sep")?.plainText
      var limit = -1
      if case .int(let count)? = arguments.value(1, "maxsplit") { limit = count }
      if separator == "" {
        throw Fault(
          .argumentValue("sep", of: name, needs: Needs.text, found: Value.string("").described))
      }
      return .list(TextSearch.split(text, separator, limit).map(same))
    case "splitlines": return .list(TextSearch.lines(text).map(same))
    case "join":
      let items = try argument(arguments, 0, "iterable", name)
      guard case .list(let values) = items.asList(limits) else {
        throw Fault(.notIterable(items.described))
      }
      return try Printing.joined(values, separator: same(text), limits)
    case "isdigit", "isnumeric":
      return .bool(
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.numericType != nil })
    default: return nil
    }
  }
}

extension Value {
  /// Any list, tuple, sequence, the keys of a dictionary or the characters of a text, as a list.
  func asList(_ limits: TemplateLimits) -> Value? {
    switch self {
    case .list: self
    case .tuple(let items): .list(items)
    case .sequence: listItems(limits).map { .list($0) }
    case .map(let map): .list(map.keys)
    case .string, .safe:
      .list((plainText ?? "").unicodeScalars.map { .string(String($0)) })
    default: nil
    }
  }
}

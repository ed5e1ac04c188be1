/// Python's comparisons.
extension Operators {
  static func compare(
    _ op: CompareOperator, _ left: Value, _ right: Value
  ) throws(Fault) -> Bool {
    switch op {
    case .equal: return try equal(left, right)
    case .notEqual: return try !equal(left, right)
    case .in: return try contains(right, left)
    case .notIn: return try !contains(right, left)
    case .less: return try order(left, right, "<") { $0 < 0 }
    case .lessOrEqual: return try order(left, right, "<=") { $0 <= 0 }
    case .greater: return try order(left, right, ">") { $0 > 0 }
    case .greaterOrEqual: return try order(left, right, ">=") { $0 >= 0 }
    }
  }

  static func equal(_ left: Value, _ right: Value) throws(Fault) -> Bool {
    if case .string(let a) = left, case .string(let b) = right { return sameText(a, b) }
    var budget = 10_000_000
    return try equal(left, right, &budget, 0)
  }

  static func equalLists(_ left: [Value], _ right: [Value]) throws(Fault) -> Bool {
    var budget = 10_000_000
    return try equalItems(.list(left), .list(right), &budget, 0)
  }

  private static func equal(
    _ left: Value, _ right: Value, _ budget: inout Int, _ depth: Int
  ) throws(Fault) -> Bool {
    budget -= 1
    if budget < 0 || depth > 200 { throw Fault(.tooDeep(200)) }
    switch (left.number, right.number) {
    case (.int(let a), .int(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b
    case (.int(let a), .double(let b)), (.double(let b), .int(let a)): return Int(exactly: b) == a
    default: break
    }
    switch (left, right) {
    case (.none, .none): return true
    case (.string(let a), .string(let b)): return sameText(a, b)
    case (.safe, .string), (.string, .safe), (.safe, .safe):
      return sameText(left.plainText ?? "", right.plainText ?? "")
    case (.tuple(let a), .tuple(let b)): return try equalItems(.list(a), .list(b), &budget, depth)
    case (.list(let a), .list(let b)): return try equalItems(.list(a), .list(b), &budget, depth)
    case (.sequence(let a), .sequence(let b)):
      if a === b { return true }
      return try equalItems(.sequence(a), .sequence(b), &budget, depth)
    case (.sequence(let a), .list(let b)), (.list(let b), .sequence(let a)):
      return try equalItems(.sequence(a), .list(b), &budget, depth)
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      for (key, value) in zip(a.keys, a.values) {
        guard let other = b[key: key], try equal(value, other, &budget, depth + 1) else {
          return false
        }
      }
      return true
    case (.object(let a), .object(let b)): return a === b || a.isEqual(to: b)
    case (.function(let a), .function(let b)): return a === b
    case (.runtime(let a), .runtime(let b)): return a == b
    case (.undefined(let undefined), _), (_, .undefined(let undefined)):
      throw Fault(
        undefined?.issue ?? .undefinedName("", near: [], imported: false), at: undefined?.place)
    default: return false
    }
  }

  private static func equalItems(
    _ left: Iteration, _ right: Iteration, _ budget: inout Int, _ depth: Int
  ) throws(Fault) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    for index in 0..<count {
      if try !equal(left[index], right[index], &budget, depth + 1) { return false }
    }
    return true
  }

  /// Text is equal when its code points are, as in Python, not when it is canonically equivalent.
  @inline(__always)
  static func sameText(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && (a == b) && (a.utf8.elementsEqual(b.utf8))
  }

  static func contains(_ container: Value, _ item: Value) throws(Fault) -> Bool {
    switch container {
    case .list(let items), .tuple(let items):
      for other in items where try equal(other, item) { return true }
      return false
    case .sequence(let sequence):
      for index in 0..<max(0, sequence.count) where try equal(sequence.element(at: index), item) {
        return true
      }
      return false
    case .map(let map):
      guard item.isHashable else { throw Fault(.notHashable(item.described)) }
      return map[key: item] != nil
    case .string, .safe:
      guard let part = item.plainText else {
        throw Fault(.operands("in", item.described, container.described))
      }
      return TextSearch.contains(container.plainText ?? "", part)
    default: throw Fault(.operands("in", item.described, container.described))
    }
  }

  private static func order(
    _ left: Value, _ right: Value, _ op: String, _ test: (Int) -> Bool
  ) throws(Fault) -> Bool {
    if case .double(let a) = left, a.isNaN { return false }
    if case .double(let b) = right, b.isNaN { return false }
    return test(try ordered(left, right))
  }

  /// Negative, zero or positive, as the left value sorts before, with or after the right one.
  static func ordered(_ left: Value, _ right: Value) throws(Fault) -> Int {
    switch (left.number, right.number) {
    case (.int(let a), .int(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.double(let a), .double(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.int(let a), .double(let b)): return Double(a) < b ? -1 : Double(a) > b ? 1 : 0
    case (.double(let a), .int(let b)): return a < Double(b) ? -1 : a > Double(b) ? 1 : 0
    default: break
    }
    switch (left, right) {
    case (.string, .string), (.safe, .string), (.string, .safe), (.safe, .safe):
      let a = left.plainText ?? ""
      let b = right.plainText ?? ""
      if sameText(a, b) { return 0 }
      return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    case (.tuple(let a), .tuple(let b)), (.list(let a), .list(let b)):
      for (first, second) in zip(a, b) {
        if try equal(first, second) { continue }
        return try ordered(first, second)
      }
      return a.count < b.count ? -1 : a.count > b.count ? 1 : 0
    case (.object(let a), .object(let b)):
      if let first = a.sortKey, let second = b.sortKey { return try ordered(first, second) }
    case (.undefined(let undefined), _), (_, .undefined(let undefined)):
      throw Fault(
        undefined?.issue ?? .undefinedName("", near: [], imported: false), at: undefined?.place)
    default: break
    }
    throw Fault(.notOrdered(left.described, right.described))
  }
}

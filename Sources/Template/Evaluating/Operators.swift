import Glibc

/// Python's operators on values; whole numbers that leave 64 bits are a fault.
enum Operators {
  static func unary(_ op: UnaryOperator, _ value: Value) throws(Fault) -> Value {
    switch (op, value.number) {
    case (.not, _): return .bool(!value.isTrue)
    case (.minus, .int(let number)):
      guard number != .min else { throw Fault(.overflow) }
      return .int(-number)
    case (.minus, .double(let number)): return .double(-number)
    case (.plus, .int(let number)): return .int(number)
    case (.plus, .double(let number)): return .double(number)
    default: throw Fault(.operand(op == .minus ? "-" : "+", value.described))
    }
  }

  static func binary(
    _ op: BinaryOperator, _ left: Value, _ right: Value, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    switch (left.number, right.number) {
    case (.int(let a), .int(let b)): return try integer(op, a, b)
    case (.int(let a), .double(let b)): return .double(try real(op, Double(a), b))
    case (.double(let a), .int(let b)): return .double(try real(op, a, Double(b)))
    case (.double(let a), .double(let b)): return .double(try real(op, a, b))
    default: return try other(op, left, right, limits)
    }
  }

  private static func integer(_ op: BinaryOperator, _ a: Int, _ b: Int) throws(Fault) -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch op {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide:
      guard b != 0 else { throw Fault(.divisionByZero) }
      return .double(Double(a) / Double(b))
    case .floorDivide:
      guard b != 0 else { throw Fault(.divisionByZero) }
      let quotient = a.dividedReportingOverflow(by: b)
      if quotient.overflow { throw Fault(.overflow) }
      let rest = a.remainderReportingOverflow(dividingBy: b).partialValue
      return .int(
        rest != 0 && (rest < 0) != (b < 0) ? quotient.partialValue - 1 : quotient.partialValue)
    case .modulo:
      guard b != 0 else { throw Fault(.divisionByZero) }
      if b == -1 { return .int(0) }
      let rest = a % b
      return .int(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
    case .power:
      if b < 0 {
        guard a != 0 else { throw Fault(.divisionByZero) }
        return .double(pow(Double(a), Double(b)))
      }
      result = (try power(a, b), false)
    }
    if result.overflow { throw Fault(.overflow) }
    return .int(result.partialValue)
  }

  private static func power(_ base: Int, _ exponent: Int) throws(Fault) -> Int {
    if base == 0 || base == 1 { return exponent == 0 ? 1 : base }
    if base == -1 { return exponent % 2 == 0 ? 1 : -1 }
    guard exponent < 64 else { throw Fault(.overflow) }
    var result = 1
    for _ in 0..<exponent {
      let next = result.multipliedReportingOverflow(by: base)
      if next.overflow { throw Fault(.overflow) }
      result = next.partialValue
    }
    return result
  }

  private static func real(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(Fault) -> Double {
    switch op {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide:
      guard b != 0 else { throw Fault(.divisionByZero) }
      return a / b
    case .floorDivide:
      guard b != 0 else { throw Fault(.divisionByZero) }
      let rest = modulo(a, b)
      let quotient = (a - rest) / b
      let whole = quotient.rounded(.down)
      return quotient - whole > 0.5 ? whole + 1 : whole
    case .modulo:
      guard b != 0 else { throw Fault(.divisionByZero) }
      return modulo(a, b)
    case .power:
      if a == 0, b < 0 { throw Fault(.divisionByZero) }
      let result = pow(a, b)
      if result.isInfinite, a.isFinite, b.isFinite { throw Fault(.overflow) }
      if result.isNaN, !a.isNaN, !b.isNaN {
        throw Fault(.operands("**", Value.double(a).described, Value.double(b).described))
      }
      return result
    }
  }

  private static func modulo(_ a: Double, _ b: Double) -> Double {
    let rest = a.truncatingRemainder(dividingBy: b)
    if rest == 0 { return b < 0 ? -0.0 : 0.0 }
    return (rest < 0) != (b < 0) ? rest + b : rest
  }

  private static func other(
    _ op: BinaryOperator, _ left: Value, _ right: Value, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    switch (op, left, right) {
    case (.add, .string, .string), (.add, .safe, .string), (.add, .string, .safe),
      (.add, .safe, .safe):
      return try Printing.joined([left, right], separator: nil, limits)
    case (.add, .tuple(let a), .tuple(let b)):
      return .tuple(try appended(a, b, limits))
    case (.add, _, _):
      if let a = left.listItems(limits), let b = right.listItems(limits) {
        return .list(try appended(a, b, limits))
      }
    case (.multiply, _, _):
      if case .int(let count) = right.number {
        return try repeated(left, count, limits, left, right)
      }
      if case .int(let count) = left.number {
        return try repeated(right, count, limits, left, right)
      }
    case (.modulo, .string(let format), _):
      return .string(try Formatting.format(format, right, limits))
    case (.modulo, .safe(let format), _):
      return .safe(SafeText(try Formatting.format(format.text, right, limits, escaping: true)))
    default: break
    }
    throw Fault(.operands(op.symbol, left.described, right.described))
  }

  private static func appended(
    _ a: [Value], _ b: [Value], _ limits: TemplateLimits
  ) throws(Fault) -> [Value] {
    if a.count + b.count > limits.listItems { throw Fault(.valueTooLarge(limits.listItems)) }
    return a + b
  }

  private static func repeated(
    _ value: Value, _ count: Int, _ limits: TemplateLimits, _ left: Value, _ right: Value
  ) throws(Fault) -> Value {
    let count = max(0, count)
    func check(_ size: Int, _ limit: Int) throws(Fault) {
      let total = size.multipliedReportingOverflow(by: count)
      if total.overflow || total.partialValue > limit { throw Fault(.valueTooLarge(limit)) }
    }
    switch value {
    case .string(let text):
      try check(text.utf8.count, limits.textBytes)
      return .string(text.isEmpty ? "" : String(repeating: text, count: count))
    case .safe(let text):
      try check(text.bytes.count, limits.textBytes)
      if text.bytes.isEmpty { return value }
      return .safe(SafeText(Array(repeatElement(text.bytes, count: count).joined())))
    case .list(let items):
      try check(items.count, limits.listItems)
      if items.isEmpty { return value }
      return .list(Array(repeatElement(items, count: count).joined()))
    case .tuple(let items):
      try check(items.count, limits.listItems)
      if items.isEmpty { return value }
      return .tuple(Array(repeatElement(items, count: count).joined()))
    default: throw Fault(.operands("*", left.described, right.described))
    }
  }
}

/// An expression as parsed.
struct Expression {
  indirect enum Kind {
    case constant(Value)
    case name(String)
    /// The text a filter block or a filtered block set has gathered.
    case captured
    case member(Expression, String)
    case item(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?, step: Expression?)
    case list([Expression])
    case tuple([Expression])
    case map([(key: Expression, value: Expression)])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case compare(Expression, [(CompareOperator, Expression)])
    case concat([Expression])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
    case filter(Expression, name: String, nameRange: Range<Int>, Arguments)
    case test(Expression, name: String, nameRange: Range<Int>, Arguments, negated: Bool)
    case call(Expression, Arguments)
  }

  struct Arguments {
    var positional: [Expression] = []
    var keywords: [(name: String, range: Range<Int>, value: Expression)] = []
    var spread: Expression?
    var keywordSpread: Expression?

    var isEmpty: Bool {
      positional.isEmpty && keywords.isEmpty && spread == nil && keywordSpread == nil
    }
  }

  let kind: Kind
  let range: Range<Int>
  /// Levels of expressions inside this one, itself included.
  let depth: Int
}

enum UnaryOperator: UInt8 { case not, minus, plus }

enum BinaryOperator: UInt8 {
  case add, subtract, multiply, divide, floorDivide, modulo, power

  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    }
  }
}

enum CompareOperator: UInt8 {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `in`, notIn

  var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .in: "in"
    case .notIn: "not in"
    }
  }
}

/// The arguments of a call, in the order written.
public struct TemplateArguments: Sendable {
  /// Arguments without a name.
  public var positional: [Value]
  /// Arguments with a name; names are unique.
  public var keywords: [(name: String, value: Value)]

  /// What the host gave to this rendering, for its filters and functions.
  public internal(set) var context: (any Sendable)?

  /// Arguments for a call.
  public init(_ positional: [Value] = [], keywords: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.keywords = keywords
    context = nil
  }

  /// The argument at a position or of that name; nil where it was not given.
  public func value(_ position: Int, _ name: String) -> Value? {
    if positional.indices.contains(position) { return positional[position] }
    return keywords.first { $0.name == name }?.value
  }

  /// The value of a keyword; nil where it was not given.
  public subscript(_ name: String) -> Value? {
    keywords.first { $0.name == name }?.value
  }
}

/// Bounds of one rendering; passing one is a diagnostic.
public struct TemplateLimits: Sendable {
  /// Bytes of output.
  public var outputBytes = 32 << 20
  /// Bytes of any text made on the way.
  public var textBytes = 16 << 20
  /// Elements of any list made on the way.
  public var listItems = 1_000_000
  /// Bytes of all values kept at once, about.
  public var keptBytes = 64 << 20
  /// Rounds of all loops together; elements filters look at and every 4 KB copied count as rounds.
  public var loopRounds = 10_000_000
  /// Macros, includes, blocks and imports running inside one another.
  public var callDepth = 100
  /// Statements and expressions being worked on inside one another.
  public var depth = 400

  /// The usual bounds.
  public init() {}
}

/// What templates may use beyond the language: filters, tests and functions, Jinja's own and the
/// host's. A value; changes after `TemplateSet.compile` do not reach the compiled set.
public struct TemplateEnvironment: Sendable {
  /// A filter of the host: the value before the bar and the arguments in parentheses.
  public typealias Filter = @Sendable (Value, TemplateArguments) throws(TemplateFault) -> Value
  /// A test of the host, used after `is`.
  public typealias Test = @Sendable (Value, TemplateArguments) throws(TemplateFault) -> Bool

  /// Bounds of each rendering.
  public var limits = TemplateLimits()
  var filters: [String: Filter] = [:]
  var tests: [String: Test] = [:]
  var functions: [String: TemplateFunction] = [:]

  /// Jinja's filters, tests and functions.
  public init() {}

  /// Adds a filter, or replaces one of the same name.
  public mutating func addFilter(_ name: String, _ body: @escaping Filter) {
    filters[name] = body
  }

  /// Adds a test, or replaces one of the same name.
  public mutating func addTest(_ name: String, _ body: @escaping Test) {
    tests[name] = body
  }

  /// Adds a function every template and imported macro sees.
  public mutating func addFunction(_ name: String, _ body: @escaping TemplateFunction.Body) {
    functions[name] = TemplateFunction(name, body)
  }
}

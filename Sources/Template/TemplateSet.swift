public import Diagnostics

/// Compiled templates, immutable; may be rendered from many tasks at once.
public struct TemplateSet: Sendable {
  private let shared: SharedProgram

  /// Compiles all templates; names are what `include`, `extends` and `import` say. `globals` are the
  /// names every rendering gives; reading any other name is an error here. Nil beside errors;
  /// warnings come with a set. All findings of all templates, sorted. Cost: linear in the sources.
  public static func compile(
    _ sources: [(name: String, file: SourceFile)], environment: TemplateEnvironment,
    globals: [String] = []
  ) -> (TemplateSet?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var parsed: [Compiler.Source] = []
    for (name, file) in sources {
      let (body, found) = Parser.parse(file)
      diagnostics += found
      parsed.append(Compiler.Source(name: name, file: file, body: body))
    }
    let compiler = Compiler(parsed, environment: environment, globals: globals)
    for index in compiler.order() { compiler.compile(index) }
    compiler.link()
    diagnostics += compiler.diagnostics
    let chains = IncludeChains(parsed)
    diagnostics = diagnostics.map(chains.telling).sortedForDisplay()
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    return (TemplateSet(shared: SharedProgram(compiler.program)), diagnostics)
  }

  /// The names of the templates, in the order given.
  public var names: [String] { shared.program.templates.map(\.name) }

  /// Renders a template and appends it to `output`; `globals` by name, names not declared are
  /// ignored, declared ones without a value are undefined. `context` goes to the host's filters and
  /// functions. After an error `output` holds what it held before.
  public func render(
    _ name: String, globals: [String: Value], context: (any Sendable)? = nil,
    into output: inout [UInt8]
  ) throws(DiagnosticError) {
    let values = shared.program.globals.map { globals[$0] ?? .undefined(nil) }
    try render(name, globals: values, context: context, into: &output)
  }

  /// Renders with the globals in the order in which `compile` was given their names. Every rendering
  /// goes through here, so that a clock around the body times each template.
  public func render(
    _ name: String, globals: [Value], context: (any Sendable)? = nil, into output: inout [UInt8]
  ) throws(DiagnosticError) {
    guard let index = shared.program.templateIDs[name] else {
      throw DiagnosticError(
        TemplateIssue.templateMissing(name, near: []).at(path: name))
    }
    let mark = output.count
    var buffer: [UInt8] = []
    swap(&buffer, &output)
    var evaluator = Evaluator(shared, context: context, output: buffer)
    do throws(Fault) {
      try evaluator.render(index, globals)
    } catch {
      output = evaluator.output
      output.removeLast(max(0, output.count - mark))
      // What fails at no place of its own failed in this template.
      let fault =
        error.place == nil
        ? Fault(error.issue, at: Place(file: index, start: 0, end: 0), notes: error.notes) : error
      throw DiagnosticError(evaluator.diagnostic(fault))
    }
    output = evaluator.output
  }
}

extension Evaluator {
  mutating func render(_ template: Int32, _ globals: [Value]) throws(Fault) {
    contexts = shared.program.initialContext
    for (index, value) in globals.enumerated().prefix(shared.program.globals.count) {
      contexts[index] = value
    }
    try run(template: template, at: nil)
    if output.count > limits.outputBytes {
      throw Fault(
        .outputTooLarge(limits.outputBytes), at: Place(file: template, start: 0, end: 0))
    }
  }

  func diagnostic(_ fault: Fault) -> Diagnostic {
    Diagnostic(fault.issue, at: fault.place.flatMap(location), notes: fault.notes)
  }
}

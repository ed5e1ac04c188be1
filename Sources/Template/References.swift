public import Diagnostics

extension TemplateSet {
  /// The names a template includes, extends or imports as they are written out, each once, in
  /// order. A template that cannot be parsed gives none; `compile` says why.
  /// Cost: parses the template.
  public static func references(in file: SourceFile) -> [String] {
    var names: [String] = []
    for template in templateReferences(Parser.parse(file).0) {
      for name in literalNames(template) where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

/// What a body includes, extends or imports, at any depth, in order.
func templateReferences(_ body: [Statement]) -> [Expression] {
  body.flatMap { statement -> [Expression] in
    switch statement.kind {
    case .text, .output, .set: []
    case .include(let template, _, _), .importModule(let template, _, _),
      .importNames(let template, _, _), .extends(let template):
      [template]
    case .branch(let branches, let otherwise):
      branches.flatMap { templateReferences($0.body) } + templateReferences(otherwise ?? [])
    case .loop(let loop):
      templateReferences(loop.body) + templateReferences(loop.otherwise ?? [])
    case .block(let block): templateReferences(block.body)
    case .macro(let macro), .callBlock(let macro, _): templateReferences(macro.body)
    case .setBlock(_, _, let body), .filterBlock(_, let body), .with(_, let body):
      templateReferences(body)
    }
  }
}

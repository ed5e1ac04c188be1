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

/// What a body includes, extends or imports, at any depth, in order; only includes if asked for.
func templateReferences(
  _ body: [Statement], includesOnly: Bool = false
) -> [Expression] {
  func references(in body: [Statement]) -> [Expression] {
    templateReferences(body, includesOnly: includesOnly)
  }
  return body.flatMap { statement -> [Expression] in
    switch statement.kind {
    case .text, .output, .set: []
    case .include(let template, _, _): [template]
    case .importModule(let template, _, _), .importNames(let template, _, _),
      .extends(let template):
      includesOnly ? [] : [template]
    case .branch(let branches, let otherwise):
      branches.flatMap { references(in: $0.body) } + references(in: otherwise ?? [])
    case .loop(let loop):
      references(in: loop.body) + references(in: loop.otherwise ?? [])
    case .block(let block): references(in: block.body)
    case .macro(let macro), .callBlock(let macro, _): references(in: macro.body)
    case .setBlock(_, _, let body), .filterBlock(_, let body), .with(_, let body):
      references(in: body)
    }
  }
}

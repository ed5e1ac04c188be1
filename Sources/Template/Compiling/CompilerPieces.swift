import Diagnostics
import Text

/// Blocks, macros and other templates.
extension Compiler {
  func block(
    _ block: Statement.Block, _ range: Range<Int>, into pending: inout [Pending]
  ) {
    let name = block.name.text
    let id = blockID(name)
    let inherited = inheritedBlockContext(name)
    let site = html
    if !silent {
      blockContexts[template][name] = inherited ?? site
      if let inherited, inherited != site {
        report(.blockContext(name, inherited.described, site.described), block.name.range)
      }
      if scope.isMacro { report(.misplacedBlock(name), block.name.range) }
    }
    let start = silent ? inherited ?? .text : site
    let outerScope = scope
    let wasSilent = silent
    scope = Scope(parent: nil, isRoot: false, block: name)
    html = start
    silent = false
    var prelude: [Pending] = []
    declareAssigned(in: block.body, into: &prelude)
    let unit = newUnit()
    let body = body(block.body, prelude: prelude)
    checkEnd(start, range)
    program.units[Int(unit)] = UnitRecord(body: body, slots: scope.slots)
    scope = outerScope
    silent = wasSilent
    html = site
    implementations[template].append(
      (
        name,
        BlockImplementation(
          unit: unit, template: Int32(template), context: start, required: block.required)
      ))
    if silent { return }
    let passed = passedLocals(range, needed: block.scoped)
    for local in program.passed.suffix(Int(passed.count)) {
      facts[template].scopedNames.insert(local.context)
    }
    program.blocks.append(
      BlockRecord(
        name: id, scoped: block.scoped, passedStart: passed.start, passedCount: passed.count,
        context: start, place: place(block.name.range)))
    pending.append(Pending(.block(Int32(program.blocks.count - 1)), range))
  }

  /// Where the topmost ancestor puts a block; nil where none knows it.
  private func inheritedBlockContext(_ name: String) -> HTMLContext? {
    var found: HTMLContext?
    var current = Int(program.templates[template].parent)
    var steps = 0
    while current >= 0, steps <= sources.count {
      found = blockContexts[current][name] ?? found
      current = Int(program.templates[current].parent)
      steps += 1
    }
    return found
  }

  func newUnit() -> Int32 {
    program.units.append(UnitRecord())
    return Int32(program.units.count - 1)
  }

  /// The locals in scope, for a template or block that sees them by name.
  func passedLocals(_ range: Range<Int>, needed: Bool) -> (start: Int32, count: Int32) {
    guard needed else { return (0, 0) }
    let start = program.passed.count
    for name in scope.visible {
      let value: NodeID
      switch scope.resolve(name) {
      case .local(let slot): value = add(.local(slot: slot, name: nameID(name)), range)
      case .loop(let level): value = add(.loopValue(depth: level), range)
      case nil: continue
      }
      program.passed.append(PassedLocal(value: value, context: contextID(name)))
    }
    return (Int32(start), Int32(program.passed.count - start))
  }

  /// The macro's number; its body is text in, text out.
  func macro(_ macro: Statement.Macro, _ range: Range<Int>, isCaller: Bool = false) -> Int32 {
    let outer = scope
    let outerHTML = html
    let wasSilent = silent
    let inner = Scope(parent: outer, isRoot: false, block: isCaller ? outer.block : nil)
    inner.isMacro = true
    scope = inner
    html = .text
    silent = false
    for parameter in macro.parameters { _ = inner.declare(parameter.name.text) }
    let fallbacks = macro.parameters.map { $0.fallback.map(expression) ?? -1 }
    let parameterNames = Set(macro.parameters.map(\.name.text))
    var prelude: [Pending] = []
    for name in Compiler.assigned(in: macro.body) where !parameterNames.contains(name.text) {
      let value = readOuter(name.text, name.range)
      prelude.append(
        Pending(.assignLocal(slot: inner.declare(name.text), value), name.range))
    }
    let unit = newUnit()
    let body = body(macro.body, prelude: prelude)
    checkEnd(.text, range)
    program.units[Int(unit)] = UnitRecord(body: body, slots: inner.slots)
    scope = outer
    html = outerHTML
    silent = wasSilent
    let captures = inner.captures.map { capture in
      let source: NodeID =
        switch capture.source {
        case .local(let slot): add(.local(slot: slot, name: nameID(capture.name)), range)
        case .loop(let level): add(.loopValue(depth: level), range)
        }
      return (source: source, slot: capture.slot, name: capture.name)
    }
    program.macros.append(
      MacroRecord(
        name: macro.name.text, unit: unit, template: Int32(template),
        parameters: macro.parameters.map(\.name.text), fallbacks: fallbacks,
        callerSlot: inner.specials["caller"] ?? (callerParameter(macro) ?? -1),
        varargsSlot: inner.specials["varargs"] ?? -1, kwargsSlot: inner.specials["kwargs"] ?? -1,
        captures: captures, place: place(macro.name.range)))
    return Int32(program.macros.count - 1)
  }

  private func callerParameter(_ macro: Statement.Macro) -> Int32? {
    macro.parameters.firstIndex { $0.name.text == "caller" }.map(Int32.init)
  }

  func callBlock(
    _ macro: Statement.Macro, _ call: Expression, _ range: Range<Int>,
    into pending: inout [Pending]
  ) {
    guard takesPiece("call", range) else { return }
    let id = self.macro(macro, range, isCaller: true)
    let node = expression(call)
    if silent {
      report(.textOutsideBlocks, range)
      return
    }
    program.callBlocks.append(CallBlockRecord(macro: id, call: node))
    pending.append(Pending(.callBlock(Int32(program.callBlocks.count - 1)), range))
  }

  func importModule(
    _ template: Expression, _ name: Statement.Name, _ withContext: Bool, _ range: Range<Int>,
    into pending: inout [Pending]
  ) {
    let source = source(
      template, ignoreMissing: false, withContext: withContext, range, isImport: true)
    program.imports.append(
      ImportRecord(source: source, target: targetID(.name(name)), names: []))
    pending.append(Pending(.importModule(Int32(program.imports.count - 1)), range))
  }

  func importNames(
    _ template: Expression, _ names: [(name: Statement.Name, alias: Statement.Name)],
    _ withContext: Bool, _ range: Range<Int>, into pending: inout [Pending]
  ) {
    let source = source(
      template, ignoreMissing: false, withContext: withContext, range, isImport: true)
    if source.literal >= 0 {
      let exported = facts[Int(source.literal)].stores.map { program.contextNames[Int($0)] }
      for (name, _) in names where !exported.contains(name.text) {
        report(
          .exportMissing(
            name.text, template: sources[Int(source.literal)].name,
            near: nearMisses(of: name.text, in: exported)), name.range)
      }
    }
    let entries = names.map { name, alias in
      (
        name: name.text, context: contextID(name.text), target: targetID(.name(alias)),
        place: place(name.range)
      )
    }
    program.imports.append(ImportRecord(source: source, target: -1, names: entries))
    pending.append(Pending(.importNames(Int32(program.imports.count - 1)), range))
  }

  func extends(_ template: Expression, _ range: Range<Int>) {
    guard scope.assignsToContext, bodyDepth == 1 else {
      report(.misplacedExtends, range)
      return
    }
    guard program.templates[self.template].parentNode < 0 else {
      report(.secondExtends, range)
      return
    }
    program.templates[self.template].parentNode = expression(template)
    program.templates[self.template].parentPlace = place(template.range)
    let known = checkNames(template, ignoreMissing: false)
    if case .constant(.string(let name)) = template.kind {
      program.templates[self.template].parent = program.templateIDs[name] ?? -1
    } else {
      program.templates[self.template].parent = -2
      facts[self.template].extendsDynamically = true
      let targets = known ? literalNames(template).compactMap { program.templateIDs[$0] } : [-1]
      for target in targets {
        facts[self.template].links.append((target, [], true, place(template.range)))
      }
    }
    silent = true
  }

  /// What to include or import: checked as far as the name is written out.
  func source(
    _ template: Expression, ignoreMissing: Bool, withContext: Bool, _ range: Range<Int>,
    isImport: Bool
  ) -> IncludeRecord {
    let known = checkNames(template, ignoreMissing: ignoreMissing)
    var literal: Int32 = -1
    if case .constant(.string(let name)) = template.kind {
      literal = program.templateIDs[name] ?? -2
    }
    let locals = withContext ? Set(scope.visible) : []
    let targets = known ? literalNames(template).compactMap { program.templateIDs[$0] } : [-1]
    for target in targets {
      facts[self.template].links.append((target, locals, withContext, place(template.range)))
    }
    let passed = passedLocals(range, needed: withContext)
    return IncludeRecord(
      template: expression(template), literal: literal, ignoreMissing: ignoreMissing,
      withContext: withContext, passedStart: passed.start, passedCount: passed.count,
      place: place(template.range))
  }

  /// Reports names of templates that do not exist; whether all names are written out.
  private func checkNames(_ template: Expression, ignoreMissing: Bool) -> Bool {
    let names = literalNames(template)
    guard !names.isEmpty else { return false }
    let missing = names.filter { program.templateIDs[$0] == nil }
    var isChoice = false
    if case .list = template.kind { isChoice = missing.count < names.count }
    if case .tuple = template.kind { isChoice = missing.count < names.count }
    if !ignoreMissing, !isChoice {
      for name in missing {
        report(
          .templateMissing(name, near: nearMisses(of: name, in: sources.map(\.name))),
          template.range)
      }
    }
    return true
  }
}

/// The names an expression may stand for; empty where that is known only while running.
func literalNames(_ template: Expression) -> [String] {
  switch template.kind {
  case .constant(.string(let name)): return [name]
  case .list(let items), .tuple(let items):
    let names = items.map(literalNames)
    return names.contains(where: \.isEmpty) ? [] : names.flatMap { $0 }
  case .conditional(_, let then, let otherwise):
    let first = literalNames(then)
    let second = otherwise.map(literalNames) ?? []
    return first.isEmpty || (otherwise != nil && second.isEmpty) ? [] : first + second
  default: return []
  }
}

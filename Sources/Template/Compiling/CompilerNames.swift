import Text

extension Compiler {
  /// A node that reads a name.
  func read(_ name: String, _ range: Range<Int>) -> NodeID {
    switch scope.resolve(name) {
    case .local(let slot): return add(.local(slot: slot, name: nameID(name)), range)
    case .loop(let level): return add(.loopValue(depth: level), range)
    case nil: break
    }
    if let function = function(name), !storedAnywhere.contains(name) {
      return constant(.function(function), range)
    }
    let id = contextID(name)
    facts[template].reads.append((id, range, scope.visible))
    return add(.context(id), range)
  }

  func function(_ name: String) -> TemplateFunction? {
    environment.functions[name] ?? BuiltinFunction(rawValue: name).map(TemplateFunction.init)
  }

  /// A node that reads what a name means outside of the innermost level, if it means anything.
  func readOuter(_ name: String, _ range: Range<Int>) -> NodeID {
    switch scope.resolve(name) {
    case .local(let slot): add(.local(slot: slot, name: nameID(name)), range)
    case .loop(let level): add(.loopValue(depth: level), range)
    case nil:
      if let function = function(name), !storedAnywhere.contains(name) {
        constant(.function(function), range)
      } else if let id = program.contextIDs[name] {
        contextIfAny(id, range)
      } else {
        add(.missing, range)
      }
    }
  }

  private func contextIfAny(_ id: Int32, _ range: Range<Int>) -> NodeID {
    facts[template].softReads.insert(id)
    return add(.contextIfAny(id), range)
  }

  /// Opens a level of names and declares those that `body` assigns, with their outer values.
  func openLevel(assigning body: [Statement], into instructions: inout [Pending]) {
    let names = Compiler.assigned(in: body)
    let outer = names.map { ($0.text, readOuter($0.text, $0.range), $0.range) }
    scope.levels.append([:])
    declare(outer, into: &instructions)
  }

  /// Declares the names a unit's body assigns, with what they mean outside.
  func declareAssigned(in body: [Statement], into instructions: inout [Pending]) {
    let outer = Compiler.assigned(in: body).map {
      ($0.text, readOuter($0.text, $0.range), $0.range)
    }
    declare(outer, into: &instructions)
  }

  private func declare(
    _ outer: [(String, NodeID, Range<Int>)], into instructions: inout [Pending]
  ) {
    for (name, value, range) in outer {
      let slot = scope.declare(name)
      instructions.append(Pending(.assignLocal(slot: slot, value), range))
    }
  }

  func closeLevel() {
    scope.levels.removeLast()
  }

  /// Names assigned in a body itself, branches included, but not in the levels inside it.
  static func assigned(in body: [Statement]) -> [Statement.Name] {
    var names: [Statement.Name] = []
    var seen: Set<String> = []
    func visit(_ body: [Statement]) {
      for statement in body {
        var found: [Statement.Name] = []
        switch statement.kind {
        case .set(let target, _), .setBlock(let target, _, _): found = target.names
        case .importModule(_, let name, _): found = [name]
        case .importNames(_, let pairs, _): found = pairs.map(\.alias)
        case .macro(let macro): found = [macro.name]
        case .branch(let branches, let otherwise):
          for branch in branches { visit(branch.body) }
          visit(otherwise ?? [])
        default: break
        }
        names += found.filter { seen.insert($0.text).inserted }
      }
    }
    visit(body)
    return names
  }

  /// A table entry that assigns to a target.
  func targetID(_ target: Statement.Target) -> Int32 {
    let node: TargetNode
    switch target {
    case .name(let name): node = assignment(to: name)
    case .member(let name, let member, _):
      node = .member(read(name.text, name.range), name: nameID(member))
    case .tuple(let targets, _):
      let parts = targets.map(targetID)
      let start = Int32(program.targetLists.count)
      program.targetLists += parts
      node = .tuple(start: start, count: Int32(parts.count))
    }
    program.targets.append(node)
    return Int32(program.targets.count - 1)
  }

  private func assignment(to name: Statement.Name) -> TargetNode {
    if scope.assignsToContext {
      let id = contextID(name.text)
      facts[template].stores.insert(id)
      return .context(id)
    }
    if case .local(let slot) = scope.levels.last?[name.text] { return .local(slot) }
    return .local(scope.declare(name.text))
  }
}

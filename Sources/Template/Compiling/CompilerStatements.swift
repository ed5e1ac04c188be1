import Diagnostics
import Text

/// An instruction of a body that is still being put together.
struct Pending {
  let instruction: Instruction
  let range: Range<Int>

  init(_ instruction: Instruction, _ range: Range<Int>) {
    self.instruction = instruction
    self.range = range
  }
}

extension Compiler {
  /// Compiles statements in the current scope and HTML context.
  func body(_ statements: [Statement], prelude: [Pending] = []) -> Body {
    var pending = prelude
    bodyDepth += 1
    defer { bodyDepth -= 1 }
    for statement in statements { lower(statement, into: &pending) }
    return flush(pending)
  }

  /// Stores a body's instructions side by side; runs of text that meet become one.
  private func flush(_ pending: [Pending]) -> Body {
    let start = program.instructions.count
    for item in pending {
      if case .text(let from, let length) = item.instruction, program.instructions.count > start,
        case .text(let lastFrom, let lastLength) = program.instructions.last,
        lastFrom + lastLength == from
      {
        program.instructions[program.instructions.count - 1] = .text(
          start: lastFrom, count: lastLength + length)
        continue
      }
      program.instructions.append(item.instruction)
      program.instructionPlaces.append(place(item.range))
    }
    return Body(start: Int32(start), count: Int32(program.instructions.count - start))
  }

  private func lower(_ statement: Statement, into pending: inout [Pending]) {
    let range = statement.range
    switch statement.kind {
    case .text(let bytes): text(bytes, into: &pending)
    case .output(let value): output(value, into: &pending)
    case .branch(let branches, let otherwise):
      branch(branches, otherwise, range, into: &pending)
    case .loop(let loop): self.loop(loop, range, into: &pending)
    case .set(let target, let value):
      let node = expression(value)
      pending.append(Pending(assign(target, node), range))
    case .setBlock(let target, let filter, let statements):
      captured(statements, filter: filter, target: target, range, into: &pending)
    case .filterBlock(let filter, let statements):
      captured(statements, filter: filter, target: nil, range, into: &pending)
    case .with(let names, let statements): with(names, statements, into: &pending)
    case .include(let template, let ignoreMissing, let withContext):
      guard takesPiece("include", range) else { return }
      let record = source(
        template, ignoreMissing: ignoreMissing, withContext: withContext, range, isImport: false)
      program.includes.append(record)
      pending.append(Pending(.include(Int32(program.includes.count - 1)), range))
    case .importModule(let template, let name, let withContext):
      importModule(template, name, withContext, range, into: &pending)
    case .importNames(let template, let names, let withContext):
      importNames(template, names, withContext, range, into: &pending)
    case .extends(let template): extends(template, range)
    case .block(let block): self.block(block, range, into: &pending)
    case .macro(let macro):
      let id = self.macro(macro, range)
      pending.append(Pending(.macro(id, target: targetID(.name(macro.name))), range))
    case .callBlock(let macro, let call): callBlock(macro, call, range, into: &pending)
    }
  }

  private func assign(_ target: Statement.Target, _ value: NodeID) -> Instruction {
    let id = targetID(target)
    switch program.targets[Int(id)] {
    case .local(let slot): return .assignLocal(slot: slot, value)
    case .context(let name): return .assignContext(name, value)
    default: return .assign(target: id, value)
    }
  }

  private func branch(
    _ branches: [Statement.Branch], _ otherwise: [Statement]?, _ range: Range<Int>,
    into pending: inout [Pending]
  ) {
    let start = html
    var ends: HTMLContext?
    var disagreed = false
    func meet() {
      guard let known = ends else {
        ends = html
        return
      }
      if let merged = HTMLContext.merge(known, html) {
        ends = merged
      } else if !disagreed {
        disagreed = true
        report(
          known.isUnquoted || html.isUnquoted
            ? .unquotedAttribute : .branchesDisagree(known.described, html.described), range)
      }
    }
    var records: [BranchRecord] = []
    for branch in branches {
      html = start
      let test = expression(branch.test)
      records.append(BranchRecord(test: test, body: body(branch.body)))
      meet()
    }
    html = start
    if let otherwise { records.append(BranchRecord(test: -1, body: body(otherwise))) }
    meet()
    html = disagreed ? .text : ends ?? start
    if html.state == .tagGap(separate: true) { separatorRange = range }
    let first = Int32(program.branches.count)
    program.branches += records
    pending.append(Pending(.branch(start: first, count: Int32(records.count)), range))
  }

  private func loop(_ loop: Statement.Loop, _ range: Range<Int>, into pending: inout [Pending]) {
    let items = expression(loop.items)
    if html.isInTag {
      html = html.gap
      separatorRange = range
    }
    let start = html
    let level = scope.loopLevel
    scope.loopLevel += 1
    defer { scope.loopLevel = level }

    var prelude: [Pending] = []
    // The test sees the target, but neither `loop` nor what the body assigns.
    scope.levels.append([:])
    let target = newTargetID(loop.target)
    let test = loop.test.map(expression) ?? -1
    let outer = scope.levels
    let targetNames = Set(loop.target.names.map(\.text))
    let names = Compiler.assigned(in: loop.body).filter { !targetNames.contains($0.text) }
    for name in names {
      let value = readOuter(name.text, name.range)
      let slot = scope.declare(name.text)
      prelude.append(Pending(.assignLocal(slot: slot, value), name.range))
    }
    scope.levels[scope.levels.count - 1]["loop"] = .loop(level)
    let body = body(loop.body, prelude: prelude)
    if let merged = HTMLContext.merge(start, html), merged == start || start.isInTag {
      html = start
    } else {
      report(.branchesDisagree(start.described, html.described), range)
      html = start
    }
    scope.levels = outer
    scope.levels.removeLast()

    var otherwise = Body.empty
    if let statements = loop.otherwise {
      var prelude: [Pending] = []
      openLevel(assigning: statements, into: &prelude)
      otherwise = self.body(statements, prelude: prelude)
      closeLevel()
      if let merged = HTMLContext.merge(start, html) {
        html = merged
      } else {
        report(.branchesDisagree(start.described, html.described), range)
        html = start
      }
    }
    program.loops.append(
      LoopRecord(
        items: items, test: test, target: target, body: body, otherwise: otherwise,
        recursive: loop.recursive, level: level))
    pending.append(Pending(.loop(Int32(program.loops.count - 1)), range))
  }

  /// A target whose names are new in the innermost level.
  func newTargetID(_ target: Statement.Target) -> Int32 {
    for name in target.names { _ = scope.declare(name.text) }
    return targetID(target)
  }

  private func with(
    _ names: [(Statement.Target, Expression)], _ statements: [Statement],
    into pending: inout [Pending]
  ) {
    let values = names.map { expression($0.1) }
    scope.levels.append([:])
    for ((target, value), node) in zip(names, values) {
      pending.append(
        Pending(.assign(target: newTargetID(target), node), value.range))
    }
    let declared = Set(names.flatMap { $0.0.names.map(\.text) })
    for name in Compiler.assigned(in: statements) where !declared.contains(name.text) {
      let value = readOuter(name.text, name.range)
      let slot = scope.declare(name.text)
      pending.append(Pending(.assignLocal(slot: slot, value), name.range))
    }
    for statement in statements { lower(statement, into: &pending) }
    closeLevel()
  }

  private func captured(
    _ statements: [Statement], filter: Expression?, target: Statement.Target?,
    _ range: Range<Int>, into pending: inout [Pending]
  ) {
    let outside = html
    if target == nil, !takesPiece("filter", range) { return }
    html = .text
    let wasSilent = silent
    silent = false
    var prelude: [Pending] = []
    openLevel(assigning: statements, into: &prelude)
    let body = body(statements, prelude: prelude)
    closeLevel()
    silent = wasSilent
    checkEnd(.text, range)
    html = outside
    let node = filter.map(expression) ?? -1
    let target = target.map(targetID) ?? -1
    if target < 0, silent { return }
    program.captures.append(
      CaptureRecord(
        body: body, filter: node, target: target, mode: html.state == .rcdata ? .rcdata : .text))
    pending.append(Pending(.capture(Int32(program.captures.count - 1)), range))
  }
}

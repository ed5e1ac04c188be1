import Text

extension Evaluator {
  mutating func run(_ body: Body) throws(Fault) {
    depth += 1
    defer { depth -= 1 }
    if depth > limits.depth, body.count > 0 {
      throw fail(.tooDeep(limits.depth), at: shared.program.instructionPlaces[Int(body.start)])
    }
    let before = made
    for index in Int(body.start)..<Int(body.start + body.count) {
      made = before
      switch instructions[index] {
      case .text(let start, let count):
        appendText(Int(start), Int(count))
      case .output(let node, let mode): try print(node, mode)
      case .branch(let start, let count): try branch(start, count)
      case .assignLocal(let slot, let node): stack[base + Int(slot)] = try eval(node)
      case .assignContext(let name, let node):
        contexts[contextBase + Int(name)] = try eval(node)
      case .loop(let record): try loop(record)
      case .urlBegin:
        urlStart = output.count
        urlNode = -1
      case .urlEnd(let list, let refresh): try checkURL(list: list, refresh: refresh, index)
      default: try runOther(index)
      }
    }
  }

  /// Literal text, copied in one piece.
  @inline(__always)
  private mutating func appendText(_ start: Int, _ count: Int) {
    unsafe text.withUnsafeBufferPointer { text in
      guard start >= 0, count >= 0, start + count <= text.count else { return }
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<start + count]))
    }
  }

  @inline(never)
  private mutating func runOther(_ index: Int) throws(Fault) {
    switch instructions[index] {
    case .assign(let target, let node): try assign(target, try eval(node), node)
    case .capture(let record): try capture(shared.program.captures[Int(record)])
    case .include(let record): try include(shared.program.includes[Int(record)])
    case .importModule(let record): try importModule(shared.program.imports[Int(record)])
    case .importNames(let record): try importNames(shared.program.imports[Int(record)])
    case .block(let record): try block(shared.program.blocks[Int(record)])
    case .macro(let macro, let target): try define(macro, target)
    case .callBlock(let record): try callBlock(shared.program.callBlocks[Int(record)])
    case .text, .output, .branch, .assignLocal, .assignContext, .loop, .urlBegin, .urlEnd: break
    }
  }

  private mutating func branch(_ start: Int32, _ count: Int32) throws(Fault) {
    for index in Int(start)..<Int(start + count) {
      let record = shared.program.branches[index]
      if record.test >= 0, try !truth(record.test) { continue }
      try run(record.body)
      return
    }
  }

  /// Puts a value where a target says.
  mutating func assign(_ target: Int32, _ value: Value, _ node: NodeID) throws(Fault) {
    switch shared.program.targets[Int(target)] {
    case .local(let slot): stack[base + Int(slot)] = value
    case .context(let name): contexts[contextBase + Int(name)] = value
    case .member(let object, let name):
      let base = try use(object)
      guard case .object(let thing) = base, let namespace = thing as? NamespaceObject else {
        throw fail(.notNamespace(source(of: object) ?? ""), at: object)
      }
      try checkNesting(value, node)
      namespace.set(shared.program.names[Int(name)], value)
    case .tuple(let start, let count):
      if case .undefined(let undefined) = value { throw undefinedFault(undefined, at: node) }
      let items = try iteration(value, node)
      guard items.count == Int(count) else {
        throw fail(.unpack(expected: Int(count), found: items.count), at: node)
      }
      for index in 0..<Int(count) {
        try assign(shared.program.targetLists[Int(start) + index], items[index], node)
      }
    }
  }

  private mutating func capture(_ record: CaptureRecord) throws(Fault) {
    let bytes = try gathered { (evaluator: inout Evaluator) throws(Fault) in
      try evaluator.run(record.body)
    }
    var value = Value.safe(SafeText(bytes))
    if record.filter >= 0 {
      let outer = captured
      captured = value
      defer { captured = outer }
      value = try use(record.filter)
    }
    if record.target >= 0 {
      try assign(record.target, value, max(record.filter, 0))
    } else {
      try emit(value, record.mode, max(record.filter, 0))
    }
  }

  /// What `work` prints, gathered apart from the output.
  mutating func gathered(
    _ work: (inout Evaluator) throws(Fault) -> Void
  ) throws(Fault) -> [UInt8] {
    var outer: [UInt8] = []
    let before = made
    try charge(output.count, at: nil)
    swap(&outer, &output)
    defer { made = before }
    let outerURL = (urlStart, urlNode)
    do throws(Fault) {
      try work(&self)
    } catch {
      swap(&outer, &output)
      throw error
    }
    swap(&outer, &output)
    (urlStart, urlNode) = outerURL
    return outer
  }

  /// What a value can be looped over as.
  func iteration(_ value: Value, _ node: NodeID) throws(Fault) -> Iteration {
    switch value {
    case .list(let items), .tuple(let items): return .list(items)
    case .sequence(let sequence):
      guard sequence.count <= limits.loopRounds else {
        throw fail(.tooManyRounds(limits.loopRounds), at: node)
      }
      return .sequence(sequence)
    case .map(let map): return .list(map.keys)
    case .string, .safe:
      do throws(Fault) {
        guard case .list(let items)? = try value.asList(limits) else { return .list([]) }
        return .list(items)
      } catch { throw located(error, at: node) }
    case .undefined(let undefined): throw undefinedFault(undefined, at: node)
    default: throw fail(.notIterable(value.described), at: node)
    }
  }

  /// Refuses values nested so deeply that walking or freeing them could exhaust the stack.
  mutating func checkNesting(_ value: Value, _ node: NodeID) throws(Fault) {
    var budget = limits.listItems
    let isShallow = value.isShallow(100, &budget)
    let looked = limits.listItems - budget
    try located(node) { (evaluator: inout Evaluator) throws(Fault) in
      if !isShallow {
        throw Fault(budget < 0 ? .valueTooLarge(evaluator.limits.listItems) : .tooDeep(100))
      }
      try evaluator.count(rounds: looked / 16)
    }
  }
}

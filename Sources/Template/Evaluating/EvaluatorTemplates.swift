import Diagnostics
import Text

extension Evaluator {
  /// Renders a template and those it extends in the current context.
  mutating func run(template index: Int32, at place: Place?) throws(Fault) {
    let outerBlocks = blocks
    let outerBlock = currentBlock
    blocks = shared.program.templates[Int(index)].blocks
    currentBlock = (-1, 0)
    var current = index
    var steps = 0
    while true {
      try run(unit: shared.program.templates[Int(current)].unit)
      let record = shared.program.templates[Int(current)]
      guard record.parentNode >= 0, let parentPlace = record.parentPlace else { break }
      var parent = record.parent
      if parent < 0 {
        let name = try use(record.parentNode)
        parent = try resolve(name, ignoreMissing: false, at: record.parentNode)
        addBlocks(of: parent)
      }
      try enter(.extends, shared.program.templates[Int(parent)].name, at: parentPlace)
      steps += 1
      current = parent
    }
    for _ in 0..<steps { leave() }
    blocks = outerBlocks
    currentBlock = outerBlock
  }

  /// The blocks of a parent known only now come after the known ones.
  private mutating func addBlocks(of parent: Int32) {
    let more = shared.program.templates[Int(parent)].blocks
    for index in blocks.indices where more.indices.contains(index) { blocks[index] += more[index] }
  }

  /// The template a name stands for; -1 where it is missing and may be.
  private func resolve(
    _ value: Value, ignoreMissing: Bool, at node: NodeID
  ) throws(Fault) -> Int32 {
    switch value {
    case .string(let name):
      if let id = shared.program.templateIDs[name] { return id }
      if ignoreMissing { return -1 }
      let names = shared.program.templates.map(\.name)
      throw fail(.templateMissing(name, near: nearMisses(of: name, in: names)), at: node)
    case .list(let names), .tuple(let names):
      for case .string(let name) in names {
        if let id = shared.program.templateIDs[name] { return id }
      }
      if ignoreMissing { return -1 }
      guard case .string(let name) = names.first else { break }
      throw fail(.templateMissing(name, near: []), at: node)
    default: break
    }
    throw fail(.templateName(value.described), at: node)
  }

  /// A new context: the functions, and with `copying` what the template needs of the current one.
  private mutating func newContext(
    for template: Int32, copying: Bool, _ record: (start: Int32, count: Int32)
  ) throws(Fault) {
    let start = contexts.count
    contexts.append(contentsOf: shared.program.initialContext)
    guard copying else {
      contextBase = start
      return
    }
    for name in shared.program.templates[Int(template)].needs {
      contexts[start + Int(name)] = contexts[contextBase + Int(name)]
    }
    for local in shared.program.passed[Int(record.start)..<Int(record.start + record.count)] {
      let value = try probe(local.value)
      if case .undefined(nil) = value { continue }
      contexts[start + Int(local.context)] = value
    }
    contextBase = start
  }

  mutating func include(_ record: IncludeRecord) throws(Fault) {
    var template = record.literal
    if template < 0 {
      let name = try use(record.template)
      template = try resolve(name, ignoreMissing: record.ignoreMissing, at: record.template)
      if template < 0 { return }
    }
    let name = shared.program.templates[Int(template)].name
    try enter(.include, name, at: record.place)
    let saved = contextBase
    let mark = contexts.count
    let closureMark = closures.count
    try newContext(
      for: template, copying: record.withContext, (record.passedStart, record.passedCount))
    try run(template: template, at: record.place)
    contextBase = saved
    let keep = max(mark, contextFloor)
    if contexts.count > keep { contexts.removeLast(contexts.count - keep) }
    truncateClosures(closureMark)
    if output.count > limits.outputBytes {
      throw fail(.outputTooLarge(limits.outputBytes), at: record.template)
    }
    leave()
  }

  /// The module of an import: made once a rendering unless it sees the context.
  private mutating func module(_ record: IncludeRecord) throws(Fault) -> Int {
    var template = record.literal
    if template < 0 {
      let name = try use(record.template)
      template = try resolve(name, ignoreMissing: false, at: record.template)
    }
    if !record.withContext,
      let known = modules.firstIndex(where: { $0.template == template && !$0.withContext })
    {
      return known
    }
    if contexts.count > 4_000_000 { throw fail(.valueTooLarge(4_000_000), at: record.template) }
    try enter(.imports, shared.program.templates[Int(template)].name, at: record.place)
    let saved = contextBase
    try newContext(
      for: template, copying: record.withContext, (record.passedStart, record.passedCount))
    let made = contextBase
    _ = try gathered { (evaluator: inout Evaluator) throws(Fault) in
      try evaluator.run(template: template, at: record.place)
    }
    contextBase = saved
    contextFloor = contexts.count
    closureFloor = closures.count
    leave()
    modules.append(
      ModuleState(template: template, contextBase: made, withContext: record.withContext))
    return modules.count - 1
  }

  mutating func importModule(_ record: ImportRecord) throws(Fault) {
    let index = try module(record.source)
    let handle = RuntimeHandle(kind: .module, index: Int32(clamping: index), serial: 0)
    try assign(record.target, .runtime(handle), record.source.template)
  }

  mutating func importNames(_ record: ImportRecord) throws(Fault) {
    let index = try module(record.source)
    for name in record.names {
      var value = contexts[modules[index].contextBase + Int(name.context)]
      if !exports(modules[index], name.context) {
        value = .undefined(
          Undefined(
            .export(
              name.name, template: shared.program.templates[Int(modules[index].template)].name,
              known: exportedNames(modules[index])), at: name.place))
      }
      try assign(name.target, value, record.source.template)
    }
  }

  private func exports(_ module: ModuleState, _ name: Int32) -> Bool {
    shared.program.templates[Int(module.template)].stores.contains(name)
      && !shared.program.contextNames[Int(name)].hasPrefix("_")
  }

  func exportedNames(_ module: ModuleState) -> [String] {
    shared.program.templates[Int(module.template)].stores.map {
      shared.program.contextNames[Int($0)]
    }
    .filter { !$0.hasPrefix("_") }
  }

  /// `module.name`; nil where the module does not export it.
  func moduleMember(_ handle: RuntimeHandle, _ name: String) -> Value? {
    let index = Int(handle.index)
    guard modules.indices.contains(index), let id = shared.program.contextIDs[name],
      exports(modules[index], id)
    else { return nil }
    let value = contexts[modules[index].contextBase + Int(id)]
    if case .undefined(nil) = value { return nil }
    return value
  }

  mutating func block(_ record: BlockRecord) throws(Fault) {
    guard let implementation = blocks[Int(record.name)].first else { return }
    if implementation.context != record.context {
      throw fail(
        .blockContext(
          shared.program.blockNames[Int(record.name)], record.context.described,
          implementation.context.described), at: record.place)
    }
    if implementation.required {
      throw fail(
        .requiredBlockMissing(
          shared.program.blockNames[Int(record.name)],
          template: shared.program.templates[Int(implementation.template)].name), at: record.place)
    }
    guard record.scoped else {
      try run(block: record.name, position: 0)
      return
    }
    let saved = contextBase
    let mark = contexts.count
    contexts.append(
      contentsOf: contexts[contextBase..<contextBase + shared.program.contextNames.count])
    for local in shared.program.passed[
      Int(record.passedStart)..<Int(record.passedStart + record.passedCount)]
    {
      let value = try probe(local.value)
      if case .undefined(nil) = value { continue }
      contexts[mark + Int(local.context)] = value
    }
    contextBase = mark
    try run(block: record.name, position: 0)
    contextBase = saved
    let keep = max(mark, contextFloor)
    if contexts.count > keep { contexts.removeLast(contexts.count - keep) }
  }

  mutating func run(block name: Int32, position: Int) throws(Fault) {
    let saved = currentBlock
    currentBlock = (name, position)
    try run(unit: blocks[Int(name)][position].unit)
    currentBlock = saved
  }

  /// Whether there is a block for `super()`; its position.
  func superPosition(_ levels: Int32, _ id: NodeID) throws(Fault) -> Int {
    let (name, position) = currentBlock
    guard name >= 0, blocks[Int(name)].indices.contains(position + Int(levels)) else {
      throw fail(.noSuper(name < 0 ? "" : shared.program.blockNames[Int(name)]), at: id)
    }
    return position + Int(levels)
  }

  mutating func superValue(_ levels: Int32, _ id: NodeID) throws(Fault) -> Value {
    let position = try superPosition(levels, id)
    let name = currentBlock.name
    let bytes = try gathered { (evaluator: inout Evaluator) throws(Fault) in
      try evaluator.run(block: name, position: position)
    }
    return .safe(SafeText(bytes))
  }

  /// `self.name()`: the block as text.
  mutating func selfValue(_ name: Int32, _ id: NodeID) throws(Fault) -> Value {
    guard let implementation = blocks[Int(name)].first else {
      let known = blocks.indices.filter { !blocks[$0].isEmpty }.map {
        shared.program.blockNames[$0]
      }
      let wanted = shared.program.blockNames[Int(name)]
      throw fail(.unknownBlock(wanted, near: nearMisses(of: wanted, in: known)), at: id)
    }
    if implementation.context.state == .rawText {
      throw fail(
        .blockContext(
          shared.program.blockNames[Int(name)], implementation.context.described,
          HTMLContext.text.described), at: id)
    }
    try enter(.macro, shared.program.blockNames[Int(name)], at: place(of: id))
    let bytes = try gathered { (evaluator: inout Evaluator) throws(Fault) in
      try evaluator.run(block: name, position: 0)
    }
    leave()
    return .safe(SafeText(bytes))
  }
}

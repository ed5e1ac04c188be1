import Diagnostics

extension Evaluator {
  mutating func loop(_ index: Int32) throws(Fault) {
    let record = shared.program.loops[Int(index)]
    let value = try useOrNothing(record.items)
    try runLoop(index, record, value, depth: 0)
  }

  /// Runs a loop over a value in the current frame.
  mutating func runLoop(
    _ index: Int32, _ record: LoopRecord, _ value: Value, depth: Int
  ) throws(Fault) {
    var items = try iteration(value, record.items)
    if record.test >= 0 { items = try filtered(items, record) }
    let count = items.count
    guard count > 0 else {
      try run(record.otherwise)
      return
    }
    let place = loopBase + Int(record.level)
    serial &+= 1
    loops.append(
      LoopState(items: items, record: index, frame: base, depth: depth, serial: serial))
    let closureMark = closures.count
    let target = shared.program.targets[Int(record.target)]
    for round in 0..<count {
      rounds += 1
      if rounds > limits.loopRounds {
        throw fail(.tooManyRounds(limits.loopRounds), at: record.items)
      }
      if output.count > limits.outputBytes {
        throw fail(.outputTooLarge(limits.outputBytes), at: record.items)
      }
      loops[place].index = round
      if case .local(let slot) = target {
        stack[base + Int(slot)] = items[round]
      } else {
        try assign(record.target, items[round], record.items)
      }
      try run(record.body)
      if closures.count > closureMark { truncateClosures(closureMark) }
    }
    loops.removeLast()
  }

  mutating func truncateClosures(_ mark: Int) {
    let keep = max(mark, closureFloor)
    if closures.count > keep { closures.removeLast(closures.count - keep) }
  }

  private mutating func filtered(
    _ items: Iteration, _ record: LoopRecord
  ) throws(Fault) -> Iteration {
    var kept: [Value] = []
    for index in 0..<items.count {
      rounds += 1
      if rounds > limits.loopRounds {
        throw fail(.tooManyRounds(limits.loopRounds), at: record.items)
      }
      let item = items[index]
      try assign(record.target, item, record.items)
      guard try truth(record.test) else { continue }
      guard kept.count < limits.listItems else {
        throw fail(.valueTooLarge(limits.listItems), at: record.items)
      }
      kept.append(item)
    }
    return .list(kept)
  }

  func loopAttribute(_ place: Int, _ attribute: LoopAttribute, _ id: NodeID) -> Value {
    guard loops.indices.contains(place) else { return undefined(.outsideLoop("index"), at: id) }
    let index = loops[place].index
    switch attribute {
    case .index: return .int(index + 1)
    case .index0: return .int(index)
    case .revindex: return .int(loops[place].items.count - index)
    case .revindex0: return .int(loops[place].items.count - index - 1)
    case .first: return .bool(index == 0)
    case .last: return .bool(index + 1 == loops[place].items.count)
    case .length: return .int(loops[place].items.count)
    case .depth: return .int(loops[place].depth + 1)
    case .depth0: return .int(loops[place].depth)
    case .previtem, .nextitem:
      let neighbour = attribute == .previtem ? index - 1 : index + 1
      let value = loops[place].items[neighbour]
      if case .undefined(nil) = value { return undefined(.outsideLoop(attribute.rawValue), at: id) }
      return value
    }
  }

  func loopValue(_ place: Int) -> Value {
    guard loops.indices.contains(place) else { return .undefined(nil) }
    return .runtime(
      RuntimeHandle(kind: .loop, index: Int32(clamping: place), serial: loops[place].serial))
  }

  /// The running loop a handle stands for.
  func loopPlace(_ handle: RuntimeHandle) -> Int? {
    let place = Int(handle.index)
    guard loops.indices.contains(place), loops[place].serial == handle.serial else { return nil }
    return place
  }

  /// `loop(children)`: the loop's body again over other items.
  mutating func recurse(_ place: Int, _ arguments: TemplateArguments, _ id: NodeID) throws(Fault) {
    let state = loops[place]
    let record = shared.program.loops[Int(state.record)]
    guard record.recursive else { throw fail(.notCallable(Localized(same: "«loop»")), at: id) }
    guard let items = arguments.positional.first else {
      throw fail(.missingArgument("items", of: "loop"), at: id)
    }
    if case .undefined(let undefined) = items { throw undefinedFault(undefined, at: id) }
    try enter(.macro, "loop", at: self.place(of: id))
    let slots = min(frameSlots(state.frame), stack.count - state.frame)
    let saved = (base, loopBase)
    let frame = stack.count
    stack.append(contentsOf: Array(stack[state.frame..<state.frame + slots]))
    base = frame
    loopBase = loops.count - Int(record.level)
    frames.append((base: frame, slots: slots))
    try runLoop(state.record, record, items, depth: state.depth + 1)
    frames.removeLast()
    stack.removeLast(stack.count - frame)
    (base, loopBase) = saved
    leave()
  }

  /// How many slots the frame at a base has.
  private func frameSlots(_ base: Int) -> Int {
    frames.last { $0.base == base }?.slots ?? 0
  }

  mutating func loopCall(
    _ place: Int, _ name: String, _ arguments: TemplateArguments, _ id: NodeID
  ) throws(Fault) -> Value? {
    switch name {
    case "cycle":
      guard !arguments.positional.isEmpty else {
        throw fail(.missingArgument("items", of: "cycle"), at: id)
      }
      return arguments.positional[loops[place].index % arguments.positional.count]
    case "changed":
      let values = arguments.positional
      if let last = loops[place].changed, try Operators.equalLists(last, values) {
        return .bool(false)
      }
      loops[place].changed = values
      return .bool(true)
    default: return nil
    }
  }
}

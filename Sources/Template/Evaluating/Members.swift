import Text

extension Evaluator {
  /// `value.name`: a member, else the entry of a dictionary; nil where there is neither.
  func member(_ value: Value, _ name: String, _ id: NodeID) throws(Fault) -> Value? {
    switch value {
    case .object(let object): return object.member(name)
    case .map(let map): return map[name] ?? Methods.bound(name, to: value, limits)
    case .sequence(let sequence):
      return sequence.member(name) ?? Methods.bound(name, to: value, limits)
    case .runtime(let handle):
      switch handle.kind {
      case .module: return moduleMember(handle, name)
      case .loop: return loopMember(handle, name, id)
      case .macro: return macroMember(handle, name)
      }
    case .undefined(let undefined): throw undefinedFault(undefined, at: id)
    default: return Methods.bound(name, to: value, limits)
    }
  }

  private func loopMember(_ handle: RuntimeHandle, _ name: String, _ id: NodeID) -> Value? {
    guard let place = loopPlace(handle), let attribute = LoopAttribute(rawValue: name) else {
      return nil
    }
    return loopAttribute(place, attribute, id)
  }

  private func macroMember(_ handle: RuntimeHandle, _ name: String) -> Value? {
    guard closures.indices.contains(Int(handle.index)) else { return nil }
    let macro = shared.program.macros[Int(closures[Int(handle.index)].macro)]
    switch name {
    case "name": return macro.name == "caller" ? Value.none : .string(macro.name)
    case "arguments": return .tuple(macro.parameters.map { .string($0) })
    case "caller": return .bool(macro.callerSlot >= 0)
    case "catch_varargs": return .bool(macro.varargsSlot >= 0)
    case "catch_kwargs": return .bool(macro.kwargsSlot >= 0)
    default: return nil
    }
  }

  /// `value[key]`.
  mutating func item(_ base: NodeID, _ key: NodeID, _ id: NodeID) throws(Fault) -> Value {
    let value = try use(base)
    let key = try use(key)
    if let found = try item(of: value, key, id) { return found }
    return undefined(.element(of: value, written: source(of: base), key: key), at: id)
  }

  func item(of value: Value, _ key: Value, _ id: NodeID) throws(Fault) -> Value? {
    switch (value, key.number) {
    case (.list(let items), .int(let index)), (.tuple(let items), .int(let index)):
      return Iteration.list(items).element(index)
    case (.sequence(let sequence), .int(let index)):
      return Iteration.sequence(sequence).element(index)
    case (.string, .int(let index)), (.safe, .int(let index)):
      let scalars = Array((value.plainText ?? "").unicodeScalars)
      let place = index < 0 ? index + scalars.count : index
      guard scalars.indices.contains(place) else { return nil }
      let found = String(scalars[place])
      if case .safe = value { return .safe(SafeText(found)) }
      return .string(found)
    default: break
    }
    if case .map(let map) = value, key.isHashable, let found = map[key: key] { return found }
    if let name = key.plainText { return try member(value, name, id) }
    return nil
  }

  /// `value[from:to:step]`.
  mutating func slice(_ base: NodeID, _ parts: Int32, _ id: NodeID) throws(Fault) -> Value {
    let value = try use(base)
    let from = try bound(operands[Int(parts)])
    let to = try bound(operands[Int(parts) + 1])
    let step = try bound(operands[Int(parts) + 2]) ?? 1
    guard step != 0 else {
      throw fail(
        .argumentValue("step", of: "[:]", needs: Needs.nonZero, found: Value.int(0).described),
        at: id)
    }
    switch value {
    case .list(let items): return .list(items.sliced(from, to, step))
    case .tuple(let items): return .tuple(items.sliced(from, to, step))
    case .string(let text):
      let scalars = Array(text.unicodeScalars).sliced(from, to, step)
      return .string(String(scalars: (scalars)))
    case .safe(let text):
      let scalars = Array(text.text.unicodeScalars).sliced(from, to, step)
      return .safe(SafeText(String(scalars: (scalars))))
    case .sequence(let sequence):
      let range = SliceBounds(from, to, step, count: max(0, sequence.count))
      return .sequence(
        SliceSequence(sequence, start: range.start, step: step, count: range.count))
    default: throw fail(.operand("[:]", value.described), at: id)
    }
  }

  private mutating func bound(_ node: NodeID) throws(Fault) -> Int? {
    guard node >= 0 else { return nil }
    let value = try use(node)
    switch value.number {
    case .int(let number): return number
    default:
      if case .none = value { return nil }
      throw fail(
        .argumentValue("index", of: "[:]", needs: Needs.integer, found: value.described), at: node)
    }
  }
}

extension Iteration {
  /// The element at an index, from the end where it is negative; nil outside.
  func element(_ index: Int) -> Value? {
    let place = index < 0 ? index &+ count : index
    return place >= 0 && place < count ? self[place] : nil
  }
}

/// The bounds of a slice as Python computes them.
struct SliceBounds {
  let start: Int
  let count: Int

  init(_ from: Int?, _ to: Int?, _ step: Int, count: Int) {
    func clamp(_ index: Int, _ low: Int, _ high: Int) -> Int {
      let place = index < 0 ? max(index, -count - 1) + count : index
      return min(max(place, low), high)
    }
    if step > 0 {
      start = from.map { clamp($0, 0, count) } ?? 0
      let end = to.map { clamp($0, 0, count) } ?? count
      self.count = end > start ? (end - start - 1) / step + 1 : 0
    } else {
      start = from.map { clamp($0, -1, count - 1) } ?? count - 1
      let end = to.map { clamp($0, -1, count - 1) } ?? -1
      let stride = step == .min ? Int.max : -step
      self.count = start > end ? (start - end - 1) / stride + 1 : 0
    }
  }
}

extension Array {
  func sliced(_ from: Int?, _ to: Int?, _ step: Int) -> [Element] {
    let bounds = SliceBounds(from, to, step, count: count)
    if step == 1 { return Array(self[bounds.start..<bounds.start + bounds.count]) }
    return (0..<bounds.count).map { self[bounds.start + $0 * step] }
  }
}

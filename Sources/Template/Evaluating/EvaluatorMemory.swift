import Text

/// The bound on memory: values are weighed when they are made, and what is still kept is counted
/// whenever much was made since.
extension Evaluator {
  /// Counts a value that a node has made.
  @inline(__always)
  mutating func charge(_ value: Value, at id: NodeID) throws(Fault) {
    switch value {
    case .string(let text): if text.utf8.count > 15 { try charge(text.utf8.count, at: id) }
    case .safe(let text): try charge(text.bytes.count, at: id)
    case .list(let items), .tuple(let items):
      if made(by: id) { try charge(items.reduce(0) { $0 + $1.weight }, at: id) }
    case .map(let map): if made(by: id) { try charge(map.count * 4 * Value.size, at: id) }
    default: break
    }
  }

  /// Whether a node makes new lists, not only hands on one that there is.
  private func made(by id: NodeID) -> Bool {
    switch nodes[Int(id)] {
    case .list, .tuple, .map, .filter, .hostFilter, .binary, .methodCall, .slice: true
    default: false
    }
  }

  /// Counts bytes that a node has made; copying them is work too.
  mutating func charge(_ bytes: Int, at id: NodeID?) throws(Fault) {
    made += bytes
    uncounted += bytes
    if bytes > 4_096 {
      do throws(Fault) {
        try count(rounds: bytes >> 12)
      } catch { throw id.map { located(error, at: $0) } ?? error }
    }
    guard uncounted > limits.keptBytes / 2 else { return }
    uncounted = 0
    if made + kept() > limits.keptBytes {
      let issue = TemplateIssue.tooMuchKept(limits.keptBytes)
      throw id.map { fail(issue, at: $0) } ?? Fault(issue)
    }
  }

  /// Bytes of what variables, loops and macros hold, each thing counted once. Stops beyond the bound.
  private func kept() -> Int {
    var seen: Set<Int> = []
    var total = 0
    var rest = stack + contexts
    rest.append(captured)
    for closure in closures { rest += closure.captures }
    for loop in loops {
      if case .list(let items) = loop.items { rest.append(.list(items)) }
      rest += loop.changed ?? []
    }
    while let value = rest.popLast(), total <= limits.keptBytes {
      if let address = value.address, !seen.insert(address).inserted { continue }
      total += value.weight
      switch value {
      case .list(let items), .tuple(let items): rest += items
      case .map(let map): rest += map.keys + map.values
      case .object(let object as any ValueHolder): rest += object.heldValues
      case .sequence(let sequence as any ValueHolder): rest += sequence.heldValues
      default: break
      }
    }
    return total
  }
}

extension Value {
  static let size = MemoryLayout<Value>.stride

  /// The bytes it takes itself, without what a list or dictionary holds beyond its own storage.
  var weight: Int {
    switch self {
    case .string(let text): Self.size + (text.utf8.count > 15 ? text.utf8.count + 32 : 0)
    case .safe(let text): Self.size + text.bytes.count
    case .list(let items), .tuple(let items): Self.size * (items.count + 2)
    case .map(let map): Self.size * 4 * (map.count + 1)
    default: Self.size
    }
  }

  /// Where it is in memory, so that what is shared is counted once; nil for what is small.
  fileprivate var address: Int? {
    switch self {
    case .string(var text):
      guard text.utf8.count > 15 else { return nil }
      return text.withUTF8 { Int(bitPattern: $0.baseAddress) }
    case .safe(let text):
      return unsafe text.bytes.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
    case .list(let items), .tuple(let items):
      guard !items.isEmpty else { return nil }
      return unsafe items.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
    case .object(let object): return ObjectIdentifier(object).hashValue
    case .sequence(let sequence): return ObjectIdentifier(sequence).hashValue
    default: return nil
    }
  }
}

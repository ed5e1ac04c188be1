import Synchronization

/// An object that keeps values of a template, for the bound on nesting.
protocol ValueHolder {
  var heldValues: [Value] { get }
}

/// An object a template may call.
protocol CallableObject: TemplateObject {
  func call(_ arguments: TemplateArguments) throws(Fault) -> Value
}

/// `namespace()`: names that loops may assign to.
final class NamespaceObject: TemplateObject, ValueHolder {
  private let names: Mutex<[(name: String, value: Value)]>

  init(_ names: [(name: String, value: Value)]) {
    self.names = Mutex(names)
  }

  func member(_ name: String) -> Value? {
    names.withLock { names in names.first { $0.name == name }?.value }
  }

  func set(_ name: String, _ value: Value) {
    names.withLock { names in
      if let index = names.firstIndex(where: { $0.name == name }) {
        names[index].value = value
      } else {
        names.append((name, value))
      }
    }
  }

  var memberNames: [String] { names.withLock { $0.map(\.name) } }
  var heldValues: [Value] { names.withLock { $0.map(\.value) } }
}

/// `cycler(…)`: gives its values by turns.
final class CyclerObject: TemplateObject, ValueHolder {
  private let items: [Value]
  private let position = Mutex(0)

  init(_ items: [Value]) {
    self.items = items
  }

  private func item(_ index: Int) -> Value { items.indices.contains(index) ? items[index] : .none }

  func member(_ name: String) -> Value? {
    switch name {
    case "current": item(position.withLock { $0 })
    case "next": .function(TemplateFunction("next") { _ in self.next() })
    case "reset":
      .function(
        TemplateFunction("reset") { _ in
          self.position.withLock { $0 = 0 }
          return .none
        })
    default: nil
    }
  }

  private func next() -> Value {
    let index = position.withLock { position in
      defer { position = items.isEmpty ? 0 : (position + 1) % items.count }
      return position
    }
    return item(index)
  }

  var memberNames: [String] { ["current", "next", "reset"] }
  var heldValues: [Value] { items }
}

/// `joiner(", ")`: nothing at the first call, the separator at every other one.
final class JoinerObject: CallableObject {
  private let separator: Value
  private let used = Mutex(false)

  init(_ separator: Value) {
    self.separator = separator
  }

  func member(_ name: String) -> Value? { nil }
  var memberNames: [String] { [] }

  func call(_ arguments: TemplateArguments) throws(Fault) -> Value {
    let first = used.withLock { used in
      defer { used = true }
      return !used
    }
    return first ? .string("") : separator
  }
}

/// `range(…)`, never in memory as a whole.
final class RangeSequence: TemplateSequence {
  let start: Int
  let step: Int
  let count: Int

  init(start: Int, step: Int, count: Int) {
    self.start = start
    self.step = step
    self.count = count
  }

  func element(at index: Int) -> Value { .int(start &+ index &* step) }
}

/// Part of a list of the host.
final class SliceSequence: TemplateSequence, ValueHolder {
  private let inner: any TemplateSequence
  private let start: Int
  private let step: Int
  let count: Int

  init(_ inner: any TemplateSequence, start: Int, step: Int, count: Int) {
    self.inner = inner
    self.start = start
    self.step = step
    self.count = count
  }

  func element(at index: Int) -> Value {
    let place = start &+ index &* step
    return place >= 0 && place < inner.count ? inner.element(at: place) : .none
  }

  /// A slice of a slice of a slice … is as deep as it is long.
  var heldValues: [Value] { inner is any ValueHolder ? [.sequence(inner)] : [] }
}

/// What `groupby` yields: `(grouper, list)` with names.
final class GroupSequence: TemplateSequence, ValueHolder {
  let grouper: Value
  let items: Value

  init(_ grouper: Value, _ items: [Value]) {
    self.grouper = grouper
    self.items = .list(items)
  }

  var count: Int { 2 }
  func element(at index: Int) -> Value { index == 0 ? grouper : items }
  func member(_ name: String) -> Value? {
    switch name {
    case "grouper": grouper
    case "list": items
    default: nil
    }
  }
  var memberNames: [String] { ["grouper", "list"] }
  var heldValues: [Value] { [grouper, items] }
}

extension TemplateFunction {
  /// A function of the language itself.
  convenience init(_ builtin: BuiltinFunction) {
    self.init(builtin: builtin)
  }
}

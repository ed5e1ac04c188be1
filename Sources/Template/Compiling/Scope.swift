/// The names of one unit while it is compiled: a template, a block, a macro or a call block. Each
/// unit runs in a frame of numbered slots.
final class Scope {
  enum Binding {
    case local(Int32)
    /// The loop of that level in the same unit.
    case loop(Int32)
  }

  /// The unit a macro or call block is written in; blocks and templates have none.
  let parent: Scope?
  /// A template's own top level, whose names live in the context.
  let isRoot: Bool
  var slots: Int32 = 0
  var levels: [[String: Binding]]
  var loopLevel: Int32 = 0
  var captures: [(source: Binding, slot: Int32, name: String)] = []
  /// The block it is in, for `super()`.
  var block: String?
  var isMacro = false
  /// Special names a macro's body used: `caller`, `varargs`, `kwargs`.
  var specials: [String: Int32] = [:]

  init(parent: Scope?, isRoot: Bool, block: String?) {
    self.parent = parent
    self.isRoot = isRoot
    self.block = block
    levels = [[:]]
  }

  /// Whether an assignment here goes to the context.
  var assignsToContext: Bool { isRoot && levels.count == 1 }

  func newSlot() -> Int32 {
    defer { slots += 1 }
    return slots
  }

  func declare(_ name: String) -> Int32 {
    let slot = newSlot()
    levels[levels.count - 1][name] = .local(slot)
    return slot
  }

  /// Where a name is found in this unit's frame; captured from the surrounding one if need be.
  func resolve(_ name: String) -> Binding? {
    for level in levels.reversed() {
      if let found = level[name] { return found }
    }
    if isMacro, name == "caller" || name == "varargs" || name == "kwargs" {
      let slot = newSlot()
      specials[name] = slot
      levels[0][name] = .local(slot)
      return .local(slot)
    }
    guard let parent, let source = parent.resolve(name) else { return nil }
    let slot = newSlot()
    captures.append((source, slot, name))
    levels[0][name] = .local(slot)
    return .local(slot)
  }

  /// Every name visible here, for suggestions and for includes.
  var visible: [String] {
    Set(levels.flatMap(\.keys)).union(parent?.visible ?? []).sorted()
  }
}

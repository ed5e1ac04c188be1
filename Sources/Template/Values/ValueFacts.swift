import Diagnostics
import Text

extension Value {
  enum Number {
    case int(Int)
    case double(Double)
    case none
  }

  /// The value as a number; truth values count as 1 and 0, as in Python.
  @inline(__always)
  var number: Number {
    switch self {
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .bool(let flag): .int(flag ? 1 : 0)
    default: .none
    }
  }

  /// Whether a condition holds: zero, empty and none do not.
  var isTrue: Bool {
    switch self {
    case .undefined, .none: false
    case .bool(let flag): flag
    case .int(let number): number != 0
    case .double(let number): number != 0
    case .string(let text): !text.isEmpty
    case .safe(let text): !text.bytes.isEmpty
    case .list(let items), .tuple(let items): !items.isEmpty
    case .map(let map): map.count > 0
    case .sequence(let sequence): sequence.count > 0
    case .object, .function, .runtime: true
    }
  }

  /// How a message names the value: itself where it is short, else its kind.
  var described: Localized {
    switch self {
    case .undefined: Localized(es: "un valor sin definir", en: "an undefined value")
    case .none: Localized(same: "None")
    case .bool, .int, .double, .string, .safe: Localized(same: reprForMessage)
    case .list, .sequence: Localized(es: "una lista", en: "a list")
    case .tuple: Localized(es: "una tupla", en: "a tuple")
    case .map: Localized(es: "un diccionario", en: "a dictionary")
    case .object(let object):
      object.text.map { Localized(same: "«\($0)»") } ?? Localized(es: "un objeto", en: "an object")
    case .function(let function): Localized(same: "«\(function.name)»")
    case .runtime(let handle):
      switch handle.kind {
      case .macro: Localized(es: "una macro", en: "a macro")
      case .module: Localized(es: "una plantilla importada", en: "an imported template")
      case .loop: Localized(es: "un bucle", en: "a loop")
      }
    }
  }

  /// The value as written in Python, cut to a line.
  var reprForMessage: String {
    switch self {
    case .string, .safe:
      let text = plainText ?? ""
      let short = text.unicodeScalars.prefix(40)
      var bytes: [UInt8] = []
      Printing.appendQuoted(String(scalars: (short)), to: &bytes)
      let shown = String(decoding: bytes, as: UTF8.self)
      return short.endIndex < text.unicodeScalars.endIndex ? shown + "…" : shown
    case .int(let number): return String(number)
    case .double(let number): return pythonText(number)
    case .bool(let flag): return flag ? "True" : "False"
    default: return described.en
    }
  }

  /// Names for suggestions.
  var memberNames: [String] {
    switch self {
    case .object(let object): object.memberNames
    case .sequence(let sequence): sequence.memberNames
    case .map(let map): map.textKeys
    case .runtime(let handle) where handle.kind == .loop: LoopAttribute.names
    case .string: TextMethods.names
    case .safe: TextMethods.names + TextMethods.namesOfSafe
    default: []
    }
  }

  /// The elements of a list of any kind; nil for anything else and for lists beyond the limit.
  func listItems(_ limits: TemplateLimits) -> [Value]? {
    switch self {
    case .list(let items): return items
    case .sequence(let sequence):
      let count = max(0, sequence.count)
      guard count <= limits.listItems else { return nil }
      return (0..<count).map { sequence.element(at: $0) }
    default: return nil
    }
  }

  /// Whether it is nested at most `depth` deep; false too where looking takes more than `budget`.
  func isShallow(_ depth: Int, _ budget: inout Int) -> Bool {
    let children: [Value]
    switch self {
    case .list(let items), .tuple(let items): children = items
    case .map(let map): children = map.values + map.keys
    case .object(let object):
      guard let holder = object as? any ValueHolder else { return true }
      children = holder.heldValues
    case .sequence(let sequence):
      guard let holder = sequence as? any ValueHolder else { return true }
      children = holder.heldValues
    default: return true
    }
    if depth <= 0 { return false }
    for child in children {
      budget -= 1
      if budget < 0 { return false }
      if !child.isShallow(depth - 1, &budget) { return false }
    }
    return true
  }
}

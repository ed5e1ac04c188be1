/// A dictionary in insertion order. Immutable and shared by reference; a copy costs nothing.
/// Keys are compared as Python compares them: `1`, `1.0` and `True` are one key.
public struct ValueMap: Sendable {
  private let storage: Storage

  /// Maps text keys to values; of two equal keys the later value counts, at the earlier place.
  public init(_ pairs: some Sequence<(String, Value)>) {
    storage = Storage(pairs.lazy.map { (Value.string($0.0), $0.1) })
  }

  /// Maps keys of any hashable kind: text, numbers, truth values, none, tuples of these.
  public init(keyed pairs: some Sequence<(Value, Value)>) {
    storage = Storage(pairs)
  }

  /// Whether both are one in memory.
  func isSame(as other: ValueMap) -> Bool { storage === other.storage }

  /// How many keys there are.
  public var count: Int { storage.keys.count }

  /// The value of a text key. Cost: a scan of up to 8 keys, else one hash.
  public subscript(_ key: String) -> Value? {
    storage.index(of: key).map { storage.values[$0] }
  }

  /// The value of a key of any kind.
  subscript(key key: Value) -> Value? {
    switch key {
    case .string(let text): self[text]
    case .safe(let text): self[text.text]
    default: storage.index(of: MapKey(key)).map { storage.values[$0] }
    }
  }

  /// The keys in order.
  public var keys: [Value] { storage.keys }
  /// The values in the order of the keys.
  public var values: [Value] { storage.values }

  /// The text keys, for suggestions.
  var textKeys: [String] {
    storage.keys.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  private final class Storage: Sendable {
    let keys: [Value]
    let values: [Value]
    /// Filled only where a scan would cost more.
    let texts: [String: Int]
    let others: [MapKey: Int]

    init(_ pairs: some Sequence<(Value, Value)>) {
      var keys: [Value] = []
      var values: [Value] = []
      keys.reserveCapacity(pairs.underestimatedCount)
      values.reserveCapacity(pairs.underestimatedCount)
      var texts: [String: Int] = [:]
      var others: [MapKey: Int] = [:]
      var isIndexed = false
      for (key, value) in pairs {
        if case .string(let text) = key, keys.count < Self.scanned, !isIndexed {
          if let known = Self.scan(keys, for: text) {
            values[known] = value
          } else {
            keys.append(key)
            values.append(value)
          }
          continue
        }
        if !isIndexed {
          Self.index(keys, into: &texts)
          isIndexed = true
        }
        let known: Int?
        if let text = key.plainText {
          known = texts[text]
          if known == nil { texts[text] = keys.count }
        } else {
          let hashed = MapKey(key)
          known = others[hashed]
          if known == nil { others[hashed] = keys.count }
        }
        if let known {
          values[known] = value
        } else {
          if case .safe(let text) = key {
            keys.append(.string(text.text))
          } else {
            keys.append(key)
          }
          values.append(value)
        }
      }
      self.keys = keys
      self.values = values
      self.texts = keys.count > Self.scanned ? texts : [:]
      self.others = others
    }

    /// So many keys are found faster by a scan than by a hash.
    private static let scanned = 8

    private static func scan(_ keys: [Value], for text: String) -> Int? {
      keys.firstIndex { if case .string(let key) = $0 { key == text } else { false } }
    }

    private static func index(_ keys: [Value], into texts: inout [String: Int]) {
      for (index, key) in keys.enumerated() {
        if let text = key.plainText { texts[text] = index }
      }
    }

    func index(of text: String) -> Int? {
      if !texts.isEmpty { return texts[text] }
      for index in keys.indices {
        if case .string(let key) = keys[index], key == text { return index }
      }
      return nil
    }

    func index(of key: MapKey) -> Int? { others[key] }
  }
}

extension ValueMap: ExpressibleByDictionaryLiteral {
  /// Maps text keys to values.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements)
  }
}

/// A key hashed as Python hashes it.
struct MapKey: Hashable, Sendable {
  private enum Form: Hashable {
    case none
    case number(Double, Int)
    case text(String)
    case tuple([MapKey])
    case identity(ObjectIdentifier)
    case other
  }
  private let form: Form

  init(_ value: Value) {
    switch value {
    case .none: form = .none
    case .bool(let flag): form = .number(0, flag ? 1 : 0)
    case .int(let number): form = .number(0, number)
    case .double(let number):
      if let whole = Int(exactly: number) {
        form = .number(0, whole)
      } else {
        form = .number(number, 0)
      }
    case .string(let text): form = .text(text)
    case .safe(let text): form = .text(text.text)
    case .tuple(let items): form = .tuple(items.map(MapKey.init))
    case .object(let object): form = .identity(ObjectIdentifier(object))
    case .sequence(let sequence): form = .identity(ObjectIdentifier(sequence))
    case .function(let function): form = .identity(ObjectIdentifier(function))
    case .list, .map, .undefined, .runtime: form = .other
    }
  }
}

extension Value {
  /// Whether Python could hash it, so that it may be the key of a dictionary.
  var isHashable: Bool {
    switch self {
    case .list, .map, .undefined: false
    case .tuple(let items): items.allSatisfy(\.isHashable)
    default: true
    }
  }

  /// The text of a string, safe or not; nil for anything else.
  var plainText: String? {
    switch self {
    case .string(let text): text
    case .safe(let text): text.text
    default: nil
    }
  }
}

/// A value read from YAML or JSON together with its place in the source file.
public struct Node: Sendable, Equatable {
  /// The three kinds of value both formats have.
  public enum Content: Sendable, Equatable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping(Mapping)
  }

  /// The value.
  public let content: Content
  /// UTF-8 byte offsets in the whole file, without surrounding blanks and comments. Quotes and
  /// brackets belong to the span; an empty value has an empty span; an alias has its own span,
  /// while what is inside it keeps the span of the anchored text.
  public let span: Range<Int>

  /// A value at a place.
  public init(_ content: Content, span: Range<Int>) {
    self.content = content
    self.span = span
  }

  /// The scalar, if this is one.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items in order, if this is a sequence.
  public var sequence: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The mapping, if this is one.
  public var mapping: Mapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  /// What the value is, for messages and dispatch. Cost: resolves a plain scalar.
  public var kind: ValueKind {
    switch content {
    case .sequence: .list
    case .mapping: .mapping
    case .scalar(let scalar):
      switch scalar.value {
      case .null: .null
      case .bool: .boolean
      case .int: .integer
      case .double: .number
      case .string: .text
      }
    }
  }
}

/// A value without parts. The text is kept as written (after unescaping and folding); what it
/// means is resolved on demand.
public struct Scalar: Sendable, Equatable {
  enum Resolution: Sendable {
    /// Resolved by the schema.
    case plain
    /// A string whatever it looks like: quoted, block style, or tagged `!!str`.
    case string
    /// A JSON number: like plain, but an integer beyond `Int` is a double.
    case jsonNumber
    /// Tagged `!!float`: an integer is read as a double.
    case float
    /// Tagged `!!null`.
    case null
  }

  /// The text, unescaped and folded.
  public let text: String
  let resolution: Resolution

  /// A scalar as if written in plain style or, with `isPlain` false, in quotes.
  public init(text: String, isPlain: Bool) {
    self.init(text: text, resolution: isPlain ? .plain : .string)
  }

  init(text: String, resolution: Resolution) {
    self.text = text
    self.resolution = resolution
  }

  /// Whether the text stood there without quotes and without a tag.
  public var isPlain: Bool { resolution == .plain }

  /// The meaning of the text under this project's schema. Cost: one look at the text, no
  /// allocation.
  public var value: ScalarValue {
    switch resolution {
    case .string: .string(text)
    case .plain: resolvePlain(text)
    case .jsonNumber: resolveNumber(text, overflowsToDouble: true) ?? .string(text)
    case .null: .null
    case .float:
      switch resolveNumber(text, overflowsToDouble: true) {
      case .int(let int): .double(Double(int))
      case let value?: value
      case nil: .string(text)
      }
    }
  }

  /// Whether this is `null`, `~` or nothing at all.
  public var isNull: Bool {
    switch resolution {
    case .plain: isPlainNull(text)
    case .null: true
    case .string, .jsonNumber, .float: false
    }
  }
}

/// What a scalar means.
public enum ScalarValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
}

/// Keys and values in source order. Keys are unique: of a repeated key the first one counts.
public struct Mapping: Sendable, Equatable {
  /// One key with its value.
  public struct Entry: Sendable, Equatable {
    /// The key's text; quotes make no difference.
    public let key: String
    /// UTF-8 byte offsets of the key in the whole file, quotes included.
    public let keySpan: Range<Int>
    /// The value.
    public let value: Node

    /// A key with its value.
    public init(key: String, keySpan: Range<Int>, value: Node) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  /// The entries in source order.
  public private(set) var entries: [Entry]
  /// Positions by key, once there are too many entries to look through.
  private var index: [String: Int]?

  private static let indexedFrom = 24

  /// An empty mapping.
  public init() {
    entries = []
  }

  /// A mapping of `entries`; of a repeated key the first one counts.
  public init(_ entries: some Sequence<Entry>) {
    self.init()
    for entry in entries { insert(entry) }
  }

  /// The value of `key`. Cost: linear for small mappings, one hash for large ones.
  public subscript(key: String) -> Node? {
    position(of: key).map { entries[$0].value }
  }

  /// The position of `key` in `entries`.
  public func position(of key: String) -> Int? {
    if let index { return index[key] }
    return entries.firstIndex { $0.key == key }
  }

  /// Adds an entry unless its key is there; returns the entry that was there first.
  @discardableResult
  mutating func insert(_ entry: Entry) -> Entry? {
    if let first = position(of: entry.key) { return entries[first] }
    index?[entry.key] = entries.count
    entries.append(entry)
    if index == nil, entries.count >= Self.indexedFrom {
      index = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
    }
    return nil
  }

  /// Equal keys, spans and values in the same order.
  public static func == (a: Mapping, b: Mapping) -> Bool { a.entries == b.entries }
}

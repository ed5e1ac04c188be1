import Diagnostics
import Testing
import YAML

/// A file under the name the expected messages use.
func source(_ text: String, _ path: String = "a.yml") -> SourceFile {
  SourceFile(path: path, text: text)
}

/// The tree with the source text of every span: `«key» = «value»`, kinds by brackets.
func outline(_ node: Node?, in file: SourceFile) -> String {
  guard let node else { return "nothing" }
  let text = "«\(slice(node.span, of: file))»"
  switch node.content {
  case .scalar: return text
  case .sequence(let items):
    return "\(text)[" + items.map { outline($0, in: file) }.joined(separator: ", ") + "]"
  case .mapping(let mapping):
    let entries = mapping.entries.map {
      "«\(slice($0.keySpan, of: file))» = \(outline($0.value, in: file))"
    }
    return "\(text){" + entries.joined(separator: ", ") + "}"
  }
}

/// The bytes of `span` as text, or why there is none.
func slice(_ span: Range<Int>, of file: SourceFile) -> String {
  guard span.lowerBound >= 0, span.upperBound <= file.bytes.count else { return "outside: \(span)" }
  return String(validating: file.bytes[span], as: UTF8.self) ?? "cut character: \(span)"
}

/// The value as one short text, without places.
func value(_ node: Node?) -> String {
  guard let node else { return "nothing" }
  switch node.content {
  case .scalar(let scalar):
    switch scalar.value {
    case .null: return "null"
    case .bool(let bool): return "\(bool)"
    case .int(let int): return "\(int)"
    case .double(let double): return "double \(double)"
    case .string(let string): return string.debugDescription
    }
  case .sequence(let items): return "[" + items.map(value).joined(separator: ", ") + "]"
  case .mapping(let mapping):
    let entries = mapping.entries.map { "\($0.key.debugDescription): \(value($0.value))" }
    return "{" + entries.joined(separator: ", ") + "}"
  }
}

func rendered(_ diagnostics: [Diagnostic], _ language: Language = .es) -> String {
  TextRenderer(language: language).render(diagnostics)
}

/// The same numbers on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

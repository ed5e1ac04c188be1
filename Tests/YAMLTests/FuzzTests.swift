import Diagnostics
import Testing
import YAML

/// Nothing traps, and whatever comes out can be shown: spans lie inside the part that was read,
/// cut no character, hold what is inside them, and a missing root has a reason.
struct FuzzTests {
  private static let words: [String] = [
    "a", "b: ", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "\r\n", "\t", " ", "\"", "'", "[",
    "]", "{", "}", ", ", "#", " #x", "&a ", "*a", "!!str ", "!x ", "? ", "|", ">", "|-\n", "%",
    "@", "`", "\\", "\\n", "\\u00f1", "\\x", "---", "...", "ñ", "😀", "\u{85}", "\u{FEFF}", "~",
    "null", "true", "12", "1.5", "<<: ", "key: value\n", "- item\n", "\u{2028}",
  ]

  private static func text(_ random: inout SeededGenerator) -> [UInt8] {
    let length = Int.random(in: 1...12, using: &random)
    return (0..<length).flatMap { _ in Array((words.randomElement(using: &random) ?? "a").utf8) }
  }

  private static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    let length = Int.random(in: 0...40, using: &random)
    return (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  @Test func readsTenThousandRandomByteStringsWithoutTrapping() {
    var random = SeededGenerator(seed: 20_261_120)
    for _ in 0..<10_000 { check(Self.bytes(&random)) }
  }

  @Test func readsTwentyThousandRandomYAMLLookalikesWithoutTrapping() {
    var random = SeededGenerator(seed: 19)
    for _ in 0..<20_000 { check(Self.text(&random)) }
  }

  @Test func readsRandomPartsOfAFileWithoutTrapping() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let bytes = Self.text(&random)
      let start = Int.random(in: -3...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count + 3, using: &random)
      check(bytes, range: start..<end)
    }
  }

  @Test func readsTwentyThousandRandomTablesWithoutTrapping() {
    let words = [
      "a", "ñ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "1,5", "\u{FEFF}", "😀",
    ]
    var random = SeededGenerator(seed: 4180)
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...24, using: &random)
      let text = (0..<length).map { _ in words.randomElement(using: &random) ?? "a" }.joined()
      let file = source(text, "a.csv")
      let (table, found) = parseCSV(file)
      if let table { checkSpans(table.root, in: 0..<file.bytes.count, of: file) }
      #expect(table != nil || found.hasErrors, "\(text.debugDescription)")
      #expect(rendered(found).isEmpty == found.isEmpty)
    }
  }

  private func check(_ bytes: [UInt8], range: Range<Int>? = nil) {
    let file = SourceFile(path: "a", bytes: bytes)
    for (root, found) in [parseYAML(file, range: range), parseJSON(file, range: range)] {
      let part = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
      if let root { checkSpans(root, in: part, of: file) }
      for finding in found {
        let place = finding.location?.range ?? -1..<0
        #expect(part.lowerBound <= place.lowerBound && place.upperBound <= part.upperBound)
      }
      #expect(root != nil || !found.isEmpty || isBlank(bytes[part]), "\(bytes)")
      #expect(rendered(found).isEmpty == found.isEmpty)
      var decoder = MappingDecoder(root: root, start: part.lowerBound, in: file)
      _ = decoder.requiredString("a")
      decoder.finish()
      #expect(rendered(decoder.diagnostics).isEmpty == decoder.diagnostics.isEmpty)
    }
  }

  private func checkSpans(_ node: Node, in part: Range<Int>, of file: SourceFile) {
    #expect(part.lowerBound <= node.span.lowerBound && node.span.upperBound <= part.upperBound)
    #expect(String(validating: file.bytes[node.span], as: UTF8.self) != nil)
    switch node.content {
    case .scalar: break
    case .sequence(let items): for item in items { checkSpans(item, in: part, of: file) }
    case .mapping(let mapping):
      for entry in mapping.entries {
        #expect(String(validating: file.bytes[entry.keySpan], as: UTF8.self) != nil)
        checkSpans(entry.value, in: part, of: file)
      }
    }
  }

  /// Whether there is nothing but blanks and comments, so that no root is no surprise.
  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.allSatisfy { $0.drop { $0 == " " || $0 == "\t" }.first.map { $0 == "#" } ?? true }
  }
}

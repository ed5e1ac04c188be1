import Diagnostics
import Text
import YAML

/// How pages related to one are found: by terms they share.
public struct RelatedPages: Sendable {
  /// How many are named, at least 1.
  public let count: Int
  /// What a shared term of a taxonomy counts, by the taxonomy's name; the others count nothing.
  public let weights: [String: Int]

  /// `related: {count: 6, weights: {objectives: 3, tags: 1}}`; by default each taxonomy counts 1.
  static func decode(
    _ values: inout MappingDecoder, taxonomies: [TaxonomyDeclaration]
  ) -> RelatedPages {
    let names = taxonomies.map(\.name)
    let ones = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
    let range = 1...50
    let decoded = values.nested(
      "related", example: MappingExample("{count: 6}") { "{count: \(Int($0) ?? 6)}" }
    ) { parts in
      var count = 6
      if let written = parts.int("count") {
        if range.contains(written.value) {
          count = written.value
        } else {
          parts.report(ModelIssue.outOfRange(key: "count", range), at: written.span)
        }
      }
      let file = parts.file
      guard
        let written = parts.mapping(
          "weights",
          example: MappingExample("{\(names.first ?? "tags"): 3}") { [names] text in
            names.contains(text)
              ? "{\(text): 3}" : "{\(names.first ?? "tags"): \(Int(text) ?? 3)}"
          })?.value
      else {
        return RelatedPages(count: count, weights: ones)
      }
      var weights: [String: Int] = [:]
      var entries = MappingDecoder(written, start: 0, in: file)
      for entry in written.entries {
        guard names.contains(entry.key) else {
          let near = nearMisses(of: entry.key, in: names)
          parts.report(
            ModelIssue.unknownReference(.taxonomy, name: entry.key, near: near), at: entry.keySpan)
          continue
        }
        guard let weight = entries.int(entry.key) else { continue }
        if (0...100).contains(weight.value) {
          weights[entry.key] = weight.value
        } else {
          parts.report(ModelIssue.outOfRange(key: entry.key, 0...100), at: weight.span)
        }
      }
      parts.append(entries.diagnostics)
      return RelatedPages(count: count, weights: weights)
    }
    return decoded ?? RelatedPages(count: 6, weights: ones)
  }
}

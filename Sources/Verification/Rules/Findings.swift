import Diagnostics

/// Collects what is wrong; of one code only so much that a person can read it.
struct Findings {
  /// Findings of one code that are listed.
  static let limit = 100

  let file: SourceFile
  private var list: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  init(_ file: SourceFile) { self.file = file }

  /// Whether further findings of a code are counted only.
  func isFull(_ code: String) -> Bool { counts[code, default: 0] >= Self.limit }

  /// `span` is of the broken rule in the calendar; nil or empty for rules that stand in no line.
  mutating func add(_ issue: VerificationIssue, at span: Range<Int>? = nil) {
    let count = counts[issue.code, default: 0] + 1
    counts[issue.code] = count
    guard count <= Self.limit else { return }
    let place = span.flatMap { $0.isEmpty ? nil : $0 }
    list.append(issue.at(file, place))
  }

  /// All findings, then how many of each code are not listed.
  func finished() -> [Diagnostic] {
    let over = counts.filter { $0.value > Self.limit }.sorted { $0.key < $1.key }
    return list
      + over.map {
        VerificationIssue.more(code: $0.key, count: $0.value - Self.limit).at(file, nil)
      }
  }
}

import Diagnostics

/// The findings about one text, bounded: showing one costs a scan of its file, and nobody reads
/// ten thousand of them. Errors and warnings are counted apart, so that warnings hide no error.
struct Findings: Sendable {
  private(set) var list: [Diagnostic] = []
  private var errors = 0
  private var warnings = 0

  /// Whether no further error is told, so that there is no use in looking for more.
  var isFull: Bool { errors > Limits.findings }

  mutating func append(_ issue: some Issue, at place: Location, notes: [Diagnostic.Note] = []) {
    append(Diagnostic(issue, at: place, notes: notes))
  }

  /// Takes back the last finding that says an issue at a place, if there is one.
  mutating func remove(_ issue: some Issue, at span: Range<Int>) {
    let said = Diagnostic(issue, at: nil).summary.es
    guard issue.severity == .error, errors <= Limits.findings,
      let index = list.lastIndex(where: {
        $0.code == issue.code && $0.location?.range == span && $0.summary.es == said
      })
    else { return }
    list.remove(at: index)
    errors -= 1
  }

  /// Adds a finding; in place of the first error too many, that there are more.
  mutating func append(_ finding: Diagnostic) {
    switch finding.severity {
    case .warning:
      if warnings < Limits.findings { list.append(finding) }
      warnings += 1
    case .error:
      if errors < Limits.findings {
        list.append(finding)
      } else if errors == Limits.findings {
        let issue = YAMLIssue.moreFindings(limit: Limits.findings)
        list.append(Diagnostic(issue, at: finding.location))
      }
      errors += 1
    }
  }
}

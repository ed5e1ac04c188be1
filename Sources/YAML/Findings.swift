import Diagnostics

/// The findings about one text, bounded: showing one costs a scan of its file, and nobody reads
/// ten thousand of them. Errors and warnings are counted apart, so that warnings hide no error.
struct Findings: Sendable {
  private(set) var list: [Diagnostic] = []
  private var errors = 0
  private var warnings = 0

  mutating func append(_ issue: some Issue, at place: Location, notes: [Diagnostic.Note] = []) {
    append(Diagnostic(issue, at: place, notes: notes))
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

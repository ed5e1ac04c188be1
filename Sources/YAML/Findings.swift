import Diagnostics

/// The findings about one text, bounded: showing one costs a scan of its file, and nobody reads
/// ten thousand of them.
struct Findings: Sendable {
  private(set) var list: [Diagnostic] = []

  mutating func append(_ issue: some Issue, at place: Location, notes: [Diagnostic.Note] = []) {
    append(Diagnostic(issue, at: place, notes: notes))
  }

  /// Adds a finding; in place of the first one too many, that there are more.
  mutating func append(_ finding: Diagnostic) {
    switch list.count {
    case ..<Limits.findings:
      list.append(finding)
    case Limits.findings:
      list.append(
        Diagnostic(YAMLIssue.moreFindings(limit: Limits.findings), at: finding.location))
    default: break
    }
  }
}

import Diagnostics

/// How many errors, and how many warnings, are shown of one file: showing one costs a scan of its
/// file, and nobody reads ten thousand of them.
private let findingsPerFile = 100

extension [Diagnostic] {
  /// The findings in the order given, of each file as many as are of use; in place of the others of a
  /// kind, that there are more. Cost: linear.
  func limitedByFile() -> [Diagnostic] {
    var counts: [String: Int] = [:]
    func key(_ finding: Diagnostic) -> String? {
      finding.location.map { "\(finding.severity.rawValue) \($0.file.path)" }
    }
    for finding in self {
      if let key = key(finding) { counts[key, default: 0] += 1 }
    }
    var shown: [String: Int] = [:]
    return compactMap { finding in
      // One more takes no more room than to say so.
      guard let key = key(finding), let count = counts[key], count > findingsPerFile + 1 else {
        return finding
      }
      let number = shown[key, default: 0]
      shown[key] = number + 1
      if number < findingsPerFile { return finding }
      guard number == findingsPerFile else { return nil }
      let isError = finding.severity == .error
      let more = Diagnostic(
        BuildIssue.moreFindings(count - findingsPerFile, areErrors: isError),
        at: finding.location.map { Location($0.file, nil) })
      return isError ? more : more.demoted()
    }
  }
}

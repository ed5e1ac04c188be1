import Diagnostics
import Files
import Markdown
import Text

/// The links of `uses` that lead to no heading of `pages`. What a template writes is looked for in
/// the pages as written; where nothing was written, ids that begin with `_` (the theme's, see
/// docs/theming.md) are taken on trust. Targets that are not among `pages` are passed over.
func deadFragments(
  in uses: [TextFindings], among pages: [TextFindings], writtenIn staging: StagingTree? = nil
) -> [Diagnostic] {
  let uses = uses.flatMap(\.fragments)
  guard !uses.isEmpty else { return [] }
  let wanted = Set(uses.map(\.address))
  var ids: [String: Set<String>] = [:]
  for page in pages where wanted.contains(page.address) {
    ids[page.address] = Set(page.headingIDs)
  }
  var written: [String: [UInt8]] = [:]
  var diagnostics: [Diagnostic] = []
  for use in uses where ids[use.address]?.contains(use.fragment) != true {
    if let staging, written[use.address] == nil {
      written[use.address] = try? staging.read(servedFile(use.address))
    }
    if let html = written[use.address] {
      if contains(html, id: use.fragment) { continue }
    } else if ids[use.address] == nil || use.fragment.hasPrefix("_") {
      continue
    }
    let near = nearMisses(of: use.fragment, in: ids[use.address] ?? [])
    let finding = BuildIssue.deadFragment(use.fragment, page: use.target, near: near)
      .at(use.file, use.range)
    diagnostics.append(use.isLenient ? finding.demoted() : finding)
  }
  return diagnostics
}

/// The file that is served at an address below the base.
func servedFile(_ address: String) -> String {
  if address.hasSuffix(".html") { return address }
  return address.isEmpty || address.hasSuffix("/")
    ? address + "index.html" : address + "/index.html"
}

private func contains(_ html: [UInt8], id: String) -> Bool {
  var attribute: [UInt8] = []
  attribute.append(" id=\"")
  attribute.appendHTMLEscaped(id)
  attribute.append("\"")
  guard html.count >= attribute.count else { return false }
  return (0...(html.count - attribute.count)).contains { start in
    html[start] == attribute[0] && html[start..<start + attribute.count].elementsEqual(attribute)
  }
}

import Diagnostics
import SiteModel

extension OutputPlan {
  /// What pages that are yet to be shown would meet if they were shown now, as warnings; their own
  /// addresses among pages have been compared before. Cost: linear in the pages.
  func findings(onceShown pages: [Page]) -> [Diagnostic] {
    guard !pages.isEmpty else { return [] }
    var owners = owners
    var found: [Diagnostic] = []
    for page in pages {
      var own = owner(page, at: page.addressSpan)
      own.isPage = true
      var wanted = [(servedFile(page.address), own)]
      let aliases = page.texts("aliases")
      let spans = aliases.isEmpty ? [:] : aliasSpans(page)
      for alias in aliases {
        let span = spans[alias] ?? page.span("aliases")
        wanted.append((servedFile(String(alias.dropFirst())), owner(page, at: span)))
      }
      for (path, owner) in wanted {
        if let issue = nesting(path, owner, among: owners) { found.append(issue.demoted()) }
        guard let other = owners[path] else {
          owners[path] = owner
          continue
        }
        if !(owner.isPage && other.isPage) { found.append(taken(path, by: owner, other).demoted()) }
      }
    }
    return found
  }
}

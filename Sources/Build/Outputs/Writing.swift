import Diagnostics
import Feeds
import Files
import SiteModel

extension PageRenderer {
  /// Renders one page, redirect or asset and writes it.
  func write(_ output: Output, into staging: StagingTree) -> RenderedOutput {
    let bytes: [UInt8]?
    var result: RenderedOutput
    switch output.kind {
    case .page(let subject, let number):
      (bytes, result) = page(subject, number: number, path: output.path)
    case .redirect(let index, let address):
      (bytes, result) = redirect(from: index, to: address, path: output.path)
    case .asset(let path):
      bytes = view.theme.assets[path]?.bytes
      let source = "themes/\(view.site.settings.theme)/assets/\(path)"
      result = RenderedOutput(
        record: OutputRecord(path: output.path, reads: [.file(source)]), headings: nil)
    case .feed, .sitemap, .robots:
      return RenderedOutput(record: OutputRecord(path: output.path, reads: []), headings: nil)
    }
    guard let bytes else { return result }
    do {
      try staging.write(output.path, bytes)
    } catch {
      result.findings.diagnostics.append(error.diagnostic)
    }
    return result
  }

  /// Writes a file that is made of all pages together.
  func writeDerived(
    _ output: Output, into staging: StagingTree
  ) -> (record: OutputRecord, diagnostics: [Diagnostic]) {
    let site = view.site
    var reads: Set<Read> = [.setting("base_url"), .setting("title"), .setting("description")]
    var files: [(name: String, bytes: [UInt8])] = []
    switch output.kind {
    case .feed(let subject):
      files = [(output.path, feed(subject, address: output.path))]
      reads.insert(.list(subject.address(site)))
      for index in feedItems(subject, site) {
        reads.insert(.file(site.pages[index].file.path))
      }
    case .sitemap:
      files = sitemapFiles().map { ($0.name, $0.bytes) }
      reads.insert(.list(""))
    case .robots:
      files = [(output.path, robotsFile())]
    case .page, .redirect, .asset: break
    }
    var diagnostics: [Diagnostic] = []
    for file in files {
      do {
        try staging.write(file.name, file.bytes)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    return (OutputRecord(path: output.path, reads: reads), diagnostics)
  }

  /// Copies a file of the content folder that a public page shows.
  func copy(_ path: String, plan: OutputPlan, into staging: StagingTree) -> [Diagnostic] {
    guard let entry = view.files[path] else { return [] }
    if plan.isTaken(path) {
      let other = Localized(es: "una página del sitio", en: "a page of the site")
      return [BuildIssue.addressTaken(path, by: other).at(path: "content/" + path)]
    }
    do {
      try staging.write(path, try tree.read(entry))
      return []
    } catch {
      return [error.diagnostic]
    }
  }
}

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
      let asset = view.theme.assets[path]
      let folder = "themes/\(view.site.settings.theme)/assets/"
      let reads = (asset?.sources ?? []).map { Read.file(folder + $0) }
      bytes = asset?.bytes
      result = RenderedOutput(record: OutputRecord(path: output.path, reads: Set(reads)))
    case .feed, .sitemap, .robots:
      return writeDerived(output, into: staging)
    }
    guard let bytes else { return result }
    do {
      try staging.write(output.path, bytes)
    } catch {
      result.diagnostics.append(error.diagnostic)
      result.failedToWrite = true
    }
    return result
  }

  /// Writes a file that is made of all pages together.
  func writeDerived(_ output: Output, into staging: StagingTree) -> RenderedOutput {
    let site = view.site
    var reads: Set<Read> = [
      .file("content/site.yml"), .setting("base_url"), .setting("title"), .setting("description"),
    ]
    var files: [(name: String, bytes: [UInt8])] = []
    switch output.kind {
    case .feed(let subject):
      files = [(output.path, feed(subject, address: output.path))]
      reads.insert(.list(subject.address(site)))
      reads.insert(.setting("feed_items"))
      for index in feedItems(subject, site) {
        reads.formUnion(bodies[index].reads)
        if site.pages[index].isDatedByPlan { reads.insert(.file(CalendarFile.path)) }
      }
    case .sitemap:
      files = sitemapFiles().map { ($0.name, $0.bytes) }
      for page in site.pages { reads.insert(.page(page.path)) }
      if site.pages.contains(where: \.isDatedByPlan) { reads.insert(.file(CalendarFile.path)) }
      for taxonomy in site.taxonomies {
        reads.insert(.list(taxonomy.address))
        for term in taxonomy.terms { reads.insert(.list(term.address)) }
      }
    case .robots:
      files = [(output.path, robotsFile())]
      reads = [.file("content/site.yml"), .setting("base_url")]
    case .page, .redirect, .asset: break
    }
    var result = RenderedOutput(record: OutputRecord(path: output.path, reads: reads))
    for file in files {
      do {
        try staging.write(file.name, file.bytes)
      } catch {
        result.diagnostics.append(error.diagnostic)
        result.failedToWrite = true
      }
    }
    return result
  }

  /// Copies a file of the content folder that a public page shows.
  func copy(_ path: String, plan: OutputPlan, into staging: StagingTree) -> RenderedOutput {
    var result = RenderedOutput(
      record: OutputRecord(path: path, reads: [.file("content/" + path)]))
    guard let entry = view.files[path] else { return result }
    if plan.isTaken(path) {
      let other = Localized(es: "otra parte del sitio", en: "another part of the site")
      result.diagnostics.append(
        BuildIssue.addressTaken(path, by: other).at(path: "content/" + path))
      return result
    }
    do {
      try staging.write(path, try tree.read(entry))
    } catch {
      result.diagnostics.append(error.diagnostic)
      result.failedToWrite = true
    }
    return result
  }
}

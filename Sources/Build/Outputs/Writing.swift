import Diagnostics
import Feeds
import Files
import SiteModel

extension Output {
  /// Whether it is made of all pages together, once these are rendered.
  var isDerived: Bool {
    switch kind {
    case .page, .redirect, .asset: false
    case .feed, .sitemap, .robots, .security, .nginxRedirects: true
    }
  }
}

extension PageRenderer {
  /// Makes one output and writes it. `files`: the files of the content folder that pages show.
  func write(
    _ output: Output, of plan: OutputPlan, files: [String] = [], into staging: StagingTree
  ) -> RenderedOutput {
    let settings = view.site.settings
    let bytes: [UInt8]?
    var result = RenderedOutput(record: OutputRecord(path: output.path, reads: reads(of: output)))
    switch output.kind {
    case .page(let subject, let number):
      (bytes, result) = page(subject, number: number, path: output.path)
    case .redirect(let index, let address):
      (bytes, result) = redirect(from: index, to: address, path: output.path)
    case .asset(let path): bytes = view.theme.assets[path]?.bytes
    case .feed(let subject, let format): bytes = feed(subject, format)
    case .sitemap(let file): bytes = file.bytes
    case .robots: bytes = robotsFile(settings)
    case .security(let security): bytes = securityFile(security, settings)
    case .nginxRedirects: bytes = plan.nginxRedirects(view, files: Set(files))
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

  /// What an output that runs no template is made of.
  private func reads(of output: Output) -> Set<Read> {
    let site = view.site
    var reads: Set<Read> = [.file("content/site.yml"), .setting("base_url")]
    switch output.kind {
    case .page, .redirect: break
    case .asset(let path):
      let folder = "themes/\(site.settings.theme)/assets/"
      reads = Set((view.theme.assets[path]?.sources ?? []).map { Read.file(folder + $0) })
    case .feed(let subject, _):
      reads.formUnion(["title", "description", "feeds", "feed_items"].map { .setting($0) })
      reads.insert(.list(subject.address(site)))
      for index in feedItems(subject, site) {
        reads.formUnion(bodies[index].reads)
        if site.pages[index].isDatedByPlan { reads.insert(view.planRead) }
      }
    case .sitemap:
      for page in site.pages { reads.insert(.page(page.path)) }
      if site.pages.contains(where: \.isDatedByPlan) { reads.insert(view.planRead) }
      for taxonomy in site.taxonomies {
        reads.insert(.list(taxonomy.address))
        for term in taxonomy.terms { reads.insert(.list(term.address)) }
      }
    case .robots: reads.insert(.setting("robots"))
    case .security: reads.insert(.setting("security"))
    case .nginxRedirects:
      reads.insert(.setting("redirects"))
      for page in site.pages where !page.texts("aliases").isEmpty {
        reads.insert(.file(page.file.path))
      }
    }
    return reads
  }

  /// Copies a file of the content folder that a public page shows.
  func copy(_ path: String, plan: OutputPlan, into staging: StagingTree) -> RenderedOutput {
    var result = RenderedOutput(
      record: OutputRecord(path: path, reads: [.file("content/" + path)]))
    guard view.files[path] != nil else { return result }
    if plan.isTaken(path) {
      let other = Localized(es: "otra parte del sitio", en: "another part of the site")
      result.diagnostics.append(
        BuildIssue.addressTaken(path, by: other).at(path: "content/" + path))
      return result
    }
    do {
      guard let bytes = try view.files.read(path) else { return result }
      try staging.write(path, bytes)
    } catch {
      result.diagnostics.append(error.diagnostic)
      result.failedToWrite = true
    }
    return result
  }
}

import CivilTime
import Diagnostics
import Feeds
import Files
import SiteModel
import Text

/// The second half of a build: from the assembled site to the exchanged folder.
struct BuildRun {
  private let project: Project
  private let assembled: AssembledSite
  private let options: BuildOptions
  private let view: SiteView
  private let plan: OutputPlan
  private let renderer: PageRenderer
  private let feeds: [String: Subject]

  init(project: Project, assembled: AssembledSite, options: BuildOptions) {
    self.project = project
    self.assembled = assembled
    self.options = options
    view = SiteView(site: assembled.site, project: project)
    plan = OutputPlan(view)
    var feeds: [String: Subject] = [:]
    for output in plan.outputs {
      if case .feed(let subject) = output.kind { feeds[output.path] = subject }
    }
    self.feeds = feeds
    let site = assembled.site
    let scheduled = assembled.scheduled.compactMap { page in
      page.date.map { (page.path, $0.instant) }
    }
    let targets = LinkTargets(
      view: view, addresses: plan.addresses,
      scheduled: Dictionary(scheduled, uniquingKeysWith: { first, _ in first }),
      withheld: Set(assembled.withheld.map(\.path)), broken: project.brokenPages)
    renderer = PageRenderer(
      view: view, targets: targets, tree: project.tree,
      feedPages: Set(feeds.values.flatMap { feedItems($0, site) }))
  }

  mutating func publish(to path: String, _ report: inout BuildReport) async {
    report.diagnostics += plan.diagnostics + checkMenus()
    report.diagnostics += await checkScheduled()
    guard !report.diagnostics.hasErrors else {
      // Nothing will be published; look at every page all the same, so that one run says it all.
      report.diagnostics += await checkPublic()
      return
    }
    let folder: OutputFolder
    do {
      folder = try OutputFolder(path: path, force: options.force)
    } catch {
      report.diagnostics.append(error.diagnostic)
      report.failure = .output
      return
    }
    await render(into: folder.staging, &report)
    let warnings = report.diagnostics.filter { $0.severity == .warning }.count
    if options.isStrict, warnings > 0, !report.diagnostics.hasErrors {
      report.diagnostics.append(Diagnostic(BuildIssue.warningsAreErrors(warnings), at: nil))
    }
    guard !report.diagnostics.hasErrors else {
      folder.abandon()
      return
    }
    do {
      let replacement = try folder.commit()
      report.replacement = replacement
      report.output = folder.path
      if replacement == .renamedTwice {
        report.diagnostics.append(BuildIssue.renamedTwice.at(path: folder.path))
      }
    } catch {
      report.diagnostics.append(error.diagnostic)
      report.failure = .output
      folder.abandon()
    }
  }

  private func render(into staging: StagingTree, _ report: inout BuildReport) async {
    let renderer = renderer
    let isPage: (Output) -> Bool = {
      switch $0.kind {
      case .page, .redirect, .asset: true
      case .feed, .sitemap, .robots: false
      }
    }
    let pages = plan.outputs.filter(isPage)
    let results = await mapInParallel(count: pages.count, jobs: options.jobs) { index in
      renderer.write(pages[index], into: staging)
    }
    var findings = results.map(\.findings)
    for result in results {
      report.diagnostics += result.findings.diagnostics
      report.outputs.append(result.record)
    }
    report.pageCount = pages.count { if case .page = $0.kind { true } else { false } }
    report.diagnostics += checkFragments(results, staging: staging)
    findings.removeAll { $0.files.isEmpty }
    let files = findings.reduce(into: Set<String>()) { $0.formUnion($1.files) }.sorted()
    let copies = await mapInParallel(count: files.count, jobs: options.jobs) { [plan] index in
      renderer.copy(files[index], plan: plan, into: staging)
    }
    report.diagnostics += copies.flatMap { $0 }

    let rest = plan.outputs.filter { !isPage($0) }
    for output in rest {
      let (record, diagnostics) = renderer.writeDerived(output, into: staging)
      report.outputs.append(record)
      report.diagnostics += diagnostics
    }
    report.fileCount = report.outputs.count + files.count
  }

  /// Links to headings, now that every page's headings are known. Ids that templates make are
  /// looked for in the page as written.
  private func checkFragments(
    _ results: [RenderedOutput], staging: StagingTree
  ) -> [Diagnostic] {
    let uses = results.flatMap(\.findings.fragments)
    guard !uses.isEmpty else { return [] }
    let wanted = Set(uses.map(\.address))
    var ids: [String: Set<String>] = [:]
    for result in results {
      if let headings = result.headings, wanted.contains(headings.address) {
        ids[headings.address] = Set(headings.ids)
      }
    }
    var pages: [String: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []
    for use in uses where ids[use.address]?.contains(use.fragment) != true {
      let path =
        use.address.isEmpty || use.address.hasSuffix("/")
        ? use.address + "index.html" : use.address
      if pages[use.address] == nil { pages[use.address] = (try? staging.read(path)) ?? [] }
      if contains(pages[use.address] ?? [], id: use.fragment) { continue }
      let near = nearMisses(of: use.fragment, in: ids[use.address] ?? [])
      diagnostics.append(
        BuildIssue.deadFragment(use.fragment, page: use.target, near: near)
          .at(use.file, use.range))
    }
    return diagnostics
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

  /// Site paths in menus must lead somewhere.
  private func checkMenus() -> [Diagnostic] {
    let settings = project.settings
    let addresses = plan.addresses
    return settings.menus.flatMap(\.entries).compactMap { entry in
      guard let url = entry.url, url.hasPrefix("/") else { return nil }
      let address = String(url.dropFirst().prefix { $0 != "#" && $0 != "?" })
      if addresses.contains(address) { return nil }
      let near = nearMisses(of: url, in: addresses.map { "/" + $0 })
      return BuildIssue.deadLink(url, near: near).at(settings.file, entry.span)
    }
  }

  /// Findings in the public pages, without writing anything.
  private func checkPublic() async -> [Diagnostic] {
    let pages = assembled.site.pages
    let renderer = renderer
    return await mapInParallel(count: pages.count, jobs: options.jobs) { index in
      var findings = PageFindings()
      _ = renderer.markdown(pages[index], log: ReadLog(), findings: &findings)
      return findings.diagnostics
    }.flatMap { $0 }
  }

  /// Findings in pages that will be published by themselves, as warnings: on that day they would
  /// stop the build.
  private func checkScheduled() async -> [Diagnostic] {
    let pages = assembled.scheduled
    let renderer = renderer
    return await mapInParallel(count: pages.count, jobs: options.jobs) { index in
      var findings = PageFindings()
      _ = renderer.markdown(pages[index], log: ReadLog(), findings: &findings)
      return findings.diagnostics.map { $0.demoted() }
    }.flatMap { $0 }
  }
}

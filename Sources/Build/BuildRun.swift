import CivilTime
import Diagnostics
import Files
import SiteModel

/// The second half of a build: from the assembled site to the exchanged folder.
struct BuildRun {
  private let project: Project
  private let assembled: AssembledSite
  private let options: BuildOptions
  private let view: SiteView
  private let plan: OutputPlan
  private let texts: BodyRenderer

  init(project: Project, assembled: AssembledSite, options: BuildOptions) {
    self.project = project
    self.assembled = assembled
    self.options = options
    view = SiteView(
      assembled.site, project.material, withheld: WithheldPaths(assembled.withheld.map(\.path)))
    plan = OutputPlan(view)
    texts = BodyRenderer(
      targets: LinkTargets(
        view: view, addresses: plan.addresses, scheduled: assembled.scheduled,
        broken: project.brokenPages), references: project.references)
  }

  func publish(to path: String, _ report: inout BuildReport) async {
    let bodies = await texts.bodies(jobs: options.jobs)
    let scheduled = await texts.findings(in: assembled.scheduled, jobs: options.jobs)
    report.diagnostics +=
      plan.diagnostics + plan.findings(onceShown: assembled.scheduled)
      + SettingsChecks(settings: project.settings, targets: texts.targets).diagnostics
    report.diagnostics += scheduled.flatMap { $0.diagnostics.map { $0.demoted() } }
    let isSound = !report.diagnostics.hasErrors
    report.diagnostics += bodies.flatMap(\.findings.diagnostics)
    let renderer = PageRenderer(view: view, bodies: bodies)
    report.diagnostics += renderer.foreignLayouts()
    guard isSound else {
      // Nothing will be published; look at every page all the same, so that one run says it all.
      report.diagnostics += missingTemplates(renderer)
      report.diagnostics += await templateFindings(renderer)
      let shown = bodies.map(\.findings)
      report.diagnostics += deadFragments(in: shown, among: shown)
      report.diagnostics += deadFragments(in: scheduled, among: shown + scheduled)
        .map { $0.demoted() }
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
    await render(renderer, into: folder.staging, scheduled: scheduled, &report)
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

  private func render(
    _ renderer: PageRenderer, into staging: StagingTree, scheduled: [TextFindings],
    _ report: inout BuildReport
  ) async {
    let draws = renderer.drawsPictures
    let stage = PictureStage(
      renderer: renderer, staging: staging, project: absolutePath(options.source),
      cache: draws ? PictureCache(path: cacheFolder) : nil,
      program: options.pictureProgram, jobs: options.jobs)
    let pictures = await stage.run()
    view.socialPictures.set(pictures.pictures)
    report.diagnostics += pictures.diagnostics
    let pages = plan.outputs.filter { !$0.isDerived }
    let results = await mapInParallel(count: pages.count, jobs: options.jobs) { [plan] index in
      renderer.write(pages[index], of: plan, into: staging)
    }
    for result in results {
      report.diagnostics += result.diagnostics
      report.outputs.append(result.record)
    }
    report.outputs += pictures.records
    report.pageCount = pages.count { if case .page = $0.kind { true } else { false } }
    let shown = renderer.bodies.map(\.findings)
    report.diagnostics += deadFragments(in: shown, among: shown, writtenIn: staging)
    report.diagnostics +=
      deadFragments(in: scheduled, among: shown + scheduled, writtenIn: staging)
      .map { $0.demoted() }
    let images = assembled.site.taxonomies.flatMap { $0.terms.compactMap(\.image) }
    let files = renderer.bodies.reduce(into: Set(images)) { $0.formUnion($1.files) }.sorted()
    let copies = await mapInParallel(count: files.count, jobs: options.jobs) { [plan] index in
      renderer.copy(files[index], plan: plan, into: staging)
    }
    let rest = plan.outputs.filter(\.isDerived)
    let derived = await mapInParallel(count: rest.count, jobs: options.jobs) { [plan] index in
      renderer.write(rest[index], of: plan, files: files, into: staging)
    }
    for result in copies + derived {
      report.diagnostics += result.diagnostics
      report.outputs.append(result.record)
    }
    report.fileCount = report.outputs.count
    if pictures.failedToWrite || (results + copies + derived).contains(where: \.failedToWrite) {
      report.failure = .writing
    }
  }

  /// Where what can be made again is kept.
  private var cacheFolder: String {
    options.cache ?? absolutePath(options.source) + "/.emra-cache"
  }

  /// What templates find wrong in the pages that are sound, without writing anything.
  private func templateFindings(_ renderer: PageRenderer) async -> [Diagnostic] {
    let site = assembled.site
    guard view.theme.templates != nil else { return [] }
    let pages = site.pages.indices.filter { site.pages[$0].isSound }
    // What a page makes of data that have errors says nothing of the page.
    let unreadable = view.unreadableData
    return await mapInParallel(count: pages.count, jobs: options.jobs) { index in
      let result = renderer.page(.page(pages[index]), number: 1, path: "").result
      let reads = result.record.reads
      return unreadable.contains { reads.contains(.data($0)) } ? [] : result.diagnostics
    }.flatMap { $0 }
  }

  /// Templates that pages ask for and the theme does not have; rendering would find them.
  private func missingTemplates(_ renderer: PageRenderer) -> [Diagnostic] {
    guard !view.theme.templateNames.isEmpty else { return [] }
    return plan.outputs.compactMap { output in
      guard case .page(let subject, number: 1) = output.kind else { return nil }
      return renderer.missingTemplate(of: subject)
    }
  }
}

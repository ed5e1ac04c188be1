import Diagnostics
public import Files
import Markdown
import SiteModel
import Synchronization
import Template

/// What one output was made of, for incremental builds and tests.
public struct OutputRecord: Sendable {
  /// Path below the output folder.
  public let path: String
  /// Everything its making read.
  public let reads: Set<Read>
}

/// What rendering one page's Markdown gave beside the HTML.
struct PageFindings: Sendable {
  var diagnostics: [Diagnostic] = []
  var fragments: [FragmentUse] = []
  var files: Set<String> = []
}

/// The result of making one output.
struct RenderedOutput: Sendable {
  var findings = PageFindings()
  var record: OutputRecord
  /// Ids of the headings, by the address they stand at.
  var headings: (address: String, ids: [String])?
  /// Whether the system refused to read or write; the findings say why.
  var failedToWrite = false
}

/// Renders pages of the output. Shared by all tasks.
final class PageRenderer: Sendable {
  let view: SiteView
  let targets: LinkTargets
  let tree: any FileTree
  /// Pages whose HTML feeds need.
  private let feedPages: Set<Int>
  private let bodies = Mutex<[Int: (html: [UInt8], reads: Set<Read>)]>([:])

  init(view: SiteView, targets: LinkTargets, tree: any FileTree, feedPages: Set<Int>) {
    self.view = view
    self.tree = tree
    self.targets = targets
    self.feedPages = feedPages
  }

  /// The HTML of a page that a feed shows; made by `page` before.
  func body(of page: Int) -> [UInt8] { bodies.withLock { $0[page]?.html ?? [] } }

  /// What the making of that HTML read.
  func bodyReads(of page: Int) -> Set<Read> { bodies.withLock { $0[page]?.reads ?? [] } }

  /// One page of the output: its bytes, or nil with the reason in the findings.
  func page(
    _ subject: Subject, number: Int, path: String
  ) -> (bytes: [UInt8]?, result: RenderedOutput) {
    let site = view.site
    let log = ReadLog()
    var findings = PageFindings()
    var rendered: RenderedMarkdown?
    if case .page(let index) = subject {
      let page = site.pages[index]
      log.note(.file(page.file.path))
      if number == 1 {
        let made = markdown(page, log: log, findings: &findings)
        if feedPages.contains(index) { bodies.withLock { $0[index] = (made.html, log.reads) } }
        rendered = made
      }
    }
    let address = Paginator.address(subject.address(site), number: number)
    let template = templateName(subject)
    var result = RenderedOutput(
      findings: findings, record: OutputRecord(path: path, reads: []),
      headings: (address, rendered?.headings.map(\.id) ?? []))
    if let missing = missingTemplate(of: subject) {
      result.findings.diagnostics.append(missing)
      return (nil, result)
    }
    let current = CurrentPage(
      address: address, content: SafeText(rendered?.html ?? []), headings: rendered?.headings ?? [],
      words: rendered?.words ?? 0, items: items(subject, number),
      paginator: paginator(subject, number)?.value(site.settings.base) ?? Value.none,
      template: template)
    let page = PageObject(view, subject, log: log, current: current)
    let globals = TemplateGlobals.values(
      view, page: page, address: address, language: page.language, log: log)
    let bytes = render(template, globals, log: log, &result.findings)
    result.record = OutputRecord(path: path, reads: log.reads)
    return (bytes, result)
  }

  /// The page that leads from an old address to a new one.
  func redirect(
    from index: Int, to address: String, path: String
  ) -> (bytes: [UInt8]?, result: RenderedOutput) {
    let base = view.site.settings.base
    let log = ReadLog()
    let page = PageObject(view, .page(index), log: log)
    let target = Value.map(
      ValueMap([
        ("url", .string(base.href(address))), ("permalink", .string(base.absolute(address))),
      ]))
    let globals = TemplateGlobals.values(
      view, page: page, address: address, language: page.language, log: log, target: target)
    var result = RenderedOutput(record: OutputRecord(path: path, reads: []), headings: nil)
    let bytes = render("redirect.html", globals, log: log, &result.findings)
    result.record = OutputRecord(path: path, reads: log.reads)
    return (bytes, result)
  }

  /// The Markdown of a page with its links resolved. Findings are added.
  func markdown(_ page: Page, log: ReadLog, findings: inout PageFindings) -> RenderedMarkdown {
    var resolver = LinkResolver(targets, page: page, log: log)
    let isEnglish = (page.lang ?? view.site.settings.language).hasPrefix("en")
    let options = MarkdownOptions(language: isEnglish ? .en : .es)
    let (rendered, found) = renderMarkdown(page.file, body: page.body, options: options) {
      resolver.resolve($0)
    }
    findings.diagnostics += found + resolver.diagnostics
    findings.fragments += resolver.fragments
    findings.files.formUnion(resolver.files)
    for (key, reference) in page.files {
      if let path = view.storedFile(reference, of: page) {
        log.note(.file("content/" + path))
        findings.files.insert(path)
      } else {
        let issue = BuildIssue.missingFile(reference, near: resolver.nearFiles(reference))
        findings.diagnostics.append(issue.at(page.file, page.span(key)))
      }
    }
    return rendered
  }

  private func render(
    _ template: String, _ globals: [String: Value], log: ReadLog, _ findings: inout PageFindings
  ) -> [UInt8]? {
    guard let templates = view.theme.templates else { return nil }
    log.note(.file("content/site.yml"))
    for file in view.theme.templateFiles[template] ?? [] { log.note(.file(file)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    do throws(DiagnosticError) {
      try templates.render(template, globals: globals, into: &bytes)
      return bytes
    } catch {
      findings.diagnostics += error.diagnostics
      return nil
    }
  }

  private func items(_ subject: Subject, _ number: Int) -> [Int] {
    let all = subject.items(view.site)
    let size = view.site.settings.pagination
    return Array(all.dropFirst((number - 1) * size).prefix(size))
  }

  private func paginator(_ subject: Subject, _ number: Int) -> Paginator? {
    let total = pageCount(subject, view.site)
    guard total > 1 else { return nil }
    return Paginator(
      listAddress: subject.address(view.site), number: number, total: total,
      items: subject.items(view.site).count)
  }
}

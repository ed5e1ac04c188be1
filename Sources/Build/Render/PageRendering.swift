import Diagnostics
import Feeds
public import Files
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

/// The result of making one output.
struct RenderedOutput: Sendable {
  var diagnostics: [Diagnostic] = []
  var record: OutputRecord
  /// Whether the system refused to read or write; the findings say why.
  var failedToWrite = false
}

/// Renders pages of the output from bodies that are rendered. Shared by all tasks.
final class PageRenderer: Sendable {
  let view: SiteView
  /// The bodies of the public pages, in the site's order.
  let bodies: [PageBody]
  /// The bodies that feeds have asked for, with absolute addresses; several feeds share an item.
  private let feedContents = Mutex<[Int: [UInt8]]>([:])
  /// For each page, those that link to it, in the site's order.
  private let backlinks: [[Int]]

  init(view: SiteView, bodies: [PageBody]) {
    self.view = view
    self.bodies = bodies
    var backlinks = [[Int]](repeating: [], count: view.site.pages.count)
    for (index, body) in bodies.enumerated() {
      for address in body.links {
        guard let target = view.site.indexByAddress[address], target != index else { continue }
        backlinks[target].append(index)
      }
    }
    self.backlinks = backlinks
  }

  /// The body of a page with absolute addresses.
  func feedContent(of index: Int) -> [UInt8] {
    if let known = feedContents.withLock({ $0[index] }) { return known }
    let base = view.site.settings.base
    let page = base.absolute(view.site.pages[index].address)
    let html = absoluteLinks(inHTML: bodies[index].content.bytes, origin: base.origin, page: page)
    feedContents.withLock { $0[index] = html }
    return html
  }

  /// One page of the output: its bytes, or nil with the reason in the findings.
  func page(
    _ subject: Subject, number: Int, path: String
  ) -> (bytes: [UInt8]?, result: RenderedOutput) {
    let log = ReadLog()
    var body: PageBody?
    if case .page(let index) = subject {
      if number == 1 {
        body = bodies[index]
        log.note(bodies[index].reads)
      } else {
        log.note(.file(view.site.pages[index].file.path))
      }
    }
    let address = Paginator.address(subject.address(view.site), number: number)
    let template = templateName(subject)
    var result = RenderedOutput(record: OutputRecord(path: path, reads: []))
    if let missing = missingTemplate(of: subject) {
      result.diagnostics.append(missing)
      return (nil, result)
    }
    let current = CurrentPage(
      address: address, content: body?.content ?? SafeText([]), headings: body?.headings ?? [],
      words: body?.words ?? 0, items: items(subject, number),
      paginator: paginator(subject, number)?.value(view.site.settings.base) ?? Value.none,
      template: template, componentSources: body?.sources ?? [],
      backlinks: subject.page.map { backlinks[$0] } ?? [])
    let page = PageObject(view, subject, log: log, current: current)
    let globals = TemplateGlobals.values(
      view, page: page, subject: subject, address: address, log: log)
    let bytes = render(
      template, globals, language: subject.interfaceLanguage(view.site), log: log,
      &result.diagnostics)
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
      view, page: page, subject: .page(index), address: address, log: log, target: target)
    var result = RenderedOutput(record: OutputRecord(path: path, reads: []))
    let bytes = render(
      "redirect.html", globals, language: view.site.pages[index].lang, log: log,
      &result.diagnostics)
    result.record = OutputRecord(path: path, reads: log.reads)
    return (bytes, result)
  }

  /// `language`: the tag of the page's.
  func render(
    _ template: String, _ globals: [String: Value], language: String, log: ReadLog,
    _ findings: inout [Diagnostic]
  ) -> [UInt8]? {
    guard let templates = view.theme.templates else { return nil }
    log.note(.file("content/site.yml"))
    for file in view.theme.templateFiles[template] ?? [] { log.note(.file(file)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    do throws(DiagnosticError) {
      try templates.render(
        template, globals: globals, context: FilterContext(language: language, log: log),
        into: &bytes)
      return bytes
    } catch {
      findings += error.diagnostics
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

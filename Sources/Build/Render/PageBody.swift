import Diagnostics
import Files
import Markdown
import SiteModel
import Template

/// The text of a page as rendered, with what was found and read on the way.
struct PageBody: Sendable {
  /// Where the page stands, below the base.
  let address: String
  /// Safe HTML; empty where the page has no text.
  let content: SafeText
  let headings: [Heading]
  let words: Int
  let diagnostics: [Diagnostic]
  /// Links to headings, which can be checked once all bodies are there.
  let fragments: [FragmentUse]
  /// Files of the content folder that the page shows.
  let files: Set<String>
  /// Paths of the pages it links to.
  let links: Set<String>
  /// Keys of the sources that its components name.
  let sources: [String]
  let reads: Set<Read>
}

/// Renders the texts of pages. Shared by all tasks.
struct BodyRenderer: Sendable {
  let targets: LinkTargets
  let references: ReferenceTables

  private var view: SiteView { targets.view }

  /// The bodies of `pages`, in order, made by `jobs` tasks.
  func bodies(of pages: [Page], jobs: Int) async -> [PageBody] {
    await mapInParallel(count: pages.count, jobs: jobs) { body(of: pages[$0]) }
  }

  /// One page's Markdown with its links resolved, and the files its front matter names.
  private func body(of page: Page) -> PageBody {
    let log = ReadLog()
    log.note(.file(page.file.path))
    var resolver = LinkResolver(targets, page: page, log: log)
    let index = view.site.indexByAddress[page.address].flatMap { found in
      view.site.pages[found] === page ? found : nil
    }
    var components = ComponentRenderer(
      view, references: references, page: page, index: index, log: log)
    var options = MarkdownOptions(
      language: view.markdownLanguage(of: page), componentNames: view.theme.components.writable)
    options.keepsRefusedText = page.open != nil
    let tags = ForeignTags(of: page)
    let (rendered, found) = renderMarkdown(
      tags.file, body: page.body, options: options,
      component: { components.render($0, &resolver) }, resolve: { resolver.resolve($0) })
    for use in page.uses { resolver.check(use) }
    let findings = lenient(
      tags.findings(inAddresses: resolver.tagged) + tags.placed(found) + resolver.diagnostics
        + components.diagnostics, on: page)
    // What a stand-in has wrong is said of the page itself.
    return PageBody(
      address: page.address, content: SafeText(tags.unmasked(rendered.html)),
      headings: rendered.headings.map(tags.unmasked),
      words: rendered.words, diagnostics: page.isFallback ? [] : findings,
      fragments: page.isFallback ? [] : resolver.fragments, files: resolver.files,
      links: resolver.pages, sources: components.sources, reads: log.reads)
  }
}

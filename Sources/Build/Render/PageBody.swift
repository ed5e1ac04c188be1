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
  let reads: Set<Read>
}

/// Renders the texts of pages. Shared by all tasks.
struct BodyRenderer: Sendable {
  let targets: LinkTargets

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
    let options = MarkdownOptions(language: view.markdownLanguage(of: page))
    let (rendered, found) = renderMarkdown(page.file, body: page.body, options: options) {
      resolver.resolve($0)
    }
    for use in page.uses { resolver.check(use) }
    // What a stand-in has wrong is said of the page itself.
    return PageBody(
      address: page.address, content: SafeText(rendered.html), headings: rendered.headings,
      words: rendered.words, diagnostics: page.isFallback ? [] : found + resolver.diagnostics,
      fragments: page.isFallback ? [] : resolver.fragments, files: resolver.files,
      links: resolver.pages, reads: log.reads)
  }
}

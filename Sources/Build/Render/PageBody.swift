import Diagnostics
import Files
import Markdown
import SiteModel
import Template

/// The text of a public page as rendered, with what was found and read on the way.
struct PageBody: Sendable {
  let page: PublicPage
  /// Safe HTML; empty where the page has no text.
  let content: SafeText
  let headings: [Heading]
  let words: Int
  /// What is wrong with it.
  let findings: TextFindings
  /// Files of the content folder that the page shows.
  let files: Set<String>
  /// Paths of the pages it links to.
  let links: Set<String>
  /// Keys of the sources that its components name.
  let sources: [String]
  let reads: Set<Read>
}

/// What is wrong with the text of a page, shown or not. It holds nothing of the text that could be
/// written anywhere.
struct TextFindings: Sendable {
  /// Where the page stands, below the base.
  let address: String
  let diagnostics: [Diagnostic]
  /// Links to headings, which can be checked once all texts are known.
  let fragments: [FragmentUse]
  /// What links to headings may name.
  let headingIDs: [String]
}

/// Renders the texts of public pages, and checks those of others. Shared by all tasks.
struct BodyRenderer: Sendable {
  let targets: LinkTargets
  let references: ReferenceTables

  private var view: SiteView { targets.view }

  /// The bodies of the site's pages, in order, made by `jobs` tasks.
  func bodies(jobs: Int) async -> [PageBody] {
    let pages = view.site.pages
    return await mapInParallel(count: pages.count, jobs: jobs) { index in
      let page = pages[index]
      let text = text(of: page.page, shown: ShownPage(index: index, page: page))
      return PageBody(
        page: page, content: SafeText(text.html), headings: text.headings, words: text.words,
        findings: text.findings, files: text.files, links: text.links, sources: text.sources,
        reads: text.reads)
    }
  }

  /// What is wrong with the texts of pages that are not shown.
  func findings(in pages: [Page], jobs: Int) async -> [TextFindings] {
    await mapInParallel(count: pages.count, jobs: jobs) { index in
      text(of: pages[index], shown: nil).findings
    }
  }

  /// A text as rendered, whether it may be shown or not: it does not leave this file.
  private struct Text {
    let html: [UInt8]
    let headings: [Heading]
    let words: Int
    let findings: TextFindings
    let files: Set<String>
    let links: Set<String>
    let sources: [String]
    let reads: Set<Read>
  }

  /// One page's Markdown with its links resolved, and the files its front matter names.
  private func text(of page: Page, shown: ShownPage?) -> Text {
    let log = ReadLog()
    log.note(.file(page.file.path))
    var resolver = LinkResolver(targets, page: page, log: log)
    var components = ComponentRenderer(
      view, references: references, page: page, shown: shown, log: log)
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
    let headings = rendered.headings.map(tags.unmasked)
    return Text(
      html: tags.unmasked(rendered.html), headings: headings, words: rendered.words,
      // What a stand-in has wrong is said of the page itself.
      findings: TextFindings(
        address: page.address, diagnostics: page.isFallback ? [] : findings,
        fragments: page.isFallback ? [] : resolver.fragments, headingIDs: headings.map(\.id)),
      files: resolver.files, links: resolver.pages, sources: components.sources, reads: log.reads)
  }
}

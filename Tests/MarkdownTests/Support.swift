import Diagnostics
import Text

@testable import Markdown

/// One rendered page of a test: its HTML and its diagnostics as a terminal shows them.
struct Rendered {
  let html: String
  let page: RenderedMarkdown
  let messages: String

  /// Renders `text`; relative links go to themselves, other hosts are external.
  init(
    _ text: String, options: MarkdownOptions = MarkdownOptions(), language: Language = .es,
    resolve: (LinkUse) -> LinkTarget = { use in
      use.kind == .relative ? .url(use.destination) : .external(use.destination)
    }
  ) {
    let file = SourceFile(path: "p.md", text: text)
    let result = renderMarkdown(
      file, body: 0..<file.bytes.count, options: options, resolve: resolve)
    page = result.page
    html = String(decoding: result.page.html, as: UTF8.self)
    messages = TextRenderer(language: language).render(result.diagnostics)
  }
}

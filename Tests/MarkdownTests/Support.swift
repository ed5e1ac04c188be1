import Diagnostics
import Text

@testable import Markdown

/// One rendered page of a test: its HTML, and its diagnostics as a terminal shows them.
struct Rendered {
  let page: RenderedMarkdown
  let diagnostics: [Diagnostic]
  let html: String
  /// What the site was asked for: `line:column destination`, as `line:column` of the file.
  let uses: [String]

  /// Renders `text`; relative links go to themselves, other hosts are external.
  init(
    _ text: String, bytes: [UInt8]? = nil, body: Range<Int>? = nil,
    options: MarkdownOptions = MarkdownOptions(),
    resolve: (LinkUse) -> LinkTarget = { use in
      use.kind == .relative ? .url(use.destination) : .external(use.destination)
    }
  ) {
    let file = SourceFile(path: "p.md", bytes: bytes ?? Array(text.utf8))
    var uses: [String] = []
    (page, diagnostics) = renderMarkdown(
      file, body: body ?? 0..<file.bytes.count, options: options
    ) { use in
      let position = file.position(of: use.range.lowerBound)
      let written = String(decoding: file.bytes[use.range], as: UTF8.self)
      uses.append("\(position.line):\(position.column) \(written)")
      return resolve(use)
    }
    self.uses = uses
    html = String(decoding: page.html, as: UTF8.self)
  }

  /// The diagnostics in Spanish, or another language.
  func messages(_ language: Language = .es) -> String {
    TextRenderer(language: language).render(diagnostics)
  }

  /// `line:column code` of each diagnostic.
  var findings: [String] {
    diagnostics.map { diagnostic in
      guard let location = diagnostic.location, let range = location.range else {
        return diagnostic.code
      }
      let position = location.file.position(of: range.lowerBound)
      return "\(position.line):\(position.column) \(diagnostic.code)"
    }
  }
}

public import Diagnostics

/// Renders the bytes `body` of a file, UTF-8 Markdown (CommonMark and GitHub's tables,
/// strikethrough, autolinks, task lists and footnotes), as safe HTML. `resolve` is asked once for
/// every link and image with an allowed scheme, in the order of the output, and reports itself what
/// it refuses; `component` is asked for every fenced code block that names a component. A page beyond the limits gives empty HTML and says why.
/// Diagnostics come in the order of the output; ranges are bytes of the file.
/// Cost: linear in the page; may be called from several threads at once.
public func renderMarkdown(
  _ file: SourceFile, body: Range<Int>, options: MarkdownOptions = MarkdownOptions(),
  component: (ComponentFence) -> ComponentResult = { _ in .refused },
  resolve: (LinkUse) -> LinkTarget
) -> (page: RenderedMarkdown, diagnostics: [Diagnostic]) {
  let body = body.clamped(to: 0..<file.bytes.count)
  let empty = RenderedMarkdown(html: [], headings: [], words: 0)
  guard body.count <= options.limits.pageBytes else {
    let issue = MarkdownIssue.pageTooLarge(limit: options.limits.pageBytes)
    return (empty, [issue.at(file, body.lowerBound..<body.lowerBound)])
  }
  var scan = PreScan(file.bytes, body, limits: options.limits)
  scan.run()
  var diagnostics = scan.findings.map { $0.issue.at(file, $0.range) }
  if diagnostics.hasErrors { return (empty, diagnostics) }
  let invalid = firstInvalidByte(file.bytes, body)
  if let invalid { diagnostics.append(MarkdownIssue.notUTF8.at(file, invalid..<invalid + 1)) }
  let library = CMark.shared
  return withoutActuallyEscaping(resolve) { resolve in
    withoutActuallyEscaping(component) { component in
      library.withTree(file.bytes, body, replacingInvalid: invalid != nil) { root in
        var renderer = Renderer(
          file, body: body, purpose: .site, options: options, types: library.types,
          lineStarts: scan.lineStarts, component: component, resolve: resolve)
        if scan.hasFootnotes {
          renderer.footnoteCheck = FootnoteCheck(FootnoteScan(file.bytes, body))
        }
        renderer.render(root)
        let page = RenderedMarkdown(
          html: renderer.html.bytes, headings: renderer.outline.headings,
          words: renderer.wordCount.words)
        return (page, diagnostics + renderer.diagnostics)
      }
    }
  }
}

/// The HTML of Debian's `cmark-gfm -e table -e strikethrough -e autolink -e tagfilter -e tasklist
/// -e footnotes`, byte for byte. Has no limits: cost and memory are the library's.
public func renderPlainMarkdown(_ bytes: [UInt8]) -> [UInt8] {
  CMark.shared.plainHTML(bytes)
}

/// Where `bytes` stop being UTF-8; nil where they are to the end of `body`.
func firstInvalidByte(_ bytes: [UInt8], _ body: Range<Int>) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span.extracting(body))
    return nil
  } catch {
    return body.lowerBound + error.byteOffsets.lowerBound
  }
}

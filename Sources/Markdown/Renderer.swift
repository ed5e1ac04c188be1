internal import Diagnostics

/// Writes the tree of one page as HTML, going through it without recursion, so that no nesting can
/// exhaust the stack.
struct Renderer {
  /// What the page is rendered for.
  enum Purpose {
    /// The site: identifiers, alerts, figures, resolved links, diagnostics.
    case site
    /// Comparison with the library's own renderer, which this one equals but for footnotes.
    case comparison
  }

  let purpose: Purpose
  let options: MarkdownOptions
  let types: ExtensionTypes
  let words: InterfaceWords
  let component: (ComponentFence) -> ComponentResult
  let resolve: (LinkUse) -> LinkTarget

  var html: HTMLBuffer
  var diagnostics: [Diagnostic] = []
  private var emphasisDepth = 0
  private var reported: [String: Int] = [:]
  var places: Places
  var wordCount = WordCount()
  var outline: Outline
  var table = TableState()
  var footnotes = FootnoteState()
  /// Nil where the page has no footnotes.
  var footnoteCheck: FootnoteCheck?
  var links = LinkState()
  var alerts = AlertState()
  /// A task whose box is to be written in the paragraph that comes next.
  var pendingTask: Bool?

  init(
    _ file: SourceFile, body: Range<Int>, purpose: Purpose, options: MarkdownOptions,
    types: ExtensionTypes, lineStarts: [Int] = [],
    component: @escaping (ComponentFence) -> ComponentResult = { _ in .refused },
    resolve: @escaping (LinkUse) -> LinkTarget
  ) {
    self.purpose = purpose
    self.options = options
    self.types = types
    self.component = component
    self.resolve = resolve
    words = InterfaceWords(language: options.language)
    html = HTMLBuffer(capacity: body.count * 2, repairs: purpose == .site)
    places = Places(file, body: body, lineStarts: lineStarts, types: types)
    outline = Outline(options)
  }

  var isSite: Bool { purpose == .site }

  /// What becomes of a node's children.
  enum Step {
    /// They are done, or there are none; nothing is left to close.
    case done
    /// They follow, from this one on; the node is closed after them.
    case children(Node?)
  }

  mutating func render(_ root: Node) {
    var node = root
    while true {
      switch enter(node) {
      case .done: break
      case .children(let first):
        if let first {
          node = first
          continue
        }
        leave(node)
      }
      while true {
        if node.isSame(as: root) { return finish() }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return finish() }
        node = parent
        leave(node)
      }
    }
  }

  private mutating func finish() {
    if footnotes.rendered > 0 { html.raw("</ol>\n</section>\n") }
    reportLostFootnotes()
  }

  private mutating func enter(_ node: Node) -> Step {
    switch node.kind(types) {
    case .text:
      node.withLiteral { text in
        wordCount.add(text)
        html.text(text)
        if footnoteCheck != nil { checkMentions(text) }
      }
      return .done
    case .softBreak:
      wordCount.endWord()
      html.raw("\n")
      return .done
    case .lineBreak:
      wordCount.endWord()
      html.raw("<br />\n")
      return .done
    case .code:
      html.raw("<code>")
      node.withLiteral { text in
        wordCount.add(text)
        html.text(text)
      }
      html.raw("</code>")
      return .done
    case .emphasis: if enterEmphasis(node) { html.raw("<em>") }
    case .strong: if enterEmphasis(node) { html.raw("<strong>") }
    case .strikethrough: if enterEmphasis(node) { html.raw("<del>") }
    case .link: return enterLink(node)
    case .image:
      writeImage(node)
      return .done
    case .footnoteReference:
      writeFootnoteReference(node)
      return .done
    case .htmlInline, .htmlBlock:
      omitHTML(node)
      return .done
    case .paragraph: return enterParagraph(node)
    case .heading: return enterHeading(node)
    case .blockQuote: return enterBlockQuote(node)
    case .list: openList(node)
    case .item: openItem(node)
    case .codeBlock:
      if !writeComponent(node) { writeCodeBlock(node) }
      return .done
    case .thematicBreak:
      html.startLine()
      html.raw("<hr />\n")
      return .done
    case .table: openTable(node)
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .footnoteDefinition: openFootnote(node)
    case .document, .other: break
    }
    return .children(node.firstChild)
  }

  private mutating func leave(_ node: Node) {
    switch node.kind(types) {
    case .emphasis: if leaveEmphasis() { html.raw("</em>") }
    case .strong: if leaveEmphasis() { html.raw("</strong>") }
    case .strikethrough: if leaveEmphasis() { html.raw("</del>") }
    case .link: leaveLink()
    case .paragraph: leaveParagraph(node)
    case .heading: leaveHeading(node)
    case .blockQuote: leaveBlockQuote()
    case .list: html.raw(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case .item: html.raw("</li>\n")
    case .table: closeTable()
    case .tableRow: closeRow()
    case .tableCell: html.raw(table.cellIsHeader ? "</th>" : "</td>")
    case .footnoteDefinition: closeFootnote()
    default: break
    }
  }

  /// Whether emphasis is written at this depth: browsers give up at a few hundred elements.
  private mutating func enterEmphasis(_ node: Node) -> Bool {
    emphasisDepth += 1
    guard isSite, emphasisDepth > options.limits.emphasisDepth else { return true }
    if emphasisDepth == options.limits.emphasisDepth + 1 {
      report(.emphasisTooDeep(limit: options.limits.emphasisDepth), places.blockLine())
    }
    return false
  }

  private mutating func leaveEmphasis() -> Bool {
    defer { emphasisDepth -= 1 }
    return !isSite || emphasisDepth <= options.limits.emphasisDepth
  }

  /// Reports an issue, each kind at most so often in a page that nobody is buried.
  mutating func report(_ issue: MarkdownIssue, _ range: Range<Int>) {
    let count = reported[issue.code, default: 0]
    guard count < 200 else { return }
    reported[issue.code] = count + 1
    diagnostics.append(issue.at(places.file, range))
  }
}

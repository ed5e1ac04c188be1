internal import Text

/// The link being written. Links do not nest in HTML; in the tree an autolink may stand in a link.
struct LinkState {
  var depth = 0
  /// Whether the outermost link was written as an element.
  var isWritten = false

  var inFigure = false

  var isInside: Bool { depth > 0 }
}

extension Renderer {
  mutating func enterLink(_ node: Node) -> Step {
    links.depth += 1
    guard isSite else {
      openLinkAsTheLibraryDoes(node)
      return .children(node.firstChild)
    }
    guard links.depth == 1 else { return .children(node.firstChild) }
    links.isWritten = false
    let range = places.inline(node)
    if !hasText(node) { report(.linkWithoutText, range) }
    switch target(of: node, isImage: false, range) {
    case .refused: return .children(node.firstChild)
    case .url(let url), .image(let url, _, _):
      html.raw("<a href=\"")
      html.url(url)
      html.raw("\"")
    case .external(let url):
      html.raw("<a class=\"external\" rel=\"external noopener\" href=\"")
      html.url(url)
      html.raw("\"")
    }
    links.isWritten = true
    writeTitle(node)
    html.raw(">")
    return .children(node.firstChild)
  }

  mutating func leaveLink() {
    links.depth -= 1
    if !isSite || (links.depth == 0 && links.isWritten) { html.raw("</a>") }
  }

  mutating func writeImage(_ node: Node) {
    guard isSite else { return writeImageAsTheLibraryDoes(node) }
    let range = places.inline(node)
    let alternative = alternativeText(of: node)
    let isDecoration = node.withTitle { $0.isEqual(to: "decorativa") }
    if alternative.isEmpty, !isDecoration { report(.imageWithoutAlternative, range) }
    let target = target(of: node, isImage: true, range)
    var size: (width: Int?, height: Int?) = (nil, nil)
    switch target {
    case .refused: return html.text(alternative.span)
    case .url(let url), .external(let url):
      html.raw("<img src=\"")
      html.url(url)
    case .image(let url, let width, let height):
      html.raw("<img src=\"")
      html.url(url)
      size = (width, height)
    }
    html.raw("\" alt=\"")
    html.text(alternative.span)
    html.raw("\"")
    if let width = size.width, let height = size.height, width > 0, height > 0 {
      html.raw(" width=\"")
      html.raw(width)
      html.raw("\" height=\"")
      html.raw(height)
      html.raw("\"")
    }
    if !links.inFigure, !(isDecoration && alternative.isEmpty) { writeTitle(node) }
    html.raw(" />")
  }

  /// A paragraph that is only an image: a figure, its title the caption.
  mutating func writeFigure(_ image: Node) {
    html.startLine()
    html.raw("<figure>")
    links.inFigure = true
    writeImage(image)
    links.inFigure = false
    let isDecoration =
      image.withTitle { $0.isEqual(to: "decorativa") } && alternativeText(of: image).isEmpty
    image.withTitle { title in
      guard title.count > 0, !isDecoration else { return }
      html.raw("\n<figcaption>")
      wordCount.endWord()
      wordCount.add(title)
      html.text(title)
      html.raw("</figcaption>\n")
    }
    html.raw("</figure>\n")
  }

  private mutating func writeTitle(_ node: Node) {
    node.withTitle { title in
      guard title.count > 0 else { return }
      html.raw(" title=\"")
      html.text(title)
      html.raw("\"")
    }
  }

  /// Checks the scheme and asks the site. An address by mail or telephone is not the site's.
  private mutating func target(of node: Node, isImage: Bool, _ range: Range<Int>) -> LinkTarget {
    let destination = node.withURL { String(decoding: $0) }
    let kind = urlKind(destination)
    switch kind {
    case .forbidden(let scheme):
      report(.forbiddenScheme(scheme: scheme), range)
      return .refused
    case .contact:
      guard isImage else { return .url(destination) }
      report(.imageScheme, range)
      return .refused
    case .external where !isWellFormedWebAddress(destination):
      report(.malformedAddress(destination), range)
      return .refused
    case .relative, .external:
      return resolve(
        LinkUse(destination: destination, kind: kind, range: range, isImage: isImage))
    }
  }

  /// Whether a link has something to see or hear.
  private func hasText(_ link: Node) -> Bool {
    var found = false
    link.forEachDescendant { node in
      guard !found else { return false }
      switch node.kind(types) {
      case .text, .code:
        found = node.withLiteral { text in text.indices.contains { !isSpace(text[$0]) } }
      case .footnoteReference: found = true
      default: break
      }
      return true
    }
    return found
  }

  /// The text of an image, as the library makes it for `alt`.
  private func alternativeText(of image: Node) -> [UInt8] {
    var text: [UInt8] = []
    image.forEachDescendant { node in
      switch node.kind(types) {
      case .text, .code, .htmlInline:
        node.withLiteral { for index in $0.indices { text.append($0[index]) } }
      case .softBreak, .lineBreak: text.append(0x20)
      default: break
      }
      return true
    }
    if isSite, text.allSatisfy({ isSpace($0) }) { return [] }
    return text
  }

  // MARK: For comparison

  private mutating func openLinkAsTheLibraryDoes(_ node: Node) {
    html.raw("<a href=\"")
    writeURLAsTheLibraryDoes(node)
    html.raw("\"")
    writeTitle(node)
    html.raw(">")
  }

  private mutating func writeImageAsTheLibraryDoes(_ node: Node) {
    html.raw("<img src=\"")
    writeURLAsTheLibraryDoes(node)
    html.raw("\" alt=\"")
    html.text(alternativeText(of: node).span)
    html.raw("\"")
    writeTitle(node)
    html.raw(" />")
  }

  private mutating func writeURLAsTheLibraryDoes(_ node: Node) {
    node.withURL { url in
      let text = String(decoding: url).lowercased()
      let isDangerous = ["javascript:", "vbscript:", "file:", "data:"].contains {
        text.hasPrefix($0)
      }
      let isImage = ["png", "gif", "jpeg", "webp"].contains { text.hasPrefix("data:image/" + $0) }
      if !isDangerous || isImage { html.url(url) }
    }
  }
}

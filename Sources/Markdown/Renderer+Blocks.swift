internal import Diagnostics

extension Renderer {
  mutating func enterParagraph(_ node: Node) -> Step {
    wordCount.endWord()
    places.enter(node)
    var first = node.firstChild
    if isSite {
      checkComponentMarks(node)
      checkAddresses(node)
      if alerts.markerIsNext {
        alerts.markerIsNext = false
        // The marker and the line break after it; the whole paragraph if there is nothing else.
        first = first?.next?.next
        if first == nil { return .done }
      } else if let image = first, holdsOnlyImage(node) {
        writeFigure(image)
        return .done
      }
    }
    if !isTight(node) {
      html.startLine()
      html.raw("<p>")
    }
    if let done = pendingTask {
      pendingTask = nil
      writeCheckbox(done)
    }
    return .children(first)
  }

  mutating func leaveParagraph(_ node: Node) {
    guard !isTight(node) else { return }
    closeFootnoteParagraph(node)
    html.raw("</p>\n")
  }

  private func holdsOnlyImage(_ paragraph: Node) -> Bool {
    guard let only = paragraph.firstChild, only.next == nil, case .image = only.kind(types) else {
      return false
    }
    return true
  }

  /// Whether the paragraph belongs to a list whose items stand close together.
  private func isTight(_ paragraph: Node) -> Bool {
    guard let list = paragraph.parent?.parent, case .list = list.kind(types) else { return false }
    return list.isTightList
  }

  mutating func enterHeading(_ node: Node) -> Step {
    wordCount.endWord()
    html.startLine()
    guard isSite else {
      html.raw("<h")
      html.raw(node.headingLevel)
      html.raw(">")
      return .children(node.firstChild)
    }
    places.enter(node)
    checkAddresses(node)
    let title = plainText(of: node)
    let written = node.headingLevel
    for issue in outline.add(title: title, written: written) {
      report(issue, places.line(of: node))
    }
    if let heading = outline.headings.last {
      html.raw("<h")
      html.raw(heading.level)
      html.raw(" id=\"")
      html.text(heading.id)
      html.raw("\">")
    }
    return .children(node.firstChild)
  }

  mutating func leaveHeading(_ node: Node) {
    html.raw("</h")
    html.raw(isSite ? outline.headings.last?.level ?? node.headingLevel : node.headingLevel)
    html.raw(">\n")
  }

  mutating func openList(_ node: Node) {
    html.startLine()
    if !node.isOrderedList {
      html.raw("<ul>\n")
    } else if node.listStart == 1 {
      html.raw("<ol>\n")
    } else {
      html.raw("<ol start=\"")
      html.raw(node.listStart)
      html.raw("\">\n")
    }
  }

  mutating func openItem(_ node: Node) {
    wordCount.endWord()
    html.startLine()
    guard let done = node.taskIsDone else { return html.raw("<li>") }
    html.raw(isSite ? "<li class=\"task\">" : "<li>")
    if isSite, let first = node.firstChild, case .paragraph = first.kind(types),
      !holdsOnlyImage(first)
    {
      // Within the paragraph, so that the box stands on the line of its text.
      pendingTask = done
    } else {
      writeCheckbox(done)
    }
  }

  private mutating func writeCheckbox(_ done: Bool) {
    html.raw(
      done
        ? "<input type=\"checkbox\" checked=\"\" disabled=\"\""
        : "<input type=\"checkbox\" disabled=\"\"")
    if isSite {
      html.raw(" aria-label=\"")
      html.text(words.task(done: done))
      html.raw("\"")
    }
    html.raw(" /> ")
  }

  mutating func writeCodeBlock(_ node: Node) {
    html.startLine()
    footnoteCheck?.addCodeBlock(places.lines(of: node))
    // A long line scrolls; the keyboard must reach it.
    html.raw(isSite ? "<pre tabindex=\"0\"><code" : "<pre><code")
    node.withFenceInfo { info in
      var end = 0
      while end < info.count, !isSpace(info[end]) { end += 1 }
      let language = info.extracting(0..<end)
      if isSite ? isLanguageName(language) : info.count > 0 {
        html.raw(" class=\"language-")
        html.text(language)
        html.raw("\"")
      }
    }
    html.raw(">")
    node.withLiteral { html.text($0) }
    html.raw("</code></pre>\n")
  }

  mutating func omitHTML(_ node: Node) {
    let isBlock = if case .htmlBlock = node.kind(types) { true } else { false }
    if isSite {
      wordCount.endWord()
      let issue = node.withLiteral { MarkdownIssue(html: $0) }
      report(issue, isBlock ? places.line(of: node) : places.inline(node))
      if isBlock, options.keepsRefusedText { node.withLiteral { writeText(ofHTML: $0) } }
      return
    }
    if isBlock { html.startLine() }
    html.raw("<!-- raw HTML omitted -->")
    if isBlock { html.startLine() }
  }

  /// The text below a node without markup, white space collapsed.
  func plainText(of node: Node) -> String {
    var text: [UInt8] = []
    node.forEachDescendant { child in
      switch child.kind(types) {
      case .text, .code: child.withLiteral { for index in $0.indices { text.append($0[index]) } }
      case .softBreak, .lineBreak: text.append(0x20)
      default: break
      }
      return true
    }
    let words = Array(text.split { isSpace($0) }.joined(separator: [0x20]))
    return String(decoding: words, as: UTF8.self)
  }
}

func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || 0x09...0x0D ~= byte
}

/// What may stand in a class: an info string is text of the author, never trusted.
private func isLanguageName(_ text: Span<UInt8>) -> Bool {
  guard 1...32 ~= text.count else { return false }
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "-"):
      continue
    default: return false
    }
  }
  return true
}

extension MarkdownIssue {
  /// The issue for a piece of raw HTML, named by its first tag.
  fileprivate init(html: Span<UInt8>) {
    var start = 0
    while start < html.count, isSpace(html[start]) { start += 1 }
    var end = start
    while end < html.count, end - start < 40, html[end] != 0x0A, html[end] != 0x0D {
      end += 1
      if html[end - 1] == UInt8(ascii: ">") { break }
    }
    var tag: [UInt8] = []
    for index in start..<end { tag.append(html[index]) }
    let text = String(decoding: tag, as: UTF8.self)
    self = text.hasPrefix("<!--") ? .htmlComment : .rawHTML(tag: text)
  }
}

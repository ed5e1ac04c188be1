/// The footnotes of the page, numbered in the order of their first mention.
struct FootnoteState {
  /// Mentions of each note so far, note 1 first.
  var mentions: [Int] = []
  /// Mentions of each note in the whole page; known from the first definition on.
  var allMentions: [Int]?
  /// Definitions written so far.
  var rendered = 0
  /// Definitions whose links back have been written.
  var linkedBack = 0

  /// Counts a mention of note `number` and returns which it is, from 1.
  mutating func mention(_ number: Int) -> Int {
    Self.count(number, in: &mentions)
  }

  @discardableResult
  static func count(_ number: Int, in mentions: inout [Int]) -> Int {
    guard 1...1_000_000 ~= number else { return 1 }
    while mentions.count < number { mentions.append(0) }
    mentions[number - 1] += 1
    return mentions[number - 1]
  }
}

/// Identifiers hold a colon, which heading identifiers never do, so that they cannot collide.
extension Renderer {
  mutating func writeFootnoteReference(_ node: Node) {
    let number = self.number(of: node)
    guard isSite else {
      // The library writes the label, which it does not give out.
      html.raw("<sup class=\"footnote-ref\">")
      html.raw(number)
      return html.raw("</sup>")
    }
    guard !links.isInside else {
      html.raw("<sup>")
      html.raw(number)
      return html.raw("</sup>")
    }
    let mention = footnotes.mention(number)
    html.raw("<sup class=\"footnote-ref\"><a href=\"#fn:")
    html.raw(number)
    html.raw("\" id=\"fnref:")
    html.raw(number)
    writeMention(mention)
    html.raw("\" role=\"doc-noteref\" aria-label=\"")
    html.text(words.footnote(number))
    html.raw("\">")
    html.raw(number)
    html.raw("</a></sup>")
  }

  mutating func openFootnote(_ node: Node) {
    if footnotes.rendered == 0 {
      countMentions(from: node)
      html.startLine()
      if isSite {
        html.raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
        html.text(words.footnotes)
        html.raw("\">\n<ol>\n")
      } else {
        html.raw("<section class=\"footnotes\">\n<ol>\n")
      }
    }
    footnotes.rendered += 1
    wordCount.endWord()
    html.raw("<li id=\"fn:")
    html.raw(footnotes.rendered)
    html.raw("\">\n")
  }

  mutating func closeFootnote() {
    if isSite, footnotes.linkedBack < footnotes.rendered {
      // The note does not end with a paragraph.
      html.startLine()
      html.raw("<p>")
      writeLinksBack()
      html.raw("</p>\n")
    }
    html.raw("</li>\n")
  }

  /// In the last paragraph of a footnote, the links back to the text.
  mutating func closeFootnoteParagraph(_ paragraph: Node) {
    guard paragraph.next == nil, let parent = paragraph.parent,
      case .footnoteDefinition = parent.kind(types)
    else { return }
    html.raw(" ")
    writeLinksBack()
  }

  private mutating func writeLinksBack() {
    guard isSite, footnotes.linkedBack < footnotes.rendered else { return }
    footnotes.linkedBack = footnotes.rendered
    let number = footnotes.rendered
    let all = footnotes.allMentions ?? footnotes.mentions
    let mentions = number <= all.count ? all[number - 1] : 0
    guard mentions > 0 else { return }
    for mention in 1...mentions {
      html.raw(mention > 1 ? " <a href=\"#fnref:" : "<a href=\"#fnref:")
      html.raw(number)
      writeMention(mention)
      html.raw("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
      html.text(words.backToText(note: number, use: mention))
      html.raw("\">\u{21A9}\u{FE0E}")
      if mention > 1 {
        html.raw("<sup>")
        html.raw(mention)
        html.raw("</sup>")
      }
      html.raw("</a>")
    }
  }

  private mutating func writeMention(_ mention: Int) {
    guard mention > 1 else { return }
    html.raw("-")
    html.raw(mention)
  }

  /// Adds the mentions within the footnotes, which come after the first of them is written.
  private mutating func countMentions(from first: Node) {
    var all = footnotes.mentions
    var definition: Node? = first
    while let current = definition {
      current.forEachDescendant { node in
        switch node.kind(types) {
        case .footnoteReference: FootnoteState.count(number(of: node), in: &all)
        // What is mentioned there is not written as a link.
        case .image, .link: return false
        default: break
        }
        return true
      }
      definition = current.next
    }
    footnotes.allMentions = all
  }

  private func number(of reference: Node) -> Int {
    reference.withLiteral { text in
      var number = 0
      for index in text.indices where number < 1_000_000 {
        number = number * 10 + Int(text[index] & 15)
      }
      return number
    }
  }
}

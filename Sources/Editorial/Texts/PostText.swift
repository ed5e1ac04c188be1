import Diagnostics
import Markdown

/// Markdown as the plain text of a post: emphasis dropped, items of lists behind `- ` or their
/// number, paragraphs parted by an empty line. A link is its text and, with `showsLinks`, its address
/// in parentheses. Pictures, blocks of code and so components, and footnotes are left out.
/// - Parameter links: addresses for links as they are written; those it lacks lose theirs, but for
///   links to other hosts.
/// Cost: linear; nothing of a text that Markdown refuses.
func postText(_ markdown: String, links: [String: String], showsLinks: Bool) -> String {
  let file = SourceFile(path: "", text: markdown)
  let (page, _) = renderMarkdown(file, body: 0..<file.bytes.count) { use in
    // A refused picture would leave its description.
    if use.isImage { return .image(url: "", width: nil, height: nil) }
    if let address = links[use.destination] { return .url(address) }
    return use.destination.contains("://") ? .url(use.destination) : .refused
  }
  var writer = PostWriter(showsLinks: showsLinks)
  writer.read(String(decoding: page.html, as: UTF8.self))
  return writer.text
}

/// The address that every link of a Markdown text is written with. Cost: linear.
public func linkDestinations(in markdown: String) -> Set<String> {
  let file = SourceFile(path: "", text: markdown)
  var found = Set<String>()
  _ = renderMarkdown(file, body: 0..<file.bytes.count) { use in
    if !use.isImage { found.insert(use.destination) }
    return .refused
  }
  return found
}

/// Reads what `renderMarkdown` writes, which is well formed, and keeps its text.
private struct PostWriter {
  let showsLinks: Bool
  private var output = ""
  /// Line breaks that are due before the next text.
  private var breaks = 0
  /// A blank that is due before the next text.
  private var owesBlank = false
  /// What stands before the next text: the mark of an item.
  private var mark = ""
  /// The next number of each list that is open; nil: it is not numbered.
  private var lists: [Int?] = []
  private var addresses: [(address: String, start: String.Index)] = []
  /// How deep the reader is in an element whose text is left out; 0: it is not.
  private var skipped = 0

  init(showsLinks: Bool) { self.showsLinks = showsLinks }

  var text: String { output }

  mutating func read(_ html: String) {
    var rest = html.utf8[...]
    while let first = rest.first {
      if first == UInt8(ascii: "<") {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
        tag(String(rest[..<end].dropFirst()) ?? "")
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        if skipped == 0 { write(unescaped(String(rest[..<end]) ?? "")) }
        rest = rest[end...]
      }
    }
  }

  private mutating func tag(_ tag: String) {
    let isEnd = tag.hasPrefix("/")
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    let isEmpty = tag.hasSuffix("/")
    if skipped > 0 {
      if isEmpty { return }
      skipped += isEnd ? -1 : 1
      return
    }
    switch name {
    case "sup" where !isEnd && tag.contains("footnote-ref"),
      "section" where !isEnd && tag.contains("footnotes"):
      skipped = 1
    case "a":
      if isEnd { closeLink() } else { openLink(tag) }
    case "br":
      breaks = max(breaks, 1)
      owesBlank = false
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "table", "figure":
      paragraph()
    case "pre" where !isEnd:
      paragraph()
      skipped = 1
    case "ul", "ol":
      if isEnd {
        _ = lists.popLast()
      } else {
        lists.append(name == "ol" ? attribute("start", of: tag).flatMap { Int($0) } ?? 1 : nil)
      }
      if lists.isEmpty || (!isEnd && lists.count == 1) { paragraph() }
    case "li":
      if !isEnd { item() }
    case "tr":
      breaks = max(breaks, 1)
      owesBlank = false
    case "td", "th":
      if !isEnd, breaks == 0, !output.isEmpty { write(" · ") }
    default: break
    }
  }

  private mutating func item() {
    breaks = max(breaks, output.isEmpty ? 0 : 1)
    owesBlank = false
    mark = String(repeating: "  ", count: max(0, lists.count - 1))
    if let last = lists.last, let number = last {
      mark += "\(number). "
      lists[lists.count - 1] = number < Int.max ? number + 1 : number
    } else {
      mark += "- "
    }
  }

  /// Within a list paragraphs stand close.
  private mutating func paragraph() {
    guard mark.isEmpty else { return }
    breaks = max(breaks, lists.isEmpty ? 2 : 1)
    owesBlank = false
  }

  private mutating func openLink(_ tag: String) {
    addresses.append((attribute("href", of: tag) ?? "", output.endIndex))
  }

  private mutating func closeLink() {
    guard let link = addresses.popLast(), showsLinks, !link.address.isEmpty else { return }
    let shown = output[min(link.start, output.endIndex)...]
    let isSame = shown.hasSuffix(link.address) || "https://\(shown)".hasSuffix(link.address)
    if !isSame { write(" (\(link.address))") }
  }

  private mutating func write(_ text: String) {
    for character in text.unicodeScalars {
      if character == " " || character == "\n" || character == "\r" || character == "\t" {
        if breaks == 0, mark.isEmpty { owesBlank = !output.isEmpty }
        continue
      }
      if breaks > 0, !output.isEmpty { output += String(repeating: "\n", count: breaks) }
      breaks = 0
      if !mark.isEmpty {
        output += mark
        mark = ""
      }
      if owesBlank {
        output += " "
        owesBlank = false
      }
      output.unicodeScalars.append(character)
    }
  }
}

private func attribute(_ name: String, of tag: String) -> String? {
  guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
  return unescaped(String(tag[start.upperBound...].prefix { $0 != "\"" }))
}

/// The references that the renderer writes.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = text
  for (reference, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")] {
    result = result.replacing(reference, with: sign)
  }
  return result.replacing("&amp;", with: "&")
}

import Diagnostics
import Markdown
import SiteModel

/// The tags of other generators in the text of a page of an open section, kept as they are written.
struct ForeignTags {
  /// The file to render, with its tags out of Markdown's sight.
  let file: SourceFile
  private let page: Page
  private let mask: TagMask?
  private let tags: [ForeignTag]

  init(of page: Page) {
    self.page = page
    guard page.open != nil else {
      (file, mask, tags) = (page.file, nil, [])
      return
    }
    tags = foreignTags(page.file, body: page.body)
    mask = TagMask(page.file, tags: tags)
    file = mask?.file ?? page.file
  }

  /// One warning for each tag that is not the end of another. `addresses`: where those of links and
  /// images are tags.
  func findings(inAddresses addresses: [Range<Int>]) -> [Diagnostic] {
    tags.filter { !$0.isClosing }.map { tag in
      let text = String(decoding: page.file.bytes[tag.range], as: UTF8.self)
      return TagIssue.foreign(
        tag.kind, name: tag.name, text: text,
        isAddress: addresses.contains { $0.overlaps(tag.range) }
      ).at(page.file, tag.range)
    }
  }

  /// Findings about the file as rendered, of the page's own: the places are the same.
  func placed(_ found: [Diagnostic]) -> [Diagnostic] {
    guard mask != nil else { return found }
    return found.map { $0.moved(to: Location(page.file, $0.location?.range)) }
  }

  func unmasked(_ html: [UInt8]) -> [UInt8] { mask?.unmasked(html: html) ?? html }

  func unmasked(_ heading: Heading) -> Heading {
    guard let mask else { return heading }
    return Heading(id: heading.id, title: mask.unmasked(heading.title), level: heading.level)
  }
}

/// In an open section text that is not as it should be stays as it is, and what is wrong is told
/// as a warning, but for pages that cannot be rendered at all.
func lenient(_ findings: [Diagnostic], on page: Page) -> [Diagnostic] {
  guard page.open != nil else { return findings }
  return findings.map { $0.isRefusal ? $0 : $0.demoted() }
}

extension Diagnostic {
  /// A page beyond the limits of Markdown, which gives no text: EMRA-M001 to M019.
  fileprivate var isRefusal: Bool { code.hasPrefix("EMRA-M00") || code.hasPrefix("EMRA-M01") }
}

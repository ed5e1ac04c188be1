import Files
import Markdown
import SiteModel
import Template

/// What only the page being rendered has.
struct CurrentPage: Sendable {
  /// Address below the base, of this page of the list.
  let address: String
  /// The rendered Markdown; empty where there is none.
  let content: SafeText
  let headings: [Heading]
  let words: Int
  /// The part of the list on this page.
  let items: [Int]
  /// The paginator as templates see it; none where everything fits on one page.
  let paginator: Value
  /// The template it is rendered with.
  let template: String
  /// Keys of the sources that its components name.
  let componentSources: [String]
  /// The pages that link to it.
  let backlinks: [Int]

  static let memberNames = [
    "content", "toc", "words", "reading_time", "sources", "ancestors", "prev", "next", "terms",
    "term", "taxonomy", "paginator", "feeds", "feed_url", "template", "related", "aliases",
    "backlinks", "interface_lang", "canonical", "structured_data",
  ]

  func member(_ name: String, _ subject: Subject, _ view: SiteView, log: ReadLog) -> Value? {
    let site = view.site
    func reference(_ index: Int?) -> Value {
      index.map { .object(PageObject(view, .page($0), log: log)) } ?? Value.none
    }
    var index: Int?
    if case .page(let page) = subject { index = page }
    switch name {
    case "content": return .safe(content)
    case "toc": return tableOfContents(headings)
    case "words": return .int(words)
    case "reading_time": return .int(readingMinutes(words: words))
    case "sources": return sources(subject, view, log: log)
    case "ancestors":
      return .list(
        view.ancestors(of: address, in: subject.language(site)).filter { $0 != subject }
          .map { .object(PageObject(view, $0, log: log)) })
    case "prev":
      noteList(around: index, site, log)
      return reference(index.flatMap { site.neighbours[$0].previous })
    case "next":
      noteList(around: index, site, log)
      return reference(index.flatMap { site.neighbours[$0].next })
    case "terms":
      guard case .taxonomy(let taxonomy) = subject else { return .list([]) }
      return TaxonomyObject(view, taxonomy, log: log).member("terms")
    case "term":
      guard case .term(let taxonomy, let term) = subject else { return Value.none }
      return .object(TermObject(view, taxonomy: taxonomy, term: term, log: log))
    case "taxonomy":
      switch subject {
      case .taxonomy(let taxonomy), .term(let taxonomy, _):
        return .object(TaxonomyObject(view, taxonomy, log: log))
      case .page, .archive, .notFound: return Value.none
      }
    case "paginator":
      log.note(.list(subject.address(site)))
      return paginator
    case "feeds": return view.feeds(of: subject, log: log)
    case "feed_url":
      return view.feedAddress(subject, log: log).map { .string(site.settings.base.href($0)) }
        ?? Value.none
    case "backlinks":
      log.note(.backlinks(address))
      return .sequence(PageList(view, backlinks, log: log))
    case "interface_lang": return .string(subject.interfaceLanguage(site))
    case "canonical":
      // A stand-in is no page of its own for search engines.
      let original = index.flatMap { site.pages[$0].isFallback ? site.page($0, in: 0) : nil }
      return .string(
        site.settings.base.absolute(original.map { site.pages[$0].address } ?? address))
    case "structured_data":
      return StructuredData(view, subject, address: address, log: log).value
    case "template": return .string(template)
    case "related":
      return .list(
        (index.map { relatedPages(to: $0, in: site, log: log) } ?? [])
          .map { .object(PageObject(view, .page($0), log: log)) })
    case "aliases":
      return .list((index.map { site.pages[$0].texts("aliases") } ?? []).map { .string($0) })
    default: return nil
    }
  }

  /// A page's neighbours follow from its section's list.
  private func noteList(around page: Int?, _ site: Site, _ log: ReadLog) {
    guard let section = page.flatMap({ site.section(of: $0) }) else { return }
    log.note(.list(site.pages[site.sections[section].index].address))
  }

  /// The entries of `data/sources.yml` that the page names, each with its key.
  private func sources(_ subject: Subject, _ view: SiteView, log: ReadLog) -> Value {
    guard case .page(let index) = subject else { return .list([]) }
    log.note(.data("sources"))
    guard case .map(let known)? = view.data["sources"] else { return .list([]) }
    var keys = view.site.pages[index].texts("sources")
    for key in componentSources where !keys.contains(key) { keys.append(key) }
    return .list(
      keys.map { key in
        var pairs: [(String, Value)] = [("key", .string(key))]
        if case .map(let fields)? = known[key] {
          for (name, value) in zip(fields.keys, fields.values) {
            if case .string(let name) = name, name != "key" { pairs.append((name, value)) }
          }
        }
        return .map(ValueMap(pairs))
      })
  }
}

/// A page's headings as a nested list, by level.
private func tableOfContents(_ headings: [Heading]) -> Value {
  func entries(_ range: Range<Int>) -> [Value] {
    var values: [Value] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let heading = headings[index]
      var end = index + 1
      while end < range.upperBound, headings[end].level > heading.level { end += 1 }
      values.append(
        .map(
          ValueMap([
            ("id", .string(heading.id)), ("title", .string(heading.title)),
            ("level", .int(heading.level)), ("children", .list(entries(index + 1..<end))),
          ])))
      index = end
    }
    return values
  }
  return .list(entries(0..<headings.count))
}

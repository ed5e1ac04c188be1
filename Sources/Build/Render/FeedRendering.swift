import CivilTime
import Feeds
import Files
import SiteModel
import Template
import Text

/// The pages a feed shows: dated ones newest first, then undated ones in the list's order.
func feedItems(_ subject: Subject, _ site: Site) -> [Int] {
  let limit = site.settings.feedItems
  var pages: [Int]
  if case .page(let index) = subject, site.pages[index].kind == .home {
    let language = site.pages[index].place.language
    pages = site.pages.indices.filter {
      site.pages[$0].kind == .page && site.pages[$0].date != nil
        && site.pages[$0].place.language == language
    }
  } else {
    pages = subject.items(site).filter { site.pages[$0].kind == .page }
  }
  pages.removeAll { site.pages[$0].isFallback }
  let dated = pages.filter { site.pages[$0].date != nil }.sorted { a, b in
    let (left, right) = (site.pages[a], site.pages[b])
    guard let leftDate = left.date?.instant, let rightDate = right.date?.instant,
      leftDate != rightDate
    else { return left.path < right.path }
    return leftDate > rightDate
  }
  let undated = pages.filter { site.pages[$0].date == nil }
  return Array((dated + undated).prefix(limit))
}

extension Subject {
  /// Whether it may have feeds: home pages, top sections and, unless told, terms.
  fileprivate func mayHaveFeeds(_ site: Site) -> Bool {
    switch self {
    case .page(let index):
      let page = site.pages[index]
      let isTop = ownSection(site).map { site.sections[$0].isTop } ?? false
      return !page.isFallback && (page.kind == .home || isTop)
    case .term(let taxonomy, _): return site.taxonomies[taxonomy].declaration.hasFeed
    case .archive, .taxonomy, .notFound: return false
    }
  }
}

extension SiteView {
  /// The formats of a subject's feeds, in the order of the settings; none where no page is in them,
  /// except for the site's own. Atom is for dated pages only.
  func feedFormats(_ subject: Subject) -> [FeedFormat] {
    guard subject.mayHaveFeeds(site) else { return [] }
    let isOwn = subject == home(0)
    guard isOwn || feedHas(subject, isDated: false) else { return [] }
    return site.settings.feeds.filter { $0 != .atom || feedHas(subject, isDated: true) }
      .map(\.format)
  }

  /// Whether a page is in a subject's feeds, or a dated one.
  private func feedHas(_ subject: Subject, isDated: Bool) -> Bool {
    if case .page(let index) = subject, site.pages[index].kind == .home {
      return datedLanguages.contains(site.pages[index].place.language)
    }
    return subject.items(site).contains { index in
      let page = site.pages[index]
      return page.kind == .page && !page.isFallback && (!isDated || page.date != nil)
    }
  }

  /// The address of a subject's first feed; nil where it has none. Notes what that follows from.
  func feedAddress(_ subject: Subject, log: ReadLog) -> String? {
    feedFormats(subject, log: log).first.map { subject.address(site) + $0.fileName }
  }

  /// The formats, for templates: that there are feeds follows from what they list.
  private func feedFormats(_ subject: Subject, log: ReadLog) -> [FeedFormat] {
    log.note(.setting("feeds"))
    if subject.mayHaveFeeds(site) { log.note(.list(subject.address(site))) }
    return feedFormats(subject)
  }

  /// The home page of a language as a subject.
  func home(_ language: Int) -> Subject? { site.home(language).map { .page($0) } }

  /// The feeds of a page's language, then its own, for the heads of pages.
  func feeds(of subject: Subject, log: ReadLog) -> Value {
    let language = subject.language(site)
    let title = site.settings.languages[language].title
    var feeds: [Value] = []
    func add(_ subject: Subject, _ title: String) {
      for format in feedFormats(subject, log: log) {
        let address = subject.address(site) + format.fileName
        feeds.append(
          .map(
            ValueMap([
              ("title", .string(title + format.suffix)),
              ("url", .string(site.settings.base.href(address))),
              ("type", .string(format.mediaType)),
            ])))
      }
    }
    let home = home(language)
    if let home { add(home, title) }
    if subject != home { add(subject, "\(title): \(subject.title(site))") }
    return .list(feeds)
  }
}

extension FeedFormat {
  /// What tells titles of the same feed apart.
  fileprivate var suffix: String {
    switch self {
    case .rss: ""
    case .atom: " (Atom)"
    case .json: " (JSON Feed)"
    }
  }
}

extension FeedKind {
  fileprivate var format: FeedFormat {
    switch self {
    case .rss: .rss
    case .atom: .atom
    case .json: .json
    }
  }
}

extension PageRenderer {
  /// A feed of a subject.
  func feed(_ subject: Subject, _ format: FeedFormat) -> [UInt8] {
    let site = view.site
    let number = subject.language(site)
    let language = site.settings.languages[number]
    let base = site.settings.base
    let isSite = subject == view.home(number)
    let address = subject.address(site)
    return Feed(
      title: isSite ? language.title : "\(language.title): \(subject.title(site))",
      description: isSite ? language.description : description(subject),
      id: base.absolute(address), link: base.absolute(address), language: language.tag,
      author: FeedAuthor(name: language.title, url: base.absolute(language.folder)),
      selfLinks: [format: base.absolute(address + format.fileName)],
      items: feedItems(subject, site).map(item)
    ).rendered(as: format)
  }

  private func description(_ subject: Subject) -> String {
    let site = view.site
    var descriptions: [String] = []
    switch subject {
    case .page(let index): descriptions = [site.pages[index].description]
    case .term(let taxonomy, let term):
      let term = site.taxonomies[taxonomy].terms[term]
      descriptions = [term.description] + (term.page.map { [site.pages[$0].description] } ?? [])
    case .archive, .taxonomy, .notFound: break
    }
    return descriptions.first { !$0.isEmpty }
      ?? site.settings.languages[subject.language(site)].description
  }

  private func item(_ index: Int) -> FeedItem {
    let site = view.site
    let page = site.pages[index]
    let base = site.settings.base
    let permalink = base.absolute(page.address)
    let taxonomies = site.taxonomies.filter { $0.language == page.place.language }
    let categories = taxonomies.flatMap { taxonomy in
      page.texts(taxonomy.declaration.field).compactMap { key in
        taxonomy.term(key).map { term in
          FeedCategory(
            label: term.title, term: term.key, scheme: base.absolute(taxonomy.address))
        }
      }
    }
    return FeedItem(
      id: permalink, isPermaLink: true, link: permalink, title: page.title,
      summary: page.description, content: .html(feedContent(of: index)),
      date: page.date.map(\.moment), updated: page.updated.map(\.moment), language: page.lang,
      categories: categories, enclosure: view.image(of: page))
  }
}

extension DateValue {
  /// With its offset; a day is its first moment.
  fileprivate var moment: OffsetDateTime { OffsetDateTime(local, offset: offset) }
}

extension SiteView {
  /// The image a page names; nil where it has none, or one of a kind not known on the web.
  func image(of page: PublicPage) -> FeedItem.Enclosure? {
    guard let reference = page.text("image"), let path = contentPath(reference, from: page.path),
      let entry = files[path]
    else { return nil }
    let stored = contentName(entry)
    let ending = stored.split(separator: ".").last?.lowercased() ?? ""
    guard let type = imageTypes[ending] else { return nil }
    return FeedItem.Enclosure(
      url: site.settings.base.absolute(encodedPath(stored)), length: entry.size, type: type)
  }
}

/// Media types of images, by the ending of the file's name. Source: IANA, Media Types.
private let imageTypes = [
  "avif": "image/avif", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
  "png": "image/png", "svg": "image/svg+xml", "webp": "image/webp",
]

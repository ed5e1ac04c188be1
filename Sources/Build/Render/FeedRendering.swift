import CivilTime
import Feeds
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

extension PageRenderer {
  /// The RSS file of a subject.
  func feed(_ subject: Subject, address: String) -> [UInt8] {
    let site = view.site
    let settings = site.settings
    let language = settings.languages[subject.language(site)]
    let isSite = address == language.folder + "feed.xml"
    let title = subject.title(site)
    let link = settings.base.absolute(subject.address(site))
    return Feed(
      title: isSite ? language.title : "\(language.title): \(title)",
      description: isSite ? language.description : description(subject), id: link, link: link,
      language: language.tag, selfLinks: [.rss: settings.base.absolute(address)],
      items: feedItems(subject, site).map(item)
    ).rendered(as: .rss)
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
    let permalink = site.settings.base.absolute(page.address)
    let taxonomies = site.taxonomies.filter { $0.language == page.place.language }
    let categories = taxonomies.flatMap { taxonomy in
      page.texts(taxonomy.declaration.field).compactMap { taxonomy.term($0)?.title }
    }
    let html = absoluteLinks(
      inHTML: bodies[index].content.bytes, origin: site.settings.base.origin, page: permalink)
    return FeedItem(
      id: permalink, isPermaLink: true, link: permalink, title: page.title,
      summary: page.description, content: .html(html),
      date: page.date.map { OffsetDateTime($0.local, offset: $0.offset) },
      categories: categories.map { FeedCategory(label: $0) })
  }

  /// The text of `robots.txt`.
  func robotsFile() -> [UInt8] {
    Robots(sitemaps: [view.site.settings.base.absolute("sitemap.xml")]).rendered()
  }

  /// The files of the sitemap: pages, first pages of lists, and terms that list something.
  func sitemapFiles() -> [FeedFile] {
    let site = view.site
    let base = site.settings.base
    var entries = site.pages.filter { !$0.isFallback }.map { page in
      SitemapEntry(
        location: base.absolute(page.address),
        lastModified: (page.updated ?? page.date).map { date in
          date.hasTime
            ? .moment(OffsetDateTime(date.local, offset: date.offset)) : .day(date.local.date)
        })
    }
    for taxonomy in site.taxonomies {
      entries.append(SitemapEntry(location: base.absolute(taxonomy.address)))
      for term in taxonomy.terms where !term.pages.isEmpty {
        entries.append(SitemapEntry(location: base.absolute(term.address)))
      }
    }
    return sitemap(entries, baseURL: base.absolute(""))
  }
}

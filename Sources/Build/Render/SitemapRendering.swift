import CivilTime
import Feeds
import SiteModel

/// The files of the sitemap: pages, first pages of lists, and terms that list something, a file for
/// each language. Stand-ins for translations are not among them. Cost: linear.
func sitemapFiles(_ view: SiteView) -> [FeedFile] {
  let site = view.site
  let settings = site.settings
  let groups = settings.languages.indices.compactMap { language -> SitemapGroup? in
    let entries = pageEntries(view, language) + termEntries(view, language)
    return entries.isEmpty && language > 0
      ? nil : SitemapGroup(name: settings.languages[language].key, entries: entries)
  }
  return sitemap(groups, baseURL: settings.base.absolute(""))
}

private func pageEntries(_ view: SiteView, _ language: Int) -> [SitemapEntry] {
  let site = view.site
  let pages = site.pages.filter { $0.place.language == language && !$0.isFallback }
  return pages.map { page in
    let all = site.translations[page.place.key] ?? []
    let addresses = all.map { index -> String? in
      guard let index, !site.pages[index].isFallback else { return nil }
      return site.pages[index].address
    }
    return SitemapEntry(
      location: site.settings.base.absolute(page.address),
      lastModified: (page.updated ?? page.date).map { date in
        date.hasTime
          ? .moment(OffsetDateTime(date.local, offset: date.offset)) : .day(date.local.date)
      }, alternates: alternates(addresses, site.settings),
      images: view.image(of: page).map { [$0.url] } ?? [])
  }
}

private func termEntries(_ view: SiteView, _ language: Int) -> [SitemapEntry] {
  let site = view.site
  /// Lists of nothing but stand-ins are in another language, too.
  func isListed(_ term: Term) -> Bool { term.pages.contains { !site.pages[$0].isFallback } }
  func isListed(_ taxonomy: Taxonomy) -> Bool {
    taxonomy.language == 0 || taxonomy.terms.contains(where: isListed)
  }
  var entries: [SitemapEntry] = []
  for taxonomy in site.taxonomies where taxonomy.language == language && isListed(taxonomy) {
    let name = taxonomy.declaration.name
    // The same taxonomy in each language that has it.
    let all = site.settings.languages.indices.map { other in
      site.taxonomy(name, in: other).map { site.taxonomies[$0] }.flatMap { isListed($0) ? $0 : nil }
    }
    entries.append(
      SitemapEntry(
        location: site.settings.base.absolute(taxonomy.address),
        alternates: alternates(all.map { $0?.address }, site.settings)))
    for term in taxonomy.terms where isListed(term) {
      let addresses = all.map { other in
        other?.term(term.key).flatMap { isListed($0) ? $0.address : nil }
      }
      entries.append(
        SitemapEntry(
          location: site.settings.base.absolute(term.address),
          alternates: alternates(addresses, site.settings)))
    }
  }
  return entries
}

/// The same thing in the languages that have it, the first of them for readers of all others; empty
/// where only one has it. Source: Google Search Central, Localized versions.
private func alternates(
  _ addresses: [String?], _ settings: Settings
) -> [SitemapEntry.Alternate] {
  var found: [SitemapEntry.Alternate] = []
  for (language, address) in zip(settings.languages, addresses) {
    guard let address else { continue }
    found.append(
      SitemapEntry.Alternate(language: language.tag, location: settings.base.absolute(address)))
  }
  guard found.count > 1, let first = found.first else { return [] }
  return found + [SitemapEntry.Alternate(language: "x-default", location: first.location)]
}

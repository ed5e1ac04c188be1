public import CivilTime
public import Diagnostics

/// A site with what was left out of it.
public struct AssembledSite: Sendable {
  /// What may be shown.
  public let site: Site
  /// What is withheld, by path.
  public let withheld: [WithheldPage]
  /// Scheduled pages, to be checked ahead of their publication. No output can be made of them.
  public let scheduled: [Page]
  /// The next moment at which the site must be made again; nil: none is known.
  public let nextChange: Instant?
}

/// Makes the public site of all decoded pages at the clock's moment. The order of the pages does
/// not matter. With pages that are not sound the site may be checked, and must not be published.
/// Cost: O(n log n) for n pages.
public func assembleSite(
  _ decoded: [Page], settings: Settings, clock: PublicationClock
) -> (assembled: AssembledSite, diagnostics: [Diagnostic]) {
  let indexes = openIndexes(for: decoded, settings: settings)
  let all = decoded + indexes
  var diagnostics: [Diagnostic] = []
  var pages: [PublicPage] = []
  var scheduled: [Page] = []
  var withheld: [WithheldPage] = []
  var nextChange: Instant?
  func consider(_ moment: Instant) { nextChange = min(moment, nextChange ?? moment) }
  let bundles = OpenBundles(all, settings: settings)
  for page in decoded {
    switch clock.verdict(on: page, in: bundles.indexes(of: page)) {
    case .shown(let publication):
      pages.append(PublicPage(publication))
      if let expires = page.expires { consider(expires.instant) }
    case .withheld(let reason):
      withheld.append(WithheldPage(path: page.path, reason: reason))
      if case .scheduled(let moment) = reason {
        scheduled.append(page)
        consider(moment)
      }
    }
  }
  // A list of nothing would tell of pages that are not shown.
  for index in indexes where pages.contains(where: { $0.page.isBelow(index) }) {
    if case .shown(let publication) = clock.verdict(on: index, in: []) {
      pages.append(PublicPage(publication))
    }
  }
  pages.sort { $0.path < $1.path }
  scheduled.sort { $0.path < $1.path }
  withheld.sort { $0.path < $1.path }
  diagnostics += checkAddresses(shown: pages, scheduled: scheduled)
  diagnostics += checkStructure(all, settings: settings)
  diagnostics += checkMenus(all, settings: settings)
  diagnostics += checkArchives(all, settings: settings)

  let site = SiteAssembly(public: pages, settings: settings).site()
  diagnostics += checkHomes(of: site, all: all)
  diagnostics += checkReferences(settings, all: all, withheld: withheld)
  return (
    AssembledSite(site: site, withheld: withheld, scheduled: scheduled, nextChange: nextChange),
    diagnostics
  )
}

extension Page {
  /// Whether it is in the section and the language of an index page made for an open section.
  fileprivate func isBelow(_ index: Page) -> Bool {
    section == index.section && place.language == index.place.language
  }
}

/// Makes every list of a site from its public pages.
struct SiteAssembly {
  let settings: Settings
  let order: PageOrder
  let indexByPath: [String: Int]
  let translations: [String: [Int?]]

  var pages: [PublicPage] { order.pages }

  init(public shown: [PublicPage], settings: Settings) {
    self.settings = settings
    let count = settings.languages.count
    var pages = shown
    var translations: [String: [Int?]] = [:]
    for (index, page) in shown.enumerated() {
      translations[page.place.key, default: Array(repeating: nil, count: count)][
        page.place.language] = index
    }
    indexByPath = Dictionary(
      shown.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (language, declared) in settings.languages.enumerated() where declared.fallback == .pages {
      for page in shown where page.place.language == 0 {
        guard translations[page.place.key]?[language] == nil else { continue }
        translations[page.place.key]?[language] = pages.count
        pages.append(page.standIn(for: language, in: settings.languages))
      }
    }
    self.translations = translations
    order = PageOrder(pages)
  }

  func site() -> Site {
    let sections = sections()
    var neighbours = [Neighbours](repeating: Neighbours(), count: pages.count)
    for section in sections {
      let items = section.children.filter { pages[$0].kind == .page }
      for (before, after) in zip(items, items.dropFirst()) {
        neighbours[before].next = after
        neighbours[after].previous = before
      }
    }
    return Site(
      settings: settings, pages: pages, sections: sections,
      taxonomies: TaxonomyAssembly(self).taxonomies(),
      indexByPath: indexByPath, translations: translations, menuPages: menuPages(),
      indexByAddress: Dictionary(
        pages.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first }),
      sectionByFolder: Dictionary(
        sections.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first }),
      neighbours: neighbours)
  }

  private func sections() -> [Section] {
    let indices = pages.indices.filter { pages[$0].kind == .section }
    let known = Dictionary(
      indices.map { (parentFolder(pages[$0].place.path), $0) },
      uniquingKeysWith: { first, _ in first })
    var children: [String: [Int]] = [:]
    for index in pages.indices where pages[index].kind != .home {
      var folder = parentFolder(pages[index].place.path)
      if pages[index].kind == .section { folder = parentFolder(folder) }
      while !folder.isEmpty, known[folder] == nil { folder = parentFolder(folder) }
      if !folder.isEmpty { children[folder, default: []].append(index) }
    }
    let byTop = Dictionary(grouping: known) { pages[$0.value].section }
    return settings.languages.indices.flatMap { language in
      settings.sections.flatMap { declaration in
        (byTop[declaration.folder] ?? []).filter { pages[$0.value].place.language == language }
          .sorted { $0.key < $1.key }
          .map { folder, index in
            let isTop = parentFolder(pages[index].place.key) == declaration.folder
            return Section(
              folder: folder, language: language, isTop: isTop, declaration: declaration,
              index: index, children: order.sorted(children[folder] ?? [], by: declaration.sort),
              archive: isTop ? archive(of: folder, by: declaration.archive) : [])
          }
      }
    }
  }

  /// Years, newest first, each followed by its months where these are asked for.
  private func archive(of folder: String, by period: ArchivePeriod?) -> [Archive] {
    guard let period else { return [] }
    let dated = pages.indices.filter {
      pages[$0].kind == .page && pages[$0].date != nil
        && pages[$0].place.path.hasPrefix(folder + "/")
    }
    func day(_ page: Int) -> (year: Int, month: Int) {
      let date = pages[page].date?.local.date
      return (date?.year ?? 0, date?.month ?? 0)
    }
    let byYear = Dictionary(grouping: order.sorted(dated, by: .date)) { day($0).year }
    return byYear.sorted { $0.key > $1.key }.flatMap { year, pages in
      let months =
        period == .year
        ? [] : Dictionary(grouping: pages) { day($0).month }.sorted { $0.key > $1.key }
      return [Archive(year: year, month: nil, pages: pages)]
        + months.map { Archive(year: year, month: $0.key, pages: $0.value) }
    }
  }

  /// The pages that ask for a menu, by weight and then title.
  private func menuPages() -> [[String: [Int]]] {
    var menus = [[String: [Int]]](repeating: [:], count: settings.languages.count)
    for index in pages.indices {
      for name in pages[index].texts("menu") {
        menus[pages[index].place.language][name, default: []].append(index)
      }
    }
    return menus.map { $0.mapValues { order.sorted($0, by: .weight) } }
  }
}

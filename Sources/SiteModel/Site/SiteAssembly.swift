public import CivilTime
public import Diagnostics
import Text

/// A site with what was left out of it.
public struct AssembledSite: Sendable {
  /// What may be shown.
  public let site: Site
  /// What is withheld, by path.
  public let withheld: [WithheldPage]
  /// Scheduled pages, to be checked ahead of their publication; never rendered into an output.
  public let scheduled: [Page]
  /// The next moment at which the site must be made again; nil: none is known.
  public let nextChange: Instant?
}

/// Makes the public site of all decoded pages at the clock's moment. The order of the pages does
/// not matter. With pages that are not sound the site may be checked, and must not be published.
/// Cost: O(n log n) for n pages.
public func assembleSite(
  _ all: [Page], settings: Settings, clock: PublicationClock
) -> (assembled: AssembledSite, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  var pages: [Page] = []
  var scheduled: [Page] = []
  var withheld: [WithheldPage] = []
  var nextChange: Instant?
  func consider(_ moment: Instant) { nextChange = min(moment, nextChange ?? moment) }
  for page in all.sorted(by: { $0.path < $1.path }) {
    guard let reason = clock.withholding(of: page) else {
      pages.append(page)
      if let expires = page.expires { consider(expires.instant) }
      continue
    }
    withheld.append(WithheldPage(path: page.path, reason: reason))
    if case .scheduled(let moment) = reason {
      scheduled.append(page)
      consider(moment)
    }
  }
  diagnostics += checkAddresses(shown: pages, scheduled: scheduled)
  diagnostics += checkStructure(all, settings: settings)

  let site = SiteAssembly(pages: pages, settings: settings).site()
  if site.home == nil, let home = all.first(where: { $0.kind == .home }) {
    diagnostics.append(ModelIssue.missingHome.at(home.file, 0..<0))  // it is withheld
  }
  diagnostics += checkReferences(settings, all: all, withheld: withheld)
  return (
    AssembledSite(site: site, withheld: withheld, scheduled: scheduled, nextChange: nextChange),
    diagnostics
  )
}

private struct SiteAssembly {
  let pages: [Page]
  let settings: Settings
  /// Titles as they sort, made once.
  private let titleKeys: [String]
  let indexByPath: [String: Int]

  init(pages: [Page], settings: Settings) {
    self.pages = pages
    self.settings = settings
    titleKeys = pages.map { titleSortKey($0.title) }
    indexByPath = Dictionary(
      pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
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
      taxonomies: settings.taxonomies.map(taxonomy), indexByPath: indexByPath,
      indexByAddress: Dictionary(
        pages.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first }),
      sectionByFolder: Dictionary(
        sections.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first }),
      neighbours: neighbours)
  }

  private func sections() -> [Section] {
    let folders = pages.indices.filter { pages[$0].kind == .section }
      .map { parentFolder(pages[$0].path) }
    let known = Set(folders)
    var children: [String: [Int]] = [:]
    for index in pages.indices where pages[index].kind != .home {
      var folder = parentFolder(pages[index].path)
      if pages[index].kind == .section { folder = parentFolder(folder) }
      while !folder.isEmpty, !known.contains(folder) { folder = parentFolder(folder) }
      if !folder.isEmpty { children[folder, default: []].append(index) }
    }
    let byTop = Dictionary(grouping: folders) { String($0.prefix { $0 != "/" }) }
    var sections: [Section] = []
    for declaration in settings.sections {
      for folder in (byTop[declaration.folder] ?? []).sorted() {
        guard let index = indexByPath[folder + "/_index.md"] else { continue }
        sections.append(
          Section(
            folder: folder, declaration: declaration, index: index,
            children: sorted(children[folder] ?? [], by: declaration.sort)))
      }
    }
    return sections
  }

  /// A total order: ties are broken by title, then by path.
  private func sorted(_ list: [Int], by order: SortOrder) -> [Int] {
    func byTitle(_ a: Int, _ b: Int) -> Bool {
      (titleKeys[a], pages[a].path) < (titleKeys[b], pages[b].path)
    }
    switch order {
    case .title: return list.sorted(by: byTitle)
    case .weight:
      return list.sorted { a, b in
        pages[a].weight != pages[b].weight ? pages[a].weight < pages[b].weight : byTitle(a, b)
      }
    case .date: return byDate(list, { pages[$0].date }, >, byTitle)
    case .field(let name):
      return byDate(
        list,
        { if case .date(let date)? = pages[$0].value(name) { date } else { nil } }, <, byTitle)
    }
  }

  private func byDate(
    _ list: [Int], _ date: (Int) -> DateValue?, _ precedes: (Instant, Instant) -> Bool,
    _ otherwise: (Int, Int) -> Bool
  ) -> [Int] {
    list.sorted { a, b in
      switch (date(a)?.instant, date(b)?.instant) {
      case (let left?, let right?): left != right ? precedes(left, right) : otherwise(a, b)
      case (nil, nil): otherwise(a, b)
      case (let left, _): left != nil
      }
    }
  }

  /// Spellings that give the same address are one term; the first page's spelling is shown.
  private func taxonomy(_ declaration: TaxonomyDeclaration) -> Taxonomy {
    var members: [String: [Int]] = [:]
    var spelling: [String: String] = [:]
    for index in pages.indices where pages[index].type.classifies(by: declaration) {
      for key in pages[index].texts(declaration.field) {
        let name = slug(key)
        members[name, default: []].append(index)
        if spelling[name] == nil { spelling[name] = key }
      }
    }
    func term(
      _ name: String, key: String, title: String, description: String = "", page: String? = nil
    ) -> Term {
      let pages = sorted(members[name] ?? [], by: .date)
      return Term(
        key: key, title: title, description: description,
        address: "\(declaration.path)/\(name)/", page: page.flatMap { indexByPath[$0] },
        pages: pages,
        places: Dictionary(
          pages.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
    }
    var terms = declaration.terms.map {
      term(slug($0.key), key: $0.key, title: $0.title, description: $0.description, page: $0.page)
    }
    let declared = Set(declaration.terms.map { slug($0.key) })
    let others = spelling.filter { !declared.contains($0.key) }
      .map { (order: titleSortKey($0.value), name: $0.key, key: $0.value) }
      .sorted { ($0.order, $0.name) < ($1.order, $1.name) }
    terms += others.map { term($0.name, key: $0.key, title: $0.key) }
    return Taxonomy(
      declaration: declaration, terms: terms,
      termBySlug: Dictionary(
        terms.enumerated().map { (slug($1.key), $0) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension ContentType {
  /// Whether pages of this type hold terms of a taxonomy under its key, and not something else.
  fileprivate func classifies(by taxonomy: TaxonomyDeclaration) -> Bool {
    switch fields[taxonomy.field]?.type {
    case .term(let name)?, .list(.term(let name))?: name == taxonomy.name
    default: false
    }
  }
}

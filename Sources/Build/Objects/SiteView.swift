import Files
import SiteModel
import Template

/// What all renderings share: the public site, the theme and the data. Immutable.
final class SiteView: Sendable {
  let site: Site
  let theme: Theme
  let data: [String: Value]
  /// The public campaigns and seasons.
  let campaigns: [CampaignValue]
  /// Files of the content folder that pages may show, by their path in it.
  let files: [String: FileEntry]
  /// Paths of pages that exist and are not public.
  let withheld: Set<String>
  /// Positions of taxonomies by their address.
  let taxonomyByAddress: [String: Int]
  /// Positions of terms by their address.
  let termByAddress: [String: (taxonomy: Int, term: Int)]

  init(_ assembled: AssembledSite, project: Project) {
    let site = assembled.site
    self.site = site
    withheld = Set(assembled.withheld.map(\.path))
    theme = project.theme
    data = project.data
    campaigns = project.campaigns
    files = project.files
    var taxonomies: [String: Int] = [:]
    var terms: [String: (taxonomy: Int, term: Int)] = [:]
    for (number, taxonomy) in site.taxonomies.enumerated() {
      taxonomies[taxonomy.address] = number
      for (index, term) in taxonomy.terms.enumerated() { terms[term.address] = (number, index) }
    }
    taxonomyByAddress = taxonomies
    termByAddress = terms
  }

  /// What stands at an address that is no page of the content folder.
  func subject(at address: String) -> Subject? {
    if let page = site.indexByAddress[address] { return .page(page) }
    if let taxonomy = taxonomyByAddress[address] { return .taxonomy(taxonomy) }
    if let found = termByAddress[address] { return .term(found.taxonomy, found.term) }
    return nil
  }

  /// What stands above an address, the home page first.
  func ancestors(of address: String) -> [Subject] {
    guard !address.isEmpty else { return [] }
    var result: [Subject] = []
    var above = ""
    for part in address.split(separator: "/") {
      if let subject = subject(at: above) { result.append(subject) }
      above += part + "/"
    }
    return result
  }

  /// The interface strings for a language tag; those of the site where the theme lacks it.
  func strings(_ tag: String) -> (language: String, strings: [String: String]) {
    let language = String(tag.prefix { $0 != "-" })
    if let strings = theme.strings[language] { return (language, strings) }
    return (site.settings.lang, theme.strings[site.settings.lang] ?? [:])
  }
}

/// What a page of the output is about.
enum Subject: Sendable, Equatable {
  case page(Int)
  case taxonomy(Int)
  case term(Int, Int)
  case notFound
}

extension Subject {
  /// The address below the base, of the first page where it is a list.
  func address(_ site: Site) -> String {
    switch self {
    case .page(let index): site.pages[index].address
    case .taxonomy(let index): site.taxonomies[index].address
    case .term(let taxonomy, let term): site.taxonomies[taxonomy].terms[term].address
    case .notFound: "404.html"
    }
  }

  /// The title; empty for the error page, which the theme names.
  func title(_ site: Site) -> String {
    switch self {
    case .page(let index): site.pages[index].title
    case .taxonomy(let index): site.taxonomies[index].declaration.title
    case .term(let taxonomy, let term): site.taxonomies[taxonomy].terms[term].title
    case .notFound: ""
    }
  }

  /// What it lists, in order.
  func items(_ site: Site) -> [Int] {
    switch self {
    case .page(let index):
      site.pages[index].kind == .section
        ? site.sectionByFolder[folder(of: site.pages[index])].map { site.sections[$0].children }
          ?? []
        : []
    case .term(let taxonomy, let term): site.taxonomies[taxonomy].terms[term].pages
    case .taxonomy, .notFound: []
    }
  }

  private func folder(of page: Page) -> String { String(page.path.dropLast("/_index.md".count)) }

  /// Whether this is the index page of a top-level section.
  func isTopSection(_ site: Site) -> Bool {
    guard case .page(let index) = self else { return false }
    return site.pages[index].kind == .section
      && site.pages[index].path.split(separator: "/").count == 2
  }

  /// The address of its feed, if it has one.
  func feedAddress(_ site: Site) -> String? {
    switch self {
    case .page(let index):
      site.pages[index].kind == .home || isTopSection(site)
        ? site.pages[index].address + "feed.xml" : nil
    case .term(let taxonomy, _):
      site.taxonomies[taxonomy].declaration.hasFeed ? address(site) + "feed.xml" : nil
    case .taxonomy, .notFound: nil
    }
  }
}

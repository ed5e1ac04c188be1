import Files
import SiteModel
import Template

/// What all renderings share: the public site, the theme and the data. Immutable.
final class SiteView: Sendable {
  let site: Site
  let theme: Theme
  let data: [String: Value]
  /// Data files that have errors, which are reported there.
  let unreadableData: Set<String>
  /// The public campaigns and seasons.
  let campaigns: [CampaignValue]
  /// What is read where the time of a page of the plan is.
  let planRead: Read
  /// The pictures for social networks, once they are made: before any page is written.
  let socialPictures = Later<SocialPictures>()
  /// Files of the content folder that pages may show, by their path in it.
  let files: ContentFiles
  /// Paths of pages that exist and are not public, for messages.
  let withheld: WithheldPaths
  /// Positions of the languages that have dated pages, which Atom feeds need.
  let datedLanguages: Set<Int>
  /// Positions of taxonomies by their address.
  let taxonomyByAddress: [String: Int]
  /// Sections and positions in their archives by address.
  let archiveByAddress: [String: (section: Int, archive: Int)]
  /// Positions of terms by their address.
  let termByAddress: [String: (taxonomy: Int, term: Int)]

  init(_ site: Site, _ material: PublicMaterial, withheld: WithheldPaths) {
    self.site = site
    datedLanguages = Set(
      site.pages.lazy.filter { $0.kind == .page && $0.date != nil && !$0.isFallback }
        .map(\.place.language))
    self.withheld = withheld
    theme = material.theme
    data = material.data
    unreadableData = material.unreadableData
    campaigns = material.campaigns
    planRead = .file(material.planPath)
    files = material.files
    var taxonomies: [String: Int] = [:]
    var terms: [String: (taxonomy: Int, term: Int)] = [:]
    for (number, taxonomy) in site.taxonomies.enumerated() {
      taxonomies[taxonomy.address] = number
      for (index, term) in taxonomy.terms.enumerated() { terms[term.address] = (number, index) }
    }
    var archives: [String: (section: Int, archive: Int)] = [:]
    for (number, section) in site.sections.enumerated() {
      for index in section.archive.indices {
        archives[Subject.archive(number, index).address(site)] = (number, index)
      }
    }
    archiveByAddress = archives
    taxonomyByAddress = taxonomies
    termByAddress = terms
  }

  /// What stands at an address that is no page of the content folder.
  func subject(at address: String) -> Subject? {
    if let page = site.indexByAddress[address] { return .page(page) }
    if let taxonomy = taxonomyByAddress[address] { return .taxonomy(taxonomy) }
    if let found = archiveByAddress[address] { return .archive(found.section, found.archive) }
    if let found = termByAddress[address] { return .term(found.taxonomy, found.term) }
    return nil
  }

  /// What stands above an address of a language, its home page first.
  func ancestors(of address: String, in language: Int) -> [Subject] {
    let home = site.settings.languages[language].folder
    guard address != home else { return [] }
    var result: [Subject] = []
    var above = home
    for part in address.dropFirst(home.count).split(separator: "/") {
      if let subject = subject(at: above) { result.append(subject) }
      above += part + "/"
    }
    return result
  }

  /// The interface strings for a language tag; those of the site where the theme lacks it.
  func strings(_ tag: String) -> (language: String, strings: [String: String]) {
    let language = String(tag.prefix { $0 != "-" })
    if let strings = theme.strings[language] { return (language, strings) }
    let own = site.settings.own.key
    return (own, theme.strings[own] ?? [:])
  }
}

import CivilTime
import SiteModel
import Text

/// What a page of the output is about.
enum Subject: Sendable, Equatable {
  case page(Int)
  /// Position of a section, and of a year or month in its archive.
  case archive(Int, Int)
  case taxonomy(Int)
  case term(Int, Int)
  case notFound
}

extension Subject {
  /// The address below the base, of the first page where it is a list.
  func address(_ site: Site) -> String {
    switch self {
    case .page(let index): site.pages[index].address
    case .archive(let section, let archive):
      site.pages[site.sections[section].index].address
        + site.sections[section].archive[archive].address
    case .taxonomy(let index): site.taxonomies[index].address
    case .term(let taxonomy, let term): site.taxonomies[taxonomy].terms[term].address
    case .notFound: "404.html"
    }
  }

  /// The title; empty for the error page, which the theme names.
  func title(_ site: Site) -> String {
    switch self {
    case .page(let index): return site.pages[index].title
    case .archive(let section, let archive):
      let archive = site.sections[section].archive[archive]
      guard let month = archive.month else { return String(archive.year) }
      let tag = site.settings.languages[language(site)].tag
      if tag.hasPrefix("en") { return "\(DateLanguage.en.monthName(month)) \(archive.year)" }
      let name = DateLanguage.es.monthName(month)
      return "\(name.prefix(1).uppercased())\(name.dropFirst()) de \(archive.year)"
    case .taxonomy(let index): return site.taxonomies[index].title
    case .term(let taxonomy, let term): return site.taxonomies[taxonomy].terms[term].title
    case .notFound: return ""
    }
  }

  /// A sentence about it; may be empty.
  func description(_ site: Site) -> String {
    switch self {
    case .page(let index): site.pages[index].description
    case .taxonomy(let index): site.taxonomies[index].description
    case .term(let taxonomy, let term): site.taxonomies[taxonomy].terms[term].description
    case .archive, .notFound: ""
    }
  }

  /// The language it stands in: a position in the site's languages.
  func language(_ site: Site) -> Int {
    switch self {
    case .page(let index): site.pages[index].place.language
    case .archive(let section, _): site.sections[section].language
    case .taxonomy(let index), .term(let index, _): site.taxonomies[index].language
    case .notFound: 0
    }
  }

  /// The tag of the language its text is in, which for a stand-in is not the one it stands in.
  func textLanguage(_ site: Site) -> String {
    if case .page(let index) = self { return site.pages[index].lang }
    return site.settings.languages[language(site)].tag
  }

  /// The tag of the language that the words around its text are in.
  func interfaceLanguage(_ site: Site) -> String {
    if case .page(let index) = self, !site.pages[index].isFallback { return site.pages[index].lang }
    return site.settings.languages[language(site)].tag
  }

  /// The position of its page.
  var page: Int? {
    if case .page(let index) = self { index } else { nil }
  }

  /// The same in another language; nil where that language has no such page.
  func counterpart(in other: Int, _ site: Site) -> Subject? {
    func taxonomy(_ index: Int) -> Int? {
      site.taxonomy(site.taxonomies[index].declaration.name, in: other)
    }
    switch self {
    case .page(let index):
      return site.translation(of: site.pages[index].place.key, in: other).map { .page($0) }
    case .taxonomy(let index): return taxonomy(index).map { .taxonomy($0) }
    case .term(let index, let term):
      guard let found = taxonomy(index),
        let position = site.taxonomies[found].termBySlug[
          slug(site.taxonomies[index].terms[term].key)]
      else { return nil }
      return .term(found, position)
    case .archive(let section, let archive):
      let period = site.sections[section].archive[archive]
      guard
        let index = site.translation(
          of: site.pages[site.sections[section].index].place.key, in: other),
        let found = Subject.page(index).ownSection(site),
        let position = site.sections[found].archive.firstIndex(where: {
          $0.year == period.year && $0.month == period.month
        })
      else { return nil }
      return .archive(found, position)
    case .notFound: return nil
    }
  }

  /// What it lists, in order.
  func items(_ site: Site) -> [Int] {
    switch self {
    case .page(let index): section(of: index, site).map { site.sections[$0].children } ?? []
    case .archive(let section, let archive): site.sections[section].archive[archive].pages
    case .term(let taxonomy, let term): site.taxonomies[taxonomy].terms[term].pages
    case .taxonomy, .notFound: []
    }
  }

  /// The section whose index page this is.
  func ownSection(_ site: Site) -> Int? {
    if case .page(let index) = self { section(of: index, site) } else { nil }
  }

  private func section(of index: Int, _ site: Site) -> Int? {
    let page = site.pages[index]
    guard page.kind == .section else { return nil }
    return site.sectionByFolder[String(page.place.path.dropLast("/_index.md".count))]
  }
}

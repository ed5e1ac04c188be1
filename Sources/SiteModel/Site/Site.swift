import CivilTime
import Text

/// The public site at one moment: only what may be shown, in order, with every list made.
/// Unpublished pages are not in it and cannot be put there, so no output made from it can hold them.
public struct Site: Sendable {
  /// The settings it was made with.
  public let settings: Settings
  /// The public pages, by source path. All indices below are positions in this list.
  public let pages: [PublicPage]
  /// Sections in the order of the settings; nested ones after their parents.
  public let sections: [Section]
  /// Taxonomies in the order of the settings.
  public let taxonomies: [Taxonomy]
  /// Positions of pages by their path in the content folder; stand-ins are not among them.
  public let indexByPath: [String: Int]
  /// For each key of `PagePlace`, the position of its page in each language; nil where it has none.
  public let translations: [String: [Int?]]
  /// The pages that ask for a place in a menu, by its name, for each language.
  public let menuPages: [[String: [Int]]]
  /// Positions of pages by their address.
  public let indexByAddress: [String: Int]
  /// Positions in `sections`, by folder, which begins with that of the language.
  public let sectionByFolder: [String: Int]
  /// For each page, its neighbours in its section.
  public let neighbours: [Neighbours]

  /// The home page of a language.
  public func home(_ language: Int = 0) -> Int? { translation(of: "_index.md", in: language) }

  /// The page of a key in a language, which may stand in for a translation.
  public func translation(of key: String, in language: Int) -> Int? {
    guard let all = translations[key], all.indices.contains(language) else { return nil }
    return all[language]
  }

  /// A page in a language: itself where it has no translation into it.
  public func page(_ index: Int, in language: Int) -> Int {
    translation(of: pages[index].place.key, in: language) ?? index
  }

  /// The page that a path of the content folder names, in a language where it has a translation.
  public func page(at path: String, in language: Int) -> Int? {
    if let index = indexByPath[path] { return page(index, in: language) }
    // The page itself may be withheld, or not be there, and be public in this language.
    let place = PagePlace.of(path, in: settings.languages).place
    guard place.language == 0, language > 0 else { return nil }
    return translation(of: place.key, in: language)
  }

  /// The section of a folder, in a language where it is there, else in the site's own.
  public func section(_ folder: String, in language: Int) -> Int? {
    sectionByFolder[settings.languages[language].folder + folder] ?? sectionByFolder[folder]
  }

  /// The taxonomy of a name in a language; nil where no page of that language uses it.
  public func taxonomy(_ name: String, in language: Int) -> Int? {
    taxonomies.firstIndex { $0.declaration.name == name && $0.language == language }
  }

  /// The section a page belongs to; an index page belongs to the one above it.
  public func section(of page: Int) -> Int? {
    var folder = parentFolder(pages[page].place.path)
    if pages[page].kind == .section { folder = parentFolder(folder) }
    while !folder.isEmpty {
      if let section = sectionByFolder[folder] { return section }
      folder = parentFolder(folder)
    }
    return nil
  }
}

/// The pages before and after one in the order of its section.
public struct Neighbours: Sendable {
  /// The page before.
  public var previous: Int?
  /// The page after.
  public var next: Int?
}

/// A folder with an index page.
public struct Section: Sendable {
  /// The folder's path in the content folder, below that of the language.
  public let folder: String
  /// Position in the site's languages.
  public let language: Int
  /// Whether it is a top-level folder.
  public let isTop: Bool
  /// The declaration of its top-level folder.
  public let declaration: SectionDeclaration
  /// Its index page.
  public let index: Int
  /// Its pages and the index pages of the sections right below it, in order.
  public let children: [Int]
  /// Its dated pages by year and month, those of folders below it too; empty without an archive.
  public let archive: [Archive]
}

/// The pages of a year or a month of a section.
public struct Archive: Sendable {
  /// The year.
  public let year: Int
  /// The month; nil: the whole year.
  public let month: Int?
  /// Newest first.
  public let pages: [Int]

  /// Address below that of the section.
  public var address: String {
    guard let month else { return "\(year)/" }
    return "\(year)/\(month < 10 ? "0" : "")\(month)/"
  }
}

/// A taxonomy with the terms that public pages use or settings declare.
public struct Taxonomy: Sendable {
  /// Its declaration.
  public let declaration: TaxonomyDeclaration
  /// Position in the site's languages.
  public let language: Int
  /// The title shown.
  public let title: String
  /// A sentence; may be empty.
  public let description: String
  /// In the order declared; in other languages than the site's own, those of its pages.
  public let terms: [Term]
  /// Positions in `terms`, by the slug of the key.
  public let termBySlug: [String: Int]
  /// Address below the base.
  public let address: String

  /// The term written as `key`, in any spelling that gives the same address.
  public func term(_ key: String) -> Term? {
    termBySlug[slug(key)].map { terms[$0] }
  }
}

/// A term with its public pages.
public struct Term: Sendable {
  /// As written in front matter.
  public let key: String
  /// As shown.
  public let title: String
  /// A sentence; may be empty.
  public let description: String
  /// A picture: path in the content folder.
  public let image: String?
  /// What the picture shows.
  public let imageAlt: String
  /// Address below the base.
  public let address: String
  /// The content page that describes it.
  public let page: Int?
  /// Newest first, then undated by title.
  public let pages: [Int]
  /// Where each page stands in `pages`.
  public let places: [Int: Int]
}

/// A page that is not shown, for the terminal only. Holds nothing of its text.
public struct WithheldPage: Sendable {
  /// The path in the content folder.
  public let path: String
  /// Why it is withheld.
  public let reason: Withholding
}

/// The folder a path lies in; empty at the top.
func parentFolder(_ path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return String(path[..<slash])
}

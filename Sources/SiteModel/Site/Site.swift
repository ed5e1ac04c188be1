import CivilTime
import Text

/// The public site at one moment: only what may be shown, in order, with every list made.
/// Unpublished pages are not in it, so no output made from it can hold them.
public struct Site: Sendable {
  /// The settings it was made with.
  public let settings: Settings
  /// The public pages, by source path. All indices below are positions in this list.
  public let pages: [Page]
  /// Sections in the order of the settings; nested ones after their parents.
  public let sections: [Section]
  /// Taxonomies in the order of the settings.
  public let taxonomies: [Taxonomy]
  /// Positions of pages by their path in the content folder.
  public let indexByPath: [String: Int]
  /// Positions of pages by their address.
  public let indexByAddress: [String: Int]
  /// Positions in `sections`, by folder.
  public let sectionByFolder: [String: Int]
  /// For each page, its neighbours in its section.
  public let neighbours: [Neighbours]

  /// The home page's position.
  public var home: Int? { indexByPath["_index.md"] }

  /// The section a page belongs to; an index page belongs to the one above it.
  public func section(of page: Int) -> Int? {
    var folder = parentFolder(pages[page].path)
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
  /// The folder's path in the content folder.
  public let folder: String
  /// The declaration of its top-level folder.
  public let declaration: SectionDeclaration
  /// Its index page.
  public let index: Int
  /// Its pages and the index pages of the sections right below it, in order.
  public let children: [Int]
}

/// A taxonomy with the terms that public pages use or settings declare.
public struct Taxonomy: Sendable {
  /// Its declaration.
  public let declaration: TaxonomyDeclaration
  /// Declared terms in order, then others by name.
  public let terms: [Term]
  /// Positions in `terms`, by the slug of the key.
  public let termBySlug: [String: Int]
  /// Address below the base.
  public var address: String { declaration.path + "/" }

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

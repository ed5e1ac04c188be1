/// Folders with an `index.md` in open sections. To Hugo such a folder is one page, and the files in it
/// are its parts; to Jekyll they are pages of their own. They are pages here, and withheld where
/// an index above them is.
struct OpenBundles {
  private let settings: Settings
  /// The indexes by the folder they are in, without the folder of a language.
  private var indexes: [String: [Page]] = [:]

  init(_ pages: [Page], settings: Settings) {
    self.settings = settings
    for page in pages where page.open != nil && page.kind == .page {
      let name = page.path.split(separator: "/").last ?? ""
      guard name.lowercased().hasPrefix("index.") else { continue }
      indexes[folder(of: page), default: []].append(page)
    }
  }

  /// The index pages of all folders a page lies in, other than itself: of each folder those in the
  /// page's language, or all where it has none.
  func indexes(of page: Page) -> [Page] {
    guard page.open != nil, !indexes.isEmpty else { return [] }
    var found: [Page] = []
    var folder = folder(of: page)
    while !folder.isEmpty {
      let all = indexes[folder] ?? []
      let own = all.filter { $0.place.language == page.place.language }
      found += (own.isEmpty ? all : own).filter { $0 !== page }
      folder = parentFolder(folder)
    }
    return found
  }

  private func folder(of page: Page) -> String {
    let folder = parentFolder(page.path)
    let prefix = settings.openSection(of: page.path)?.prefix ?? ""
    return folder.hasPrefix(prefix) ? String(folder.dropFirst(prefix.count)) : folder
  }
}

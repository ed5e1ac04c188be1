/// Folders with an `index.md` in open sections. To Hugo such a folder is one page, and the files in it
/// are its parts; to Jekyll they are pages of their own. They are pages here, and withheld where
/// their index is.
struct OpenBundles {
  private let indexes: [String: Page]

  init(_ pages: [Page]) {
    var indexes: [String: Page] = [:]
    for page in pages where page.open != nil && page.kind == .page {
      let name = page.path.split(separator: "/").last ?? ""
      guard name.hasPrefix("index.") else { continue }
      indexes[parentFolder(page.path)] = page
    }
    self.indexes = indexes
  }

  /// The index page of the nearest folder a page lies in, other than itself.
  func index(of page: Page) -> Page? {
    guard page.open != nil, !indexes.isEmpty else { return nil }
    var folder = parentFolder(page.path)
    while !folder.isEmpty {
      if let index = indexes[folder], index !== page { return index }
      folder = parentFolder(folder)
    }
    return nil
  }
}

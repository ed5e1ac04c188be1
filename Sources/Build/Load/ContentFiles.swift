import Files

/// The files of the content folder that are no pages, data or settings. A file can be asked for by the
/// path that a page names; what else there is nobody can learn, but for messages (`allPaths`).
struct ContentFiles: Sendable {
  private let entries: [String: FileEntry]
  private let tree: any FileTree

  /// `entries`: by their path in the content folder.
  init(_ entries: [String: FileEntry], tree: any FileTree) {
    self.entries = entries
    self.tree = tree
  }

  subscript(path: String) -> FileEntry? { entries[path] }

  /// The bytes of a file; nil where there is none.
  func read(_ path: String) throws(FileError) -> [UInt8]? {
    guard let entry = entries[path] else { return nil }
    return try tree.read(entry)
  }

  /// The names for "did you mean", in no order.
  var allPaths: [String] { Array(entries.keys) }
}

/// Paths of pages that exist and are not shown: whether one is among them can be asked, so that messages
/// can say so, and no more.
struct WithheldPaths: Sendable {
  private let paths: Set<String>

  init(_ paths: some Sequence<String>) { self.paths = Set(paths) }

  func contains(_ path: String) -> Bool { paths.contains(path) }
}

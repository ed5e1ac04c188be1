/// A regular file of a tree, as its listing found it. Only listings make entries, and only entries
/// can be read, so no path in content or templates can reach outside the tree.
public struct FileEntry: Sendable, Hashable {
  /// Path relative to the tree's root, `/` between parts, never with `..`.
  public let path: String
  /// Size in bytes when listed.
  public let size: Int

  init(path: String, size: Int) {
    self.path = path
    self.size = size
  }
}

/// What a folder holds: the files that can be read, and those that cannot, with the reason.
public struct Listing: Sendable {
  /// The regular files below the folder in the order of their paths.
  public var files: [FileEntry]
  /// Names that were found and refused.
  public var refused: [FileError]

  /// A listing; the tree that makes it keeps the order.
  init(files: [FileEntry] = [], refused: [FileError] = []) {
    self.files = files
    self.refused = refused
  }
}

/// The read side of a project: a folder on disk, or in memory for tests.
public protocol FileTree: Sendable {
  /// The root as shown to people.
  var root: String { get }
  /// All regular files below `folder` (empty: the root), at any depth. Names that begin with `.`
  /// or end with `~` are passed over. Throws where the folder itself cannot be listed.
  func list(_ folder: String) throws(FileError) -> Listing
  /// The file at `path` relative to the root; throws where it is missing, no regular file, or
  /// reaches outside the root.
  func entry(at path: String) throws(FileError) -> FileEntry
  /// The file's bytes.
  func read(_ entry: FileEntry) throws(FileError) -> [UInt8]
}

/// Whether `path` is relative and stays below its root: no empty, `.` or `..` part, no NUL.
public func isPlainRelativePath(_ path: String) -> Bool {
  guard !path.isEmpty, !path.utf8.contains(0) else { return false }
  return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    .allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
}

/// Whether a name is passed over in listings: hidden files and the backups of editors.
func isPassedOver(_ name: some StringProtocol) -> Bool {
  name.hasPrefix(".") || name.hasSuffix("~")
}

/// A tree held in memory, for tests.
public struct MemoryTree: FileTree {
  /// Always `memory`.
  public let root = "memory"
  private let files: [String: [UInt8]]

  /// The tree of these paths and texts.
  public init(_ files: [String: String]) {
    self.files = files.mapValues { Array($0.utf8) }
  }

  /// See `FileTree`.
  public func list(_ folder: String) throws(FileError) -> Listing {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let found = files.keys.filter { path in
      path.hasPrefix(prefix)
        && !path.dropFirst(prefix.count).split(separator: "/").contains(where: isPassedOver)
    }
    guard folder.isEmpty || !found.isEmpty else { throw FileError(path: folder, reason: .missing) }
    return Listing(
      files: found.sorted().map { FileEntry(path: $0, size: files[$0]?.count ?? 0) })
  }

  /// See `FileTree`.
  public func entry(at path: String) throws(FileError) -> FileEntry {
    guard let bytes = files[path] else { throw FileError(path: path, reason: .missing) }
    return FileEntry(path: path, size: bytes.count)
  }

  /// See `FileTree`.
  public func read(_ entry: FileEntry) throws(FileError) -> [UInt8] {
    guard let bytes = files[entry.path] else { throw FileError(path: entry.path, reason: .missing) }
    return bytes
  }
}

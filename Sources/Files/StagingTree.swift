import Glibc
import Synchronization

/// The tree a build writes before it is shown. Paths are relative and cannot leave it; each is
/// written once. Safe to use from many tasks.
public final class StagingTree: Sendable {
  private let folder: LockedFolder
  private let path: String
  /// Folders made, as bytes: text would take composed and decomposed names for the same.
  private let made = Mutex<Set<[UInt8]>>([])

  init(folder: LockedFolder, path: String) {
    self.folder = folder
    self.path = path
  }

  /// Writes a new file, making its folders. Throws `badName` for a path that leaves the tree,
  /// `exists` where something was written there before.
  /// Cost: three system calls, and one for each folder not seen before.
  public func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    guard isPlainRelativePath(path) else { throw FileError(path: path, reason: .badName) }
    let (parent, _) = split(path)
    try makeFolder(parent)
    let file = try Descriptor.open(
      path, below: folder.descriptor.raw, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
      mode: 0o644)
    try file.writeAll(bytes, path: path)
  }

  /// Reads back a file that was written.
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    guard isPlainRelativePath(path) else { throw FileError(path: path, reason: .badName) }
    let file = try Descriptor.open(
      path, below: folder.descriptor.raw, flags: O_RDONLY | O_NOFOLLOW)
    return try file.readAll(expecting: Int(try file.status(path: path).st_size), path: path)
  }

  private func makeFolder(_ path: String) throws(FileError) {
    let key = Array(path.utf8)
    if path.isEmpty || made.withLock({ $0.contains(key) }) { return }
    try makeFolder(split(path).parent)
    if unsafe mkdirat(folder.descriptor.raw, path, 0o755) != 0, errno != EEXIST {
      throw FileError(path: path, code: errno)
    }
    made.withLock { _ = $0.insert(key) }
  }
}

/// A path in two at its last `/`: no parent is the empty text, the root stays `/`-less.
func split(_ path: String) -> (parent: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
  return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
}

/// The path made absolute and without `.`, `..` and doubled `/`; links are not resolved.
public func absolutePath(_ path: String) -> String {
  var parts: [Substring] = []
  let full = path.hasPrefix("/") ? path : workingFolder() + "/" + path
  for part in full.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return "/" + parts.joined(separator: "/")
}

private func workingFolder() -> String {
  guard let path = unsafe getcwd(nil, 0) else { return "" }
  defer { unsafe free(path) }
  return unsafe String(cString: path)
}

/// Makes a folder and its missing parents; one that is there stays as it is.
public func makeFolders(_ path: String) throws(FileError) {
  if path.isEmpty || resolvedPath(path) != nil { return }
  try makeFolders(split(path).parent)
  if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError(path: path, code: errno) }
}

/// Removes a folder with all it holds. Symbolic links in it are removed, never followed. A name
/// equal to `last` goes after all others, so that it stands as long as anything does.
func removeTree(_ path: String, last: String) throws(FileError) {
  let folder = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  try removeContents(of: folder.raw, path: path, last: last)
  guard unsafe rmdir(path) == 0 else { throw FileError(path: path, code: errno) }
}

/// Removes all that an open folder holds.
func removeContents(of folder: CInt, path: String, last: String) throws(FileError) {
  for entry in inRemovalOrder(try listFolder(".", below: folder), last: last) {
    try remove(entry, in: folder, path: path, last: last)
  }
}

func inRemovalOrder(_ entries: [FolderEntry], last: String) -> [FolderEntry] {
  entries.filter { $0.name != last } + entries.filter { $0.name == last }
}

private func remove(
  _ entry: FolderEntry, in folder: CInt, path: String, last: String
) throws(FileError) {
  let shown = "\(path)/\(entry.name)"
  let name = entry.badName ?? Array(entry.name.utf8CString)
  if unsafe unlinkat(folder, name, 0) == 0 { return }
  guard errno == EISDIR || errno == EPERM else { throw FileError(path: shown, code: errno) }
  let inner = unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard inner >= 0 else { throw FileError(path: shown, code: errno) }
  defer { close(inner) }
  try removeContents(of: inner, path: shown, last: last)
  guard unsafe unlinkat(folder, name, AT_REMOVEDIR) == 0 else {
    throw FileError(path: shown, code: errno)
  }
}

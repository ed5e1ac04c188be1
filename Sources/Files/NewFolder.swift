import CLinux
import Glibc

/// The names in a folder, in the order of their bytes; nil where nothing is there. A link to a
/// folder stands for that folder; names that are no text are shown as far as they are.
public func namesInFolder(_ path: String) throws(FileError) -> [String]? {
  guard !path.isEmpty, !path.utf8.contains(0) else { throw FileError(path: path, reason: .badName) }
  do throws(FileError) {
    return try listFolder(try OutputFolder.place(of: path)).map(\.name)
  } catch {
    if error.reason == .missing, resolvedPath(path) == nil, !isLink(path) { return nil }
    throw FileError(path: path, reason: error.reason)
  }
}

/// Makes a folder with these files, whole or not at all: they are written under a name beside it,
/// which then becomes the folder's. A folder that is there must be empty and stays the same one, so
/// that a terminal may stand in it. Missing parents are made.
/// Throws `exists` where the folder holds something.
/// Cost: what writing the files costs, and a rename.
public func makeFolder(
  _ given: String, holding files: [(path: String, bytes: [UInt8])]
) throws(FileError) {
  let place = try OutputFolder.place(of: given)
  let names = try namesInFolder(given)
  guard names?.isEmpty ?? true else { throw FileError(path: given, reason: .exists) }
  let (parent, name) = split(place)
  let temporary =
    names == nil
    ? "\(parent)/.\(name).emra-init.\(getpid())" : "\(place)/.emra-init.\(getpid())"
  do throws(FileError) {
    try makeFolders(parent)
    guard unsafe mkdir(temporary, 0o755) == 0 else { throw FileError(path: given, code: errno) }
    guard let folder = try LockedFolder.open(temporary, shownAs: given) else {
      throw FileError(path: given, reason: .missing)
    }
    let tree = StagingTree(folder: folder, path: temporary)
    for file in files { try tree.write(file.path, file.bytes) }
    if names == nil {
      try move(temporary, to: place)
    } else {
      for entry in try listFolder(temporary) {
        try move("\(temporary)/\(entry.name)", to: "\(place)/\(entry.name)")
      }
      _ = unsafe rmdir(temporary)
    }
  } catch {
    try? removeTree(temporary, last: "")
    throw error
  }
}

/// Renames; never over what is there.
private func move(_ path: String, to target: String) throws(FileError) {
  let failure = unsafe emra_rename_new(path, target)
  guard failure == 0 else { throw FileError(path: target, code: failure) }
}

/// Whether a name stands for something, be it a link that leads nowhere.
func isLink(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0
}

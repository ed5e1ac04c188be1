import Glibc

/// Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
/// A file that was there is replaced and keeps its permissions; a folder is not (`isFolder`), and a
/// symbolic link's target is what is written. Missing folders are not made.
/// Cost: one write and one rename on the same disk.
public func writeFile(_ bytes: [UInt8], to path: String) throws(FileError) {
  guard !path.utf8.contains(0), !path.isEmpty else { throw FileError(path: path, reason: .badName) }
  let target = resolvedPath(path) ?? path
  var mode: mode_t?
  var existing = stat()
  if unsafe stat(target, &existing) == 0 {
    switch existing.st_mode & S_IFMT {
    case S_IFREG: mode = existing.st_mode & 0o777
    case S_IFDIR: throw FileError(path: path, reason: .isFolder)
    default:
      // A device or pipe, such as /dev/stdout, is written as it is.
      try Descriptor.open(target, flags: O_WRONLY).writeAll(bytes, path: path)
      return
    }
  } else if errno != ENOENT {
    throw FileError(path: path, code: errno)
  }
  guard !target.hasSuffix("/") else { throw FileError(path: path, reason: .isFolder) }
  let temporary = "\(target).\(getpid()).tmp"
  do throws(FileError) {
    let file = try Descriptor.open(
      temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
    if let mode, fchmod(file.raw, mode) != 0 { throw FileError(path: path, code: errno) }
    try file.writeAll(bytes, path: path)
    guard fsync(file.raw) == 0 else { throw FileError(path: path, code: errno) }
    guard unsafe rename(temporary, target) == 0 else { throw FileError(path: path, code: errno) }
  } catch {
    _ = unsafe unlink(temporary)
    throw FileError(path: path, reason: error.reason)
  }
}

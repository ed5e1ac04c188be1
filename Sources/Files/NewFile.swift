import Glibc

/// Writes a file where nothing is, whole or not at all; throws `exists` where anything is. Missing
/// folders are not made. Cost: one write.
public func writeNewFile(_ bytes: [UInt8], to path: String) throws(FileError) {
  guard !path.utf8.contains(0), !path.isEmpty else { throw FileError(path: path, reason: .badName) }
  let file: Descriptor
  do throws(FileError) {
    file = try Descriptor.open(
      path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
  } catch {
    throw FileError(path: path, reason: error.reason)
  }
  do throws(FileError) {
    try file.writeAll(bytes, path: path)
    guard fsync(file.raw) == 0 else { throw FileError(path: path, code: errno) }
  } catch {
    _ = unsafe unlink(path)
    throw FileError(path: path, reason: error.reason)
  }
}

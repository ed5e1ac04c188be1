import Glibc

/// A folder of files that can be made again at any time: losing it costs time and nothing else.
/// Names are plain; writing is whole or not at all, without waiting for the disk.
public struct CacheFolder: Sendable {
  private let path: String

  /// The folder `name` in the folder at `parent`; both and what is missing above are made, with a
  /// note to git that what is in it is no source. Nil where that cannot be done, or where a link
  /// stands in the place of one of the two: files elsewhere are not ours to remove.
  public init?(_ name: String, in parent: String) {
    let path = parent + "/" + name
    do throws(FileError) {
      for folder in [parent, path] {
        try makeFolders(folder)
        _ = try Descriptor.open(folder, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      }
    } catch {
      return nil
    }
    guard unsafe access(path, W_OK | X_OK) == 0 else { return nil }
    self.path = path
    if unsafe access(path + "/.gitignore", F_OK) != 0 { write(".gitignore", Array("*\n".utf8)) }
  }

  /// The names of the files in it, in the order of their bytes; none where it cannot be listed.
  public var names: [String] {
    (try? listFolder(path))?.filter { $0.kind == .file && $0.badName == nil }.map(\.name) ?? []
  }

  /// The bytes of a file; nil where it is missing, cannot be read or has more than `limit` bytes.
  public func read(_ name: String, limit: Int) -> [UInt8]? {
    guard isPlain(name) else { return nil }
    do throws(FileError) {
      // Nobody writes to a pipe that stands there.
      let file = try Descriptor.open(
        path + "/" + name, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      let status = try file.status(path: name)
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      return try file.readAll(expecting: Int(status.st_size), limit: limit, path: name)
    } catch {
      return nil
    }
  }

  /// Writes a file, replacing one of that name. Whether it is there is not told: it may be gone the
  /// next moment.
  public func write(_ name: String, _ bytes: [UInt8]) {
    guard isPlain(name) else { return }
    let temporary = "\(path)/\(name).\(getpid())\(Self.temporaryEnding)"
    do throws(FileError) {
      let file = try Descriptor.open(
        temporary, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
      try file.writeAll(bytes, path: name)
      guard unsafe rename(temporary, path + "/" + name) == 0 else {
        throw FileError(path: name, code: errno)
      }
    } catch {
      _ = unsafe unlink(temporary)
    }
  }

  /// Removes a file, if it is there.
  public func remove(_ name: String) {
    guard isPlain(name) else { return }
    _ = unsafe unlink(path + "/" + name)
  }

  /// How the names of files end that were not written to their end.
  public static let temporaryEnding = ".tmp"

  private func isPlain(_ name: String) -> Bool {
    isPlainRelativePath(name) && !name.utf8.contains(UInt8(ascii: "/"))
  }
}

/// What tells two states of a file apart without reading it: its size and when it was changed.
/// Nil where there is no such file.
public func fileState(_ path: String) -> String? {
  var status = stat()
  guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else { return nil }
  return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
}

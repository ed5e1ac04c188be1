import Glibc

/// A folder on disk as the read side of a project. Symbolic links to files inside the root are
/// followed; links to folders, and links that lead outside, are refused.
public final class DiskTree: FileTree {
  /// The root as the caller gave it.
  public let root: String
  /// The root without symbolic links.
  public let realRoot: String
  private let folder: Descriptor
  private let largest: Int

  /// Opens the folder `root`; a file larger than `largest` bytes is refused when read.
  public init(root: String, largest: Int = 256_000_000) throws(FileError) {
    self.root = root
    self.largest = largest
    folder = try Descriptor.open(root, flags: O_RDONLY | O_DIRECTORY)
    guard let real = resolvedPath(root) else { throw FileError(path: root, reason: .missing) }
    realRoot = real
  }

  /// See `FileTree`. Cost: one system call for a folder and one for each file.
  public func list(_ folder: String) throws(FileError) -> Listing {
    if !folder.isEmpty, !isPlainRelativePath(folder) {
      throw FileError(path: folder, reason: .badName)
    }
    var listing = Listing()
    var pending = [folder]
    var isTop = true
    while let path = pending.popLast() {
      let entries: [FolderEntry]
      do {
        entries = try listFolder(try openFolder(path), path: path)
      } catch {
        if isTop { throw FileError(path: folder.isEmpty ? root : folder, reason: error.reason) }
        listing.refused.append(error)
        continue
      }
      isTop = false
      for entry in entries where !isPassedOver(entry.name) {
        let full = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        if entry.badName != nil {
          listing.refused.append(FileError(path: full, reason: .badName))
        } else if entry.kind == .folder {
          pending.append(full)
        } else {
          add(full, kind: entry.kind, to: &listing)
        }
      }
    }
    listing.files.sort { precedes($0.path, $1.path) }
    return listing
  }

  private func openFolder(_ path: String) throws(FileError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY
    if path.isEmpty { return try Descriptor.open(".", below: folder.raw, flags: flags) }
    do {
      return try Descriptor.openWithoutLinks(path, below: folder.raw, flags: flags)
    } catch .error(let error) {
      throw error
    } catch {
      guard try resolved(path) == "\(realRoot == "/" ? "" : realRoot)/\(path)" else {
        throw FileError(path: path, reason: .notRegular)
      }
      return try Descriptor.open(path, below: folder.raw, flags: flags | O_NOFOLLOW)
    }
  }

  private func add(_ path: String, kind: FolderEntry.Kind, to listing: inout Listing) {
    do {
      if kind == .link {
        listing.files.append(try entry(at: path))
      } else {
        listing.files.append(try regularFile(path, flags: AT_SYMLINK_NOFOLLOW))
      }
    } catch {
      listing.refused.append(error)
    }
  }

  /// See `FileTree`. Cost: resolves each part of the path.
  public func entry(at path: String) throws(FileError) -> FileEntry {
    guard isPlainRelativePath(path) else { throw FileError(path: path, reason: .badName) }
    let real = try resolved(path)
    let entry = try regularFile(path, flags: 0)
    guard isKin(real, of: path) else { throw FileError(path: path, reason: .outside(real)) }
    return entry
  }

  /// The path below the root without links; throws where it leads outside.
  private func resolved(_ path: String) throws(FileError) -> String {
    guard let real = resolvedPath("\(realRoot)/\(path)") else {
      let code = errno
      // A link to nothing must not pass for a file that was never meant to be there.
      if code == ENOENT, isLink("\(realRoot)/\(path)") {
        throw FileError(path: path, reason: .notRegular)
      }
      throw FileError(path: path, code: code)
    }
    guard realRoot == "/" || real.hasPrefix(realRoot + "/") else {
      throw FileError(path: path, reason: .outside(real))
    }
    return real
  }

  /// A link may stand for a file with the same ending, in no hidden folder: else what looks like a
  /// picture could show a draft, a setting or a token.
  private func isKin(_ real: String, of path: String) -> Bool {
    let target = real.dropFirst(realRoot == "/" ? 1 : realRoot.count + 1)
    let parts = target.split(separator: "/")
    let own = path.split(separator: "/")
    func ending(_ name: Substring?) -> Substring {
      name.flatMap { name in name.lastIndex(of: ".").map { name[$0...] } } ?? ""
    }
    return !parts.contains { isPassedOver($0) } && ending(parts.last) == ending(own.last)
  }

  private func regularFile(_ path: String, flags: CInt) throws(FileError) -> FileEntry {
    var status = stat()
    guard unsafe fstatat(folder.raw, path, &status, flags) == 0 else {
      throw FileError(path: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: path, reason: .notRegular)
    }
    return FileEntry(path: path, size: Int(status.st_size))
  }

  /// See `FileTree`. What the entry named may have been replaced since: links are checked anew.
  /// Cost: three system calls; for a link, one more for each part of the path.
  public func read(_ entry: FileEntry) throws(FileError) -> [UInt8] {
    guard entry.size <= largest else {
      throw FileError(path: entry.path, reason: .tooLarge(largest))
    }
    let file = try openFile(entry.path)
    let status = try file.status(path: entry.path)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: entry.path, reason: .notRegular)
    }
    let size = Int(status.st_size)
    guard size <= largest else { throw FileError(path: entry.path, reason: .tooLarge(largest)) }
    return try file.readAll(expecting: size, limit: largest, path: entry.path)
  }

  private func openFile(_ path: String) throws(FileError) -> Descriptor {
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW
    do {
      return try Descriptor.openWithoutLinks(path, below: folder.raw, flags: flags)
    } catch .error(let error) {
      throw error
    } catch {
      do {
        return try Descriptor.open(try resolved(path), flags: flags)
      } catch {
        throw FileError(path: path, reason: error.reason)
      }
    }
  }
}

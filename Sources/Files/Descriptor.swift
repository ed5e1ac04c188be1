import CLinux
import Glibc

/// Owns one open file descriptor and closes it when it goes.
struct Descriptor: ~Copyable {
  let raw: CInt

  private init(owning raw: CInt) {
    self.raw = raw
  }

  deinit {
    close(raw)
  }

  /// Opens `path` relative to the folder `base` (or the working folder).
  static func open(
    _ path: String, below base: CInt = AT_FDCWD, flags: CInt, mode: mode_t = 0
  ) throws(FileError) -> Descriptor {
    guard !path.utf8.contains(0) else { throw FileError(path: path, reason: .badName) }
    while true {
      let raw = unsafe openat(base, path, flags | O_CLOEXEC, mode)
      if raw >= 0 { return Descriptor(owning: raw) }
      if errno != EINTR { throw FileError(path: path, code: errno) }
    }
  }

  /// A second descriptor of an open file, such as standard input.
  static func duplicate(of open: CInt, path: String) throws(FileError) -> Descriptor {
    let raw = dup(open)
    guard raw >= 0 else { throw FileError(path: path, code: errno) }
    return Descriptor(owning: raw)
  }

  /// Opens `path` below the folder `base` for reading where no symbolic link is on the way. Throws
  /// `linkOnTheWay` where one is, or where the system cannot tell.
  static func openWithoutLinks(
    _ path: String, below base: CInt, flags: CInt
  ) throws(OpenFailure) -> Descriptor {
    guard !path.utf8.contains(0) else { throw .error(FileError(path: path, reason: .badName)) }
    let raw = unsafe emra_open_without_links(base, path, flags)
    if raw >= 0 { return Descriptor(owning: raw) }
    if raw == -ELOOP || raw == -ENOSYS { throw .linkOnTheWay }
    throw .error(FileError(path: path, code: -raw))
  }

  enum OpenFailure: Error {
    case linkOnTheWay
    case error(FileError)
  }

  /// Gives the descriptor away; the caller closes it.
  consuming func release() -> CInt {
    let raw = raw
    discard self
    return raw
  }

  /// What the file is; `path` is for the error only.
  func status(path: String) throws(FileError) -> stat {
    var status = stat()
    guard unsafe fstat(raw, &status) == 0 else { throw FileError(path: path, code: errno) }
    return status
  }

  /// The whole content, which is expected to be `size` bytes but may be more or less; throws
  /// `tooLarge` where it is more than `limit`.
  func readAll(
    expecting size: Int, limit: Int = .max - 1, path: String
  ) throws(FileError) -> [UInt8] {
    let expected = min(size, limit)
    var failure: CInt = 0
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      unsafe failure = fill(buffer, &count)
    }
    while failure == 0, bytes.count > expected {  // longer than expected: go on until the end
      guard bytes.count <= limit else { throw FileError(path: path, reason: .tooLarge(limit)) }
      let more = unsafe [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        unsafe failure = fill(buffer, &count)
      }
      if more.isEmpty { break }
      bytes += more
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
    return bytes
  }

  private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) -> CInt {
    while count < buffer.count, let base = buffer.baseAddress {
      let got = unsafe read(raw, base + count, buffer.count - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        return 0
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Writes all of `bytes`.
  func writeAll(_ bytes: [UInt8], path: String) throws(FileError) {
    let failure: CInt = unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = unsafe write(raw, base + written, buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
  }
}

/// One name in a folder.
struct FolderEntry {
  enum Kind { case file, folder, link, other }
  let name: String
  let kind: Kind
  /// The name's bytes with a final NUL where they are not valid UTF-8, so that `name` is only for
  /// showing.
  let badName: [CChar]?
}

/// The names in a folder except `.` and `..`, in the order of their bytes.
func listFolder(
  _ path: String, below base: CInt = AT_FDCWD
) throws(FileError) -> [FolderEntry] {
  let folder = try Descriptor.open(
    path, below: base, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  return try listFolder(folder, path: path)
}

/// The names in an open folder except `.` and `..`, in the order of their bytes.
/// Cost: one pass, and a `stat` for each entry where the file system does not tell its kind.
func listFolder(_ folder: consuming Descriptor, path: String) throws(FileError) -> [FolderEntry] {
  let raw = folder.release()
  guard let stream = unsafe fdopendir(raw) else {
    let code = errno
    close(raw)
    throw FileError(path: path, code: code)
  }
  defer { unsafe closedir(stream) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      // A listing cut short by an error would let pages vanish in silence.
      if errno != 0 { throw FileError(path: path, code: errno) }
      break
    }
    let type = unsafe entry.pointee.d_type
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
      unsafe Array(buffer.prefix { $0 != 0 })
    }
    if name == [0x2E] || name == [0x2E, 0x2E] { continue }
    let text = String(decoding: name, as: UTF8.self)
    let isValid = text.utf8.elementsEqual(name)
    entries.append(
      FolderEntry(
        name: text, kind: kind(type, text, in: raw),
        badName: isValid ? nil : name.map(CChar.init(bitPattern:)) + [0]))
  }
  return entries.sorted { precedes($0.name, $1.name) }
}

/// The order of bytes. Text order would leave composed and decomposed names in the order found.
func precedes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}

private func kind(_ type: UInt8, _ name: String, in folder: CInt) -> FolderEntry.Kind {
  switch Int(type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK): return .link
  case Int(DT_UNKNOWN): break
  default: return .other
  }
  var status = stat()
  guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  case S_IFLNK: return .link
  default: return .other
  }
}

/// The path with every symbolic link resolved; nil where it does not exist.
func resolvedPath(_ path: String) -> String? {
  guard !path.utf8.contains(0), let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

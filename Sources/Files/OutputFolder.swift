import CLinux
import Glibc
import Synchronization

/// The deployable folder, replaced as a whole: everything is written into a staging tree beside it
/// and exchanged in one step. Holds a lock on both until it goes; the lock ends with the process.
///
/// A folder made here carries a marker file; a folder without one is replaced only by force.
public final class OutputFolder: Sendable {
  /// The name of the marker inside each folder made here.
  public static let marker = ".emra-site"
  private static let markerText = "emra-site output 1\n"

  /// How the folder was replaced.
  public enum Replacement: Sendable, Equatable {
    /// There was none; the staging tree was renamed into place.
    case created
    /// Old and new were exchanged in one step.
    case exchanged
    /// The file system refuses the exchange: two renames, with a moment without a folder.
    case renamedTwice
  }

  /// Exchanges two names in one step; returns 0 or the system's error number.
  typealias Exchange = @Sendable (String, String) -> CInt

  /// The folder's path, symbolic links resolved.
  public let path: String
  /// Where this build writes.
  public let staging: StagingTree
  private let stagingPath: String
  private let retiredPath: String
  private let current: LockedFolder?
  private let exchange: Exchange
  private let isEnded = Mutex(false)

  /// Claims `path` and an empty staging tree beside it. Missing parents are made; what a killed
  /// build left is cleared or, where it was caught between two renames, put back.
  ///
  /// Throws `busy` where another build holds it, `notOurs` where the folder holds files, was not
  /// made here, and `force` is false; nothing has been changed then.
  public convenience init(path: String, force: Bool = false) throws(FileError) {
    try self.init(path: path, force: force, exchange: { unsafe emra_exchange($0, $1) })
  }

  init(path given: String, force: Bool, exchange: @escaping Exchange) throws(FileError) {
    let path = try Self.place(of: given)
    let (parent, name) = split(path)
    stagingPath = "\(parent)/.\(name).emra-staging"
    retiredPath = "\(parent)/.\(name).emra-retired"
    self.path = path
    self.exchange = exchange
    try makeFolders(parent)
    try Self.recover(path, retired: retiredPath, shownAs: given, force: force)
    current = try LockedFolder.open(path, shownAs: given)
    if current != nil, !force, try !Self.mayReplace(path) {
      throw FileError(path: given, reason: .notOurs)
    }
    staging = try Self.freshStaging(stagingPath, shownAs: given, force: force)
  }

  /// Whether a folder is empty or was made here.
  private static func mayReplace(_ path: String) throws(FileError) -> Bool {
    let names = try listFolder(path)
    if names.isEmpty { return true }
    guard names.contains(where: { $0.name == marker && $0.kind == .file }) else { return false }
    if names.count == 1 { return true }  // a build killed before it wrote the marker's text
    let file = try Descriptor.open("\(path)/\(marker)", flags: O_RDONLY | O_NOFOLLOW)
    let text = try file.readAll(expecting: 64, limit: 4096, path: marker)
    return text.starts(with: Array("emra-site output".utf8))
  }

  /// The output's real place: a link to a folder stands for that folder. Missing parents are
  /// allowed, `..` after one is not: what it means would depend on what is made there.
  /// Throws `denied` for the root, `missing` for a link that leads nowhere.
  public static func place(of given: String) throws(FileError) -> String {
    guard !given.isEmpty, !given.utf8.contains(0) else {
      throw FileError(path: given, reason: .badName)
    }
    if let real = resolvedPath(given) {
      guard real != "/" else { throw FileError(path: given, reason: .denied) }
      return real
    }
    var rest = given.hasSuffix("/") ? String(given.dropLast()) : given
    var missing: [String] = []
    while true {
      let (parent, name) = split(rest)
      var status = stat()
      if unsafe lstat(rest, &status) == 0 {  // a link that leads nowhere, or a name it hides
        throw FileError(path: given, reason: .missing)
      }
      guard !name.isEmpty, name != ".", name != ".." else {
        throw FileError(path: given, reason: .badName)
      }
      missing.append(name)
      rest = parent.isEmpty ? (rest.hasPrefix("/") ? "/" : ".") : parent
      if let real = resolvedPath(rest) {
        return ([real == "/" ? "" : real] + missing.reversed()).joined(separator: "/")
      }
    }
  }

  /// A build killed between its two renames left the old site under the retired name; one killed
  /// later left what it was removing. A live one still holds its lock there.
  private static func recover(
    _ path: String, retired: String, shownAs given: String, force: Bool
  ) throws(FileError) {
    guard let lock = try LockedFolder.open(retired, shownAs: given) else { return }
    defer { withExtendedLifetime(lock) {} }
    if resolvedPath(path) == nil {
      let failure = unsafe emra_rename_new(retired, path)
      guard failure == 0 else { throw FileError(path: path, code: failure) }
    } else {
      if !force, try !mayReplace(retired) { throw FileError(path: retired, reason: .notOurs) }
      try removeTree(retired, last: marker)
    }
  }

  private static func freshStaging(
    _ path: String, shownAs given: String, force: Bool
  ) throws(FileError) -> StagingTree {
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST {
      throw FileError(path: path, code: errno)
    }
    guard let locked = try LockedFolder.open(path, shownAs: given) else {
      throw FileError(path: given, reason: .busy)  // it went away: a build is just ending
    }
    if !force, try !mayReplace(path) { throw FileError(path: path, reason: .notOurs) }
    try removeContents(of: locked.descriptor.raw, path: path, last: marker)
    let tree = StagingTree(folder: locked, path: path)
    try tree.write(marker, Array(markerText.utf8))
    return tree
  }

  /// Puts the staging tree in the output's place and removes the old one. On an error the output
  /// is what it was before. Succeeds once; after that there is no staging tree any more.
  public func commit() throws(FileError) -> Replacement {
    guard !isEnded.withLock({ $0 }) else { throw FileError(path: stagingPath, reason: .missing) }
    let replacement = try replace()
    isEnded.withLock { $0 = true }
    return replacement
  }

  private func replace() throws(FileError) -> Replacement {
    guard current != nil else {
      let failure = unsafe emra_rename_new(stagingPath, path)
      guard failure == 0 else { throw FileError(path: path, code: failure) }
      return .created
    }
    let failure = exchange(stagingPath, path)
    if failure == 0 {
      // What cannot be removed now is cleared by the next build.
      try? removeTree(stagingPath, last: Self.marker)
      return .exchanged
    }
    guard unsafe rename(path, retiredPath) == 0 else { throw FileError(path: path, code: errno) }
    guard unsafe rename(stagingPath, path) == 0 else {
      let code = errno
      _ = unsafe rename(retiredPath, path)
      throw FileError(path: path, code: code)
    }
    try? removeTree(retiredPath, last: Self.marker)
    return .renamedTwice
  }

  /// Removes the staging tree of a build that failed; the output stays as it is. Does nothing after
  /// `commit` or a first `abandon`, when the staging tree may be another build's.
  public func abandon() {
    let wasEnded = isEnded.withLock { ended in
      defer { ended = true }
      return ended
    }
    if !wasEnded { try? removeTree(stagingPath, last: Self.marker) }
  }
}

/// A folder with an advisory lock that goes when this does (or the process ends).
final class LockedFolder: Sendable {
  let descriptor: Descriptor

  private init(_ descriptor: consuming Descriptor) {
    self.descriptor = descriptor
  }

  deinit {
    // Closing is not enough while a child process that was just forked holds a copy.
    flock(descriptor.raw, LOCK_UN)
  }

  /// Nil where nothing is there; `busy` where another process holds the lock, or has just replaced
  /// the folder. `shown` names it in that error.
  static func open(_ path: String, shownAs shown: String) throws(FileError) -> LockedFolder? {
    let descriptor: Descriptor
    do {
      descriptor = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
    guard flock(descriptor.raw, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { throw FileError(path: shown, reason: .busy) }
      throw FileError(path: path, code: errno)
    }
    let folder = LockedFolder(descriptor)
    let locked = try folder.descriptor.status(path: path)
    var named = stat()
    guard unsafe lstat(path, &named) == 0, named.st_ino == locked.st_ino,
      named.st_dev == locked.st_dev
    else { throw FileError(path: shown, reason: .busy) }
    return folder
  }
}

import Digest
import Files
import Synchronization

/// Pictures of earlier builds. An entry's name is the digest of all that the picture follows from,
/// then that of the picture itself, so that a damaged one is known and made again.
/// Bounded: what a build did not use is removed at its end.
final class PictureCache: Sendable {
  /// The longest picture that is kept, in bytes.
  private static let longest = 16 << 20
  private static let ending = ".png"
  private static let stampName = "maker.txt"

  private let folder: CacheFolder
  private let stored: Set<String>
  private let digests: [String: String]
  private let used = Mutex<Set<String>>([])

  /// The cache in the folder `social` of the one at `path`; nil where it cannot be made, which costs
  /// time and is no error.
  init?(path: String) {
    guard let folder = CacheFolder("social", in: path) else { return nil }
    self.folder = folder
    stored = Set(folder.names)
    var digests: [String: String] = [:]
    for name in stored {
      if let (key, digest) = Self.parts(of: name) { digests[key] = digest }
    }
    self.digests = digests
  }

  /// The picture of a key with its digest; nil where there is none, or a damaged one.
  /// Cost: reads the file and takes its digest.
  func picture(_ key: String) -> (bytes: [UInt8], digest: String)? {
    guard let digest = digests[key] else { return nil }
    let name = Self.name(key, digest)
    guard let bytes = folder.read(name, limit: Self.longest), sha256Hex(bytes) == digest,
      isSocialPicture(bytes)
    else { return nil }
    used.withLock { _ = $0.insert(name) }
    return (bytes, digest)
  }

  /// Keeps a picture.
  func keep(_ bytes: [UInt8], digest: String, key: String) {
    let name = Self.name(key, digest)
    folder.write(name, bytes)
    used.withLock { _ = $0.insert(name) }
  }

  /// Removes what this build did not use.
  func prune() {
    let used = used.withLock { $0 }
    for name in stored where !used.contains(name) && Self.isOurs(name) { folder.remove(name) }
  }

  /// The version noted under a stamp; nil where another stamp was noted.
  func version(stamp: String) -> String? {
    guard let bytes = folder.read(Self.stampName, limit: 10_000) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.count == 2 && lines[0] == stamp ? String(lines[1]) : nil
  }

  /// Notes the version that belongs to a stamp.
  func note(version: String, stamp: String) {
    folder.write(Self.stampName, Array("\(stamp)\n\(version)\n".utf8))
  }

  private static func name(_ key: String, _ digest: String) -> String {
    "\(key)-\(digest)\(ending)"
  }

  /// The key and digest in a name that this program gives; nil for other names.
  private static func parts(of name: String) -> (key: String, digest: String)? {
    guard name.hasSuffix(ending) else { return nil }
    let parts = name.dropLast(ending.count).split(
      separator: "-", omittingEmptySubsequences: false)
    let digits = Set("0123456789abcdef".utf8)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 64 && $0.utf8.allSatisfy(digits.contains) })
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// Whether a file has a name that this program gives, or gave while it wrote; others are left
  /// alone.
  private static func isOurs(_ name: String) -> Bool {
    guard name.hasSuffix(CacheFolder.temporaryEnding) else { return parts(of: name) != nil }
    // NAME.PID.tmp
    let written = name.dropLast(CacheFolder.temporaryEnding.count)
    guard let dot = written.lastIndex(of: ".") else { return false }
    let base = String(written[..<dot])
    return base == stampName || parts(of: base) != nil
  }
}

import Glibc

/// Where a zone's rules lie on this machine, for callers that read files through their own
/// interface. `directory` nil means the environment's TZDIR, else `/usr/share/zoneinfo`.
/// Fails with `invalidName` only; whether the file exists is not looked at.
public func zoneFilePath(
  named name: String, directory: String? = nil
) throws(TimeZoneError) -> String {
  guard isZoneName(name) else { throw .invalidName(name) }
  return (directory ?? systemZoneDirectory()) + "/" + name
}

/// Relative, no empty, `.` or `..` part, and only the characters that tzdata's names have.
func isZoneName(_ name: String) -> Bool {
  guard !name.isEmpty, name.utf8.count <= 255 else { return false }
  for part in name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
    if part.isEmpty || part.first == UInt8(ascii: ".") { return false }
    for byte in part where !isZoneNameByte(byte) { return false }
  }
  return true
}

private func isZoneNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
    UInt8(ascii: "+"), UInt8(ascii: "."):
    true
  default: false
  }
}

private func systemZoneDirectory() -> String {
  guard let value = unsafe getenv("TZDIR"), unsafe value.pointee != 0 else {
    return "/usr/share/zoneinfo"
  }
  return unsafe String(cString: value)
}

let zoneFileLimit = 1 << 20

/// The bytes of a regular file of at most `zoneFileLimit` bytes.
func readZoneFile(_ path: String, named name: String) throws(TimeZoneError) -> [UInt8] {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    let code = errno
    throw code == ENOENT || code == ENOTDIR
      ? .unknownZone(name: name, path: path) : .unreadable(path: path, errno: code)
  }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else {
    throw .unreadable(path: path, errno: errno)
  }
  // A folder is the first part of names (`America`), not a zone.
  guard status.st_mode & S_IFMT != S_IFDIR else { throw .unknownZone(name: name, path: path) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, errno: EINVAL) }

  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 16_384)
  while true {
    let size = chunk.count
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, size)
    }
    if count == 0 { return bytes }
    guard count > 0 else {
      if errno == EINTR { continue }
      throw .unreadable(path: path, errno: errno)
    }
    bytes.append(contentsOf: chunk.prefix(count))
    guard bytes.count <= zoneFileLimit else { throw .malformed(.tooLarge) }
  }
}

import Glibc

/// The bytes of a file a person named on the command line, anywhere on the machine; nil or `-` is
/// standard input. At most `largest` bytes. What is `isStored` must be a file that stays: nothing
/// waits for the other end of a pipe.
public func readInput(
  _ path: String?, largest: Int = 256_000_000, isStored: Bool = false
) throws(FileError) -> [UInt8] {
  let shown = path ?? "-"
  let source: Descriptor
  if let path, path != "-" {
    do {
      source = try Descriptor.open(path, flags: isStored ? O_RDONLY | O_NONBLOCK : O_RDONLY)
    } catch {
      // A link to nothing must not pass for a file that was never meant to be there.
      guard error.reason == .missing, isLink(path) else { throw error }
      throw FileError(path: path, reason: .notRegular)
    }
    switch try source.status(path: path).st_mode & S_IFMT {
    case S_IFDIR: throw FileError(path: path, reason: .isFolder)
    case S_IFREG: break
    default: if isStored { throw FileError(path: path, reason: .notRegular) }
    }
  } else {
    source = try Descriptor.duplicate(of: STDIN_FILENO, path: shown)
  }
  return try source.readAll(expecting: 65_535, limit: largest, path: shown)
}

/// Writes all of `bytes` to standard output, or to standard error. A closed pipe is no error: the
/// reader has seen enough.
public func writeOutput(_ bytes: [UInt8], toError: Bool = false) throws(FileError) {
  let target = try Descriptor.duplicate(of: toError ? STDERR_FILENO : STDOUT_FILENO, path: "-")
  do {
    try target.writeAll(bytes, path: "-")
  } catch {
    if error.reason != .system(EPIPE) { throw error }
  }
}

/// Whether a person may be reading standard error on a terminal that shows colours.
/// Source: no-color.org for `NO_COLOR`.
public func errorOutputShowsColor() -> Bool {
  guard isatty(STDERR_FILENO) == 1 else { return false }
  if let set = unsafe getenv("NO_COLOR"), unsafe set.pointee != 0 { return false }
  guard let terminal = unsafe getenv("TERM") else { return false }
  return unsafe strcmp(terminal, "dumb") != 0
}

/// Makes a write to a closed pipe fail in the call, not end the process.
public func ignoreClosedPipes() {
  _ = signal(SIGPIPE, SIG_IGN)
}

/// How many cores the machine has online; 1 to 1,024.
public func availableCores() -> Int {
  min(max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))), 1024)
}

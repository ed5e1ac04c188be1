import Glibc
import Synchronization

/// Another program of this package that runs beside this one and is spoken to over a socket, which
/// is its standard input. One task at a time may use it.
public final class HelperProcess: Sendable {
  /// Why nothing came back.
  public enum Failure: Error, Sendable, Equatable {
    /// It ended, by itself or by the system.
    case ended
    /// It did not answer in time.
    case silent
    /// The system refused, with its error number.
    case system(CInt)
  }

  private let socket: CInt
  private let process: Mutex<pid_t?>

  /// Starts the program at `path`. It sees the arguments and, of the environment, `PATH` and what
  /// names the folders of shared libraries. `patience` in seconds bounds each wait for it.
  public init(
    program path: String, arguments: [String], patience: Int
  ) throws(FileError) {
    var ends: [CInt] = [-1, -1]
    let kind = CInt(bitPattern: SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw FileError(path: path, code: errno)
    }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    _ = unsafe setsockopt(ends[0], SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    _ = unsafe setsockopt(ends[0], SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    let (code, id) = start(path, arguments: arguments, input: ends[1])
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw FileError(path: path, code: code)
    }
    socket = ends[0]
    process = Mutex(id)
  }

  deinit {
    end()
    close(socket)
  }

  /// Sends all of `bytes`.
  public func send(_ bytes: [UInt8]) throws(Failure) {
    let reason: Failure? = unsafe bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count, let base = buffer.baseAddress {
        let count = unsafe Glibc.send(
          socket, base + sent, buffer.count - sent, CInt(MSG_NOSIGNAL))
        if count >= 0 {
          sent += count
        } else if errno != EINTR {
          return failure(errno)
        }
      }
      return nil
    }
    if let reason { throw reason }
  }

  /// The next `count` bytes.
  public func receive(_ count: Int) throws(Failure) -> [UInt8] {
    var result: Failure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe recv(socket, base + filled, count - filled, 0)
        if got > 0 {
          filled += got
        } else if got == 0 {
          result = .ended
          return
        } else if errno != EINTR {
          result = failure(errno)
          return
        }
      }
    }
    if let result { throw result }
    return bytes
  }

  private func failure(_ code: CInt) -> Failure {
    switch code {
    case EAGAIN: .silent
    case EPIPE, ECONNRESET: .ended
    default: .system(code)
    }
  }

  /// Ends it: it reads the end of its input, and is ended by the system where it does not go within
  /// a second. It cannot be used after. Cost: some milliseconds.
  public func end() {
    guard let id = process.withLock({ $0.take() }) else { return }
    _ = shutdown(socket, CInt(SHUT_RDWR))
    var status: CInt = 0
    for _ in 0..<500 {
      let found = unsafe waitpid(id, &status, WNOHANG)
      if found == id || found < 0 && errno != EINTR { return }
      usleep(2_000)
    }
    kill(id, SIGKILL)
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
  }
}

/// Runs the program with `input` as its standard input and everything it prints thrown away: an
/// error number, or 0 and its process.
private func start(
  _ path: String, arguments: [String], input: CInt
) -> (code: CInt, id: pid_t) {
  guard !([path] + arguments).contains(where: { $0.utf8.contains(0) }) else { return (EINVAL, 0) }
  var actions = unsafe posix_spawn_file_actions_t()
  var code = unsafe posix_spawn_file_actions_init(&actions)
  guard code == 0 else { return (code, 0) }
  defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
  code = unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  for output in [STDOUT_FILENO, STDERR_FILENO] where code == 0 {
    code = unsafe posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
  }
  guard code == 0 else { return (code, 0) }
  // A helper that crashes is replaced; nobody reads what Swift's runtime would print of it.
  let quiet = ["SWIFT_BACKTRACE=enable=no"]
  let passed = ["PATH", "LD_LIBRARY_PATH"].compactMap { name -> String? in
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe "\(name)=\(String(cString: value))"
  }
  var id: pid_t = 0
  code = unsafe withCStrings([path] + arguments) { arguments in
    unsafe withCStrings(passed + quiet) { environment in
      unsafe posix_spawn(&id, path, &actions, nil, arguments, environment)
    }
  }
  return (code, id)
}

/// The texts as a list of C strings that ends with a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) }
  unsafe pointers.append(nil)
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe pointers.withUnsafeBufferPointer { buffer in
    // The list has at least its end.
    guard let base = buffer.baseAddress else { return unsafe body([nil]) }
    return unsafe body(base)
  }
}

/// The folder of the running program, links resolved; nil where the system does not tell.
public func programFolder() -> String? {
  guard let path = resolvedPath("/proc/self/exe") else { return nil }
  return split(path).parent
}

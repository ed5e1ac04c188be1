import Glibc

/// What the process may use, so that a document made to exhaust the machine ends it and not more.
enum Bounds {
  /// Address space of the process in bytes. Drawing takes some 30 MB beside the libraries.
  static let memory: rlim_t = 1 << 30
  /// Processor time for one document, in seconds: a hundred times what a drawing takes.
  static let seconds: rlim_t = 3

  /// Sets the bound of memory; no core is written where the process is ended.
  static func set() {
    lower(__rlimit_resource_t(RLIMIT_AS.rawValue), to: memory)
    lower(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
  }

  /// Grants time for one more document. The system counts whole seconds.
  static func grantTime() {
    var usage = rusage()
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return }
    let used = rlim_t(clamping: usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    lower(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: used + 1 + seconds)
  }

  private static func lower(_ resource: __rlimit_resource_t, to value: rlim_t) {
    var limit = rlimit()
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(value, limit.rlim_max)
    _ = unsafe setrlimit(resource, &limit)
  }
}

import Synchronization

/// Something an output was made from. Incremental builds compare these.
public enum Read: Sendable, Hashable {
  /// A file, by its path in the project.
  case file(String)
  /// A setting of `site.yml`, by its key.
  case setting(String)
  /// A value of a data file, by the file's name.
  case data(String)
  /// What lists show of a page, by its source path or address.
  case page(String)
  /// The membership and order of a section, taxonomy or term, by its address; of the pages that ask
  /// for a menu, by `menu:` and its name; of all sections or taxonomies as `sections`, `taxonomies`.
  case list(String)
  /// Which pages link to a page, by its address.
  case backlinks(String)
  /// In which languages there is a page, by the path all translations share.
  case translations(String)
  /// A theme asset's address, by its path in the theme.
  case asset(String)
  /// An interface string, by its key.
  case string(String)
}

/// What one output read, in any order, each thing once. Safe to share between tasks.
/// Every read by a stage or template on behalf of an output is noted here.
public final class ReadLog: Sendable {
  private let noted = Mutex<Set<Read>>([])

  /// An empty log.
  public init() {}

  /// Notes one read. Cost: one hash.
  public func note(_ read: Read) {
    noted.withLock { _ = $0.insert(read) }
  }

  /// Notes the reads of a part made before.
  public func note(_ reads: Set<Read>) {
    noted.withLock { $0.formUnion(reads) }
  }

  /// All reads so far.
  public var reads: Set<Read> {
    noted.withLock { $0 }
  }
}

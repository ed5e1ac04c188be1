import Synchronization
import Text

/// What dead links may have meant, by kind. Each list is prepared when the first dead link asks.
final class NearPaths: Sendable {
  /// The lists.
  enum Kind: Sendable, CaseIterable {
    /// Public pages, by their path in the content folder.
    case pages
    /// Other files of the content folder.
    case files
    /// Addresses of the output, as they are written: with `/` before them.
    case addresses
  }

  private let candidates: @Sendable (Kind) -> [String]
  private let prepared = Mutex<[Kind: NearIndex]>([:])

  init(_ candidates: @escaping @Sendable (Kind) -> [String]) {
    self.candidates = candidates
  }

  func misses(of path: String, in kind: Kind, limit: Int = 3) -> [String] {
    let index = prepared.withLock { prepared in
      if let known = prepared[kind] { return known }
      let made = NearIndex(candidates(kind))
      prepared[kind] = made
      return made
    }
    return index.misses(of: path, limit: limit)
  }
}

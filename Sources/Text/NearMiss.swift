/// The candidates a misspelt `word` most likely meant, nearest first, at most `limit`.
/// A candidate counts when its edit distance is at most a third of the longer length (at least 1)
/// and something of the word is left, or when it only differs in case, accents or separators.
/// Where some differ only so, they alone are named. Each candidate is named once.
/// Cost: O(candidates × length²); candidates over 64 bytes are passed over. Where many words are
/// looked up in one list, `NearIndex` does the first part once.
public func nearMisses(
  of word: String, in candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  NearIndex(candidates).misses(of: word, limit: limit)
}

/// A list of candidates for near misses, prepared once: lookups reject most of them by length and
/// letters alone.
public struct NearIndex: Sendable {
  private struct Entry: Sendable {
    let candidate: String
    let bytes: [UInt8]
    let letters: UInt64
  }

  private let entries: [Entry]

  /// Prepares candidates. Cost: their slugs.
  public init(_ candidates: some Sequence<String>) {
    entries = candidates.compactMap { candidate in
      let bytes = Array(slug(candidate).utf8)
      guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
      return Entry(candidate: candidate, bytes: bytes, letters: letters(of: bytes))
    }
  }

  /// As `nearMisses`. Cost: a step for each candidate, and O(length²) for each that is alike.
  public func misses(of word: String, limit: Int = 3) -> [String] {
    let wanted = Array(slug(word).utf8.prefix(64))
    guard !wanted.isEmpty else { return [] }
    let wantedLetters = letters(of: wanted)
    var found: [(distance: Int, candidate: String)] = []
    var seen = Set<String>()
    for entry in entries {
      let other = entry.bytes
      let longer = max(wanted.count, other.count)
      let allowed = max(1, longer / 3)
      // An edit takes at most one letter away and brings at most one.
      guard abs(wanted.count - other.count) <= allowed,
        (wantedLetters & ~entry.letters).nonzeroBitCount <= allowed,
        (entry.letters & ~wantedLetters).nonzeroBitCount <= allowed,
        entry.candidate != word,
        let distance = editDistance(wanted, other, atMost: allowed), distance < longer
      else { continue }
      if seen.insert(entry.candidate).inserted { found.append((distance, entry.candidate)) }
    }
    found.sort { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    if found.first?.distance == 0 { found.removeAll { $0.distance > 0 } }
    return found.prefix(max(0, limit)).map(\.candidate)
  }
}

/// Which bytes occur, each as one of 64 bits.
private func letters(of bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
}

/// Edit distance with transposition of neighbours (optimal string alignment); nil above `limit`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    var least = row[0]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
      least = min(least, cost)
    }
    // A transposition looks back two rows, so both must have passed the limit.
    if least > limit, last.allSatisfy({ $0 > limit }) { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

/// The candidates a misspelt `word` most likely meant, nearest first, at most `limit`.
/// A candidate counts when its edit distance is at most a third of the longer length (at least 1)
/// and something of the word is left, or when it only differs in case, accents or separators.
/// Where some differ only so, they alone are named. Each candidate is named once.
/// Cost: O(candidates × length²); candidates over 64 bytes are passed over.
public func nearMisses(
  of word: String, in candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  let wanted = Array(slug(word).utf8.prefix(64))
  guard !wanted.isEmpty else { return [] }
  var found: [(distance: Int, candidate: String)] = []
  var seen = Set<String>()
  for candidate in candidates where candidate != word {
    let other = Array(slug(candidate).utf8)
    guard !other.isEmpty, other.count <= 64 else { continue }
    let longer = max(wanted.count, other.count)
    let allowed = max(1, longer / 3)
    guard abs(wanted.count - other.count) <= allowed,
      let distance = editDistance(wanted, other, atMost: allowed), distance < longer
    else { continue }
    if seen.insert(candidate).inserted { found.append((distance, candidate)) }
  }
  found.sort { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
  if found.first?.distance == 0 { found.removeAll { $0.distance > 0 } }
  return found.prefix(max(0, limit)).map(\.candidate)
}

/// Edit distance with transposition of neighbours (optimal string alignment); nil above `limit`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    // A transposition looks back two rows, so both must have passed the limit.
    if row.allSatisfy({ $0 > limit }), last.allSatisfy({ $0 > limit }) { return nil }
    beforeLast = last
    last = row
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

internal import Text

/// Gives headings identifiers that are unique in the page.
struct HeadingIDs {
  private var used: Set<String>
  private var nextNumber: [String: Int] = [:]

  init(reserved: Set<String>) {
    used = reserved
  }

  /// The slug of `title`, `seccion` where that is empty; `-2`, `-3`… for further ones.
  mutating func next(for title: String) -> String {
    let slugged = slug(title)
    let base = slugged.isEmpty ? "seccion" : slugged
    if used.insert(base).inserted { return base }
    var number = nextNumber[base, default: 2]
    while !used.insert("\(base)-\(number)").inserted { number += 1 }
    nextNumber[base] = number + 1
    return "\(base)-\(number)"
  }
}

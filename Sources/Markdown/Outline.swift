/// The headings of a page as they come: identifiers, levels, and whether they follow one another.
struct Outline {
  private(set) var headings: [Heading] = []
  private var ids: HeadingIDs
  private let first: Int

  init(_ options: MarkdownOptions) {
    first = options.firstHeadingLevel
    ids = HeadingIDs(reserved: options.reservedIDs)
  }

  /// Adds the next heading; it is then the last of `headings`. Returns what is wrong with it.
  mutating func add(title: String, written: Int) -> [MarkdownIssue] {
    var issues: [MarkdownIssue] = []
    let level = min(max(written, first), 6)
    if level != written { issues.append(.headingTooHigh(written: written, first: first)) }
    let before = headings.last?.level
    let expected = before.map { $0 + 1 } ?? first
    if level > expected { issues.append(.headingJump(from: before, to: level, expected: expected)) }
    if title.isEmpty { issues.append(.emptyHeading) }
    headings.append(Heading(id: ids.next(for: title), title: title, level: level))
    return issues
  }
}

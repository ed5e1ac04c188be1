import CivilTime

/// Puts pages in the orders that lists have. All are total: ties are broken by title, then path.
struct PageOrder {
  let pages: [PublicPage]
  /// Titles as they sort, made once.
  private let titleKeys: [String]

  init(_ pages: [PublicPage]) {
    self.pages = pages
    titleKeys = pages.map { titleSortKey($0.title) }
  }

  func sorted(_ list: [Int], by order: SortOrder) -> [Int] {
    switch order {
    case .title: return list.sorted(by: byTitle)
    case .weight:
      return list.sorted { a, b in
        pages[a].weight != pages[b].weight ? pages[a].weight < pages[b].weight : byTitle(a, b)
      }
    case .date: return byDate(list, { pages[$0].date }, >)
    case .field(let name):
      return byDate(
        list, { if case .date(let date)? = pages[$0].value(name) { date } else { nil } }, <)
    }
  }

  private func byTitle(_ a: Int, _ b: Int) -> Bool {
    (titleKeys[a], pages[a].path) < (titleKeys[b], pages[b].path)
  }

  private func byDate(
    _ list: [Int], _ date: (Int) -> DateValue?, _ precedes: (Instant, Instant) -> Bool
  ) -> [Int] {
    list.sorted { a, b in
      switch (date(a)?.instant, date(b)?.instant) {
      case (let left?, let right?): left != right ? precedes(left, right) : byTitle(a, b)
      case (nil, nil): byTitle(a, b)
      case (let left, _): left != nil
      }
    }
  }
}

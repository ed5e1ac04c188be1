import CivilTime
import Diagnostics
import Text

/// Pages that would be shown at the same address at the same time.
/// Cost: O(n log n), whatever the number of pages at one address.
func checkAddresses(shown: [Page], scheduled: [Page]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var byAddress: [String: Page] = [:]
  for page in shown {
    if let other = byAddress[page.address] {
      diagnostics.append(addressTaken(by: page, other))
    } else {
      byAddress[page.address] = page
    }
  }
  // A scheduled page may take the place of one that has expired by then.
  let byDate = scheduled.sorted { a, b in (a.begin, a.path) < (b.begin, b.path) }
  for page in byDate {
    guard let other = byAddress[page.address] else {
      byAddress[page.address] = page
      continue
    }
    if let end = other.expires?.instant, end <= page.begin {
      byAddress[page.address] = page
    } else {
      diagnostics.append(addressTaken(by: page, other))
    }
  }
  return diagnostics
}

private func addressTaken(by page: Page, _ other: Page) -> Diagnostic {
  ModelIssue.addressTaken("/" + page.address).at(
    page.file, page.addressSpan,
    notes: [
      .init(
        Localized(es: "la otra página", en: "the other page"),
        at: Location(other.file, other.addressSpan))
    ])
}

extension Page {
  /// Its publication; the beginning of time where it has no date.
  fileprivate var begin: Instant { date?.instant ?? Instant(secondsSince1970: .min) }
}

/// A home page, and an index page in each section that has pages.
func checkStructure(_ all: [Page], settings: Settings) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let paths = Set(all.map(\.path))
  if !paths.contains("_index.md") {
    diagnostics.append(ModelIssue.missingHome.at(path: "content"))
  }
  let used = Set(all.map(\.section))
  for folder in settings.sections.map(\.folder)
  where used.contains(folder) && !paths.contains(folder + "/_index.md") {
    diagnostics.append(ModelIssue.sectionWithoutIndex(folder).at(path: "content/\(folder)"))
  }
  return diagnostics
}

/// Pages that menus and terms name must exist, and should be public.
func checkReferences(
  _ settings: Settings, all: [Page], withheld: [WithheldPage]
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let paths = Set(all.map(\.path))
  let reasons = Dictionary(
    withheld.map { ($0.path, $0.reason) }, uniquingKeysWith: { first, _ in first })
  func check(_ path: String, at span: Range<Int>) {
    if !paths.contains(path) {
      let near = nearMisses(of: path, in: paths)
      diagnostics.append(ModelIssue.missingPage(path, near: near).at(settings.file, span))
    } else if let reason = reasons[path] {
      diagnostics.append(ModelIssue.withheldPage(path, reason).at(settings.file, span))
    }
  }
  for entry in settings.menus.flatMap(\.entries) {
    if let page = entry.page { check(page, at: entry.span) }
  }
  for term in settings.taxonomies.flatMap(\.terms) {
    if let page = term.page { check(page, at: term.span) }
  }
  return diagnostics
}

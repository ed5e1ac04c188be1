import CivilTime
import Diagnostics
import Text

/// Pages that would be shown at the same address at the same time.
/// Cost: O(n log n), whatever the number of pages at one address.
func checkAddresses(shown: [PublicPage], scheduled: [Page]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var byAddress: [String: Page] = [:]
  for page in shown.lazy.map(\.page) {
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

/// A home page, an index page in each section that has pages, one file for each translation.
func checkStructure(_ all: [Page], settings: Settings) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let places = Set(all.map(\.place.path))
  if !places.contains("_index.md") {
    diagnostics.append(ModelIssue.missingHome.at(path: "content"))
  }
  let used = Set(all.filter { $0.place.language == 0 }.map(\.section))
  for folder in settings.sections.map(\.folder)
  where used.contains(folder) && !places.contains(folder + "/_index.md") {
    diagnostics.append(ModelIssue.sectionWithoutIndex(folder).at(path: "content/\(folder)"))
  }
  var byPlace: [String: Page] = [:]
  for page in all.sorted(by: { $0.path < $1.path }) {
    guard let other = byPlace.updateValue(page, forKey: page.place.path),
      other.address != page.address  // else that is reported
    else { continue }
    let note = Diagnostic.Note(
      Localized(es: "el otro archivo", en: "the other file"), at: Location(other.file, 0..<0))
    diagnostics.append(ModelIssue.sameTranslation.at(page.file, 0..<0, notes: [note]))
  }
  return diagnostics
}

/// Archives need dated pages; of a section without pages nothing is said.
func checkArchives(_ all: [Page], settings: Settings) -> [Diagnostic] {
  settings.sections.filter { $0.archive != nil }.compactMap { section in
    let pages = all.filter { $0.section == section.folder && $0.kind == .page }
    guard !pages.isEmpty, pages.allSatisfy({ $0.date == nil && $0.isSound }) else { return nil }
    return ModelIssue.archiveWithoutDates(section.folder).at(settings.file, section.span)
  }
}

/// A language that has public pages has a public home page.
func checkHomes(of site: Site, all: [Page]) -> [Diagnostic] {
  let settings = site.settings
  return settings.languages.enumerated().compactMap { number, language in
    guard site.home(number) == nil else { return nil }
    if let home = all.first(where: { $0.kind == .home && $0.place.language == number }) {
      return ModelIssue.missingHome.at(home.file, 0..<0)  // it is withheld
    }
    guard let span = language.span,
      site.pages.contains(where: { $0.place.language == number })
    else { return nil }
    return ModelIssue.missingHomeOf(language.key).at(settings.file, span)
  }
}

/// Menus that pages ask for must be declared.
func checkMenus(_ all: [Page], settings: Settings) -> [Diagnostic] {
  let names = settings.languages.indices.map { settings.menus(of: $0).map(\.name) }
  var counts = names.map { _ in [String: Int]() }
  return all.flatMap { page in
    page.texts("menu").compactMap { name in
      let language = page.place.language
      let known = names[language]
      if known.contains(name) {
        // Every page shows the whole menu.
        counts[language][name, default: 0] += 1
        guard counts[language][name] == longestMenu + 1 else { return nil }
        let issue = ModelIssue.menuTooLong(name, limit: longestMenu)
        return issue.at(page.file, page.span("menu"))
      }
      let near = nearMisses(of: name, in: known)
      return ModelIssue.unknownMenu(name, all: known, near: near).at(page.file, page.span("menu"))
    }
  }
}

/// Pages that may ask for one menu.
private let longestMenu = 200

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
      let near = nearPages(of: path, in: paths)
      diagnostics.append(ModelIssue.missingPage(path, near: near).at(settings.file, span))
    } else if let reason = reasons[path] {
      diagnostics.append(ModelIssue.withheldPage(path, reason).at(settings.file, span))
    }
  }
  for entry in settings.languages.compactMap(\.menus).joined().flatMap(\.entries) {
    if let page = entry.page { check(page, at: entry.span) }
  }
  for term in settings.taxonomies.flatMap(\.terms) {
    if let page = term.page { check(page, at: term.span) }
  }
  return diagnostics
}

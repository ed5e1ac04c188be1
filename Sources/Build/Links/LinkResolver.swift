import CivilTime
import Diagnostics
import Files
import Markdown
import SiteModel
import Text

/// What links of content may lead to. Immutable, shared by all pages.
final class LinkTargets: Sendable {
  let view: SiteView
  /// Every address of the output, below the base.
  let addresses: Set<String>
  /// Scheduled pages by path: where and when, and nothing of their text.
  let scheduled: [String: ScheduledTarget]
  /// Paths of scheduled pages by address.
  let scheduledPaths: [String: String]
  /// Pages that exist and could not be read.
  let broken: Set<String>
  /// What dead links may have meant.
  let near: NearPaths

  init(view: SiteView, addresses: Set<String>, scheduled: [Page], broken: Set<String>) {
    self.view = view
    self.addresses = addresses
    self.scheduled = Dictionary(
      scheduled.map { ($0.path, ScheduledTarget($0)) }, uniquingKeysWith: { first, _ in first })
    scheduledPaths = Dictionary(
      scheduled.map { ($0.address, $0.path) }, uniquingKeysWith: { first, _ in first })
    self.broken = broken
    near = NearPaths { kind in
      switch kind {
      case .pages: Array(view.site.indexByPath.keys)
      case .files: view.files.allPaths
      case .addresses: addresses.map { "/" + $0 }
      }
    }
  }
}

/// A page that is yet to be shown, for links of others that are.
struct ScheduledTarget: Sendable {
  let path: String
  let address: String
  let date: Instant?

  init(_ page: Page) {
    path = page.path
    address = page.address
    date = page.date?.instant
  }
}

/// A link to a heading, checked once all headings are known.
struct FragmentUse: Sendable {
  let file: SourceFile
  let range: Range<Int>
  let fragment: String
  /// The target's address below the base.
  let address: String
  /// The target as written in messages.
  let target: String
  /// Whether the page is of an open section, so that a dead one is a warning.
  var isLenient = false
}

/// Resolves the links of one page and collects what is wrong with them.
struct LinkResolver {
  let targets: LinkTargets
  let page: Page
  let log: ReadLog
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var fragments: [FragmentUse] = []
  private(set) var files: Set<String> = []
  /// Where addresses are tags of other generators.
  private(set) var tagged: [Range<Int>] = []
  /// Addresses of the pages it was led to.
  private(set) var pages: Set<String> = []

  init(_ targets: LinkTargets, page: Page, log: ReadLog) {
    self.targets = targets
    self.page = page
    self.log = log
  }

  private var base: BaseAddress { targets.view.site.settings.base }

  private mutating func report(_ issue: BuildIssue, _ use: LinkUse) -> LinkTarget {
    report(issue, at: use.range)
    return .refused
  }

  mutating func report(_ issue: BuildIssue, at span: Range<Int>) {
    diagnostics.append(issue.at(page.file, span))
  }

  mutating func report(_ finding: Diagnostic) {
    diagnostics.append(finding)
  }

  /// Notes that the page shows a file of the content folder.
  mutating func show(_ path: String) {
    log.note(.file("content/" + path))
    files.insert(path)
  }

  mutating func resolve(_ use: LinkUse) -> LinkTarget {
    let text = use.destination
    // A tag of another generator, which has been reported.
    if page.open != nil, TagMask.isMasked(text) {
      tagged.append(use.range)
      return .refused
    }
    switch use.kind {
    case .external: return .external(text)
    case .contact: return .url(text)
    case .forbidden: return .refused  // the Markdown stage has reported it
    case .relative: break
    }
    let path = text.prefix { $0 != "#" && $0 != "?" }
    let suffix = String(text.dropFirst(path.count))
    let fragment = suffix.firstIndex(of: "#").map { String(suffix[suffix.index(after: $0)...]) }
    guard let plain = decodedPercent(String(path)) else { return dead(text, use) }
    if plain.isEmpty {
      note(fragment, address: page.address, target: page.path, use)
      return .url(text)
    }
    if plain.hasSuffix(".md") || plain.hasSuffix(".markdown") {
      return pageTarget(plain, suffix, fragment, use)
    }
    if plain.hasPrefix("/"), !use.isImage {
      if let address = siteAddress(plain, in: { targets.addresses.contains($0) }) {
        note(fragment, address: address, target: plain, use)
        if let index = targets.view.site.indexByAddress[address] {
          let target = targets.view.site.pages[index]
          log.note(.page(target.path))
          pages.insert(target.address)
          checkEnd(of: target, use)
        }
        return .url(base.href(encodedPath(address)) + suffix)
      }
      if let address = siteAddress(plain, in: { targets.scheduledPaths[$0] != nil }),
        let path = targets.scheduledPaths[address], let target = targets.scheduled[path]
      {
        return scheduledTarget(target, fragment, use)
      }
    }
    return fileTarget(plain, suffix, use)
  }

  private mutating func note(
    _ fragment: String?, address: String, target: String, _ use: LinkUse
  ) {
    guard let fragment, !fragment.isEmpty else { return }
    fragments.append(
      FragmentUse(
        file: page.file, range: use.range, fragment: decodedPercent(fragment) ?? fragment,
        address: address, target: target, isLenient: page.open != nil))
  }

  private mutating func dead(_ text: String, _ use: LinkUse) -> LinkTarget {
    let path = String(text.prefix { $0 != "#" && $0 != "?" })
    let near: [String]
    if path.hasSuffix(".md") {
      near = nearPaths(path, in: .pages)
    } else {
      near = diagnostics.count < 200 ? targets.near.misses(of: path, in: .addresses) : []
    }
    return report(.deadLink(text, near: near), use)
  }

  private mutating func pageTarget(
    _ path: String, _ suffix: String, _ fragment: String?, _ use: LinkUse
  ) -> LinkTarget {
    guard let target = contentPath(path, from: page.path) else {
      return report(.linkOutside(use.destination), use)
    }
    let site = targets.view.site
    if let index = linked(target, in: site) {
      log.note(.page(site.pages[index].path))
      checkEnd(of: site.pages[index], use)
      let address = site.pages[index].address
      pages.insert(address)
      note(fragment, address: address, target: target, use)
      return .url(base.href(address) + suffix)
    }
    if targets.broken.contains(target) { return .refused }  // reported at that page
    if let page = targets.scheduled[target] { return scheduledTarget(page, fragment, use) }
    if targets.view.withheld.contains(target) { return report(.linkToWithheld(target), use) }
    return dead(path, use)
  }

  /// The page a path leads to, in this page's language where it is translated. Within the folder
  /// of a language, paths of pages that are not translated mean those of the site's own.
  private func linked(_ path: String, in site: Site) -> Int? {
    let language = page.place.language
    if let index = site.page(at: path, in: language) { return index }
    let folder = site.settings.languages[language].folder
    guard !folder.isEmpty, path.hasPrefix(folder) else { return nil }
    let key = String(path.dropFirst(folder.count))
    return site.translation(of: key, in: language) ?? site.indexByPath[key]
  }

  /// A scheduled page may lead to one that appears no later than itself.
  private mutating func scheduledTarget(
    _ target: ScheduledTarget, _ fragment: String?, _ use: LinkUse
  ) -> LinkTarget {
    guard targets.scheduled[page.path] != nil, let own = page.date?.instant,
      let moment = target.date
    else { return report(.linkToWithheld(target.path), use) }
    if own < moment { return report(.linkToLaterPage(target.path), use) }
    note(fragment, address: target.address, target: target.path, use)
    return .url(base.href(target.address))
  }

  /// When the target goes before this page, the build of that day will refuse the link.
  private mutating func checkEnd(of target: PublicPage, _ use: LinkUse) {
    guard let end = target.expires?.instant, target.path != page.path else { return }
    if let own = page.expires?.instant, own <= end { return }
    _ = report(.linkToPageThatGoes(target.path), use)
  }

  /// The address a site path means, with or without the base path and the final `/`.
  private func siteAddress(_ path: String, in isKnown: (String) -> Bool) -> String? {
    let plain = String(path.dropFirst())
    if let known = [plain, plain + "/"].first(where: isKnown) { return known }
    guard base.path != "/", path.hasPrefix(base.path) else { return nil }
    let below = String(path.dropFirst(base.path.count))
    return [below, below + "/"].first(where: isKnown)
  }

  private mutating func fileTarget(
    _ path: String, _ suffix: String, _ use: LinkUse
  ) -> LinkTarget {
    guard let target = contentPath(path, from: page.path) else {
      return report(.linkOutside(use.destination), use)
    }
    guard let stored = targets.view.files[target].map(contentName) else {
      if !use.isImage, !hasFileEnding(path) { return dead(use.destination, use) }
      return report(.missingFile(use.destination, near: nearFiles(path)), use)
    }
    show(stored)
    let url = base.href(encodedPath(stored)) + suffix
    return use.isImage ? .image(url: url, width: nil, height: nil) : .url(url)
  }

  /// Files of the content folder of a similar path, as this page would name them.
  func nearFiles(_ path: String) -> [String] {
    nearPaths(path, in: .files)
  }

  /// The paths most like one that this page names, written as this page would name them.
  private func nearPaths(_ path: String, in kind: NearPaths.Kind) -> [String] {
    // Of more findings than are shown, none is worth a look at all paths.
    guard diagnostics.count < 200 else { return [] }
    let whole = contentPath(path, from: page.path) ?? path
    // A folder that both lie in makes paths alike that are not: the names decide.
    let named = targets.near.misses(of: whole, in: kind, limit: 50).map {
      path.hasPrefix("/") ? "/" + $0 : reference(to: $0, from: page.path)
    }
    return nearMisses(of: path, in: named)
  }

  private func hasFileEnding(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return (1...5).contains(name[dot...].count - 1)
  }
}

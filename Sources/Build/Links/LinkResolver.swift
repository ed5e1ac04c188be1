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
  /// Scheduled pages by path, with the moment they appear.
  let scheduled: [String: Instant]
  /// Other withheld pages.
  let withheld: Set<String>
  /// Pages that exist and could not be read.
  let broken: Set<String>

  init(
    view: SiteView, addresses: Set<String>, scheduled: [String: Instant], withheld: Set<String>,
    broken: Set<String>
  ) {
    self.view = view
    self.addresses = addresses
    self.scheduled = scheduled
    self.withheld = withheld
    self.broken = broken
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
}

/// Resolves the links of one page and collects what is wrong with them.
struct LinkResolver {
  let targets: LinkTargets
  let page: Page
  let log: ReadLog
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var fragments: [FragmentUse] = []
  private(set) var files: Set<String> = []

  init(_ targets: LinkTargets, page: Page, log: ReadLog) {
    self.targets = targets
    self.page = page
    self.log = log
  }

  private var base: BaseAddress { targets.view.site.settings.base }

  private mutating func report(_ issue: BuildIssue, _ use: LinkUse) -> LinkTarget {
    diagnostics.append(issue.at(page.file, use.range))
    return .refused
  }

  mutating func resolve(_ use: LinkUse) -> LinkTarget {
    let text = use.destination
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
    if plain.hasSuffix(".md") { return pageTarget(plain, suffix, fragment, use) }
    if plain.hasPrefix("/"), !use.isImage, let address = siteAddress(plain) {
      note(fragment, address: address, target: plain, use)
      return .url(base.href(encodedPath(address)) + suffix)
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
        address: address, target: target))
  }

  private mutating func dead(_ text: String, _ use: LinkUse) -> LinkTarget {
    let site = targets.view.site
    let known = text.hasSuffix(".md") ? site.indexByPath.keys.map { $0 } : []
    let wanted = contentPath(text, from: page.path) ?? text
    return report(.deadLink(text, near: nearMisses(of: wanted, in: known)), use)
  }

  private mutating func pageTarget(
    _ path: String, _ suffix: String, _ fragment: String?, _ use: LinkUse
  ) -> LinkTarget {
    guard let target = contentPath(path, from: page.path) else {
      return report(.linkOutside(use.destination), use)
    }
    let site = targets.view.site
    if let index = site.indexByPath[target] {
      log.note(.page(target))
      let address = site.pages[index].address
      note(fragment, address: address, target: target, use)
      return .url(base.href(address) + suffix)
    }
    if targets.broken.contains(target) { return .refused }  // reported at that page
    if let moment = targets.scheduled[target] {
      // A scheduled page may lead to one that appears no later than itself.
      if let own = page.date?.instant, targets.scheduled[page.path] != nil {
        return own >= moment ? .refused : report(.linkToLaterPage(target), use)
      }
      return report(.linkToWithheld(target), use)
    }
    if targets.withheld.contains(target) { return report(.linkToWithheld(target), use) }
    return dead(path, use)
  }

  /// The output address a site path means, with or without the base path and the final `/`.
  private func siteAddress(_ path: String) -> String? {
    let plain = String(path.dropFirst())
    for candidate in [plain, plain + "/"] where targets.addresses.contains(candidate) {
      return candidate
    }
    guard base.path != "/", path.hasPrefix(base.path) else { return nil }
    let below = String(path.dropFirst(base.path.count))
    return targets.addresses.contains(below) ? below : nil
  }

  private mutating func fileTarget(
    _ path: String, _ suffix: String, _ use: LinkUse
  ) -> LinkTarget {
    guard let target = contentPath(path, from: page.path) else {
      return report(.linkOutside(use.destination), use)
    }
    guard targets.view.files[target] != nil else {
      if !use.isImage, !hasFileEnding(path) { return dead(use.destination, use) }
      return report(.missingFile(use.destination, near: nearFiles(target)), use)
    }
    log.note(.file("content/" + target))
    files.insert(target)
    let url = base.href(encodedPath(target)) + suffix
    return use.isImage ? .image(url: url, width: nil, height: nil) : .url(url)
  }

  /// Files of the content folder of a similar path.
  func nearFiles(_ path: String) -> [String] {
    nearMisses(of: path, in: targets.view.files.keys)
  }

  private func hasFileEnding(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return (1...5).contains(name[dot...].count - 1)
  }
}

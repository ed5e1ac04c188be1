import Diagnostics
import Files
import Markdown
import SiteModel
import Template
import Text

extension LinkResolver {
  /// Checks what a value refers to: a file, page or link, a path in the data, links in Markdown.
  mutating func check(_ use: FieldUse) {
    switch use.type {
    case .file: checkFile(use)
    case .page: checkPage(use)
    case .link:
      _ = resolve(
        LinkUse(
          destination: linkDestination(use.text), kind: urlKind(use.text), range: use.span,
          isImage: false))
    case .data: checkData(use)
    case .markdown: checkMarkdown(use)
    default: break
    }
  }

  private mutating func checkFile(_ use: FieldUse) {
    if let path = targets.view.storedFile(use.text, from: page.path) {
      show(path)
    } else {
      report(.missingFile(use.text, near: nearFiles(use.text)), at: use.span)
    }
  }

  private mutating func checkPage(_ use: FieldUse) {
    let paths = pagePaths(use.text, from: page.path)
    if let path = paths.first(where: targets.knows) {
      _ = resolve(
        LinkUse(destination: "/" + path, kind: .relative, range: use.span, isImage: false))
    } else {
      let all = targets.view.site.indexByPath.keys
      let near = paths.reversed().lazy.map { nearPages(of: $0, in: all) }.first { !$0.isEmpty }
      report(.pageMissing(use.text, near: near ?? []), at: use.span)
    }
  }

  /// A page is looked for beside this one, then from the content folder.
  private func linkDestination(_ text: String) -> String {
    guard case .relative = urlKind(text), !text.hasPrefix("/") else { return text }
    let path = String(text.prefix { $0 != "#" && $0 != "?" })
    guard path.hasSuffix(".md"), targets.knows(path),
      contentPath(path, from: page.path).map(targets.knows) != true
    else { return text }
    return "/" + text
  }

  private mutating func checkData(_ use: FieldUse) {
    if targets.view.isUnreadable(use) {
      log.note(.data(dataFile(use.text)))
      return
    }
    switch targets.view.dataValue(use.text, log: log) {
    case .success: break
    case .failure(let unknown):
      let name = dataNameWithoutFile(use.text)
      if name != use.text, case .success = targets.view.dataValue(name, log: log) {
        report(.dataNamedAsFile(use.text, name: name), at: use.span)
        return
      }
      guard name != use.text, case .failure(let inner) = targets.view.dataValue(name, log: log)
      else {
        report(.dataMissingPath(use.text, part: unknown.part, near: unknown.near), at: use.span)
        return
      }
      if targets.view.unreadableData.contains(inner.part) { return }
      report(.dataMissingPath(name, part: inner.part, near: inner.near), at: use.span)
    }
  }

  private mutating func checkMarkdown(_ use: FieldUse) {
    let file = SourceFile(path: page.file.path, text: use.text)
    let places = ValuePlaces(file.bytes, in: page.file.bytes, at: use.span)
    var resolver = self
    let options = MarkdownOptions(language: targets.view.markdownLanguage(of: page))
    let (rendered, found) = renderMarkdown(
      file, body: file.bytes.indices, options: options
    ) { link in
      resolver.resolve(
        LinkUse(
          destination: link.destination, kind: link.kind, range: places.place(link.range),
          isImage: link.isImage))
    }
    self = resolver
    for finding in found {
      report(finding.moved(to: Location(page.file, finding.location?.range.map(places.place))))
    }
    if !rendered.headings.isEmpty || contains(rendered.html, "<section class=\"footnotes\"") {
      report(.headingInValue, at: use.span)
    }
  }

  private func contains(_ html: [UInt8], _ text: String) -> Bool {
    String(decoding: html, as: UTF8.self).contains(text)
  }
}

extension LinkTargets {
  /// Whether there is a page at a path of the content folder, shown or not.
  func knows(_ path: String) -> Bool {
    view.site.indexByPath[path] != nil || scheduled[path] != nil || broken.contains(path)
      || view.withheld.contains(path)
  }
}

/// The name of the file that a path in the data begins with.
private func dataFile(_ path: String) -> String { String(path.prefix { $0 != "." }) }

extension SiteView {
  /// Whether a value leads into a data file that has errors, so that nothing is said of it.
  func isUnreadable(_ use: FieldUse) -> Bool {
    if case .data = use.type { unreadableData.contains(dataFile(use.text)) } else { false }
  }
}

/// The paths of the content folder that a page's value of type `page` may mean, the likeliest first:
/// beside that page, then from the content folder, as for links.
func pagePaths(_ text: String, from page: String) -> [String] {
  [contentPath(text, from: page), contentPath("/" + text, from: page)].compactMap { $0 }
}

/// A path in the data without what belongs to the name of a file: `content/data/a.csv` is `a`.
func dataNameWithoutFile(_ text: String) -> String {
  let name = text.split(separator: "/").last.map(String.init) ?? text
  let endings = [".yml", ".yaml", ".json", ".csv", ".xlsx"]
  guard let ending = endings.first(where: { name.lowercased().hasSuffix($0) }),
    name.count > ending.count
  else { return name }
  return String(name.dropLast(ending.count))
}

/// Where a path in the data leads nowhere.
struct UnknownData: Error {
  /// The part that is not there.
  let part: String
  /// The whole path with a part that is there in its place.
  let near: [String]
}

extension SiteView {
  /// The value at a dotted path of the data files.
  func dataValue(_ path: String, log: ReadLog) -> Result<Value, UnknownData> {
    let parts = path.split(separator: ".").map(String.init)
    guard let name = parts.first else { return .failure(UnknownData(part: path, near: [])) }
    func unknown(_ index: Int, among names: some Sequence<String>) -> UnknownData {
      let near = nearMisses(of: parts[index], in: names).map { found in
        (parts[..<index] + [found] + parts[(index + 1)...]).joined(separator: ".")
      }
      return UnknownData(part: parts[index], near: near)
    }
    log.note(.data(name))
    guard var value = data[name] else {
      return .failure(unknown(0, among: unreadableData.union(data.keys)))
    }
    for index in parts.indices.dropFirst() {
      switch value {
      case .map(let map):
        guard let next = map[parts[index]] else {
          let names = map.keys.compactMap { if case .string(let key) = $0 { key } else { nil } }
          return .failure(unknown(index, among: names))
        }
        value = next
      case .list(let items):
        guard let number = Int(parts[index]), items.indices.contains(number) else {
          return .failure(unknown(index, among: EmptyCollection<String>()))
        }
        value = items[number]
      default: return .failure(unknown(index, among: EmptyCollection<String>()))
      }
    }
    return .success(value)
  }

  /// The address that a `link` value of a page leads to, in its language where that is translated. That it leads somewhere is
  /// checked elsewhere; what does not gives an address all the same, for a page that has errors.
  func linkAddress(_ text: String, from page: PublicPage, log: ReadLog) -> String {
    guard case .relative = urlKind(text) else { return text }
    let path = String(text.prefix { $0 != "#" && $0 != "?" })
    let suffix = String(text.dropFirst(path.count))
    guard let plain = decodedPercent(path), !plain.isEmpty else { return text }
    let base = site.settings.base
    if plain.hasSuffix(".md") {
      let paths = [contentPath(plain, from: page.path), contentPath("/" + plain, from: page.path)]
      guard let found = paths.lazy.compactMap({ $0 }).first(where: { site.indexByPath[$0] != nil }),
        let index = site.page(at: found, in: page.place.language)
      else { return text }
      log.note(.page(found))
      return base.href(site.pages[index].address) + suffix
    }
    if plain.hasPrefix("/") {
      var address = String(plain.dropFirst())
      for known in [address, address + "/"] {
        guard let index = site.indexByAddress[known] else { continue }
        log.note(.page(site.pages[index].path))
        return base.href(known) + suffix
      }
      if base.path != "/", plain.hasPrefix(base.path) {
        address = String(plain.dropFirst(base.path.count))
      }
      return base.href(encodedPath(address)) + suffix
    }
    guard let file = contentPath(plain, from: page.path) else { return text }
    return base.href(encodedPath(files[file].map(contentName) ?? file)) + suffix
  }

  /// A page value: a reference to the page in a language; none where it is not shown.
  func pageValue(_ text: String, of page: PublicPage, log: ReadLog) -> Value {
    let language = page.place.language
    let path = pagePaths(text, from: page.path).first { site.indexByPath[$0] != nil }
    return path.flatMap { site.page(at: $0, in: language) }.map {
      .object(PageObject(self, .page($0), log: log))
    }
      ?? Value.none
  }

  /// A Markdown value as safe HTML; of one paragraph without its element, so that it can stand in a
  /// line. Its links have been checked elsewhere.
  func markdownValue(_ text: String, of page: PublicPage, log: ReadLog) -> SafeText {
    let file = SourceFile(path: page.file.path, text: text)
    let options = MarkdownOptions(language: markdownLanguage(of: page.page))
    let (rendered, _) = renderMarkdown(file, body: file.bytes.indices, options: options) { link in
      if case .external = link.kind { return .external(link.destination) }
      let address = linkAddress(link.destination, from: page, log: log)
      return link.isImage ? .image(url: address, width: nil, height: nil) : .url(address)
    }
    let html = rendered.html
    let (open, close) = (Array("<p>".utf8), Array("</p>\n".utf8))
    let inner = html.dropFirst(open.count).dropLast(close.count)
    guard html.starts(with: open), html.suffix(close.count).elementsEqual(close),
      !String(decoding: inner, as: UTF8.self).contains("<p>")
    else { return SafeText(html) }
    return SafeText(Array(inner))
  }

  /// The language of what the Markdown renderer adds to a page.
  func markdownLanguage(of page: Page) -> Language {
    page.lang.hasPrefix("en") ? .en : .es
  }
}

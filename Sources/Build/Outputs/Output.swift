import Diagnostics
import Feeds
import SiteModel

/// One file of the deployable site, before it is rendered.
struct Output: Sendable {
  /// What is written there.
  enum Kind: Sendable {
    /// A page; `number` from 1 is the page of a list.
    case page(Subject, number: Int)
    /// A redirect to the address of a page.
    case redirect(from: Int, to: String)
    /// A feed of a subject.
    case feed(Subject, FeedFormat)
    /// A theme asset.
    case asset(String)
    /// The sitemap or a part of it.
    case sitemap(FeedFile)
    case robots
    case security(SecuritySettings)
    /// The redirects for nginx.
    case nginxRedirects
  }

  /// Path below the output folder.
  let path: String
  let kind: Kind
}

/// Every file a build will write, in a fixed order, with collisions found before any is rendered.
struct OutputPlan: Sendable {
  private(set) var outputs: [Output] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Owners by path.
  private(set) var owners: [String: Owner] = [:]

  struct Owner {
    let name: Localized
    var location: Location?
    /// Whether it is a content page at its own address: two of these are found before.
    var isPage = false
  }

  /// Plans the files of a site. Cost: linear in the files.
  init(_ view: SiteView) {
    let site = view.site
    for index in site.pages.indices { addList(.page(index), view) }
    for (number, section) in site.sections.enumerated() {
      for index in section.archive.indices { addList(.archive(number, index), view) }
    }
    for (number, taxonomy) in site.taxonomies.enumerated() {
      let title = taxonomy.title
      let owner = Owner(
        name: Localized(es: "la taxonomía «\(title)»", en: "the taxonomy «\(title)»"))
      add(taxonomy.address, .page(.taxonomy(number), number: 1), owner)
      for term in taxonomy.terms.indices { addList(.term(number, term), view) }
    }
    let program = Owner(name: Localized(es: "el propio programa", en: "the program itself"))
    addFile("404.html", .page(.notFound, number: 1), program)
    for (index, page) in site.pages.enumerated() { addAliases(page, index) }
    for path in view.theme.assets.keys.sorted() {
      guard let asset = view.theme.assets[path] else { continue }
      let owner = Owner(
        name: Localized(es: "el archivo «\(path)» del tema", en: "the theme's file «\(path)»"))
      addFile(asset.outputPath, .asset(path), owner)
    }
    addFeeds(view, program)
    for file in sitemapFiles(view) { addFile(file.name, .sitemap(file), program) }
    addFile("robots.txt", .robots, program)
    if let security = site.settings.hostFiles.security {
      addFile(SecurityText.path, .security(security), program)
    }
    if site.settings.hostFiles.redirectsForNginx {
      addFile(nginxRedirectsPath, .nginxRedirects, program)
    }
    checkNesting()
  }

  /// Every address that links may use: `a/b/` for pages, file names for the rest.
  var addresses: Set<String> {
    Set(outputs.map { shown($0.path) })
  }

  /// Whether something else is written at a path.
  func isTaken(_ path: String) -> Bool { owners[path] != nil }

  func owner(_ page: Page, at span: Range<Int>) -> Owner {
    Owner(
      name: Localized(same: "«\(page.file.path)»"), location: Location(page.file, span))
  }

  private mutating func addFeeds(_ view: SiteView, _ program: Owner) {
    let site = view.site
    var subjects = site.pages.indices.map { Subject.page($0) }
    for (number, taxonomy) in site.taxonomies.enumerated() {
      subjects += taxonomy.terms.indices.map { .term(number, $0) }
    }
    for subject in subjects {
      for format in view.feedFormats(subject) {
        addFile(subject.address(site) + format.fileName, .feed(subject, format), program)
      }
    }
  }

  /// A subject's page, and the further ones its list needs.
  private mutating func addList(_ subject: Subject, _ view: SiteView) {
    let site = view.site
    var owner: Owner
    if case .page(let index) = subject {
      owner = self.owner(site.pages[index].page, at: site.pages[index].addressSpan)
      owner.isPage = true
    } else {
      let title = subject.title(site)
      if case .archive = subject {
        owner = Owner(name: Localized(es: "el archivo de \(title)", en: "the archive of \(title)"))
      } else {
        owner = Owner(name: Localized(es: "el término «\(title)»", en: "the term «\(title)»"))
      }
    }
    let address = subject.address(site)
    for number in 1...pageCount(subject, site) {
      add(Paginator.address(address, number: number), .page(subject, number: number), owner)
      owner.isPage = false
    }
  }

  private mutating func addAliases(_ page: PublicPage, _ index: Int) {
    // Old addresses lead to the page itself, not to what stands in for its translations.
    let aliases = page.isFallback ? [] : page.texts("aliases")
    let spans = aliases.isEmpty ? [:] : aliasSpans(page.page)
    for alias in aliases {
      let owner = owner(page.page, at: spans[alias] ?? page.span("aliases"))
      let address = String(alias.dropFirst())
      if page.open != nil, let other = owners[servedFile(address)] {
        diagnostics.append(taken(servedFile(address), by: owner, other).demoted())
        continue
      }
      add(address, .redirect(from: index, to: page.address), owner)
    }
  }

  /// Where each alias stands in its list, so far as it is written there as it reads. Cost: linear in
  /// the list.
  func aliasSpans(_ page: Page) -> [String: Range<Int>] {
    let list = page.span("aliases").clamped(to: page.file.bytes.indices)
    let ends: Set<UInt8> = Set(" \t\r\n,[]\"'".utf8)
    var spans: [String: Range<Int>] = [:]
    for word in page.file.bytes[list].split(whereSeparator: ends.contains) {
      let text = String(decoding: word, as: UTF8.self)
      if spans[text] == nil { spans[text] = word.startIndex..<word.endIndex }
    }
    return spans
  }

  private mutating func add(_ address: String, _ kind: Output.Kind, _ owner: Owner) {
    addFile(servedFile(address), kind, owner)
  }

  /// The address as people know it.
  func shown(_ path: String) -> String {
    path == "index.html" || path.hasSuffix("/index.html")
      ? String(path.dropLast("index.html".count)) : path
  }

  private mutating func addFile(_ path: String, _ kind: Output.Kind, _ owner: Owner) {
    guard let other = owners[path] else {
      owners[path] = owner
      outputs.append(Output(path: path, kind: kind))
      return
    }
    if !(owner.isPage && other.isPage) { diagnostics.append(taken(path, by: owner, other)) }
  }

  func taken(_ path: String, by owner: Owner, _ other: Owner) -> Diagnostic {
    let notes = other.location.map {
      [Diagnostic.Note(Localized(es: "la otra página", en: "the other page"), at: $0)]
    }
    return Diagnostic(
      BuildIssue.addressTaken(shown(path), by: other.name), at: owner.location,
      notes: notes ?? [])
  }

  /// No file may stand where another needs a folder.
  private mutating func checkNesting() {
    for output in outputs {
      guard let owner = owners[output.path] else { continue }
      if let issue = nesting(output.path, owner, among: owners) { diagnostics.append(issue) }
    }
  }

  func nesting(
    _ path: String, _ owner: Owner, among owners: [String: Owner]
  ) -> Diagnostic? {
    var folder = path
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      guard let file = owners[folder] else { continue }
      let issue = BuildIssue.addressInsideFile(shown(path), file: folder)
      return Diagnostic(issue, at: owner.location ?? file.location)
    }
    return nil
  }
}

/// How many pages a subject's list takes; at least 1.
func pageCount(_ subject: Subject, _ site: Site) -> Int {
  let size = site.settings.pagination
  return max(1, (subject.items(site).count + size - 1) / size)
}

import Diagnostics
import SiteModel

/// One file of the deployable site, before it is rendered.
struct Output: Sendable {
  /// What is written there.
  enum Kind: Sendable {
    /// A page; `number` from 1 is the page of a list.
    case page(Subject, number: Int)
    /// A redirect to the address of a page.
    case redirect(from: Int, to: String)
    /// The feed of a subject; nil: of the whole site.
    case feed(Subject)
    /// A theme asset.
    case asset(String)
    /// All parts of the sitemap are planned as the first.
    case sitemap
    case robots
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
  private var owners: [String: Owner] = [:]

  private struct Owner {
    let name: Localized
    let location: Location?
    /// Whether it is the address of a content page; two of these are reported by the site model.
    var isPage = false
  }

  /// Plans the files of a site. Cost: linear in the files.
  init(_ view: SiteView) {
    let site = view.site
    for index in site.pages.indices { addList(.page(index), view) }
    for (number, taxonomy) in site.taxonomies.enumerated() {
      add(taxonomy.address, .page(.taxonomy(number), number: 1), owner(taxonomy.declaration.title))
      for term in taxonomy.terms.indices { addList(.term(number, term), view) }
    }
    addFile("404.html", .page(.notFound, number: 1), owner("404"))
    for (index, page) in site.pages.enumerated() { addAliases(page, index) }
    for path in view.theme.assets.keys.sorted() {
      guard let asset = view.theme.assets[path] else { continue }
      addFile(asset.outputPath, .asset(path), owner("assets/" + path))
    }
    for subject in feedSubjects(view) {
      guard let address = subject.feedAddress(site) else { continue }
      addFile(address, .feed(subject), owner("RSS"))
    }
    addFile("sitemap.xml", .sitemap, owner("sitemap.xml"))
    addFile("robots.txt", .robots, owner("robots.txt"))
    checkNesting()
  }

  /// Every address that links may use: `a/b/` for pages, file names for the rest.
  var addresses: Set<String> {
    Set(
      outputs.map { output in
        output.path.hasSuffix("index.html")
          ? String(output.path.dropLast("index.html".count)) : output.path
      })
  }

  /// Whether something else is written at a path.
  func isTaken(_ path: String) -> Bool { owners[path] != nil }

  private func owner(_ name: String) -> Owner {
    Owner(name: Localized(same: "«\(name)»"), location: nil)
  }

  private func feedSubjects(_ view: SiteView) -> [Subject] {
    let site = view.site
    var subjects = site.pages.indices.map { Subject.page($0) }
    for (number, taxonomy) in site.taxonomies.enumerated() {
      subjects += taxonomy.terms.indices.map { .term(number, $0) }
    }
    return subjects.filter { $0.feedAddress(site) != nil }
  }

  /// A subject's page, and the further ones its list needs.
  private mutating func addList(_ subject: Subject, _ view: SiteView) {
    let site = view.site
    let owner: Owner
    if case .page(let index) = subject {
      let page = site.pages[index]
      owner = Owner(
        name: Localized(same: "«\(page.file.path)»"),
        location: Location(page.file, page.addressSpan), isPage: true)
    } else {
      owner = self.owner(subject.title(site))
    }
    let address = subject.address(site)
    for number in 1...pageCount(subject, site) {
      add(Paginator.address(address, number: number), .page(subject, number: number), owner)
    }
  }

  private mutating func addAliases(_ page: Page, _ index: Int) {
    for alias in page.texts("aliases") {
      let address = String(alias.dropFirst())
      let owner = Owner(
        name: Localized(same: "«\(page.file.path)»"),
        location: Location(page.file, page.span("aliases")))
      add(address, .redirect(from: index, to: page.address), owner)
    }
  }

  private mutating func add(_ address: String, _ kind: Output.Kind, _ owner: Owner) {
    let isFile = address.hasSuffix(".html")
    let path =
      isFile
      ? address
      : address.isEmpty || address.hasSuffix("/")
        ? address + "index.html"
        : address + "/index.html"
    addFile(path, kind, owner)
  }

  private mutating func addFile(_ path: String, _ kind: Output.Kind, _ owner: Owner) {
    guard let other = owners[path] else {
      owners[path] = owner
      outputs.append(Output(path: path, kind: kind))
      return
    }
    if owner.isPage, other.isPage { return }
    let shown = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    let issue = BuildIssue.addressTaken(shown, by: other.name)
    let notes = other.location.map {
      [Diagnostic.Note(Localized(es: "la otra página", en: "the other page"), at: $0)]
    }
    diagnostics.append(Diagnostic(issue, at: owner.location, notes: notes ?? []))
  }

  /// No file may stand where another needs a folder.
  private mutating func checkNesting() {
    for output in outputs {
      var folder = output.path
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        guard let file = owners[folder] else { continue }
        let place = owners[output.path]?.location ?? file.location
        diagnostics.append(Diagnostic(BuildIssue.addressInsideFile(output.path), at: place))
      }
    }
  }
}

/// How many pages a subject's list takes; at least 1.
func pageCount(_ subject: Subject, _ site: Site) -> Int {
  let size = site.settings.pagination
  return max(1, (subject.items(site).count + size - 1) / size)
}

import Text

/// Makes the taxonomies of each language.
struct TaxonomyAssembly {
  private let settings: Settings
  private let order: PageOrder
  private let site: SiteAssembly

  init(_ site: SiteAssembly) {
    settings = site.settings
    order = site.order
    self.site = site
  }

  private var pages: [PublicPage] { order.pages }

  func taxonomies() -> [Taxonomy] {
    let members = settings.taxonomies.map(members)
    return settings.languages.indices.flatMap { language in
      zip(settings.taxonomies, members).compactMap { declaration, members in
        taxonomy(declaration, members[language], language: language)
      }
    }
  }

  /// Pages by the slug of their terms, with the first page's spelling of each.
  private typealias Members = [String: (key: String, pages: [Int])]

  /// For each language. Spellings that give the same address are one term.
  private func members(_ declaration: TaxonomyDeclaration) -> [Members] {
    var all = [Members](repeating: [:], count: settings.languages.count)
    for index in pages.indices where pages[index].type.classifies(by: declaration) {
      for key in pages[index].texts(declaration.field) {
        all[pages[index].place.language][slug(key), default: (key, [])].pages.append(index)
      }
    }
    return all
  }

  private func taxonomy(
    _ declaration: TaxonomyDeclaration, _ members: Members, language number: Int
  ) -> Taxonomy? {
    let language = settings.languages[number]
    let address = language.folder + declaration.path.text(in: language) + "/"
    func term(_ name: String, _ declared: TaxonomyDeclaration.Term?) -> Term {
      let pages = order.sorted(members[name]?.pages ?? [], by: .date)
      let key = declared?.key ?? members[name]?.key ?? name
      return Term(
        key: key, title: declared?.title.text(in: language) ?? key,
        description: declared?.description.text(in: language) ?? "", image: declared?.image,
        imageAlt: declared?.imageAlt.text(in: language) ?? "", address: "\(address)\(name)/",
        page: declared?.page.flatMap { site.indexByPath[$0] }
          .map { site.translations[self.pages[$0].place.key]?[number] ?? $0 },
        pages: pages,
        places: Dictionary(
          pages.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
    }
    var terms = declaration.terms.map { term(slug($0.key), $0) }
    let declared = Set(declaration.terms.map { slug($0.key) })
    terms += members.filter { !declared.contains($0.key) }
      .map { (order: titleSortKey($0.value.key), name: $0.key) }
      .sorted { ($0.order, $0.name) < ($1.order, $1.name) }.map { term($0.name, nil) }
    if number > 0 {
      terms.removeAll { $0.pages.isEmpty }
      if terms.isEmpty { return nil }
    }
    terms = sorted(terms, by: declaration.order)
    return Taxonomy(
      declaration: declaration, language: number, title: declaration.title.text(in: language),
      description: declaration.description.text(in: language), terms: terms,
      termBySlug: Dictionary(
        terms.enumerated().map { (slug($1.key), $0) }, uniquingKeysWith: { first, _ in first }),
      address: address)
  }

  private func sorted(_ terms: [Term], by order: TermOrder) -> [Term] {
    guard order != .declared else { return terms }
    func counted(_ term: Term) -> Int { order == .count ? -term.pages.count : 0 }
    return terms.map { (counted($0), titleSortKey($0.title), $0) }
      .sorted { ($0.0, $0.1, $0.2.key) < ($1.0, $1.1, $1.2.key) }.map(\.2)
  }
}

extension ContentType {
  /// Whether pages of this type hold terms of a taxonomy under its key, and not something else.
  fileprivate func classifies(by taxonomy: TaxonomyDeclaration) -> Bool {
    switch fields[taxonomy.field]?.type {
    case .term(let name)?, .list(.term(let name))?: name == taxonomy.name
    default: false
    }
  }
}

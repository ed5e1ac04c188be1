import CivilTime
public import Diagnostics
import Text
import YAML

/// Reads `content/site.yml`. `baseURL` replaces the file's own. Returns nil where the settings
/// cannot be used; all findings of the file are in the diagnostics.
public func decodeSettings(
  _ file: SourceFile, baseURL: String? = nil
) -> (settings: Settings?, diagnostics: [Diagnostic]) {
  let (root, found) = parseYAML(file)
  guard !found.hasErrors else { return (nil, found) }
  var decoder = SettingsDecoder(file: file, values: MappingDecoder(root: root, in: file))
  let settings = decoder.settings(baseURL: baseURL)
  return (
    decoder.values.diagnostics.hasErrors ? nil : settings, found + decoder.values.diagnostics
  )
}

private struct SettingsDecoder {
  let file: SourceFile
  var values: MappingDecoder

  mutating func settings(baseURL: String?) -> Settings? {
    let title = values.requiredString("title")?.value
    let longTitle = values.string("long_title")?.value
    let description = values.requiredString("description")?.value
    let base = base(replacedBy: baseURL)
    let language = values.string("language")?.value ?? "es-CL"
    let zone = zone()
    let theme = values.requiredString("theme")
    let pagination = count("pagination", otherwise: 12)
    let feedItems = count("feed_items", otherwise: 20)
    let menus = menus()
    let social =
      values.nestedList("social") { entry in
        (entry.requiredString("network")?.value, Self.url(entry.requiredString("url"), &entry))
      } ?? []
    let taxonomies = taxonomies()
    let types = types(taxonomies: taxonomies)
    let sections = sections(types: types)
    values.finish()
    if let theme, slug(theme.value) != theme.value {
      values.report(ModelIssue.badSlug(theme.value, suggestion: slug(theme.value)), at: theme.span)
    }
    guard let title, let description, let base, let zone, let theme else { return nil }
    return Settings(
      file: file, title: title, longTitle: longTitle ?? title, description: description,
      base: base, language: language, timeZoneName: zone.name, timeZone: zone,
      theme: theme.value, pagination: pagination, feedItems: feedItems, menus: menus,
      social: social.compactMap { network, url in
        guard let network, let url else { return nil }
        return SocialLink(network: network, url: url)
      },
      taxonomies: taxonomies, types: types, sections: sections)
  }

  private mutating func base(replacedBy given: String?) -> BaseAddress? {
    let written = values.requiredString("base_url")
    let base = written.flatMap { BaseAddress($0.value) }
    if let written, base == nil {
      values.report(ModelIssue.badBaseURL(written.value), at: written.span)
    }
    guard let given else { return base }
    guard let replaced = BaseAddress(given) else {
      values.append([Diagnostic(ModelIssue.badBaseURL(given), at: nil)])
      return nil
    }
    return replaced
  }

  private mutating func zone() -> TimeZoneRules? {
    let written = values.string("timezone")
    let name = written?.value ?? "America/Santiago"
    do {
      return try TimeZoneRules(named: name)
    } catch {
      values.report(ModelIssue.unknownTimeZone(name, error), at: written?.span ?? 0..<0)
      return nil
    }
  }

  private mutating func count(_ key: String, otherwise: Int) -> Int {
    guard let written = values.int(key) else { return otherwise }
    if (1...1000).contains(written.value) { return written.value }
    values.report(ModelIssue.tooSmall(key: key, least: 1), at: written.span)
    return otherwise
  }

  private static func url(_ text: Located<String>?, _ decoder: inout MappingDecoder) -> String? {
    guard let text else { return nil }
    if text.value.hasPrefix("https://") || text.value.hasPrefix("http://") { return text.value }
    decoder.report(ModelIssue.badURL(text.value), at: text.span)
    return nil
  }

  private mutating func menus() -> [Menu] {
    guard let mapping = values.mapping("menus")?.value else { return [] }
    var menus = MappingDecoder(mapping, start: 0, in: file)
    let result = mapping.entries.map { entry in
      Menu(name: entry.key, entries: menus.nestedList(entry.key, menuEntry) ?? [])
    }
    values.append(menus.diagnostics)
    return result
  }

  private func menuEntry(_ entry: inout MappingDecoder) -> Menu.Entry {
    let title = entry.string("title")
    let page = entry.string("page")
    let address = entry.string("url")
    if page == nil, address == nil || title == nil {
      entry.report(ModelIssue.menuEntryWithoutTarget, at: entry.start..<entry.start)
    }
    if let address, !isSitePath(address.value) { _ = Self.url(address, &entry) }
    return Menu.Entry(
      title: title?.value, page: page?.value, url: address?.value,
      span: page?.span ?? address?.span ?? entry.start..<entry.start)
  }

  private mutating func taxonomies() -> [TaxonomyDeclaration] {
    guard let mapping = values.mapping("taxonomies")?.value else { return [] }
    var all = MappingDecoder(mapping, start: 0, in: file)
    var result: [TaxonomyDeclaration] = []
    for entry in mapping.entries {
      let declaration = all.nested(entry.key) { taxonomy(named: entry.key, &$0) }
      if let declaration = declaration ?? nil { result.append(declaration) }
    }
    values.append(all.diagnostics)
    return result
  }

  private func taxonomy(
    named name: String, _ decoder: inout MappingDecoder
  ) -> TaxonomyDeclaration? {
    let title = decoder.requiredString("title")?.value
    let field = decoder.string("field")?.value ?? name
    let isSingle = decoder.bool("single")?.value ?? false
    let path = decoder.requiredString("path")
    let isOpen = decoder.bool("open")?.value ?? false
    let hasFeed = decoder.bool("feed")?.value ?? false
    let terms = decoder.mapping("terms")?.value
    if let path,
      path.value.split(separator: "/", omittingEmptySubsequences: false)
        .contains(where: { slug($0) != $0 || $0.isEmpty })
    {
      decoder.report(ModelIssue.badPath(path.value), at: path.span)
    }
    var declared: [TaxonomyDeclaration.Term] = []
    if let terms {
      var all = MappingDecoder(terms, start: 0, in: file)
      for entry in terms.entries {
        let term = all.nested(entry.key) { term in
          let title = term.requiredString("title")?.value ?? entry.key
          let description = term.string("description")?.value ?? ""
          let page = term.string("page")
          return TaxonomyDeclaration.Term(
            key: entry.key, title: title, description: description, page: page?.value,
            span: page?.span ?? entry.keySpan)
        }
        if slug(entry.key).isEmpty {
          all.report(ModelIssue.badSlug(entry.key, suggestion: ""), at: entry.keySpan)
        }
        if let term { declared.append(term) }
      }
      decoder.append(all.diagnostics)
    }
    guard let title, let path else { return nil }
    return TaxonomyDeclaration(
      name: name, title: title, field: field, isSingle: isSingle, path: path.value,
      isOpen: isOpen, hasFeed: hasFeed, terms: declared)
  }

  private mutating func types(taxonomies: [TaxonomyDeclaration]) -> [String: ContentType] {
    var library = TypeLibrary(taxonomies: taxonomies)
    let mapping = values.mapping("types")?.value ?? Mapping()
    var all = MappingDecoder(mapping, start: 0, in: file)
    var types: [String: ContentType] = ["page": library.type("page", [], [], [])]
    for entry in mapping.entries {
      let type = all.nested(entry.key) { library.decode(named: entry.key, &$0) }
      if let type { types[entry.key] = type }
    }
    values.append(all.diagnostics)
    return types
  }

  private mutating func sections(types: [String: ContentType]) -> [SectionDeclaration] {
    guard let mapping = values.mapping("sections")?.value else { return [] }
    var all = MappingDecoder(mapping, start: 0, in: file)
    var result: [SectionDeclaration] = []
    for entry in mapping.entries {
      let section = all.nested(entry.key) { decoder in
        let type = decoder.string("type")
        if let type, types[type.value] == nil {
          let near = nearMisses(of: type.value, in: types.keys)
          decoder.report(
            ModelIssue.unknownReference(kind: .type, name: type.value, near: near), at: type.span)
        }
        let order = decoder.string("sort")
        let orders = SortOrder.allCases.map(\.rawValue)
        if let order, SortOrder(rawValue: order.value) == nil {
          let near = nearMisses(of: order.value, in: orders)
          decoder.report(
            ModelIssue.unknownChoice(order.value, all: orders, near: near), at: order.span)
        }
        return SectionDeclaration(
          folder: entry.key, type: type?.value ?? "page",
          template: template("template", &decoder),
          listTemplate: template("list_template", &decoder),
          sort: order.flatMap { SortOrder(rawValue: $0.value) } ?? .title, span: entry.keySpan)
      }
      if let section { result.append(section) }
    }
    values.append(all.diagnostics)
    return result
  }

  private func template(_ key: String, _ decoder: inout MappingDecoder) -> String? {
    guard let name = decoder.string(key) else { return nil }
    if !name.value.hasSuffix(".html") || name.value.contains("..") {
      decoder.report(ModelIssue.sectionTemplate(name.value), at: name.span)
    }
    return name.value
  }
}

import Diagnostics
import Text
import YAML

/// Reads the parts of `site.yml` that say what pages may hold. Entries with errors are kept as far
/// as they go, so that one error does not bring others about.
struct ModelDecoder {
  let file: SourceFile
  /// Keys of the languages, the site's own first.
  let languages: [String]
  /// Whether no language is missing from them because of an error that is reported elsewhere.
  private let knowsLanguages: Bool
  private let undeclared = Undeclared()
  private var taxonomyPaths: [String: Range<Int>] = [:]
  private var taxonomyFields: [String: Range<Int>] = [:]

  /// Languages that texts are given in and the settings do not declare: each is said once.
  private final class Undeclared {
    var keys: Set<String> = []
  }

  init(file: SourceFile, languages: [String], knowsLanguages: Bool) {
    self.file = file
    self.languages = languages
    self.knowsLanguages = knowsLanguages
  }

  /// A text, or a mapping with the text of each language by its key.
  private func localText(
    _ key: String, isRequired: Bool = false, _ parts: inout MappingDecoder
  ) -> Located<LocalText>? {
    guard let node = isRequired ? parts.requiredNode(key) : parts.node(key) else { return nil }
    guard let mapping = node.mapping else {
      return parts.string(key).map { Located(LocalText($0.value), span: $0.span) }
    }
    var texts = MappingDecoder(mapping, start: node.span.lowerBound, in: file)
    var own: String?
    var isMisspelt = false
    var others: [String: String] = [:]
    for entry in mapping.entries {
      let text = texts.string(entry.key)?.value
      if entry.key == languages.first {
        own = text ?? ""
      } else if languages.contains(entry.key) {
        others[entry.key] = text
      } else if !LanguageNames.isCode(entry.key) {
        let near = LanguageNames.likely(entry.key, among: languages)
        if near == languages.first { isMisspelt = true }
        if near == nil, !knowsLanguages { continue }
        let issue = ModelIssue.languageNotDeclared(entry.key, near: near.map { [$0] } ?? [])
        texts.report(issue, at: entry.keySpan)
      } else if knowsLanguages, undeclared.keys.insert(entry.key).inserted {
        texts.report(ModelIssue.languageNotDeclared(entry.key, near: []), at: entry.keySpan)
      }
    }
    if own == nil, !isMisspelt {
      texts.report(ValueIssue.missingKey(languages.first ?? ""), at: node.span)
    }
    parts.append(texts.diagnostics)
    return Located(LocalText(own: own ?? "", others: others), span: node.span)
  }

  /// Decodes each entry of the mapping under `key` as a mapping with known keys. One without a
  /// value (`participa:`) is an empty mapping.
  private func entries<Result>(
    of key: String, in values: inout MappingDecoder, example: MappingExample,
    _ decode: (Mapping.Entry, inout MappingDecoder) -> Result
  ) -> [Result] {
    guard let mapping = values.mapping(key)?.value else { return [] }
    var all = MappingDecoder(mapping, start: 0, in: file)
    let results = mapping.entries.map { entry in
      if let result = all.nested(entry.key, example: example, { decode(entry, &$0) }) {
        return result
      }
      var empty = MappingDecoder(Mapping(), start: entry.keySpan.lowerBound, in: file)
      let result = decode(entry, &empty)
      if entry.value.kind == .null { all.append(empty.diagnostics) }
      return result
    }
    values.append(all.diagnostics)
    return results
  }

  // MARK: Taxonomies

  mutating func taxonomies(_ values: inout MappingDecoder) -> [TaxonomyDeclaration] {
    var decoder = self
    let result = entries(
      of: "taxonomies", in: &values,
      example: MappingExample("{title: Temas, path: temas}") { "{title: \($0), path: temas}" }
    ) { entry, parts in
      decoder.taxonomy(named: entry, &parts)
    }
    self = decoder
    return result
  }

  private mutating func taxonomy(
    named entry: Mapping.Entry, _ parts: inout MappingDecoder
  ) -> TaxonomyDeclaration {
    let title = localText("title", isRequired: true, &parts)?.value
    let description = localText("description", &parts)?.value
    let field = parts.string("field")
    let fieldName = field?.value ?? entry.key
    let isSingle = parts.bool("single")?.value ?? false
    let path = localText("path", isRequired: true, &parts)
    let order = choice("order", of: TermOrder.self, &parts)
    let isOpen = parts.bool("open")?.value ?? false
    let hasFeed = parts.bool("feed")?.value ?? true
    let fieldSpan = field?.span ?? entry.keySpan
    if CommonFields.isReserved(fieldName) {
      parts.report(ModelIssue.reservedField(fieldName), at: fieldSpan)
    }
    if let other = taxonomyFields.updateValue(fieldSpan, forKey: fieldName) {
      report(.shared(.taxonomyField, fieldName), at: fieldSpan, other, &parts)
    }
    if let path {
      let hasOwn = parts.mapping["path"]?.mapping.map { $0[languages.first ?? ""] != nil } ?? true
      // Where it is missing that is reported.
      if hasOwn { check(Located(path.value.own, span: path.span), &parts) }
      for text in path.value.others.values.sorted() where text != path.value.own {
        check(Located(text, span: path.span), &parts)
      }
    }
    return TaxonomyDeclaration(
      name: entry.key, title: title ?? LocalText(entry.key),
      description: description ?? LocalText(""), field: fieldName, isSingle: isSingle,
      path: path?.value ?? LocalText(slug(entry.key)), isOpen: isOpen, hasFeed: hasFeed,
      order: order ?? .declared, terms: terms(&parts))
  }

  private mutating func check(_ path: Located<String>, _ parts: inout MappingDecoder) {
    let names = path.value.split(separator: "/").map { slug($0) }.filter { !$0.isEmpty }
    let plain = names.joined(separator: "/")
    guard plain == path.value, !plain.isEmpty else {
      parts.report(ModelIssue.badTaxonomyPath(path.value, suggestion: plain), at: path.span)
      return
    }
    if let other = taxonomyPaths.updateValue(path.span, forKey: plain) {
      report(.shared(.taxonomyPath, plain), at: path.span, other, &parts)
    }
  }

  private func terms(_ parts: inout MappingDecoder) -> [TaxonomyDeclaration.Term] {
    var addresses: [String: Range<Int>] = [:]
    var findings: [Diagnostic] = []
    let terms = entries(
      of: "terms", in: &parts, example: .of("title", "Medios")
    ) { entry, term in
      let title = localText("title", isRequired: true, &term)?.value ?? LocalText(entry.key)
      let description = localText("description", &term)?.value ?? LocalText("")
      let image = term.string("image")
      let imageAlt = localText("image_alt", &term)?.value
      if let image, imageAlt == nil { term.report(ModelIssue.imageWithoutAlt, at: image.span) }
      let page = term.string("page")
      let address = slug(entry.key)
      if address.isEmpty {
        findings.append(ModelIssue.badName(entry.key).at(file, entry.keySpan))
      } else if let other = addresses.updateValue(entry.keySpan, forKey: address) {
        report(.shared(.termAddress, address), at: entry.keySpan, other, &term)
      }
      return TaxonomyDeclaration.Term(
        key: entry.key, title: title, description: description, image: image?.value,
        imageAlt: imageAlt ?? LocalText(""), page: page?.value, span: page?.span ?? entry.keySpan)
    }
    parts.append(findings)
    return terms
  }

  private func report(
    _ issue: ModelIssue, at span: Range<Int>, _ other: Range<Int>, _ parts: inout MappingDecoder
  ) {
    let note = Diagnostic.Note(
      Localized(es: "la primera vez está aquí", en: "the first time is here"),
      at: Location(file, other))
    parts.append([issue.at(file, span, notes: [note])])
  }

  // MARK: Types

  func types(
    taxonomies: [TaxonomyDeclaration], _ values: inout MappingDecoder
  ) -> [String: ContentType] {
    let library = TypeLibrary(taxonomies: taxonomies)
    let declared = entries(
      of: "types", in: &values,
      example: MappingExample("{optional: [tags]}") { _ in "{optional: [tags]}" }
    ) { entry, parts in
      library.decode(named: entry.key, &parts)
    }
    var types = ["page": library.plainPage]
    for type in declared { types[type.name] = type }
    return types
  }

  // MARK: Sections

  func sections(
    types: [String: ContentType], taxonomies: [TaxonomyDeclaration],
    _ values: inout MappingDecoder
  ) -> [SectionDeclaration] {
    let library = TypeLibrary(taxonomies: taxonomies)
    return entries(of: "sections", in: &values, example: .of("type", "page")) { entry, parts in
      if entry.key.contains("/") || entry.key.hasPrefix(".") || entry.key == "data" {
        parts.report(ModelIssue.nestedSection(entry.key), at: entry.keySpan)
      }
      let type = parts.string("type")
      if let type, types[type.value] == nil {
        let near = nearMisses(of: type.value, in: types.keys)
        parts.report(
          ModelIssue.unknownReference(.type, name: type.value, near: near), at: type.span)
      }
      var open: OpenSection?
      if parts.bool("open")?.value == true {
        open = OpenSection(
          title: localText("title", &parts)?.value,
          type: library.opened(types[type?.value ?? "page"] ?? library.plainPage))
      }
      return SectionDeclaration(
        folder: entry.key, type: type?.value ?? "page", template: template("template", &parts),
        listTemplate: template("list_template", &parts),
        sort: order(types[type?.value ?? "page"], &parts),
        archive: choice("archive", of: ArchivePeriod.self, &parts), open: open, span: entry.keySpan)
    }
  }

  private func order(_ type: ContentType?, _ parts: inout MappingDecoder) -> SortOrder {
    guard let written = parts.word("sort") else { return .title }
    let ownDates = (type?.ownFields ?? []).filter { type?.fields[$0]?.type == .date }
    if ownDates.contains(written.value) { return .field(written.value) }
    let common = SortOrder.common
    if let order = common.first(where: { $0.name == written.value })?.order { return order }
    let all = common.map(\.name) + ownDates
    let near = nearMisses(of: written.value, in: all)
    parts.report(
      ModelIssue.unknownChoice(written.value, all: all, near: near), at: written.span)
    return .title
  }

  /// One of the names of a closed set; nil where it is absent, or wrong and reported.
  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type, _ parts: inout MappingDecoder
  ) -> Choice? {
    guard let written = parts.word(key) else { return nil }
    if let choice = Choice(rawValue: written.value) { return choice }
    let all = Choice.allCases.map(\.rawValue)
    let near = nearMisses(of: written.value, in: all)
    parts.report(ModelIssue.unknownChoice(written.value, all: all, near: near), at: written.span)
    return nil
  }

  private func template(_ key: String, _ parts: inout MappingDecoder) -> String? {
    guard let name = parts.string(key) else { return nil }
    let isPlain = !name.value.hasPrefix("/") && !name.value.contains("..")
    if !name.value.hasSuffix(".html") || !isPlain {
      parts.report(ModelIssue.badTemplateName(name.value), at: name.span)
    }
    return name.value
  }
}

extension MappingDecoder {
  /// One of some names; `true` is none of them, and in quotes it would be none either.
  mutating func word(_ key: String) -> Located<String>? {
    if let node = node(key), case .bool? = node.scalar?.value, let text = node.scalar?.text {
      return Located(text, span: node.span)
    }
    return string(key)
  }
}

import Diagnostics
import Text
import YAML

/// Reads the parts of `site.yml` that say what pages may hold. Entries with errors are kept as far
/// as they go, so that one error does not bring others about.
struct ModelDecoder {
  let file: SourceFile
  private var taxonomyPaths: [String: Range<Int>] = [:]
  private var taxonomyFields: [String: Range<Int>] = [:]

  init(file: SourceFile) {
    self.file = file
  }

  /// Decodes each entry of the mapping under `key` as a mapping with known keys. One without a
  /// value (`participa:`) is an empty mapping.
  private func entries<Result>(
    of key: String, in values: inout MappingDecoder,
    _ decode: (Mapping.Entry, inout MappingDecoder) -> Result
  ) -> [Result] {
    guard let mapping = values.mapping(key)?.value else { return [] }
    var all = MappingDecoder(mapping, start: 0, in: file)
    let results = mapping.entries.map { entry in
      if let result = all.nested(entry.key, { decode(entry, &$0) }) { return result }
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
    let result = entries(of: "taxonomies", in: &values) { entry, parts in
      decoder.taxonomy(named: entry, &parts)
    }
    self = decoder
    return result
  }

  private mutating func taxonomy(
    named entry: Mapping.Entry, _ parts: inout MappingDecoder
  ) -> TaxonomyDeclaration {
    let title = parts.requiredString("title")?.value
    let field = parts.string("field")
    let fieldName = field?.value ?? entry.key
    let isSingle = parts.bool("single")?.value ?? false
    let path = parts.requiredString("path")
    let isOpen = parts.bool("open")?.value ?? false
    let hasFeed = parts.bool("feed")?.value ?? false
    let fieldSpan = field?.span ?? entry.keySpan
    if CommonFields.isReserved(fieldName) {
      parts.report(ModelIssue.reservedField(fieldName), at: fieldSpan)
    }
    if let other = taxonomyFields.updateValue(fieldSpan, forKey: fieldName) {
      report(.shared(.taxonomyField, fieldName), at: fieldSpan, other, &parts)
    }
    if let path { check(path, &parts) }
    return TaxonomyDeclaration(
      name: entry.key, title: title ?? entry.key, field: fieldName, isSingle: isSingle,
      path: path?.value ?? slug(entry.key), isOpen: isOpen, hasFeed: hasFeed, terms: terms(&parts))
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
    let terms = entries(of: "terms", in: &parts) { entry, term in
      let title = term.requiredString("title")?.value ?? entry.key
      let description = term.string("description")?.value ?? ""
      let page = term.string("page")
      let address = slug(entry.key)
      if address.isEmpty {
        findings.append(ModelIssue.badName(entry.key).at(file, entry.keySpan))
      } else if let other = addresses.updateValue(entry.keySpan, forKey: address) {
        report(.shared(.termAddress, address), at: entry.keySpan, other, &term)
      }
      return TaxonomyDeclaration.Term(
        key: entry.key, title: title, description: description, page: page?.value,
        span: page?.span ?? entry.keySpan)
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
    let declared = entries(of: "types", in: &values) { entry, parts in
      library.decode(named: entry.key, &parts)
    }
    var types = ["page": library.plainPage]
    for type in declared { types[type.name] = type }
    return types
  }

  // MARK: Sections

  func sections(
    types: [String: ContentType], _ values: inout MappingDecoder
  ) -> [SectionDeclaration] {
    entries(of: "sections", in: &values) { entry, parts in
      if entry.key.contains("/") || entry.key.hasPrefix(".") || entry.key == "data" {
        parts.report(ModelIssue.nestedSection(entry.key), at: entry.keySpan)
      }
      let type = parts.string("type")
      if let type, types[type.value] == nil {
        let near = nearMisses(of: type.value, in: types.keys)
        parts.report(
          ModelIssue.unknownReference(.type, name: type.value, near: near), at: type.span)
      }
      return SectionDeclaration(
        folder: entry.key, type: type?.value ?? "page", template: template("template", &parts),
        listTemplate: template("list_template", &parts),
        sort: order(types[type?.value ?? "page"], &parts), span: entry.keySpan)
    }
  }

  private func order(_ type: ContentType?, _ parts: inout MappingDecoder) -> SortOrder {
    guard let written = parts.string("sort") else { return .title }
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

  private func template(_ key: String, _ parts: inout MappingDecoder) -> String? {
    guard let name = parts.string(key) else { return nil }
    let isPlain = !name.value.hasPrefix("/") && !name.value.contains("..")
    if !name.value.hasSuffix(".html") || !isPlain {
      parts.report(ModelIssue.badTemplateName(name.value), at: name.span)
    }
    return name.value
  }
}

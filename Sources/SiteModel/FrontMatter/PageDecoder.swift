import CivilTime
public import Diagnostics
import Text
import YAML

/// Reads the front matter of a content file against its content type.
/// `path` is the file's path in the content folder. Returns nil where the page cannot stand in the
/// site; whatever was found is in the diagnostics either way.
/// Cost: one YAML parse; the body is not touched.
public func decodePage(
  _ file: SourceFile, path: String, settings: Settings, references: ReferenceTables
) -> (page: Page?, diagnostics: [Diagnostic]) {
  var reader = PageDecoder(file: file, path: path, settings: settings, references: references)
  let page = reader.page()
  return (page, reader.diagnostics)
}

private struct PageDecoder {
  let file: SourceFile
  let path: String
  let settings: Settings
  var fields: FieldDecoder
  var early: [Diagnostic] = []

  init(file: SourceFile, path: String, settings: Settings, references: ReferenceTables) {
    self.file = file
    self.path = path
    self.settings = settings
    fields = FieldDecoder(file: file, references: references)
  }

  var diagnostics: [Diagnostic] { early + fields.diagnostics }

  mutating func page() -> Page? {
    guard let type = contentType(), let (mapping, body) = frontMatter() else { return nil }
    let values = values(of: mapping, type: type)
    func value(_ name: String) -> FieldValue? { values.first { $0.name == name }?.value }
    func text(_ name: String) -> String? {
      if case .text(let text)? = value(name) { text } else { nil }
    }
    func date(_ name: String) -> DateValue? {
      if case .date(let date)? = value(name) { date } else { nil }
    }

    checkTogether(values, mapping: mapping, type: type)
    let (address, badName) = Address.ofPage(path, slug: text("slug"))
    guard let address else {
      fields.report(.badName(badName), at: nil)
      return nil
    }
    guard let title = text("title"), !diagnostics.hasErrors else { return nil }
    var weight = Int.max
    if case .integer(let given)? = value("weight") { weight = given }
    return Page(
      file: file, body: body, path: path, kind: kind, section: section, type: type,
      address: address, values: values, title: title, description: text("description") ?? "",
      date: date("date"), updated: date("updated"), expires: date("expires"), lang: text("lang"),
      weight: weight)
  }

  private var section: String {
    path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
  }

  private var kind: Page.Kind {
    if path == "_index.md" { return .home }
    return path.hasSuffix("/_index.md") ? .section : .page
  }

  /// Index pages and pages outside of sections are of type `page`.
  private mutating func contentType() -> ContentType? {
    var name = "page"
    if !section.isEmpty {
      guard let declaration = settings.section(section) else {
        let near = nearMisses(of: section, in: settings.sections.map(\.folder))
        fields.report(.undeclaredSection(section, near: near), at: nil)
        return nil
      }
      if kind == .page { name = declaration.type }
    }
    return settings.types[name]
  }

  private mutating func frontMatter() -> (Mapping, body: Range<Int>)? {
    let parts = FrontMatter(file)
    guard let yaml = parts.yaml else {
      fields.report(parts.isUnclosed ? .unclosedFrontMatter : .noFrontMatter, at: 0..<0)
      return nil
    }
    let (root, found) = parseYAML(file, range: yaml)
    early += found
    guard let root, root.kind != .null else {
      if !found.hasErrors { fields.report(.missingKey("title", type: "page"), at: 0..<0) }
      return nil
    }
    guard let mapping = root.mapping else {
      fields.report(.notMapping(root.kind), at: root.span)
      return nil
    }
    return found.hasErrors ? nil : (mapping, parts.body)
  }

  private mutating func values(
    of mapping: Mapping, type: ContentType
  ) -> [(name: String, value: FieldValue, span: Range<Int>)] {
    var values: [(name: String, value: FieldValue, span: Range<Int>)] = []
    for field in type.fields.fields {
      guard let node = mapping[field.name], node.kind != .null else {
        if field.isRequired {
          fields.report(.missingKey(field.name, type: type.name), at: 0..<0)
        }
        continue
      }
      guard let value = fields.value(node, of: field.type, key: field.name) else { continue }
      if field.isRequired, value == .text("") {
        fields.report(.emptyText(key: field.name), at: node.span)
        continue
      }
      values.append((field.name, value, node.span))
    }
    for entry in mapping.entries where type.fields[entry.key] == nil {
      let users = settings.types.values.filter { $0.fields[entry.key] != nil }.map(\.name).sorted()
      let near = nearMisses(of: entry.key, in: type.fields.fields.map(\.name))
      fields.report(
        users.isEmpty || !near.isEmpty
          ? .unknownKey(entry.key, near: near)
          : .keyOfOtherType(key: entry.key, type: type.name, allowedIn: users),
        at: entry.keySpan)
    }
    return values
  }

  /// Rules that concern more than one key.
  private mutating func checkTogether(
    _ values: [(name: String, value: FieldValue, span: Range<Int>)], mapping: Mapping,
    type: ContentType
  ) {
    func found(_ name: String) -> (value: FieldValue, span: Range<Int>)? {
      values.first { $0.name == name }.map { ($0.value, $0.span) }
    }
    if let image = found("image"), found("image_alt") == nil, mapping["image_alt"] == nil {
      fields.report(.imageWithoutAlt, at: image.span)
    }
    if case .date(let date)? = found("date")?.value, let expires = found("expires"),
      case .date(let end) = expires.value, end <= date
    {
      fields.report(.expiresBeforeDate, at: expires.span)
    }
    if type.requiresState, kind == .page, let state = found("state"),
      state.value == .text("aprobado"), found("date") == nil
    {
      fields.report(.approvedWithoutDate, at: state.span)
    }
  }
}

import Diagnostics
import Text
import YAML

/// The keys a content type may name, and the decoding of its own.
struct TypeLibrary {
  /// Keys of the plan and of the taxonomies, by name.
  private let known: [String: RecordType.Field]
  private let taxonomies: [String]

  init(taxonomies: [TaxonomyDeclaration]) {
    var known: [String: RecordType.Field] = [:]
    for field in CommonFields.plan { known[field.name] = field }
    for taxonomy in taxonomies {
      let term = FieldType.term(taxonomy.name)
      known[taxonomy.field] = .init(
        name: taxonomy.field, type: taxonomy.isSingle ? term : .list(term))
    }
    self.known = known
    self.taxonomies = taxonomies.map(\.name)
  }

  /// The type `page` where `site.yml` says nothing about it.
  var plainPage: ContentType { type("page", own: [], required: [], optional: []) }

  /// A content type of the common keys, its own, and the named keys it requires and allows.
  private func type(
    _ name: String, own: [RecordType.Field], required: [String], optional: [String]
  ) -> ContentType {
    var fields = CommonFields.base + own
    let present = Set(fields.map(\.name))
    for key in required + optional where !present.contains(key) {
      if let field = known[key] { fields.append(field) }
    }
    let needed = Set(required)
    let marked = fields.map { field in
      RecordType.Field(
        name: field.name, type: field.type,
        isRequired: field.isRequired || needed.contains(field.name))
    }
    return ContentType(name: name, fields: RecordType(marked), ownFields: own.map(\.name))
  }

  /// A content type as declared.
  func decode(named name: String, _ parts: inout MappingDecoder) -> ContentType {
    let required = parts.strings("required")?.value ?? []
    let optional = parts.strings("optional")?.value ?? []
    var own: [RecordType.Field] = []
    for field in fields(&parts) {
      if CommonFields.isReserved(field.name) {
        parts.report(ModelIssue.reservedField(field.name), at: field.span)
      } else {
        own.append(.init(name: field.name, type: field.type))
      }
    }
    let names = CommonFields.base.map(\.name) + own.map(\.name) + known.keys.sorted()
    check(required + optional, areIn: names, &parts)
    return type(name, own: own, required: required.map(\.value), optional: optional.map(\.value))
  }

  private func check(
    _ keys: [Located<String>], areIn names: [String], _ parts: inout MappingDecoder
  ) {
    for key in keys where !names.contains(key.value) {
      let near = nearMisses(of: key.value, in: names)
      parts.report(ModelIssue.unknownReference(.field, name: key.value, near: near), at: key.span)
    }
  }

  private func fields(
    _ parts: inout MappingDecoder
  ) -> [(name: String, type: FieldType, span: Range<Int>)] {
    guard let mapping = parts.mapping("fields")?.value else { return [] }
    return mapping.entries.map { ($0.key, type($0.value, key: $0, &parts), $0.keySpan) }
  }

  /// A type as written: a name, or a mapping with `type` and what belongs to it.
  private func type(
    _ node: Node, key: Mapping.Entry, _ decoder: inout MappingDecoder
  ) -> FieldType {
    if node.kind == .null {
      decoder.report(ModelIssue.emptyValue(key: key.key), at: key.keySpan)
      return .text
    }
    if let scalar = node.scalar { return simple(scalar.text, at: node.span, &decoder) }
    var parts = MappingDecoder(root: node, start: node.span.lowerBound, in: decoder.file)
    let name = parts.requiredString("type")
    let type: FieldType
    switch name?.value {
    case "list":
      type = .list(parts.requiredNode("of").map { self.type($0, key: key, &parts) } ?? .text)
    case "choice": type = .choice(choices(&parts))
    case "term": type = .term(taxonomy(&parts))
    case "key": type = .key(parts.requiredString("of")?.value ?? "")
    case "record": type = .record(record(&parts))
    case let other?: type = simple(other, at: name?.span ?? node.span, &parts)
    case nil: type = .text
    }
    parts.finish()
    decoder.append(parts.diagnostics)
    return type
  }

  private func choices(_ parts: inout MappingDecoder) -> [String] {
    guard let names = parts.requiredStrings("of") else { return [] }
    if names.value.isEmpty { parts.report(ModelIssue.emptyValue(key: "of"), at: names.span) }
    return names.value.map(\.value)
  }

  private func taxonomy(_ parts: inout MappingDecoder) -> String {
    guard let name = parts.requiredString("of") else { return "" }
    if !taxonomies.contains(name.value) {
      let near = nearMisses(of: name.value, in: taxonomies)
      parts.report(
        ModelIssue.unknownReference(.taxonomy, name: name.value, near: near), at: name.span)
    }
    return name.value
  }

  private func record(_ parts: inout MappingDecoder) -> RecordType {
    let required = parts.strings("required")?.value ?? []
    let fields = fields(&parts)
    check(required, areIn: fields.map(\.name), &parts)
    return RecordType(
      fields.map { field in
        .init(
          name: field.name, type: field.type,
          isRequired: required.contains { $0.value == field.name })
      })
  }

  private func simple(
    _ name: String, at span: Range<Int>, _ parts: inout MappingDecoder
  ) -> FieldType {
    if let type = Self.simpleTypes.first(where: { $0.name == name })?.type { return type }
    let names = Self.simpleTypes.map(\.name) + ["list", "choice", "term", "key", "record"]
    let near = nearMisses(of: name, in: names)
    parts.report(ModelIssue.unknownFieldType(name, all: names, near: near), at: span)
    return .text
  }

  private static let simpleTypes: [(name: String, type: FieldType)] = [
    ("text", .text), ("bool", .bool), ("integer", .integer), ("number", .number), ("date", .date),
    ("url", .url), ("slug", .slug), ("path", .path), ("file", .file),
  ]
}

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

  /// A content type of the common keys, its own fields, and the named keys it requires and allows.
  func type(
    _ name: String, _ own: [RecordType.Field], _ required: [String], _ optional: [String]
  ) -> ContentType {
    var fields = CommonFields.base + own
    for key in required + optional where !fields.contains(where: { $0.name == key }) {
      if let field = known[key] { fields.append(field) }
    }
    let marked = fields.map { field in
      RecordType.Field(
        name: field.name, type: field.type,
        isRequired: field.isRequired || required.contains(field.name))
    }
    return ContentType(name: name, fields: RecordType(marked), ownFields: own.map(\.name))
  }

  mutating func decode(named name: String, _ decoder: inout MappingDecoder) -> ContentType {
    let required = decoder.strings("required")?.value ?? []
    let optional = decoder.strings("optional")?.value ?? []
    let own = fields("fields", &decoder)
    let names = CommonFields.base.map(\.name) + own.map(\.name) + known.keys.sorted()
    for key in required + optional where !names.contains(key.value) {
      let near = nearMisses(of: key.value, in: names)
      decoder.report(
        ModelIssue.unknownReference(kind: .field, name: key.value, near: near), at: key.span)
    }
    return type(name, own, required.map(\.value), optional.map(\.value))
  }

  private func fields(
    _ key: String, required: [String] = [], _ decoder: inout MappingDecoder
  ) -> [RecordType.Field] {
    guard let mapping = decoder.mapping(key)?.value else { return [] }
    return mapping.entries.map { entry in
      RecordType.Field(
        name: entry.key, type: type(entry.value, &decoder),
        isRequired: required.contains(entry.key))
    }
  }

  /// A type as written: a name, or a mapping with `type` and what belongs to it.
  private func type(_ node: Node, _ decoder: inout MappingDecoder) -> FieldType {
    if let scalar = node.scalar { return simple(scalar.text, at: node.span, &decoder) }
    var parts = MappingDecoder(root: node, start: node.span.lowerBound, in: decoder.file)
    let name = parts.requiredString("type")
    let type: FieldType
    switch name?.value {
    case "list":
      type = .list(parts.requiredNode("of").map { self.type($0, &decoder) } ?? .text)
    case "choice": type = .choice(parts.requiredStrings("of")?.value.map(\.value) ?? [])
    case "term":
      let taxonomy = parts.requiredString("of")
      if let taxonomy, !taxonomies.contains(taxonomy.value) {
        let near = nearMisses(of: taxonomy.value, in: taxonomies)
        parts.report(
          ModelIssue.unknownReference(kind: .taxonomy, name: taxonomy.value, near: near),
          at: taxonomy.span)
      }
      type = .term(taxonomy?.value ?? "")
    case "key": type = .key(parts.requiredString("of")?.value ?? "")
    case "record":
      let required = parts.strings("required")?.value.map(\.value) ?? []
      type = .record(RecordType(fields("fields", required: required, &parts)))
    case let other?: type = simple(other, at: name?.span ?? node.span, &decoder)
    case nil: type = .text
    }
    parts.finish()
    decoder.append(parts.diagnostics)
    return type
  }

  private func simple(
    _ name: String, at span: Range<Int>, _ decoder: inout MappingDecoder
  ) -> FieldType {
    switch name {
    case "text": return .text
    case "bool": return .bool
    case "integer": return .integer
    case "number": return .number
    case "date": return .date
    case "url": return .url
    case "slug": return .slug
    case "path": return .path
    case "file": return .file
    default:
      let names = [
        "text", "bool", "integer", "number", "date", "url", "slug", "path", "file", "list",
        "choice", "term", "key", "record",
      ]
      decoder.report(
        ModelIssue.unknownFieldType(name, near: nearMisses(of: name, in: names)), at: span)
      return .text
    }
  }
}

import Diagnostics
import Text
import YAML

/// The keys a content type may name, and the decoding of its own; the types of data files and
/// components are read with it too.
struct TypeLibrary {
  /// Keys of the plan and of the taxonomies, by name.
  private let known: [String: RecordType.Field]
  private let taxonomies: [String]
  private let taxonomyFields: [String]

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
    taxonomyFields = taxonomies.map(\.field)
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
    let hasChannels = fields.contains { $0.type == CommonFields.channelList }
    if hasChannels, !fields.contains(where: { $0.name == CommonFields.texts.name }) {
      fields.append(CommonFields.texts)
    }
    let needed = Set(required)
    let marked = fields.map { $0.required($0.isRequired || needed.contains($0.name)) }
    return ContentType(name: name, fields: RecordType(marked), ownFields: own.map(\.name))
  }

  /// A content type whose pages may have terms of every taxonomy.
  func opened(_ type: ContentType) -> ContentType {
    let more = taxonomyFields.compactMap { type.fields[$0] == nil ? known[$0] : nil }
    return ContentType(
      name: type.name, fields: RecordType(type.fields.fields + more), ownFields: type.ownFields)
  }

  /// A content type as declared.
  func decode(named name: String, _ parts: inout MappingDecoder) -> ContentType {
    let required = parts.strings("required")?.value ?? []
    let optional = parts.strings("optional")?.value ?? []
    var own: [RecordType.Field] = []
    for (field, span) in fields(&parts) {
      if CommonFields.isReserved(field.name) {
        parts.report(ModelIssue.reservedField(field.name), at: span)
      } else {
        own.append(field)
      }
    }
    let names = CommonFields.base.map(\.name) + own.map(\.name) + known.keys.sorted()
    check(required + optional, areIn: names, &parts)
    var result = type(
      name, own: own, required: required.map(\.value), optional: optional.map(\.value))
    result.schema = SchemaMapping.decode(&parts, fields: result.fields)
    return result
  }

  func check(
    _ keys: [Located<String>], areIn names: [String], _ parts: inout MappingDecoder
  ) {
    for key in keys where !names.contains(key.value) {
      let near = nearMisses(of: key.value, in: names)
      parts.report(ModelIssue.unknownReference(.field, name: key.value, near: near), at: key.span)
    }
  }

  /// The declared keys under `fields`, with the place of each key.
  func fields(
    _ parts: inout MappingDecoder
  ) -> [(field: RecordType.Field, span: Range<Int>)] {
    guard let mapping = parts.mapping("fields")?.value else { return [] }
    return mapping.entries.map { (field($0, &parts), $0.keySpan) }
  }

  /// A key with its type and, where that is written, the value it has when it is left out.
  private func field(
    _ entry: Mapping.Entry, _ decoder: inout MappingDecoder
  ) -> RecordType.Field {
    var otherwise: FieldValue?
    let type = type(entry.value, key: entry, &decoder, otherwise: &otherwise)
    return .init(name: entry.key, type: type, otherwise: otherwise)
  }

  /// A type as written: a name, or a mapping with `type` and what belongs to it.
  func type(
    _ node: Node, key: Mapping.Entry, _ decoder: inout MappingDecoder
  ) -> FieldType {
    var otherwise: FieldValue?
    let type = type(node, key: key, &decoder, otherwise: &otherwise)
    if otherwise != nil { decoder.report(ModelIssue.defaultOfItem(key: key.key), at: node.span) }
    return type
  }

  private func type(
    _ node: Node, key: Mapping.Entry, _ decoder: inout MappingDecoder,
    otherwise: inout FieldValue?
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
    case "list": type = .list(element(key, &parts))
    case "map": type = .map(element(key, &parts))
    case "choice": type = .choice(choices(&parts))
    case "term": type = .term(taxonomy(&parts))
    case "key": type = .key(parts.requiredString("of")?.value ?? "")
    case "record": type = .record(record(&parts))
    case let other?: type = simple(other, at: name?.span ?? node.span, &parts)
    case nil: type = .text
    }
    otherwise = parts.node("default").flatMap { value($0, of: type, key: key.key, &parts) }
    parts.finish()
    decoder.append(parts.diagnostics)
    return type
  }

  /// The type of the values of a list or map.
  private func element(_ key: Mapping.Entry, _ parts: inout MappingDecoder) -> FieldType {
    parts.requiredNode("of").map { type($0, key: key, &parts) } ?? .text
  }

  /// A default value. Only plain ones can be had: what a reference leads to depends on the page.
  private func value(
    _ node: Node, of type: FieldType, key: String, _ parts: inout MappingDecoder
  ) -> FieldValue? {
    guard type.mayHaveDefault else {
      parts.report(ModelIssue.noDefault(key: key), at: node.span)
      return nil
    }
    var decoder = FieldDecoder(
      references: .none, findings: MappingDecoder(Mapping(), start: 0, in: parts.file))
    let value = decoder.value(node, of: type, key: "default")
    parts.append(decoder.findings.diagnostics)
    return value
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
    let fields = fields(&parts).map(\.field)
    check(required, areIn: fields.map(\.name), &parts)
    return RecordType(
      fields.map { field in field.required(required.contains { $0.value == field.name }) })
  }

  private func simple(
    _ name: String, at span: Range<Int>, _ parts: inout MappingDecoder
  ) -> FieldType {
    if let type = Self.simpleTypes.first(where: { $0.name == name })?.type {
      return type
    }
    let names = Self.simpleTypes.map(\.name) + ["list", "map", "choice", "term", "key", "record"]
    let near = nearMisses(of: name, in: names)
    parts.report(ModelIssue.unknownFieldType(name, all: names, near: near), at: span)
    return .text
  }

  private static let simpleTypes: [(name: String, type: FieldType)] = [
    ("text", .text), ("bool", .bool), ("integer", .integer), ("number", .number),
    ("scalar", .scalar), ("date", .date),
    ("url", .url), ("slug", .slug), ("path", .path), ("file", .file), ("page", .page),
    ("link", .link), ("markdown", .markdown), ("data", .data),
  ]
}

extension FieldType {
  /// Whether a declaration can give a value for where there is none.
  fileprivate var mayHaveDefault: Bool {
    switch self {
    case .text, .bool, .integer, .number, .scalar, .url, .slug, .path, .choice: true
    case .list(let element): element.mayHaveDefault
    case .date, .file, .term, .key, .record, .map, .page, .link, .markdown, .data: false
    }
  }
}

public import Diagnostics

/// A JSON Schema for editors.
public struct SchemaFile: Sendable {
  /// What it is asked for by: `article`, `data/sources`, `components/chart`, `open/FOLDER`.
  public let name: String
  /// The whole file.
  public let bytes: [UInt8]

  /// Its path below the folder of schemas; never leads out of it.
  public var path: String { name + ".schema.json" }
}

/// The schemas of a site: of front matter, one for each content type and for each open section; of
/// each declared data file; of each component's block.
/// - Parameters:
///   - references: what values may name, as pages are checked with.
///   - language: of the descriptions.
/// - Returns: the schemas in the order of their names. Equal values give equal bytes.
/// Cost: linear in the declarations; the keys of a data file are written where they may be named.
/// Source: JSON Schema, draft 2020-12.
public func makeSchemas(
  settings: Settings, components: [ComponentDeclaration], references: ReferenceTables,
  language: Language
) -> [SchemaFile] {
  let maker = SchemaMaker(
    fields: FieldSchemas(settings: settings, references: references, language: language))
  var schemas = settings.types.values.map(maker.type)
  schemas += settings.sections.compactMap { section in
    section.open.map { maker.open($0, folder: section.folder) }
  }
  schemas += settings.data.map(maker.data)
  schemas += components.map(maker.component)
  return schemas.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

private struct SchemaMaker {
  let fields: FieldSchemas

  func type(_ type: ContentType) -> SchemaFile {
    var schema = fields.record(type.fields, isPage: true)
    // A picture needs words for those who do not see it.
    schema["if"] = .object([
      "properties": .object(["image": .object(["not": Self.null])]),
      "required": .texts(["image"]),
    ])
    schema["then"] = isGiven("image_alt")
    return file(
      fileName(type.name), schema,
      title: Localized(
        es: "Encabezado de las páginas de tipo «\(type.name)»",
        en: "Front matter of pages of type «\(type.name)»"))
  }

  /// Front matter of an open section, which may say anything: keys are described, none is refused.
  func open(_ section: OpenSection, folder: String) -> SchemaFile {
    let record = fields.record(section.type.fields, isPage: true)
    var properties: FieldSchemas.Keywords = [:]
    if case .object(let known)? = record["properties"] {
      for case (let key, .object(let schema)) in known {
        properties[key] = .object(schema.filter { $0.key == "description" })
      }
    }
    return file(
      "open/" + fileName(folder),
      [
        "type": .texts(["object", "null"]), "properties": .object(properties),
        "additionalProperties": .bool(true),
      ],
      title: Localized(
        es: "Encabezado de las páginas de «\(folder)», sección que admite otras claves",
        en: "Front matter of the pages of «\(folder)», a section that allows other keys"))
  }

  func data(_ declaration: DataDeclaration) -> SchemaFile {
    var schema = fields.value(declaration.type)
    // A file without anything in it is a group of no keys.
    if case .record(let record) = declaration.type, !record.fields.contains(where: \.isRequired) {
      schema["type"] = .texts(["object", "null"])
    } else if case .map = declaration.type {
      schema["type"] = .texts(["object", "null"])
    }
    return file(
      "data/" + fileName(declaration.name), schema,
      title: Localized(
        es: "Archivo de datos «\(declaration.name)»", en: "Data file «\(declaration.name)»"))
  }

  func component(_ declaration: ComponentDeclaration) -> SchemaFile {
    var schema = fields.record(declaration.fields)
    let groups =
      declaration.oneOf.map { ("oneOf", $0) } + declaration.anyOf.map { ("anyOf", $0) }
    if !groups.isEmpty {
      schema["allOf"] = .list(
        groups.map { keyword, group in .object([keyword: .list(group.map(isGiven))]) })
    }
    let names = [declaration.name] + declaration.aliases.map(\.name)
    return file(
      "components/" + fileName(declaration.name), schema,
      title: Localized(
        es: "Componente \(alternatives(names, or: "o")): \(declaration.description)",
        en: "Component \(alternatives(names, or: "or")): \(declaration.description)"))
  }

  // MARK: Parts

  private static let null = JSONValue.object(["type": .text("null")])

  /// That a key is there with a value.
  private func isGiven(_ key: String) -> JSONValue {
    .object([
      "properties": .object([key: .object(["not": Self.null])]), "required": .texts([key]),
    ])
  }

  private func file(
    _ name: String, _ schema: FieldSchemas.Keywords, title: Localized
  ) -> SchemaFile {
    var schema = schema
    schema["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .text(title[fields.language])
    return SchemaFile(name: name, bytes: JSONValue.object(schema).file)
  }
}

/// A name of the settings as one part of a path: what cannot stand there is written `%2F`.
private func fileName(_ name: String) -> String {
  var result = ""
  for (index, scalar) in name.unicodeScalars.enumerated() {
    let isPlain =
      scalar.value > 0x20 && scalar.value != 0x7F && !"/\\:%".unicodeScalars.contains(scalar)
    if isPlain, scalar != "." || index > 0 {
      result.unicodeScalars.append(scalar)
    } else {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
  return result.isEmpty ? "%" : result
}

import Diagnostics
import Text
import YAML

/// Makes schemas of declared types. A schema refuses nothing that `FieldDecoder` accepts, and of what
/// that refuses it lets pass only what JSON Schema cannot say.
/// Source: JSON Schema, draft 2020-12.
struct FieldSchemas {
  typealias Keywords = [String: JSONValue]

  let settings: Settings
  let references: ReferenceTables
  /// Of the descriptions.
  let language: Language

  /// A mapping with declared keys. `isPage`: its keys are those of a page.
  func record(_ record: RecordType, isPage: Bool = false) -> Keywords {
    var properties: Keywords = [:]
    for field in record.fields { properties[field.name] = property(field, isPage: isPage) }
    var schema: Keywords = [
      "type": .text("object"), "properties": .object(properties),
      "additionalProperties": .bool(false),
    ]
    // A place in the plan stands for a date.
    let givesDate = record["slot"] != nil
    let required = record.fields.filter { $0.isRequired && !(givesDate && $0.name == "date") }
    if !required.isEmpty { schema["required"] = .texts(required.map(\.name)) }
    if givesDate, record["date"]?.isRequired == true {
      schema["anyOf"] = .list(
        ["date", "slot"].map { .object(["required": .texts([$0])]) })
    }
    return schema
  }

  /// The schema of a key's value.
  private func property(_ field: RecordType.Field, isPage: Bool) -> JSONValue {
    var schema = value(field.type)
    if field.isRequired || !field.type.mayBeBlank { schema = notBlank(schema, field.type) }
    let decides = isPage && decidesPublication(field.name)
    if !field.isRequired, !decides { schema = orNull(schema) }
    if let otherwise = field.otherwise { schema["default"] = otherwise.json }
    let form = description(of: field.type)
    let meaning = isPage ? KeyMeanings.of(field, in: settings) : nil
    schema["description"] = .text(
      [meaning?[language], form].compactMap { $0 }.map(sentence).joined(separator: " "))
    return .object(schema)
  }

  /// The schema of a value, wherever it stands.
  func value(_ type: FieldType) -> Keywords {
    switch type {
    case .text, .markdown, .scalar, .file, .link: Self.texts
    case .bool: ["type": .text("boolean")]
    case .integer: ["type": .text("integer")]
    case .number: ["type": .text("number")]
    case .date: Self.text(SchemaPatterns.date)
    case .url: Self.text(SchemaPatterns.url)
    case .path: Self.text(SchemaPatterns.path)
    case .page: Self.text(SchemaPatterns.page)
    case .slug:
      [
        "type": .texts(["string", "integer"]), "pattern": .text(SchemaPatterns.slug),
        "maxLength": .integer(150), "minimum": .integer(0),
      ]
    case .data: Self.texts.merging(["pattern": .text(SchemaPatterns.data)]) { $1 }
    case .choice(let names): oneOf(names)
    case .term(let taxonomy):
      if let terms = references.terms[taxonomy] {
        oneOf(terms)
      } else {
        openTerm(taxonomy)
      }
    case .key(let data):
      if references.unreadableData.contains(data) {
        Self.texts
      } else {
        oneOf((references.dataKeys[data] ?? []).sorted())
      }
    case .list(let element): ["type": .text("array"), "items": .object(item(element))]
    case .record(let type): record(type)
    case .map(let element):
      ["type": .text("object"), "additionalProperties": .object(item(element))]
    }
  }

  /// A value of a list or map.
  private func item(_ type: FieldType) -> Keywords {
    value(type).merging(["description": .text(sentence(description(of: type)))]) { $1 }
  }

  // MARK: Parts

  private static let texts: Keywords = ["type": .texts(["string", "number"])]

  private static func text(_ pattern: String) -> Keywords {
    ["type": .text("string"), "pattern": .text(pattern)]
  }

  /// One of some names. A name that YAML reads as a number may be written without quotes.
  private func oneOf(_ names: [String]) -> Keywords {
    let values = names.flatMap { name -> [JSONValue] in
      switch Scalar(text: name, isPlain: true).value {
      case .int(let number): [.text(name), .integer(number)]
      case .double(let number): [.text(name), .number(number)]
      case .string, .bool, .null: [.text(name)]
      }
    }
    return ["enum": .list(values)]
  }

  /// Any term; those that are declared are offered.
  private func openTerm(_ taxonomy: String) -> Keywords {
    let declared = settings.taxonomies.first { $0.name == taxonomy }?.terms.map(\.key) ?? []
    var schema = Self.texts
    schema["pattern"] = .text(SchemaPatterns.notBlank)
    if !declared.isEmpty { schema["examples"] = .texts(declared) }
    return schema
  }

  private func notBlank(_ schema: Keywords, _ type: FieldType) -> Keywords {
    var schema = schema
    if case .list = type {
      schema["minItems"] = .integer(1)
    } else if schema["pattern"] == nil, schema["type"] == Self.texts["type"] {
      schema["pattern"] = .text(SchemaPatterns.notBlank)
    }
    return schema
  }

  /// The same, or no value.
  private func orNull(_ schema: Keywords) -> Keywords {
    var schema = schema
    switch schema["type"] {
    case .text(let type)?: schema["type"] = .texts([type, "null"])
    case .list(let types)?: schema["type"] = .list(types + [.text("null")])
    default: break
    }
    if case .list(let values)? = schema["enum"] { schema["enum"] = .list(values + [.null]) }
    return schema
  }

  /// What a value is, in words.
  func description(of type: FieldType) -> String {
    switch type {
    case .term(let name):
      guard let taxonomy = settings.taxonomies.first(where: { $0.name == name }) else { break }
      let terms = taxonomy.terms.map { "\($0.key) (\($0.title.own))" }.joined(separator: ", ")
      let list = terms.isEmpty ? "" : ": " + terms
      return taxonomy.isOpen
        ? Localized(
          es: "un término de «\(taxonomy.title.own)», de estos u otro\(list)",
          en: "a term of «\(taxonomy.title.own)», one of these or another\(list)")[language]
        : Localized(
          es: "un término de «\(taxonomy.title.own)»\(list)",
          en: "a term of «\(taxonomy.title.own)»\(list)")[language]
    case .list(let element):
      let item = description(of: element)
      return Localized(es: "una lista; cada parte, \(item)", en: "a list; each part, \(item)")[
        language]
    case .map(let element):
      let item = description(of: element)
      return Localized(
        es: "un grupo de claves; cada valor, \(item)", en: "a group of keys; each value, \(item)")[
          language]
    case .bool:
      return Localized(es: "sí o no: true o false", en: "yes or no: true or false")[language]
    case .date:
      return Localized(
        es: "una fecha: 2026-08-10, o con su hora, 2026-08-10 09:00",
        en: "a date: 2026-08-10, or with its time, 2026-08-10 09:00")[language]
    case .slug:
      return Localized(
        es: "un nombre corto en minúsculas, con guiones y sin espacios",
        en: "a short name in lower case, with hyphens and without spaces")[language]
    case .path:
      return Localized(
        es: "una dirección del sitio: /historia/", en: "an address of the site: /historia/")[
          language]
    case .page:
      return Localized(
        es: "la ruta de una página en content: la-emra/origen.md",
        en: "the path of a page in content: la-emra/origen.md")[language]
    case .file:
      return Localized(
        es: "la ruta de un archivo, desde la carpeta de la página",
        en: "the path of a file, from the page's folder")[language]
    case .markdown:
      return Localized(es: "un texto en Markdown", en: "a text in Markdown")[language]
    case .data:
      return Localized(
        es: "una ruta en los datos: agreements.dimensions",
        en: "a path in the data: agreements.dimensions")[language]
    case .text, .integer, .number, .scalar, .url, .choice, .key, .record, .link: break
    }
    return type.expected[language]
  }

  /// A text with a capital first and a period at the end.
  private func sentence(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    var result = first.properties.uppercaseMapping
    result.unicodeScalars += text.unicodeScalars.dropFirst()
    return ".!?…".contains(text.last ?? ".") ? result : result + "."
  }
}

/// Shapes of texts, as regular expressions that JavaScript and Python read alike. They are wider than
/// what the program accepts where its rules cannot be said in one.
enum SchemaPatterns {
  static let notBlank = #"[^\u0000-\u0020]"#
  static let slug = "^[a-z0-9]+(-[a-z0-9]+)*$"
  static let url = #"^[hH][tT][tT][pP][sS]?://[^\u0000-\u0020<>"\\^`{|}]+$"#
  static let path = #"^(/[^\u0000-\u0020?#%\\<>"|*:/.][^\u0000-\u0020?#%\\<>"|*:/]*)+/?$"#
  static let page = #"^(?!/)(?!(.*/)?\.\.(/|$)).*\.md$"#
  static let data = #"^[^.\u0000-\u0020]+([.][^.\u0000-\u0020]+)*$"#
  /// The forms of `Timestamp`; that 29 February is not in every year it leaves open.
  static let date =
    "^(?!0000)[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
    + "([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
    + "(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$"
}

/// What the value of a front matter key must be. Types come from `site.yml`; the common keys'
/// types are in `CommonFields`.
public indirect enum FieldType: Sendable, Equatable {
  /// Any text.
  case text
  /// `true` or `false`.
  case bool
  /// A whole number.
  case integer
  /// A number.
  case number
  /// A text or a number, whichever is written.
  case scalar
  /// A date with or without a time; see `DateValue`.
  case date
  /// An `http` or `https` address.
  case url
  /// Lower-case letters, digits and hyphens.
  case slug
  /// A site path that begins with `/`.
  case path
  /// A file of the content folder, relative to the page.
  case file
  /// One of the names.
  case choice([String])
  /// A term of the taxonomy of this name.
  case term(String)
  /// A key of the data file of this name.
  case key(String)
  /// A list of values of one type.
  case list(FieldType)
  /// A mapping with declared keys.
  case record(RecordType)
  /// A mapping with any keys, whose values are of one type.
  case map(FieldType)
  /// A Markdown file, by its path in the content folder.
  case page
  /// Where a link leads: a Markdown file (relative to the page, or from the content folder), a site
  /// path, or an `http`, `https`, `mailto` or `tel` address.
  case link
  /// Markdown, of a line or of several blocks.
  case markdown
  /// A dotted path into the data files, such as `agreements.dimensions`; items of lists by number
  /// from 0.
  case data
}

extension FieldType {
  /// The data files whose keys a value of this type names, at any depth.
  var dataNames: Set<String> {
    switch self {
    case .key(let data): [data]
    case .list(let element), .map(let element): element.dataNames
    case .record(let record): record.dataNames
    case .text, .bool, .integer, .number, .scalar, .date, .url, .slug, .path, .file, .choice, .term,
      .page,
      .link, .markdown, .data:
      []
    }
  }

  /// Whether a value is one thing and not several.
  var isSingle: Bool {
    switch self {
    case .list, .record, .map: false
    default: true
    }
  }

  /// Whether values of this type name something outside of their own file, or hold what may, so
  /// that the build has to look at each.
  var isReference: Bool {
    switch self {
    case .file, .page, .link, .markdown, .data: true
    case .text, .bool, .integer, .number, .scalar, .date, .url, .slug, .path, .choice, .term, .key,
      .list,
      .record, .map:
      false
    }
  }
}

/// A value that names something outside of its file (`file`, `page`, `link`, `data`), or Markdown,
/// which may: what the build has to look at, wherever in lists and groups it stands.
public struct FieldUse: Sendable, Equatable {
  /// The top-level key it stands under.
  public let key: String
  /// One of `file`, `page`, `link`, `markdown`, `data`.
  public let type: FieldType
  /// The value as written, after unescaping and folding.
  public let text: String
  /// Where it stands, as a byte range of the file.
  public let span: Range<Int>
}

/// The declared keys of a mapping, in order.
public struct RecordType: Sendable, Equatable {
  /// A declared key.
  public struct Field: Sendable, Equatable {
    /// The key.
    public let name: String
    /// What its value must be.
    public let type: FieldType
    /// Whether it may not be left out.
    public let isRequired: Bool
    /// The value where it is left out; nil: there is none then.
    public let otherwise: FieldValue?

    /// A declared key.
    public init(
      name: String, type: FieldType, isRequired: Bool = false, otherwise: FieldValue? = nil
    ) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.otherwise = otherwise
    }

    /// The same key, required.
    func required(_ isRequired: Bool) -> Field {
      Field(name: name, type: type, isRequired: isRequired, otherwise: otherwise)
    }
  }

  /// The keys in the order declared.
  public let fields: [Field]
  private let indices: [String: Int]

  /// A type with these keys; a later field of the same name replaces an earlier one.
  public init(_ declared: [Field]) {
    var fields: [Field] = []
    var indices: [String: Int] = [:]
    for field in declared {
      if let index = indices[field.name] {
        fields[index] = field
      } else {
        indices[field.name] = fields.count
        fields.append(field)
      }
    }
    self.fields = fields
    self.indices = indices
  }

  /// The data files whose keys its values name.
  var dataNames: Set<String> {
    fields.reduce(into: []) { $0.formUnion($1.type.dataNames) }
  }

  /// The field of a key; nil for a key that is not declared.
  public subscript(name: String) -> Field? {
    indices[name].map { fields[$0] }
  }
}

/// Front matter keys that mean the same in every project.
enum CommonFields {
  /// Keys every page may have.
  static let base: [RecordType.Field] = [
    .init(name: "title", type: .text, isRequired: true),
    .init(name: "description", type: .text),
    .init(name: "date", type: .date),
    .init(name: "updated", type: .date),
    .init(name: "draft", type: .bool),
    .init(name: "expires", type: .date),
    .init(name: "slug", type: .slug),
    .init(name: "aliases", type: .list(.path)),
    .init(name: "lang", type: .choice(["es", "es-CL", "en"])),
    .init(name: "image", type: .file),
    .init(name: "image_alt", type: .text),
    .init(name: "sources", type: .list(.key("sources"))),
    .init(name: "layout", type: .slug),
    .init(name: "weight", type: .integer),
    .init(name: "menu", type: .list(.text)),
    .init(name: "menu_title", type: .text),
  ]

  /// Keys that editors write in Spanish, by the slug of what they write.
  static let spanish = [
    "titulo": "title", "descripcion": "description", "resumen": "description", "fecha": "date",
    "actualizado": "updated", "borrador": "draft", "vence": "expires", "alias": "aliases",
    "idioma": "lang", "imagen": "image", "texto-alternativo": "image_alt", "fuentes": "sources",
    "plantilla": "layout", "orden": "weight", "peso": "weight", "formato": "format",
    "canales": "channels", "estado": "state", "campana": "campaign", "etiquetas": "tags",
    "objetivos": "objectives", "pilar": "pillar", "publicos": "audiences", "lugar": "slot",
    "tipo": "kind", "clase": "kind", "datos": "data", "filas": "rows", "columnas": "columns",
    "unidad": "unit", "valor": "value", "etiqueta": "label", "nombre": "label", "cifra": "value",
    "fuente": "source", "nota": "note", "pie": "caption", "leyenda": "caption",
    "texto": "text", "autor": "author", "autora": "author", "cargo": "role", "rol": "role",
    "enlace": "link", "pagina": "page", "direccion": "url", "archivo": "file",
    "imagenes": "images", "fotos": "images", "afiche": "poster", "duracion": "duration",
    "textos": "texts", "transcripcion": "transcript", "subtitulos": "captions", "hechos": "facts",
  ]

  /// Whether content types may not give a key another meaning, since the clock, the addresses and
  /// the order of pages rest on it.
  static func isReserved(_ name: String) -> Bool {
    name == "state" || base.contains { $0.name == name }
  }

  /// Keys of the publication plan, which a content type must name to allow them.
  static let plan: [RecordType.Field] = [
    .init(name: "format", type: .choice(["post", "story", "reel", "article"])),
    .init(name: "channels", type: channelList),
    .init(name: "state", type: .choice(["idea", "borrador", "revision", "aprobado"])),
    .init(name: "slot", type: .slug),
    .init(name: "campaign", type: .slug),
  ]

  /// The texts of single networks, which types with `channels` have. They are for the team: a page
  /// does not hold its value.
  static let texts = RecordType.Field(
    name: "texts",
    type: .record(RecordType(SocialNetworks.titles.map { .init(name: $0.0, type: .text) })))

  /// What `channels` holds.
  static let channelList = FieldType.list(.choice(channels))

  /// The five channels of the plan and the networks by name.
  private static let channels = [
    "sitio-web", "redes-sociales", "medios", "eventos", "video", "instagram", "facebook", "x",
    "linkedin", "tiktok", "youtube", "threads",
  ]
}

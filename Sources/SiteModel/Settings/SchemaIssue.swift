import Diagnostics

/// What can be wrong with `schema` of a content type. Codes EMRA-S086 to S091.
enum SchemaIssue: Issue {
  case noType
  case unknownType(String, all: [String], near: [String])
  case unknownProperty(String, type: String, all: [String], near: [String])
  case unfitField(String, property: String, needs: SchemaVocabulary.Expected)
  /// A property of persons and organizations does not say which of them a field names.
  case noKind(String, field: String)
  /// `as` where the property takes none, or says something else.
  case badKind(String, takesKind: Bool)

  var code: String {
    switch self {
    case .noType: "EMRA-S086"
    case .unknownType: "EMRA-S087"
    case .unknownProperty: "EMRA-S088"
    case .unfitField: "EMRA-S089"
    case .noKind: "EMRA-S090"
    case .badKind: "EMRA-S091"
    }
  }

  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .noType:
      Localized(es: "«schema» no dice su «type»", en: "«schema» does not say its «type»")
    case .unknownType(let name, _, _):
      Localized(
        es: "schema.org no tiene aquí un tipo «\(name)»", en: "No type «\(name)» of schema.org here"
      )
    case .unknownProperty(let name, let type, _, _):
      Localized(
        es: "«\(name)» no es aquí una propiedad de «\(type)»",
        en: "«\(name)» is no property of «\(type)» here")
    case .unfitField(let field, let property, let needs):
      Localized(
        es: "El campo «\(field)» no sirve para «\(property)», que es \(needs.words.es)",
        en: "The field «\(field)» does not fit «\(property)», which is \(needs.words.en)")
    case .noKind(let property, _):
      Localized(
        es: "Falta decir si «\(property)» es una persona o una organización",
        en: "Whether «\(property)» is a person or an organization is not said")
    case .badKind(let property, let takesKind):
      takesKind
        ? Localized(
          es: "«as» de «\(property)» debe ser Person u Organization",
          en: "«as» of «\(property)» must be Person or Organization")
        : Localized(es: "«\(property)» no lleva «as»", en: "«\(property)» takes no «as»")
    }
  }

  var help: Localized? {
    switch self {
    case .noType:
      Localized(
        es: "Agregue el tipo, por ejemplo «type: Article» o «type: Event»",
        en: "Add the type, such as «type: Article» or «type: Event»")
    case .unknownType(_, let all, let near), .unknownProperty(_, _, let all, let near):
      near.first.map { Localized(es: "¿Quiso decir «\($0)»?", en: "Did you mean «\($0)»?") }
        ?? Localized(
          es: "Use uno de estos: \(all.joined(separator: ", "))",
          en: "Use one of these: \(all.joined(separator: ", "))")
    case .unfitField(_, _, let needs):
      Localized(
        es: "Nombre un campo que sea \(needs.words.es)",
        en: "Name a field that is \(needs.words.en)")
    case .noKind(let property, let field):
      Localized(
        es: "Escriba «\(property): {field: \(field), as: Organization}», o «as: Person»",
        en: "Write «\(property): {field: \(field), as: Organization}», or «as: Person»")
    case .badKind(_, let takesKind):
      takesKind
        ? Localized(es: "Escriba uno de los dos", en: "Write one of the two")
        : Localized(es: "Quite «as»", en: "Remove «as»")
    }
  }
}

extension SchemaVocabulary.Expected {
  fileprivate var words: Localized {
    switch self {
    case .text: Localized(es: "un texto", en: "a text")
    case .date: Localized(es: "una fecha", en: "a date")
    case .url: Localized(es: "una dirección web", en: "a web address")
    case .place: Localized(es: "el nombre de un lugar", en: "the name of a place")
    case .agent: Localized(es: "un nombre", en: "a name")
    }
  }
}

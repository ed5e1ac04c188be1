import CivilTime
import Diagnostics
import YAML

extension ValueKind {
  /// The kind with its article, for "se esperaba … y hay …".
  var name: Localized {
    switch self {
    case .null: Localized(es: "un valor vacío", en: "empty")
    case .boolean: Localized(es: "un sí o no (true o false)", en: "a true or false")
    case .integer: Localized(es: "un número entero", en: "a whole number")
    case .number: Localized(es: "un número", en: "a number")
    case .text: Localized(es: "un texto", en: "a text")
    case .list: Localized(es: "una lista", en: "a list")
    case .mapping: Localized(es: "un grupo de claves", en: "a group of keys")
    }
  }
}

extension FieldType {
  /// What a value of this type is, with its article.
  var expected: Localized {
    switch self {
    case .text: Localized(es: "un texto", en: "a text")
    case .bool: Localized(es: "true o false", en: "true or false")
    case .integer: Localized(es: "un número entero", en: "a whole number")
    case .number: Localized(es: "un número", en: "a number")
    case .date: Localized(es: "una fecha", en: "a date")
    case .url: Localized(es: "una dirección web", en: "a web address")
    case .slug: Localized(es: "un nombre corto sin espacios", en: "a short name without spaces")
    case .path: Localized(es: "una dirección del sitio", en: "an address of the site")
    case .file: Localized(es: "el nombre de un archivo", en: "the name of a file")
    case .choice(let names):
      Localized(es: alternatives(names, or: "o"), en: alternatives(names, or: "or"))
    case .term(let taxonomy):
      Localized(es: "un término de «\(taxonomy)»", en: "a term of «\(taxonomy)»")
    case .key(let data):
      Localized(
        es: "una clave de content/data/\(data).yml", en: "a key of content/data/\(data).yml")
    case .list: Localized(es: "una lista", en: "a list")
    case .record: Localized(es: "un grupo de claves", en: "a group of keys")
    }
  }

  /// A value as it would be written.
  var example: String {
    switch self {
    case .text: "Un texto"
    case .bool: "true"
    case .integer: "3"
    case .number: "3.5"
    case .date: "2026-08-10 09:00"
    case .url: "https://www.ejemplo.cl/"
    case .slug: "un-nombre"
    case .path: "/noticias/titulo/"
    case .file: "foto.jpg"
    case .choice(let names): names.first ?? "…"
    case .term: "OE1"
    case .key: "clave"
    case .list(let element): "[\(element.example)]"
    case .record(let type):
      "{" + type.fields.map { "\($0.name): \($0.type.example)" }.joined(separator: ", ") + "}"
    }
  }
}

extension ModelIssue.Kind {
  var name: Localized {
    switch self {
    case .type: Localized(es: "un tipo de contenido", en: "content type")
    case .taxonomy: Localized(es: "una taxonomía", en: "taxonomy")
    case .field: Localized(es: "un campo", en: "field")
    }
  }
}

extension TimestampProblem {
  /// Why it is no date.
  var reason: Localized {
    switch self {
    case .form:
      Localized(es: "no tiene la forma AAAA-MM-DD", en: "it does not have the form YYYY-MM-DD")
    case .year: Localized(es: "el año no puede ser 0", en: "the year cannot be 0")
    case .month(let month):
      Localized(es: "no hay un mes \(month)", en: "there is no month \(month)")
    case .day(let day, let month, let year, let last):
      Localized(
        es: "\(DateLanguage.es.monthName(month)) de \(year) tiene \(last) días, no \(day)",
        en: "\(DateLanguage.en.monthName(month)) \(year) has \(last) days, not \(day)")
    case .hour(let hour):
      Localized(es: "no hay una hora \(hour)", en: "there is no hour \(hour)")
    case .minute(let minute):
      Localized(es: "no hay un minuto \(minute)", en: "there is no minute \(minute)")
    case .second(let second):
      Localized(es: "no hay un segundo \(second)", en: "there is no second \(second)")
    case .offset:
      Localized(es: "el desfase horario no existe", en: "there is no such offset from UTC")
    }
  }
}

extension TimeZoneError {
  /// Why the zone cannot be used.
  var reason: Localized {
    switch self {
    case .invalidName: Localized(es: "no es un nombre de zona", en: "not the name of a zone")
    case .unknownZone(_, let path): Localized(es: "no existe \(path)", en: "\(path) does not exist")
    case .unreadable(let path, _):
      Localized(es: "no se puede leer \(path)", en: "\(path) cannot be read")
    case .malformed: Localized(es: "su archivo está dañado", en: "its file is damaged")
    }
  }
}

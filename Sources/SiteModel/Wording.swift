import CivilTime
import Diagnostics
import YAML

/// Input as shown in a message: at most 60 scalars.
func shown(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "…"
}

/// «a», «b», «c»: names quoted, with nothing between the last two that would need grammar.
func listed(_ names: [String]) -> String {
  names.map { "«\($0)»" }.joined(separator: ", ")
}

extension ValueKind {
  /// What is said of a value that is of another kind than it should.
  var predicate: Localized {
    switch self {
    case .null: Localized(es: "está vacío", en: "is empty")
    case .number: Localized(es: "es un número con decimales", en: "is a number with decimals")
    case .boolean, .integer, .text, .list, .mapping:
      Localized(es: "es \(name.es)", en: "is \(name.en)")
    }
  }
}

extension FieldType {
  /// What a value of this type is, with its article.
  var expected: Localized {
    switch self {
    case .text: Localized(es: "un texto", en: "a text")
    case .bool: Localized(es: "true (sí) o false (no)", en: "true (yes) or false (no)")
    case .integer: Localized(es: "un número entero", en: "a whole number")
    case .number: Localized(es: "un número", en: "a number")
    case .scalar: Localized(es: "un texto o un número", en: "a text or a number")
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
    case .record, .map: Localized(es: "un grupo de claves", en: "a group of keys")
    case .page: Localized(es: "la ruta de una página", en: "the path of a page")
    case .link:
      Localized(es: "la ruta de una página o una dirección", en: "the path of a page or an address")
    case .markdown: Localized(es: "un texto", en: "a text")
    case .data: Localized(es: "una ruta de los datos", en: "a path in the data")
    }
  }
}

extension ModelIssue.Owner {
  /// Whether these are the keys of a page.
  var isPage: Bool { if case .type = self { true } else { false } }

  /// What must have a key.
  var name: Localized {
    switch self {
    case .type(let name):
      Localized(es: "las páginas de tipo «\(name)»", en: "every page of type «\(name)»")
    case .component(let name, _):
      Localized(es: "el componente «\(name)»", en: "the component «\(name)»")
    case .group(let key, _): Localized(es: "«\(key)»", en: "«\(key)»")
    }
  }

  /// The way out for a key that is unknown here.
  var help: Localized {
    switch self {
    case .type(let name):
      Localized(
        es: "Quítela, o declárela en el tipo «\(name)» de content/site.yml",
        en: "Remove it, or declare it in the type «\(name)» of content/site.yml")
    case .group(_, let keys), .component(_, let keys):
      Localized(
        es: "Claves que se admiten aquí: \(listed(keys))",
        en: "Keys that are allowed here: \(listed(keys))")
    }
  }
}

extension ModelIssue.Kind {
  /// What a name should have been, with its article.
  var name: Localized {
    switch self {
    case .type: Localized(es: "un tipo de contenido declarado", en: "a declared content type")
    case .taxonomy: Localized(es: "una taxonomía declarada", en: "a declared taxonomy")
    case .field: Localized(es: "una clave declarada", en: "a declared key")
    }
  }

  /// The way out where no declared name is near.
  var help: Localized {
    switch self {
    case .type: Localized(es: "Declárelo en «types»", en: "Declare it in «types»")
    case .taxonomy: Localized(es: "Declárela en «taxonomies»", en: "Declare it in «taxonomies»")
    case .field:
      Localized(
        es: "Declárela en «fields», con su tipo, o quítela de la lista",
        en: "Declare it in «fields», with its type, or remove it from the list")
    }
  }
}

extension ModelIssue.Shared {
  func summary(_ value: String) -> Localized {
    switch self {
    case .taxonomyPath:
      Localized(
        es: "Dos taxonomías quieren la misma ruta, «\(shown(value))»",
        en: "Two taxonomies want the same path, «\(shown(value))»")
    case .taxonomyField:
      Localized(
        es: "Dos taxonomías usan la misma clave de las páginas, «\(shown(value))»",
        en: "Two taxonomies use the same key of the pages, «\(shown(value))»")
    case .termAddress:
      Localized(
        es: "Dos términos quieren la misma dirección, «\(shown(value))»",
        en: "Two terms want the same address, «\(shown(value))»")
    }
  }
}

extension Withholding {
  /// Why a page that is mentioned is not shown.
  var predicate: Localized {
    switch self {
    case .draft: Localized(es: "es un borrador", en: "is a draft")
    case .notApproved: Localized(es: "aún no está aprobada", en: "is not approved yet")
    case .undated: Localized(es: "no tiene fecha de publicación", en: "has no publication date")
    case .scheduled: Localized(es: "todavía no se publica", en: "is not published yet")
    case .expired: Localized(es: "ya venció", en: "has expired")
    case .unclear:
      Localized(
        es: "no dice con claridad si se publica", en: "does not say clearly whether it is published"
      )
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
        es: "\(DateLanguage.es.monthName(month)) de \(year) tiene \(last) días, y no hay un día "
          + "\(day)",
        en: "\(DateLanguage.en.monthName(month)) \(year) has \(last) days, and there is no day "
          + "\(day)")
    case .hour(let hour):
      Localized(es: "no hay una hora \(hour)", en: "there is no hour \(hour)")
    case .minute(let minute):
      Localized(es: "no hay un minuto \(minute)", en: "there is no minute \(minute)")
    case .second(let second):
      Localized(es: "no hay un segundo \(second)", en: "there is no second \(second)")
    case .offset:
      Localized(
        es: "la diferencia con la hora universal no existe", en: "there is no such offset from UTC")
    }
  }

  /// The way out.
  var help: Localized {
    switch self {
    case .form:
      Localized(
        es: "Escriba la fecha como «2026-08-10» o «2026-08-10 09:00»",
        en: "Write the date as «2026-08-10» or «2026-08-10 09:00»")
    case .year, .month, .day:
      Localized(
        es: "Corrija la fecha: primero el año, después el mes y el día",
        en: "Correct the date: first the year, then the month and the day")
    case .hour, .minute, .second:
      Localized(
        es: "Escriba una hora entre 00:00 y 23:59", en: "Write a time between 00:00 and 23:59")
    case .offset:
      Localized(
        es: "Quite lo que sigue a la hora: sin eso vale la hora del sitio",
        en: "Remove what follows the time: without it the site's own time counts")
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

  /// The way out.
  var help: Localized {
    switch self {
    case .invalidName, .unknownZone:
      Localized(
        es: "Para Chile continental escriba «America/Santiago»; si ya dice eso, instale el "
          + "paquete tzdata",
        en: "For mainland Chile write «America/Santiago»; if it says so already, install the "
          + "package tzdata")
    case .unreadable, .malformed:
      Localized(
        es: "Reinstale el paquete tzdata, que trae las zonas horarias",
        en: "Reinstall the package tzdata, which brings the time zones")
    }
  }
}

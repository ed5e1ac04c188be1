import CivilTime
import Diagnostics
import YAML

extension ModelIssue {
  var summary: Localized {
    switch self {
    case .noFrontMatter:
      Localized(es: "La página no tiene encabezado", en: "The page has no front matter")
    case .unclosedFrontMatter:
      Localized(es: "El encabezado no se cierra", en: "The front matter is not closed")
    case .notMapping(let found):
      Localized(
        es: "Se esperaban claves con sus valores y hay \(found.name.es)",
        en: "Keys with values were expected, and this is \(found.name.en)")
    case .unknownKey(let key, _):
      Localized(es: "Clave desconocida: «\(key)»", en: "Unknown key: «\(key)»")
    case .keyOfOtherType(let key, let type, _):
      Localized(
        es: "La clave «\(key)» no se usa en las páginas de tipo «\(type)»",
        en: "The key «\(key)» is not used in pages of type «\(type)»")
    case .missingKey(let key, let type):
      Localized(
        es: "Falta la clave «\(key)», obligatoria en el tipo «\(type)»",
        en: "The key «\(key)» is missing; type «\(type)» requires it")
    case .wrongType(let key, let expected, let found):
      Localized(
        es: "«\(key)» debe ser \(expected.expected.es) y es \(found.name.es)",
        en: "«\(key)» must be \(expected.expected.en), and is \(found.name.en)")
    case .unknownChoice(let value, _, _):
      Localized(es: "Valor no permitido: «\(value)»", en: "Value not allowed: «\(value)»")
    case .unknownTerm(let value, let taxonomy, _, _):
      Localized(
        es: "«\(value)» no es un término de «\(taxonomy)»",
        en: "«\(value)» is not a term of «\(taxonomy)»")
    case .unknownDataKey(let value, let data, _):
      Localized(
        es: "«\(value)» no está en content/data/\(data).yml",
        en: "«\(value)» is not in content/data/\(data).yml")
    case .badDate(let text, let problem):
      Localized(
        es: "«\(text)» no es una fecha: \(problem.reason.es)",
        en: "«\(text)» is not a date: \(problem.reason.en)")
    case .skippedTime(let text):
      Localized(
        es: "La hora «\(text)» no existe: ese día el reloj se adelanta",
        en: "The time «\(text)» does not exist: clocks go forward on that day")
    case .repeatedTime(let text):
      Localized(
        es: "La hora «\(text)» ocurre dos veces: ese día el reloj se atrasa; se toma la primera",
        en: "The time «\(text)» happens twice: clocks go back on that day; the first is taken")
    case .badSlug(let text, _):
      Localized(
        es: "«\(text)» no sirve como parte de una dirección",
        en: "«\(text)» cannot be part of an address")
    case .badPath(let text):
      Localized(
        es: "«\(text)» no es una dirección del sitio", en: "«\(text)» is not an address of the site"
      )
    case .badURL(let text):
      Localized(es: "«\(text)» no es una dirección web", en: "«\(text)» is not a web address")
    case .emptyText(let key):
      Localized(es: "«\(key)» está vacío", en: "«\(key)» is empty")
    case .imageWithoutAlt:
      Localized(
        es: "La imagen no tiene texto alternativo", en: "The image has no alternative text")
    case .repeatedItem(let text):
      Localized(es: "«\(text)» está dos veces en la lista", en: "«\(text)» is in the list twice")
    case .expiresBeforeDate:
      Localized(
        es: "La página vence antes de su fecha de publicación",
        en: "The page expires before its date of publication")
    case .approvedWithoutDate:
      Localized(
        es: "La publicación está aprobada y no tiene fecha, así que no se publicará",
        en: "The publication is approved and has no date, so it will not be published")
    case .undeclaredSection(let folder, _):
      Localized(
        es: "La carpeta «\(folder)» no es una sección declarada",
        en: "The folder «\(folder)» is not a declared section")
    case .sectionWithoutIndex(let folder):
      Localized(
        es: "La carpeta «\(folder)» no tiene portada",
        en: "The folder «\(folder)» has no index page")
    case .missingHome:
      Localized(es: "El sitio no tiene portada", en: "The site has no home page")
    case .addressTaken(let address):
      Localized(
        es: "Dos páginas quieren la misma dirección, «\(address)»",
        en: "Two pages want the same address, «\(address)»")
    case .addressInsideFile(let address):
      Localized(
        es: "La dirección «\(address)» queda dentro de otra que es un archivo",
        en: "The address «\(address)» lies inside another that is a file")
    case .badName(let name):
      Localized(
        es: "El nombre «\(name)» no deja nada con que formar una dirección",
        en: "The name «\(name)» leaves nothing to make an address of")
    case .badBaseURL(let text):
      Localized(
        es: "«\(text)» no es la dirección de un sitio", en: "«\(text)» is not the address of a site"
      )
    case .unknownTimeZone(let name, let error):
      Localized(
        es: "No se puede usar la zona horaria «\(name)»: \(error.reason.es)",
        en: "The time zone «\(name)» cannot be used: \(error.reason.en)")
    case .unknownFieldType(let name, _):
      Localized(es: "Tipo de valor desconocido: «\(name)»", en: "Unknown type of value: «\(name)»")
    case .unknownReference(let kind, let name, _):
      Localized(
        es: "No hay \(kind.name.es) «\(name)» en site.yml",
        en: "There is no \(kind.name.en) «\(name)» in site.yml")
    case .tooSmall(let key, let least):
      Localized(
        es: "«\(key)» debe ser un número entre \(least) y 1000",
        en: "«\(key)» must be a number between \(least) and 1000")
    case .menuEntryWithoutTarget:
      Localized(
        es: "La entrada del menú no dice a dónde lleva",
        en: "The menu entry does not say where it leads")
    case .missingPage(let path, _):
      Localized(es: "No existe la página «\(path)»", en: "There is no page «\(path)»")
    case .withheldPage(let path):
      Localized(
        es: "La página «\(path)» todavía no se publica",
        en: "The page «\(path)» is not published yet")
    case .sectionTemplate(let name):
      Localized(
        es: "«\(name)» no es el nombre de una plantilla", en: "«\(name)» is not a template's name")
    }
  }

  var help: Localized? {
    switch self {
    case .noFrontMatter:
      Localized(
        es: "Ponga al comienzo una línea «---», las claves (title: …) y otra línea «---»",
        en: "Begin with a line «---», the keys (title: …) and another line «---»")
    case .unclosedFrontMatter:
      Localized(
        es: "Agregue una línea «---» después de la última clave",
        en: "Add a line «---» after the last key")
    case .notMapping:
      Localized(
        es: "Escriba cada clave así: «title: El título»",
        en: "Write each key like this: «title: The title»")
    case .unknownKey(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Quite la clave, o declárela en el tipo de contenido (content/site.yml)",
          en: "Remove the key, or declare it in the content type (content/site.yml)")
    case .keyOfOtherType(_, _, let types):
      types.isEmpty
        ? Localized(
          es: "Quítela, o agréguela en «optional» del tipo (content/site.yml)",
          en: "Remove it, or add it to «optional» of the type (content/site.yml)")
        : Localized(
          es: "Quítela; la usan los tipos \(alternatives(types, or: "y"))",
          en: "Remove it; it is used by the types \(alternatives(types, or: "and"))")
    case .missingKey(let key, _):
      Localized(
        es: "Agregue una línea «\(key): …» al encabezado",
        en: "Add a line «\(key): …» to the front matter")
    case .wrongType(let key, let expected, _):
      Localized(
        es: "Escríbalo así: «\(key): \(expected.example)»",
        en: "Write it like this: «\(key): \(expected.example)»")
    case .unknownChoice(_, let all, let near):
      didYouMean(near)
        ?? Localized(
          es: "Use \(alternatives(all, or: "o"))", en: "Use \(alternatives(all, or: "or"))")
    case .unknownTerm(_, _, let all, let near):
      didYouMean(near)
        ?? Localized(
          es: "Use \(alternatives(all, or: "o"))", en: "Use \(alternatives(all, or: "or"))")
    case .unknownDataKey(_, let data, let near):
      didYouMean(near)
        ?? Localized(
          es: "Agréguela a content/data/\(data).yml o use una que ya esté",
          en: "Add it to content/data/\(data).yml or use one that is there")
    case .badDate:
      Localized(
        es: "Escriba la fecha como 2026-08-10 o 2026-08-10 09:00",
        en: "Write the date as 2026-08-10 or 2026-08-10 09:00")
    case .skippedTime:
      Localized(es: "Elija una hora más tarde", en: "Choose a later time")
    case .repeatedTime:
      Localized(
        es: "Si quiere la segunda, agregue el desfase: 2026-04-04T23:30:00-04:00",
        en: "If you want the second, add the offset: 2026-04-04T23:30:00-04:00")
    case .badSlug(_, let suggestion):
      suggestion.isEmpty
        ? Localized(
          es: "Use letras minúsculas sin tilde, números y guiones",
          en: "Use lower-case letters without accents, digits and hyphens")
        : Localized(es: "Escriba «\(suggestion)»", en: "Write «\(suggestion)»")
    case .badPath:
      Localized(
        es: "Escríbala desde la raíz del sitio, como «/noticias/titulo/», sin «..»",
        en: "Write it from the root of the site, such as «/noticias/titulo/», without «..»")
    case .badURL:
      Localized(
        es: "Escríbala completa, como «https://www.ejemplo.cl/pagina»",
        en: "Write it in full, such as «https://www.example.org/page»")
    case .emptyText:
      Localized(es: "Escriba un texto o quite la clave", en: "Write a text or remove the key")
    case .imageWithoutAlt:
      Localized(
        es: "Agregue «image_alt» con lo que se ve; si solo adorna, «image_alt: \"\"»",
        en: "Add «image_alt» with what it shows; if it only decorates, «image_alt: \"\"»")
    case .repeatedItem: Localized(es: "Quite una de las dos", en: "Remove one of the two")
    case .expiresBeforeDate:
      Localized(
        es: "Corrija «date» o «expires»: así no se vería nunca",
        en: "Correct «date» or «expires»: like this it would never be seen")
    case .approvedWithoutDate:
      Localized(
        es: "Agregue «date» con el día y la hora", en: "Add «date» with the day and the time")
    case .undeclaredSection(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Declárela en «sections» de content/site.yml con el tipo de sus páginas",
          en: "Declare it in «sections» of content/site.yml with the type of its pages")
    case .sectionWithoutIndex(let folder):
      Localized(
        es: "Cree content/\(folder)/_index.md con su título y descripción",
        en: "Create content/\(folder)/_index.md with its title and description")
    case .missingHome:
      Localized(
        es: "Cree content/_index.md con título y descripción",
        en: "Create content/_index.md with title and description")
    case .addressTaken:
      Localized(
        es: "Cambie «slug», «aliases» o el nombre de uno de los dos archivos",
        en: "Change «slug», «aliases» or the name of one of the two files")
    case .addressInsideFile:
      Localized(es: "Elija otra dirección", en: "Choose another address")
    case .badName:
      Localized(
        es: "Use letras o números en el nombre del archivo",
        en: "Use letters or digits in the file's name")
    case .badBaseURL:
      Localized(
        es: "Escríbala completa y sin signos de pregunta, como «https://ejemplo.cl/emra/»",
        en: "Write it in full and without query, such as «https://example.org/emra/»")
    case .unknownTimeZone:
      Localized(
        es: "Para Chile continental use «America/Santiago»; los datos vienen del paquete tzdata",
        en: "For mainland Chile use «America/Santiago»; the data come from the package tzdata")
    case .unknownFieldType(_, let near), .unknownReference(_, _, let near),
      .missingPage(_, let near):
      didYouMean(near)
        ?? Localized(es: "Revise cómo está escrito", en: "Check how it is spelt")
    case .tooSmall: Localized(es: "Corrija el número", en: "Correct the number")
    case .menuEntryWithoutTarget:
      Localized(
        es: "Agregue «page: carpeta/archivo.md», o «url» y «title»",
        en: "Add «page: folder/file.md», or «url» and «title»")
    case .withheldPage:
      Localized(
        es: "Aquí se mostrará sola cuando se publique",
        en: "It will be shown here by itself once it is published")
    case .sectionTemplate:
      Localized(
        es: "Escriba el nombre de un archivo de la carpeta templates, como «article.html»",
        en: "Write the name of a file in the folder templates, such as «article.html»")
    }
  }
}

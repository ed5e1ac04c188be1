import CivilTime
import Diagnostics
import YAML

extension ModelIssue {
  var summary: Localized {
    switch self {
    case .openValue(let key, let expected):
      Localized(
        es: "«\(shown(key))» no es \(expected.expected.es), así que queda solo como dato en "
          + "«page.params»",
        en: "«\(shown(key))» is not \(expected.expected.en), so it is only kept as data in "
          + "«page.params»")
    case .openUnclear(let key, let text):
      Localized(
        es: "No se entiende «\(shown(key)): \(shown(text))», así que la página no se publica",
        en: "«\(shown(key)): \(shown(text))» is not understood, so the page is not published")
    case .openAddress(let text):
      Localized(
        es: "«\(shown(text))» no sirve como dirección antigua de la página",
        en: "«\(shown(text))» cannot be an old address of the page")
    case .openCascade(let key):
      Localized(
        es: "«cascade» quiere decidir con «\(shown(key))» qué páginas se publican, y aquí no vale",
        en: "«cascade» wants to decide by «\(shown(key))» which pages are published, and has no "
          + "effect here")
    case .openFormat(let name):
      Localized(
        es: "El encabezado está en \(name), y el programa lee solo YAML",
        en: "The front matter is in \(name), and the program reads only YAML")
    case .tooManyTerms(let key, let count, let limit):
      Localized(
        es: "«\(shown(key))» tiene \(count) términos, y a lo más puede tener \(limit)",
        en: "«\(shown(key))» has \(count) terms, and may have \(limit) at most")
    case .networkTextTwice(let network):
      Localized(
        es: "La página tiene dos textos para \(network)",
        en: "The page has two texts for \(network)")
    case .underlinedNetworkText(let network):
      Localized(
        es:
          "La línea de guiones o de signos igual justo debajo de este texto de \(network) lo vuelve "
          + "un título, y lo que sigue sería público",
        en: "The line of hyphens or equals signs right below this text for \(network) makes it a "
          + "heading, and what follows would be public")
    case .unclosedBeforeNetwork(let network):
      Localized(
        es:
          "Antes del texto de \(network) u otro como él queda algo abierto, así que lo que está antes y "
          + "después no se separa bien",
        en:
          "Before the text for \(network) or another like it something is left open, so that what "
          + "stands before and after does not come apart")
    case .nearlyNetwork(let heading, let network):
      Localized(
        es:
          "El título «\(shown(heading))» nombra una red (\(network)), pero escrito así el texto que "
          + "sigue sale en el sitio público",
        en:
          "The heading «\(shown(heading))» names a network (\(network)), but written like this the "
          + "text below it is public")
    case .menuTooLong(let name, let limit):
      Localized(
        es: "Más de \(limit) páginas piden estar en el menú «\(shown(name))»",
        en: "More than \(limit) pages ask for the menu «\(shown(name))»")
    case .openMisdated(let name):
      Localized(
        es: "El nombre «\(shown(name))» comienza con un día que no existe, así que la página no se "
          + "publica",
        en: "The name «\(shown(name))» begins with a day that does not exist, so the page is not "
          + "published")
    case .openHidden(let name):
      Localized(
        es: "«\(shown(name))» comienza con «_», así que no se publica, como en Jekyll",
        en: "«\(shown(name))» begins with «_», so it is not published, as in Jekyll")
    case .dataShape(let expected, let found):
      Localized(
        es: "El archivo debe ser \(expected.expected.es) y \(found.predicate.es)",
        en: "The file must be \(expected.expected.en), and \(found.predicate.en)")
    case .tableUnfit(let type):
      Localized(
        es: "Un archivo CSV es una lista de filas, y según content/site.yml debe ser "
          + type.expected.es,
        en: "A CSV file is a list of rows, and after content/site.yml it must be "
          + type.expected.en)
    case .unknownColumn(let name, _, _):
      Localized(
        es: "Columna desconocida: «\(shown(name))»", en: "Unknown column: «\(shown(name))»")
    case .missingColumn(let name):
      Localized(
        es: "Falta la columna «\(shown(name))», que es obligatoria",
        en: "The column «\(shown(name))» is missing, which must be there")
    case .emptyCell(let column):
      Localized(
        es: "La columna «\(shown(column))» está vacía en esta fila",
        en: "The column «\(shown(column))» is empty in this row")
    case .badCell(let text, let column, let expected, _):
      Localized(
        es: "En la columna «\(shown(column))», «\(shown(text))» no es \(expected.expected.es)",
        en: "In the column «\(shown(column))», «\(shown(text))» is not \(expected.expected.en)")
    case .noFrontMatter:
      Localized(
        es: "La página no comienza con su encabezado",
        en: "The page does not begin with its front matter")
    case .unclosedFrontMatter:
      Localized(es: "El encabezado no se cierra", en: "The front matter is not closed")
    case .unknownKey(let key, _, _):
      Localized(es: "Clave desconocida: «\(shown(key))»", en: "Unknown key: «\(shown(key))»")
    case .keyOfOtherType(let key, let type, _):
      Localized(
        es: "La clave «\(key)» no se usa en las páginas de tipo «\(type)»",
        en: "The key «\(key)» is not used in pages of type «\(type)»")
    case .missingKey(let key, let owner):
      Localized(
        es: "Falta la clave «\(key)», obligatoria en \(owner.name.es)",
        en: "The key «\(key)» is missing, which \(owner.name.en) must have")
    case .emptyValue(let key):
      Localized(es: "«\(key)» está sin valor", en: "«\(key)» has no value")
    case .wrongType(let key, let expected, let found, _):
      Localized(
        es: "«\(key)» debe ser \(expected.expected.es) y \(found.predicate.es)",
        en: "«\(key)» must be \(expected.expected.en), and \(found.predicate.en)")
    case .wrongItem(let key, let expected, let found, _):
      Localized(
        es: "Un elemento de «\(key)» debe ser \(expected.expected.es) y \(found.predicate.es)",
        en: "An item of «\(key)» must be \(expected.expected.en), and \(found.predicate.en)")
    case .repeatedItem(let text):
      Localized(
        es: "«\(shown(text))» está dos veces en la lista",
        en: "«\(shown(text))» is in the list twice")
    case .imageWithoutAlt:
      Localized(
        es: "La imagen no tiene texto alternativo", en: "The image has no alternative text")
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
        es: "La carpeta «\(folder)» no es una sección declarada en content/site.yml",
        en: "The folder «\(folder)» is not a section declared in content/site.yml")
    case .sectionWithoutIndex(let folder):
      Localized(
        es: "La carpeta «\(folder)» no tiene portada",
        en: "The folder «\(folder)» has no index page")
    case .missingHome:
      Localized(es: "El sitio no tiene portada", en: "The site has no home page")
    case .missingHomeOf(let language):
      Localized(
        es: "El idioma «\(language)» no tiene portada",
        en: "The language «\(language)» has no home page")
    case .twoLanguages(let other):
      Localized(
        es: "El nombre del archivo dice dos idiomas: está en la carpeta de uno y termina en "
          + "«.\(other).md»",
        en: "The name of the file says two languages: it is in the folder of one and ends in "
          + "«.\(other).md»")
    case .sameTranslation:
      Localized(
        es: "Hay dos archivos para la misma página en el mismo idioma",
        en: "There are two files for the same page in the same language")
    case .unknownMenu(let name, _, _):
      Localized(
        es: "No hay un menú «\(shown(name))»", en: "There is no menu «\(shown(name))»")
    case .badLanguageKey(let key, _):
      Localized(
        es: "«\(shown(key))» no sirve como nombre de otro idioma del sitio",
        en: "«\(shown(key))» cannot be the name of another language of the site")
    case .languageNotDeclared(let key, _):
      Localized(
        es: "«\(shown(key))» no es un idioma del sitio",
        en: "«\(shown(key))» is not a language of the site")
    case .feedsNotListed(let text, _):
      Localized(
        es:
          "«feeds» es la lista de los formatos de las suscripciones; «\(shown(text))» no es ninguno",
        en: "«feeds» is the list of the formats of feeds; «\(shown(text))» is none of them")
    case .archiveWithoutDates(let folder):
      Localized(
        es: "El archivo de «\(folder)» queda vacío: ninguna de sus páginas tiene fecha",
        en: "The archive of «\(folder)» is empty: none of its pages has a date")
    case .languageOfNoPage(let name, _):
      Localized(
        es: "«\(shown(name))», al final del nombre del archivo, no es un idioma del sitio; se toma "
          + "por una página más del idioma propio",
        en: "«\(shown(name))», at the end of the file's name, is not a language of the site; it is "
          + "taken as one more page in the site's own language")
    case .noKnownColumn:
      Localized(
        es: "La primera línea no lleva los nombres de las columnas",
        en: "The first line does not have the names of the columns")
    case .addressTaken(let address):
      Localized(
        es: "Dos páginas quieren la misma dirección, «\(shown(address))»",
        en: "Two pages want the same address, «\(shown(address))»")
    case .missingPage(let path, _):
      Localized(
        es: "No existe la página «\(shown(path))»", en: "There is no page «\(shown(path))»")
    case .withheldPage(let path, let reason):
      Localized(
        es: "La página «\(path)» \(reason.predicate.es)",
        en: "The page «\(path)» \(reason.predicate.en)")
    case .unknownChoice(let value, _, _):
      Localized(
        es: "Valor no permitido: «\(shown(value))»", en: "Value not allowed: «\(shown(value))»")
    case .unknownTerm(let value, let taxonomy, _, _):
      Localized(
        es: "«\(shown(value))» no es un término de «\(taxonomy)»",
        en: "«\(shown(value))» is not a term of «\(taxonomy)»")
    case .unknownDataKey(let value, let data, _):
      Localized(
        es: "«\(shown(value))» no está en content/data/\(data).yml",
        en: "«\(shown(value))» is not in content/data/\(data).yml")
    case .badDate(let text, let problem, _):
      Localized(
        es: "«\(shown(text))» no es una fecha: \(problem.reason.es)",
        en: "«\(shown(text))» is not a date: \(problem.reason.en)")
    case .skippedTime(let text, _):
      Localized(
        es: "La hora «\(text)» no existe: ese día el reloj se adelanta",
        en: "The time «\(text)» does not exist: clocks go forward on that day")
    case .repeatedTime(let text, _, _):
      Localized(
        es: "La hora «\(text)» ocurre dos veces, porque ese día el reloj se atrasa; se toma la "
          + "primera",
        en: "The time «\(text)» happens twice, because clocks go back on that day; the first is "
          + "taken")
    case .badSlug(let text, _):
      Localized(
        es: "«\(shown(text))» debe llevar solo minúsculas sin tilde, números y guiones",
        en: "«\(shown(text))» must have only lower-case letters without accents, digits and "
          + "hyphens")
    case .badPath(let text):
      Localized(
        es: "«\(shown(text))» no es una dirección de este sitio",
        en: "«\(shown(text))» is not an address of this site")
    case .badURL(let text):
      Localized(
        es: "«\(shown(text))» no es una dirección web", en: "«\(shown(text))» is not a web address")
    case .badName(let name):
      Localized(
        es: "Con «\(shown(name))» no se puede formar una dirección",
        en: "No address can be made of «\(shown(name))»")
    case .badPagePath(let text):
      Localized(
        es: "«\(shown(text))» no es la ruta de una página",
        en: "«\(shown(text))» is not the path of a page")
    case .badLink(let text):
      Localized(
        es: "Un enlace no puede llevar a «\(shown(text))»",
        en: "A link cannot lead to «\(shown(text))»")
    case .badDataPath(let text):
      Localized(
        es: "«\(shown(text))» no es una ruta de los datos",
        en: "«\(shown(text))» is not a path in the data")
    case .numberWithUnit(let key, _, let unit, _):
      Localized(
        es: "«\(shown(key))» debe ser solo un número, y lleva «\(shown(unit))»",
        en: "«\(shown(key))» must be only a number, and has «\(shown(unit))» with it")
    case .unclearNumber(let text, let key, _, _):
      Localized(
        es: "«\(shown(key))»: no se sabe si «\(shown(text))» son miles o decimales",
        en: "«\(shown(key))»: it is not clear whether «\(shown(text))» means thousands or decimals")
    case .thousandsDot(let text, _, _):
      Localized(
        es:
          "«\(shown(text))» se lee como \(shown(text.replacing(".", with: ","))), con decimales, y "
          + "no como miles",
        en: "«\(shown(text))» is read as a number with decimals, not as thousands")
    case .textWithComma(let text, let key):
      Localized(
        es: "«\(shown(key))»: la coma corta el texto «\(shown(text))»",
        en: "«\(shown(key))»: the comma cuts the text «\(shown(text))» in two")
    case .curlyQuotes:
      Localized(
        es: "Las comillas “ ” no son comillas rectas: se publican como parte del texto",
        en: "The quotes “ ” are not straight ones: they are published as part of the text")
    case .dayUnknown(let text, _):
      Localized(
        es: "«\(shown(text))» no es una fecha con su día",
        en: "«\(shown(text))» is no date with its day")
    case .noneOfGroup(let group, let name):
      Localized(
        es: "Al componente «\(name)» le falta \(alternatives(group, or: "o"))",
        en: "The component «\(name)» lacks \(alternatives(group, or: "or"))")
    case .severalOfGroup(let group):
      Localized(
        es: "No pueden estar a la vez \(listed(group))",
        en: "These cannot stand together: \(listed(group))")
    case .reservedComponentField(let name):
      Localized(
        es: "La clave «\(name)» ya tiene su significado en todos los componentes",
        en: "The key «\(name)» has its meaning in all components already")
    case .badGroup:
      Localized(
        es: "Cada grupo debe ser una lista de dos claves o más",
        en: "Each group must be a list of two keys or more")
    case .noDefault(let key):
      Localized(
        es: "La clave «\(key)» es de un tipo que no puede tener «default»",
        en: "The key «\(key)» is of a type that cannot have a «default»")
    case .defaultOfItem(let key):
      Localized(
        es: "Los elementos de «\(key)» no pueden tener «default»",
        en: "The items of «\(key)» cannot have a «default»")
    case .badBaseURL(let text):
      Localized(
        es: "«\(shown(text))» no es la dirección de un sitio",
        en: "«\(shown(text))» is not the address of a site")
    case .badLanguage(let text):
      Localized(
        es: "«\(shown(text))» no es el código de un idioma",
        en: "«\(shown(text))» is not the code of a language")
    case .badTheme(let text):
      Localized(
        es: "«\(shown(text))» no es el nombre de una carpeta de themes",
        en: "«\(shown(text))» is not the name of a folder of themes")
    case .badTaxonomyPath(let text, _):
      Localized(
        es: "«\(shown(text))» no sirve como ruta de una taxonomía",
        en: "«\(shown(text))» cannot be the path of a taxonomy")
    case .badTemplateName(let name):
      Localized(
        es: "«\(shown(name))» no es el nombre de una plantilla",
        en: "«\(shown(name))» is not a template's name")
    case .unknownTimeZone(let name, let error):
      Localized(
        es: "No se puede usar la zona horaria «\(shown(name))»: \(error.reason.es)",
        en: "The time zone «\(shown(name))» cannot be used: \(error.reason.en)")
    case .unknownFieldType(let name, _, _):
      Localized(
        es: "Tipo de valor desconocido: «\(shown(name))»",
        en: "Unknown type of value: «\(shown(name))»")
    case .unknownReference(let kind, let name, _):
      Localized(
        es: "«\(shown(name))» no es \(kind.name.es)", en: "«\(shown(name))» is not \(kind.name.en)")
    case .reservedField(let name):
      Localized(
        es: "La clave «\(name)» ya tiene su significado en todas las páginas",
        en: "The key «\(name)» has its meaning in all pages already")
    case .shared(let what, let value): what.summary(value)
    case .nestedSection(let name):
      Localized(
        es: "«\(shown(name))» no es una carpeta que pueda ser sección",
        en: "«\(shown(name))» is not a folder that can be a section")
    case .outOfRange(let key, let range):
      Localized(
        es: "«\(key)» debe ser un número entre \(range.lowerBound) y \(range.upperBound)",
        en: "«\(key)» must be a number from \(range.lowerBound) to \(range.upperBound)")
    case .badRobot(let text):
      Localized(
        es: "«\(shown(text))» no es el nombre de un robot",
        en: "«\(shown(text))» is not the name of a robot")
    case .robotTwice(let name):
      Localized(
        es: "Hay dos reglas para el robot «\(name)»",
        en: "There are two rules for the robot «\(name)»")
    case .badRobotsPath(let text):
      Localized(
        es: "«\(shown(text))» no es una ruta para robots",
        en: "«\(shown(text))» is not a path for robots")
    case .badSecurityAddress(let text):
      Localized(
        es: "«\(shown(text))» no sirve como dirección en «security»",
        en: "«\(shown(text))» cannot be an address in «security»")
    case .menuEntryWithTwoTargets:
      Localized(
        es: "La entrada del menú lleva a dos partes, «page» y «url»",
        en: "The menu entry leads to two places, «page» and «url»")
    case .menuEntryWithoutTarget:
      Localized(
        es: "La entrada del menú no dice a dónde lleva",
        en: "The menu entry does not say where it leads")
    }
  }
}

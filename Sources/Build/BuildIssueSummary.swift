import Diagnostics
import Template

extension BuildIssue {
  var summary: Localized {
    switch self {
    case .noProject(let path):
      Localized(
        es: "No hay un sitio en «\(path)»: falta content/site.yml",
        en: "There is no site in «\(path)»: content/site.yml is missing")
    case .spreadsheet(let ending):
      Localized(
        es: "El programa no lee hojas de cálculo («\(ending)»)",
        en: "The program does not read spreadsheets («\(ending)»)")
    case .dataName(let name, _):
      Localized(
        es: "El nombre «\(name)» tiene espacios, tildes o signos, y con ellos no siempre se pueden "
          + "nombrar estos datos en páginas y plantillas",
        en:
          "The name «\(name)» has spaces, accents or signs, with which pages and templates cannot "
          + "always name these data")
    case .dataEnding(let ending):
      Localized(
        es: "El programa no lee archivos de datos que terminan en «\(ending)»",
        en: "The program does not read data files that end in «\(ending)»")
    case .declaredDataMissing(let name, _):
      Localized(
        es: "No existe el archivo de datos «\(name)», declarado aquí",
        en: "There is no data file «\(name)», which is declared here")
    case .foreignLayout(let name, let used):
      Localized(
        es:
          "El tema no tiene la plantilla «\(name)»; las páginas de esta sección que la piden usan "
          + "«\(used)»",
        en: "The theme has no template «\(name)»; the pages of this section that ask for it use "
          + "«\(used)»")
    case .fileOfDataMissing(let path, _):
      Localized(es: "No existe el archivo «\(path)»", en: "There is no file «\(path)»")
    case .dataTwice(let name, let first):
      Localized(
        es: "Dos archivos de datos se llaman «\(name)»: este y «\(first)»",
        en: "Two data files are named «\(name)»: this one and «\(first)»")
    case .fieldHidden(let field, let type):
      Localized(
        es: "El campo «\(field)» del tipo «\(type)» no se vería: las páginas ya tienen uno así",
        en: "The field «\(field)» of type «\(type)» would be hidden: pages have one already")
    case .stringArgument(let key, let name):
      Localized(
        es: "Al texto de interfaz «\(key)» le falta un texto o número para «{\(name)}»",
        en: "The interface string «\(key)» lacks a text or number for «{\(name)}»")
    case .pageEnding:
      Localized(
        es: "Este archivo parece una página y su nombre no termina en «.md»",
        en: "This file looks like a page, and its name does not end in «.md»")
    case .moreFindings(let count, let areErrors):
      Localized(
        es: "En este archivo hay \(count) \(areErrors ? "errores" : "avisos") más",
        en: "There are \(count) more \(areErrors ? "errors" : "warnings") in this file")
    case .dataMissing(let name):
      Localized(
        es: "Falta «content/data/\(name).yml», que las páginas mencionan",
        en: "«content/data/\(name).yml» is missing, and pages refer to it")
    case .themeMissing(let name, _):
      Localized(es: "No existe el tema «\(name)»", en: "There is no theme «\(name)»")
    case .stringsMissing(let language):
      Localized(
        es: "El tema no tiene textos de interfaz en «\(language)»",
        en: "The theme has no interface strings in «\(language)»")
    case .templateMissing(let name, _):
      Localized(
        es: "El tema no tiene la plantilla «\(name)»", en: "The theme has no template «\(name)»")
    case .stringNotText(let key):
      Localized(
        es: "El texto de interfaz «\(key)» no es un texto",
        en: "The interface string «\(key)» is not a text")
    case .stringMissing(let key, let language, _):
      Localized(
        es: "El tema no tiene el texto de interfaz «\(key)» en «\(language)»",
        en: "The theme has no interface string «\(key)» in «\(language)»")
    case .deadLink(let target, _):
      Localized(
        es: "El enlace no lleva a ninguna parte: «\(target)»",
        en: "The link leads nowhere: «\(target)»")
    case .deadFragment(let fragment, let page, _):
      Localized(
        es: "«\(page)» no tiene un título «#\(fragment)»",
        en: "«\(page)» has no heading «#\(fragment)»")
    case .linkToWithheld(let target):
      Localized(
        es: "El enlace lleva a «\(target)», que no está publicada",
        en: "The link leads to «\(target)», which is not published")
    case .linkToLaterPage(let target):
      Localized(
        es: "El enlace lleva a «\(target)», que se publica después de esta página",
        en: "The link leads to «\(target)», which is published later than this page")
    case .linkToPageThatGoes(let target):
      Localized(
        es: "El enlace lleva a «\(target)», que deja de verse antes que esta página",
        en: "The link leads to «\(target)», which goes before this page does")
    case .linkOutside(let target):
      Localized(
        es: "El enlace sale de la carpeta content: «\(target)»",
        en: "The link leaves the folder content: «\(target)»")
    case .missingFile(let path, _):
      Localized(es: "No existe el archivo «\(path)»", en: "There is no file «\(path)»")
    case .assetMissing(let path, _):
      Localized(
        es: "El tema no tiene el archivo «assets/\(path)»",
        en: "The theme has no file «assets/\(path)»")
    case .addressTaken(let address, let other):
      Localized(
        es: "La dirección «/\(address)» ya la usa \(other.es)",
        en: "The address «/\(address)» is used already by \(other.en)")
    case .addressInsideFile(let address, let file):
      Localized(
        es: "La dirección «/\(address)» queda dentro de «/\(file)», que es un archivo",
        en: "The address «/\(address)» lies inside «/\(file)», which is a file")
    case .outputHoldsSource(let path):
      Localized(
        es: "La carpeta de salida «\(path)» contiene el proyecto o está dentro de su contenido",
        en: "The output folder «\(path)» holds the project or lies inside its content")
    case .warningsAreErrors(let count):
      Localized(
        es: "Hay \(count == 1 ? "1 aviso" : "\(count) avisos") y se pidió --strict, así que no se "
          + "publica",
        en:
          "There \(count == 1 ? "is 1 warning" : "are \(count) warnings") and --strict was given, "
          + "so nothing is published")
    case .sectionMissing(let folder, _):
      Localized(
        es: "No hay una sección «\(folder)» a la vista",
        en: "There is no public section «\(folder)»")
    case .taxonomyMissing(let name, _):
      Localized(es: "No hay una taxonomía «\(name)»", en: "There is no taxonomy «\(name)»")
    case .filterInput(let filter, let expected):
      Localized(
        es: "El filtro «\(filter)» espera \(expected.name.es)",
        en: "The filter «\(filter)» expects \(expected.name.en)")
    case .filterArgument(let name, let filter, _):
      Localized(
        es: "El filtro «\(filter)» no tiene un argumento «\(name)», o está dos veces",
        en: "The filter «\(filter)» has no argument «\(name)», or it is given twice")
    case .filterArguments(let filter, _):
      Localized(
        es: "El filtro «\(filter)» recibe demasiados argumentos",
        en: "The filter «\(filter)» is given too many arguments")
    case .filterValue(let name, let filter, let need):
      Localized(
        es: "El argumento «\(name)» del filtro «\(filter)» debe ser \(need.name.es)",
        en: "The argument «\(name)» of the filter «\(filter)» must be \(need.name.en)")
    case .imageWithoutAlt:
      Localized(
        es: "La imagen no tiene texto alternativo", en: "The image has no alternative text")
    case .iconMissing(let name, _):
      Localized(
        es: "El tema no tiene un ícono «\(name)»", en: "The theme has no icon «\(name)»")
    case .markdownLink(let link):
      Localized(
        es: "El enlace «\(link)» no lleva a ninguna parte desde una plantilla",
        en: "The link «\(link)» leads nowhere from a template")
    case .textExpected:
      Localized(es: "Aquí se espera un texto entre comillas", en: "A quoted text is expected here")
    case .renamedTwice:
      Localized(
        es: "Este disco no permite el cambio en un paso: se hizo con dos cambios de nombre",
        en: "This disk refuses the exchange in one step: it was done with two renames")
    case .badJobs:
      Localized(
        es: "--jobs debe ser un número entre 1 y 1024", en: "--jobs must be a number from 1 to 1024"
      )
    case .pageMissing(let path, _):
      Localized(es: "No existe la página «\(path)»", en: "There is no page «\(path)»")
    case .dataMissingPath(let path, let part, _):
      path == part
        ? Localized(
          es: "No existe el archivo de datos «\(part)»", en: "There is no data file «\(part)»")
        : Localized(
          es: "Los datos no tienen «\(part)»: «\(path)»",
          en: "The data have no «\(part)»: «\(path)»")
    case .dataNamedAsFile(let text, _):
      Localized(
        es: "Un archivo de datos se nombra sin su carpeta ni su terminación: «\(text)»",
        en: "A data file is named without its folder and its ending: «\(text)»")
    case .componentFileName(let name, _):
      Localized(
        es: "«\(name)» no sirve como nombre de un componente",
        en: "«\(name)» cannot be the name of a component")
    case .componentWithoutTemplate(let name):
      Localized(
        es: "El componente «\(name)» no tiene plantilla",
        en: "The component «\(name)» has no template")
    case .componentUndeclared(let name, _):
      Localized(
        es: "Ningún componente «\(name)» está declarado en el tema",
        en: "No component «\(name)» is declared in the theme")
    case .componentNameTaken(let name, let other):
      Localized(
        es: "El nombre «\(name)» ya es del componente «\(other)»",
        en: "The name «\(name)» belongs to the component «\(other)» already")
    case .componentRefused(let text, _, _): text
    case .headingInValue:
      Localized(
        es: "Este texto no puede tener títulos ni notas al pie",
        en: "This text can have neither headings nor footnotes")
    case .securityExpired:
      Localized(
        es: "Este plazo ya pasó: nadie hará caso de security.txt",
        en: "This date has passed: nobody will heed security.txt")
    case .securityExpiresLate:
      Localized(
        es: "Falta más de un año para este plazo",
        en: "This date is more than a year ahead")
    }
  }
}

extension BuildIssue.Expected {
  fileprivate var name: Localized {
    switch self {
    case .date: Localized(es: "una fecha", en: "a date")
    case .number: Localized(es: "un número", en: "a number")
    case .address: Localized(es: "una dirección", en: "an address")
    case .text: Localized(es: "un texto", en: "a text")
    case .image:
      Localized(es: "una imagen o su dirección", en: "an image or its address")
    case .iconName: Localized(es: "el nombre de un ícono", en: "the name of an icon")
    }
  }
}

extension BuildIssue.ArgumentNeed {
  fileprivate var name: Localized {
    switch self {
    case .text: return Localized(es: "un texto", en: "a text")
    case .wholeNumber(let range):
      return Localized(
        es: "un número entero de \(range.lowerBound) a \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .oneOf(let names):
      let quoted = names.map { "«\($0)»" }.joined(separator: ", ")
      return Localized(es: "uno de \(quoted)", en: "one of \(quoted)")
    }
  }
}

extension TemplateFault {
  /// An issue of the build, found while a template runs.
  init(_ issue: BuildIssue) {
    self.init(issue.summary, help: issue.help, code: issue.code)
  }
}

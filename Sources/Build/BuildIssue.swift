import Diagnostics

/// What can be wrong with a project beyond single files: theme, links, addresses, outputs.
enum BuildIssue: Issue {
  case noProject(String)
  case themeMissing(String, near: [String])
  case stringsMissing(String)
  case templateMissing(String, near: [String])
  case stringNotText(key: String)
  case deadLink(String, near: [String])
  case deadFragment(String, page: String, near: [String])
  case linkToWithheld(String)
  case linkToLaterPage(String)
  case linkOutside(String)
  case missingFile(String, near: [String])
  case assetMissing(String, near: [String])
  case addressTaken(String, by: Localized)
  case addressInsideFile(String)
  case outputHoldsSource(String)
  case warningsAreErrors(Int)
  case notOneNumber(String)
  case renamedTwice
  case badJobs

  var code: String {
    switch self {
    case .noProject: "EMRA-B001"
    case .themeMissing: "EMRA-B002"
    case .stringsMissing: "EMRA-B003"
    case .templateMissing: "EMRA-B004"
    case .stringNotText: "EMRA-B005"
    case .deadLink: "EMRA-B006"
    case .deadFragment: "EMRA-B007"
    case .linkToWithheld: "EMRA-B008"
    case .linkToLaterPage: "EMRA-B009"
    case .linkOutside: "EMRA-B010"
    case .missingFile: "EMRA-B011"
    case .assetMissing: "EMRA-B012"
    case .addressTaken: "EMRA-B013"
    case .addressInsideFile: "EMRA-B014"
    case .outputHoldsSource: "EMRA-B015"
    case .warningsAreErrors: "EMRA-B016"
    case .notOneNumber: "EMRA-B017"
    case .renamedTwice: "EMRA-B018"
    case .badJobs: "EMRA-B019"
    }
  }

  var severity: Severity {
    switch self {
    case .linkToLaterPage, .renamedTwice: .warning
    default: .error
    }
  }

  var summary: Localized {
    switch self {
    case .noProject(let path):
      Localized(
        es: "No hay un sitio en «\(path)»: falta content/site.yml",
        en: "There is no site in «\(path)»: content/site.yml is missing")
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
    case .addressInsideFile(let address):
      Localized(
        es: "La dirección «/\(address)» queda dentro de otra que es un archivo",
        en: "The address «/\(address)» lies inside another that is a file")
    case .outputHoldsSource(let path):
      Localized(
        es: "La carpeta de salida «\(path)» contiene el proyecto o está dentro de su contenido",
        en: "The output folder «\(path)» holds the project or lies inside its content")
    case .warningsAreErrors(let count):
      Localized(
        es: "Hay \(count) avisos y se pidió --strict, así que no se publica",
        en: "There are \(count) warnings and --strict was given, so nothing is published")
    case .notOneNumber(let text):
      Localized(es: "«\(text)» no es una cantidad", en: "«\(text)» is not a quantity")
    case .renamedTwice:
      Localized(
        es: "Este disco no permite el cambio en un paso: se hizo con dos cambios de nombre",
        en: "This disk refuses the exchange in one step: it was done with two renames")
    case .badJobs:
      Localized(
        es: "--jobs debe ser un número entre 1 y 1024", en: "--jobs must be a number from 1 to 1024"
      )
    }
  }

  var help: Localized? {
    switch self {
    case .noProject:
      Localized(
        es: "Entre en la carpeta del proyecto o indíquela con --source",
        en: "Go to the project folder or name it with --source")
    case .themeMissing(_, let near), .templateMissing(_, let near), .assetMissing(_, let near),
      .missingFile(_, let near), .deadLink(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Revise cómo está escrito; las rutas cuentan desde la carpeta de esta página",
          en: "Check how it is spelt; paths count from the folder of this page")
    case .stringsMissing(let language):
      Localized(
        es: "Cree strings/\(language).yml en la carpeta del tema",
        en: "Create strings/\(language).yml in the theme's folder")
    case .stringNotText:
      Localized(es: "Escríbalo entre comillas", en: "Write it in quotes")
    case .deadFragment(_, _, let near):
      didYouMean(near.map { "#" + $0 })
        ?? Localized(
          es: "Quite lo que va desde «#» o corrija el título",
          en: "Remove what begins at «#», or correct the heading")
    case .linkToWithheld:
      Localized(
        es: "Quite el enlace o espere a que esa página se publique",
        en: "Remove the link, or wait until that page is published")
    case .linkToLaterPage:
      Localized(
        es: "Adelante la fecha de esa página o quite el enlace: si no, ese día fallará el sitio",
        en: "Bring that page's date forward or remove the link: else the build fails on that day")
    case .linkOutside:
      Localized(
        es: "Copie el archivo dentro de content y enlace la copia",
        en: "Copy the file into content and link to the copy")
    case .addressTaken:
      Localized(
        es: "Cambie «slug», «aliases» o el nombre del archivo",
        en: "Change «slug», «aliases» or the name of the file")
    case .addressInsideFile: Localized(es: "Elija otra dirección", en: "Choose another address")
    case .outputHoldsSource:
      Localized(
        es: "Elija otra carpeta con --output, como «public»",
        en: "Choose another folder with --output, such as «public»")
    case .warningsAreErrors:
      Localized(
        es: "Corrija los avisos o construya sin --strict",
        en: "Mend the warnings or build without --strict")
    case .notOneNumber, .badJobs:
      Localized(es: "Escriba un número", en: "Write a number")
    case .renamedTwice:
      Localized(
        es: "Ponga la salida en un disco local para que nunca falte, ni por un instante",
        en: "Put the output on a local disk so that it is never missing, not for a moment")
    }
  }
}

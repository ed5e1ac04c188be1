import CivilTime
import Diagnostics
import Editorial
import Schedule

/// Why `plan set`, `plan bind` and `plan fill` do not change what they are asked to. Codes EMRA-C030 to
/// C042.
enum PlanEditIssue: Issue, Equatable {
  /// No change, or one that is none of the four.
  case badChange(String, near: [String])
  /// A value that does not go with its key.
  case badValue(key: String, String)
  /// What was published stays.
  case published(String, at: String)
  /// The time of the place has come without its content being out.
  case passed(String, at: String, hasContent: Bool)
  /// What `plan fill` wrote is still there.
  case pending(String, [PendingPart])
  /// Networks would refuse the text; each finding is told before.
  case unfit([String])
  /// The place has no content whose front matter could be changed.
  case withoutContent(String)
  /// The place has content already.
  case taken(String, by: String)
  /// A date in another month than the place's id says.
  case otherMonth(String, String)
  /// A start that is not ahead.
  case past(String)
  /// A time that clocks skip or show twice that day.
  case noSuchTime(String)
  /// The text is written in a way that is not changed in place.
  case notSimple(key: String)
  /// `plan bind` with the place before the file.
  case reversed(file: String, item: String)
  /// The file is no content of the project.
  case notContent(String)
  /// The file is bound to something already.
  case alreadyBound(String, slot: String?)
  /// The content is for another format.
  case otherFormat(String, String, page: String)
  /// The edit breaks rules, which are told before.
  case breaksRules(Int)
  /// No section of the site takes a format.
  case noSection(String)
  /// The page has errors, so nothing is changed in it.
  case brokenPage

  var code: String {
    switch self {
    case .badChange: "EMRA-C030"
    case .badValue: "EMRA-C031"
    case .published: "EMRA-C032"
    case .withoutContent, .taken: "EMRA-C033"
    case .otherMonth, .past, .noSuchTime: "EMRA-C034"
    case .notSimple: "EMRA-C035"
    case .notContent, .brokenPage, .reversed: "EMRA-C036"
    case .alreadyBound, .otherFormat: "EMRA-C037"
    case .breaksRules: "EMRA-C038"
    case .noSection: "EMRA-C039"
    case .passed: "EMRA-C040"
    case .pending: "EMRA-C041"
    case .unfit: "EMRA-C042"
    }
  }

  var severity: Severity { if case .noSection = self { .warning } else { .error } }

  var summary: Localized {
    switch self {
    case .badChange(let text, _):
      Localized(
        es: text.isEmpty
          ? "Falta decir qué cambia" : "«\(text)» no es un cambio que se pueda hacer",
        en: text.isEmpty ? "What changes is missing" : "«\(text)» is no change that can be made")
    case .badValue(let key, let value):
      Localized(es: "«\(value)» no va en «\(key)»", en: "«\(value)» does not go with «\(key)»")
    case .published(let id, let moment):
      Localized(
        es: "«\(id)» ya salió (\(moment)), y lo que salió no se mueve",
        en: "«\(id)» is out already (\(moment)), and what is out does not move")
    case .passed(let id, let moment, let hasContent):
      hasContent
        ? Localized(
          es: "La hora de «\(id)» ya pasó (\(moment)), y ese lugar no se mueve",
          en: "The time of «\(id)» has passed (\(moment)), and that place does not move")
        : Localized(
          es: "La hora de «\(id)» ya pasó sin contenido (\(moment)), y ese lugar no se mueve",
          en: "The time of «\(id)» has passed without content (\(moment)), and the place stays")
    case .pending(let path, let parts):
      Localized(
        es: "El archivo «\(path)» todavía tiene «PENDIENTE» en "
          + parts.map(\.words.es).joined(separator: ", "),
        en: "The file «\(path)» still has «PENDIENTE» in "
          + parts.map(\.words.en).joined(separator: ", "))
    case .unfit(let networks):
      Localized(
        es: "No se aprobó: no recibirían ese texto \(networks.joined(separator: ", "))",
        en: "Not approved: it would be refused by \(networks.joined(separator: ", "))")
    case .withoutContent(let id):
      Localized(
        es: "El lugar «\(id)» todavía no tiene contenido",
        en: "The place «\(id)» has no content yet")
    case .taken(let id, let path):
      Localized(
        es: "El lugar «\(id)» ya lo ocupa el archivo «\(path)»",
        en: "The place «\(id)» is taken by the file «\(path)»")
    case .otherMonth(let id, let date):
      Localized(
        es: "«\(id)» es una pieza de \(month(id).es), y \(date) es de otro mes",
        en: "«\(id)» is an item of \(month(id).en), and \(date) is in another month")
    case .past(let moment):
      Localized(es: "\(moment) ya pasó", en: "\(moment) has passed")
    case .noSuchTime(let moment):
      Localized(
        es: "Por el cambio de hora, \(moment) no existe o pasa dos veces",
        en: "By the change of clocks, \(moment) does not exist or comes twice")
    case .notSimple(let key):
      Localized(
        es: "El programa no sabe cambiar «\(key)» tal como está escrito",
        en: "«\(key)» is written in a way that the program does not change by itself")
    case .reversed(let file, let item):
      Localized(
        es: "«\(item)» es un lugar y «\(file)» es un archivo: están al revés",
        en: "«\(item)» is a place and «\(file)» a file: they are the wrong way round")
    case .notContent(let path):
      Localized(
        es: "El archivo «\(path)» no es una publicación ni un artículo de este proyecto",
        en: "The file «\(path)» is no publication or article of this project")
    case .brokenPage:
      Localized(
        es: "El archivo tiene errores, y así no se cambia", en: "The file has errors, and so stays")
    case .alreadyBound(let path, let slot?):
      Localized(
        es: "El archivo «\(path)» ya ocupa el lugar «\(slot)»",
        en: "The file «\(path)» takes the place «\(slot)» already")
    case .alreadyBound(let path, nil):
      Localized(
        es: "El archivo «\(path)» ya tiene fecha propia",
        en: "The file «\(path)» has a date of its own already")
    case .otherFormat(let id, let format, let own):
      Localized(
        es: "El lugar «\(id)» es para un «\(format)» y el archivo es un «\(own)»",
        en: "The place «\(id)» is for a «\(format)», and the file is a «\(own)»")
    case .breaksRules(let count):
      Localized(
        es: count == 1
          ? "No se cambió nada: se rompería esa regla"
          : "No se cambió nada: se romperían esas \(count) reglas",
        en: count == 1
          ? "Nothing was changed: that rule would be broken"
          : "Nothing was changed: those \(count) rules would be broken")
    case .noSection(let format):
      Localized(
        es: "Ninguna sección del sitio recibe el formato «\(format)»",
        en: "No section of the website takes the format «\(format)»")
    }
  }

  var help: Localized? {
    switch self {
    case .badChange(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba state=aprobado, date=2026-12-03, time=12:00 o title=\"Otro título\"",
          en: "Write state=aprobado, date=2026-12-03, time=12:00 or title=\"Another title\"")
    case .badValue("state", _):
      Localized(
        es: "Use idea, borrador, revision («por aprobar» se escribe así) o aprobado",
        en: "Use idea, borrador, revision (to approve) or aprobado")
    case .badValue("date", _):
      Localized(es: "Escriba AAAA-MM-DD, como 2026-12-03", en: "Write YYYY-MM-DD: 2026-12-03")
    case .badValue("time", _):
      Localized(es: "Escriba HH:MM, como 09:00", en: "Write HH:MM: 09:00")
    case .badValue:
      Localized(es: "Escriba un texto de una línea", en: "Write a text of one line")
    case .published:
      Localized(
        es: "Corrija el archivo a mano si el texto tiene un error",
        en: "Correct the file by hand where its text is wrong")
    case .passed(let id, _, hasContent: true):
      Localized(
        es: "Sale en cuanto se apruebe: «emra-site plan set \(id) state=aprobado»",
        en: "It goes out once it is approved: «emra-site plan set \(id) state=aprobado»")
    case .passed:
      Localized(
        es: "Escriba el tema para un lugar por venir: «emra-site plan gaps --days 60»",
        en: "Write the topic for a place to come: «emra-site plan gaps --days 60»")
    case .pending:
      Localized(
        es: "Escríbalo y borre las líneas de ayuda antes de aprobar",
        en: "Write it and remove the lines of help before you approve")
    case .unfit:
      Localized(
        es: "Acórtelo, o escriba un texto para esa red al final del archivo",
        en: "Shorten it, or write a text for that network at the end of the file")
    case .withoutContent:
      Localized(
        es: "Cree su archivo con «emra-site plan fill», o asígnele uno con «emra-site plan bind»",
        en: "Make its file by «emra-site plan fill», or give it one by «emra-site plan bind»")
    case .taken:
      Localized(
        es: "Quite «slot» de ese archivo, o elija otro lugar con «emra-site plan gaps»",
        en: "Remove «slot» from that file, or choose another place by «emra-site plan gaps»")
    case .otherMonth:
      Localized(
        es: "Elija un día de ese mes; cuántas piezas tiene cada mes lo dice calendar.yml",
        en: "Choose a day of that month; calendar.yml says how many items each has")
    case .past: Localized(es: "Elija una hora por venir", en: "Choose a time to come")
    case .noSuchTime: Localized(es: "Elija otra hora", en: "Choose another time")
    case .notSimple:
      Localized(
        es: "Cámbielo a mano, o escríbalo en una sola línea",
        en: "Change it by hand, or write it on one line")
    case .reversed(let file, let item):
      Localized(
        es: "Primero va el archivo y después el lugar: «emra-site plan bind \(file) \(item)»",
        en: "First comes the file and then the place: «emra-site plan bind \(file) \(item)»")
    case .notContent:
      Localized(
        es: "Escriba la ruta de un archivo con «format», como content/publicaciones/un-texto.md",
        en: "Write the path of a file that has «format», like content/publicaciones/un-texto.md")
    case .brokenPage:
      Localized(
        es: "«emra-site build» dice qué corregir", en: "«emra-site build» tells what to correct")
    case .alreadyBound(_, let slot):
      Localized(
        es: "Quite «\(slot == nil ? "date" : "slot")» del archivo si quiere darle otro lugar",
        en: "Remove «\(slot == nil ? "date" : "slot")» from the file to give it another place")
    case .otherFormat:
      Localized(
        es: "Elija un lugar de su formato; «emra-site plan gaps» los muestra",
        en: "Choose a place of its format; «emra-site plan gaps» shows them")
    case .breaksRules:
      Localized(
        es: "Elija otro día u otra hora; las de cada formato están en calendar.yml",
        en: "Choose another day or time; those of each format are in calendar.yml")
    case .noSection:
      Localized(
        es: "Agregue «slot» y «format» al tipo de una sección en content/site.yml",
        en: "Add «slot» and «format» to the type of a section in content/site.yml")
    }
  }

  /// The month that an item's id names.
  private func month(_ id: String) -> Localized {
    guard let first = ItemID(id)?.month else { return Localized(es: id, en: id) }
    return Localized(
      es: "\(DateLanguage.es.monthName(first.month)) de \(first.year)",
      en: "\(DateLanguage.en.monthName(first.month)) \(first.year)")
  }
}

extension PendingPart {
  fileprivate var words: Localized {
    switch self {
    case .title: Localized(es: "el título", en: "the title")
    case .summary: Localized(es: "la descripción", en: "the description")
    case .body: Localized(es: "el texto", en: "the text")
    }
  }
}

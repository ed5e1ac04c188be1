public import Diagnostics

/// What can be wrong with `networks.yml` beside its YAML. Codes EMRA-P070 to P089.
public enum NetworksIssue: Issue, Equatable {
  /// A word that is none of the file's own.
  case unknownWord(String, all: [String], near: [String])
  /// A number out of bounds.
  case outOfRange(key: String, ClosedRange<Int>)
  /// A text or list that says nothing.
  case emptyText(key: String)
  /// No month.
  case badMonth(String)
  /// A form of dates that cannot be read.
  case badForm(String)
  /// The second of two numbers is the smaller one.
  case backwards(low: Int, high: Int)
  /// Too many entries.
  case tooMany(key: String, limit: Int)
  /// The project has none: nothing is checked.
  case missing
  /// The project has none, and what is asked for needs it.
  case missingTable(program: String)
  /// The file does not describe the table of a program.
  case noTable(program: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .unknownWord: "EMRA-P070"
    case .outOfRange: "EMRA-P071"
    case .emptyText: "EMRA-P072"
    case .badMonth: "EMRA-P073"
    case .badForm: "EMRA-P074"
    case .backwards: "EMRA-P075"
    case .tooMany: "EMRA-P076"
    case .missing: "EMRA-P077"
    case .missingTable: "EMRA-P078"
    case .noTable: "EMRA-P079"
    }
  }

  /// Without the file the plan can still be shown.
  public var severity: Severity { self == .missing ? .warning : .error }

  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .unknownWord(let word, _, _):
      Localized(
        es: "«\(clipped(word))» no es una palabra que se pueda poner aquí",
        en: "«\(clipped(word))» is no word that can stand here")
    case .outOfRange(let key, let range):
      Localized(
        es: "«\(key)» debe estar entre \(range.lowerBound) y \(range.upperBound)",
        en: "«\(key)» must lie between \(range.lowerBound) and \(range.upperBound)")
    case .emptyText(let key):
      Localized(es: "«\(key)» no dice nada", en: "«\(key)» says nothing")
    case .badMonth(let text):
      Localized(
        es: "«\(clipped(text))» no es un mes con la forma AAAA-MM",
        en: "«\(clipped(text))» is not a month of the form YYYY-MM")
    case .badForm(let text):
      Localized(
        es: "«\(clipped(text))» no es una forma de escribir fechas",
        en: "«\(clipped(text))» is not a form of dates")
    case .backwards(let low, let high):
      Localized(
        es: "El segundo número, \(high), es menor que el primero, \(low)",
        en: "The second number, \(high), is less than the first, \(low)")
    case .tooMany(let key, let limit):
      Localized(
        es: "«\(key)» admite a lo más \(limit) elementos",
        en: "«\(key)» takes at most \(limit) items")
    case .missing:
      Localized(
        es: "El proyecto no tiene networks.yml: no se revisa el largo de los textos para redes",
        en: "The project has no networks.yml: the length of texts for networks is not checked")
    case .missingTable(let program):
      Localized(
        es: "El proyecto no tiene networks.yml, que describe la planilla de \(program)",
        en: "The project has no networks.yml, which describes the table of \(program)")
    case .noTable(let program):
      Localized(
        es: "networks.yml no describe la planilla de «\(program)»",
        en: "networks.yml does not describe the table of «\(program)»")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .unknownWord(_, let all, let near):
      didYouMean(near)
        ?? Localized(
          es: "Use \(alternatives(all, or: "o"))", en: "Use \(alternatives(all, or: "or"))")
    case .outOfRange(_, let range):
      Localized(
        es: "Escriba un número de \(range.lowerBound) a \(range.upperBound)",
        en: "Write a number from \(range.lowerBound) to \(range.upperBound)")
    case .emptyText:
      Localized(es: "Escriba un valor", en: "Write a value")
    case .badMonth:
      Localized(
        es: "Escriba el año y el mes en que se revisó, como 2026-11",
        en: "Write the year and month in which it was looked up, such as 2026-11")
    case .badForm:
      Localized(
        es:
          "Use YYYY, MM, DD, HH o hh, mm, ss y A, con signos entre ellos, como «MM/DD/YYYY HH:mm»",
        en: "Use YYYY, MM, DD, HH or hh, mm, ss and A with signs between, as in "
          + "«MM/DD/YYYY HH:mm»")
    case .backwards:
      Localized(es: "Cambie uno de los dos", en: "Change one of the two")
    case .tooMany(_, let limit):
      Localized(es: "Deje \(limit)", en: "Leave \(limit)")
    case .missing, .missingTable:
      Localized(
        es: "Copie el de un sitio nuevo: «emra-site init otra-carpeta» lo escribe en ella",
        en: "Copy that of a new site: «emra-site init other-folder» writes it there")
    case .noTable(let program):
      Localized(
        es: "Agregue «\(program)» a «imports», como en el networks.yml de un sitio nuevo",
        en: "Add «\(program)» to «imports», as in the networks.yml of a new site")
    }
  }
}

/// Input as shown in a message: at most 60 scalars.
func clipped(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "…"
}

import CivilTime
import Diagnostics

/// What can be wrong with a command line. The codes C001 to C017 are these.
enum ArgumentIssue: Issue, Equatable {
  case missingCommand(all: [String])
  case unknownCommand(String, near: [String])
  /// A word after a group's name that none of its commands has.
  case unknownSubcommand(String, group: String, near: [String], all: [String])
  /// `owners`: the commands that have this option.
  case unknownOption(String, command: String?, near: [String], owners: [String])
  case missingValue(option: String, placeholder: Localized)
  case unwantedValue(option: String, value: String)
  case repeatedOption(String)
  case missingOperand(Localized, command: String)
  case extraOperand(String, command: String)
  case emptyValue(String)
  case notChoice(option: String, value: String, all: [String], near: [String])
  case notCount(option: String, value: String, range: ClosedRange<Int>)
  case notTime(option: String, value: String, TimestampProblem)
  case notAddress(option: String, value: String)
  case notDay(option: String, value: String)
  case notWeek(String)
  case notMonth(String)

  var code: String {
    switch self {
    case .missingCommand: "EMRA-C001"
    case .unknownCommand: "EMRA-C002"
    case .unknownOption: "EMRA-C003"
    case .missingValue: "EMRA-C004"
    case .unwantedValue: "EMRA-C005"
    case .repeatedOption: "EMRA-C006"
    case .missingOperand: "EMRA-C007"
    case .extraOperand: "EMRA-C008"
    case .emptyValue: "EMRA-C009"
    case .notChoice: "EMRA-C010"
    case .notCount: "EMRA-C011"
    case .notTime: "EMRA-C012"
    case .notAddress: "EMRA-C013"
    case .unknownSubcommand: "EMRA-C014"
    case .notDay: "EMRA-C015"
    case .notWeek: "EMRA-C016"
    case .notMonth: "EMRA-C017"
    }
  }

  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .missingCommand:
      Localized(es: "Falta el comando", en: "The command is missing")
    case .unknownCommand(let name, _):
      Localized(es: "No existe el comando «\(name)»", en: "There is no command «\(name)»")
    case .unknownSubcommand(let name, let group, _, _):
      Localized(
        es: "«\(group)» no tiene el comando «\(name)»",
        en: "«\(group)» has no command «\(name)»")
    case .unknownOption(let option, let command?, _, _):
      Localized(
        es: "«\(command)» no tiene la opción «\(option)»",
        en: "«\(command)» has no option «\(option)»")
    case .unknownOption(let option, nil, _, _):
      Localized(
        es: "No existe la opción general «\(option)»",
        en: "There is no general option «\(option)»")
    case .missingValue(let option, let placeholder):
      Localized(
        es: "A «\(option)» le falta su valor (\(placeholder.es))",
        en: "«\(option)» lacks its value (\(placeholder.en))")
    case .unwantedValue(let option, let value):
      Localized(
        es: "«\(option)» no lleva valor, y tiene «\(value)»",
        en: "«\(option)» takes no value, and has «\(value)»")
    case .repeatedOption(let option):
      Localized(
        es: "«\(option)» está más de una vez", en: "«\(option)» is there more than once")
    case .missingOperand(let placeholder, let command):
      Localized(
        es: "A «\(command)» le falta \(placeholder.es)",
        en: "«\(command)» lacks \(placeholder.en)")
    case .extraOperand(let text, let command):
      Localized(
        es: "«\(command)» no espera «\(text)»", en: "«\(command)» does not expect «\(text)»")
    case .emptyValue(let option):
      Localized(es: "El valor de «\(option)» está vacío", en: "The value of «\(option)» is empty")
    case .notChoice(let option, let value, _, _):
      Localized(
        es: "«\(option)» no admite «\(value)»", en: "«\(option)» does not allow «\(value)»")
    case .notCount(let option, let value, _):
      Localized(
        es: "«\(option)» espera un número entero, y tiene «\(value)»",
        en: "«\(option)» expects a whole number, and has «\(value)»")
    case .notTime(let option, let value, _):
      Localized(
        es: "«\(option)» espera una fecha, y tiene «\(value)»",
        en: "«\(option)» expects a time, and has «\(value)»")
    case .notAddress(let option, let value):
      Localized(
        es: "«\(option)» espera una dirección web, y tiene «\(value)»",
        en: "«\(option)» expects a web address, and has «\(value)»")
    case .notDay(let option, let value):
      Localized(
        es: "«\(option)» espera un día, y tiene «\(value)»",
        en: "«\(option)» expects a day, and has «\(value)»")
    case .notWeek(let value):
      Localized(es: "«\(value)» no es una semana", en: "«\(value)» is no week")
    case .notMonth(let value):
      Localized(es: "«\(value)» no es un mes", en: "«\(value)» is no month")
    }
  }

  var help: Localized? {
    switch self {
    case .missingCommand(let all):
      Localized(
        es: "Use \(alternatives(all, or: "o")); «emra-site help» los explica",
        en: "Use \(alternatives(all, or: "or")); «emra-site help» explains them")
    case .unknownCommand(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "«emra-site help» muestra los comandos", en: "«emra-site help» lists the commands")
    case .unknownSubcommand(_, let group, let near, let all):
      didYouMean(near.map { "\(group) \($0)" })
        ?? Localized(
          es: "Use \(alternatives(all, or: "o")) después de «\(group)»",
          en: "Use \(alternatives(all, or: "or")) after «\(group)»")
    case .unknownOption(_, let command, let near, let owners):
      ownersHint(owners, isGeneral: command == nil) ?? didYouMean(near) ?? seeHelp(command)
    case .missingValue(let option, let placeholder):
      Localized(
        es: "Escriba \(option) \(placeholder.es); si el valor empieza con un guion, "
          + "\(option)=\(placeholder.es)",
        en: "Write \(option) \(placeholder.en); where the value begins with a hyphen, "
          + "\(option)=\(placeholder.en)")
    case .unwantedValue(let option, _):
      Localized(es: "Escriba solo «\(option)»", en: "Write just «\(option)»")
    case .repeatedOption(let option):
      Localized(es: "Deje un solo «\(option)»", en: "Leave one «\(option)»")
    case .missingOperand(_, let command): example(of: command) ?? seeHelp(command)
    case .extraOperand(_, let command): seeHelp(command)
    case .emptyValue:
      Localized(
        es: "Escriba un valor o quite la opción", en: "Write a value or leave the option out")
    case .notChoice(_, _, let all, let near):
      didYouMean(near)
        ?? Localized(
          es: "Use \(alternatives(all, or: "o"))", en: "Use \(alternatives(all, or: "or"))")
    case .notCount(_, _, let range):
      Localized(
        es: "Use un número de \(range.lowerBound) a \(range.upperBound)",
        en: "Use a number from \(range.lowerBound) to \(range.upperBound)")
    case .notTime(_, _, let problem): problem.help
    case .notAddress:
      Localized(
        es: "Escriba la dirección completa, como https://ejemplo.cl/emra/",
        en: "Write the whole address, such as https://example.org/emra/")
    case .notDay:
      Localized(
        es: "Escriba un día que exista, como 2026-08-10",
        en: "Write a day that exists, such as 2026-08-10")
    case .notWeek:
      Localized(
        es: "Escriba una semana, 2026-W33, o uno de sus días, 2026-08-10",
        en: "Write a week, 2026-W33, or one of its days, 2026-08-10")
    case .notMonth:
      Localized(es: "Escriba año y mes, como 2026-08", en: "Write year and month, as in 2026-08")
    }
  }
}

/// "«--plain» es de «markdown»", for an option that belongs elsewhere.
private func ownersHint(_ owners: [String], isGeneral: Bool) -> Localized? {
  guard !owners.isEmpty else { return nil }
  if isGeneral {
    return Localized(
      es: "Es de \(alternatives(owners, or: "y")) y va después del comando",
      en: "It belongs to \(alternatives(owners, or: "and")) and goes after the command")
  }
  return Localized(
    es: "Es de \(alternatives(owners, or: "y"))",
    en: "It belongs to \(alternatives(owners, or: "and"))")
}

/// A line that the command's help shows.
private func example(of command: String) -> Localized? {
  CommandTable.example(of: command).map { line in
    Localized(es: "Escriba, por ejemplo, «\(line)»", en: "Write, for example, «\(line)»")
  }
}

private func seeHelp(_ command: String?) -> Localized {
  let line = command.map { "emra-site help \($0)" } ?? "emra-site help"
  return Localized(es: "«\(line)» lo explica", en: "«\(line)» explains it")
}

extension TimestampProblem {
  /// The way out of a time that is none.
  fileprivate var help: Localized {
    switch self {
    case .form:
      Localized(
        es: "Escriba 2026-08-10, «2026-08-10 09:00» o 2026-08-10T09:00:00-04:00",
        en: "Write 2026-08-10, «2026-08-10 09:00» or 2026-08-10T09:00:00-04:00")
    case .year: Localized(es: "El año va de 0001 a 9999", en: "The year is 0001 to 9999")
    case .month: Localized(es: "El mes va de 01 a 12", en: "The month is 01 to 12")
    case .day(_, let month, let year, let last):
      Localized(
        es: "\(DateLanguage.es.monthName(month)) de \(year) va del 01 al \(last)",
        en: "\(DateLanguage.en.monthName(month)) \(year) has the days 01 to \(last)")
    case .hour: Localized(es: "La hora va de 00 a 23", en: "The hour is 00 to 23")
    case .minute: Localized(es: "Los minutos van de 00 a 59", en: "The minutes are 00 to 59")
    case .second: Localized(es: "Los segundos van de 00 a 59", en: "The seconds are 00 to 59")
    case .offset:
      Localized(
        es: "La diferencia con UTC va de -23:59 a +23:59, como -03:00",
        en: "The offset from UTC is -23:59 to +23:59, such as -03:00")
    }
  }
}

import CivilTime
import Diagnostics

extension CalendarIssue {
  var summary: Localized {
    switch self {
    case .badDate(let text, let problem, _):
      Localized(
        es: "«\(shown(text))» no es una fecha: \(problem.reason.es)",
        en: "«\(shown(text))» is not a date: \(problem.reason.en)")
    case .badMonth(let text, _):
      Localized(
        es: "«\(shown(text))» no es un mes con la forma AAAA-MM",
        en: "«\(shown(text))» is not a month of the form YYYY-MM")
    case .badTime(let text, _):
      Localized(
        es: "«\(shown(text))» no es una hora con la forma \"HH:MM\", entre 00:00 y 23:59",
        en: "«\(shown(text))» is not a time of the form \"HH:MM\", from 00:00 to 23:59")
    case .unquotedTime(let text, let minutes):
      Localized(
        es: "La hora \(text) está sin comillas, y otros programas leerían el número \(minutes)",
        en: "The time \(text) is without quotes, and other programs would read the number "
          + "\(minutes)")
    case .hoursNotList(let key, _):
      Localized(
        es: "«\(shown(key))»: las horas van en una lista",
        en: "«\(shown(key))»: hours are a list")
    case .daysNotList:
      Localized(
        es: "«posting_days»: los días van uno por uno, en una lista",
        en: "«posting_days»: days are written one by one, in a list")
    case .badRange(let key, let text, _):
      Localized(
        es: "«\(key)»: «\(shown(text))» no es un número ni un rango como 40-48",
        en: "«\(key)»: «\(shown(text))» is neither a number nor a range such as 40-48")
    case .backwardRange(let key, let low, let high):
      Localized(
        es: "«\(key)»: el rango \(low)-\(high) está al revés",
        en: "«\(key)»: the range \(low)-\(high) is the wrong way round")
    case .outOfRange(let key, let range):
      Localized(
        es: "«\(shown(key))» debe estar entre \(range.lowerBound) y \(range.upperBound)",
        en: "«\(shown(key))» must lie between \(range.lowerBound) and \(range.upperBound)")
    case .tooMany(let key, let limit):
      Localized(
        es: "«\(shown(key))» admite a lo más \(limit) elementos",
        en: "«\(shown(key))» takes at most \(limit) items")
    case .emptyList(let key):
      Localized(es: "«\(shown(key))» está vacío", en: "«\(shown(key))» is empty")
    case .emptyText(let key):
      Localized(es: "«\(key)» no dice nada", en: "«\(key)» says nothing")
    case .repeatedItem(let text):
      Localized(
        es: "«\(shown(text))» está dos veces en la misma lista",
        en: "«\(shown(text))» is in the same list twice")
    case .badID(let text, _):
      Localized(
        es: "«\(shown(text))» debe llevar solo letras sin tilde, números y guiones",
        en: "«\(shown(text))» must have only letters without accents, digits and hyphens")
    case .doubledID(let kind, let id):
      Localized(
        es: "Hay dos \(kind.plural.es) con el nombre «\(shown(id))»",
        en: "There are two \(kind.plural.en) with the name «\(shown(id))»")
    case .unknownName(let kind, let name, _, _):
      Localized(
        es: "«\(shown(name))» no es \(kind.name.es)", en: "«\(shown(name))» is not \(kind.name.en)")
    case .unknownTimeZone(let name, let error):
      Localized(
        es: "No se puede usar la zona horaria «\(shown(name))»: \(error.reason.es)",
        en: "The time zone «\(shown(name))» cannot be used: \(error.reason.en)")
    case .endBeforeStart(let from, let to):
      Localized(
        es: "Termina el \(to) y comienza el \(from): el final es antes que el comienzo",
        en: "It ends on \(to) and begins on \(from): the end is before the beginning")
    case .outsideCycle(let part, let text, let cycle):
      Localized(
        es: "\(part.name.es) queda fuera del ciclo: «\(shown(text))» no está entre "
          + "\(cycle.lowerBound) y \(cycle.upperBound)",
        en: "\(part.name.en) lies outside of the cycle: «\(shown(text))» is not between "
          + "\(cycle.lowerBound) and \(cycle.upperBound)")
    case .uselessOutsideCycle(let part, let cycle):
      Localized(
        es: "\(part.name.es) no toca el ciclo, que va del \(cycle.lowerBound) al "
          + "\(cycle.upperBound), y no cambia nada",
        en: "\(part.name.en) does not touch the cycle, which runs from \(cycle.lowerBound) to "
          + "\(cycle.upperBound), and changes nothing")
    case .cycleBeyondYears(let first, let last, let years):
      Localized(
        es: "El ciclo va de \(first) a \(last), y los feriados se conocen de "
          + "\(years.lowerBound) a \(years.upperBound)",
        en: "The cycle runs from \(first) to \(last), and holidays are known from "
          + "\(years.lowerBound) to \(years.upperBound)")
    case .skippedTime(let local, _):
      Localized(
        es: "La hora \(local) no existe: ese día el reloj se adelanta y la salta",
        en: "The time \(local) does not exist: clocks go forward on that day and skip it")
    case .repeatedTime(let local, _):
      Localized(
        es: "La hora \(local) ocurre dos veces: ese día el reloj se atrasa y la repite",
        en: "The time \(local) happens twice: clocks go back on that day and repeat it")
    case .sharesOver100(let kind, let day, let ids, let sum):
      Localized(
        es: "El \(day) las \(kind.plural.es) \(listed(ids)) piden juntas \(sum) de cada 100 "
          + "piezas",
        en: "On \(day) the \(kind.plural.en) \(listed(ids)) together ask for \(sum) of every 100 "
          + "items")
    case .objectiveAndPillar:
      Localized(
        es: "Una campaña o temporada no puede tener «objective» y «pillar» a la vez",
        en: "A campaign or season cannot have both «objective» and «pillar»")
    case .conflictingLabel(let label, let value, let other, let kind, let owner):
      Localized(
        es: "Aquí \(label.definite.es) sería «\(value)», pero \(kind.definite.es) «\(owner)» fija "
          + "«\(other)»",
        en: "Here \(label.definite.en) would be «\(value)», but \(kind.definite.en) «\(owner)» "
          + "fixes «\(other)»")
    case .outsideDates(let kind, let id, let dates):
      Localized(
        es: "El día queda fuera de \(kind.definite.es) «\(id)», que va del \(dates.lowerBound) al "
          + "\(dates.upperBound)",
        en: "The day lies outside of \(kind.definite.en) «\(id)», which runs from "
          + "\(dates.lowerBound) to \(dates.upperBound)")
    case .allWeightsZero(let key):
      Localized(
        es: "«\(key)»: ningún valor tiene importancia mayor que 0",
        en: "«\(key)»: no value has a weight over 0")
    case .articleHour(let time, let missing):
      Localized(
        es: "Un artículo va al sitio web y a los medios a la misma hora, y \"\(time)\" falta en "
          + "\(alternatives(missing, or: "y"))",
        en: "An article goes to website and media at the same time, and \"\(time)\" is missing "
          + "in \(alternatives(missing, or: "and"))")
    case .noHours(let format, let month):
      Localized(
        es: "En \(month) se piden \(format.plural.es), pero «formats» no da horas para este "
          + "formato",
        en: "\(month) asks for \(format.plural.en), but «formats» has no hours for this format")
    case .pinWithoutChannels(let format):
      Localized(
        es: "No se sabe a qué canales va: «\(format.rawValue)» no tiene horas en «formats»",
        en: "Its channels are not known: «\(format.rawValue)» has no hours in «formats»")
    case .removedNoHoliday(let day):
      Localized(es: "El \(day) no es feriado por la regla", en: "\(day) is no holiday by the rule")
    case .holidayTwice(let day, .added):
      Localized(es: "El \(day) se agrega dos veces", en: "\(day) is added twice")
    case .holidayTwice(let day, .removed):
      Localized(es: "El \(day) se quita dos veces", en: "\(day) is removed twice")
    case .holidayTwice(let day, .both):
      Localized(
        es: "El \(day) se agrega y también se quita", en: "\(day) is both added and removed")
    case .alreadyHoliday(let day, let name):
      Localized(
        es: "El \(day) ya es feriado por la regla: \(name)",
        en: "\(day) is a holiday by the rule already: \(name)")
    }
  }
}

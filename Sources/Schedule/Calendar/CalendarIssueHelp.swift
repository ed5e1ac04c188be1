import CivilTime
import Diagnostics

extension CalendarIssue {
  var help: Localized? {
    switch self {
    case .badDate(_, _, let suggestion?), .badMonth(_, let suggestion?): didYouMean([suggestion])
    case .badDate("AAAA-MM-DD", _, _):
      Localized(
        es: "Falta la fecha: cambie AAAA-MM-DD por año, mes y día, como 2026-08-10",
        en: "The date is missing: put year, month and day, such as 2026-08-10, for AAAA-MM-DD")
    case .badDate:
      Localized(
        es: "Escriba año, mes y día, como 2026-08-10", en: "Write year, month and day: 2026-08-10")
    case .badMonth:
      Localized(
        es: "Escriba el año y el mes, como 2026-04", en: "Write year and month, such as 2026-04")
    case .badTime("HH:MM", _):
      Localized(
        es: "Falta la hora: cambie HH:MM por hora y minutos, como \"09:00\"",
        en: "The time is missing: put hour and minutes, such as \"09:00\", for HH:MM")
    case .badTime(let text, let suggestion?) where text.contains(where: { "“”«»‘’".contains($0) }):
      Localized(
        es: "Use comillas rectas: \"\(suggestion)\"", en: "Use straight quotes: \"\(suggestion)\"")
    case .badTime(_, let suggestion?):
      Localized(
        es: "Escriba \"\(suggestion)\", entre comillas", en: "Write \"\(suggestion)\", in quotes")
    case .badTime(_, nil):
      Localized(
        es: "Escriba una hora como \"09:00\", entre comillas",
        en: "Write a time such as \"09:00\", in quotes")
    case .hoursNotList(_, let suggestion):
      Localized(
        es: "Escriba [\"\(suggestion ?? "09:00")\"], con corchetes y comillas",
        en: "Write [\"\(suggestion ?? "09:00")\"], with brackets and quotes")
    case .daysNotList(let days):
      Localized(
        es: "Escriba cada día, separado por comas: [\(days.joined(separator: ", "))]",
        en: "Write every day, with commas between them: [\(days.joined(separator: ", "))]")
    case .unquotedTime(let text, _):
      Localized(es: "Escriba \"\(text)\"", en: "Write \"\(text)\"")
    case .badRange(_, _, let suggestion):
      Localized(
        es: "Escriba \(suggestion ?? "40-48, o un solo número como 44")",
        en: "Write \(suggestion ?? "40-48, or a single number such as 44")")
    case .backwardRange(_, let low, let high):
      Localized(es: "Escriba \(high)-\(low)", en: "Write \(high)-\(low)")
    case .outOfRange(_, let range):
      Localized(
        es: "Use solo números de \(range.lowerBound) a \(range.upperBound)",
        en: "Use only numbers from \(range.lowerBound) to \(range.upperBound)")
    case .tooMany:
      Localized(es: "Quite los que sobran", en: "Remove those that are too many")
    case .emptyList(let key):
      Localized(
        es: "Agregue al menos un elemento a «\(shown(key))»",
        en: "Add at least one item to «\(shown(key))»")
    case .emptyText(let key):
      Localized(
        es: "Escriba el texto después de «\(key):»", en: "Write the text after «\(key):»")
    case .repeatedItem: Localized(es: "Quite uno de los dos", en: "Remove one of the two")
    case .badID(_, let suggestion):
      suggestion.isEmpty
        ? Localized(es: "Escriba algo como «un-nombre»", en: "Write something like «a-name»")
        : Localized(es: "Escriba «\(shown(suggestion))»", en: "Write «\(shown(suggestion))»")
    case .doubledID:
      Localized(es: "Cambie uno de los dos nombres", en: "Change one of the two names")
    case .unknownName(let kind, _, let all, let near):
      didYouMean(near) ?? choices(all) ?? kind.help
    case .unknownTimeZone(_, let error): error.help
    case .endBeforeStart(let from, let to):
      Localized(
        es: "Revise las dos fechas; quizás van al revés: del \(to) al \(from)",
        en: "Check both dates; perhaps they are swapped: from \(to) to \(from)")
    case .outsideCycle(.month, _, let cycle):
      Localized(
        es: "Escriba un mes entre \(month(cycle.lowerBound)) y \(month(cycle.upperBound)), o "
          + "cambie «cycle»",
        en: "Write a month from \(month(cycle.lowerBound)) to \(month(cycle.upperBound)), or "
          + "change «cycle»")
    case .outsideCycle(_, let text, let cycle) where text < cycle.lowerBound.description:
      Localized(
        es: "Revise el año y el día: es antes del ciclo; si el ciclo comienza antes, cambie "
          + "«cycle»",
        en: "Check year and day: it is before the cycle; if the cycle begins earlier, change "
          + "«cycle»")
    case .outsideCycle:
      Localized(
        es: "Corrija la fecha, o cambie «cycle»; lo que sigue después del ciclo va en el "
          + "calendario siguiente",
        en: "Correct the date, or change «cycle»; what goes on after the cycle belongs in the "
          + "next calendar")
    case .uselessOutsideCycle:
      Localized(es: "Revise el año, o quítelo", en: "Check the year, or remove it")
    case .cycleBeyondYears(_, _, let years):
      Localized(
        es: "Corrija «start» y «months»: el último mes posible es \(years.upperBound)-12",
        en: "Correct «start» and «months»: the last possible month is \(years.upperBound)-12")
    case .skippedTime(_, let next), .repeatedTime(_, let next):
      Localized(
        es: "La hora más cercana que sirve es \(next)",
        en: "The nearest time that will do is \(next)")
    case .sharesOver100:
      Localized(
        es: "Baje algún «share», o separe las fechas: la suma de cada día puede llegar a 100",
        en: "Lower a «share», or move the dates apart: the sum of each day may be up to 100")
    case .objectiveAndPillar: Localized(es: "Deje solo uno de los dos", en: "Leave only one")
    case .conflictingLabel:
      Localized(
        es: "Haga que digan lo mismo, o quite uno de los dos",
        en: "Make them say the same, or remove one of the two")
    case .outsideDates(let kind, _, _):
      Localized(
        es: "Cambie la fecha, o quite «\(kind.key)»", en: "Change the date, or remove «\(kind.key)»"
      )
    case .allWeightsZero:
      Localized(
        es: "Ponga un 1 al menos en uno de los valores", en: "Give at least one of the values a 1")
    case .articleHour(let time, let missing):
      Localized(
        es: "Agregue \"\(time)\" a \(alternatives(missing, or: "y")), o quítela del otro canal",
        en: "Add \"\(time)\" to \(alternatives(missing, or: "and")), or remove it from the other "
          + "channel")
    case .noHours(let format, _):
      Localized(
        es: "Agregue «\(format.rawValue)» con «hours» a «formats», o pida 0 en «mix»",
        en: "Add «\(format.rawValue)» with «hours» to «formats», or ask for 0 in «mix»")
    case .pinWithoutChannels:
      Localized(
        es: "Agregue «channels: [sitio-web]», con los canales que correspondan",
        en: "Add «channels: [sitio-web]», with the right channels")
    case .removedNoHoliday:
      Localized(
        es: "Quite esta línea, que no hace falta, o revise la fecha",
        en: "Remove this line, which is not needed, or check the date")
    case .holidayTwice: Localized(es: "Deje solo una de las dos", en: "Leave only one of the two")
    case .alreadyHoliday:
      Localized(es: "No hace falta agregarlo: quítelo", en: "No need to add it: remove it")
    }
  }

  /// All that may be written, where these are few.
  private func choices(_ all: [String]) -> Localized? {
    guard !all.isEmpty else { return nil }
    let more = all.count > 12 ? ", …" : ""
    let names = listed(Array(all.prefix(12))) + more
    return Localized(
      es: "Aquí se puede escribir: \(names)", en: "What can be written here: \(names)")
  }

  private func month(_ date: CivilDate) -> String { String(date.description.prefix(7)) }
}

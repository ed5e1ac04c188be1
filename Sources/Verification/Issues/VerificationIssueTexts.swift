import CivilTime
import Diagnostics

extension VerificationIssue {
  var summary: Localized {
    switch self {
    case .calendarName(let found, let wanted):
      Localized(
        es: "El plan es del calendario «\(shortened(found))», no de «\(wanted)»",
        en: "The plan is of the calendar «\(shortened(found))», not of «\(wanted)»")
    case .calendarDigest(let found, let wanted):
      Localized(
        es: "El calendario cambió después de hacer el plan: su SHA-256 era "
          + "\(shortened(found)) y es \(wanted)",
        en: "The calendar has changed since the plan was made: its SHA-256 was "
          + "\(shortened(found)) and is \(wanted)")
    case .itemID(let item, let wanted, let others):
      Localized(
        es: "\(item) debe llamarse «\(wanted)»" + (others == 0 ? "" : " (y \(others) más)"),
        en: "\(item) must be called «\(wanted)»" + (others == 0 ? "" : " (and \(others) more)"))
    case .idTwice(let id, let count):
      Localized(
        es: "«\(shortened(id))» está repetido en el plan: \(count) veces",
        en: "«\(shortened(id))» is repeated in the plan: \(count) times")
    case .order(let item, let other):
      Localized(
        es: "\(item) está antes que \(other) en el plan y debe ir después",
        en: "\(item) stands before \(other) in the plan and must come after it")
    case .offset(let item, let found, let wanted):
      Localized(
        es: "\(item) dice \(found) respecto de UTC; a esa hora son \(wanted)",
        en: "\(item) says \(found) from UTC; at that time it is \(wanted)")
    case .unknown(let kind, let name, let item, _):
      Localized(
        es: "\(item) nombra \(kind.spanish) «\(shortened(name))», que no está en el calendario",
        en: "\(item) names the \(kind.english) «\(shortened(name))», which the calendar lacks")
    case .outsideCycle(let item, let first, let last):
      Localized(
        es: "\(item) está fuera del ciclo, que va del \(first) al \(last)",
        en: "\(item) is outside the cycle, which runs from \(first) to \(last)")
    case .posts(let month, let found, let wanted):
      Localized(
        es: "Publicaciones e historias de \(month.es): hay \(found) y deben ser "
          + "\(spanish(wanted)) (H1)",
        en: "Posts and stories in \(month.en): \(found) found, \(english(wanted)) wanted (H1)")
    case .reels(let month, let found, let wanted):
      Localized(
        es: "Reels de \(month.es): hay \(found) y deben ser \(wanted) (H1)",
        en: "Reels in \(month.en): \(found) found, \(wanted) wanted (H1)")
    case .articles(let month, let found, let wanted):
      Localized(
        es: "Artículos de \(month.es): hay \(found) y deben ser \(wanted) (H1)",
        en: "Articles in \(month.en): \(found) found, \(wanted) wanted (H1)")
    case .stories(let month, let found, let wanted, let total, let share):
      Localized(
        es: "Historias de \(month.es): hay \(found) y deben ser \(wanted), el \(share) % de "
          + "\(total) (H1)",
        en: "Stories in \(month.en): \(found) found, \(wanted) wanted, \(share) % of \(total) (H1)")
    case .storyWithoutHours(let item):
      Localized(
        es: "\(item) es una historia y el calendario no da horas para historias (H1)",
        en: "\(item) is a story, and the calendar gives no hours for stories (H1)")
    case .reelWeek(let week, let items):
      Localized(
        es: "La semana \(week), del \(week.monday) al \(week.sunday), tiene \(items.count) reels y "
          + "puede tener 1: "
          + list(items, and: "y") + " (H2)",
        en: "Week \(week), \(week.monday) to \(week.sunday), has \(items.count) reels and may "
          + "have 1: "
          + list(items, and: "and") + " (H2)")
    case .articleGap(let first, let second, let found, let wanted):
      Localized(
        es: "Entre los artículos \(first) y \(second) hay \(spanish(days: found)); "
          + "deben ser \(spanish(wanted)) (H3)",
        en: "The articles \(first) and \(second) are \(english(days: found)) apart; "
          + "it must be \(english(wanted)) (H3)")
    case .articleTurn(let last, let first, let found, let wanted):
      Localized(
        es: "Del último artículo de un mes, \(last), al primero del siguiente, \(first), hay "
          + "\(spanish(days: found)); deben ser \(spanish(wanted)) (H3)",
        en: "From the last article of a month, \(last), to the first of the next, \(first), it is "
          + "\(english(days: found)); it must be \(english(wanted)) (H3)")
    case .weekday(let item, let day):
      Localized(
        es: "\(item) cae en \(day.es), día en que no se publica (H4)",
        en: "\(item) is on a \(day.en), a day without publications (H4)")
    case .holiday(let item, let name, let law):
      Localized(
        es: "\(item) cae en feriado: \(name), \(law) (H4)",
        en: "\(item) is on a holiday: \(name), \(law) (H4)")
    case .blackout(let item, let reason):
      Localized(
        es: "\(item) cae en días sin publicar: \(reason) (H4)",
        en: "\(item) is on days without publications: \(reason) (H4)")
    case .hour(let item, let format, let allowed):
      Localized(
        es: "\(item) no está a una de las horas de «\(format)»: \(hours(allowed, "ninguna")) (H4)",
        en: "\(item) is not at one of the hours of «\(format)»: \(hours(allowed, "none")) (H4)")
    case .channels(let item, let found, let wanted):
      Localized(
        es: "Canales de \(item): \(names(found, "ninguno")); a esa hora deben ser "
          + "\(names(wanted, "ninguno")) (H4)",
        en: "Channels of \(item): \(names(found, "none")); at that hour they must be "
          + "\(names(wanted, "none")) (H4)")
    case .perDay(let day, let items, let found, let wanted):
      Localized(
        es: "El \(day) tiene \(found) piezas y puede tener \(wanted): "
          + list(items, and: "y") + " (H5)",
        en: "\(day) has \(found) items and may have \(wanted): "
          + list(items, and: "and") + " (H5)")
    case .gap(let first, let second, let channel, let wanted):
      Localized(
        es: "\(first) y \(second) van a «\(channel)» con menos de \(minutes(wanted, "minuto")) "
          + "entre sí (H5)",
        en: "\(first) and \(second) go to «\(channel)» less than \(minutes(wanted, "minute")) "
          + "apart (H5)")
    case .pinMissing(let id, let start):
      Localized(
        es: "Falta «\(id)», que tiene día fijo: \(start) (H6)",
        en: "«\(id)», which has a fixed day, is missing: \(start) (H6)")
    case .pinDiffers(let item, let pin, let part, let found, let wanted):
      Localized(
        es: "\(item) no es como pide «\(pin)»: \(part.spanishWhole) es \(shortened(found)) y debe "
          + "ser \(wanted) (H6)",
        en:
          "\(item) is not as «\(pin)» asks: the \(part.englishWhole) is \(shortened(found)) and must "
          + "be \(wanted) (H6)")
    case .pinUnknown(let item):
      Localized(
        es: "\(item) dice tener día fijo y el calendario no lo pide (H6)",
        en: "\(item) says it has a fixed day, and the calendar does not ask for it (H6)")
    case .campaignDates(let item, let party, let first, let last):
      Localized(
        es: "\(item) está fuera de \(party.spanish), que va del \(first) al \(last) (H7)",
        en: "\(item) is outside \(party.english), which runs from \(first) to \(last) (H7)")
    case .seats(let party, let month, let seats):
      Localized(
        es: "\(party.spanish) en \(month.es): hay \(seats.found) y deben ser \(seats.wanted), el "
          + "\(seats.share) % de lo publicado en sus "
          + "\(spanish(days: seats.days)): \(seats.items) (H7)",
        en: "\(party.english) in \(month.en): \(seats.found) found, \(seats.wanted) wanted, "
          + "\(seats.share) % of the items on its \(english(days: seats.days)): "
          + "\(seats.items) (H7)")
    case .fixedLabel(let item, let kind, let found, let wanted, let party):
      Localized(
        es: "\(item) tiene \(kind.spanish) «\(shortened(found))»; "
          + "\(party.spanish) fija «\(wanted)»",
        en: "\(item) has the \(kind.english) «\(shortened(found))»; "
          + "\(party.english) fixes «\(wanted)»")
    case .weightZero(let item, let kind, let value):
      Localized(
        es: "\(item) tiene \(kind.spanish) «\(value)», de importancia 0, sin que nada lo fije",
        en: "\(item) has the \(kind.english) «\(value)», of weight 0, and nothing fixes it")
    case .skippedTime(let item, let zone):
      Localized(
        es: "\(item) está a una hora que ese día no existe en \(zone): se adelantan los relojes "
          + "(H8)",
        en: "\(item) is at a time that does not exist that day in \(zone): clocks go forward (H8)")
    case .repeatedTime(let item, let zone):
      Localized(
        es: "\(item) está a una hora que ese día ocurre dos veces en \(zone): se atrasan los "
          + "relojes (H8)",
        en: "\(item) is at a time that happens twice that day in \(zone): clocks go back (H8)")
    case .settledMissing(let item):
      Localized(
        es: "Falta \(item): ya se publicó o su hora ya pasó, y se queda en el plan",
        en: "\(item) is missing: it is published or its time has come, so it stays in the plan")
    case .settledChanged(let item, let part, let found, let wanted):
      Localized(
        es: "\(item) ya se publicó o su hora ya pasó, y no cambia: \(part.spanish) era \(wanted) "
          + "y es \(found)",
        en: "\(item) is published or its time has come, and it does not change: the "
          + "\(part.english) was \(wanted) and is \(found)")
    case .past(let item):
      Localized(
        es: "\(item) es nueva y su hora ya pasó",
        en: "\(item) is new and its time is past")
    case .itemKind(let item, let wanted, let others):
      Localized(
        es: "El nombre de \(item) debe empezar con «\(wanted)»"
          + (others == 0 ? "" : " (y el de \(others) más)"),
        en: "The name of \(item) must begin with «\(wanted)»"
          + (others == 0 ? "" : " (and that of \(others) more)"))
    case .idRetired(let item):
      Localized(
        es: "\(item) lleva un nombre que ya se usó y no se da otra vez",
        en: "\(item) has a name that was used before and is not given again")
    case .more(let code, let count):
      Localized(
        es: "Hay \(count) hallazgos más como los de \(code)",
        en: "There are \(count) more findings of \(code)")
    }
  }

  var help: Localized? {
    switch self {
    case .calendarName, .calendarDigest:
      Localized(
        es: "Haga el plan de nuevo con este calendario: emra-site plan export --format json",
        en: "Make the plan anew with this calendar: emra-site plan export --format json")
    case .unknown(_, _, _, let near): didYouMean(near)
    default: nil
    }
  }
}

import CivilTime
import Diagnostics

/// Input as shown in a message: at most 60 scalars.
func shown(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "…"
}

/// «a», «b», «c»: names quoted, with nothing between the last two that would need grammar.
func listed(_ names: [String]) -> String {
  names.map { "«\(shown($0))»" }.joined(separator: ", ")
}

extension CalendarIssue.Kind {
  /// What a name should have been, with its article.
  var name: Localized {
    switch self {
    case .weekday: Localized(es: "un día de la semana", en: "a day of the week in Spanish")
    case .channel:
      Localized(es: "un canal ni una red de «channels»", en: "a channel or network of «channels»")
    case .format: Localized(es: "un formato", en: "a format")
    case .campaign: Localized(es: "una campaña de «campaigns»", en: "a campaign of «campaigns»")
    case .season: Localized(es: "una temporada de «seasons»", en: "a season of «seasons»")
    case .objective:
      Localized(es: "un objetivo de «weights»", en: "an objective of «weights»")
    case .pillar:
      Localized(es: "un tipo de contenido de «weights»", en: "a pillar of «weights»")
    case .audience: Localized(es: "un público de «weights»", en: "an audience of «weights»")
    case .pin: Localized(es: "una publicación con día fijo", en: "a pinned publication")
    case .holidayRule: Localized(es: "una regla de feriados", en: "a rule of holidays")
    case .storyCount:
      Localized(es: "lo que se puede poner en «counts_as»", en: "what «counts_as» can be")
    }
  }

  /// With the definite article.
  var definite: Localized {
    switch self {
    case .campaign: Localized(es: "la campaña", en: "the campaign")
    case .season: Localized(es: "la temporada", en: "the season")
    case .objective: Localized(es: "el objetivo", en: "the objective")
    case .pillar: Localized(es: "el tipo de contenido", en: "the pillar")
    case .audience: Localized(es: "el público", en: "the audience")
    case .pin: Localized(es: "la publicación", en: "the publication")
    case .weekday, .channel, .format, .holidayRule, .storyCount: name
    }
  }

  /// More than one of them.
  var plural: Localized {
    switch self {
    case .campaign: Localized(es: "campañas", en: "campaigns")
    case .season: Localized(es: "temporadas", en: "seasons")
    case .pin: Localized(es: "publicaciones con día fijo", en: "pinned publications")
    case .channel: Localized(es: "canales o redes", en: "channels or networks")
    case .weekday, .format, .objective, .pillar, .audience, .holidayRule, .storyCount: name
    }
  }

  /// The key in a pin.
  var key: String {
    switch self {
    case .weekday: "posting_days"
    case .channel: "channels"
    case .format: "format"
    case .campaign: "campaign"
    case .season: "season"
    case .objective: "objective"
    case .pillar: "pillar"
    case .audience: "audience"
    case .pin: "pinned"
    case .holidayRule: "rule"
    case .storyCount: "counts_as"
    }
  }

  /// The way out where there is nothing to choose from.
  var help: Localized {
    Localized(
      es: "Quite «\(key)», o declárelo primero", en: "Remove «\(key)», or declare it first")
  }
}

extension CalendarIssue.Part {
  /// With the article, at the start of a sentence.
  var name: Localized {
    switch self {
    case .campaign: Localized(es: "La campaña", en: "The campaign")
    case .season: Localized(es: "La temporada", en: "The season")
    case .pin: Localized(es: "La publicación con día fijo", en: "The pinned publication")
    case .month: Localized(es: "El mes", en: "The month")
    case .blackout: Localized(es: "El período sin publicar", en: "The blackout")
    case .holiday: Localized(es: "El feriado", en: "The holiday")
    }
  }
}

extension ItemFormat {
  /// More than one, as people call them.
  var plural: Localized {
    switch self {
    case .post: Localized(es: "publicaciones", en: "posts")
    case .story: Localized(es: "historias", en: "stories")
    case .reel: Localized(es: "reels", en: "reels")
    case .article: Localized(es: "artículos", en: "articles")
    }
  }
}

extension TimestampProblem {
  /// Why it is no date.
  var reason: Localized {
    switch self {
    case .form, .offset:
      Localized(es: "no tiene la forma AAAA-MM-DD", en: "it does not have the form YYYY-MM-DD")
    case .year: Localized(es: "el año no puede ser 0", en: "the year cannot be 0")
    case .month(let month):
      Localized(es: "no hay un mes \(month)", en: "there is no month \(month)")
    case .day(let day, let month, let year, let last):
      Localized(
        es: "\(DateLanguage.es.monthName(month)) de \(year) tiene \(last) días, y no hay un día "
          + "\(day)",
        en: "\(DateLanguage.en.monthName(month)) \(year) has \(last) days, and there is no day "
          + "\(day)")
    case .hour, .minute, .second:
      Localized(es: "aquí va solo el día, sin hora", en: "only the day goes here, without a time")
    }
  }
}

extension TimeZoneError {
  /// Why the zone cannot be used.
  var reason: Localized {
    switch self {
    case .invalidName: Localized(es: "no es el nombre de una zona", en: "not the name of a zone")
    case .unknownZone(_, let path): Localized(es: "no existe \(path)", en: "\(path) does not exist")
    case .unreadable(let path, _):
      Localized(es: "no se puede leer \(path)", en: "\(path) cannot be read")
    case .malformed: Localized(es: "su archivo está dañado", en: "its file is damaged")
    }
  }

  /// The way out.
  var help: Localized {
    switch self {
    case .invalidName, .unknownZone:
      Localized(
        es: "Para Chile continental escriba America/Santiago; si ya dice eso, instale el paquete "
          + "tzdata",
        en: "For mainland Chile write America/Santiago; if it says so already, install the "
          + "package tzdata")
    case .unreadable, .malformed:
      Localized(
        es: "Reinstale el paquete tzdata, que trae las zonas horarias",
        en: "Reinstall the package tzdata, which brings the time zones")
    }
  }
}

import CivilTime
import Diagnostics
import PlanOutput
import Schedule
import Text

extension CommandTable {
  /// `emra-site plan`.
  static let plan = CommandGroup(
    name: "plan",
    summary: Localized(
      es: "Muestra, comprueba y exporta el plan de publicaciones",
      en: "Show, prove and export the publication plan"),
    details: Localized(
      es: "Lee calendar.yml, hace con él el plan del ciclo y lo muestra. No cambia ningún archivo. "
        + "Si el calendario tiene errores o sus reglas no se pueden cumplir juntas, lo dice y "
        + "termina con el código 65.",
      en:
        "Reads calendar.yml, makes the plan of its cycle and shows it. Changes no file. Where the "
        + "calendar has errors or its rules cannot hold together, it says so and ends with code 65."
    ),
    commands: [week, month, list, nextChange, explain, verify, export])

  private static let week = Command(
    "plan week",
    summary: Localized(es: "Muestra la hoja de una semana", en: "Show the sheet of a week"),
    details: Localized(
      es: "Día por día: hora, formato, canales, campaña, objetivo y título o falta de contenido; "
        + "totales, avance del mes, feriados con su ley. La forma html es una página para imprimir.",
      en: "Day by day: time, format, channels, campaign, objective and title or gap; totals, where "
        + "the month stands, holidays with their law. The form html is one page to print."),
    operands: [.optional(.week, to: \.week)],
    options: common(\.common) + [viewFormat(to: \.format)],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan week",
        meaning: Localized(es: "La semana de hoy", en: "The week of today")),
      CommandSpec.Example(
        line: "emra-site plan week 2026-08-10 --format html > semana.html",
        meaning: Localized(
          es: "La semana de ese día, en una hoja para imprimir",
          en: "The week of that day, as a sheet to print")),
    ],
    defaults: PlanWeekArguments(), invocation: { .plan(.week($0)) })

  private static let month = Command(
    "plan month",
    summary: Localized(
      es: "Muestra un mes con sus horas y cantidades", en: "Show a month with times and counts"),
    details: Localized(
      es: "El mes como un calendario con la hora de cada pieza, y las cantidades frente a la meta.",
      en: "The month as a calendar with the time of each item, and counts against the aim."),
    operands: [.optional(.month, to: \.month)],
    options: common(\.common) + [viewFormat(to: \.format)],
    defaults: PlanMonthArguments(), invocation: { .plan(.month($0)) })

  private static let list = Command(
    "plan list",
    summary: Localized(es: "Lista las piezas del plan", en: "List the items of the plan"),
    details: Localized(
      es:
        "Una fila por pieza, con su lugar. Las opciones eligen cuáles; se pueden combinar.",
      en: "A row for each item, with its place. Options choose which; they can be combined."),
    options: common(\.common) + [
      text(
        "campaign", "ID", es: "Solo las de esta campaña o temporada",
        en: "Only those of this campaign or season",
        to: \.filter.campaign),
      text(
        "season", "ID", es: "Solo las de esta temporada", en: "Only those of this season",
        to: \.filter.season),
      text(
        "objective", "OE1…OE5", es: "Solo las de este objetivo",
        en: "Only those of this objective", to: \.filter.objective),
      text(
        "pillar", "ID", es: "Solo las de este tipo de contenido",
        en: "Only those of this pillar", to: \.filter.pillar),
      text(
        "kind", "post|story|reel|article",
        es: "Solo las de este formato; también con --format",
        en: "Only those of this format; also by --format",
        to: \.filter.format),
    ] + period(\.filter) + [listFormat],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan list --channel instagram --kind reel --from 2026-08-01",
        meaning: Localized(
          es: "Los reels de Instagram desde agosto", en: "Instagram's reels from August on"))
    ],
    defaults: PlanListArguments(), invocation: { .plan(.list($0)) })

  private static let nextChange = Command(
    "plan next-change",
    summary: Localized(
      es: "Dice cuándo es el próximo cambio", en: "Tell when the next change is"),
    details: Localized(
      es: "La próxima pieza del plan, y el próximo momento en que cambia el sitio publicado.",
      en: "The next item of the plan, and the next moment at which the published website changes."),
    options: common(\.common) + [outputFormat(to: \.format)],
    defaults: PlanProofArguments(), invocation: { .plan(.nextChange($0)) })

  private static let explain = Command(
    "plan explain",
    summary: Localized(
      es: "Explica por qué una pieza está donde está", en: "Explain why an item is where it is"),
    details: Localized(
      es: "Las reglas que la fijan, el segundo mejor lugar y qué impidió uno mejor.",
      en: "The rules that hold it, the next best slot and what blocked a better one."),
    operands: [.required(Localized(es: "IDENTIFICADOR", en: "ID"), to: \.id)],
    options: common(\.common),
    examples: [
      CommandSpec.Example(
        line: "emra-site plan explain 2026-08-reel-2",
        meaning: Localized(es: "El segundo reel de agosto", en: "The second reel of August"))
    ],
    defaults: PlanExplainArguments(), invocation: { .plan(.explain($0)) })

  private static let verify = Command(
    "plan verify",
    summary: Localized(
      es: "Comprueba que un plan cumple todas las reglas", en: "Prove that a plan keeps every rule"),
    details: Localized(
      es: "Comprueba aparte, con el calendario y el plan (un archivo de «plan export --format "
        + "json», o el que se hace ahora), las reglas H1 a H8, y muestra cuánto alcanza cada meta y "
        + "su cota. El código es 0 solo si no hay faltas.",
      en: "Proves apart, from the calendar and the plan (a file of «plan export --format json», or "
        + "the one made now), rules H1 to H8, and shows each goal's value and bound. The code is 0 "
        + "only without violations."),
    operands: [.optional(.text(Localized(es: "PLAN.json|-", en: "PLAN.json|-")), to: \.file)],
    options: common(\.common) + [outputFormat(to: \.format)],
    defaults: PlanProofArguments(), invocation: { .plan(.verify($0)) })

  private static let export = Command(
    "plan export",
    summary: Localized(
      es: "Escribe el plan para otros programas", en: "Write the plan for other programs"),
    details: Localized(
      es: "Formatos: json, csv (todos los campos), ics (iCalendar), rss, jsonfeed, google-calendar "
        + "y buffer (CSV para importar; Buffer es de un solo canal y hasta 100 piezas por archivo). "
        + "En CSV, una celda que podría leerse como fórmula lleva un apóstrofo delante.",
      en: "Formats: json, csv (all fields), ics (iCalendar), rss, jsonfeed, google-calendar and "
        + "buffer (CSV to import; Buffer is of one channel and at most 100 items a file). In CSV, a "
        + "cell that could be read as a formula has an apostrophe before it."),
    options: common(\.common) + [
      .value(
        "format", short: "f", .exportFormat,
        help: Localized(
          es: "Formato; si no se indica, json", en: "Format; else json"), to: \.format)
    ] + period(\.filter) + [
      .value(
        "output", short: "o", .text(file),
        help: Localized(
          es: "Archivo que se escribe, entero o nada; si no se indica, la salida estándar",
          en: "File to write, whole or not at all; else standard output"),
        to: \.output),
      .value(
        "base-url", short: "b", .webAddress,
        help: Localized(
          es: "Dirección del sitio para rss y jsonfeed; si no se indica, la de content/site.yml",
          en: "Address of the website for rss and jsonfeed; else that of content/site.yml"),
        to: \.baseURL),
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan export --format ics --output plan.ics",
        meaning: Localized(
          es: "El ciclo entero para Google Calendar, Outlook o el teléfono",
          en: "The whole cycle for Google Calendar, Outlook or the telephone")),
      CommandSpec.Example(
        line: "emra-site plan export --format buffer --channel x --to 2026-06-30",
        meaning: Localized(
          es: "Lo de X hasta junio, para subirlo a Buffer",
          en: "X's items up to June, to be loaded into Buffer")),
    ],
    defaults: PlanExportArguments(), invocation: { .plan(.export($0)) })
}

// MARK: - Options that several commands have

extension CommandTable {
  private static func common<Arguments>(
    _ path: any WritableKeyPath<Arguments, PlanCommonArguments> & Sendable
  ) -> [Option<Arguments>] {
    let options: [Option<PlanCommonArguments>] = [
      .value(
        "source", short: "s", .text(folder),
        help: Localized(
          es: "Carpeta del proyecto; si no se indica, la actual",
          en: "Project folder; else the current one"),
        to: \.source),
      .value(
        "calendar", short: "c", .text(file),
        help: Localized(
          es: "Calendario; si no se indica, calendar.yml del proyecto",
          en: "Calendar; else calendar.yml of the project"),
        to: \.calendar),
      .value(
        "now", .time,
        help: Localized(
          es: "Momento que se toma por ahora, en lugar del reloj: 2026-08-10 o «2026-08-10 09:00»",
          en: "Moment taken for now, in place of the clock: 2026-08-10 or «2026-08-10 09:00»"),
        to: \.now),
    ]
    return options.map { $0.on(path) }
  }

  /// Channel and days.
  private static func period<Arguments>(
    _ path: any WritableKeyPath<Arguments, PlanFilter> & Sendable
  ) -> [Option<Arguments>] {
    let options: [Option<PlanFilter>] = [
      text(
        "channel", "ID", es: "Solo las de este canal", en: "Only those of this channel",
        to: \.channel),
      .value(
        "from", .day, help: Localized(es: "Desde este día", en: "From this day on"), to: \.from),
      .value(
        "to", .day,
        help: Localized(es: "Hasta este día, incluido", en: "Up to this day, included"),
        to: \.to),
    ]
    return options.map { $0.on(path) }
  }

  private static func text<Arguments>(
    _ name: String, _ placeholder: String, es: String, en: String,
    to path: any WritableKeyPath<Arguments, String?> & Sendable
  ) -> Option<Arguments> {
    .value(
      name, .text(Localized(same: placeholder)), help: Localized(es: es, en: en), to: path)
  }

  private static let formHelp = Localized(
    es: "Forma de la salida: text (si no se indica), md para pegar en otro lugar, html para "
      + "imprimir, json para otros programas",
    en: "Form of the output: text (the default), md to paste elsewhere, html to print, json for "
      + "other programs")

  private static func viewFormat<Arguments>(
    to path: any WritableKeyPath<Arguments, ViewFormat?> & Sendable
  ) -> Option<Arguments> {
    .value("format", short: "f", .choice, help: formHelp, to: path)
  }

  private static func outputFormat<Arguments>(
    to path: any WritableKeyPath<Arguments, OutputFormat?> & Sendable
  ) -> Option<Arguments> {
    .value(
      "format", short: "f", .choice,
      help: Localized(
        es: "Forma de la salida: text para leer (si no se indica), json para otros programas",
        en: "Form of the output: text to read (the default), json for other programs"),
      to: path)
  }

  /// The form of the list; people also write an item's format here, and no name is of both.
  private static var listFormat: Option<PlanListArguments> {
    let forms = ValueReader<ViewFormat>.choice
    let spec = OptionSpec(
      name: "format", short: "f", placeholder: forms.placeholder, isNegatable: false,
      repeats: true, help: formHelp)
    return Option(spec: spec) { arguments, text, option in
      if let text, ItemFormat(rawValue: text) != nil {
        arguments.filter.format = text
        return nil
      }
      switch forms.read(text ?? "", option) {
      case .success(let format): arguments.format = format
      case .failure(let issue): return issue
      }
      return nil
    }
  }
}

extension ValueReader where Value == ExportFormat {
  /// As `choice`; the names are told in the command's help, since their list is too long for a line.
  fileprivate static var exportFormat: ValueReader {
    ValueReader(placeholder: Localized(es: "FORMATO", en: "FORMAT"), read: choice.read)
  }
}

extension ValueReader where Value == CivilDate {
  /// A day without a time.
  fileprivate static var day: ValueReader {
    ValueReader(placeholder: Localized(es: "DÍA", en: "DAY")) { text, option in
      guard case .success(let stamp) = Timestamp.parse(text), !stamp.hasTime else {
        return .failure(.notDay(option: option, value: text))
      }
      return .success(stamp.local.date)
    }
  }

  /// `2026-08`, as its first day.
  fileprivate static var month: ValueReader {
    ValueReader(placeholder: Localized(es: "AAAA-MM", en: "YYYY-MM")) { text, _ in
      guard case .success(let stamp) = Timestamp.parse(text + "-01"), !stamp.hasTime else {
        return .failure(.notMonth(text))
      }
      return .success(stamp.local.date)
    }
  }
}

extension ValueReader where Value == ISOWeek {
  /// `2026-W33`, or a day of the week.
  fileprivate static var week: ValueReader {
    ValueReader(placeholder: Localized(es: "SEMANA|DÍA", en: "WEEK|DAY")) { text, _ in
      if let week = ISOWeek(text.uppercased()) { return .success(week) }
      guard case .success(let stamp) = Timestamp.parse(text), !stamp.hasTime else {
        return .failure(.notWeek(text))
      }
      return .success(stamp.local.date.isoWeek)
    }
  }
}

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
      es:
        "El plan es el que está fijado en calendar.lock.json, al lado de calendar.yml; si no hay, "
        + "el que se hace con calendar.yml en el momento. Solo «plan lock» y «plan diff» lo "
        + "hacen de nuevo. Si el calendario tiene errores o sus reglas no se pueden cumplir juntas, "
        + "se dice cuáles y el código es 65.",
      en:
        "The plan is the one locked in calendar.lock.json, beside calendar.yml; else the one made "
        + "from calendar.yml at that moment. Only «plan lock» and «plan diff» plan again. Where the "
        + "calendar has errors or its rules cannot hold together, it is told which, and the code "
        + "is 65."
    ),
    commands: [
      week, month, list, gaps, coverage, drift, fill, bind, set, lock, diff, nextChange, explain,
      verify, export,
    ])

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
      es: "Qué dice de ella el plan fijado, las reglas que la fijan, el segundo mejor lugar y qué "
        + "impidió uno mejor.",
      en: "What the locked plan says of it, the rules that hold it, the next best slot and what "
        + "blocked a better one."),
    operands: [.required(Localized(es: "LUGAR", en: "ID"), to: \.id)],
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
        + "json», el fijado, o el que se hace ahora), las reglas H1 a H8, y muestra cuánto alcanza "
        + "cada meta y su cota. Con un plan fijado, lo publicado y lo pasado no se juzgan y no hay "
        + "metas que mostrar. El código es 0 solo si no hay faltas.",
      en:
        "Proves apart, from the calendar and the plan (a file of «plan export --format json», the "
        + "locked one, or the one made now), rules H1 to H8, and shows each goal's value and bound. "
        + "With a locked plan, what was published or is past is not judged, and there are no goals "
        + "to show. The code is 0 only without violations."),
    operands: [.optional(.text(Localized(es: "PLAN.json|-", en: "PLAN.json|-")), to: \.file)],
    options: common(\.common) + [outputFormat(to: \.format)],
    defaults: PlanProofArguments(), invocation: { .plan(.verify($0)) })

  private static let export = Command(
    "plan export",
    summary: Localized(
      es: "Escribe el plan para otros programas", en: "Write the plan for other programs"),
    details: Localized(
      es: "Formatos: json, csv (todos los campos), ics (iCalendar), rss, jsonfeed, "
        + "google-calendar, buffer, hootsuite y metricool (CSV para importar, como dice networks.yml). "
        + "Los tres últimos llevan el texto de cada red y solo lo aprobado que está por salir. "
        + "En CSV, una celda que podría leerse como fórmula lleva un apóstrofo delante.",
      en: "Formats: json, csv (all fields), ics (iCalendar), rss, jsonfeed, google-calendar, "
        + "buffer, hootsuite and metricool (CSV to import, as networks.yml says). The last three hold "
        + "the text of each network, and only what is approved and to come. In CSV, a "
        + "cell that could be read as a formula has an apostrophe before it."),
    options: common(\.common) + [
      .value(
        "format", short: "f", .exportFormat,
        help: Localized(
          es: "Formato; si no se indica, json", en: "Format; else json"), to: \.format),
      .flag(
        "all", negatable: false,
        help: Localized(
          es: "En buffer, hootsuite y metricool, también lo que no está aprobado o ya pasó",
          en: "In buffer, hootsuite and metricool, also what is not approved or has passed"),
        to: \.all),
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

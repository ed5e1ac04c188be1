import Diagnostics

/// `emra-site plan set`.
struct PlanSetArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// Of an item.
  var id = ""
  /// `state=aprobado`, `date=…`, `time=…`, `title=…`.
  var changes: [String] = []
  var dryRun = false
}

/// `emra-site plan bind`.
struct PlanBindArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// A content file, as named from where the command runs or from the project folder.
  var file = ""
  /// Of an item.
  var id = ""
  var dryRun = false
}

/// `emra-site plan fill`.
struct PlanFillArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// Of the one item that gets a file; nil: those of the days.
  var id: String?
  /// How many days are looked ahead; nil: 14.
  var days: Int?
  /// How many files are made; nil: one for each gap.
  var count: Int?
  var dryRun = false
}

extension CommandTable {
  static let set = Command(
    "plan set",
    summary: Localized(
      es: "Cambia el estado, el día, la hora o el título de una pieza",
      en: "Change the state, day, time or title of an item"),
    details: Localized(
      es:
        "Estado y título se cambian en el archivo de la pieza; día y hora, en el plan fijado, y los "
        + "de una pieza con día fijo, también en calendar.yml. Solo cambia lo pedido: comentarios, "
        + "orden y comillas quedan igual. Muestra la línea de antes y la de después. Si el día o la "
        + "hora rompen una regla, dice cuál y no cambia nada. Lo que ya salió no se cambia.",
      en:
        "State and title are changed in the item's file; day and time in the lock, and those of an "
        + "item with a fixed day in calendar.yml too. Nothing else changes: comments, order and "
        + "quotes stay. Shows the line before and after. Where a day or time breaks a rule, it says "
        + "which and changes nothing. What is out is not changed."),
    operands: [
      .required(Localized(es: "LUGAR", en: "ID"), to: \.id),
      .rest(Localized(es: "CLAVE=VALOR", en: "KEY=VALUE"), to: \.changes),
    ],
    options: common(\.common) + [dryRun(to: \.dryRun)],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan set 2026-12-reel-1 state=aprobado",
        meaning: Localized(es: "Aprueba esa pieza", en: "Approve that item")),
      CommandSpec.Example(
        line: "emra-site plan set 2026-12-post-3 date=2026-12-10 time=18:00",
        meaning: Localized(es: "La cambia de día y hora", en: "Move it to another day and time")),
    ],
    defaults: PlanSetArguments(), invocation: { .plan(.set($0)) })

  static let bind = Command(
    "plan bind",
    summary: Localized(
      es: "Da a un archivo un lugar del plan", en: "Give a file a place of the plan"),
    details: Localized(
      es: "Escribe «slot» en el encabezado del archivo, y muestra la línea. No aprueba ni publica "
        + "nada. El lugar debe ser de su formato, estar libre y por salir.",
      en: "Writes «slot» into the file's front matter and shows the line. Approves and publishes "
        + "nothing. The place must be of its format, free and still to come."),
    operands: [
      .required(Localized(es: "ARCHIVO", en: "FILE"), to: \.file),
      .required(Localized(es: "LUGAR", en: "ID"), to: \.id),
    ],
    options: common(\.common) + [dryRun(to: \.dryRun)],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan bind content/publicaciones/un-texto.md 2027-01-post-3",
        meaning: Localized(es: "Ese texto sale en ese lugar", en: "That text goes to that place"))
    ],
    defaults: PlanBindArguments(), invocation: { .plan(.bind($0)) })

  static let fill = Command(
    "plan fill",
    summary: Localized(
      es: "Crea archivos para los lugares sin contenido",
      en: "Make files for places without content"),
    details: Localized(
      es:
        "Para un lugar, si se nombra; si no, para los próximos. Cada archivo lleva el encabezado completo, con los datos de su lugar, y state: idea: no "
        + "sale hasta que alguien lo escriba y lo apruebe. Nunca reemplaza un archivo.",
      en:
        "For one place, where it is named, else for the next ones. Each file has its whole front matter, from the data of its place, and state: idea: it is "
        + "not published until somebody writes and approves it. Never replaces a file."),
    operands: [.optional(.text(Localized(es: "LUGAR", en: "ID")), to: \.id)],
    options: common(\.common) + [
      .value(
        "days", short: "d", .count(0...366),
        help: Localized(
          es: "Cuántos días se miran, además de hoy; si no se indica, 14",
          en: "How many days are looked at, beside today; else 14"),
        to: \.days),
      .value(
        "count", .count(1...500),
        help: Localized(es: "Cuántos archivos, a lo más", en: "How many files at most"),
        to: \.count),
      dryRun(to: \.dryRun),
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan fill 2027-01-post-4",
        meaning: Localized(es: "Un archivo para ese lugar", en: "A file for that place")),
      CommandSpec.Example(
        line: "emra-site plan fill --days 7",
        meaning: Localized(
          es: "Los que faltan de hoy a siete días", en: "Those missing from today to seven days")),
    ],
    defaults: PlanFillArguments(), invocation: { .plan(.fill($0)) })

  private static func dryRun<Arguments>(
    to path: any WritableKeyPath<Arguments, Bool> & Sendable
  ) -> Option<Arguments> {
    .flag(
      "dry-run", short: "n", negatable: false,
      help: Localized(
        es: "Muestra lo que haría y no cambia nada", en: "Show what would be done, change nothing"),
      to: path)
  }
}

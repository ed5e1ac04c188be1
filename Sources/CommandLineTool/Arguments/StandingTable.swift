import Diagnostics
import Editorial
import PlanOutput

// The commands of the plan that tell how the team stands with it, and those of the lock.
extension CommandTable {
  static let gaps = Command(
    "plan gaps",
    summary: Localized(
      es: "Dice qué falta por escribir y por aprobar", en: "Tell what is to be written and approved"
    ),
    details: Localized(
      es: "Los lugares de los próximos días sin contenido o con contenido por aprobar, el más "
        + "cercano primero, con lo que pide cada uno; antes, los atrasados: tienen contenido, llegó "
        + "su hora y no han salido.",
      en: "The places of the next days without content or with content to be approved, the nearest "
        + "first, with what each asks for; before these the late ones: they have content, their "
        + "time has come and they are not out."),
    options: common(\.common) + [
      .value(
        "days", short: "d", .count(0...366),
        help: Localized(
          es: "Cuántos días se miran, además de hoy; si no se indica, 14",
          en: "How many days are looked at, beside today; else 14"),
        to: \.days),
      .flag(
        "strict", negatable: false,
        help: Localized(
          es: "El código es 1 si en esos días hay un lugar sin contenido",
          en: "The code is 1 where a place of these days has no content"),
        to: \.strict),
      viewFormat(to: \.format),
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan gaps --days 7 --strict",
        meaning: Localized(
          es: "Lo que falta esta semana; el código dice si hay un hueco",
          en: "What is missing this week; the code tells whether there is a gap"))
    ],
    defaults: PlanGapsArguments(), invocation: { .plan(.gaps($0)) })

  static let coverage = Command(
    "plan coverage",
    summary: Localized(
      es: "Cuenta las piezas por objetivo, público y canal",
      en: "Count the items by objective, audience and channel"),
    details: Localized(
      es:
        "En cada casilla, cuántas están planificadas, cuántas de ellas tienen contenido y cuántas "
        + "salieron. Una casilla vacía es un hueco del plan. La forma csv es para planillas.",
      en: "In each cell how many are planned, how many of these have content and how many are out. "
        + "An empty cell is a gap of the plan. The form csv is for spreadsheets."),
    options: common(\.common) + [
      .value(
        "by", .choice,
        help: Localized(
          es: "Con qué se agrupa: objetivo (si no se indica), tipo de contenido, campaña o mes",
          en: "What groups are: objectives (the default), pillars, campaigns or months"),
        to: \.grouping)
    ] + days(\.filter) + [
      .value(
        "format", short: "f", .choice,
        help: Localized(
          es: "Forma de la salida; si no se indica, text", en: "Form of the output; else text"),
        to: \.format)
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan coverage --from 2026-12-01 --to 2026-12-31",
        meaning: Localized(es: "La cobertura de diciembre", en: "The coverage of December"))
    ],
    defaults: PlanCoverageArguments(), invocation: { .plan(.coverage($0)) })

  static let drift = Command(
    "plan drift",
    summary: Localized(
      es: "Compara lo planificado con lo publicado", en: "Compare what was planned with what is out"
    ),
    details: Localized(
      es: "De los lugares cuya hora llegó: cuáles salieron a su hora, cuáles antes o tarde y por "
        + "cuánto, cuáles no tienen contenido; y lo que salió sin lugar en el plan.",
      en:
        "Of the places whose time has come: which were published on time, which early or late and "
        + "by how much, which have no content; and what was published without a place."),
    options: common(\.common) + days(\.filter) + [viewFormat(to: \.format)],
    defaults: PlanDriftArguments(), invocation: { .plan(.drift($0)) })

  static let lock = Command(
    "plan lock",
    summary: Localized(
      es: "Fija el plan en calendar.lock.json", en: "Lock the plan in calendar.lock.json"),
    details: Localized(
      es:
        "La primera vez, guarda el plan que se hace con calendar.yml. Después, acepta los cambios "
        + "de calendar.yml con los menos cambios posibles en el plan: lo publicado y lo pasado no "
        + "se mueven, y lo aprobado solo si una regla prohíbe su lugar. Anota lo que se publicó y "
        + "lo que está aprobado. Si no hay nada nuevo, no cambia el archivo.",
      en:
        "The first time, keeps the plan made from calendar.yml. Afterwards, accepts the changes of "
        + "calendar.yml with the fewest changes of the plan: what was published or is past does not "
        + "move, and what is approved only where a rule forbids its place. Notes what was published "
        + "and what is approved. Where nothing is new, the file is left alone."),
    options: common(\.common) + [
      .flag(
        "check", negatable: false,
        help: Localized(
          es: "No escribe; el código es 1 si el plan fijado no es el que se escribiría",
          en: "Do not write; the code is 1 where the lock is not the one that would be written"),
        to: \.check)
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site plan lock",
        meaning: Localized(
          es: "Fija el plan, y dice qué se movió", en: "Lock the plan, and tell what moved"))
    ],
    defaults: PlanLockArguments(), invocation: { .plan(.lock($0)) })

  static let diff = Command(
    "plan diff",
    summary: Localized(
      es: "Muestra qué cambiaría «plan lock»", en: "Show what «plan lock» would change"),
    details: Localized(
      es:
        "Las piezas que se mueven, se quitan, son nuevas o cambian de tema, con su motivo; "
        + "las aprobadas primero. No cambia nada.",
      en: "The items that move, are left out, are new or change their topic, with the reason; "
        + "approved ones first. Changes nothing."),
    options: common(\.common) + [
      .flag(
        "exit-code", negatable: false,
        help: Localized(
          es: "El código es 1 si hay cambios", en: "The code is 1 where there are changes"),
        to: \.exitCode),
      viewFormat(to: \.format),
    ],
    defaults: PlanDiffArguments(), invocation: { .plan(.diff($0)) })
}

import Diagnostics
import Testing

@testable import CommandLineTool

/// The whole report of a refused command line.
private func report(_ arguments: [String]) -> String {
  let parsed = ParsedCommandLine(arguments) { _ in nil }
  guard case .refuse(let issues) = parsed.outcome else { return "accepted" }
  return parsed.report(issues)
}

private struct Case: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let es: String
  let en: String

  init(_ line: String, es: String, en: String) {
    self.init(line.split(separator: " ").map(String.init), es: es, en: en)
  }

  init(_ arguments: [String], es: String, en: String) {
    self.arguments = arguments
    self.es = es
    self.en = en
  }

  var testDescription: String { arguments.joined(separator: " ") }
}

private let cases: [Case] = [
  Case(
    [],
    es: """
      error: Falta el comando [EMRA-C001]
        ayuda: Use «build», «init», «plan», «markdown», «render», «schema» o «help»; «emra-site help» los explica

      """,
    en: """
      error: The command is missing [EMRA-C001]
        help: Use «build», «init», «plan», «markdown», «render», «schema» or «help»; «emra-site help» explains them

      """),
  Case(
    "buid",
    es: """
      error: No existe el comando «buid» [EMRA-C002]
        ayuda: ¿Quiso decir «build»?

      """,
    en: """
      error: There is no command «buid» [EMRA-C002]
        help: Did you mean «build»?

      """),
  Case(
    "help publicar",
    es: """
      error: No existe el comando «publicar» [EMRA-C002]
        ayuda: «emra-site help» muestra los comandos

      """,
    en: """
      error: There is no command «publicar» [EMRA-C002]
        help: «emra-site help» lists the commands

      """),
  Case(
    "build --drats",
    es: """
      error: «build» no tiene la opción «--drats» [EMRA-C003]
        ayuda: ¿Quiso decir «--drafts»?

      """,
    en: """
      error: «build» has no option «--drats» [EMRA-C003]
        help: Did you mean «--drafts»?

      """),
  Case(
    "build --no-furure",
    es: """
      error: «build» no tiene la opción «--no-furure» [EMRA-C003]
        ayuda: ¿Quiso decir «--no-future» o «--no-force»?

      """,
    en: """
      error: «build» has no option «--no-furure» [EMRA-C003]
        help: Did you mean «--no-future» or «--no-force»?

      """),
  Case(
    "build -source x",
    es: """
      error: «build» no tiene la opción «-source» [EMRA-C003]
        ayuda: ¿Quiso decir «--source»?

      """,
    en: """
      error: «build» has no option «-source» [EMRA-C003]
        help: Did you mean «--source»?

      """),
  Case(
    "build -j=4",
    es: """
      error: «build» no tiene la opción «-j=4» [EMRA-C003]
        ayuda: ¿Quiso decir «-j 4»?

      """,
    en: """
      error: «build» has no option «-j=4» [EMRA-C003]
        help: Did you mean «-j 4»?

      """),
  Case(
    "build --plain x y",
    es: """
      error: «build» no tiene la opción «--plain» [EMRA-C003]
        ayuda: Es de «markdown»

      """,
    en: """
      error: «build» has no option «--plain» [EMRA-C003]
        help: It belongs to «markdown»

      """),
  Case(
    "--source x build",
    es: """
      error: No existe la opción general «--source» [EMRA-C003]
        ayuda: Es de «build», «plan» y «schema» y va después del comando

      """,
    en: """
      error: There is no general option «--source» [EMRA-C003]
        help: It belongs to «build», «plan» and «schema» and goes after the command

      """),
  Case(
    "build -x",
    es: """
      error: «build» no tiene la opción «-x» [EMRA-C003]
        ayuda: «emra-site help build» lo explica

      """,
    en: """
      error: «build» has no option «-x» [EMRA-C003]
        help: «emra-site help build» explains it

      """),
  Case(
    "build --output",
    es: """
      error: A «--output» le falta su valor (CARPETA) [EMRA-C004]
        ayuda: Escriba --output CARPETA; si el valor empieza con un guion, --output=CARPETA

      """,
    en: """
      error: «--output» lacks its value (DIR) [EMRA-C004]
        help: Write --output DIR; where the value begins with a hyphen, --output=DIR

      """),
  Case(
    "build --no-strict=yes",
    es: """
      error: «--no-strict» no lleva valor, y tiene «yes» [EMRA-C005]
        ayuda: Escriba solo «--no-strict»

      """,
    en: """
      error: «--no-strict» takes no value, and has «yes» [EMRA-C005]
        help: Write just «--no-strict»

      """),
  Case(
    "build -o a --output b",
    es: """
      error: «--output» está más de una vez [EMRA-C006]
        ayuda: Deje un solo «--output»

      """,
    en: """
      error: «--output» is there more than once [EMRA-C006]
        help: Leave one «--output»

      """),
  Case(
    "render --data v.yml",
    es: """
      error: A «render» le falta PLANTILLA [EMRA-C007]
        ayuda: Escriba, por ejemplo, «emra-site render tarjeta.html --data tarjeta.yml»

      """,
    en: """
      error: «render» lacks TEMPLATE [EMRA-C007]
        help: Write, for example, «emra-site render tarjeta.html --data tarjeta.yml»

      """),
  Case(
    "build content more",
    es: """
      error: «build» no espera «content» [EMRA-C008]
        ayuda: «emra-site help build» lo explica

      """,
    en: """
      error: «build» does not expect «content» [EMRA-C008]
        help: «emra-site help build» explains it

      """),
  Case(
    "build --source=",
    es: """
      error: El valor de «--source» está vacío [EMRA-C009]
        ayuda: Escriba un valor o quite la opción

      """,
    en: """
      error: The value of «--source» is empty [EMRA-C009]
        help: Write a value or leave the option out

      """),
  Case(
    "build --format jsn",
    es: """
      error: «--format» no admite «jsn» [EMRA-C010]
        ayuda: ¿Quiso decir «json»?

      """,
    en: """
      error: «--format» does not allow «jsn» [EMRA-C010]
        help: Did you mean «json»?

      """),
  Case(
    "build --format sarif",
    es: """
      error: «--format» no admite «sarif» [EMRA-C010]
        ayuda: Use «text» o «json»

      """,
    en: """
      error: «--format» does not allow «sarif» [EMRA-C010]
        help: Use «text» or «json»

      """),
  Case(
    "build -j many",
    es: """
      error: «-j» espera un número entero, y tiene «many» [EMRA-C011]
        ayuda: Use un número de 1 a 1024

      """,
    en: """
      error: «-j» expects a whole number, and has «many» [EMRA-C011]
        help: Use a number from 1 to 1024

      """),
  Case(
    "build --now ayer",
    es: """
      error: «--now» espera una fecha, y tiene «ayer» [EMRA-C012]
        ayuda: Escriba 2026-08-10, «2026-08-10 09:00» o 2026-08-10T09:00:00-04:00

      """,
    en: """
      error: «--now» expects a time, and has «ayer» [EMRA-C012]
        help: Write 2026-08-10, «2026-08-10 09:00» or 2026-08-10T09:00:00-04:00

      """),
  Case(
    "build --now 2026-02-29",
    es: """
      error: «--now» espera una fecha, y tiene «2026-02-29» [EMRA-C012]
        ayuda: Febrero de 2026 va del 01 al 28

      """,
    en: """
      error: «--now» expects a time, and has «2026-02-29» [EMRA-C012]
        help: February 2026 has the days 01 to 28

      """),
  Case(
    "build --base-url emra.cl",
    es: """
      error: «--base-url» espera una dirección web, y tiene «emra.cl» [EMRA-C013]
        ayuda: Escriba la dirección completa, como https://ejemplo.cl/emra/

      """,
    en: """
      error: «--base-url» expects a web address, and has «emra.cl» [EMRA-C013]
        help: Write the whole address, such as https://example.org/emra/

      """),
]

@Suite struct ArgumentsMessageTests {
  @Test(arguments: cases)
  private func tellsWhatIsWrongInBothLanguages(one: Case) {
    #expect(report(["--lang=es"] + one.arguments) == one.es)
    #expect(report(["--lang=en"] + one.arguments) == one.en)
  }

  @Test func tellsEveryPartOfATimeThatIsOutOfRange() {
    let helps = [
      "0000-01-01": "El año va de 0001 a 9999", "2026-13-01": "El mes va de 01 a 12",
      "2026-01-01 24:00": "La hora va de 00 a 23",
      "2026-01-01 09:60": "Los minutos van de 00 a 59",
      "2026-01-01 09:00:60": "Los segundos van de 00 a 59",
      "2026-01-01 09:00+24:00": "La diferencia con UTC va de -23:59 a +23:59, como -03:00",
    ]
    for (time, help) in helps {
      #expect(report(["build", "--now", time]).hasSuffix("\n  ayuda: \(help)\n"), "\(time)")
    }
  }

  @Test func writesJSONWhereItIsAskedFor() {
    #expect(
      report(["build", "--jobs", "x", "--format", "json", "--lang", "en"]) == """
        [
          {"code": "EMRA-C011", "severity": "error", "message": \
        "«--jobs» expects a whole number, and has «x»", "help": "Use a number from 1 to 1024", \
        "notes": []}
        ]

        """)
  }

  @Test func showsNoControlCharactersOfArguments() {
    #expect(!report(["\u{1B}[31mbuild"]).contains("\u{1B}"))
  }
}

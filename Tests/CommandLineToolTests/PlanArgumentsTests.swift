import CivilTime
import Diagnostics
import Editorial
import PlanOutput
import Testing

@testable import CommandLineTool

@Suite struct PlanArgumentsTests {
  private func parsed(_ line: String) -> ParsedCommandLine {
    ParsedCommandLine(line.split(separator: " ").map(String.init)) { _ in nil }
  }

  private func invocation(_ line: String) -> Invocation? {
    if case .run(let invocation) = parsed(line).outcome { invocation } else { nil }
  }

  private func report(_ line: String) -> String {
    let parsed = parsed(line)
    guard case .refuse(let issues) = parsed.outcome else { return "accepted" }
    return parsed.report(issues)
  }

  @Test func showsTheHelpOfTheGroup() {
    for line in ["plan", "plan --help", "help plan", "plan --lang es", "plan wek --help"] {
      #expect(invocation(line) == .help("plan"))
    }
    for line in ["plan week --help", "help plan week", "plan --help week"] {
      #expect(invocation(line) == .help("plan week"))
    }
    #expect(parsed("plan --lang en").language == .en)
    #expect(parsed("plan wek --lang en").language == .en)
  }

  @Test func readsWeeksAndMonths() throws {
    var week = PlanWeekArguments()
    #expect(invocation("plan week") == .plan(.week(week)))
    week.week = ISOWeek("2026-W33")
    for text in ["2026-W33", "2026-w33", "2026-08-10", "2026-08-16"] {
      #expect(invocation("plan week \(text)") == .plan(.week(week)))
    }
    week.common = PlanCommonArguments(source: "a", calendar: "b.yml", now: "2026-08-10")
    week.format = .html
    #expect(
      invocation("plan --lang es week -s a --format html 2026-W33 -c b.yml --now 2026-08-10")
        == .plan(.week(week)))
    var month = PlanMonthArguments()
    month.month = CivilDate(year: 2026, month: 8, day: 1)
    #expect(invocation("plan month 2026-08") == .plan(.month(month)))
  }

  @Test func readsTheFiltersOfLists() {
    var list = PlanListArguments()
    list.filter.format = "reel"
    #expect(invocation("plan list --kind reel") == .plan(.list(list)))
    #expect(invocation("plan list --format reel") == .plan(.list(list)))
    list.format = .json
    #expect(invocation("plan list --format reel --format json") == .plan(.list(list)))
    #expect(parsed("plan list --format json").format == .json)
    list = PlanListArguments()
    list.filter.campaign = "c"
    list.filter.season = "s"
    list.filter.objective = "OE1"
    list.filter.pillar = "p"
    list.filter.channel = "x"
    list.filter.from = CivilDate(year: 2026, month: 8, day: 1)
    list.filter.to = CivilDate(year: 2026, month: 8, day: 31)
    #expect(
      invocation(
        "plan list --campaign c --season s --objective OE1 --pillar p --channel x "
          + "--from 2026-08-01 --to=2026-08-31") == .plan(.list(list)))
  }

  @Test func readsTheItemToExplain() {
    #expect(
      invocation("plan explain 2026-08-reel-2")
        == .plan(.explain(PlanExplainArguments(id: "2026-08-reel-2"))))
    #expect(report("plan explain").hasPrefix("error: A «plan explain» le falta LUGAR"))
    #expect(
      report("plan bind content/a.md")
        == """
        error: A «plan bind» le falta LUGAR [EMRA-C007]
          ayuda: Escriba, por ejemplo, «emra-site plan bind content/publicaciones/un-texto.md 2027-01-post-3»

        """)
  }

  @Test func readsThePlaceToFill() {
    var fill = PlanFillArguments()
    #expect(invocation("plan fill") == .plan(.fill(fill)))
    fill.id = "2027-01-post-4"
    fill.dryRun = true
    #expect(invocation("plan fill 2027-01-post-4 --dry-run") == .plan(.fill(fill)))
  }

  @Test func tellsHowManyFilesAreMade() {
    #expect(
      fillReport(0, of: 0, dryRun: false).es == "No hay lugares sin contenido en esos días.\n")
    #expect(fillReport(0, of: 2, dryRun: true).es == "No se creó ningún archivo.\n")
    #expect(
      fillReport(1, of: 1, dryRun: false).es
        == "Se creó 1 archivo. Ábralo y escriba su texto: no sale hasta que alguien lo apruebe.\n")
    #expect(
      fillReport(3, of: 4, dryRun: false).es
        == "Se crearon 3 archivos. Ábralos y escriba su texto: no salen hasta que alguien los "
        + "apruebe.\n")
    #expect(fillReport(3, of: 3, dryRun: true).en == "3 files would be made.\n")
  }

  @Test func readsExports() {
    var export = PlanExportArguments()
    #expect(invocation("plan export") == .plan(.export(export)))
    export.format = .googleCalendar
    export.output = "a.csv"
    #expect(invocation("plan export -f google-calendar -o a.csv") == .plan(.export(export)))
    // The form of the export is not that of messages.
    #expect(parsed("plan export --format json").format == .text)
  }

  @Test func readsTheCommandsOfTheLock() {
    var lock = PlanLockArguments()
    #expect(invocation("plan lock") == .plan(.lock(lock)))
    lock.check = true
    lock.common.source = "a"
    #expect(invocation("plan lock --check -s a") == .plan(.lock(lock)))
    var diff = PlanDiffArguments()
    #expect(invocation("plan diff") == .plan(.diff(diff)))
    diff.exitCode = true
    diff.format = .json
    #expect(invocation("plan diff --exit-code -f json") == .plan(.diff(diff)))
    #expect(parsed("plan diff --format json").format == .json)
  }

  @Test func readsHowTheTeamStands() {
    var gaps = PlanGapsArguments()
    #expect(invocation("plan gaps") == .plan(.gaps(gaps)))
    gaps.days = 0
    gaps.strict = true
    #expect(invocation("plan gaps --strict --days 0") == .plan(.gaps(gaps)))
    #expect(parsed("plan gaps -f json").format == .json)
    var coverage = PlanCoverageArguments()
    #expect(invocation("plan coverage") == .plan(.coverage(coverage)))
    coverage.grouping = .month
    coverage.format = .csv
    coverage.filter.from = CivilDate(year: 2026, month: 8, day: 1)
    #expect(
      invocation("plan coverage --by month --from 2026-08-01 -f csv") == .plan(.coverage(coverage)))
    #expect(parsed("plan coverage -f json").format == .json)
    #expect(parsed("plan coverage -f csv").format == .text)
    var drift = PlanDriftArguments()
    drift.filter.to = CivilDate(year: 2026, month: 8, day: 31)
    #expect(invocation("plan drift --to 2026-08-31") == .plan(.drift(drift)))
    #expect(parsed("plan drift -f json").format == .json)
  }

  @Test(arguments: [
    (
      "plan gaps --days 400 --no-strict",
      """
      error: «--days» espera un número entero, y tiene «400» [EMRA-C011]
        ayuda: Use un número de 0 a 366
      error: «plan gaps» no tiene la opción «--no-strict» [EMRA-C003]
        ayuda: ¿Quiso decir «--strict»?

      """
    ),
    (
      "plan coverage --by channel --format pdf",
      """
      error: «--by» no admite «channel» [EMRA-C010]
        ayuda: Use «objective», «pillar», «campaign» o «month»
      error: «--format» no admite «pdf» [EMRA-C010]
        ayuda: Use «text», «md», «html», «csv» o «json»

      """
    ),
    (
      "plan wek",
      """
      error: «plan» no tiene el comando «wek» [EMRA-C014]
        ayuda: ¿Quiso decir «plan week»?

      """
    ),
    (
      "help plan semanal",
      """
      error: «plan» no tiene el comando «semanal» [EMRA-C014]
        ayuda: Use «week», «month», «list», «gaps», «coverage», «drift», «fill», «bind», «set», «lock», «diff», «next-change», «explain», «verify» o «export» después de «plan»

      """
    ),
    (
      "week",
      """
      error: No existe el comando «week» [EMRA-C002]
        ayuda: ¿Quiso decir «plan week»?

      """
    ),
    (
      "help build week",
      """
      error: «help» no espera «week» [EMRA-C008]
        ayuda: «emra-site help help» lo explica

      """
    ),
    (
      "plan week 2026-W54",
      """
      error: «2026-W54» no es una semana [EMRA-C016]
        ayuda: Escriba una semana, 2026-W33, o uno de sus días, 2026-08-10

      """
    ),
    (
      "plan month agosto",
      """
      error: «agosto» no es un mes [EMRA-C017]
        ayuda: Escriba año y mes, como 2026-08

      """
    ),
    (
      "plan list --from 2026-02-30 --format pdf",
      """
      error: «--from» espera un día, y tiene «2026-02-30» [EMRA-C015]
        ayuda: Escriba un día que exista, como 2026-08-10
      error: «--format» no admite «pdf» [EMRA-C010]
        ayuda: Use «text», «md», «html» o «json»

      """
    ),
    (
      "plan week --channel instagram",
      """
      error: «plan week» no tiene la opción «--channel» [EMRA-C003]
        ayuda: Es de «plan list» y «plan export»

      """
    ),
  ])
  func tellsWhatIsWrong(_ line: String, _ message: String) {
    #expect(report(line) == message)
  }
}

import CivilTime
import Editorial
import PlanOutput

/// What `emra-site plan` is asked to do.
enum PlanInvocation: Sendable, Equatable {
  case week(PlanWeekArguments)
  case month(PlanMonthArguments)
  case list(PlanListArguments)
  case nextChange(PlanProofArguments)
  case explain(PlanExplainArguments)
  case verify(PlanProofArguments)
  case export(PlanExportArguments)
  case lock(PlanLockArguments)
  case diff(PlanDiffArguments)
  case gaps(PlanGapsArguments)
  case coverage(PlanCoverageArguments)
  case drift(PlanDriftArguments)
  case set(PlanSetArguments)
  case bind(PlanBindArguments)
  case fill(PlanFillArguments)

  /// Whether messages are written as JSON.
  var isJSON: Bool {
    switch self {
    case .week(let arguments): arguments.format == .json
    case .month(let arguments): arguments.format == .json
    case .list(let arguments): arguments.format == .json
    case .nextChange(let arguments), .verify(let arguments): arguments.format == .json
    case .diff(let arguments): arguments.format == .json
    case .gaps(let arguments): arguments.format == .json
    case .coverage(let arguments): arguments.format == .json
    case .drift(let arguments): arguments.format == .json
    case .explain, .export, .lock, .set, .bind, .fill: false
    }
  }
}

/// The options of all commands of a plan.
struct PlanCommonArguments: Sendable, Equatable {
  /// The project folder; nil: the current one.
  var source: String?
  /// The calendar; nil: `calendar.yml` of the project.
  var calendar: String?
  /// A date that `Timestamp.parse` reads, as written; nil: the clock.
  var now: String?
}

/// `emra-site plan week`.
struct PlanWeekArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// Nil: the week of now.
  var week: ISOWeek?
  var format: ViewFormat?
}

/// `emra-site plan month`.
struct PlanMonthArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// The first day; nil: the month of now.
  var month: CivilDate?
  var format: ViewFormat?
}

/// `emra-site plan list`.
struct PlanListArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  var filter = PlanFilter()
  var format: ViewFormat?
}

/// `emra-site plan explain`.
struct PlanExplainArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// Of an item: `2026-08-reel-2`.
  var id = ""
}

/// `emra-site plan verify` and `plan next-change`.
struct PlanProofArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// The plan as JSON, `-` for standard input; nil: the plan of the calendar.
  var file: String?
  var format: OutputFormat?
}

/// `emra-site plan export`.
struct PlanExportArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  var format: ExportFormat?
  var filter = PlanFilter()
  /// Whether tables that publish hold what is not approved too.
  var all = false
  /// Nil: standard output.
  var output: String?
  /// The site's address for feeds.
  var baseURL: String?
}

/// `emra-site plan lock`.
struct PlanLockArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// Whether the lock is only looked at.
  var check = false
}

/// `emra-site plan diff`.
struct PlanDiffArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  var format: ViewFormat?
  /// Whether changes give a code of their own.
  var exitCode = false
}

/// `emra-site plan gaps`.
struct PlanGapsArguments: Sendable, Equatable {
  /// Two weeks: this one and the next.
  static let usualDays = 14

  var common = PlanCommonArguments()
  /// Nil: `usualDays`.
  var days: Int?
  /// Whether gaps give a code of their own.
  var strict = false
  var format: ViewFormat?
}

/// `emra-site plan coverage`.
struct PlanCoverageArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// Only its days.
  var filter = PlanFilter()
  /// Nil: by objective.
  var grouping: CoverageGrouping?
  var format: CoverageFormat?
}

/// `emra-site plan drift`.
struct PlanDriftArguments: Sendable, Equatable {
  var common = PlanCommonArguments()
  /// Only its days.
  var filter = PlanFilter()
  var format: ViewFormat?
}

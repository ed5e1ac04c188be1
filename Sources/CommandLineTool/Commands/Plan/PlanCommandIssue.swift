import Diagnostics

/// What keeps a command of the plan from its work. Codes EMRA-C020 to C029.
enum PlanCommandIssue: Issue, Equatable {
  /// The command compares with the lock, and there is none at this path.
  case noLock(String)
  /// The calendar comes from standard input, beside which no file can stand.
  case noPlaceForLock

  var code: String {
    switch self {
    case .noLock: "EMRA-C020"
    case .noPlaceForLock: "EMRA-C021"
    }
  }

  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .noLock(let path):
      Localized(
        es: "Todavía no hay un plan fijado: falta \(path)",
        en: "There is no locked plan yet: \(path) is missing")
    case .noPlaceForLock:
      Localized(
        es: "El plan fijado va al lado del calendario, y este viene de la entrada estándar",
        en: "The lock stands beside the calendar, and this one comes from standard input")
    }
  }

  var help: Localized? {
    switch self {
    case .noLock:
      Localized(
        es: "Fije el plan con «emra-site plan lock»; los cambios que vengan se comparan con él",
        en: "Lock the plan with «emra-site plan lock»; changes to come are compared with it")
    case .noPlaceForLock:
      Localized(
        es: "Guarde el calendario en un archivo y nómbrelo con --calendar",
        en: "Keep the calendar in a file and name it with --calendar")
    }
  }
}

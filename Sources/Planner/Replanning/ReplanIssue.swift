import Diagnostics

/// What replanning finds. Codes EMRA-R010 to R019.
enum ReplanIssue: Issue {
  /// Neither a plan nor a clash within the work allowed.
  case undecided

  var code: String {
    switch self {
    case .undecided: "EMRA-R010"
    }
  }
  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .undecided:
      Localized(
        es: "no se pudo decidir si el plan fijado se puede adaptar a estas reglas: demasiadas "
          + "publicaciones, campañas u horas se cruzan",
        en: "it could not be decided whether the locked plan can follow these rules: too many "
          + "items, campaigns or hours cross each other")
    }
  }

  var help: Localized? {
    switch self {
    case .undecided:
      Localized(
        es: "Haga los cambios del calendario de a pocos, con «emra-site plan lock» después de cada "
          + "uno. El plan fijado no cambió.",
        en: "Make the calendar's changes a few at a time, with «emra-site plan lock» after each. "
          + "The locked plan did not change.")
    }
  }
}

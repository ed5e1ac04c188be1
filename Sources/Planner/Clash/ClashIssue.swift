import Diagnostics

/// What the planner finds.
enum ClashIssue: Issue {
  /// No plan: `lines` are those of the rules that are written in the file.
  case clash(demand: Demand?, lines: [Int], isMinimal: Bool)
  /// Neither a plan nor a clash within the work allowed.
  case undecided

  /// A month that asks for more than it has room for.
  struct Demand {
    let month: Localized
    let parts: [Localized]
    let sum: Int
    let room: Int
    let days: Int
  }

  var code: String {
    switch self {
    case .clash: "EMRA-R001"
    case .undecided: "EMRA-R002"
    }
  }
  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .clash(let demand?, let lines, _):
      let es = Self.list(demand.parts.map(\.es), "y")
      let en = Self.list(demand.parts.map(\.en), "and")
      let total = demand.parts.count > 1
      let room =
        switch demand.days {
        case 0: Localized(es: "no tiene días de publicación", en: "it has no posting day")
        case 1:
          Localized(
            es: "en su único día de publicación hay lugar para \(demand.room)",
            en: "its only posting day has room for \(demand.room)")
        default:
          Localized(
            es: "en sus \(demand.days) días de publicación hay lugar para \(demand.room)",
            en: "its \(demand.days) posting days have room for \(demand.room)")
        }
      return Localized(
        es: "\(demand.month.es) pide \(es)\(total ? ", \(demand.sum) en total" : ""), y \(room.es)"
          + Self.lines(lines, one: "línea", more: "líneas", "y"),
        en: "\(demand.month.en) asks for \(en)\(total ? ", \(demand.sum) in all" : ""), and "
          + room.en + Self.lines(lines, one: "line", more: "lines", "and"))
    case .clash(nil, let lines, _):
      return Localized(
        es: "no hay plan posible: estas reglas no se pueden cumplir juntas"
          + Self.lines(lines, one: "línea", more: "líneas", "y"),
        en: "no plan is possible: these rules cannot hold together"
          + Self.lines(lines, one: "line", more: "lines", "and"))
    case .undecided:
      return Localized(
        es: "no se pudo decidir si hay un plan: demasiadas campañas, temporadas u horas se cruzan",
        en: "it could not be decided whether there is a plan: too many campaigns, seasons or hours "
          + "cross each other")
    }
  }

  var help: Localized? {
    switch self {
    case .clash(_, _, isMinimal: true):
      Localized(
        es:
          "Cambie o quite una de estas reglas; con que una ceda lo suficiente, las demás se pueden "
          + "cumplir. No se hizo ningún plan; si hay uno fijado, sigue como estaba.",
        en:
          "Change or remove one of these rules; when one gives way far enough, the others can hold. "
          + "No plan was made; a locked one stays as it was.")
    case .clash:
      Localized(
        es: "Cambie o quite alguna de estas reglas; puede que no todas estorben. No se hizo "
          + "ningún plan; si hay uno fijado, sigue como estaba.",
        en: "Change or remove some of these rules; not all of them may be in the way. No plan was "
          + "made; a locked one stays as it was.")
    case .undecided:
      Localized(
        es: "Junte, acorte o quite campañas y temporadas que caen en los mismos días, o deje menos "
          + "horas por formato. No se hizo ningún plan; si hay uno fijado, sigue como estaba.",
        en: "Join, shorten or remove campaigns and seasons on the same days, or leave fewer hours "
          + "for each format. No plan was made; a locked one stays as it was.")
    }
  }

  private static func list(_ parts: [String], _ joint: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(joint) \(last)"
  }

  private static func lines(
    _ lines: [Int], one: String, more: String, _ joint: String
  ) -> String {
    let sorted = Set(lines).sorted().map(String.init)
    guard !sorted.isEmpty else { return "" }
    return ": \(sorted.count > 1 ? more : one) \(list(sorted, joint))"
  }
}

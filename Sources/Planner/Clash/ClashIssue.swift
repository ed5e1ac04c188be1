import Diagnostics

/// What the planner finds.
enum ClashIssue: Issue {
  /// No plan: `lines` are those of the rules that are written in the file.
  case clash(demand: Demand?, lines: [Int])

  /// A month that asks for more than it has room for.
  struct Demand {
    let month: Localized
    let parts: [Localized]
    let sum: Int
    let room: Int
    let days: Int
  }

  var code: String { "EMRA-R001" }
  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .clash(let demand?, let lines):
      let (month, days) = (demand.month, demand.days)
      let es = list(demand.parts.map(\.es), "y")
      let en = list(demand.parts.map(\.en), "and")
      let total = demand.parts.count > 1
      return Localized(
        es: "\(month.es) pide \(es)\(total ? ", \(demand.sum) en total" : ""), y en sus \(days) "
          + "\(days == 1 ? "día" : "días") de publicación hay lugar para \(demand.room)"
          + Self.lines(lines, one: "línea", more: "líneas", "y"),
        en: "\(month.en) asks for \(en)\(total ? ", \(demand.sum) in all" : ""), and its \(days) "
          + "posting \(days == 1 ? "day has" : "days have") room for \(demand.room)"
          + Self.lines(lines, one: "line", more: "lines", "and"))
    case .clash(nil, let lines):
      return Localized(
        es: "no hay plan posible: estas reglas no se pueden cumplir juntas"
          + Self.lines(lines, one: "línea", more: "líneas", "y"),
        en: "no plan is possible: these rules cannot hold together"
          + Self.lines(lines, one: "line", more: "lines", "and"))
    }
  }

  var help: Localized? {
    Localized(
      es: "Cambie o quite una de las reglas que siguen: basta con una. No se escribió ningún plan.",
      en: "Change or remove one of the rules that follow: one is enough. No plan was written.")
  }

  private func list(_ parts: [String], _ joint: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(joint) \(last)"
  }

  private static func lines(
    _ lines: [Int], one: String, more: String, _ joint: String
  ) -> String {
    let sorted = Set(lines).sorted().map(String.init)
    guard let last = sorted.last else { return "" }
    guard sorted.count > 1 else { return ": \(one) \(last)" }
    return ": \(more) " + sorted.dropLast().joined(separator: ", ") + " \(joint) \(last)"
  }
}

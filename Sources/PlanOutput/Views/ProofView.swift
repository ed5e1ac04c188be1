import CivilTime
public import Diagnostics
public import Schedule

/// A soft goal of a plan for people: the value it reached and the bound no plan goes below.
public struct GoalRow: Sendable, Equatable {
  /// `S4 objectives cycle`.
  public let name: String
  /// Exact: `12` or `5/3`.
  public let value: String
  /// Exact, as the value.
  public let bound: String

  /// A goal.
  public init(name: String, value: String, bound: String) {
    self.name = name
    self.value = value
    self.bound = bound
  }
}

/// Why an item is where it is.
public struct ItemReasons: Sendable {
  /// The rules that hold it, each beginning with its code.
  public let rules: [Localized]
  /// The next best slot; nil where no other is possible.
  public let nextSlot: Localized?
  /// What blocked better slots.
  public let obstacles: [Localized]

  /// The reasons of one item.
  public init(rules: [Localized], nextSlot: Localized?, obstacles: [Localized]) {
    self.rules = rules
    self.nextSlot = nextSlot
    self.obstacles = obstacles
  }
}

extension PlanViews {
  /// What a verification found: the number of broken rules, and the goals as a table.
  public func proof(violations: Int, goals: [GoalRow]) -> [UInt8] {
    let optimal = words.say("óptimo demostrado", "proved optimal")
    let open = words.say("puede haber uno mejor", "a better one may exist")
    var sheet = Sheet(
      language: words.languageTag,
      title: words.say("Verificación del plan", "Verification of the plan"),
      subtitle: words.name,
      blocks: [
        .list([
          words.pieces(plan.items.count),
          violations == 0
            ? words.say(
              "H1 a H8: todas las reglas se cumplen", "H1 to H8: every rule holds")
            : words.say(
              violations == 1
                ? "H1 a H8: 1 falta" : "H1 a H8: \(violations) faltas",
              violations == 1 ? "H1 to H8: 1 violation" : "H1 to H8: \(violations) violations"),
        ])
      ])
    if !goals.isEmpty {
      sheet.blocks.append(
        .table(
          Table(
            caption: words.say("Metas, en su orden", "Goals, in their order"),
            columns: [
              Table.Column(title: words.say("Meta", "Goal")),
              Table.Column(title: words.say("Valor", "Value"), isNumeric: true),
              Table.Column(title: words.say("Cota", "Bound"), isNumeric: true),
              Table.Column(title: words.say("Resultado", "Result")),
              Table.Column(title: words.say("Qué mide", "What it measures")),
            ],
            groups: [
              Table.Group(
                title: nil, note: nil,
                rows: goals.map { goal in
                  [
                    plain(goal.name), plain(goal.value), plain(goal.bound),
                    goal.value == goal.bound ? optimal : open, meaning(goal.name),
                  ]
                })
            ])))
    }
    return Array(sheet.text(columns: columns).utf8)
  }

  /// An item with the rules that hold it, the next best slot and what blocked the better one.
  public func reasons(_ reasons: ItemReasons, of item: PlanItem) -> [UInt8] {
    let language = words.language
    var blocks: [Sheet.Block] = [.list(words.facts(item))]
    func section(_ heading: String, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      blocks += [.heading(heading), .list(texts.map(plain))]
    }
    section(
      words.say("Reglas que la fijan", "Rules that hold it"), reasons.rules.map { $0[language] })
    section(
      words.say("Segundo mejor lugar", "Next best slot"),
      [
        reasons.nextSlot?[language]
          ?? words.say("No hay otro lugar posible", "No other slot is possible")
      ])
    section(
      words.say("Qué impidió uno mejor", "What blocked a better one"),
      reasons.obstacles.map { $0[language] })
    let moment = words.moment(item.start.local)
    let sheet = Sheet(
      language: words.languageTag, title: words.heading(item), subtitle: moment, blocks: blocks)
    return Array(sheet.text(columns: columns).utf8)
  }

  /// What a goal of docs/planner.md measures; empty for names that are not among them.
  private func meaning(_ name: String) -> String {
    let parts = name.split(separator: " ").map(String.init)
    let label =
      switch parts.dropFirst().first {
      case "objectives": words.say("objetivos", "objectives")
      case "pillars": words.say("tipos de contenido", "pillars")
      case "audiences": words.say("públicos", "audiences")
      default: ""
      }
    switch (parts.first, parts.last) {
    case ("S2", "spread"): return words.say("diferencia de ritmo entre meses", "spread of pace")
    case ("S2", "middle"):
      return words.say("distancia al centro de la meta", "distance from the middle of the aim")
    case ("S2", "order"): return words.say("los primeros meses primero", "earlier months first")
    case ("S3", _): return words.say("días parejos dentro del mes", "even days within a month")
    case ("S4", "absent"):
      return words.say("\(label) que faltan en un mes", "\(label) absent from a month")
    case ("S4", "months"):
      return words.say("equilibrio de \(label) por mes", "balance of \(label) by month")
    case ("S4", "cycle"):
      return words.say("equilibrio de \(label) en el ciclo", "balance of \(label) over the cycle")
    case ("S5", _):
      return words.say("\(label) repetidos en seguida", "neighbours alike in \(label)")
    case ("S6", _): return words.say("horas menos preferidas", "less preferred hours")
    default: return ""
    }
  }
}

public import CivilTime
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

/// Another start that an item could have had.
public struct OtherSlot: Sendable {
  /// Date and time in the calendar's zone.
  public let start: CivilDateTime
  /// What it would change in the soft goals.
  public let effects: [Localized]
  /// The rules that forbid it; empty when it is possible.
  public let obstacles: [Localized]

  /// Another start.
  public init(start: CivilDateTime, effects: [Localized], obstacles: [Localized]) {
    self.start = start
    self.effects = effects
    self.obstacles = obstacles
  }
}

extension PlanViews {
  /// What a verification found: the number of broken rules, and the goals as a table. `lockedAt` is
  /// the moment of the lock that the plan was judged by, before which nothing is judged.
  public func proof(
    violations: Int, goals: [GoalRow], lockedAt: OffsetDateTime? = nil
  ) -> [UInt8] {
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
    if let lockedAt {
      let moment = words.moment(lockedAt.local)
      sheet.blocks.append(
        .text(
          words.say(
            "Es el plan fijado: se comprueba que nada de lo publicado ni de lo anterior al "
              + "\(moment) se movió, y que lo demás cumple las reglas.",
            "This is the locked plan: nothing that was published or is before \(moment) may have "
              + "moved, and the rest must keep the rules.")))
    }
    if !goals.isEmpty {
      sheet.blocks.append(
        .table(
          Table(
            caption: words.say("Metas, en su orden", "Goals, in their order"),
            columns: [
              Table.Column(title: words.say("Meta", "Goal")),
              Table.Column(title: words.say("Valor", "Value"), isNumeric: true),
              Table.Column(
                title: words.say("Lo mejor posible", "Best possible"), isNumeric: true),
              Table.Column(title: words.say("Resultado", "Result")),
            ],
            groups: [
              Table.Group(
                title: nil, note: nil,
                rows: goals.map { goal in
                  [
                    title(goal.name), plain(goal.value), plain(goal.bound),
                    goal.value == goal.bound ? optimal : open,
                  ]
                })
            ])))
    }
    return Array(sheet.text(columns: columns).utf8)
  }

  /// An item with the rules that hold it, the next best slot (nil: there is none) and a better one
  /// with what blocked it (nil: none is better).
  public func reasons(_ item: PlanItem, next: OtherSlot?, better: OtherSlot?) -> [UInt8] {
    reasons(item, reasons: item.reasons, others: (next, better))
  }

  /// As above with these reasons; without `others` nothing is said of other slots.
  public func reasons(
    _ item: PlanItem, reasons: [String], others: (next: OtherSlot?, better: OtherSlot?)?
  ) -> [UInt8] {
    var blocks: [Sheet.Block] = [.list(words.facts(item, hasReasons: false))]
    func section(_ heading: String, _ slot: OtherSlot?, none: String) {
      blocks.append(.heading(heading))
      guard let slot else {
        blocks.append(.text(none))
        return
      }
      blocks.append(.text(words.moment(slot.start)))
      let facts = (slot.obstacles + slot.effects).map { plain($0[words.language]) }
      if !facts.isEmpty { blocks.append(.list(facts)) }
    }
    if !reasons.isEmpty {
      blocks.append(.heading(words.say("Reglas que la fijan", "Rules that hold it")))
      blocks.append(.list(reasons.map(plain)))
    }
    if let others {
      let pinned = words.say(
        "No tiene: su fecha y su hora son fijas en el calendario",
        "It has none: its date and time are fixed in the calendar")
      section(
        words.say("Segundo mejor día y hora del mes", "Next best time of the month"), others.next,
        none: item.isPinned
          ? pinned : words.say("Ningún otro día u hora es posible", "No other time is possible"))
      if !item.isPinned {
        section(
          words.say("Un día y hora mejor, y qué lo impide", "A better time, and what blocks it"),
          others.better,
          none: words.say("Ningún día u hora sería mejor", "No time would be better"))
      }
    }
    let sheet = Sheet(
      language: words.languageTag, title: words.heading(item),
      subtitle: words.moment(item.start.local), blocks: blocks)
    return Array(sheet.text(columns: columns).utf8)
  }

  /// "S3: días parejos dentro del mes"; the name itself where nothing is known of it.
  private func title(_ name: String) -> String {
    let meaning = meaning(name)
    return meaning.isEmpty ? plain(name) : "\(plain(String(name.prefix { $0 != " " }))): \(meaning)"
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

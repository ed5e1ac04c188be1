public import Editorial
import Schedule
import CivilTime

extension PlanViews {
  /// What was published as planned and what was not, by month, with each that was not.
  public func drift(_ drift: PlanDrift, as format: ViewFormat) -> [UInt8] {
    draw(sheet(drift), as: format) {
      .object([
        ("until", .text(plan.generated.rfc3339)),
        ("counts", .object(Drift.allCases.map { ($0.rawValue, .number(drift.count($0))) })),
        ("entries", .list(drift.entries.map(\.json))),
      ])
    }
  }

  /// Rows of places without content that are still listed one by one.
  private static let mostListed = 20

  private func sheet(_ drift: PlanDrift) -> Sheet {
    var blocks: [Sheet.Block] = [
      .list(Drift.allCases.map { "\(words.meaning($0)): \(drift.count($0))" })
    ]
    if drift.entries.isEmpty {
      blocks.append(
        .text(words.say("Todavía no ha pasado nada.", "Nothing has come to pass yet.")))
    } else {
      blocks.append(.table(months(drift)))
    }
    let shifted = drift.entries.filter { [.early, .publishedLate, .late].contains($0.drift) }
    if !shifted.isEmpty {
      blocks.append(.heading(words.say("Tarde o antes", "Late or early")))
      blocks.append(.table(table(shifted)))
    }
    let unplanned = drift.entries.filter { $0.drift == .unplanned }
    if !unplanned.isEmpty {
      blocks.append(.heading(words.say("Fuera del plan", "Without a place in the plan")))
      blocks.append(.table(unplannedTable(unplanned)))
    }
    let missing = drift.entries.filter { $0.drift == .passed }
    if !missing.isEmpty {
      blocks.append(.heading(words.say("Pasaron sin contenido", "Passed without content")))
      blocks.append(
        missing.count <= Self.mostListed
          ? .table(
            self.table(
              words.say("Lugares sin contenido", "Places without content"), isDated: true,
              groups: [(nil, nil, missing.compactMap(\.item))]))
          : .text(
            words.say(
              "Son \(missing.count); con --from y --to se ven las de un período, si son "
                + "\(Self.mostListed) o menos.",
              "They are \(missing.count); with --from and --to those of a period are listed, where "
                + "they are \(Self.mostListed) or fewer.")))
    }
    return Sheet(
      language: words.languageTag,
      title: words.say(
        "Lo planificado y lo publicado, hasta el \(words.moment(plan.generated.local))",
        "What was planned and what was published, up to \(words.moment(plan.generated.local))"),
      subtitle: words.name, blocks: blocks)
  }

  private func months(_ drift: PlanDrift) -> Table {
    var months: [(first: CivilDate, entries: [DriftEntry])] = []
    for entry in drift.entries {
      guard let first = entry.moment?.local.date.firstOfMonth else { continue }
      if months.last?.first != first { months.append((first, [])) }
      months[months.count - 1].entries.append(entry)
    }
    return Table(
      caption: words.say("Por mes", "By month"),
      columns: [
        Table.Column(title: words.say("Mes", "Month")),
        Table.Column(title: words.say("Lugares", "Places"), isNumeric: true),
      ] + Drift.allCases.map { Table.Column(title: words.name($0), isNumeric: true) },
      groups: [
        Table.Group(
          title: nil, note: nil,
          rows: months.map { month in
            let name = words.month(month.first)
            return [
              name.prefix(1).uppercased() + name.dropFirst(),
              "\(month.entries.count { $0.item != nil })",
            ] + Drift.allCases.map { drift in "\(month.entries.count { $0.drift == drift })" }
          })
      ])
  }

  private func table(_ entries: [DriftEntry]) -> Table {
    Table(
      caption: words.say("Lo que no salió a su hora", "What was not published at its time"),
      columns: [
        words.say("Lugar", "Place"), words.say("Debía salir", "Was due"),
        words.say("Salió", "Was published"), words.say("Diferencia", "Difference"),
        words.say("Título", "Title"),
      ].map { Table.Column(title: $0) },
      groups: [
        Table.Group(
          title: nil, note: nil,
          rows: entries.map { entry in
            return [
              plain(entry.item?.id ?? ""), entry.item?.start.local.description ?? "",
              entry.published?.local.description
                ?? (entry.drift == .late
                  ? words.say("no ha salido", "not yet") : words.say("no se sabe", "not known")),
              entry.minutes.map(words.difference) ?? words.say("tarde", "late"),
              entry.item.map(words.titleWithState) ?? "",
            ]
          })
      ])
  }

  private func unplannedTable(_ entries: [DriftEntry]) -> Table {
    Table(
      caption: words.say("Publicado fuera del plan", "Published without a place in the plan"),
      columns: [
        words.say("Salió", "Was published"), words.say("Formato", "Format"),
        words.say("Título", "Title"), words.say("Archivo", "File"),
      ].map { Table.Column(title: $0) },
      groups: [
        Table.Group(
          title: nil, note: nil,
          rows: entries.map { entry in
            [
              entry.published?.local.description ?? "",
              entry.content?.format.map(words.format) ?? "", plain(entry.content?.title ?? ""),
              plain(entry.content?.path ?? ""),
            ]
          })
      ])
  }
}

extension PlanWords {
  /// The heading of a column.
  fileprivate func name(_ drift: Drift) -> String {
    switch drift {
    case .onTime: say("A su hora", "On time")
    case .early: say("Antes", "Early")
    case .publishedLate: say("Tarde", "After it")
    case .published: say("Sin hora", "Time unknown")
    case .late: say("Atrasadas", "Late")
    case .passed: say("Sin contenido", "No content")
    case .unplanned: say("Sin plan", "Unplanned")
    }
  }

  fileprivate func meaning(_ drift: Drift) -> String {
    switch drift {
    case .onTime: say("Salieron a su hora", "Published on time")
    case .early: say("Salieron antes", "Published early")
    case .publishedLate: say("Salieron tarde", "Published after their time")
    case .published:
      say(
        "Salieron, sin registro de si fue a su hora",
        "Published, with no record of whether on time")
    case .late:
      say("Atrasadas, con contenido y sin salir", "Late, with content and not out")
    case .passed: say("Pasaron sin contenido", "Passed without content")
    case .unplanned: say("Salieron fuera del plan", "Published without a place in the plan")
    }
  }
}

extension PlanWords {
  /// "2 horas tarde".
  fileprivate func difference(_ minutes: Int) -> String {
    let duration = duration(minutes)
    return minutes < 0
      ? say("\(duration) antes", "\(duration) early")
      : say("\(duration) tarde", "\(duration) late")
  }
}

extension DriftEntry {
  fileprivate var json: JSONValue {
    .object([
      ("drift", .text(drift.rawValue)), ("id", .text(item?.id)),
      ("start", .text(item?.start.rfc3339)), ("content", .text(content?.path)),
      ("title", .text(content?.title ?? item?.title)), ("published", .text(published?.rfc3339)),
      ("minutes", minutes.map { .number($0) } ?? .null),
    ])
  }
}

public import Editorial
import Feeds
import Schedule

/// The forms a coverage is shown in.
public enum CoverageFormat: String, Sendable, CaseIterable {
  case text
  case markdown = "md"
  case html, csv, json
}

extension PlanViews {
  /// What the plan plans and what there is of it, by group, audience and channel.
  public func coverage(_ coverage: PlanCoverage, as format: CoverageFormat) -> [UInt8] {
    let view: ViewFormat
    switch format {
    case .text: view = .text
    case .markdown: view = .markdown
    case .html: view = .html
    case .json: view = .json
    case .csv: return csv(coverage)
    }
    return draw(sheet(coverage), as: view) { json(coverage) }
  }

  private func sheet(_ coverage: PlanCoverage) -> Sheet {
    let cells = coverage.cells
    let group = words.group(coverage.grouping)
    let caption = words.say(
      "Piezas por \(group.lowercased()), público y canal",
      "Items by \(group.lowercased()), audience and channel")
    let unused = coverage.channels.indices.filter { coverage.channelTotals[$0].planned == 0 }
      .map { words.channel(coverage.channels[$0]) }
    return Sheet(
      language: words.languageTag,
      title: words.say(
        "Cobertura por \(group.lowercased()), público y canal",
        "Coverage by \(group.lowercased()), audience and channel"),
      subtitle: words.name,
      blocks: [
        .list(
          [
            words.say("En total: ", "In all: ") + words.counted(coverage.total),
            words.say(
              "Casillas sin ninguna pieza: \(cells.empty) de \(cells.all)",
              "Cells without any item: \(cells.empty) of \(cells.all)"),
            words.say(
              "En cada casilla: planificadas/con contenido/publicadas; «—» es un hueco",
              "In each cell: planned/with content/published; «—» is a gap"),
            words.say(
              "Una pieza que va a varios canales se cuenta en cada uno, y una sola vez en «Piezas»",
              "An item of several channels counts in each of them, and once under «Items»"),
          ]
            + (unused.isEmpty
              ? []
              : [
                words.say("Canales sin ninguna pieza: ", "Channels without any item: ")
                  + unused.joined(separator: ", ")
              ])),
        .table(table(coverage, caption: caption)),
      ])
  }

  private func table(_ coverage: PlanCoverage, caption: String) -> Table {
    // A column of nothing but gaps is told above the table, which it would make too wide.
    let used = coverage.channels.indices.filter { coverage.channelTotals[$0].planned > 0 }
    let total = Table.Group(
      title: words.say("Todo", "All"), note: nil,
      rows: [
        [words.say("Total", "Total")] + used.map { coverage.channelTotals[$0].cell }
          + [coverage.total.cell]
      ])
    return Table(
      caption: caption,
      columns: [Table.Column(title: words.say("Público", "Audience"))]
        + used.map {
          Table.Column(title: words.channel(coverage.channels[$0]), isNumeric: true)
        }
        + [Table.Column(title: words.say("Piezas", "Items"), isNumeric: true)],
      groups: coverage.groups.map { group in
        Table.Group(
          title: words.title(of: group, coverage.grouping), note: words.counted(group.total),
          rows: group.rows.map { row in
            [plain(row.audience)] + used.map { row.cells[$0].cell } + [row.total.cell]
          })
      } + [total])
  }

  private func csv(_ coverage: PlanCoverage) -> [UInt8] {
    var csv = CSVWriter()
    csv.row([
      coverage.grouping.rawValue, "audience", "channel", "planned", "written", "published",
    ])
    for group in coverage.groups {
      for row in group.rows {
        for (channel, cell) in zip(coverage.channels, row.cells) {
          csv.row(
            [
              group.key ?? "", row.audience, channel, "\(cell.planned)", "\(cell.written)",
              "\(cell.published)",
            ].map(plain))
        }
      }
    }
    return csv.bytes
  }

  private func json(_ coverage: PlanCoverage) -> JSONValue {
    let cells = coverage.cells
    return .object([
      ("by", .text(coverage.grouping.rawValue)),
      ("channels", .list(coverage.channels.map { .text($0) })),
      ("total", coverage.total.json), ("cells", .number(cells.all)),
      ("empty", .number(cells.empty)),
      (
        "groups",
        .list(
          coverage.groups.map { group in
            .object([
              ("key", .text(group.key)), ("total", group.total.json),
              (
                "audiences",
                .list(
                  group.rows.map { row in
                    .object([
                      ("audience", .text(row.audience)), ("total", row.total.json),
                      (
                        "channels",
                        .object(zip(coverage.channels, row.cells).map { ($0, $1.json) })
                      ),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }
}

extension CoverageCount {
  /// "12/3/1"; a dash where nothing is planned.
  fileprivate var cell: String { planned == 0 ? "—" : "\(planned)/\(written)/\(published)" }

  fileprivate var json: JSONValue {
    .object([
      ("planned", .number(planned)), ("written", .number(written)),
      ("published", .number(published)),
    ])
  }
}

extension PlanWords {
  /// "Objetivo".
  fileprivate func group(_ grouping: CoverageGrouping) -> String {
    switch grouping {
    case .objective: say("Objetivo", "Objective")
    case .pillar: say("Tipo de contenido", "Pillar")
    case .campaign: say("Campaña", "Campaign")
    case .month: say("Mes", "Month")
    }
  }

  fileprivate func title(of group: PlanCoverage.Group, _ grouping: CoverageGrouping) -> String {
    guard let key = group.key else { return say("Sin campaña", "No campaign") }
    switch grouping {
    case .objective, .month: return plain(key)
    case .pillar: return pillar(key)
    case .campaign: return plain(calendar.campaigns.first { $0.id == key }?.title ?? key)
    }
  }

  /// "12 piezas, 3 con contenido, 1 publicada".
  fileprivate func counted(_ count: CoverageCount) -> String {
    let published =
      count.published == 1
      ? say("1 publicada", "1 published")
      : say("\(count.published) publicadas", "\(count.published) published")
    return pieces(count.planned)
      + say(", \(count.written) con contenido, ", ", \(count.written) with content, ") + published
  }
}

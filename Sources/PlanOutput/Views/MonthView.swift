public import CivilTime
import Schedule
import YAML

extension PlanViews {
  /// A month as a grid of weeks with the times of its items, then counts against the mix, by
  /// objective, campaign, pillar and audience; `first` is the month's first day.
  public func month(
    _ first: CivilDate, as format: ViewFormat
  ) -> (bytes: [UInt8], issues: [PlanOutputIssue]) {
    let last = first.adding(days: first.daysInMonth - 1)
    let days = (first...last).map { DayPlan($0, plan, calendar) }
    let items = days.flatMap(\.items)
    let mix = calendar.months.first { $0.first == first }
    let standing = mix.map { MonthStanding($0, until: last, plan) }
    let bytes = draw(sheet(first...last, days, items, mix), as: format) {
      .object([
        ("month", .text(String(first.description.prefix(7)))),
        ("calendar", .text(calendar.name)), ("days", .list(days.map(\.json))),
        ("campaigns", .list(calendar.campaigns(on: first...last).map(\.json))),
        ("seasons", .list(calendar.seasons(on: first...last).map(\.json))),
        ("without_content", .number(items.gaps)),
        ("standing", standing?.json ?? .null),
      ])
    }
    return (bytes, outsideCycle(first...last))
  }

  private func sheet(
    _ span: ClosedRange<CivilDate>, _ days: [DayPlan], _ items: [PlanItem], _ mix: MonthMix?
  ) -> Sheet {
    let name = words.month(span.lowerBound)
    let campaigns = calendar.campaigns(on: span)
    let seasons = calendar.seasons(on: span)
    var blocks: [Sheet.Block] = []
    let running =
      campaigns.map { words.running($0, isSeason: false) }
      + seasons.map { words.running($0, isSeason: true) }
    if !running.isEmpty { blocks.append(.list(running)) }
    blocks.append(.month(grid(name, days)))
    blocks.append(.heading(words.say("Cantidades", "Counts")))
    if let mix { blocks.append(.table(counts(items, mix))) }
    blocks.append(.list(shares(items, campaigns, seasons, days)))
    return Sheet(
      language: words.languageTag, title: name.prefix(1).uppercased() + name.dropFirst(),
      subtitle: words.name, blocks: blocks)
  }

  private var legend: String {
    ItemFormat.allCases.filter { words.shortFormat($0) != words.format($0) }
      .map { "\(words.shortFormat($0)): \(words.format($0).lowercased())" }.joined(separator: "; ")
  }

  private func grid(_ name: String, _ days: [DayPlan]) -> MonthGrid {
    var cells = days.map { day in
      MonthGrid.Day(
        number: day.date.day, name: words.dayTitle(day.date), note: words.note(day),
        entries: day.items.map { item in
          MonthGrid.Entry(
            time: item.start.local.time.description, short: words.shortFormat(item.format),
            long: words.headingWithState(item))
        })
    }
    let none = MonthGrid.Day(number: nil, name: "", note: nil, entries: [])
    cells = Array(repeating: none, count: (days.first?.date.weekday ?? 1) - 1) + cells
    cells += Array(repeating: none, count: (7 - cells.count % 7) % 7)
    return MonthGrid(
      caption: words.say("Piezas de \(name) por día", "Items of \(name) by day"),
      weekdays: (1...7).map { (words.shortWeekday($0), words.weekday($0)) },
      weeks: stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<$0 + 7]) },
      legend: legend)
  }

  private func counts(_ items: [PlanItem], _ mix: MonthMix) -> Table {
    let groups: [[PlanItem]] = [
      items.filter { $0.format == .post || $0.format == .story },
      items.filter { $0.format == .reel }, items.filter { $0.format == .article },
    ]
    let aims = words.mixTexts(mix)
    return Table(
      caption: words.say("Cantidades del mes y meta", "Counts of the month and aim"),
      columns: [
        Table.Column(title: words.say("Formato", "Format")),
        Table.Column(title: words.say("En el plan", "Planned"), isNumeric: true),
        Table.Column(title: words.say("Meta", "Aim"), isNumeric: true),
        Table.Column(title: words.say("Con contenido", "With content"), isNumeric: true),
        Table.Column(title: words.say("Aprobadas", "Approved"), isNumeric: true),
      ],
      groups: [
        Table.Group(
          title: nil, note: nil,
          rows: zip(words.mixNames, groups).enumerated().map { index, pair in
            let (name, items) = pair
            return [
              name, "\(items.count)", aims[index], "\(items.count - items.gaps)",
              "\(items.count { $0.state == "aprobado" })",
            ]
          })
      ])
  }

  private func shares(
    _ items: [PlanItem], _ campaigns: [Campaign], _ seasons: [Campaign], _ days: [DayPlan]
  ) -> [String] {
    let weights = calendar.weights
    var lines = [words.say("Mes", "Month") + ": " + words.totals(items)]
    lines += words.progress(items)
    lines += [
      words.say("Objetivos", "Objectives") + ": "
        + words.shares(items, \.objective, of: weights.objectives),
      words.say("Tipos de contenido", "Pillars") + ": "
        + words.shares(items, \.pillar, of: weights.pillars, words.pillar),
      words.say("Públicos", "Audiences") + ": "
        + words.shares(items, \.audience, of: weights.audiences),
    ]
    func line(_ campaign: Campaign, _ count: Int) {
      let own = days.filter { $0.isPosting && campaign.dates.contains($0.date) }
        .reduce(0) { $0 + $1.items.count }
      lines.append(
        words.say(
          "\(plain(campaign.title)): \(count) de las \(words.pieces(own)) de sus días "
            + "(meta \(campaign.share.value) %)",
          "\(plain(campaign.title)): \(count) of the \(words.pieces(own)) on its days "
            + "(aim \(campaign.share.value) %)"))
    }
    for campaign in campaigns { line(campaign, items.count { $0.campaign == campaign.id }) }
    for season in seasons { line(season, items.count { $0.season == season.id }) }
    return lines
  }
}

public import CivilTime
public import Editorial
import Schedule

extension PlanViews {
  /// The weekly sheet: day by day what is published, and where the month stands; and a warning
  /// where the week lies outside the cycle. Of `entries`, what networks would refuse of their texts
  /// is marked and summed up; JSON leaves that to the findings.
  public func week(
    _ week: ISOWeek, as format: ViewFormat, entries: [EditorialEntry] = []
  ) -> (bytes: [UInt8], issues: [PlanOutputIssue]) {
    let span = week.monday...week.sunday
    let days = span.map { DayPlan($0, plan, calendar) }
    let items = days.flatMap(\.items)
    let campaigns = calendar.campaigns(on: span)
    let seasons = calendar.seasons(on: span)
    let standings = calendar.months.filter { month in
      days.contains { $0.date.firstOfMonth == month.first }
    }.map { month in
      let last = month.first.adding(days: month.first.daysInMonth - 1)
      return MonthStanding(month, until: min(last, week.sunday), plan)
    }
    let ids = Set(items.map(\.id))
    let faults = TextFaults(entries.filter { ids.contains($0.item.id) })
    let bytes = draw(
      sheet(week, days, items, campaigns: campaigns, seasons: seasons, standings, faults),
      as: format
    ) {
      .object([
        ("week", .text(week.description)), ("from", .text(week.monday.description)),
        ("to", .text(week.sunday.description)),
        ("calendar", .text(calendar.name)), ("days", .list(days.map(\.json))),
        ("campaigns", .list(campaigns.map(\.json))), ("seasons", .list(seasons.map(\.json))),
        (
          "totals",
          .object([
            ("items", .number(items.count)), ("without_content", .number(items.gaps)),
            (
              "to_approve",
              .number(items.count { $0.content != nil && $0.state != "aprobado" })
            ),
            ("formats", items.countsJSON),
          ])
        ),
        ("months", .list(standings.map(\.json))),
      ])
    }
    return (bytes, outsideCycle(span))
  }

  /// A warning where none of the days is in the cycle.
  func outsideCycle(_ days: ClosedRange<CivilDate>) -> [PlanOutputIssue] {
    guard let cycle = calendar.cycle, !cycle.overlaps(days) else { return [] }
    return [.outsideCycle(first: cycle.lowerBound, last: cycle.upperBound)]
  }

  private func sheet(
    _ week: ISOWeek, _ days: [DayPlan], _ items: [PlanItem], campaigns: [Campaign],
    seasons: [Campaign], _ standings: [MonthStanding], _ faults: TextFaults
  ) -> Sheet {
    let range = words.range(week.monday, week.sunday)
    var blocks: [Sheet.Block] = []
    let running =
      campaigns.map { words.running($0, isSeason: false) }
      + seasons.map { words.running($0, isSeason: true) }
    if !running.isEmpty { blocks.append(.list(running)) }
    blocks.append(
      .table(
        table(
          words.say("Piezas de la semana por día", "Items of the week by day"), isDated: false,
          groups: days.map { day in
            let none =
              day.items.isEmpty
              ? words.note(day) ?? words.say("sin piezas", "no items") : words.note(day)
            return (words.dayTitle(day.date), none, day.items)
          }, marks: faults.marks(words))))
    var totals = [words.say("Semana", "Week") + ": " + words.totals(items)]
    if !items.isEmpty {
      totals +=
        words.progress(items) + [
          words.say("Objetivos", "Objectives") + ": "
            + words.shares(items, \.objective, of: calendar.weights.objectives)
        ]
    }
    blocks += [.heading(words.say("Totales", "Totals")), .list(totals)]
    if !standings.isEmpty { blocks.append(.table(words.table(standings))) }
    blocks += faults.blocks(words)
    return Sheet(
      language: words.languageTag,
      title: words.say("Semana \(week.week), \(range)", "Week \(week.week), \(range)"),
      subtitle: words.name, blocks: blocks)
  }
}

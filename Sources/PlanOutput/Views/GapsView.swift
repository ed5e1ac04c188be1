public import Editorial
import CivilTime
import Schedule

extension PlanViews {
  /// What is to be written or approved next, the nearest day first, with what each place asks for.
  public func gaps(_ gaps: PlanGaps, as format: ViewFormat) -> [UInt8] {
    draw(sheet(gaps), as: format) {
      .object([
        ("today", .text(gaps.today.description)), ("days", .number(gaps.days)),
        ("until", .text(gaps.today.adding(days: gaps.days).description)),
        ("missing", .number(gaps.missing)), ("waiting", .number(gaps.waiting)),
        ("late", .number(gaps.late.count)), ("passed", .number(gaps.passed)),
        ("items", .list((gaps.late + gaps.open).map(\.json))),
      ])
    }
  }

  private func sheet(_ gaps: PlanGaps) -> Sheet {
    let range = words.range(gaps.today, gaps.today.adding(days: gaps.days))
    var counts = [
      words.say("Sin contenido", "Without content") + ": \(gaps.missing)",
      words.say("Por aprobar", "To be approved") + ": \(gaps.waiting)",
      words.say(
        "Atrasadas: \(gaps.late.count), con contenido y sin salir",
        "Late: \(gaps.late.count), with content and not out"),
    ]
    if gaps.passed > 0 {
      counts.append(
        words.say(
          "Pasaron sin contenido: \(gaps.passed); «emra-site plan drift» las cuenta por mes",
          "Passed without content: \(gaps.passed); «emra-site plan drift» counts them by month"))
    }
    var blocks: [Sheet.Block] = [.list(counts)]
    if !gaps.late.isEmpty {
      blocks.append(.heading(words.say("Atrasadas", "Late")))
      blocks.append(
        .table(table(words.say("Atrasadas, por día", "Late ones, by day"), gaps.late)))
    }
    blocks.append(.heading(words.say("Por venir", "To come")))
    blocks.append(
      gaps.open.isEmpty
        ? .text(
          words.say(
            "Todo lo de estos días está listo.", "Everything of these days is ready."))
        : .table(table(words.say("Lo que falta, por día", "What is missing, by day"), gaps.open)))
    return Sheet(
      language: words.languageTag,
      title: words.say("Lo que falta, \(range)", "What is missing, \(range)"), subtitle: words.name,
      blocks: blocks)
  }

  private func table(_ caption: String, _ gaps: [PlanGap]) -> Table {
    var days: [(date: CivilDate, distance: Int, gaps: [PlanGap])] = []
    for gap in gaps {
      let date = gap.entry.item.start.local.date
      if days.last?.date != date { days.append((date, gap.daysLeft, [])) }
      days[days.count - 1].gaps.append(gap)
    }
    return Table(
      caption: caption,
      columns: [
        words.say("Hora", "Time"), words.say("Formato", "Format"),
        words.say("Canales", "Channels"), words.say("Pide", "Asks for"),
        words.say("Falta", "Missing"),
      ].map { Table.Column(title: $0) },
      groups: days.map { day in
        Table.Group(
          title: words.dayTitle(day.date), note: words.distance(day.distance),
          rows: day.gaps.map { gap in
            let item = gap.entry.item
            return [
              item.start.local.time.description, words.format(item.format), words.channels(item),
              words.wish(item), words.lack(gap.entry),
            ]
          })
      })
  }
}

extension PlanGap {
  fileprivate var json: JSONValue {
    entry.item.json.adding([
      ("standing", .text(entry.standing.rawValue)), ("days_left", .number(daysLeft)),
      (
        "suggestion",
        entry.suggestion.map { .object([("content", .text($0.path)), ("title", .text($0.title))]) }
          ?? .null
      ),
    ])
  }
}

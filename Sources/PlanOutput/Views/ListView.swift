public import CivilTime
import Schedule
import Text

extension PlanViews {
  /// The items that pass a filter, one a row; nil where the filter is wrong.
  public func list(
    _ filter: PlanFilter, as format: ViewFormat
  ) -> (bytes: [UInt8]?, issues: [PlanOutputIssue]) {
    let issues = filter.issues(in: calendar)
    guard issues.isEmpty else { return (nil, issues) }
    let items = filter.items(of: plan, in: calendar)
    let title = words.say("Piezas del plan", "Items of the plan")
    let sheet = Sheet(
      language: words.languageTag, title: title, subtitle: words.name,
      blocks: [
        .table(table(title, isDated: true, groups: [(nil, nil, items)])),
        .list(
          [
            words.say("Total", "Total") + ": " + words.totals(items)
          ] + words.progress(items)),
      ])
    let bytes = draw(sheet, as: format) { .list(items.map(\.json)) }
    return (bytes, items.isEmpty ? [.nothingMatches] : [])
  }

  /// The next moment at which something changes: the plan's next start after `now`, and the site's
  /// next change, where it is known. Text or JSON.
  public func nextChange(
    after now: Instant, site: OffsetDateTime?, as format: ViewFormat
  ) -> [UInt8] {
    let next = plan.items.first { $0.start.instant > now }.map { first in
      plan.items.filter { $0.start.instant == first.start.instant }
    }
    if format == .json {
      return JSONValue.object([
        ("plan", .text(next?.first?.start.rfc3339)), ("site", .text(site?.rfc3339)),
        ("items", .list((next ?? []).map(\.json))),
      ]).document
    }
    var lines: [String] = []
    if let next, let first = next.first {
      let moment = words.moment(calendar.zone.local(of: first.start.instant))
      lines.append(words.say("Próxima pieza del plan", "Next item of the plan") + ": \(moment)")
      for item in next {
        lines.append("  \(words.heading(item)) · \(words.channels(item)) [\(plain(item.id))]")
      }
    } else {
      lines.append(
        words.say("El plan no tiene más piezas", "The plan has no more items"))
    }
    if let site {
      lines.append(
        words.say("Próximo cambio del sitio", "Next change of the website")
          + ": \(words.moment(site.local))")
    } else {
      lines.append(
        words.say(
          "El sitio no tiene cambios con fecha", "The website has no dated changes"))
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Ids of the plan that resemble one it does not have.
  public func unknownItem(_ id: String) -> PlanOutputIssue {
    .unknownItem(id, near: nearMisses(of: id, in: plan.items.map(\.id)))
  }
}

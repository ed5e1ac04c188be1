public import Schedule
import CivilTime
import Diagnostics

/// What locking a plan changes.
public struct PlanDiff: Sendable {
  /// Approved items first, then by the weight of the change.
  public let changes: [PlanChange]
  /// Items of the lock.
  public let total: Int
  /// The items of the lock, for the titles of those that are left out.
  public let old: [PlanItem]
  fileprivate let before: [String: PlanItem]
  /// Whether it was proved that no plan has fewer changes of day and hour.
  public let isFewest: Bool

  /// The changes of a lock of these items.
  public init(_ changes: [PlanChange], of old: [PlanItem], isFewest: Bool = true) {
    self.changes = changes
    self.old = old
    before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.isFewest = isFewest
    total = old.count
  }

  /// How many items get another day or hour.
  public var moved: Int { count(.day) + count(.hour) }

  func count(_ kind: PlanChange.Kind) -> Int { changes.count { $0.kind == kind } }
}

extension PlanViews {
  /// What changes between the lock and this plan, approved items first.
  public func diff(_ diff: PlanDiff, as format: ViewFormat) -> [UInt8] {
    draw(sheet(diff), as: format) {
      .object([
        ("calendar", .text(calendar.name)), ("total", .number(diff.total)),
        ("moved", .number(diff.moved)), ("fewest", .flag(diff.isFewest)),
        (
          "counts",
          .object(PlanChange.Kind.allCases.map { ($0.name, .number(diff.count($0))) })
        ),
        ("changes", .list(diff.changes.map { json($0, item($0, diff)) })),
      ])
    }
  }

  /// "se mueven 2 de 54 piezas", in one line.
  public func summary(_ diff: PlanDiff) -> String {
    guard !diff.changes.isEmpty else {
      return words.say("no cambia ninguna pieza", "no item changes")
    }
    let moves =
      switch diff.moved {
      case 0: words.say("ninguna se mueve", "none moves")
      case 1: words.say("se mueve 1 de \(diff.total)", "1 of \(diff.total) moves")
      default:
        words.say(
          "se mueven \(diff.moved) de \(diff.total)", "\(diff.moved) of \(diff.total) move")
      }
    var parts = [moves]
    let (out, new, labels) = (diff.count(.leftOut), diff.count(.added), diff.count(.labels))
    if out > 0 {
      parts.append(words.say(out == 1 ? "1 se quita" : "\(out) se quitan", "\(out) left out"))
    }
    if new > 0 { parts.append(words.say(new == 1 ? "1 nueva" : "\(new) nuevas", "\(new) new")) }
    if labels > 0 {
      parts.append(
        words.say(
          labels == 1 ? "1 cambia de tema" : "\(labels) cambian de tema",
          "\(labels) with another topic"))
    }
    return parts.joined(separator: ", ")
  }

  /// New items, or changes of labels, that are still listed one by one.
  private static let mostListed = 20

  private func sheet(_ diff: PlanDiff) -> Sheet {
    let summary = summary(diff)
    var counts = PlanChange.Kind.allCases.filter { diff.count($0) > 0 }.map { kind in
      let written = diff.changes.count {
        $0.kind == kind && item($0, diff)?.content != nil
      }
      return "\(words.meaning(kind)): \(diff.count(kind))"
        + (written > 0
          ? words.say(" (\(written) con contenido)", " (\(written) with content)") : "")
    }
    if diff.changes.contains(where: { $0.kind == .leftOut && item($0, diff)?.content != nil }) {
      counts.append(
        words.say(
          "El contenido de una pieza que se quita necesita otro lugar en su clave «slot»: si no, el "
            + "sitio no se puede construir",
          "Content that is left without a place needs another one in its key «slot»: else the "
            + "website cannot be built"))
    }
    let tooMany = [PlanChange.Kind.added, .labels].filter { kind in
      diff.changes.count { $0.kind == kind && !$0.isApproved } > Self.mostListed
    }
    if diff.count(.labels) > 0 { counts.append(words.labelCounts(diff.changes)) }
    if !diff.isFewest {
      counts.append(
        words.say(
          "No se pudo demostrar que sean los menos cambios posibles de día y hora",
          "It could not be proved that these are the fewest changes of day and hour"))
    }
    if !tooMany.isEmpty {
      let names = tooMany.map(words.those).joined(separator: words.say(" y ", " and "))
      counts.append(
        words.say(
          "Son muchas para mostrar una por una \(names); --format json las trae todas",
          "Too many to show one by one: \(names); --format json has them all"))
    }
    let approved = diff.changes.filter(\.isApproved)
    let others = diff.changes.filter { !$0.isApproved && !tooMany.contains($0.kind) }
    var blocks: [Sheet.Block] = counts.isEmpty ? [] : [.list(counts)]
    for (title, changes) in [
      (words.say("Aprobadas", "Approved"), approved),
      (words.say("Las demás", "The others"), others),
    ] where !changes.isEmpty {
      blocks.append(.heading(title))
      blocks.append(.table(table(title, changes, diff)))
    }
    return Sheet(
      language: words.languageTag,
      title: words.say("Cambios del plan: ", "Changes of the plan: ") + summary,
      subtitle: words.name, blocks: blocks)
  }

  private func table(_ caption: String, _ changes: [PlanChange], _ diff: PlanDiff) -> Table {
    Table(
      caption: caption,
      columns: [
        words.say("Lugar", "Place"), words.say("Cambio", "Change"), words.say("Antes", "Before"),
        words.say("Después", "After"), words.say("Título", "Title"), words.say("Motivo", "Reason"),
      ].map { Table.Column(title: $0) },
      groups: [
        Table.Group(
          title: nil, note: nil,
          rows: changes.map { change in
            let labels = change.labels.map { words.name($0) }.joined(separator: ", ")
            let (before, after) =
              change.kind == .labels
              ? (
                words.values(change.labels.map { ($0.name, $0.old) }),
                words.values(change.labels.map { ($0.name, $0.new) })
              )
              : (
                change.old.map { words.start($0) } ?? "—", change.new.map { words.start($0) } ?? "—"
              )
            return [
              plain(change.id),
              words.name(change.kind) + (labels.isEmpty ? "" : " (\(labels))"), before, after,
              item(change, diff).map(words.titleWithState) ?? "",
              change.reason.map { plain($0[words.language]) } ?? words.say("equilibrio", "balance"),
            ]
          })
      ])
  }

  /// The item after the change, or before it where it is left out.
  private func item(_ change: PlanChange, _ diff: PlanDiff) -> PlanItem? {
    if let new = change.new, let item = plan.item(change.id, at: new) { return item }
    return diff.before[change.id]
  }

  private func json(_ change: PlanChange, _ item: PlanItem?) -> JSONValue {
    .object([
      ("id", .text(change.id)), ("kind", .text(change.kind.name)),
      ("approved", .flag(change.isApproved)), ("from", .text(change.old?.rfc3339)),
      ("to", .text(change.new?.rfc3339)),
      (
        "labels",
        .list(
          change.labels.map { label in
            .object([
              ("name", .text(label.name)), ("from", .text(label.old)), ("to", .text(label.new)),
            ])
          })
      ),
      ("title", .text(item?.title)), ("content", .text(item?.content)),
      ("reason", .text(change.reason?[words.language])),
    ])
  }
}

extension PlanChange.Kind {
  /// In JSON.
  fileprivate var name: String {
    switch self {
    case .leftOut: "left_out"
    case .added: "added"
    case .day: "day"
    case .hour: "hour"
    case .labels: "labels"
    }
  }
}

extension PlanWords {
  fileprivate func name(_ kind: PlanChange.Kind) -> String {
    switch kind {
    case .leftOut: say("se quita", "left out")
    case .added: say("nueva", "new")
    case .day: say("otro día", "another day")
    case .hour: say("otra hora", "another hour")
    case .labels: say("otro tema", "another topic")
    }
  }

  fileprivate func meaning(_ kind: PlanChange.Kind) -> String {
    switch kind {
    case .leftOut: say("Se quitan del plan", "Left out")
    case .added: say("Nuevas", "New")
    case .day: say("Cambian de día", "On another day")
    case .hour: say("Cambian de hora", "At another hour")
    case .labels: say("Cambian solo de tema", "With another topic only")
    }
  }

  /// "las nuevas".
  fileprivate func those(_ kind: PlanChange.Kind) -> String {
    switch kind {
    case .leftOut: say("las que se quitan", "those left out")
    case .added: say("las nuevas", "new ones")
    case .day: say("las de otro día", "those on another day")
    case .hour: say("las de otra hora", "those at another hour")
    case .labels: say("las de otro tema", "those with another topic")
    }
  }

  /// "miércoles 9 de diciembre, 12:00"; the year is told by the place.
  fileprivate func start(_ moment: OffsetDateTime) -> String {
    "\(day(moment.local.date)), \(moment.local.time)"
  }

  fileprivate func name(_ label: PlanChange.Label) -> String { labelName(label.name) }

  private func labelName(_ name: String) -> String {
    switch name {
    case "campaign": say("campaña", "campaign")
    case "season": say("temporada", "season")
    case "objective": say("objetivo", "objective")
    case "pillar": say("tipo de contenido", "pillar")
    case "audience": say("público", "audience")
    default: plain(name)
    }
  }

  /// "OE1, sin campaña".
  fileprivate func values(_ labels: [(name: String, value: String?)]) -> String {
    labels.map { name, value in
      guard let value else {
        return say("sin \(labelName(name))", "no \(labelName(name))")
      }
      let campaigns = calendar.campaigns + calendar.seasons
      switch name {
      case "pillar": return pillar(value)
      case "campaign", "season":
        return plain(campaigns.first { $0.id == value }?.title ?? value)
      default: return plain(value)
      }
    }.joined(separator: ", ")
  }

  /// "En todas: objetivo 3, público 5".
  fileprivate func labelCounts(_ changes: [PlanChange]) -> String {
    let names = ["campaign", "season", "objective", "pillar", "audience"]
    let parts = names.map { name in
      (name, changes.count { $0.labels.contains { $0.name == name } })
    }.filter { $0.1 > 0 }
    return say("Cambios de tema en todas", "Changes of topic among all") + ": "
      + parts.map { "\(labelName($0.0)) \($0.1)" }.joined(separator: ", ")
  }
}

extension Plan {
  /// The item of an id that starts at a moment; items are by start. Cost: logarithmic, and those that
  /// start with it.
  fileprivate func item(_ id: String, at start: OffsetDateTime) -> PlanItem? {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].start.instant < start.instant { low = middle + 1 } else { high = middle }
    }
    while low < items.count, items[low].start.instant == start.instant {
      if items[low].id == id { return items[low] }
      low += 1
    }
    return nil
  }
}

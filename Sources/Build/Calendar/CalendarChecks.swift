import Diagnostics
import Schedule
import SiteModel
import Text
import YAML

/// What the calendar plans must be what content can say: its objectives, pillars and audiences are
/// terms of the site, its channels are channels of a content type. Cost: linear in the names; the
/// file is parsed once more, for places, where one is wrong.
func checkNames(of calendar: EditorialCalendar, settings: Settings) -> [Diagnostic] {
  var unknown: [(path: [String], issue: CalendarIssue)] = []
  let weights = calendar.weights
  for (taxonomy, labels) in [
    ("objectives", weights.objectives), ("pillars", weights.pillars),
    ("audiences", weights.audiences),
  ] {
    guard let declaration = settings.taxonomies.first(where: { $0.name == taxonomy }),
      !declaration.isOpen
    else { continue }
    let terms = declaration.terms.map(\.key)
    for label in labels where !terms.contains(label.key) {
      unknown.append(
        (
          ["weights", taxonomy, label.key],
          .termMissing(label.key, taxonomy: taxonomy, near: nearMisses(of: label.key, in: terms))
        ))
    }
  }
  let allowed = settings.channels
  if !allowed.isEmpty {
    for channel in calendar.channels where !allowed.contains(channel.id) {
      unknown.append(
        (
          ["channels", channel.group],
          .channelMissing(channel.id, near: nearMisses(of: channel.id, in: allowed))
        ))
    }
  }
  guard !unknown.isEmpty else { return [] }
  let (root, _) = parseYAML(calendar.file)
  return unknown.map { $0.issue.at(calendar.file, keySpan(of: $0.path, in: root)) }
}

/// Pages may only name campaigns and seasons that the calendar has.
func checkCampaigns(_ pages: [Page], of calendar: EditorialCalendar) -> [Diagnostic] {
  let known = calendar.campaigns.map(\.id) + calendar.seasons.map(\.id)
  let names = Set(known)
  return pages.compactMap { page in
    guard let name = page.text("campaign"), !names.contains(name) else { return nil }
    return CalendarIssue.campaignMissing(name, near: nearMisses(of: name, in: known))
      .at(page.file, page.span("campaign"))
  }
}

/// Where the last key of a path stands that can be found.
private func keySpan(of path: [String], in root: Node?) -> Range<Int>? {
  var node = root
  var span: Range<Int>?
  for key in path {
    guard let mapping = node?.mapping, let position = mapping.position(of: key) else { break }
    span = mapping.entries[position].keySpan
    node = mapping.entries[position].value
  }
  return span
}

extension Settings {
  /// The channels that pages of some type may name, in the order of the first that names any.
  fileprivate var channels: [String] {
    var names: [String] = []
    for type in types.values.sorted(by: { $0.name < $1.name }) {
      guard case .list(.choice(let choices))? = type.fields["channels"]?.type else { continue }
      for name in choices where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

/// Approved pages that are still as `plan fill` made them. Cost: linear in the pages, and in the text
/// of those that have a place.
func checkPending(_ pages: [Page]) -> [Diagnostic] {
  pages.filter { page in
    guard page.isFinished, page.text("slot") != nil else { return false }
    return page.title.hasPrefix("PENDIENTE:") || page.description.hasPrefix("PENDIENTE.")
      || String(decoding: page.file.bytes[page.body], as: UTF8.self)
        .split(whereSeparator: \.isNewline).contains { $0.hasPrefix("PENDIENTE: escriba aquí") }
  }.map { CalendarIssue.pending.at($0.file, $0.span("title")) }
}

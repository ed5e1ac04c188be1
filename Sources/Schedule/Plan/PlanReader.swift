public import Diagnostics
import CivilTime
import YAML

/// Reads a plan from its JSON, strictly as docs/schemas/plan.schema.json describes it, and reports
/// every fault with its place. Whether the plan fits its calendar is not looked at.
/// - Returns: the plan, nil when there is an error, and the findings (at most 100 are listed).
/// Cost: linear.
public func readPlan(_ file: SourceFile) -> (plan: Plan?, diagnostics: [Diagnostic]) {
  let (node, found) = parseJSON(file)
  guard let node, !found.hasErrors else { return (nil, found) }
  guard let mapping = node.mapping else {
    let issue = PlanFileIssue.wrongType(key: "plan", expected: .group)
    return (nil, found + [issue.at(file, node.span)])
  }
  var root = MappingDecoder(mapping, start: node.span.lowerBound, in: file)
  // Of another version nothing but the version can be judged.
  guard let version = root.present("version") else { return (nil, found + root.diagnostics) }
  guard version.scalar?.value == .int(Plan.version) else {
    let text = version.scalar?.text ?? ""
    root.report(PlanFileIssue.unknownVersion(text), at: version.span)
    return (nil, found + root.diagnostics)
  }
  var reader = PlanReader()
  let plan = reader.plan(&root)
  root.finish()
  // Enough to mend a plan by; a broken one may have thousands.
  let all = found + root.diagnostics.prefix(100)
  return (root.diagnostics.hasErrors ? nil : plan, all)
}

struct PlanReader {
  static let states = ["idea", "borrador", "revision", "aprobado"]
  private var ids: [String: Range<Int>] = [:]

  mutating func plan(_ root: inout MappingDecoder) -> Plan? {
    let generated = root.moment("generated")
    var name: String?
    var digest: String?
    if let node = root.present("calendar") {
      root.object("calendar", node, .group) { parts in
        name = parts.text("name")?.value
        digest = parts.text("sha256").flatMap { text in
          guard isDigest(text.value) else {
            parts.report(PlanFileIssue.badDigest, at: text.span)
            return nil
          }
          return text.value
        }
      }
    }
    var items: [PlanItem] = []
    for entry in root.nodes("items") ?? [] {
      root.object("items", entry, .groups) { parts in
        if let item = self.item(&parts) { items.append(item) }
      }
    }
    guard let generated, let name, let digest else { return nil }
    return Plan(
      generated: generated, calendarName: name, calendarDigest: digest, items: items)
  }

  private mutating func item(_ parts: inout MappingDecoder) -> PlanItem? {
    let id = id(&parts)
    let start = parts.moment("start")
    let format = parts.text("format").flatMap { text in
      let format = ItemFormat(rawValue: text.value)
      if format == nil { parts.report(PlanFileIssue.unknownFormat(text.value), at: text.span) }
      return format
    }
    let channels = parts.texts("channels")
    let campaign = parts.textOrNull("campaign")
    let season = parts.textOrNull("season")
    let objective = parts.text("objective")
    let pillar = parts.text("pillar")
    let audience = parts.text("audience")
    let title = parts.textOrNull("title")
    let content = parts.textOrNull("content")
    let state = parts.textOrNull("state")
    if let state, !Self.states.contains(state.value) {
      parts.report(PlanFileIssue.unknownState(state.value), at: state.span)
    }
    let isPinned = parts.flag("pinned")
    let reasons = parts.texts("reasons")
    guard let id, let start, let format, let channels, let objective, let pillar, let audience,
      let isPinned, let reasons
    else { return nil }
    return PlanItem(
      id: id, start: start, format: format, channels: channels, campaign: campaign?.value,
      season: season?.value, objective: objective.value, pillar: pillar.value,
      audience: audience.value, title: title?.value, content: content?.value,
      state: state?.value, isPinned: isPinned, reasons: reasons)
  }

  private mutating func id(_ parts: inout MappingDecoder) -> String? {
    guard let text = parts.text("id") else { return nil }
    guard ItemID(text.value) != nil else {
      parts.report(PlanFileIssue.badID(text.value), at: text.span)
      return nil
    }
    if let first = ids.updateValue(text.span, forKey: text.value) {
      let note = Diagnostic.Note(firstPlace, at: Location(parts.file, first))
      parts.append([PlanFileIssue.doubledID(text.value).at(parts.file, text.span, notes: [note])])
    }
    return text.value
  }
}

func isDigest(_ text: String) -> Bool {
  text.utf8.count == 64
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}

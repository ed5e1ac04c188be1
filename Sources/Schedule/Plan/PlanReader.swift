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
    if let node = root.present("items") {
      if let list = node.sequence {
        items.reserveCapacity(list.count)
        for entry in list {
          root.object("items", entry, .groups) { parts in
            if let item = self.item(&parts) { items.append(item) }
          }
        }
      } else {
        root.report(PlanFileIssue.wrongType(key: "items", expected: .list), at: node.span)
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
    guard isItemID(text.value) else {
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

/// `2026-08-reel-2`.
private func isItemID(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 4, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
    case .success = Timestamp.parse("\(parts[0])-\(parts[1])-01"),
    ItemFormat(rawValue: String(parts[2])) != nil, parts[3].utf8.count <= 6,
    parts[3].utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts[3].utf8.first != 0x30
  else { return false }
  return !parts[3].isEmpty
}

private func isDigest(_ text: String) -> Bool {
  text.utf8.count == 64
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}

// Values of JSON, in which a text is a text and every key is there, null or not.
extension MappingDecoder {
  /// The value of a key, null included; a missing key is reported.
  fileprivate mutating func present(_ key: String) -> Node? {
    _ = node(key)
    guard let node = mapping[key] else {
      report(PlanFileIssue.missingKey(key), at: start..<start)
      return nil
    }
    return node
  }

  /// Decodes a mapping at hand.
  fileprivate mutating func object(
    _ key: String, _ node: Node, _ expected: PlanFileIssue.Expected,
    _ body: (inout MappingDecoder) -> Void
  ) {
    guard let mapping = node.mapping else {
      report(PlanFileIssue.wrongType(key: key, expected: expected), at: node.span)
      return
    }
    group(mapping, start: node.span.lowerBound, body)
  }

  fileprivate mutating func text(_ key: String) -> Located<String>? {
    present(key).flatMap { text($0, key, .text) }
  }

  fileprivate mutating func textOrNull(_ key: String) -> Located<String>? {
    guard let node = present(key), node.kind != .null else { return nil }
    return text(node, key, .textOrNull)
  }

  fileprivate mutating func texts(_ key: String) -> [String]? {
    guard let node = present(key) else { return nil }
    guard let items = node.sequence, !items.isEmpty else {
      report(PlanFileIssue.wrongType(key: key, expected: .texts), at: node.span)
      return nil
    }
    let texts = items.compactMap { text($0, key, .texts)?.value }
    return texts.count == items.count ? texts : nil
  }

  fileprivate mutating func flag(_ key: String) -> Bool? {
    guard let node = present(key) else { return nil }
    guard case .bool(let value)? = node.scalar?.value else {
      report(PlanFileIssue.wrongType(key: key, expected: .yesOrNo), at: node.span)
      return nil
    }
    return value
  }

  /// A moment exactly as `rfc3339` writes it.
  fileprivate mutating func moment(_ key: String) -> OffsetDateTime? {
    guard let text = text(key) else { return nil }
    if case .success(let stamp) = Timestamp.parse(text.value), let offset = stamp.offset {
      let moment = OffsetDateTime(stamp.local, offset: offset)
      if moment.rfc3339 == text.value { return moment }
    }
    report(PlanFileIssue.badMoment(key: key, text.value), at: text.span)
    return nil
  }

  private mutating func text(
    _ node: Node, _ key: String, _ expected: PlanFileIssue.Expected
  ) -> Located<String>? {
    guard case .string(let text)? = node.scalar?.value, !text.isEmpty else {
      report(PlanFileIssue.wrongType(key: key, expected: expected), at: node.span)
      return nil
    }
    return Located(text, span: node.span)
  }
}

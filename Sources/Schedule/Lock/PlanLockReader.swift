public import CivilTime
public import Diagnostics
import YAML

/// Reads a lock, strictly as docs/schemas/lock.schema.json describes it, and reports every fault
/// with its place (at most 100). Items need not be in order. With a zone, starts are
/// its local times as written, whatever their offsets: a decree may change the clocks after the plan
/// was locked. Whether the lock fits its calendar is not looked at. At most 20,000 items, within the
/// years of calendars. Cost: linear.
public func readPlanLock(
  _ file: SourceFile, zone: TimeZoneRules? = nil
) -> (lock: PlanLock?, diagnostics: [Diagnostic]) {
  let (node, found) = parseJSON(file)
  guard let node, !found.hasErrors else {
    // What JSON wants there helps nobody: the file is written by the program, and broken by a merge.
    let place = found.first(where: { $0.severity == .error })?.location?.range
    let isConflict = file.bytes.split(separator: 0x0A).contains {
      $0.starts(with: "<<<<<<<".utf8)
    }
    return (nil, [(isConflict ? LockIssue.conflict : .damaged).at(file, place)])
  }
  guard let mapping = node.mapping else {
    let issue = PlanFileIssue.wrongType(key: PlanLock.path, expected: .group)
    return (nil, found + [issue.at(file, node.span)])
  }
  var root = MappingDecoder(mapping, start: node.span.lowerBound, in: file)
  guard let version = root.present("version") else { return (nil, found + root.diagnostics) }
  guard version.scalar?.value == .int(PlanLock.version) else {
    let text = version.scalar?.text ?? ""
    root.report(PlanFileIssue.unknownVersion(text), at: version.span)
    return (nil, found + root.diagnostics)
  }
  var reader = PlanLockReader(zone: zone)
  let lock = reader.lock(&root)
  root.finish()
  let all = found + root.diagnostics.prefix(100)
  return (root.diagnostics.hasErrors ? nil : lock, all)
}

private struct PlanLockReader {
  static let mostItems = 20_000
  private let zone: TimeZoneRules?
  private var ids: [ItemID: Range<Int>] = [:]

  init(zone: TimeZoneRules?) { self.zone = zone }

  mutating func lock(_ root: inout MappingDecoder) -> PlanLock? {
    let digest = root.text("calendar").flatMap { text -> String? in
      guard isDigest(text.value) else {
        root.report(PlanFileIssue.badDigest, at: text.span)
        return nil
      }
      return text.value
    }
    let moment = self.moment("moment", &root)
    var items: [(id: ItemID, item: LockedItem)] = []
    let entries = root.nodes("items") ?? []
    if entries.count > Self.mostItems {
      root.report(
        PlanFileIssue.tooManyItems(entries.count, most: Self.mostItems),
        at: root.mapping["items"]?.span ?? 0..<0)
    }
    for entry in entries.prefix(Self.mostItems) {
      root.object("items", entry, .groups) { parts in
        if let item = self.item(&parts) { items.append(item) }
      }
    }
    var retired: [ItemID] = []
    for entry in root.nodes("retired") ?? [] {
      guard let text = entry.scalar?.text, entry.kind == .text else {
        root.report(PlanFileIssue.wrongType(key: "retired", expected: .texts), at: entry.span)
        continue
      }
      if let id = id(text, at: entry.span, &root) { retired.append(id) }
    }
    guard let digest, let moment else { return nil }
    return PlanLock(
      calendarDigest: digest, moment: moment,
      items: items.sorted { $0.id < $1.id }.map(\.item),
      retired: retired.sorted().map(\.description))
  }

  private mutating func item(_ parts: inout MappingDecoder) -> (id: ItemID, item: LockedItem)? {
    let id = parts.text("id").flatMap { text in
      self.id(text.value, at: text.span, &parts).map { Located($0, span: text.span) }
    }
    let start = moment("start", &parts)
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
    let pin = parts.textOrNull("pin")
    let standing = parts.text("standing").flatMap { text in
      let standing = LockedStanding(rawValue: text.value)
      if standing == nil { parts.report(PlanFileIssue.unknownStanding(text.value), at: text.span) }
      return standing
    }
    let content = parts.textOrNull("content")
    let wasReady = parts.node("was_ready") == nil ? nil : parts.flag("was_ready")
    guard let id, let start, let format, let channels, let objective, let pillar, let audience,
      let standing
    else { return nil }
    for key in Self.keys where parts.mapping[key]?.hasControls == true {
      parts.report(PlanFileIssue.controlCharacter(key: key), at: parts.mapping[key]?.span ?? 0..<0)
      return nil
    }
    // The id says the month and the format of its item, and nothing may make it lie.
    guard id.value.format == format, id.value.month == start.local.date.firstOfMonth else {
      parts.report(PlanFileIssue.idOfOther(id.value.description), at: id.span)
      return nil
    }
    let item = LockedItem(
      id: id.value.description, start: start, format: format, channels: channels,
      campaign: campaign?.value, season: season?.value, objective: objective.value,
      pillar: pillar.value, audience: audience.value, pin: pin?.value, standing: standing,
      content: content?.value, wasReady: wasReady)
    return (id.value, item)
  }

  /// Texts that other files and pages are made of.
  private static let keys = [
    "channels", "campaign", "season", "objective", "pillar", "audience", "pin", "content",
  ]

  /// A moment of the years that calendars have, on the zone's clocks.
  private func moment(_ key: String, _ parts: inout MappingDecoder) -> OffsetDateTime? {
    guard let moment = parts.moment(key) else { return nil }
    let span = parts.mapping[key]?.span ?? 0..<0
    guard (2022...2100).contains(moment.local.date.year) else {
      parts.report(PlanFileIssue.momentFarAway(key: key, moment.rfc3339), at: span)
      return nil
    }
    guard let zone else { return moment }
    switch zone.resolve(moment.local) {
    case .unique(let instant): return zone.dateTime(at: instant)
    case .repeated(let first, let second):
      return zone.dateTime(at: moment.instant == second ? second : first)
    case .skipped: return moment
    }
  }

  private mutating func id(
    _ text: String, at span: Range<Int>, _ parts: inout MappingDecoder
  ) -> ItemID? {
    guard let id = ItemID(text) else {
      parts.report(PlanFileIssue.badID(text), at: span)
      return nil
    }
    if let first = ids.updateValue(span, forKey: id) {
      let note = Diagnostic.Note(firstPlace, at: Location(parts.file, first))
      parts.append([PlanFileIssue.doubledID(text).at(parts.file, span, notes: [note])])
    }
    return id
  }
}

extension Node {
  /// Whether it, or an element of it, is a text with control characters.
  fileprivate var hasControls: Bool {
    if let items = sequence { return items.contains(where: \.hasControls) }
    return scalar?.text.unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
    }
      ?? false
  }
}

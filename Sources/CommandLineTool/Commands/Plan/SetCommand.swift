import CivilTime
import Diagnostics
import Digest
import Editorial
import Files
import PlanOutput
import Schedule
import Text
import Verification

/// What `plan set` is to change.
private struct ItemChange {
  var state: String?
  var title: String?
  var date: CivilDate?
  var time: TimeOfDay?

  /// Reads `key=value` texts; what is wrong with them.
  static func read(_ texts: [String]) -> (change: ItemChange, issues: [PlanEditIssue]) {
    var change = ItemChange()
    var issues: [PlanEditIssue] = texts.isEmpty ? [.badChange("", near: [])] : []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let key = parts.first, let value = parts.last.map(String.init) else {
        issues.append(.badChange(text, near: []))
        continue
      }
      if !change.set(String(key), value) {
        let keys = ["state", "date", "time", "title"]
        issues.append(
          keys.contains(String(key))
            ? .badValue(key: String(key), value)
            : .badChange(text, near: nearMisses(of: String(key), in: keys).map { "\($0)=\(value)" })
        )
      }
    }
    return (change, issues)
  }

  private mutating func set(_ key: String, _ value: String) -> Bool {
    switch key {
    case "state":
      guard ["idea", "borrador", "revision", "aprobado"].contains(value) else { return false }
      state = value
    case "title":
      let hasControls = value.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || [0x2028, 0x2029].contains($0.value)
      }
      guard !hasControls, value.utf8.count <= 500,
        value.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
      else { return false }
      title = value
    case "date":
      guard case .success(let stamp) = Timestamp.parse(value), !stamp.hasTime else { return false }
      date = stamp.local.date
    case "time":
      guard value.utf8.count == 5,
        case .success(let stamp) = Timestamp.parse("2026-01-01 " + value), stamp.hasTime
      else { return false }
      time = stamp.local.time
    default: return false
    }
    return true
  }
}

/// `emra-site plan set`: edits what is asked, or says why not.
func runSet(_ arguments: PlanSetArguments, _ console: Console) async -> ExitCode {
  var (change, issues) = ItemChange.read(arguments.changes)
  guard issues.isEmpty else {
    console.show(issues.map { Diagnostic($0, at: nil) })
    return .usage
  }
  let hand: PlanAtHand
  switch await PlanAtHand.make(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let made): hand = made
  }
  guard let entry = hand.editorial.entries.first(where: { $0.item.id == arguments.id }) else {
    return console.finish(nil, [hand.views(console).unknownItem(arguments.id)])
  }
  func refuse(_ issue: PlanEditIssue, at path: String? = nil) -> ExitCode {
    console.show([path.map { issue.at(path: $0) } ?? Diagnostic(issue, at: nil)])
    return .contentErrors
  }
  let item = entry.item
  let locked = hand.source.lock?.lock.items.first { $0.id == item.id }
  let moves = change.date != nil || change.time != nil
  let start = item.start.local.description
  if entry.standing == .published || locked?.standing == .published {
    return refuse(.published(item.id, at: start))
  }
  if item.start.instant <= hand.source.now, moves || entry.content == nil {
    return refuse(.passed(item.id, at: start, hasContent: entry.content != nil))
  }
  if moves, let content = entry.content, content.slot == nil {
    return refuse(.alreadyBound(content.path, slot: nil))
  }
  var edits: [FileEdit] = []
  let fields = [("title", change.title), ("state", change.state)].compactMap { key, value in
    value.map { (key: key, value: $0) }
  }
  if let content = entry.content, !fields.isEmpty {
    if change.state == "aprobado", let issue = obstacle(to: content, entry, change, console) {
      return refuse(issue)
    }
    guard let file = hand.source.read(content.path, console) else { return .missingInput }
    guard let after = editedFrontMatter(file, fields, console) else { return .contentErrors }
    edits.append(FileEdit(path: file.path, before: file.bytes, after: after))
    change.title = nil
  } else if change.state != nil || (change.title != nil && hand.pin(of: item) == nil) {
    return refuse(.withoutContent(item.id))
  }
  if moves || change.title != nil {
    switch moved(item, change, pin: hand.pin(of: item), hand.source, console) {
    case .failure(let stop): return stop.code
    case .success(let more): edits += more
    }
  }
  return FileEdit.finish(edits, dryRun: arguments.dryRun, console)
}

/// What keeps content from being approved; what networks refuse of it is shown.
private func obstacle(
  to content: ContentRecord, _ entry: EditorialEntry, _ change: ItemChange, _ console: Console
) -> PlanEditIssue? {
  var content = content
  content.title = change.title ?? content.title
  let parts = content.pendingParts
  if !parts.isEmpty { return .pending(content.path, parts) }
  let refusals = entry.texts.compactMap { text -> String? in
    switch text.faults.first {
    case .tooLong(let length, let limit): "\(text.title) (\(length) / \(limit))"
    case .tooManyHashtags(let count, let limit): "\(text.title) (# \(count) / \(limit))"
    case .empty: "\(text.title) (0)"
    case nil: nil
    }
  }
  guard !refusals.isEmpty else { return nil }
  console.show(entry.textFindings)
  return .unfit(refusals)
}

extension PlanAtHand {
  /// The pin of the calendar that an item stands for; nil for one whose pin is gone.
  fileprivate func pin(of item: PlanItem) -> Pin? {
    let id =
      source.lock.map { held in held.lock.items.first { $0.id == item.id }?.pin }
      ?? pinIDs(of: [item], in: source.calendar)[item.id]
    return source.calendar.pins.first { $0.id == id }
  }
}

/// The lock, and the calendar where the item is a pin, with another start or title.
private func moved(
  _ item: PlanItem, _ change: ItemChange, pin: Pin?, _ source: PlanSource, _ console: Console
) -> Result<[FileEdit], PlanStop> {
  func refuse(_ diagnostics: [Diagnostic]) -> Result<[FileEdit], PlanStop> {
    console.show(diagnostics)
    return .failure(PlanStop(code: .contentErrors))
  }
  func refuse(_ issue: PlanEditIssue) -> Result<[FileEdit], PlanStop> {
    refuse([Diagnostic(issue, at: nil)])
  }
  let moves = change.date != nil || change.time != nil
  guard moves || source.lock != nil else {
    // No lock has to follow.
    guard let pin else { return .success([]) }
    return pinChanged(pin.id, change, source, console).map { [$0] }
  }
  guard let held = source.lock, let path = source.lockPath,
    let index = held.lock.items.firstIndex(where: { $0.id == item.id })
  else {
    console.show([
      Diagnostic(PlanCommandIssue.noLock(source.lockPath ?? PlanLock.path), at: nil)
    ])
    return .failure(PlanStop(code: .missingInput))
  }
  // The calendar may have moved the pin since it was locked.
  let from = moves ? pin?.start ?? item.start.local : item.start.local
  let local = CivilDateTime(change.date ?? from.date, change.time ?? from.time)
  guard local.date.firstOfMonth == item.start.local.date.firstOfMonth else {
    return refuse(.otherMonth(item.id, local.date.description))
  }
  guard case .unique(let instant) = source.calendar.zone.resolve(local) else {
    return refuse(.noSuchTime(local.description))
  }
  guard instant > source.now else { return refuse(.past(local.description)) }
  var lock = held.lock
  lock.items[index].start = source.calendar.zone.dateTime(at: instant)
  var edits: [FileEdit] = []
  var calendar = source.calendar
  if let pin {
    switch pinChanged(pin.id, change, source, console) {
    case .failure(let stop): return .failure(stop)
    case .success(let edit):
      let (decoded, found) = decodeCalendar(SourceFile(path: edit.path, bytes: edit.after))
      guard let decoded else { return refuse(found.sortedForDisplay()) }
      calendar = decoded
      edits.append(edit)
      // Where they agreed before, they do so again.
      if lock.calendarDigest == source.digest { lock.calendarDigest = sha256Hex(edit.after) }
    }
  } else if let option = calendar.formats[item.format]?.hours.first(where: {
    $0.time == local.time
  }) {
    // An hour has its channels.
    lock.items[index].channels = option.channels.compactMap { index in
      calendar.channels.indices.contains(index) ? calendar.channels[index].id : nil
    }
  }
  let broken =
    !moves
    ? []
    : brokenRules(
      ofEditing: held.lock, to: lock, against: calendar, moment: source.now)
  guard broken.isEmpty else {
    return refuse(broken + [Diagnostic(PlanEditIssue.breaksRules(broken.count), at: nil)])
  }
  edits.append(
    FileEdit(path: path, before: held.file.bytes, after: planLockJSON(lock)))
  return .success(edits)
}

/// The calendar with another date, time or title of a pin.
private func pinChanged(
  _ pin: String, _ change: ItemChange, _ source: PlanSource, _ console: Console
) -> Result<FileEdit, PlanStop> {
  let changes: [(key: String, value: String)] =
    [
      ("date", change.date.map { String($0.description.prefix(10)) }),
      ("time", change.time.map { String($0.description.prefix(5)) }), ("title", change.title),
    ].compactMap { key, value in value.map { (key: key, value: $0) } }
  var bytes = source.file.bytes
  for part in changes {
    let file = SourceFile(path: source.file.path, bytes: bytes)
    do throws(EditRefusal) {
      let edit = try YAMLEdit(file)
      guard let index = edit.items(of: "pinned").firstIndex(of: pin) else { throw .missing }
      bytes = try edit.setting(
        [.key("pinned"), .item(index), .key(part.key)], to: part.value,
        needsQuotes: part.key == "time")
    } catch {
      let place: Range<Int>? = if case .notSimple(let span) = error { span } else { nil }
      console.show([PlanEditIssue.notSimple(key: part.key).at(file, place)])
      return .failure(PlanStop(code: .contentErrors))
    }
  }
  return .success(FileEdit(path: source.file.path, before: source.file.bytes, after: bytes))
}

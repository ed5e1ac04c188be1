import Build
import CivilTime
import Diagnostics
import Editorial
import Files
import PlanOutput
import Schedule

/// `emra-site plan bind`: writes a place into a file's front matter.
func runBind(_ arguments: PlanBindArguments, _ console: Console) async -> ExitCode {
  let hand: PlanAtHand
  switch await PlanAtHand.make(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let made): hand = made
  }
  func refuse(_ issue: PlanEditIssue) -> ExitCode {
    console.show([Diagnostic(issue, at: nil)])
    return .contentErrors
  }
  guard let entry = hand.editorial.entries.first(where: { $0.item.id == arguments.id }) else {
    if hand.plan.items.contains(where: { $0.id == arguments.file }) {
      return refuse(.reversed(file: arguments.id, item: arguments.file))
    }
    return console.finish(nil, [hand.views(console).unknownItem(arguments.id)])
  }
  // As named from the project folder, or from where the command runs.
  var wanted = arguments.file.hasPrefix("./") ? String(arguments.file.dropFirst(2)) : arguments.file
  let prefix = hand.source.folder + "/"
  if wanted.hasPrefix(prefix) { wanted = String(wanted.dropFirst(prefix.count)) }
  guard let record = hand.content?.records.first(where: { $0.path == wanted }) else {
    return refuse(.notContent(arguments.file))
  }
  let item = entry.item
  if record.slot == item.id { return FileEdit.finish([], dryRun: true, console) }
  if record.slot != nil || record.date != nil {
    return refuse(.alreadyBound(record.path, slot: record.slot))
  }
  if let other = entry.content { return refuse(.taken(item.id, by: other.path)) }
  if item.start.instant <= hand.source.now {
    return refuse(.past("\(item.id), \(item.start.local)"))
  }
  if let format = record.format, format != item.format {
    return refuse(.otherFormat(item.id, item.format.rawValue, page: format.rawValue))
  }
  guard let file = hand.source.read(record.path, console) else { return .missingInput }
  guard let after = editedFrontMatter(file, [("slot", item.id)], console) else {
    return .contentErrors
  }
  return FileEdit.finish(
    [FileEdit(path: file.path, before: file.bytes, after: after)], dryRun: arguments.dryRun, console
  )
}

/// `emra-site plan fill`: makes a file for a place, or for the next ones without content.
func runFill(_ arguments: PlanFillArguments, _ console: Console) async -> ExitCode {
  let hand: PlanAtHand
  switch await PlanAtHand.make(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let made): hand = made
  }
  guard let content = hand.content else {
    console.show([Diagnostic(PlanEditIssue.notContent("content/"), at: nil)])
    return .missingInput
  }
  let items: [PlanItem]
  if let id = arguments.id {
    guard let entry = hand.editorial.entries.first(where: { $0.item.id == id }) else {
      return console.finish(nil, [hand.views(console).unknownItem(id)])
    }
    let isPast = entry.item.start.instant <= hand.source.now
    if let issue: PlanEditIssue = entry.content.map({ .taken(id, by: $0.path) })
      ?? (isPast ? .past("\(id), \(entry.item.start.local)") : nil)
    {
      console.show([Diagnostic(issue, at: nil)])
      return .contentErrors
    }
    items = [entry.item]
  } else {
    let gaps = planGaps(
      hand.editorial, today: hand.source.today, days: arguments.days ?? 14)
    let missing = gaps.open.map(\.entry).filter { $0.standing == .missing }.map(\.item)
    items = Array(missing.prefix(arguments.count ?? missing.count))
  }
  for format in ItemFormat.allCases
  where content.shelves[format] == nil && items.contains(where: { $0.format == format }) {
    console.show([Diagnostic(PlanEditIssue.noSection(format.rawValue), at: nil)])
  }
  let files = gapFiles(
    for: items, shelves: content.shelves, taken: content.files, calendar: hand.source.calendar)
  var text = ""
  for file in files {
    let path = hand.source.path(file.path)
    if !arguments.dryRun {
      do {
        // The name may be taken by what is no content, such as a link to nowhere.
        try writeNewFile(Array(file.text.utf8), to: path)
      } catch {
        console.show([error.diagnostic])
        return text.isEmpty || console.print(text) == .success ? .cannotCreateOutput : .inputOutput
      }
    }
    text += "\(path)  \(file.item)\n"
  }
  text += fillReport(files.count, of: items.count, dryRun: arguments.dryRun)[console.language]
  return console.print(text)
}

/// What was done for the places asked for, in a sentence.
func fillReport(_ count: Int, of places: Int, dryRun: Bool) -> Localized {
  switch (count, dryRun) {
  case (0, _) where places == 0:
    Localized(
      es: "No hay lugares sin contenido en esos días.\n",
      en: "No place of these days is without content.\n")
  case (0, _):
    Localized(es: "No se creó ningún archivo.\n", en: "No file was made.\n")
  case (1, true):
    Localized(es: "Se crearía 1 archivo.\n", en: "1 file would be made.\n")
  case (_, true):
    Localized(es: "Se crearían \(count) archivos.\n", en: "\(count) files would be made.\n")
  case (1, false):
    Localized(
      es: "Se creó 1 archivo. Ábralo y escriba su texto: no sale hasta que alguien lo apruebe.\n",
      en: "1 file was made. Open it and write its text: it is out only once it is approved.\n")
  case (_, false):
    Localized(
      es: "Se crearon \(count) archivos. Ábralos y escriba su texto: no salen hasta que alguien "
        + "los apruebe.\n",
      en: "\(count) files were made. Open them and write their texts: they are out only once they "
        + "are approved.\n")
  }
}

import CivilTime
public import Schedule
import Text

/// A file for a place of the plan that has no content yet.
public struct GapFile: Sendable, Equatable {
  /// The place's id.
  public let item: String
  /// From the project folder: `content/publicaciones/salud-cerca.md`.
  public let path: String
  /// Front matter that is complete for its type, and help for its author.
  public let text: String
}

/// Where new files of a format go, and what their content type wants.
public struct GapShelf: Sendable {
  /// From the project folder: `content/publicaciones`.
  public var folder: String
  /// Keys that the content type allows.
  public var keys: Set<String>
  /// Keys that it requires.
  public var required: Set<String>
  /// Whether `pillar` takes a list.
  public var listsPillars: Bool
  /// A key of the site's sources, to be replaced; nil: it has none.
  public var source: String?

  /// A shelf of its parts.
  public init(
    folder: String, keys: Set<String>, required: Set<String>, listsPillars: Bool, source: String?
  ) {
    self.folder = folder
    self.keys = keys
    self.required = required
    self.listsPillars = listsPillars
    self.source = source
  }
}

/// Files for places, in their order. Names have no date, are made of campaign or pillar and
/// objective, and are none of `taken` (paths from the project folder) nor of each other.
/// Cost: linear in the places and in what is taken.
public func gapFiles(
  for items: [PlanItem], shelves: [ItemFormat: GapShelf], taken: Set<String>,
  calendar: EditorialCalendar
) -> [GapFile] {
  var used = Set(taken.map { $0.lowercased() })
  var numbers: [String: Int] = [:]
  return items.compactMap { item in
    guard let shelf = shelves[item.format] else { return nil }
    let theme = item.campaign ?? item.season ?? item.pillar
    let stem = slug("\(item.format.word) \(theme) \(item.objective)")
    let start = "\(shelf.folder)/\(stem)"
    var number = numbers[start] ?? 1
    var path: String
    repeat {
      path = number == 1 ? "\(start).md" : "\(start)-\(number).md"
      number += 1
    } while !used.insert(path.lowercased()).inserted
    numbers[start] = number
    return GapFile(item: item.id, path: path, text: text(for: item, shelf, calendar))
  }
}

private func text(for item: PlanItem, _ shelf: GapShelf, _ calendar: EditorialCalendar) -> String {
  let title = item.title ?? "\(PendingPart.mark): \(item.format.word) de \(item.id)"
  var lines = ["---", "title: \(quoted(title))"]
  func add(_ key: String, _ value: String?) {
    guard let value, shelf.keys.contains(key) else { return }
    lines.append("\(key): \(written(value))")
  }
  func add(_ key: String, list values: [String]) {
    guard shelf.keys.contains(key) else { return }
    lines.append("\(key): [\(values.map(written).joined(separator: ", "))]")
  }
  add("description", "\(PendingPart.mark). En una frase, qué cuenta esta pieza.")
  add("slot", item.id)
  add("format", item.format.rawValue)
  add("channels", list: item.channels)
  add("state", "idea")
  if !shelf.keys.contains("state"), shelf.keys.contains("draft") { lines.append("draft: true") }
  if shelf.listsPillars { add("pillar", list: [item.pillar]) } else { add("pillar", item.pillar) }
  add("objectives", list: [item.objective])
  add("audiences", list: [item.audience])
  add("campaign", item.campaign ?? item.season)
  if shelf.required.contains("sources") {
    let source = shelf.source.map { "[\(written($0))]" } ?? "[]"
    lines.append("sources: \(source)   # cambie por la clave de su documento")
  }
  lines.append("---")
  let when = "\(item.start.local.date.long(in: .es)), \(item.start.local.time)"
  lines += [
    "\(PendingPart.line) el texto y borre estas líneas.", "",
    "- Sale el \(when).",
    "- Va a: \(oneLine(item.channels.map { calendar.title(of: $0) }.joined(separator: ", "))).",
  ]
  let campaign = calendar.campaigns.first { $0.id == item.campaign }
  let season = calendar.seasons.first { $0.id == item.season }
  if let name = campaign?.title ?? season?.title { lines.append("- Campaña: \(oneLine(name)).") }
  lines += [
    "- Cambie el título y la descripción.",
    "- Cuando esté lista para revisar: `emra-site plan set \(item.id) state=revision`.",
  ]
  return lines.joined(separator: "\n") + "\n"
}

/// A value that YAML reads back as this text: a lock may hold any.
private func written(_ text: String) -> String {
  let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
  let isPlain =
    text.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
    && text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
    } && !words.contains(text.lowercased())
  return isPlain || ItemID(text) != nil ? text : quoted(text)
}

private func quoted(_ text: String) -> String {
  "\"" + oneLine(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

private func oneLine(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: " "
        default: scalar
        }
      }))
}

extension EditorialCalendar {
  fileprivate func title(of channel: String) -> String {
    channels.first { $0.id == channel }?.title ?? channel
  }
}

extension ItemFormat {
  fileprivate var word: String {
    switch self {
    case .post: "publicación"
    case .story: "historia"
    case .reel: "reel"
    case .article: "artículo"
    }
  }
}

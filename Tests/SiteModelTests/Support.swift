import CivilTime
import Diagnostics
import Files
import Glibc
import Testing
import YAML

@testable import SiteModel

/// A small valid project, which the tests change where they need to.
struct Project {
  /// Contents by path in the content folder, `site.yml` among them.
  var files: [String: [UInt8]]
  var now = "2026-11-20 12:00"
  var showsDrafts = false
  var showsFuture = false
  var baseURL: String?

  /// The project of the folder `Project`, with some files replaced (nil: removed).
  init(_ changes: [String: String?] = [:]) throws {
    files = try Self.sample.get()
    for (path, text) in changes { files[path] = text.map { Array($0.utf8) } }
  }

  /// The same with one article of this front matter.
  init(article: String) throws {
    try self.init(["noticias/prueba.md": page(article)])
  }

  private static let sample = Result {
    try readFolder(testFolder + "/Project/content")
  }

  static let dataKeys = ["sources": ["plan-2023", "acta-2024", "ley-21455"]]

  /// Runs all stages of the model as a build does.
  func read() throws -> Outcome {
    var outcome = Outcome()
    let site = SourceFile(path: "content/site.yml", bytes: files["site.yml"] ?? [])
    let (settings, found) = decodeSettings(site, baseURL: baseURL, loadZone: testZone)
    outcome.diagnostics += found
    outcome.settings = settings
    guard let settings else { return outcome }
    let references = ReferenceTables(settings: settings, dataKeys: Self.dataKeys)
    for declaration in settings.data {
      guard let source = try data(declaration.name, &outcome.diagnostics) else { continue }
      let (value, _, found) = decodeData(source, as: declaration, references: references)
      outcome.data[declaration.name] = value
      outcome.diagnostics += found
    }
    // `components/NAME.yml` declares a component, `bodies/NAME/….yml` holds blocks of it.
    for (path, bytes) in files where path.hasPrefix("components/") {
      let name = String(path.dropFirst("components/".count).dropLast(".yml".count))
      let file = SourceFile(path: path, bytes: bytes)
      let (declaration, found) = decodeComponent(file, name: name, settings: settings)
      outcome.diagnostics += found
      guard let declaration else { continue }
      for (path, bytes) in files where path.hasPrefix("bodies/\(name)/") {
        let file = SourceFile(path: path, bytes: bytes)
        let (component, found) = decodeComponent(
          file, body: bytes.indices, name: 0..<0, as: declaration, references: references)
        outcome.diagnostics += found
        outcome.components[path] = component
      }
    }
    for (path, bytes) in files where path.hasSuffix(".md") {
      let file = SourceFile(path: "content/" + path, bytes: bytes)
      let (page, found) = decodePage(file, path: path, settings: settings, references: references)
      outcome.diagnostics += found
      outcome.pages[path] = page
    }
    let clock = PublicationClock(
      now: try parseMoment(now, in: settings.timeZone).get(), showsDrafts: showsDrafts,
      showsFuture: showsFuture)
    let (assembled, more) = assembleSite(
      Array(outcome.pages.values), settings: settings, clock: clock)
    outcome.diagnostics += more
    outcome.assembled = assembled
    return outcome
  }

  /// A data file of the project, if it has one of that name.
  private func data(_ name: String, _ diagnostics: inout [Diagnostic]) throws -> DataSource? {
    for ending in ["yml", "json", "csv"] {
      guard let bytes = files["data/\(name).\(ending)"] else { continue }
      let file = SourceFile(path: "content/data/\(name).\(ending)", bytes: bytes)
      if ending == "csv" {
        let (table, found) = parseCSV(file)
        diagnostics += found
        return DataSource(file: file, root: table?.root, table: table)
      }
      let (root, found) = ending == "json" ? parseJSON(file) : parseYAML(file)
      diagnostics += found
      return DataSource(file: file, root: root)
    }
    return nil
  }

  /// The assembled site of a project without findings.
  func site() throws -> AssembledSite {
    let outcome = try read()
    try #require(outcome.diagnostics.isEmpty, "\(outcome.messages())")
    return try #require(outcome.assembled)
  }
}

/// What the stages of the model gave.
struct Outcome {
  var settings: Settings?
  var pages: [String: Page] = [:]
  var data: [String: FieldValue] = [:]
  var components: [String: DecodedComponent] = [:]
  var assembled: AssembledSite?
  var diagnostics: [Diagnostic] = []

  /// All findings as a terminal shows them.
  func messages(_ language: Language = .es) -> String {
    TextRenderer(language: language).render(diagnostics.sortedForDisplay())
  }

  /// The first line of each finding, in the order shown.
  var summaries: [String] {
    diagnostics.sortedForDisplay().map { finding in
      let place = finding.location.map { location in
        let line = location.range.map { location.file.position(of: $0.lowerBound) }
        return location.file.path + (line.map { ":\($0.line):\($0.column)" } ?? "") + ": "
      }
      return (place ?? "") + finding.summary.es
    }
  }
}

/// A Markdown file of this front matter.
func page(_ yaml: String, body: String = "Texto.\n") -> String { "---\n\(yaml)\n---\n\(body)" }

/// The folder of these tests.
let testFolder: String = {
  let file = #filePath
  return String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
}()

/// All files below a folder, by their path in it.
func readFolder(_ path: String) throws -> [String: [UInt8]] {
  let tree = try DiskTree(root: path)
  var files: [String: [UInt8]] = [:]
  for entry in try tree.list("").files { files[entry.path] = try tree.read(entry) }
  return files
}

/// The zone files beside the tests of CivilTime, which no system update changes.
let zoneFolder: String = {
  let parent = testFolder[..<(testFolder.lastIndex(of: "/") ?? testFolder.endIndex)]
  return parent + "/CivilTimeTests/Fixtures/zoneinfo"
}()

/// Loads a zone from `zoneFolder`, in a process whose own zone is far from it.
func testZone(_ name: String) throws(TimeZoneError) -> TimeZoneRules {
  name == "America/Santiago"
    ? try santiago.get() : try TimeZoneRules(named: name, directory: zoneFolder)
}

private let santiago = {
  _ = processZone
  return Result { () throws(TimeZoneError) in
    try TimeZoneRules(named: "America/Santiago", directory: zoneFolder)
  }
}()

/// The zone these tests run in, set before the first of them reads a date.
let processZone: String = {
  unsafe setenv("TZ", "Pacific/Apia", 1)
  tzset()
  return "Pacific/Apia"
}()

/// A moment of the site's zone.
func moment(_ text: String) throws -> Instant {
  try parseMoment(text, in: try testZone("America/Santiago")).get()
}

import CivilTime
import Diagnostics
import Foundation
import Schedule
import Testing
import YAML

@testable import Editorial

/// Files for gaps, of any text that a lock may hold.
@Suite struct GapFileTests {
  private static let keys: Set<String> = [
    "title", "description", "slot", "format", "channels", "state", "pillar", "objectives",
    "audiences", "campaign",
  ]

  private func files(_ items: [PlanItem], taken: Set<String> = []) throws -> [GapFile] {
    let shelf = GapShelf(
      folder: "content/publicaciones", keys: Self.keys, required: [], listsPillars: false,
      source: nil)
    return gapFiles(
      for: items, shelves: [.post: shelf], taken: taken, calendar: try sampleCalendar())
  }

  @Test(arguments: [
    "OE1", "a]\nstate: aprobado\ncampaign: [y", "true", "12", "\"", "\\", "# x", "a: b", "- a", "",
    "\u{2028}---\n", "instagram]\n---\nINYECTADO", "ñ", "null",
  ])
  func quotesWhatIsNotPlain(_ text: String) throws {
    var item = try item("2026-08-post-1", "2026-08-11T12:00:00-04:00")
    (item.channels, item.objective, item.audience) = ([text, "x"], text, text)
    (item.pillar, item.campaign, item.title) = (text, text, text)
    let file = try #require(try files([item]).first)
    let parts = file.text.components(separatedBy: "\n---\n")
    #expect(parts.count == 2)
    let yaml = String(try #require(parts.first).dropFirst(4))
    let (root, found) = parseYAML(SourceFile(path: file.path, text: yaml))
    #expect(found.isEmpty)
    let mapping = try #require(root?.mapping)
    #expect(Set(mapping.entries.map(\.key)) == Self.keys)
    let oneLine = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\n" || $0 == "\u{2028}" ? " " : $0 }))
    for key in ["title", "pillar", "campaign"] {
      #expect(mapping[key]?.scalar?.value == .string(oneLine), "\(key)")
    }
    for key in ["objectives", "audiences"] {
      #expect(mapping[key]?.sequence?.map(\.scalar?.value) == [.string(oneLine)], "\(key)")
    }
    #expect(mapping["channels"]?.sequence?.count == 2)
    #expect(mapping["state"]?.scalar?.text == "idea")
  }

  @Test func staysInItsFolder() throws {
    var item = try item("2026-08-post-1", "2026-08-11T12:00:00-04:00")
    (item.pillar, item.objective) = ("../../../etc/passwd", "/a\u{0}b\\..")
    #expect(
      try files([item]).map(\.path) == [
        "content/publicaciones/publicacion-etc-passwd-a-b.md"
      ])
  }

  /// Ten thousand of one name: each is numbered on from the last.
  @Test(.timeLimit(.minutes(1))) func numbersEqualNames() throws {
    let item = try item("2026-08-post-1", "2026-08-11T12:00:00-04:00")
    let name = "content/publicaciones/publicacion-educativa-oe1"
    let paths = try files(
      Array(repeating: item, count: 10_000), taken: ["\(name).md", "\(name.uppercased())-3.MD"]
    ).map(\.path)
    #expect(paths.prefix(3) == ["\(name)-2.md", "\(name)-4.md", "\(name)-5.md"])
    #expect(Set(paths).count == 10_000)
  }

  @Test func knowsWhatIsStillAsItWasMade() throws {
    let item = try item("2026-08-post-1", "2026-08-11T12:00:00-04:00")
    let file = try #require(try files([item]).first)
    let body = try #require(file.text.components(separatedBy: "\n---\n").last)
    var record = ContentRecord(
      path: file.path, title: "PENDIENTE: publicación de 2026-08-post-1",
      summary: "PENDIENTE. En una frase, qué cuenta esta pieza.", body: body)
    #expect(record.pendingParts == [.title, .summary, .body])
    record.title = "Lo PENDIENTE: una lista"
    record.summary = ""
    #expect(record.pendingParts == [.body])
    record.body = "Quedó PENDIENTE: escriba aquí no es una línea."
    #expect(record.pendingParts.isEmpty)
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Build

/// The section on components of docs/guia.md: each example builds as it is copied, and every
/// component and field is named.
@Suite struct ComponentGuideTests {
  private let section: String

  init() throws {
    let guide = try String(contentsOfFile: repository + "/docs/guia.md", encoding: .utf8)
    let start = try #require(guide.range(of: "\n## Componentes\n"))
    let rest = guide[start.upperBound...]
    section = String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }

  /// What stands between ```` ````markdown ```` and ```` ```` ````.
  private var examples: [String] {
    section.components(separatedBy: "````markdown\n").dropFirst().map {
      $0.components(separatedBy: "\n````")[0]
    }
  }

  @Test func givesExamplesThatBuildWithoutFindings() async throws {
    let names = examples.map { $0.dropFirst(3).prefix { $0.isLetter } }
    #expect(
      names == [
        "grafico", "grafico", "grafico", "tabla", "cifra", "proyecto", "cita", "video", "galeria",
        "llamada",
      ])
    let folder = try Folder()
    try folder.overlay(repository + "/content", at: "content")
    try folder.overlay(repository + "/themes", at: "themes")
    let calendar = try Data(contentsOf: URL(fileURLWithPath: repository + "/calendar.yml"))
    try folder.write("calendar.yml", Array(calendar))
    for file in ["portada-del-video.jpg", "mesa.jpg", "sala.jpg"] {
      try folder.write("content/la-emra/" + file, "una imagen")
    }
    for (number, example) in examples.enumerated() {
      try folder.write(
        "content/la-emra/ejemplo-\(number).md",
        "---\ntitle: Ejemplo \(number)\ndescription: Un componente.\n---\nAntes.\n\n\(example)\n")
    }
    var options = BuildOptions(source: folder.path)
    options.now = testNow
    let report = await build(options)
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    for number in examples.indices {
      let html = try String(
        contentsOfFile: folder.path + "/public/la-emra/ejemplo-\(number)/index.html",
        encoding: .utf8)
      #expect(html.contains("class=\"component "), "example \(number)")
      #expect(!html.contains("<code"), "example \(number)")
    }
  }

  @Test(arguments: StandardComponent.all.map(\.name))
  func namesEveryFieldAnEditorMayWrite(of name: String) throws {
    let component = try #require(StandardComponent.all.first { $0.name == name })
    let fields = component.declaration.components(separatedBy: "\nfields:\n")[1]
      .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .map { $0.dropFirst(2).prefix { $0 != ":" } }
    #expect(fields.count > 3)
    for field in fields {
      let isNamed =
        section.contains("`\(field)`") || section.contains("`\(field):")
        || section.contains("\n\(field):")
      #expect(isNamed, "\(field) of \(name)")
    }
  }
}

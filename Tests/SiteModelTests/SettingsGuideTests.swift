import Diagnostics
import Foundation
import SiteModel
import Testing

/// `docs/ajustes.md` names every key of `site.yml`, and no other.
@Suite struct SettingsGuideTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private let guide: String

  init() throws {
    guide = try String(contentsOfFile: Self.repository + "/docs/ajustes.md", encoding: .utf8)
  }

  /// The first column of the table below each heading, by the heading's name of the place.
  private var documented: [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    for part in guide.components(separatedBy: "\n## `").dropFirst() {
      let place = String(part.prefix { $0 != "`" })
      let rows = part.split(separator: "\n").filter { $0.hasPrefix("| `") }
      keys[place] = Set(rows.map { String($0.dropFirst(3).prefix { $0 != "`" }) })
    }
    return keys
  }

  private static let required = "title: A\ndescription: B\nbase_url: https://a.example/\ntheme: c\n"

  /// The keys that a message offers for an unknown one.
  private static func offered(for text: String) -> [String] {
    let (_, found) = decodeSettings(
      SourceFile(path: "content/site.yml", bytes: Array((required + text).utf8)))
    let help = found.first { $0.code == "EMRA-Y064" }?.help?.es ?? ""
    return help.components(separatedBy: "«").dropFirst().map { String($0.prefix { $0 != "»" }) }
  }

  @Test(arguments: [
    ("languages.CLAVE", "languages: {en: {zzzz: 1}}"),
    ("menus.NOMBRE[]", "menus: {main: [{zzzz: 1}]}"),
    ("social[]", "social: [{zzzz: 1}]"),
    ("organization", "organization: {zzzz: 1}"),
    ("taxonomies.NOMBRE", "taxonomies: {a: {zzzz: 1}}"),
    ("taxonomies.NOMBRE.terms.CLAVE", "taxonomies: {a: {terms: {b: {zzzz: 1}}}}"),
    ("types.NOMBRE", "types: {a: {zzzz: 1}}"),
    (
      "types.NOMBRE.schema.PROPIEDAD",
      "types: {a: {fields: {b: text}, schema: {type: Article, author: {field: b, zzzz: 1}}}}"
    ),
    ("sections.CARPETA", "sections: {a: {open: true, zzzz: 1}}"),
    ("related", "related: {zzzz: 1}"),
    ("robots", "robots: {zzzz: 1}"),
    ("robots.rules[]", "robots: {rules: [{zzzz: 1}]}"),
    ("security", "security: {zzzz: 1}"),
    ("redirects", "redirects: {zzzz: 1}"),
  ])
  func namesTheKeysOf(_ place: String, _ text: String) {
    let offered = Self.offered(for: text)
    #expect(!offered.isEmpty)
    #expect(documented[place] == Set(offered))
  }

  /// What a type may have depends on the type: all of it together.
  @Test func namesTheKeysOfTypes() {
    let kinds = ["{type: record, zzzz: 1}", "{type: list, of: text, zzzz: 1}"]
    let offered = kinds.flatMap { Self.offered(for: "data: {a: \($0)}") }
    #expect(documented["types.NOMBRE.fields.CLAVE"] == Set(offered))
  }

  /// A message offers not all keys of the file, so they are looked for in the source: what is said
  /// of the file's root is what its decoders ask for there.
  @Test func namesTheKeysOfTheFile() throws {
    let named = try #require(documented["site.yml"])
    #expect(Set(Self.offered(for: "zzzz: 1")).subtracting(named) == [])
    let folder = Self.repository + "/Sources/SiteModel"
    var asked = Set<String>()
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where file.hasPrefix("Settings/") || file == "Data/DataDeclaration.swift" {
      let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for key in source.matches(of: /\b(?:values\.\w+|text|count|entries)\(\s*(?:of: )?"([a-z_]+)"/)
      {
        asked.insert(String(key.1))
      }
    }
    // Terms are entries of a taxonomy; menus are asked for the way those of a language are.
    #expect(asked.subtracting(["terms"]).union(["menus"]) == named)
  }

  @Test func givesAnExampleWithoutFindings() throws {
    let part = try #require(guide.components(separatedBy: "```yaml\n").dropFirst().first)
    let text = try #require(part.components(separatedBy: "```").first)
    let (settings, found) = decodeSettings(
      SourceFile(path: "content/site.yml", bytes: Array(text.utf8)))
    #expect(found.map(\.summary.es) == [])
    let themes = try #require(settings?.taxonomies.first)
    #expect(themes.order == .count && themes.terms.map(\.key) == ["agua", "aire"])
    #expect(settings?.sections.map(\.folder) == ["notas", "blog"])
  }
}

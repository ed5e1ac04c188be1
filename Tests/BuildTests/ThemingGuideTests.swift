import Foundation
import Testing

@testable import Build

/// `docs/theming.md` and `docs/templates.md` must name all that templates can use.
@Suite struct ThemingGuideTests {
  private static let root = testFolder + "/../.."

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// The names that stand in code marks in the guide, whatever stands around them.
  private static func named(in guide: String) -> Set<String> {
    var names = Set<String>()
    for (index, part) in guide.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    where !index.isMultiple(of: 2) {
      for word in part.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
        names.insert(String(word))
      }
    }
    return names
  }

  @Test(arguments: [
    ("functions and objects", TemplateGlobals.names),
    ("site", SiteObject.names),
    ("page", PageObject.fixedNames.sorted()),
    ("dates", DateObject.names),
    ("terms", TermObject.names),
    ("taxonomies", TaxonomyObject.names),
    ("campaigns", CampaignObject.names),
  ])
  func namesEveryMember(of object: String, names: [String]) throws {
    let named = Self.named(in: try Self.text("docs/theming.md"))
    #expect(names.count > 3)
    #expect(names.filter { !named.contains($0) } == [], "\(object) in docs/theming.md")
  }

  @Test func namesEveryTemplateAndBlockOfTheTheme() throws {
    let guide = try Self.text("docs/theming.md")
    let named = Self.named(in: guide)
    let folder = Self.root + "/themes/emra/templates"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".html") || $0.hasSuffix(".svg") }
    #expect(files.count > 20)
    for file in files {
      let name = file.hasPrefix("partials/") ? String(file.dropFirst(9).dropLast(5)) : file
      #expect(guide.contains(name), "\(file) in docs/theming.md")
      let source = try Self.text("themes/emra/templates/" + file)
      for part in source.components(separatedBy: "{% block ").dropFirst() {
        let block = String(part.prefix { $0.isLetter || $0 == "_" })
        #expect(named.contains(block), "block \(block) of \(file) in docs/theming.md")
      }
    }
  }
}

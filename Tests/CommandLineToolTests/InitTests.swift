import Build
import Diagnostics
import Editorial
import Files
import Foundation
import Starter
import Testing

@testable import CommandLineTool

struct InitTests {
  /// A new site, built; the folder goes afterwards.
  private func build(_ site: StarterSite) async throws -> (report: BuildReport, home: String) {
    let folder = FileManager.default.temporaryDirectory.path + "/emra-init-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try makeFolder(folder, holding: site.files.map { ($0.path, Array($0.text.utf8)) })
    var options = BuildOptions(source: folder)
    options.now = "2026-11-20 12:00"
    options.isStrict = true
    let report = await Build.build(options)
    let home = FileManager.default.contents(atPath: folder + "/public/index.html") ?? Data()
    return (report, String(decoding: home, as: UTF8.self))
  }

  @Test(arguments: StarterSite.Language.allCases)
  func makesASiteThatBuildsWithoutAWord(_ language: StarterSite.Language) async throws {
    let (report, home) = try await build(StarterSite(language: language))
    #expect(TextRenderer(language: .es).render(report.diagnostics) == "")
    #expect(report.failure == nil)
    #expect(report.pageCount == 9)
    #expect(report.withheld.isEmpty)
    #expect(home.contains("<html lang=\"\(language == .es ? "es-CL" : "en")\">"))
  }

  @Test(arguments: [
    ("Mi sitio", "Mi sitio"), ("  a\n\tb  ", "a b"), ("", "Sitio nuevo"), ("\u{0}", "Sitio nuevo"),
    (#"Dos "puntos": [#1] \ {x}"#, #"Dos &#34;puntos&#34;: [#1] \ {x}"#),
    ("- no: lista", "- no: lista"), ("{{ x }} & <b>", "{{ x }} &amp; &lt;b&gt;"), ("12", "12"),
  ])
  func takesAnyTitle(_ title: String, _ shown: String) async throws {
    let (report, home) = try await build(StarterSite(title: title))
    #expect(TextRenderer(language: .es).render(report.diagnostics) == "")
    #expect(home.contains("<title>\(shown)</title>"))
    #expect(home.contains("<h1>\(shown)</h1>"))
  }

  /// A new site gets what the project knows of networks, in English without Spanish comments.
  @Test func writesWhatTheProjectKnowsOfNetworks() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../networks.yml"
    let own = try String(contentsOfFile: path, encoding: .utf8)
    let lines = own.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    func text(_ language: StarterSite.Language) throws -> String {
      try #require(StarterSite(language: language).files.first { $0.path == "networks.yml" }).text
    }
    #expect(try text(.es) == lines.joined(separator: "\n"))
    let english = decodeNetworks(SourceFile(path: "networks.yml", text: try text(.en))).rules
    #expect(english == decodeNetworks(SourceFile(path: "networks.yml", text: own)).rules)
    #expect(english != nil)
    #expect(try !text(.en).contains("#"))
  }

  /// A new site with a second language that shows what is not translated: its theme says so.
  @Test func speaksASecondLanguage() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/emra-init-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files = StarterSite().files.map { (path: $0.path, bytes: Array($0.text.utf8)) }
    let settings = try #require(files.firstIndex { $0.path == "content/site.yml" })
    files[settings].bytes += Array("languages: {en: {fallback: pages}}\n".utf8)
    let home = "---\ntitle: Home\ndescription: The home page.\n---\nText.\n"
    files.append(("content/_index.en.md", Array(home.utf8)))
    try makeFolder(folder, holding: files)
    var options = BuildOptions(source: folder)
    options.now = "2026-11-20 12:00"
    options.isStrict = true
    let report = await Build.build(options)
    #expect(report.failure == nil, "\(TextRenderer(language: .es).render(report.diagnostics))")
    func page(_ path: String) -> String {
      let bytes = FileManager.default.contents(atPath: "\(folder)/public/\(path)index.html")
      return String(decoding: bytes ?? Data(), as: UTF8.self)
    }
    let notice = "<p class=\"meta\" lang=\"en\">This page is not in English yet: "
    for (path, parts) in [
      (
        "en/",
        [
          "<html lang=\"en\">", "hreflang=\"es-CL\" href=\"https://example.org/\"",
          "hreflang=\"en\" href=\"https://example.org/en/\"", "<main id=\"_main\" tabindex=\"-1\">",
          "<a href=\"/\" lang=\"es-CL\" hreflang=\"es-CL\">Español</a>",
          "<a href=\"/en/acerca/\" lang=\"es-CL\">",
        ]
      ),
      (
        "en/acerca/",
        [
          "<html lang=\"en\">", "<main id=\"_main\" tabindex=\"-1\" lang=\"es-CL\">", notice,
          "<link rel=\"canonical\" href=\"https://example.org/acerca/\">",
          "<a href=\"/acerca/\" lang=\"es-CL\" hreflang=\"es-CL\">Español</a>",
        ]
      ),
      ("acerca/", ["<a href=\"/en/acerca/\" lang=\"en\" hreflang=\"en\">English</a>"]),
    ] {
      for part in parts { #expect(page(path).contains(part), "\(path): \(part)") }
    }
    #expect(!page("acerca/").contains("not in English") && !page("en/").contains(notice))
  }

  /// docs/theming.md, «Start a theme of your own», followed step by step: the theme of a new site
  /// under a name of one's own in another project.
  @Test func startsAThemeAsTheGuideTells() async throws {
    let guide = try String(
      contentsOfFile: URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
        + "/../../docs/theming.md", encoding: .utf8)
    let start = try #require(guide.components(separatedBy: "## Start a theme of your own").last)
    let steps = try #require(start.components(separatedBy: "\n## ").first)
    for step in [
      "emra-site init start\n", "cp -r start/themes/simple my-site/themes/mine\n",
      "`theme: mine`", "--source my-site --strict",
    ] { #expect(steps.contains(step), "\(step)") }
    let theme = StarterSite(language: .es).files.filter { $0.path.hasPrefix("themes/simple/") }
    let names = theme.map { String($0.path.split(separator: "/").last ?? "") }
    let asked = steps.matches(of: /`([a-z]+\.(?:html|svg))`/).map { String($0.1) }
    #expect(asked.count > 8)
    #expect(Set(asked).subtracting(names) == ["archive.html", "social.svg"])

    let folder = FileManager.default.temporaryDirectory.path + "/emra-init-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let other = StarterSite(language: .en).files.filter { !$0.path.hasPrefix("themes/") }
      .map { ($0.path, $0.text.replacing("theme: simple", with: "theme: mine")) }
    let copied = theme.map { ($0.path.replacing("themes/simple/", with: "themes/mine/"), $0.text) }
    try makeFolder(folder, holding: (other + copied).map { ($0.0, Array($0.1.utf8)) })
    var options = BuildOptions(source: folder)
    options.now = "2026-11-20 12:00"
    options.isStrict = true
    let report = await Build.build(options)
    #expect(TextRenderer(language: .es).render(report.diagnostics) == "")
    #expect(report.failure == nil && report.pageCount == 9)
  }

  @Test func saysWhatWasWrittenAndWhatToDoNext() {
    let summary = InitSummary(folder: "mi sitio/", paths: ["a", "b/c"]).text
    #expect(
      summary.es == """
        Sitio nuevo en mi sitio/, 2 archivos:
          a
          b/c
        Para construirlo, en mi sitio/public/:
          emra-site build --source 'mi sitio/'

        """)
    #expect(
      InitSummary(folder: ".", paths: ["a"]).text.en == """
        New site in ., 1 files:
          a
        To build it, in public/:
          emra-site build

        """)
  }

  @Test func refusesAFolderThatIsNotEmpty() {
    let few = InitIssue.folderNotEmpty(names: ["a", "b"]).at(path: "x")
    let many = InitIssue.folderNotEmpty(names: (1...9).map { "n\($0)" }).at(path: "x")
    #expect(
      TextRenderer(language: .es).render([few]) == """
        x: error: La carpeta no está vacía: tiene «a», «b» [EMRA-C018]
          ayuda: Elija otra carpeta, que no exista o esté vacía; no se cambió nada

        """)
    #expect(
      TextRenderer(language: .en).render([many]) == """
        x: error: The folder is not empty: it has «n1», «n2», «n3», «n4», «n5» and 4 more [EMRA-C018]
          help: Choose another folder, one that is not there or is empty; nothing was changed

        """)
  }

  @Test func readsItsCommandLine() {
    let line = ParsedCommandLine(["init", "x", "-t", "T", "--language", "en"]) { _ in nil }
    guard case .run(let invocation) = line.outcome else {
      Issue.record("refused")
      return
    }
    #expect(invocation == .initialise(InitArguments(folder: "x", title: "T", language: .en)))
  }
}

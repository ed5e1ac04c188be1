import Build
import Diagnostics
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

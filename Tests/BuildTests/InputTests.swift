import Build
import Diagnostics
import Files
import Foundation
import Testing

/// Names and data that file systems and editors write in more than one way.
@Suite struct InputTests {
  /// macOS stores «ñ» as two scalars, editors write one: the address must be that of the file.
  @Test func writesAFileUnderItsStoredNameHoweverALinkSpellsIt() async throws {
    let stored = "man\u{303}ana.svg"
    let site = try TestSite([
      "_index.md": TestSite.page("Portada", body: "![Amanecer](ma\u{F1}ana.svg)"),
      stored: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ])
    let report = await site.build()
    #expect(report.failure == nil, "\(report.text())")
    let html = String(decoding: try #require(try site.output()["index.html"]), as: UTF8.self)
    #expect(html.contains("src=\"/man%CC%83ana.svg\""))
    #expect(try site.output().keys.contains { Array($0.utf8) == Array(stored.utf8) })
  }

  @Test func takesAnEmptyDataFileAsOneWithoutKeys() async throws {
    let site = try TestSite([
      "_index.md": TestSite.page("Portada", "sources: [acta]"),
      "data/sources.yml": "# nada todavía\n",
    ])
    #expect(await site.build().codes == ["EMRA-S010"])
  }

  @Test func refusesTwoDataFilesOfOneName() async throws {
    let site = try TestSite([
      "_index.md": TestSite.page("Portada"),
      "data/cifras.yml": "a: 1\n",
      "data/otra/cifras.yml": "a: 2\n",
    ])
    let report = await site.build()
    #expect(report.codes == ["EMRA-B026"])
    #expect(report.text().contains("content/data/otra/cifras.yml"))
  }

  @Test func neverReplacesTheContentThroughALink() async throws {
    let site = try TestSite(["_index.md": TestSite.page("Portada")])
    try FileManager.default.createDirectory(
      atPath: site.folder.path + "/content/data", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/lejos", withDestinationPath: "content/data")
    let report = await site.build {
      $0.output = site.folder.path + "/lejos/.."
      $0.force = true
    }
    #expect(report.codes == ["EMRA-B015"])
    #expect(site.folder.holds("content/_index.md"))
  }

  @Test func refusesAFieldThatPagesWouldHide() async throws {
    let declared = "practice: {optional: [objectives, tags]"
    let settings = TestSite.settings.replacingOccurrences(
      of: declared, with: declared + ", fields: {url: url}")
    let site = try TestSite(["_index.md": TestSite.page("Portada"), "site.yml": settings])
    let report = await site.build()
    #expect(report.codes == ["EMRA-B027"])
    #expect(report.failure == .settings)
  }

  /// Clearing the value by mistake must not publish the page.
  @Test(arguments: ["draft:", "state:", "expires:", "date:"])
  func refusesAnEmptyValueThatDecidesPublication(_ key: String) async throws {
    let other = key == "date:" ? "" : "date: 2026-01-01\n"
    let site = try TestSite([
      "_index.md": TestSite.page("Portada"), "noticias/_index.md": TestSite.page("Noticias"),
      "noticias/una.md": TestSite.page("Una", other + key),
    ])
    let report = await site.build()
    #expect(report.failure == .content)
    #expect(report.codes == ["EMRA-S017"])
  }

  @Test func refusesPagesWithAnotherEndingAndLinksThatHideWhatTheyShow() async throws {
    let site = try TestSite(["_index.md": TestSite.page("Portada", body: "[x](foto.png)")])
    try site.folder.write("content/Borrador.MD", "secreto")
    try site.folder.write("content/nota.md", TestSite.page("Nota", "draft: true", body: "secreto"))
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/content/foto.png", withDestinationPath: "nota.md")
    let report = await site.build()
    #expect(report.failure != nil)
    #expect(Set(report.codes).isSuperset(of: ["EMRA-B029", "EMRA-F006"]))
  }
}

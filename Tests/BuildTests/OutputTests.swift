import Build
import Diagnostics
import Files
import Foundation
import Testing

@Suite struct OutputTests {
  private let content = [
    "_index.md": TestSite.page("Portada", body: "Vea [una](noticias/una.md)."),
    "noticias/_index.md": TestSite.page("Noticias"),
    "noticias/una.md": TestSite.page("Una", "date: 2026-11-01\ntags: [agua]"),
    "noticias/dos.md": TestSite.page("Dos", "date: 2026-11-02\naliases: [/vieja/]"),
  ]

  @Test func writesTheSameBytesForAnyNumberOfJobs() async throws {
    let random = RandomSite(seed: 7)
    let site = try TestSite(random.files, extra: "pagination: 2\n")
    var trees: [[String: [UInt8]]] = []
    for jobs in [1, 4, 32] {
      let report = await site.build { options in
        options.jobs = jobs
        options.showsDrafts = true
        options.output = site.folder.path + "/\(jobs)"
        options.showsFuture = random.future
      }
      guard report.failure == nil else { continue }
      trees.append(try site.output("\(jobs)"))
    }
    let plain = try TestSite(content, extra: "pagination: 1\n")
    for jobs in [1, 4, 32] {
      let report = await plain.build {
        $0.jobs = jobs
        $0.output = plain.folder.path + "/\(jobs)"
      }
      #expect(report.failure == nil, "\(report.text())")
    }
    for jobs in ["4", "32"] { expectEqual(try plain.output(jobs), try plain.output("1"), jobs) }
    for tree in trees.dropFirst() { expectEqual(tree, trees[0]) }
  }

  @Test func keepsTheOldSiteWhenABuildFails() async throws {
    let site = try TestSite(content)
    #expect(await site.build().failure == nil)
    let before = try contents(of: site.folder.path + "/public")
    for (path, text) in [
      ("noticias/dos.md", TestSite.page("Dos", "date: 2026-11-02", body: "[x](nada.md)")),
      ("noticias/dos.md", TestSite.page("Dos", "date: 2026-11-02", body: "[x](una.md#nada)")),
      ("noticias/dos.md", TestSite.page("Dos", "date: ayer")),
      ("site.yml", "title: x\n"),
    ] {
      try site.folder.write("content/" + path, text)
      let report = await site.build()
      #expect(report.failure != nil)
      #expect(report.output == nil && report.pageCount == 0 && report.fileCount == 0)
      expectEqual(try contents(of: site.folder.path + "/public"), before, path)
      #expect(!site.folder.holds(".public.emra-staging"), "a staging tree is left")
    }
  }

  @Test func makesNothingWhereTheFirstBuildFails() async throws {
    let site = try TestSite(["_index.md": TestSite.page("Portada", body: "[x](nada.md)")])
    let report = await site.build()
    #expect(report.failure == .content)
    #expect(!site.folder.holds("public") && !site.folder.holds(".public.emra-staging"))
  }

  @Test func publishesWarningsOnlyWithoutStrict() async throws {
    var content = content
    content["noticias/una.md"] = TestSite.page("Una", "date: 2026-11-01", body: "<b>x</b>")
    let site = try TestSite(content)
    let strict = await site.build { $0.isStrict = true }
    #expect(strict.failure == .content)
    #expect(strict.diagnostics.map(\.severity) == [.error, .warning, .warning])
    #expect(strict.codes.first == "EMRA-B016")
    #expect(!site.folder.holds("public"))
    let lenient = await site.build()
    #expect(lenient.failure == nil)
    #expect(lenient.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(site.folder.holds("public/noticias/una/index.html"))
  }

  @Test func publishesACleanSiteWithStrict() async throws {
    let site = try TestSite(content)
    let report = await site.build { $0.isStrict = true }
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
  }

  @Test func replacesAStrangersFolderOnlyWithForce() async throws {
    let site = try TestSite(content)
    try site.folder.write("public/tesis.txt", "Diez años de trabajo")
    let refused = await site.build()
    #expect(refused.failure == .output)
    #expect(refused.codes == ["EMRA-F011"])
    #expect(try site.output().keys.sorted() == ["tesis.txt"])
    #expect(!site.folder.holds(".public.emra-staging"))
    let forced = await site.build { $0.force = true }
    #expect(forced.failure == nil && forced.replacement == .exchanged)
    #expect(!site.folder.holds("public/tesis.txt"))
    #expect(await site.build().failure == nil, "it is this program's folder now")
  }

  @Test func fillsAnEmptyFolder() async throws {
    let site = try TestSite(content)
    try FileManager.default.createDirectory(
      at: site.folder.url("public"), withIntermediateDirectories: true)
    #expect(await site.build().failure == nil)
  }

  @Test(arguments: [
    "content", "content/noticias", "content/nueva/salida", "themes/prueba/salida", ".", "..", "/",
    "nueva/../content/x",
  ])
  func refusesAnOutputThatHoldsItsSource(_ output: String) async throws {
    let site = try TestSite(content)
    let before = try contents(of: site.folder.path)
    let report = await site.build {
      $0.output = output.hasPrefix("/") ? output : site.folder.path + "/" + output
      $0.force = true
    }
    #expect(report.failure == .output)
    #expect(report.codes == ["EMRA-B015"])
    expectEqual(try contents(of: site.folder.path), before)
  }

  @Test func refusesALinkToItsSource() async throws {
    let site = try TestSite(content)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/salida", withDestinationPath: "content")
    let report = await site.build { $0.output = site.folder.path + "/salida" }
    #expect(report.codes == ["EMRA-B015"])
  }

  @Test func removesFilesOfVanishedPages() async throws {
    let site = try TestSite(content)
    _ = await site.build()
    #expect(site.folder.holds("public/vieja/index.html"))
    #expect(site.folder.holds("public/temas/etiquetas/agua/index.html"))
    try site.folder.remove("content/noticias/dos.md")
    try site.folder.write(
      "content/noticias/una.md", TestSite.page("Una", "date: 2026-11-01\nslug: primera"))
    try site.folder.write("content/_index.md", TestSite.page("Portada"))
    #expect(await site.build().failure == nil)
    let pages = try site.output().keys.filter { $0.hasSuffix("index.html") }.sorted()
    #expect(
      pages == [
        "index.html", "noticias/index.html", "noticias/primera/index.html",
        "temas/etiquetas/index.html", "temas/objetivos/index.html",
        "temas/objetivos/oe1/index.html", "temas/objetivos/oe2/index.html",
      ])
  }

  @Test func removesAPageWhenItExpires() async throws {
    var content = content
    content["noticias/dos.md"] = TestSite.page(
      "Dos", "date: 2026-11-02\nexpires: 2026-11-21 09:00")
    let site = try TestSite(content)
    let first = await site.build()
    #expect(first.nextChange == "2026-11-21 09:00")
    #expect(site.folder.holds("public/noticias/dos/index.html"))
    let second = await site.build { $0.now = "2026-11-21 09:00" }
    #expect(second.failure == nil && second.nextChange == nil)
    #expect(!site.folder.holds("public/noticias/dos"))
  }

  @Test func tellsAMissingProject() async throws {
    let folder = try Folder()
    let missing = await build(BuildOptions(source: folder.path + "/nada"))
    #expect(missing.failure == .missingInput && missing.codes == ["EMRA-F001"])
    let empty = await build(BuildOptions(source: folder.path))
    #expect(empty.failure == .missingInput && empty.codes == ["EMRA-B001"])
    try folder.write("content/_index.md", TestSite.page("Portada"))
    let unset = await build(BuildOptions(source: folder.path))
    #expect(unset.failure == .missingInput && unset.codes == ["EMRA-B001"])
  }

  @Test func refusesOptionsThatMakeNoSense() async throws {
    let site = try TestSite(content)
    for now in ["ayer", "2026-02-30", "2026-09-06 00:30"] {
      let report = await site.build { $0.now = now }
      #expect(report.failure == .request && report.diagnostics.count == 1)
    }
    let jobs = await site.build { $0.jobs = 0 }
    #expect(jobs.failure == .request && jobs.codes == ["EMRA-B019"])
    let base = await site.build { $0.baseURL = "https://prueba.example/../x" }
    #expect(base.failure == .request && base.codes == ["EMRA-S028"])
  }
}

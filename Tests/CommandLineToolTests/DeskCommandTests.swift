import Build
import Desk
import Diagnostics
import Files
import Foundation
import Starter
import Testing

@testable import CommandLineTool

/// A desk beside the public site, never where the public can come to see it.
@Suite final class DeskCommandTests {
  /// The folder of each test, with a project in `sitio`.
  private let base: String
  private var project: String { base + "/sitio" }

  init() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/emra-desk-\(UUID().uuidString)"
    try makeFolders(folder)
    base = try OutputFolder.place(of: folder)
    try makeFolder(
      project, holding: StarterSite().files.map { ($0.path, Array($0.text.utf8)) })
  }

  deinit { try? FileManager.default.removeItem(atPath: base) }

  private func put(_ path: String, _ text: String) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    try makeFolders("\(project)/\(folder)")
    try writeFile(Array(text.utf8), to: "\(project)/\(path)")
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: base + path, withDestinationPath: base + target)
  }

  /// The code of why a folder is refused; nil where it is not.
  private func refusal(_ folder: String, output: String? = nil) throws -> String? {
    let tree = try DiskTree(root: project)
    do throws(DeskRefusal) {
      _ = try DeskPlace(base + folder, project: tree, output: output.map { base + $0 })
      return nil
    } catch {
      switch error {
      case .issue(let issue): return issue.code
      case .file(let error): return error.diagnostic.code
      }
    }
  }

  @Test func refusesToMeetThePublicSite() throws {
    #expect(try refusal("/sitio/public") == "EMRA-D001")
    #expect(try refusal("/sitio/./public/") == "EMRA-D001")
    #expect(try refusal("/sitio/public/mesa") == "EMRA-D002")
    #expect(try refusal("/a/b", output: "/a/b") == "EMRA-D001")
    #expect(try refusal("/a/b/c/d", output: "/a/b") == "EMRA-D002")
    #expect(try refusal("/a", output: "/a/b") == "EMRA-D003")
    #expect(try refusal("/a/.b.emra-staging", output: "/a/b") == "EMRA-D002")
    #expect(try refusal("/a/bc", output: "/a/b") == nil)
    #expect(try refusal("/sitio/mesa") == nil)
    #expect(try refusal("/mesa") == nil)
  }

  /// What a build before it left: a folder with the marks of a site, or of a desk.
  private func putMade(_ path: String, isDesk: Bool) throws {
    try makeFolder(
      base + path,
      holding: [(OutputFolder.marker, Array("emra-site output 1\n".utf8)), ("index.html", [])]
        + (isDesk ? [(deskMarker, [])] : []))
  }

  @Test func refusesThePublicSiteOfOtherCommands() throws {
    try putMade("/servido", isDesk: false)
    #expect(try refusal("/servido/mesa") == "EMRA-D006")
    #expect(try refusal("/servido/a/b/mesa", output: "/otro") == "EMRA-D006")
    try link("/enlace", to: "/servido")
    #expect(try refusal("/enlace/mesa") == "EMRA-D006")
    // Where a command without «--output» puts its site, though there is none yet.
    #expect(try refusal("/sitio/public", output: "/otro") == "EMRA-D006")
    #expect(try refusal("/sitio/public/mesa", output: "/otro") == "EMRA-D006")
    #expect(try refusal("/sitio/publico/mesa", output: "/otro") == nil)
    try makeFolder(base + "/vecino", holding: [("content/site.yml", [])])
    #expect(try refusal("/vecino/public/mesa") == "EMRA-D006")
    #expect(try refusal("/vecino/mesa") == nil)
    #expect(try refusal("/.otro.emra-staging/mesa") == "EMRA-D006")
    #expect(try refusal("/.otro.emra-retired") == "EMRA-D006")
    try putMade("/mesa", isDesk: true)
    #expect(try refusal("/mesa/otra") == "EMRA-D008")
    #expect(try refusal("/mesa") == nil)
    // The place of a public folder that is a link is the folder's.
    try link("/sitio/public", to: "/servido")
    #expect(try refusal("/servido/mesa", output: "/otro") == "EMRA-D006")
  }

  @Test func keepsWorkFoldersApartBothWays() throws {
    #expect(try refusal("/a/b", output: "/a/.b.emra-staging") == "EMRA-D003")
    #expect(try refusal("/a/b", output: "/a/.b.emra-retired/c") == "EMRA-D003")
    #expect(try refusal("/a/.b.emra-staging/c", output: "/a/b") == "EMRA-D002")
  }

  /// The code of why a public folder is refused; nil where it is not.
  private func publicRefusal(_ output: String?, force: Bool = false) throws -> String? {
    let tree = try DiskTree(root: project)
    do throws(DeskRefusal) {
      try keepDesks(from: output.map { base + $0 }, project: tree, force: force)
      return nil
    } catch {
      switch error {
      case .issue(let issue): return issue.code
      case .file(let error): return error.diagnostic.code
      }
    }
  }

  @Test func keepsThePublicSiteFromDesks() throws {
    try putMade("/mesa", isDesk: true)
    try link("/enlace", to: "/mesa")
    for force in [false, true] {
      #expect(try publicRefusal("/mesa", force: force) == "EMRA-D007")
      #expect(try publicRefusal("/enlace", force: force) == "EMRA-D007")
      #expect(try publicRefusal("/mesa/publico", force: force) == "EMRA-D008")
      #expect(try publicRefusal("/.mesa.emra-staging", force: force) == "EMRA-D008")
    }
    #expect(try publicRefusal("/publico") == nil)
    #expect(try publicRefusal(nil) == nil)
    try putMade("/sitio/public/mesa", isDesk: true)
    #expect(try publicRefusal(nil) == "EMRA-D009")
    try putMade("/servido", isDesk: false)
    #expect(try publicRefusal("/servido") == nil)
    try putMade("/servido/a/b/mesa", isDesk: true)
    #expect(try publicRefusal("/servido") == "EMRA-D009")
    // A page of that name is no desk.
    try makeFolder(base + "/notas", holding: [("a/" + deskMarker, []), ("a/index.html", [])])
    #expect(try publicRefusal("/notas", force: true) == nil)
  }

  @Test func saysThatTheDeskIsInTheWay() async throws {
    try putMade("/publico/mesa", isDesk: true)
    var plain = arguments()
    plain.editorial = nil
    #expect(await run(plain) == .cannotCreateOutput)
    #expect(read("/publico/mesa/index.html") != nil)
    #expect(read("/publico/index.html") == nil)
  }

  @Test func followsLinksBothWays() throws {
    try makeFolders(base + "/publico/dentro")
    try link("/enlace", to: "/publico")
    #expect(try refusal("/enlace", output: "/publico") == "EMRA-D001")
    #expect(try refusal("/publico", output: "/enlace") == "EMRA-D001")
    #expect(try refusal("/enlace/dentro/mesa", output: "/publico") == "EMRA-D002")
    #expect(try refusal("/publico", output: "/enlace/dentro") == "EMRA-D003")
    // A link in the public folder's place, leading away: the name itself is what is served.
    try makeFolders(base + "/lejos")
    try link("/servido", to: "/lejos")
    #expect(try refusal("/servido", output: "/lejos/x") == "EMRA-D003")
  }

  @Test(arguments: [
    "content", "content/noticias", "themes/emra", ".git", ".emra-cache/x", "Sources",
  ])
  func keepsOutOfTheProject(folder: String) throws {
    #expect(try refusal("/sitio/" + folder) == "EMRA-D004")
  }

  @Test func holdsNoProject() throws {
    #expect(try refusal("/sitio", output: "/otro") == "EMRA-D004")
    #expect(try refusal("") == "EMRA-D003")
    #expect(try refusal("", output: "/../otro-\(UUID().uuidString)") == "EMRA-D004")
    try makeFolders(project + "/content")
    try link("/textos", to: "/sitio/content")
    #expect(try refusal("/textos/mesa") == "EMRA-D004")
  }

  @Test func replacesNoPublicSite() throws {
    try makeFolder(
      base + "/servido",
      holding: [(OutputFolder.marker, Array("emra-site output 1\n".utf8)), ("index.html", [])])
    #expect(try refusal("/servido") == "EMRA-D005")
    try writeFile([], to: base + "/servido/" + deskMarker)
    #expect(try refusal("/servido") == nil)
  }

  /// Runs `build`; the findings go to nobody.
  private func run(_ arguments: BuildArguments) async -> ExitCode {
    await runBuild(
      arguments, Console(language: .es, fileLanguage: .es, format: .text, ear: Ear()))
  }

  private func arguments() -> BuildArguments {
    var arguments = BuildArguments()
    arguments.source = project
    arguments.output = base + "/publico"
    arguments.editorial = base + "/mesa"
    arguments.now = "2026-11-20 12:00"
    return arguments
  }

  private func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: base + path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func putCalendar() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let calendar = try #require(FileManager.default.contents(atPath: "/\(root)/calendar.yml"))
    try put("calendar.yml", String(decoding: calendar, as: UTF8.self))
  }

  @Test func makesBothSites() async throws {
    try putCalendar()
    #expect(await run(arguments()) == .success)
    #expect(read("/mesa/index.html")?.contains("<h1>Semana 47") == true)
    #expect(read("/publico/index.html") != nil)
    let page = try #require(read("/mesa/piezas.html"))
    #expect(await run(arguments()) == .success)
    #expect(read("/mesa/piezas.html") == page)
    // The public site knows nothing of it.
    let names = try #require(FileManager.default.enumerator(atPath: base + "/publico"))
    for case let name as String in names {
      #expect(!(read("/publico/" + name) ?? "").contains("mesa"), "\(name)")
    }
  }

  @Test func makesTheDeskWhereTheSiteFails() async throws {
    try putCalendar()
    try put("content/mala.md", "---\ntitel: Sin título\n---\n")
    #expect(await run(arguments()) == .contentErrors)
    #expect(read("/publico/index.html") == nil)
    let page = try #require(read("/mesa/index.html"))
    #expect(page.contains("El sitio público no se construyó, porque hay errores"))
    #expect(page.contains("Hay 1 página con errores"))
  }

  @Test func keepsTheOldDeskWhereThereIsNoPlan() async throws {
    try putCalendar()
    #expect(await run(arguments()) == .success)
    let page = read("/mesa/index.html")
    try put("calendar.yml", "name: Sin nada\n")
    #expect(await run(arguments()) == .contentErrors)
    #expect(read("/mesa/index.html") == page)
  }

  @Test func buildsNothingWhereTheDeskMayNotGo() async throws {
    try putCalendar()
    var wrong = arguments()
    wrong.editorial = base + "/publico/mesa"
    #expect(await run(wrong) == .cannotCreateOutput)
    #expect(read("/publico/index.html") == nil)
  }

  @Test func saysWhatIsWrongInBothLanguages() {
    let issues: [DeskIssue] = [
      .isOutput("a"), .insideOutput("a"), .holdsOutput("a"), .inProject("a"), .publicSite("a"),
      .inPublicFolder("a", "b\n\u{1B}[31mc"), .overDesk("a"), .insideDesk("a", "b"),
      .holdsDesk("a", "b"),
    ]
    #expect(
      issues.map(\.summary.es) == [
        "La mesa de trabajo y el sitio público irían a la misma carpeta, «a»",
        "La mesa de trabajo quedaría dentro del sitio público: «a»",
        "El sitio público quedaría dentro de la mesa de trabajo: «a»",
        "La mesa de trabajo no puede ir en «a», que tiene los archivos del proyecto",
        "«a» tiene un sitio público que hizo este programa, y no una mesa de trabajo",
        "La mesa de trabajo, «a», quedaría en «b \u{FFFD}[31mc», donde va un sitio público",
        "En «a» está la mesa de trabajo: el sitio público quedaría en su lugar",
        "«a» quedaría dentro de la mesa de trabajo «b», que se borra entera cada vez que se hace",
        "En «a» está la mesa de trabajo, «b»: se subiría con el sitio público, y al hacer el sitio se "
          + "borraría",
      ])
    #expect(
      issues.map(\.summary.en) == [
        "The desk and the public site would go to the same folder, «a»",
        "The desk would lie inside the public site: «a»",
        "The public site would lie inside the desk: «a»",
        "The desk cannot go to «a», which holds the files of the project",
        "«a» holds a public site that this program made, and no desk",
        "The desk, «a», would lie in «b \u{FFFD}[31mc», where a public site goes",
        "«a» is the desk: the public site would take its place",
        "«a» would lie inside the desk «b», which is removed as a whole each time it is made",
        "In «a» there is the desk, «b»: it would be deployed with the public site, and making the site "
          + "would remove it",
      ])
    #expect(
      Set(issues.compactMap(\.help?.es)) == [
        "Es interna: elija una carpeta aparte, como «--editorial mesa»",
        "Elija otra carpeta para «--output», o borre esa si ya no la usa",
        "Elija una carpeta aparte",
        "Sáquela de ahí, o bórrela: se hace de nuevo con «emra-site build --editorial mesa»",
      ])
  }
}

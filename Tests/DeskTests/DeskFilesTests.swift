import CivilTime
import Editorial
import Schedule
import Testing

@testable import Desk

@Suite struct DeskFilesTests {
  @Test(arguments: [
    "index.html", "mes/2026-08.html", "ano.html", "piezas.html", "cobertura.html",
    "cumplimiento.html", "semana/2026-W36.html", "pieza/2026-08-article-1.html",
    "pieza/2026-08-post-1.html", "pieza/2026-08-post-2.html", "pieza/2026-08-reel-1.html",
    "pieza/2026-09-story-1.html", "proximas.ics", "proximas.xml", "NO-PUBLICAR.txt",
  ])
  func writesEachPage(path: String) throws {
    let name = path.replacing("/", with: "-")
    try expectGolden(try deskFiles(try sampleDesk()).file(path), name)
  }

  @Test func makesAPageForEachWeekMonthAndItem() throws {
    let paths = deskFiles(try sampleDesk()).map(\.path)
    #expect(
      paths == [
        "NO-PUBLICAR.txt", "ano.html", "cobertura.html", "cumplimiento.html", "desk.css", "desk.js",
        "index.html", "mes/2026-08.html", "mes/2026-09.html", "pieza/2026-08-article-1.html",
        "pieza/2026-08-post-1.html", "pieza/2026-08-post-2.html", "pieza/2026-08-reel-1.html",
        "pieza/2026-09-story-1.html", "piezas.html", "proximas.ics", "proximas.xml", "robots.txt",
        "semana/2026-W31.html", "semana/2026-W32.html", "semana/2026-W33.html",
        "semana/2026-W34.html", "semana/2026-W35.html", "semana/2026-W36.html",
        "semana/2026-W37.html", "semana/2026-W38.html", "semana/2026-W39.html",
        "semana/2026-W40.html",
      ])
  }

  @Test func givesTheSameBytesAgain() throws {
    #expect(deskFiles(try sampleDesk()) == deskFiles(try sampleDesk()))
  }

  @Test func shiftsOnlyWithItsMoment() throws {
    var later = try sampleDesk()
    later.plan.now = try moment("2026-10-05T09:00:00-03:00").instant
    let files = deskFiles(later)
    #expect(text(try files.file("index.html")).contains("<h1>Semana 41"))
    #expect(text(try files.file("index.html")).contains("No hay piezas en esta semana."))
    #expect(text(try files.file("index.html")).contains("href=\"mes/2026-09.html\""))
    #expect(!text(try files.file("proximas.ics")).contains("BEGIN:VEVENT"))
    #expect(!text(try files.file("proximas.xml")).contains("<item"))
  }

  @Test func standsWithoutItemsOrContent() throws {
    var desk = try sampleDesk()
    desk.plan = editorialPlan(
      Plan(
        generated: desk.plan.plan.generated, calendarName: "Vacío", calendarDigest: "", items: []),
      records: [], now: desk.plan.now)
    desk.notices = [.contentUnread, .siteFailed]
    desk.names = DeskNames()
    desk.isLocked = false
    let files = deskFiles(desk)
    #expect(!files.contains { $0.path.hasPrefix("pieza/") })
    #expect(text(try files.file("piezas.html")).contains("<p>El plan no tiene piezas.</p>"))
    let page = text(try files.file("index.html"))
    #expect(page.contains("No se pudo leer content/: todos los lugares se ven vacíos."))
    #expect(page.contains("El sitio público no se construyó, porque hay errores"))
    #expect(page.contains("no hay un plan fijado"))
    #expect(!page.contains("data-filters"))
  }

  @Test func marksEveryPageAsInternal() throws {
    for file in deskFiles(try sampleDesk()) where file.path.hasSuffix(".html") {
      let page = text(file.bytes)
      #expect(page.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"), "\(file.path)")
      #expect(page.contains("Interno · no publicar"), "\(file.path)")
      #expect(page.contains("default-src 'none'; style-src 'self'; script-src 'self'"))
      #expect(!page.contains(" style="), "\(file.path)")
      #expect(!page.contains("src=\"http"), "\(file.path)")
    }
  }

  @Test func tellsWhatIsNext() throws {
    let view = DeskView(try sampleDesk())
    #expect(
      view.pieces.map { view.nextAction(of: $0).short } == [
        "Nada que hacer", "Nada que hacer aquí", "Aprobar", "Corregir el texto para X",
        "Usar el texto sugerido",
      ])
    #expect(
      view.pieces.flatMap { view.nextAction(of: $0).commands } == [
        "emra-site plan set 2026-08-reel-1 state=aprobado",
        "emra-site plan bind content/publicaciones/idea.md 2026-09-story-1",
      ])
  }

  @Test func checksWhatAnItemNeeds() throws {
    let view = DeskView(try sampleDesk())
    func lines(_ index: Int) -> [String] {
      view.checklist(of: view.pieces[index]).map { "\($0.name): \($0.result) \($0.note)" }
    }
    #expect(lines(1) == ["Tiene texto: open no hay archivo para este lugar"])
    #expect(
      lines(2) == [
        "Tiene texto: done ", "Cabe en cada red: done ",
        "Video: unknown el video no se guarda aquí: compruébelo aparte",
        "Coincide con su lugar: open el objetivo no es OE1", "Aprobado: open estado: por aprobar",
      ])
    #expect(
      lines(3) == [
        "Tiene texto: done ", "Cabe en cada red: open revise X",
        "Imagen con texto alternativo: open ocho.jpg no dice qué muestra (image_alt)",
        "Coincide con su lugar: done ", "Aprobado: done ",
      ])
  }

  @Test func keepsHolesOutOfPaths() throws {
    var desk = try sampleDesk()
    desk.plan.entries[0].item.id = "../../fuera"
    let paths = deskFiles(desk).map(\.path)
    #expect(paths.contains("pieza/otra-1.html"))
    #expect(!paths.contains { $0.contains("..") })
  }
}

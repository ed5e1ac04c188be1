import CivilTime
import Editorial
import Schedule
import Testing

@testable import Desk

/// What an item is called: late, past and unfit are three things, and none is simply ready.
@Suite struct PieceStandingTests {
  private func network(
    _ title: String, length: Int = 4, limit: Int? = 280, _ faults: NetworkFault...
  ) -> NetworkText {
    NetworkText(
      network: title, title: title, text: "Algo", isOwn: false, length: length, limit: limit,
      faults: faults)
  }

  private func piece(
    _ start: String, state: String?, _ texts: NetworkText...,
    now: String = "2026-08-12T12:00:00-04:00"
  ) throws -> Piece {
    let item = try sampleItem("2026-08-post-1", .post, start)
    let record = state.map { state in
      ContentRecord(
        path: "content/a.md", title: "A", format: .post, state: state,
        isFinished: state == "aprobado", slot: item.id, body: "Algo")
    }
    let plan = editorialPlan(
      Plan(
        generated: try moment(now), calendarName: "", calendarDigest: "", items: [item]),
      records: record.map { [$0] } ?? [], now: try moment(now).instant)
    var entry = try #require(plan.entries.first)
    entry.texts = texts
    return Piece(entry: entry, number: 1)
  }

  private let past = "2026-08-10T09:00:00-04:00"
  private let future = "2026-08-17T09:00:00-04:00"

  @Test func tellsLatePastAndUnfitApart() throws {
    let long = network("X", length: 360, .tooLong(length: 360, limit: 280))
    let pieces = [
      try piece(past, state: "aprobado", long), try piece(past, state: "revision", long),
      try piece(past, state: nil), try piece(future, state: nil),
      try piece(future, state: "borrador", long), try piece(future, state: "revision", long),
      try piece(future, state: "aprobado", long),
      try piece(future, state: "aprobado", network("X")),
    ]
    #expect(
      pieces.map(\.standing) == [
        .published, .late, .passed, .missing, .waiting, .waiting, .unfit, .ready,
      ])
    #expect(
      pieces.map(\.standingText) == [
        "Publicada", "Atrasada", "Pasó sin contenido", "Sin contenido", "Por terminar",
        "Por aprobar", "Lista, pero su texto no cabe en X (sobran 80)", "Lista",
      ])
    #expect(Set(PieceStanding.allCases.map(\.key)).count == PieceStanding.allCases.count)
  }

  @Test func saysWhatEachNetworkRefuses() throws {
    let piece = try piece(
      future, state: "aprobado", network("X", length: 281), network("Facebook"),
      network("Instagram", .tooManyHashtags(7, limit: 5)), network("LinkedIn", .empty),
      network(
        "Threads", .tooLong(length: 600, limit: 500), .tooManyHashtags(2, limit: 1)))
    #expect(
      piece.standingText
        == "Lista, pero su texto no cabe en X (sobra 1); no sirve en Instagram (7 etiquetas de 5); "
        + "falta para LinkedIn; no cabe en Threads (sobran 100, 2 etiquetas de 1)")
    let view = DeskView(try sampleDesk())
    #expect(
      view.nextAction(of: piece).short
        == "Corregir el texto para X, Instagram, LinkedIn y Threads")
  }

  @Test func namesWhatStandsInTheWayOfApproval() throws {
    let view = DeskView(try sampleDesk())
    var piece = try piece(
      future, state: "revision", network("X", length: 288, .tooLong(length: 288, limit: 280)))
    #expect(
      view.nextAction(of: piece).long
        == "Antes de aprobarla: el texto no cabe en X (sobran 8). Después, apruébela.")
    var entry = piece.entry
    entry.content?.body = "PENDIENTE: escriba aquí el texto"
    entry.texts = [network("Instagram")]
    entry.texts[0].media = 1...10
    piece = Piece(entry: entry, number: 1)
    #expect(
      view.nextAction(of: piece).long
        == "Antes de aprobarla: el archivo todavía dice «PENDIENTE»; falta la imagen, e Instagram no "
        + "publica texto solo. Después, apruébela.")
  }

  @Test func showsTheThreeInCountsFiltersAndRows() throws {
    let files = deskFiles(try sampleDesk())
    for path in ["piezas.html", "mes/2026-08.html"] {
      let page = text(try files.file(path))
      for key in ["paso-sin-contenido", "no-cabe"] {
        #expect(page.contains("href=\"#situacion=\(key)\"><b>1</b>"), "\(path) \(key)")
        #expect(page.contains("<option value=\"\(key)\">"), "\(path) \(key)")
        #expect(page.contains("data-situacion=\"\(key)\""), "\(path) \(key)")
      }
      #expect(page.contains("href=\"#situacion=atrasada\"><b>0</b>"), "\(path)")
    }
    #expect(
      text(try files.file("semana/2026-W34.html"))
        .contains("Lista, pero su texto no cabe en X (sobran 20)"))
  }

  @Test func endsAtTheEndsOfTheCalendar() throws {
    var desk = try sampleDesk()
    desk.plan.entries[0].item.start = try moment("0001-01-01T00:00:00-04:00")
    desk.plan.entries[4].item.start = try moment("9999-12-31T23:59:00-04:00")
    let files = deskFiles(desk)
    #expect(text(try files.file("mes/9999-12.html")).ranges(of: "<tr>").count == 6)
    #expect(text(try files.file("mes/0001-01.html")).ranges(of: "<tr>").count == 6)
    // The band is the cycle's: two months, though the plan spans many.
    #expect(text(try files.file("ano.html")).contains("viewBox=\"0 0 2000 100\""))
  }

  @Test func showsInItsWeekWhatHasADateOfItsOwn() throws {
    let files = deskFiles(try sampleDesk())
    #expect(
      text(try files.file("semana/2026-W32.html"))
        .contains("<h2>Con fecha propia, fuera del plan (1)</h2>"))
    #expect(!text(try files.file("semana/2026-W33.html")).contains("Con fecha propia"))
  }
}

import CivilTime
import Editorial
import Feeds
import Schedule
import Text

extension DeskView {
  private var coming: [Piece] {
    pieces.filter { $0.item.start.instant > desk.plan.now }
  }

  private var key: String { desk.calendar.key }

  /// What is coming, as events. Their UIDs are those of `plan export`, so that a calendar that has
  /// both shows each once; SEQUENCE and stamps depend on the calendar alone.
  var comingCalendar: [UInt8] {
    let changed =
      desk.calendar.months.first.map { desk.calendar.zone.startOfDay($0.first) }
      ?? Instant(secondsSince1970: 0)
    let events = coming.map { piece in
      let start = piece.item.start.instant
      return ICalendarEvent(
        uid: desk.calendar.eventUID(of: piece.item), changed: changed, sequence: 0, start: start,
        end: start.adding(seconds: 15 * 60), summary: harmless(heading(piece)),
        description: facts(piece).joined(separator: "\n"),
        categories: [piece.item.objective, piece.shortStanding].map(harmless),
        isConfirmed: piece.standing == .ready || piece.standing == .unfit)
    }
    return ICalendar(
      name: harmless("Lo que viene: \(desk.calendar.name)"), productID: "-//EMRA//emra-site//ES",
      zone: desk.calendar.zone.name, refreshHours: 6, events: events
    ).rendered()
  }

  /// The items of the next four weeks, soonest first. They bear no date of publication, because
  /// readers hide what is dated ahead; the day is in the title.
  var comingFeed: [UInt8] {
    let last = today.adding(days: 28)
    let items = coming.filter { $0.day <= last }.map { piece in
      FeedItem(
        id: "urn:emra-site:plan:\(key):\(harmless(piece.item.id))",
        title: harmless("\(piece.day.shortDay) \(piece.time) · \(heading(piece))"),
        summary: facts(piece).joined(separator: " · "),
        categories: [FeedCategory(label: piece.shortStanding)])
    }
    return Feed(
      title: harmless("Lo que viene: \(desk.calendar.name)"),
      description: "Interno: piezas de las próximas cuatro semanas",
      id: "urn:emra-site:mesa:\(key)", link: desk.siteAddress, language: "es-CL", items: items
    ).rendered(as: .rss)
  }

  private func heading(_ piece: Piece) -> String {
    "\(piece.item.format.name): \(piece.title) [\(piece.standingText)]"
  }

  private func facts(_ piece: Piece) -> [String] {
    let item = piece.item
    let campaigns = campaignNames(item)
    return [
      "Qué sigue: \(nextAction(of: piece).short)", "Canales: \(channelNames(item))",
      "Objetivo: \(objectiveInFull(item.objective))",
      campaigns.isEmpty ? "" : "Campaña: \(campaigns)",
      item.content.map { "Archivo: \($0)" } ?? "", "Lugar: \(item.id)",
    ].filter { !$0.isEmpty }.map(harmless)
  }
}

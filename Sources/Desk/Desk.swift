import CivilTime
public import Editorial
public import Schedule

/// What the desk of the team is made from: the plan with its content, at a moment. The desk is a
/// folder of pages that opens without a server; it holds what is not public and is never published.
public struct Desk: Sendable {
  /// The rules the plan was made from.
  public var calendar: EditorialCalendar
  /// The plan with what the team has for each item.
  public var plan: EditorialPlan
  /// What keys are called.
  public var names: DeskNames
  /// What must be said on every page.
  public var notices: [DeskNotice]
  /// Whether the plan is held by a lock.
  public var isLocked: Bool
  /// The public site's address with a final slash; nil: not known.
  public var siteAddress: String?

  /// A desk of its parts.
  public init(
    calendar: EditorialCalendar, plan: EditorialPlan, names: DeskNames = DeskNames(),
    notices: [DeskNotice] = [], isLocked: Bool = false, siteAddress: String? = nil
  ) {
    self.calendar = calendar
    self.plan = plan
    self.names = names
    self.notices = notices
    self.isLocked = isLocked
    self.siteAddress = siteAddress
  }
}

/// Names for people of the keys that items are labelled with; a key without one is shown itself.
public struct DeskNames: Sendable, Equatable {
  /// `OE1`: «Calidad de vida».
  public var objectives: [String: String]
  /// `educativa`: «Información educativa».
  public var pillars: [String: String]
  /// `comunidad`: «Comunidad».
  public var audiences: [String: String]

  /// Names by key.
  public init(
    objectives: [String: String] = [:], pillars: [String: String] = [:],
    audiences: [String: String] = [:]
  ) {
    self.objectives = objectives
    self.pillars = pillars
    self.audiences = audiences
  }
}

/// What the whole team must know before it trusts what it reads.
public enum DeskNotice: Sendable, Equatable {
  /// `calendar.yml` is not the one the lock was made from.
  case calendarChanged
  /// Pages of content with errors: what they say is not here.
  case brokenPages(Int)
  /// There is no content that can be read: every place looks empty.
  case contentUnread
  /// The public site was not made, because of errors.
  case siteFailed
}

/// A file of the desk; the path is relative to its folder.
public struct DeskFile: Sendable, Equatable {
  /// `semana/2026-W47.html`.
  public let path: String
  /// The whole file.
  public let bytes: [UInt8]
}

/// The name of the file by which a folder is known to be a desk. It tells who opens the folder.
public let deskMarker = "NO-PUBLICAR.txt"

/// All files of the desk, by path. Equal input gives equal bytes: no clock is asked but the plan's.
/// Cost: linear in items and weeks, with one page for each.
public func deskFiles(_ desk: Desk) -> [DeskFile] {
  let view = DeskView(desk)
  var files = [
    DeskFile(path: "desk.css", bytes: Array(deskStyle.utf8)),
    DeskFile(path: "desk.js", bytes: Array(deskScript.utf8)),
    DeskFile(path: deskMarker, bytes: Array(view.markerText.utf8)),
    DeskFile(path: "robots.txt", bytes: Array("User-agent: *\nDisallow: /\n".utf8)),
    DeskFile(path: "proximas.ics", bytes: view.comingCalendar),
    DeskFile(path: "proximas.xml", bytes: view.comingFeed),
    view.weekPage(view.today.isoWeek, path: "index.html"),
    view.yearPage, view.itemsPage, view.coveragePage, view.driftPage,
  ]
  files += view.weeks.map { view.weekPage($0, path: view.path(of: $0)) }
  files += view.months.map { view.monthPage($0) }
  files += view.pieces.indices.map { view.itemPage($0) }
  return files.sorted { $0.path < $1.path }
}

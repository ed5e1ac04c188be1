public import CivilTime

/// Why a page is in no output, list, feed or count.
public enum Withholding: Sendable, Equatable {
  /// `draft: true`.
  case draft
  /// Its state is not `aprobado`.
  case notApproved
  /// A publication without a date, or a page whose place in the plan is not known.
  case undated
  /// Its date lies ahead.
  case scheduled(Instant)
  /// `expires` has come.
  case expired
  /// What decides its publication cannot be read; only in open sections.
  case unclear
}

/// The clock of a build, and what of the unpublished it shows.
public struct PublicationClock: Sendable {
  /// The moment the site is made for.
  public let now: Instant
  /// Whether drafts and unapproved items are shown.
  public let showsDrafts: Bool
  /// Whether items with a date ahead are shown.
  public let showsFuture: Bool

  /// A clock at `now`.
  public init(now: Instant, showsDrafts: Bool = false, showsFuture: Bool = false) {
    self.now = now
    self.showsDrafts = showsDrafts
    self.showsFuture = showsFuture
  }

  /// Why a page is withheld at this moment; nil: it is public. What a page with errors lacks is
  /// not held against it: the error says so.
  public func withholding(of page: Page) -> Withholding? {
    if let expires = page.expires, expires.instant <= now { return .expired }
    if !showsDrafts, let reason = unfinished(page) { return reason }
    if !showsFuture, let date = page.date, date.instant > now { return .scheduled(date.instant) }
    return nil
  }

  /// Whether a page may be shown, which its bundle's index pages decide with it.
  func verdict(on page: Page, in bundle: [Page]) -> Verdict {
    let reason = withholding(of: page) ?? bundle.lazy.compactMap(withholding).first
    return reason.map { .withheld($0) } ?? .shown(Publication(page: page))
  }

  private func unfinished(_ page: Page) -> Withholding? {
    if page.value("draft") == .bool(true) { return .draft }
    if page.open?.isUnclear == true { return .unclear }
    let isPublication = page.type.requiresState && page.kind == .page && page.isSound
    let state = page.text("state")
    if state.map({ $0 != "aprobado" }) ?? isPublication { return .notApproved }
    let awaitsDate = isPublication || page.text("slot") != nil
    return awaitsDate && page.date == nil ? .undated : nil
  }
}

/// The clock's word that a page may be shown. Only `PublicationClock` gives it, and without it there is
/// no `PublicPage`.
struct Publication {
  let page: Page

  fileprivate init(page: Page) { self.page = page }
}

/// What the clock says of a page.
enum Verdict {
  case shown(Publication)
  case withheld(Withholding)
}

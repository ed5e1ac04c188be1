public import CivilTime
public import Diagnostics

/// A content file whose front matter agrees with its type. The body is not parsed yet.
public struct Page: Sendable {
  /// What a page is in the site's structure.
  public enum Kind: Sendable, Equatable {
    case home
    case page
    case section
  }

  /// The file, whose path is relative to the project (`content/objetivos/oe1.md`).
  public let file: SourceFile
  /// The Markdown, as a byte range of the file.
  public let body: Range<Int>
  /// The path in the content folder, which links and menus use (`objetivos/oe1.md`).
  public let path: String
  /// What it is.
  public let kind: Kind
  /// The top-level folder; empty for files outside of all sections.
  public let section: String
  /// The content type.
  public let type: ContentType
  /// Address below the base, such as `objetivos/oe1/`.
  public let address: String
  /// All values by key, in the order the type declares them.
  public let values: [(name: String, value: FieldValue, span: Range<Int>)]
  /// The title.
  public let title: String
  /// One sentence for lists, search engines and feeds; may be empty.
  public let description: String
  /// When it is published; nil: at once, undated.
  public let date: DateValue?
  /// When it was last changed.
  public let updated: DateValue?
  /// From when it is no longer shown.
  public let expires: DateValue?
  /// Language tag of the page, where it is not the site's.
  public let lang: String?
  /// Order in lists sorted by weight; unweighted pages come last.
  public let weight: Int

  /// The value of a key; nil where it is absent.
  public func value(_ name: String) -> FieldValue? {
    values.first { $0.name == name }?.value
  }

  /// The text of a key; nil where it is absent or no text.
  public func text(_ name: String) -> String? {
    if case .text(let text)? = value(name) { text } else { nil }
  }

  /// The texts of a key that holds a list, or one.
  public func texts(_ name: String) -> [String] {
    switch value(name) {
    case .text(let text)?: [text]
    case .list(let items)?:
      items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    default: []
    }
  }

  /// Where the value of a key stands; the file's start where it is absent.
  public func span(_ name: String) -> Range<Int> {
    values.first { $0.name == name }?.span ?? 0..<0
  }
}

/// Why a page is in no output, list, feed or count.
public enum Withholding: Sendable, Equatable {
  /// `draft: true`.
  case draft
  /// Its state is not `aprobado`.
  case notApproved
  /// A publication without a date.
  case undated
  /// Its date lies ahead.
  case scheduled(Instant)
  /// `expires` has come.
  case expired
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

  /// Why a page is withheld at this moment; nil: it is public.
  public func withholding(of page: Page) -> Withholding? {
    if let expires = page.expires, expires.instant <= now { return .expired }
    if !showsDrafts {
      if page.value("draft") == .bool(true) { return .draft }
      if let state = page.text("state") {
        if state != "aprobado" { return .notApproved }
      } else if page.type.requiresState, page.kind == .page {
        return .notApproved
      }
      if page.type.requiresState, page.date == nil { return .undated }
    }
    if !showsFuture, let date = page.date, date.instant > now { return .scheduled(date.instant) }
    return nil
  }
}

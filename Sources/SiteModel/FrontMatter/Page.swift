public import Diagnostics

/// A content file with its front matter decoded, to be published or not: what makes public output takes
/// `PublicPage` instead. The body is not parsed yet. Immutable; a class so that lists and lookups copy
/// one reference.
public final class Page: Sendable {
  /// What a page is in the site's structure.
  public enum Kind: Sendable, Equatable {
    /// The page at the site's root, `_index.md`.
    case home
    /// Any page that is no index.
    case page
    /// The index page of a folder.
    case section
  }

  /// The file, whose path is relative to the project (`content/objetivos/oe1.md`).
  public let file: SourceFile
  /// The Markdown, as a byte range of the file.
  public let body: Range<Int>
  /// The path in the content folder, which links and menus use (`objetivos/oe1.md`).
  public let path: String
  /// Its language, and its path without it.
  public let place: PagePlace
  /// What it is.
  public let kind: Kind
  /// The top-level folder; empty for files outside of all sections.
  public let section: String
  /// The content type.
  public let type: ContentType
  /// Address below the base, such as `objetivos/oe1/`.
  public let address: String
  /// All values that are right, by key, in the order the type declares them.
  public let values: [(name: String, value: FieldValue, span: Range<Int>)]
  /// What its values refer to outside of the file, in the order of the values.
  public let uses: [FieldUse]
  /// The title; empty only in a page with errors.
  public let title: String
  /// One sentence for lists, search engines and feeds; may be empty.
  public let description: String
  /// When it is published: as written, or by the plan once the page is bound to its place there;
  /// nil: at once, undated.
  public let date: DateValue?
  /// Whether the date is that of its place in the plan.
  public let isDatedByPlan: Bool
  /// When it was last changed.
  public let updated: DateValue?
  /// From when it is no longer shown.
  public let expires: DateValue?
  /// Language tag of the text.
  public let lang: String
  /// Whether it stands in for a translation that is not there.
  public let isFallback: Bool
  /// Order in lists sorted by weight; `Int.max` where it has none.
  public let weight: Int
  /// Whether the front matter agrees with its type. A page where it does not may be checked
  /// further, and must not be published.
  public let isSound: Bool
  /// What is particular to it in an open section; nil in all others.
  public let open: OpenContent?

  init(
    file: SourceFile, body: Range<Int>, path: String, place: PagePlace, kind: Kind, section: String,
    type: ContentType, address: String,
    values: [(name: String, value: FieldValue, span: Range<Int>)], uses: [FieldUse],
    title: String, description: String, date: DateValue?, updated: DateValue?, expires: DateValue?,
    lang: String, weight: Int, isSound: Bool, isDatedByPlan: Bool = false,
    isFallback: Bool = false, open: OpenContent? = nil
  ) {
    self.file = file
    self.body = body
    self.path = path
    self.place = place
    self.kind = kind
    self.section = section
    self.type = type
    self.address = address
    self.values = values
    self.uses = uses
    self.title = title
    self.description = description
    self.date = date
    self.isDatedByPlan = isDatedByPlan
    self.updated = updated
    self.expires = expires
    self.lang = lang
    self.weight = weight
    self.isSound = isSound
    self.isFallback = isFallback
    self.open = open
  }

  /// This page published when its place in the plan is, with what that makes wrong.
  public func bound(to date: DateValue) -> (page: Page, diagnostics: [Diagnostic]) {
    var findings: [Diagnostic] = []
    if let expires, expires <= date {
      findings.append(ModelIssue.expiresBeforeDate.at(file, span("expires")))
    }
    let page = Page(
      file: file, body: body, path: path, place: place, kind: kind, section: section, type: type,
      address: address, values: values, uses: uses, title: title, description: description,
      date: date, updated: updated, expires: expires, lang: lang, weight: weight,
      isSound: isSound && findings.isEmpty, isDatedByPlan: true, open: open)
    return (page, findings)
  }

  /// This page of the site's own language standing in for its translation.
  func standIn(for language: Int, in languages: [SiteLanguage]) -> Page {
    Page(
      file: file, body: body, path: path,
      place: PagePlace(language: language, key: place.key, in: languages), kind: kind,
      section: section, type: type, address: languages[language].folder + address, values: values,
      uses: uses, title: title, description: description, date: date, updated: updated,
      expires: expires,
      lang: lang, weight: weight, isSound: isSound, isDatedByPlan: isDatedByPlan, isFallback: true,
      open: open)
  }

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

  /// Whether its front matter names a key of the data file of that name.
  public func refers(toData name: String) -> Bool {
    values.contains { type.fields[$0.name]?.type.dataNames.contains(name) ?? false }
  }

  /// Where the value of a key stands; the file's start where it is absent.
  public func span(_ name: String) -> Range<Int> {
    values.first { $0.name == name }?.span ?? 0..<0
  }

  /// Where findings about its address point: at what an editor changes to move the page, else at
  /// the title, which the editor knows it by.
  public var addressSpan: Range<Int> { value("slug") == nil ? span("title") : span("slug") }
}

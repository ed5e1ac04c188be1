public import Diagnostics

/// A page that is shown at the site's moment. What makes bytes of the public site takes pages of this
/// type, which the assembly of the site alone can make, of pages that the clock has passed.
public struct PublicPage: Sendable {
  /// The page itself, for what takes any page, such as checks of its text.
  public let page: Page

  init(_ publication: Publication) { page = publication.page }

  private init(standIn page: Page) { self.page = page }

  /// This page of the site's own language standing in for its translation.
  func standIn(for language: Int, in languages: [SiteLanguage]) -> PublicPage {
    PublicPage(standIn: page.standIn(for: language, in: languages))
  }
}

// What is public of a page: all of it.
extension PublicPage {
  /// See `Page.file`.
  public var file: SourceFile { page.file }
  /// See `Page.body`.
  public var body: Range<Int> { page.body }
  /// See `Page.path`.
  public var path: String { page.path }
  /// See `Page.place`.
  public var place: PagePlace { page.place }
  /// See `Page.kind`.
  public var kind: Page.Kind { page.kind }
  /// See `Page.section`.
  public var section: String { page.section }
  /// See `Page.type`.
  public var type: ContentType { page.type }
  /// See `Page.address`.
  public var address: String { page.address }
  /// See `Page.title`.
  public var title: String { page.title }
  /// See `Page.description`.
  public var description: String { page.description }
  /// See `Page.date`.
  public var date: DateValue? { page.date }
  /// See `Page.isDatedByPlan`.
  public var isDatedByPlan: Bool { page.isDatedByPlan }
  /// See `Page.updated`.
  public var updated: DateValue? { page.updated }
  /// See `Page.expires`.
  public var expires: DateValue? { page.expires }
  /// See `Page.lang`.
  public var lang: String { page.lang }
  /// See `Page.isFallback`.
  public var isFallback: Bool { page.isFallback }
  /// See `Page.weight`.
  public var weight: Int { page.weight }
  /// See `Page.isSound`.
  public var isSound: Bool { page.isSound }
  /// See `Page.open`.
  public var open: OpenContent? { page.open }
  /// See `Page.addressSpan`.
  public var addressSpan: Range<Int> { page.addressSpan }

  /// See `Page.value(_:)`.
  public func value(_ name: String) -> FieldValue? { page.value(name) }
  /// See `Page.text(_:)`.
  public func text(_ name: String) -> String? { page.text(name) }
  /// See `Page.texts(_:)`.
  public func texts(_ name: String) -> [String] { page.texts(name) }
  /// See `Page.span(_:)`.
  public func span(_ name: String) -> Range<Int> { page.span(name) }
}

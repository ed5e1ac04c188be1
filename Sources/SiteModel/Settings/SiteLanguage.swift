/// A language of the site, with what the settings say in it.
public struct SiteLanguage: Sendable {
  /// What becomes of pages that are not translated into a language.
  public enum Fallback: Sendable {
    /// They are not shown in it.
    case none
    /// They are shown in it as they are, and say so.
    case pages
  }

  /// The tag's first part, such as `en`: names the files `x.en.md` and the folder `en/`.
  public let key: String
  /// The language tag of its pages, such as `es-CL` (BCP 47).
  public let tag: String
  /// Folder of its pages in content and output, with the slash; empty for the site's own language.
  public let folder: String
  /// Short name of the site.
  public let title: String
  /// Full name of the site.
  public let longTitle: String
  /// One sentence for search engines and feeds.
  public let description: String
  /// Menus by name, in order; nil: those of the site's own language, with translations.
  public let menus: [Menu]?
  /// What becomes of untranslated pages.
  public let fallback: Fallback
  /// Where it stands in `site.yml`; nil for the site's own language.
  public let span: Range<Int>?
}

/// A text that may differ by language.
public struct LocalText: Sendable, Equatable {
  /// In the site's own language.
  public let own: String
  /// In others, by their key.
  public let others: [String: String]

  /// A text that is the same in all languages.
  public init(_ own: String) {
    self.own = own
    others = [:]
  }

  init(own: String, others: [String: String]) {
    self.own = own
    self.others = others
  }

  /// The text in a language, in the site's own where there is none.
  public func text(in language: SiteLanguage) -> String { others[language.key] ?? own }
}

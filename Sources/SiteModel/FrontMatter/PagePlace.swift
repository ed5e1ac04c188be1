/// Where a content file stands in the site: its language, and its path without it.
public struct PagePlace: Sendable, Hashable {
  /// Position in the site's languages.
  public let language: Int
  /// The path all translations share, such as `objetivos/oe1.md`.
  public let key: String
  /// The key below the folder of its language (`en/objetivos/oe1.md`); the key itself in the
  /// site's own language.
  public let path: String

  /// The place of a file of the content folder: `en/a.md` and `a.en.md` are the same place.
  /// `otherLanguage`: a second language that the path names, which contradicts the first.
  public static func of(
    _ path: String, in languages: [SiteLanguage]
  ) -> (place: PagePlace, otherLanguage: String?) {
    func position(_ name: Substring) -> Int? { languages.firstIndex { $0.key == name } }
    var key = path[...]
    var language: Int?
    if let slash = key.firstIndex(of: "/"), let first = position(key[..<slash]), first > 0 {
      language = first
      key = key[key.index(after: slash)...]
    }
    var other: String?
    let stem = key.hasSuffix(".md") ? key.dropLast(".md".count) : key
    if let dot = stem.lastIndex(of: "."), let named = position(stem[stem.index(after: dot)...]) {
      if let language, language != named { other = languages[named].key }
      language = language ?? named
      key = stem[..<dot] + key[stem.endIndex...]
    }
    return (PagePlace(language: language ?? 0, key: String(key), in: languages), other)
  }

  /// The place of `key` in a language.
  init(language: Int, key: String, in languages: [SiteLanguage]) {
    self.language = language
    self.key = key
    path = languages.indices.contains(language) ? languages[language].folder + key : key
  }
}

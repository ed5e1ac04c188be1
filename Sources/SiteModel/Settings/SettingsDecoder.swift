public import CivilTime
public import Diagnostics
import Text
import YAML

/// Reads `content/site.yml`, and reports everything that is wrong with it in one run.
/// - Parameters:
///   - file: the whole file.
///   - baseURL: replaces the file's own `base_url`.
///   - loadZone: gives the rules of a time zone; by default from the machine's zone files.
/// - Returns: the settings, and the findings. With errors that do not concern what pages may say,
///   settings come all the same, so that pages can be checked in the same run; a site with errors
///   must not be published.
public func decodeSettings(
  _ file: SourceFile, baseURL: String? = nil,
  loadZone: (String) throws(TimeZoneError) -> TimeZoneRules = { name throws(TimeZoneError) in
    try TimeZoneRules(named: name)
  }
) -> (settings: Settings?, diagnostics: [Diagnostic]) {
  var decoder = SettingsDecoder(file: file, values: MappingDecoder(parsing: file))
  let settings = decoder.settings(baseURL: baseURL, loadZone: loadZone)
  return (settings, decoder.values.diagnostics)
}

private struct SettingsDecoder {
  let file: SourceFile
  var values: MappingDecoder

  mutating func settings(
    baseURL: String?, loadZone: (String) throws(TimeZoneError) -> TimeZoneRules
  ) -> Settings? {
    let isReadable = !values.diagnostics.hasErrors
    let title = text("title")
    let longTitle = values.string("long_title")?.value
    let description = text("description")
    let base = base(replacedBy: baseURL)
    let language = language()
    let zone = zone(loadZone)
    let theme = theme()
    let pagination = count("pagination", otherwise: 12)
    let feedItems = count("feed_items", otherwise: 20)
    let drawsSocialImages = values.bool("social_images")?.value ?? true
    let menus = menus(&values)
    let own = SiteLanguage(
      key: String(language.prefix { $0 != "-" }), tag: language, folder: "", title: title ?? "",
      longTitle: longTitle ?? title ?? "", description: description ?? "", menus: menus ?? [],
      fallback: .none, span: nil)
    let (others, knowsLanguages) = otherLanguages(own)
    let languages = [own] + others
    let social = social()
    let organization = OrganizationSettings.decode(&values, title: title ?? "", social: social)

    let errorsBefore = values.diagnostics.count { $0.severity == .error }
    var model = ModelDecoder(
      file: file, languages: languages.map(\.key), knowsLanguages: knowsLanguages)
    let taxonomies = model.taxonomies(&values)
    let types = model.types(taxonomies: taxonomies, &values)
    let sections = model.sections(types: types, taxonomies: taxonomies, &values)
    let data = model.data(taxonomies: taxonomies, &values)
    let related = RelatedPages.decode(&values, taxonomies: taxonomies)
    let isModelSound = values.diagnostics.count { $0.severity == .error } == errorsBefore
    let feeds = FeedKind.decode(&values)
    let hostFiles = HostFiles.decode(&values, zone: zone)
    values.finish()
    guard isReadable, isModelSound, let zone, let theme else { return nil }
    return Settings(
      file: file, base: base, languages: languages, timeZoneName: zone.name, timeZone: zone,
      theme: theme.value, themeSpan: theme.span, pagination: pagination, feedItems: feedItems,
      feeds: feeds, hostFiles: hostFiles, related: related, drawsSocialImages: drawsSocialImages,
      organization: organization,
      social: social, taxonomies: taxonomies, types: types, sections: sections, data: data)
  }

  /// A required text that says something.
  private mutating func text(_ key: String) -> String? {
    guard let text = values.requiredString(key) else { return nil }
    if text.value.utf8.allSatisfy({ $0 <= 0x20 }) {
      values.report(ModelIssue.emptyValue(key: key), at: text.span)
    }
    return text.value
  }

  /// The address; a wrong one is stood in for.
  private mutating func base(replacedBy given: String?) -> BaseAddress {
    let written = values.requiredString("base_url")
    var base = written.flatMap { BaseAddress($0.value) }
    if let written, base == nil {
      values.report(ModelIssue.badBaseURL(written.value), at: written.span)
    }
    if let given {
      base = BaseAddress(given)
      if base == nil { values.append([Diagnostic(ModelIssue.badBaseURL(given), at: nil)]) }
    }
    return base ?? .standIn
  }

  /// The tag of the site's own language; a wrong one is stood in for.
  private mutating func language() -> String {
    guard let written = values.string("language") else { return "es-CL" }
    if isLanguageTag(written.value) { return written.value }
    values.report(ModelIssue.badLanguage(written.value), at: written.span)
    return LanguageNames.likely(written.value) ?? "es-CL"
  }

  private mutating func zone(
    _ load: (String) throws(TimeZoneError) -> TimeZoneRules
  ) -> TimeZoneRules? {
    let written = values.string("timezone")
    let name = written?.value ?? "America/Santiago"
    do throws(TimeZoneError) {
      return try load(name)
    } catch {
      let place = written?.span ?? values.start..<values.start
      values.report(ModelIssue.unknownTimeZone(name, error), at: place)
      return nil
    }
  }

  private mutating func theme() -> Located<String>? {
    guard let name = values.requiredString("theme") else { return nil }
    let isPlain = name.value.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value != 0x7F && scalar != "/" && scalar != "\\"
    }
    guard isPlain, !name.value.isEmpty, !name.value.hasPrefix(".") else {
      values.report(ModelIssue.badTheme(name.value), at: name.span)
      return nil
    }
    return name
  }

  private mutating func count(_ key: String, otherwise: Int) -> Int {
    guard let written = values.int(key) else { return otherwise }
    let range = 1...1000
    if range.contains(written.value) { return written.value }
    values.report(ModelIssue.outOfRange(key: key, range), at: written.span)
    return otherwise
  }

  private mutating func social() -> [SocialLink] {
    let example = MappingExample("{network: Instagram, url: \"https://…\"}") {
      "{network: Instagram, url: \($0)}"
    }
    let links = values.nestedList("social", example: example) { entry in
      let network = entry.requiredString("network")?.value
      let url = entry.requiredString("url")
      if let url, !isWebAddress(url.value) {
        entry.report(ModelIssue.badURL(url.value), at: url.span)
      }
      return SocialLink(network: network ?? "", url: url?.value ?? "")
    }
    return links ?? []
  }

  /// The languages beside the site's own, which say of themselves what differs. One whose key is
  /// wrong is taken as what it most likely is, so that nothing is said of what uses it. `isWhole`:
  /// none is missing.
  private mutating func otherLanguages(
    _ own: SiteLanguage
  ) -> (languages: [SiteLanguage], isWhole: Bool) {
    let example = MappingExample("{en: {title: EMRA}}") { _ in "{en: {title: EMRA}}" }
    var mapping = values.mapping("languages", example: example)?.value
    let isMissing = mapping == nil && values.mapping["languages"]?.kind != nil
    let misspelt = mapping == nil ? values.likelyEntry("languages")?.value.mapping : nil
    mapping = mapping ?? misspelt
    guard let mapping else { return ([], !isMissing) }
    var all = MappingDecoder(mapping, start: 0, in: file)
    var isWhole = true
    let languages = mapping.entries.compactMap { entry -> SiteLanguage? in
      let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
      var key = entry.key
      if !(2...3).contains(key.utf8.count) || !key.utf8.allSatisfy(letters.contains)
        || key == own.key || LanguageNames.likely(key) != nil
      {
        let likely = LanguageNames.likely(key).flatMap { code in
          code == own.key || mapping.position(of: code) != nil ? nil : code
        }
        all.report(ModelIssue.badLanguageKey(key, likely: likely), at: entry.keySpan)
        guard let likely else {
          if key != own.key, LanguageNames.likely(key) == nil { isWhole = false }
          return nil
        }
        key = likely
      }
      let language = all.nested(entry.key, example: .of("title", "EMRA")) {
        otherLanguage(key, at: entry.keySpan, own, &$0)
      }
      if let language { return language }
      // Without a value, or with one that is reported.
      var empty = MappingDecoder(Mapping(), start: entry.keySpan.lowerBound, in: file)
      return otherLanguage(key, at: entry.keySpan, own, &empty)
    }
    // Those of a key that is unknown are only looked at.
    if misspelt == nil { values.append(all.diagnostics) }
    return (languages, isWhole)
  }

  private func otherLanguage(
    _ key: String, at span: Range<Int>, _ own: SiteLanguage, _ parts: inout MappingDecoder
  ) -> SiteLanguage {
    let tag = parts.string("language")
    if let tag, !isLanguageTag(tag.value) || !tag.value.hasPrefix(key) {
      parts.report(ModelIssue.badLanguage(tag.value), at: tag.span)
    }
    let title = parts.string("title")?.value ?? own.title
    return SiteLanguage(
      key: key, tag: tag?.value ?? key, folder: key + "/", title: title,
      longTitle: parts.string("long_title")?.value ?? own.longTitle,
      description: parts.string("description")?.value ?? own.description,
      menus: menus(&parts), fallback: fallback(&parts), span: span)
  }

  private func fallback(_ parts: inout MappingDecoder) -> SiteLanguage.Fallback {
    guard let written = parts.word("fallback") else { return .none }
    let names = ["none", "pages"]
    if !names.contains(written.value) {
      let near = nearMisses(of: written.value, in: names)
      parts.report(
        ModelIssue.unknownChoice(written.value, all: names, near: near), at: written.span)
    }
    return written.value == "pages" ? .pages : .none
  }

  private func menus(_ parts: inout MappingDecoder) -> [Menu]? {
    let all = MappingExample("{main: [{page: noticias/_index.md}]}") {
      "{main: [{page: \($0)}]}"
    }
    let example = MappingExample("page: noticias/_index.md") { text in
      let isAddress = text.contains("://") || text.hasPrefix("\"/") || text.hasPrefix("/")
      return isAddress ? "{title: …, url: \(text)}" : "page: \(text)"
    }
    guard let mapping = parts.mapping("menus", example: all)?.value else { return nil }
    var menus = MappingDecoder(mapping, start: 0, in: file)
    let result = mapping.entries.map { entry in
      Menu(name: entry.key, entries: menus.nestedList(entry.key, example: example, menuEntry) ?? [])
    }
    parts.append(menus.diagnostics)
    return result
  }

  private func menuEntry(_ entry: inout MappingDecoder) -> Menu.Entry {
    let title = entry.string("title")
    let page = entry.string("page")
    let address = entry.string("url")
    let start = entry.start..<entry.start
    let isMisspelt = entry.mapping.entries.contains { !["title", "page", "url"].contains($0.key) }
    if page != nil, let address {
      entry.report(ModelIssue.menuEntryWithTwoTargets, at: address.span)
    } else if page == nil, address == nil || title == nil, !isMisspelt {
      entry.report(ModelIssue.menuEntryWithoutTarget, at: start)
    }
    if let address, address.value.hasPrefix("/") {
      if address.value != "/", !isSitePath(address.value) {
        entry.report(ModelIssue.badPath(address.value), at: address.span)
      }
    } else if let address, !isWebAddress(address.value) {
      entry.report(ModelIssue.badURL(address.value), at: address.span)
    }
    return Menu.Entry(
      title: title?.value, page: page?.value, url: address?.value,
      span: page?.span ?? address?.span ?? start)
  }
}

extension BaseAddress {
  /// Stands in for an address that is wrong.
  fileprivate static let standIn = BaseAddress(origin: "https://example.org", path: "/")

  private init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }
}

/// Whether a text has the shape of a language tag. Source: RFC 5646, 2.1, without its registry.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.enumerated().allSatisfy { index, part in
    (index == 0 ? 2...3 : 2...8).contains(part.utf8.count)
      && part.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }
}

import Files
import SiteModel
import Template

/// The site for templates.
final class SiteObject: TemplateObject {
  private let view: SiteView
  private let log: ReadLog
  /// The address of the page being rendered, for `current` in menus.
  private let address: String
  /// The language of the page being rendered.
  private let number: Int

  init(_ view: SiteView, address: String, language: Int, log: ReadLog) {
    self.view = view
    self.address = address
    number = language
    self.log = log
  }

  static let names = [
    "title", "long_title", "description", "base_url", "home_url", "language", "lang", "menus",
    "social", "feed_url", "is_indexed", "sections", "taxonomies", "campaigns", "languages",
  ]
  var memberNames: [String] { Self.names }

  func member(_ name: String) -> Value? {
    let settings = view.site.settings
    let language = settings.languages[number]
    log.note(name == "campaigns" ? .file(CalendarFile.path) : .setting(name))
    switch name {
    case "title": return .string(language.title)
    case "long_title": return .string(language.longTitle)
    case "description": return .string(language.description)
    case "base_url": return .string(settings.base.absolute(""))
    case "home_url": return .string(settings.base.href(language.folder))
    case "language": return .string(language.tag)
    case "lang": return .string(language.key)
    case "menus":
      return .map(ValueMap(settings.menus(of: number).map { ($0.name, .list(entries($0))) }))
    case "social":
      return .list(
        settings.social.map {
          .map(ValueMap([("network", .string($0.network)), ("url", .string($0.url))]))
        })
    case "feed_url":
      return view.home(number).flatMap { view.feedAddress($0, log: log) }
        .map { .string(settings.base.href($0)) } ?? Value.none
    case "is_indexed": return .bool(settings.hostFiles.robots.index)
    case "sections":
      log.note(.list("sections"))
      let sections = view.site.sections.filter { $0.isTop && $0.language == number }
      return .sequence(PageList(view, sections.map(\.index), log: log))
    case "taxonomies":
      log.note(.list("taxonomies"))
      return .list(
        view.site.taxonomies.indices.filter { view.site.taxonomies[$0].language == number }
          .map { .object(TaxonomyObject(view, $0, log: log)) })
    case "languages":
      // A language without pages is not there to be switched to.
      return .list(
        settings.languages.indices.filter { $0 == number || view.site.home($0) != nil }
          .map { switchEntry($0) })
    case "campaigns":
      return .list(
        view.campaigns.map { .object(CampaignObject(view, $0, language: number, log: log)) })
    default: return nil
    }
  }

  /// A language for the switch: leads to this page in it, else to its home page.
  private func switchEntry(_ other: Int) -> Value {
    let site = view.site
    let language = site.settings.languages[other]
    let subject = view.subject(at: address)
    if case .page(let index)? = subject, site.settings.languages.count > 1 {
      log.note(.translations(site.pages[index].place.key))
    }
    let translation = subject?.counterpart(in: other, site)
    let isCurrent = other == number
    let target = isCurrent ? address : translation?.address(site) ?? language.folder
    return .map(
      ValueMap([
        ("lang", .string(language.tag)),
        ("name", .string(view.strings(language.tag).strings["language_name"] ?? language.key)),
        ("url", .string(site.settings.base.href(target))), ("current", .bool(isCurrent)),
        ("translated", .bool(isCurrent || translation != nil)),
      ]))
  }

  /// The entries of the settings, then the pages that ask for the menu. Pages that are not public
  /// are left out until they are; untranslated ones keep their language.
  private func entries(_ menu: Menu) -> [Value] {
    let isOwn = view.site.settings.languages[number].menus != nil
    log.note(.list("menu:" + menu.name))
    let asking = (view.site.menuPages[number][menu.name] ?? []).map { index in
      value(of: index, title: view.site.pages[index].text("menu_title"))
    }
    return declared(menu, isOwn: isOwn) + asking
  }

  private func declared(_ menu: Menu, isOwn: Bool) -> [Value] {
    menu.entries.compactMap { entry in
      guard let path = entry.page else {
        guard let title = entry.title, let url = entry.url else { return nil }
        let isPath = url.hasPrefix("/")
        let settings = view.site.settings
        return value(
          title: title, url: isPath ? settings.base.href(String(url.dropFirst())) : url,
          isCurrent: isPath && url.dropFirst() == address)
      }
      log.note(.page(path))  // also where it is not public yet
      guard let index = view.site.page(at: path, in: number) else { return nil }
      // A title in another language's menu says nothing of the translation.
      let isTranslated = !isOwn && view.site.pages[index].place.language == number
      return value(of: index, title: isTranslated ? nil : entry.title)
    }
  }

  private func value(of index: Int, title: String?) -> Value {
    let page = view.site.pages[index]
    log.note(.page(page.path))
    let isHome = page.kind == .home
    return value(
      title: title ?? page.title, url: view.site.settings.base.href(page.address),
      isCurrent: isHome ? address == page.address : address.hasPrefix(page.address), lang: page.lang
    )
  }

  private func value(title: String, url: String, isCurrent: Bool, lang: String? = nil) -> Value {
    .map(
      ValueMap([
        ("title", .string(title)), ("url", .string(url)), ("current", .bool(isCurrent)),
        ("lang", .string(lang ?? view.site.settings.languages[number].tag)),
      ]))
  }
}

/// The data files for templates.
final class DataObject: TemplateObject {
  private let view: SiteView
  private let log: ReadLog

  init(_ view: SiteView, log: ReadLog) {
    self.view = view
    self.log = log
  }

  var memberNames: [String] { view.data.keys.sorted() }

  func member(_ name: String) -> Value? {
    log.note(.data(name))
    return view.data[name]
  }
}

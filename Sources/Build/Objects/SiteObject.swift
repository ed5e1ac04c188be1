import Files
import SiteModel
import Template

/// The site for templates.
final class SiteObject: TemplateObject {
  private let view: SiteView
  private let log: ReadLog
  /// The address of the page being rendered, for `current` in menus.
  private let address: String

  init(_ view: SiteView, address: String, log: ReadLog) {
    self.view = view
    self.address = address
    self.log = log
  }

  let memberNames = [
    "title", "long_title", "description", "base_url", "home_url", "language", "lang", "menus",
    "social", "feed_url", "sections", "taxonomies", "campaigns",
  ]

  func member(_ name: String) -> Value? {
    let settings = view.site.settings
    log.note(name == "campaigns" ? .file(CalendarFile.path) : .setting(name))
    switch name {
    case "title": return .string(settings.title)
    case "long_title": return .string(settings.longTitle)
    case "description": return .string(settings.description)
    case "base_url": return .string(settings.base.absolute(""))
    case "home_url": return .string(settings.base.href(""))
    case "language": return .string(settings.language)
    case "lang": return .string(settings.lang)
    case "menus":
      return .map(ValueMap(settings.menus.map { ($0.name, .list(entries($0))) }))
    case "social":
      return .list(
        settings.social.map {
          .map(ValueMap([("network", .string($0.network)), ("url", .string($0.url))]))
        })
    case "feed_url": return .string(settings.base.href("feed.xml"))
    case "sections":
      let sections = view.site.sections.filter { !$0.folder.contains("/") }
      return .sequence(PageList(view, sections.map(\.index), log: log))
    case "taxonomies":
      return .list(
        view.site.taxonomies.indices.map { .object(TaxonomyObject(view, $0, log: log)) })
    case "campaigns":
      return .list(view.campaigns.map { .object(CampaignObject(view, $0, log: log)) })
    default: return nil
    }
  }

  /// Entries of pages that are not public are left out until they are.
  private func entries(_ menu: Menu) -> [Value] {
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
      guard let index = view.site.indexByPath[path] else { return nil }
      let page = view.site.pages[index]
      return value(
        title: entry.title ?? page.title, url: view.site.settings.base.href(page.address),
        isCurrent: page.address.isEmpty ? address.isEmpty : address.hasPrefix(page.address))
    }
  }

  private func value(title: String, url: String, isCurrent: Bool) -> Value {
    .map(
      ValueMap([
        ("title", .string(title)), ("url", .string(url)), ("current", .bool(isCurrent)),
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

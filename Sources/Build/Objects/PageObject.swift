import Files
import SiteModel
import Template

/// A page for templates: the current one or a reference to another.
final class PageObject: TemplateObject {
  private let view: SiteView
  private let subject: Subject
  private let log: ReadLog
  private let current: CurrentPage?

  init(_ view: SiteView, _ subject: Subject, log: ReadLog, current: CurrentPage? = nil) {
    self.view = view
    self.subject = subject
    self.log = log
    self.current = current
    if case .page(let index) = subject {
      log.note(.page(view.site.pages[index].path))
      if view.site.pages[index].isDatedByPlan { log.note(view.planRead) }
    }
  }

  private static let ownNames = [
    "kind", "type", "title", "description", "url", "permalink", "date", "updated", "lang",
    "section", "image", "social_image", "weight", "pages", "archive", "is_fallback", "translations",
    "params",
  ]
  private static let commonNames =
    ownNames + ["format", "channels", "campaign", "state", "slot"]

  /// Names that mean the same on every page, so that no field of a type may bear them.
  static let fixedNames = Set(ownNames + CurrentPage.memberNames)

  var memberNames: [String] {
    Self.commonNames + view.site.taxonomies.map(\.declaration.field) + (page?.type.ownFields ?? [])
      + (current == nil ? [] : CurrentPage.memberNames)
  }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? PageObject)?.subject == subject
  }

  private var page: PublicPage? {
    if case .page(let index) = subject { view.site.pages[index] } else { nil }
  }

  private var site: Site { view.site }

  func member(_ name: String) -> Value? {
    switch name {
    case "title": return .string(subject.title(site))
    case "url": return .string(site.settings.base.href(current?.address ?? subject.address(site)))
    case "permalink":
      return .string(site.settings.base.absolute(current?.address ?? subject.address(site)))
    case "description": return .string(subject.description(site))
    case "kind": return .string(kind)
    case "type": return page.map { .string($0.type.name) } ?? Value.none
    case "lang": return .string(subject.textLanguage(site))
    case "is_fallback": return .bool(page?.isFallback ?? false)
    case "params":
      return .map(ValueMap((page?.open?.params ?? []).map { ($0.name, templateValue($0.value)) }))
    case "translations": return .list(translations)
    case "archive": return archive
    case "date": return page?.date.map { .object(DateObject($0)) } ?? Value.none
    case "updated": return page?.updated.map { .object(DateObject($0)) } ?? Value.none
    case "section": return section
    case "weight": return page.flatMap { $0.weight == .max ? nil : .int($0.weight) } ?? Value.none
    case "image": return image
    case "social_image": return view.socialImageValue(subject, log: log)
    case "pages":
      log.note(.list(subject.address(site)))
      return .sequence(PageList(view, current?.items ?? subject.items(site), log: log))
    default: break
    }
    if let current, let value = current.member(name, subject, view, log: log) { return value }
    return field(name)
  }

  /// The same page in each language that has it, this one too; translations only.
  private var translations: [Value] {
    guard let page, site.settings.languages.count > 1 else { return [] }
    log.note(.translations(page.place.key))
    return (site.translations[page.place.key] ?? []).compactMap { index in
      guard let index, !site.pages[index].isFallback else { return nil }
      return .object(PageObject(view, .page(index), log: log))
    }
  }

  /// Of a section: its years and months. Of one of these: what it is.
  private var archive: Value {
    func value(_ section: Int, _ index: Int) -> Value {
      let archive = site.sections[section].archive[index]
      let subject = Subject.archive(section, index)
      return .map(
        ValueMap([
          ("year", .int(archive.year)), ("month", archive.month.map { .int($0) } ?? Value.none),
          ("title", .string(subject.title(site))), ("count", .int(archive.pages.count)),
          ("url", .string(site.settings.base.href(subject.address(site)))),
        ]))
    }
    log.note(.list(subject.address(site)))
    if case .archive(let section, let index) = subject { return value(section, index) }
    guard let section = subject.ownSection(site) else { return .list([]) }
    return .list(site.sections[section].archive.indices.map { value(section, $0) })
  }

  private var kind: String {
    switch subject {
    case .page(let index):
      switch site.pages[index].kind {
      case .home: "home"
      case .section: "section"
      case .page: "page"
      }
    case .archive: "archive"
    case .taxonomy: "taxonomy"
    case .term: "term"
    case .notFound: "notfound"
    }
  }

  private var section: Value {
    let found: Int? =
      switch subject {
      case .page(let index): site.section(of: index)
      case .archive(let section, _): section
      case .taxonomy, .term, .notFound: nil
      }
    guard let section = found else { return Value.none }
    return .object(PageObject(view, .page(site.sections[section].index), log: log))
  }

  private var image: Value {
    guard let page, let reference = page.text("image") else { return Value.none }
    return view.fileValue(
      reference, of: page, more: [("alt", .string(page.text("image_alt") ?? ""))])
  }

  /// A field of the plan, of a taxonomy or of the content type; none where it is absent.
  private func field(_ name: String) -> Value? {
    let taxonomy = site.taxonomies.first { $0.declaration.field == name }?.declaration
    guard let page, let field = page.type.fields[name] else {
      if let taxonomy { return taxonomy.isSingle ? Value.none : .list([]) }
      return Self.commonNames.contains(name) ? (name == "channels" ? .list([]) : Value.none) : nil
    }
    if let value = page.value(name) {
      return value.templateValue(field.type, of: page, view, log: log)
    }
    if case .list = field.type { return .list([]) }
    return Value.none
  }
}

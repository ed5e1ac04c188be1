import Files
import SiteModel
import Template
import Text

/// What search engines are told of a page in the vocabulary of schema.org: a graph of who publishes
/// and of the site on home pages, the way down to it on every other page, and what the page is where
/// its content type says so. Says only what settings and front matter say.
struct StructuredData {
  private let view: SiteView
  private let subject: Subject
  /// Below the base, of this page of a list.
  private let address: String
  private let log: ReadLog

  init(_ view: SiteView, _ subject: Subject, address: String, log: ReadLog) {
    self.view = view
    self.subject = subject
    self.address = address
    self.log = log
  }

  private var settings: Settings { view.site.settings }

  /// The graph with its context; none for a page of which nothing is to be said.
  var value: Value {
    log.note(.file("content/site.yml"))
    let nodes = site + [breadcrumbs, work].compactMap { $0 }
    if nodes.isEmpty { return Value.none }
    return object([
      ("@context", .string("https://schema.org")), ("@graph", .list(nodes)),
    ])
  }

  // MARK: The site

  /// Who publishes and the site itself, on its home pages.
  private var site: [Value] {
    guard let page, page.kind == .home else { return [] }
    let language = settings.languages[page.place.language]
    let organization = settings.organization
    return [
      object([
        ("@type", .string("Organization")), ("@id", .string(organizationID)),
        ("name", .string(organization.name)),
        ("url", .string(organization.url ?? settings.base.absolute(""))),
        ("logo", logo), ("sameAs", list(organization.sameAs.map { .string($0) })),
      ]),
      object([
        ("@type", .string("WebSite")), ("@id", .string(siteID)),
        ("url", .string(settings.base.absolute(language.folder))),
        ("name", .string(language.title)),
        (
          "alternateName",
          language.longTitle == language.title ? .none : .string(language.longTitle)
        ),
        ("description", .string(language.description)), ("inLanguage", .string(language.tag)),
        ("publisher", reference(organizationID)),
      ]),
    ]
  }

  private var organizationID: String { settings.base.absolute("") + "#organization" }

  /// Each language is a site of its own.
  private var siteID: String {
    settings.base.absolute(settings.languages[subject.language(view.site)].folder) + "#website"
  }

  private var logo: Value {
    switch settings.organization.logo {
    case nil: return .none
    case .address(let address): return .string(address)
    case .asset(let path):
      log.note(.asset(path))
      guard let asset = view.theme.assets[path] else { return .none }
      return .string(settings.base.absolute(encodedPath(asset.outputPath)))
    }
  }

  // MARK: The way down

  private var breadcrumbs: Value? {
    if subject == .notFound { return nil }
    let above = view.ancestors(of: address, in: subject.language(view.site))
      .filter { $0 != subject }
    if above.isEmpty { return nil }
    let places =
      above.map { (name(of: $0), $0.address(view.site)) }
      + [(subject.title(view.site), address)]
    for case .page(let index) in above { log.note(.page(view.site.pages[index].path)) }
    let items = places.enumerated().map { number, place in
      object([
        ("@type", .string("ListItem")), ("position", .int(number + 1)),
        ("name", .string(place.0)), ("item", .string(settings.base.absolute(place.1))),
      ])
    }
    return object([
      ("@type", .string("BreadcrumbList")), ("itemListElement", .list(items)),
    ])
  }

  /// A home page is known by the site's name: its own title may be a slogan.
  private func name(of subject: Subject) -> String {
    guard case .page(let index) = subject, view.site.pages[index].kind == .home else {
      return subject.title(view.site)
    }
    return settings.languages[subject.language(view.site)].title
  }

  // MARK: What the page is

  private var page: PublicPage? { subject.page.map { view.site.pages[$0] } }

  /// The page as its content type declares it. A stand-in for a translation is no page of its own.
  private var work: Value? {
    guard let page, page.kind == .page, !page.isFallback, let schema = page.type.schema else {
      return nil
    }
    let permalink = Value.string(settings.base.absolute(page.address))
    var members: [(String, Value)] = [("@type", .string(schema.type)), ("url", permalink)]
    members.append((schema.family == .work ? "headline" : "name", .string(page.title)))
    members.append(("description", .string(page.description)))
    members.append(("inLanguage", .string(page.lang)))
    members.append(("image", image))
    if schema.family == .work {
      members += [
        ("datePublished", date(page.date)), ("dateModified", date(page.updated)),
        ("mainEntityOfPage", permalink), ("isPartOf", reference(siteID)),
        ("publisher", reference(organizationID)),
      ]
    }
    for property in schema.properties {
      guard let value = page.value(property.field),
        let type = page.type.fields[property.field]?.type
      else { continue }
      members.append((property.name, self.value(value, type, property.form)))
    }
    return object(members)
  }

  /// The page's own picture; that of the home page is not of it.
  private var image: Value {
    guard let index = subject.page, view.socialPictures.value?.images[index] != nil,
      let image = view.socialImage(subject, log: log)
    else { return .none }
    return .string(settings.base.absolute(encodedPath(image.path)))
  }

  /// A day as `2026-08-10`, a moment with its offset. Source: ISO 8601; RFC 3339.
  private func date(_ date: DateValue?) -> Value {
    date.flatMap { DateObject($0).text }.map { .string($0) } ?? .none
  }

  private func value(
    _ value: FieldValue, _ type: FieldType, _ form: SchemaMapping.Form
  ) -> Value {
    switch value {
    case .list(let items):
      guard case .list(let element) = type else { return .none }
      return list(items.map { self.value($0, element, form) })
    case .date(let value): return date(value)
    case .text(let text):
      var shown = text
      if case .term(let name) = type,
        case .string(let title)? = view.term(
          text, of: name, in: subject.language(view.site), log: log)?.member("title")
      {
        shown = title
      }
      guard case .named(let kind) = form else { return .string(shown) }
      return object([("@type", .string(kind)), ("name", .string(shown))])
    case .bool, .integer, .number, .record: return .none
    }
  }

  // MARK: Values

  /// An object without the members that have no value, or an empty text or list.
  private func object(_ members: [(String, Value)]) -> Value {
    .map(
      ValueMap(
        members.filter { _, value in
          switch value {
          case .none, .string(""): false
          case .list(let items): !items.isEmpty
          default: true
          }
        }))
  }

  private func list(_ items: [Value]) -> Value { items.count == 1 ? items[0] : .list(items) }

  private func reference(_ id: String) -> Value { object([("@id", .string(id))]) }
}

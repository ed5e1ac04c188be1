import CivilTime
import Files
import SiteModel
import Template
import Text

/// A date for templates: prints as ISO 8601, compares by its moment.
final class DateObject: TemplateObject {
  let date: DateValue

  init(_ date: DateValue) {
    self.date = date
  }

  static let names = ["year", "month", "day", "hour", "minute", "weekday", "has_time"]
  var memberNames: [String] { Self.names }

  func member(_ name: String) -> Value? {
    switch name {
    case "year": .int(date.local.date.year)
    case "month": .int(date.local.date.month)
    case "day": .int(date.local.date.day)
    case "hour": .int(date.local.time.hour)
    case "minute": .int(date.local.time.minute)
    case "weekday": .int(date.local.date.weekday)
    case "has_time": .bool(date.hasTime)
    default: nil
    }
  }

  /// `2026-08-10`, or RFC 3339 where it has a time.
  var text: String? {
    date.hasTime
      ? OffsetDateTime(date.local, offset: date.offset).rfc3339 : date.local.date.description
  }

  var sortKey: Value? { .int(date.instant.secondsSince1970) }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? DateObject)?.date.instant == date.instant
  }
}

/// A term for templates.
final class TermObject: TemplateObject {
  private let view: SiteView
  private let taxonomy: Int
  private let index: Int
  private let log: ReadLog

  init(_ view: SiteView, taxonomy: Int, term: Int, log: ReadLog) {
    self.view = view
    self.taxonomy = taxonomy
    self.index = term
    self.log = log
  }

  private var term: Term { view.site.taxonomies[taxonomy].terms[index] }

  static let names = [
    "key", "title", "description", "image", "url", "count", "page", "pages",
  ]
  var memberNames: [String] { Self.names }

  func member(_ name: String) -> Value? {
    switch name {
    case "key": return .string(term.key)
    case "title": return .string(term.title)
    case "description": return .string(term.description)
    case "image": return image
    case "url": return .string(view.site.settings.base.href(term.address))
    case "count":
      log.note(.list(term.address))
      return .int(term.pages.count)
    case "page":
      return term.page.map { .object(PageObject(view, .page($0), log: log)) } ?? Value.none
    case "pages":
      log.note(.list(term.address))
      return .sequence(PageList(view, term.pages, log: log))
    default: return nil
    }
  }

  private var image: Value {
    guard let path = term.image, view.files[path] != nil else { return Value.none }
    log.note(.file("content/" + path))
    return view.fileValue(atPath: path, more: [("alt", .string(term.imageAlt))])
  }

  var sortKey: Value? { .string(titleSortKey(term.title)) }

  func isEqual(to other: any TemplateObject) -> Bool {
    guard let other = other as? TermObject else { return false }
    return other.taxonomy == taxonomy && other.index == index
  }
}

/// A taxonomy for templates.
final class TaxonomyObject: TemplateObject {
  private let view: SiteView
  private let index: Int
  private let log: ReadLog

  init(_ view: SiteView, _ index: Int, log: ReadLog) {
    self.view = view
    self.index = index
    self.log = log
  }

  static let names = ["name", "title", "description", "url", "terms"]
  var memberNames: [String] { Self.names }

  func member(_ name: String) -> Value? {
    let taxonomy = view.site.taxonomies[index]
    switch name {
    case "name": return .string(taxonomy.declaration.name)
    case "title": return .string(taxonomy.title)
    case "description": return .string(taxonomy.description)
    case "url": return .string(view.site.settings.base.href(taxonomy.address))
    case "terms":
      log.note(.list(taxonomy.address))
      return .list(
        taxonomy.terms.indices.map {
          .object(TermObject(view, taxonomy: index, term: $0, log: log))
        })
    default: return nil
    }
  }
}

/// Pages for templates, made when they are looked at.
final class PageList: TemplateSequence {
  private let view: SiteView
  private let pages: [Int]
  private let log: ReadLog

  init(_ view: SiteView, _ pages: [Int], log: ReadLog) {
    self.view = view
    self.pages = pages
    self.log = log
  }

  var count: Int { pages.count }

  func element(at index: Int) -> Value {
    pages.indices.contains(index)
      ? .object(PageObject(view, .page(pages[index]), log: log)) : Value.none
  }
}

extension FieldValue {
  /// The value of a page as templates see it: terms become term objects, files their addresses.
  func templateValue(_ type: FieldType, of page: PublicPage, _ view: SiteView, log: ReadLog)
    -> Value
  {
    shaped(type, absent: { _ in Value.none }) { text, type in
      switch type {
      case .term(let name):
        view.term(text, of: name, in: page.place.language, log: log).map { .object($0) }
          ?? .string(text)
      case .file: view.fileValue(text, of: page)
      case .page: view.pageValue(text, of: page, log: log)
      case .link: .string(view.linkAddress(text, from: page, log: log))
      case .markdown: .safe(view.markdownValue(text, of: page, log: log))
      case .data: (try? view.dataValue(text, log: log).get()) ?? Value.none
      default: .string(text)
      }
    }
  }

  /// The value in the shape of its type, for templates. `leaf` says what a text of a type becomes,
  /// `absent` what stands for a key that a record leaves out. Of a record every declared key is there.
  func shaped(
    _ type: FieldType, absent: (FieldType) -> Value, leaf: (String, FieldType) -> Value
  ) -> Value {
    switch self {
    case .text(let text): return leaf(text, type)
    case .bool(let value): return .bool(value)
    case .integer(let value): return .int(value)
    case .number(let value): return .double(value)
    case .date(let value): return .object(DateObject(value))
    case .list(let items):
      guard case .list(let element) = type else { return .list([]) }
      return .list(items.map { $0.shaped(element, absent: absent, leaf: leaf) })
    case .record(let parts):
      func value(_ part: FieldValue, _ type: FieldType) -> Value {
        part.shaped(type, absent: absent, leaf: leaf)
      }
      if case .map(let element) = type {
        return .map(ValueMap(parts.map { ($0.name, value($0.value, element)) }))
      }
      guard case .record(let record) = type else { return .map(ValueMap([])) }
      let known = Dictionary(parts.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a })
      return .map(
        ValueMap(
          record.fields.map { field in
            (field.name, known[field.name].map { value($0, field.type) } ?? absent(field.type))
          }))
    }
  }
}

extension SiteView {
  /// The path in the content folder of a file a page names, spelt as it is stored: the two may
  /// differ in how accents are composed. Nil where there is none.
  func storedFile(_ reference: String, from page: String) -> String? {
    contentPath(reference, from: page).flatMap { files[$0] }.map(contentName)
  }

  /// The addresses of a file of the content folder that a page names; none where it is not there.
  func fileValue(_ reference: String, of page: PublicPage, more: [(String, Value)] = []) -> Value {
    guard let path = storedFile(reference, from: page.path) else {
      return Value.none
    }
    return fileValue(atPath: path, more: more)
  }

  /// The addresses of a file of the content folder.
  func fileValue(atPath path: String, more: [(String, Value)]) -> Value {
    let base = site.settings.base
    let address = encodedPath(path)
    return .map(
      ValueMap(
        [("url", .string(base.href(address))), ("permalink", .string(base.absolute(address)))]
          + more))
  }

  /// The term written as `key` in the taxonomy of that name.
  func term(_ key: String, of name: String, in language: Int, log: ReadLog) -> TermObject? {
    guard let taxonomy = site.taxonomy(name, in: language),
      let term = site.taxonomies[taxonomy].termBySlug[slug(key)]
    else { return nil }
    return TermObject(self, taxonomy: taxonomy, term: term, log: log)
  }
}

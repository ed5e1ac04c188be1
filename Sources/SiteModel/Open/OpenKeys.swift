import CivilTime
import Diagnostics
import Text
import YAML

/// What the keys of Hugo and Jekyll mean here. Hugo does not mind capitals in them.
/// Source: Hugo's front matter reference; Jekyll's «Front Matter» and «Posts».
extension OpenPageDecoder {
  mutating func read(_ entry: Mapping.Entry) {
    let node = entry.value
    let key = Self.visible(entry.key)
    if node.kind == .null { return }
    if let meaning = Self.decision(of: key), !isData(entry, meaning) {
      return decide(entry, meaning)
    }
    switch key {
    case "lastmod", "modified", "updated", "last_modified_at":
      if let found = node.scalar.flatMap({ date($0.text) }) {
        updated = max(found, updated ?? found)
      } else {
        keep(entry, since: .date)
      }
    case "cascade":
      if let decisive = decisiveKey(in: node) {
        report(.openCascade(key: decisive.key), at: decisive.keySpan)
      }
      keep(entry)
    case "url", "permalink": readAddress(entry)
    case "aliases", "redirect_from": readAliases(entry)
    case "title", "description", "image_alt", "menu_title", "slug":
      if let scalar = node.scalar {
        set(key, .text(scalar.text), node)
      } else {
        keep(entry, since: .text)
      }
    case "weight":
      if let number = node.scalar.flatMap({ Int($0.text) }) {
        set(key, .integer(number), node)
      } else {
        keep(entry, since: .integer)
      }
    case "layout": readLayout(entry)
    case "image": readImage(entry)
    case "menu", "menus": readMenu(entry)
    default: readField(entry, key: key)
    }
  }

  // MARK: Publication

  /// What a key decides of a page's publication.
  enum Decision { case draft, aside, published, begin, end, build, state }

  /// The keys that decide publication, in small letters and without `-` and `_`: those of Hugo and
  /// Jekyll, and the words that themes and people use for the same.
  static let decisive: [String: Decision] = [
    "draft": .draft, "borrador": .draft, "wip": .draft,
    "headless": .aside, "hidden": .aside, "private": .aside, "unlisted": .aside, "secret": .aside,
    "embargo": .aside, "embargoed": .aside, "oculto": .aside, "oculta": .aside,
    "privado": .aside, "privada": .aside,
    "published": .published, "publish": .published, "public": .published, "visible": .published,
    "publicado": .published, "publicada": .published, "publicar": .published,
    "date": .begin, "publishdate": .begin, "pubdate": .begin, "publisheddate": .begin,
    "publishon": .begin, "publishat": .begin, "publishedat": .begin, "embargountil": .begin,
    "expirydate": .end, "unpublishdate": .end, "expires": .end, "expirationdate": .end,
    "build": .build, "status": .state, "state": .state, "poststatus": .state, "estado": .state,
    "visibility": .state, "visibilidad": .state,
  ]

  /// A key in small letters, without blanks and characters that are not seen.
  static func visible(_ key: String) -> String {
    var result = ""
    for scalar in key.lowercased().unicodeScalars {
      let properties = scalar.properties
      guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint else { continue }
      switch properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .surrogate: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What a key decides, however it is spelt.
  static func decision(of key: String) -> Decision? {
    decisive[visible(key).filter { $0 != "_" && $0 != "-" }]
  }

  /// Whether the section's type declares a field of this name, which is data then unless it says
  /// that the page is not ready. What all pages have keeps its meaning.
  private mutating func isData(_ entry: Mapping.Entry, _ meaning: Decision) -> Bool {
    guard type.ownFields.contains(entry.key) else { return false }
    let text = entry.value.scalar?.text ?? ""
    switch meaning {
    case .aside: return entry.key != "headless" && date(text) == nil
    case .state: return !Self.unready.contains(slug(text))
    case .draft, .published: return truth(entry.value) == nil && date(text) == nil
    case .begin, .end, .build: return false
    }
  }

  /// Words of a state that say a page is not to be read.
  private static let unready = [
    "draft", "borrador", "idea", "revision", "private", "pending", "future", "trash",
  ]

  private mutating func decide(_ entry: Mapping.Entry, _ meaning: Decision) {
    switch meaning {
    case .draft: if flag(entry, otherwise: true) { isDraft = true }
    case .aside:
      keep(entry)
      // `embargo: 2031-01-01` and the like.
      if truth(entry.value) == nil, entry.value.scalar.flatMap({ date($0.text) }) != nil {
        dates += date(entry)
      } else if flag(entry, otherwise: true) {
        isDraft = true
      }
    case .published:
      // Jekyll's yes or no; Hugo's other name of `publishDate`.
      if truth(entry.value) == nil, entry.value.scalar.flatMap({ date($0.text) }) != nil {
        dates += date(entry)
      } else if !flag(entry, otherwise: false) {
        isDraft = true
      }
    case .begin: dates += date(entry)
    case .end: ends += date(entry)
    case .build: readBuild(entry)
    case .state: readState(entry)
    }
  }

  /// What a value says of yes and no; nil where it says neither.
  private func truth(_ node: Node) -> Bool? {
    guard let scalar = node.scalar else { return nil }
    switch scalar.text.lowercased() {
    case "true", "yes", "on", "y", "1", "si", "sí": return true
    case "false", "no", "off", "n", "0": return false
    default: return nil
    }
  }

  /// A yes or no that decides publication; unclear ones withhold the page.
  private mutating func flag(_ entry: Mapping.Entry, otherwise: Bool) -> Bool {
    if let truth = truth(entry.value) { return truth }
    if entry.value.isBlank { return !otherwise }
    unclear(entry)
    return otherwise
  }

  private mutating func unclear(_ entry: Mapping.Entry) {
    isUnclear = true
    report(.openUnclear(key: entry.key, entry.value.scalar?.text ?? "…"), at: entry.value.span)
    keep(entry)
  }

  private func date(_ text: String) -> DateValue? { readOpenDate(text, in: settings.timeZone) }

  /// A date that decides publication; none where the key has no value.
  private mutating func date(_ entry: Mapping.Entry) -> [DateValue] {
    if entry.value.isBlank { return [] }
    if let found = entry.value.scalar.flatMap({ date($0.text) }) { return [found] }
    unclear(entry)
    return []
  }

  /// Hugo's `build: {render: never, list: never}`: pages that have no page, or are in no list.
  private mutating func readBuild(_ entry: Mapping.Entry) {
    keep(entry)
    guard let mapping = entry.value.mapping else { return unclear(entry) }
    for option in mapping.entries where ["render", "list"].contains(option.key.lowercased()) {
      let text = option.value.scalar?.text.lowercased() ?? ""
      if text != "always", truth(option.value) != true { isDraft = true }
    }
  }

  /// The first key, at any depth, that decides publication.
  private func decisiveKey(in node: Node) -> Mapping.Entry? {
    for entry in node.mapping?.entries ?? [] {
      if Self.decision(of: entry.key) != nil { return entry }
      if let found = decisiveKey(in: entry.value) { return found }
    }
    for item in node.sequence ?? [] {
      if let found = decisiveKey(in: item) { return found }
    }
    return nil
  }

  /// The state of a publication where the type has one; else words that say a page is ready or not.
  /// A field that the type declares is data, unless it says that the page is not ready.
  private mutating func readState(_ entry: Mapping.Entry) {
    if entry.key == "state", type.fields["state"] != nil {
      if !decode(entry, "state") { unclear(entry) }
      return
    }
    let ready = [
      "published", "publish", "public", "publicado", "publicada", "publico", "publica", "aprobado",
      "approved", "live", "visible",
    ]
    let word = entry.value.scalar.map { slug($0.text) } ?? ""
    if Self.unready.contains(word) {
      isDraft = true
    } else if !entry.value.isBlank, !ready.contains(word), truth(entry.value) != true {
      return unclear(entry)
    }
    keep(entry)
  }

  // MARK: Addresses

  private mutating func readAddress(_ entry: Mapping.Entry) {
    keep(entry)
    let text = entry.value.scalar?.text ?? ""
    guard let alias = oldAddress(text), !text.contains(":") else {
      report(.openAddress(text.isEmpty ? "…" : text), at: entry.value.span)
      return
    }
    aliases.append((alias, entry.value.span))
  }

  private mutating func readAliases(_ entry: Mapping.Entry) {
    let items = entry.value.sequence ?? [entry.value]
    for item in items where !item.isBlank {
      if let alias = item.scalar.flatMap({ oldAddress($0.text) }) {
        aliases.append((alias, item.span))
      } else {
        report(.openAddress(item.scalar?.text ?? "…"), at: item.span)
      }
    }
  }

  /// A path of the site as it can be redirected; nil where it is none. A path that does not begin
  /// with `/` counts from the page's folder, as in Hugo.
  private func oldAddress(_ text: String) -> String? {
    var path = text
    if !path.hasPrefix("/") {
      let folders = place.path.split(separator: "/").dropLast().map { slug(String($0)) }
      path = "/" + (folders + [path]).joined(separator: "/")
    }
    return isSitePath(path) ? path : nil
  }

  // MARK: The rest

  private mutating func readLayout(_ entry: Mapping.Entry) {
    keep(entry)
    // Whether the theme has such a template is seen when the page is rendered.
    if let text = entry.value.scalar?.text, slug(text) == text {
      set("layout", .text(text), entry.value)
    }
  }

  private mutating func readImage(_ entry: Mapping.Entry) {
    guard let text = entry.value.scalar?.text else { return keep(entry, since: .file) }
    guard splitScheme(text) == nil, !text.hasPrefix("//") else { return keep(entry, since: .file) }
    if !decode(entry, "image") { keep(entry, since: .file) }
  }

  private mutating func readMenu(_ entry: Mapping.Entry) {
    let known = settings.menus(of: place.language).map(\.name)
    let names = entry.value.sequence?.map { $0.scalar?.text } ?? [entry.value.scalar?.text]
    let isKnown = names.allSatisfy { $0.map(known.contains) ?? false }
    guard isKnown, !names.isEmpty else {
      let isText = !known.isEmpty && names.allSatisfy { $0 != nil }
      return keep(entry, since: isText ? .choice(known) : .list(.text))
    }
    set("menu", .list(names.compactMap { $0.map { .text($0) } }), entry.value)
  }

  /// A field of the section's type or of a taxonomy; else data.
  private mutating func readField(_ entry: Mapping.Entry, key: String) {
    let name = type.fields[entry.key] != nil ? entry.key : key
    guard let field = type.fields[name] else { return keep(entry) }
    if entry.value.isBlank { return }
    if decode(entry, name) { return }
    if name == "slot" { return unclear(entry) }
    // Of a list it is an item that does not fit.
    if case .list(let element) = field.type, entry.value.mapping == nil {
      keep(entry, since: element)
    } else {
      keep(entry, since: field.type)
    }
  }

  /// Takes a value that agrees with the type of a field, or can safely be made to; says whether it
  /// did. What it finds wrong is not told.
  private mutating func decode(_ entry: Mapping.Entry, _ name: String) -> Bool {
    guard let field = type.fields[name],
      field.type.dataNames.isDisjoint(with: references.unreadableData)
    else { return false }
    let node = shaped(entry.value, as: field.type)
    guard case .list(let element) = field.type, let items = node.sequence else {
      guard let value = value(node, of: field.type, key: name) else { return false }
      set(name, value, entry.value)
      return true
    }
    // Of a list what is right is taken.
    var good: [Node] = []
    var bad: [Node] = []
    for item in items {
      let isGood = value(item, of: element, key: name, isTrial: true) != nil
      if isGood { good.append(item) } else { bad.append(item) }
    }
    if case .term = element, let first = good.dropFirst(longestTermList).first {
      let issue = ModelIssue.tooManyTerms(
        key: entry.key, count: good.count, limit: longestTermList)
      early.append(issue.at(file, first.span).demoted())
      good.removeLast(good.count - longestTermList)
      keep(entry)
    }
    let sound = Node(.sequence(good), span: node.span)
    guard !good.isEmpty, let value = value(sound, of: field.type, key: name) else { return false }
    set(name, value, entry.value)
    for item in bad {
      report(.openValue(key: item.scalar?.text ?? entry.key, expected: element), at: item.span)
    }
    if !bad.isEmpty { keep(entry) }
    return true
  }

  /// A value of a type, nil where the node is none. `isTrial`: what it refers to does not count.
  private mutating func value(
    _ node: Node, of type: FieldType, key: String, isTrial: Bool = false
  ) -> FieldValue? {
    var decoder = FieldDecoder(
      references: references, findings: MappingDecoder(Mapping(), start: 0, in: file))
    guard let value = decoder.value(node, of: type, key: key),
      !decoder.findings.diagnostics.hasErrors
    else { return nil }
    if !isTrial { uses += decoder.uses }
    return value
  }

  /// A list for one text: `tags: uno, dos`, and without commas `tags: uno dos`, as Jekyll reads it;
  /// one text for a list of one.
  private func shaped(_ node: Node, as type: FieldType) -> Node {
    switch type {
    case .list(let element):
      guard let scalar = node.scalar else { return node }
      let separator: Character = scalar.text.contains(",") ? "," : " "
      let parts: [String]
      if case .term = element {
        parts = scalar.text.split(separator: separator).map {
          $0.split(separator: " ").joined(separator: " ")
        }
      } else {
        parts = [scalar.text]
      }
      let items = parts.filter { !$0.isEmpty }.map {
        Node(.scalar(Scalar(text: $0, isPlain: false)), span: node.span)
      }
      return Node(.sequence(items), span: node.span)
    case .date:
      // The forms that only Hugo and Jekyll write.
      guard let found = node.scalar.flatMap({ date($0.text) }) else { return node }
      return Node(
        .scalar(Scalar(text: written(found), isPlain: false)), span: node.span)
    case .bool:
      guard let truth = truth(node) else { return node }
      return Node(.scalar(Scalar(text: truth ? "true" : "false", isPlain: true)), span: node.span)
    case .integer, .number:
      return node.scalar.map {
        Node(.scalar(Scalar(text: $0.text, isPlain: true)), span: node.span)
      } ?? node
    default:
      guard let items = node.sequence, items.count == 1, let only = items.first else { return node }
      return only
    }
  }

  private func written(_ date: DateValue) -> String {
    date.hasTime
      ? OffsetDateTime(date.local, offset: date.offset).rfc3339 : date.local.date.description
  }

  private mutating func set(_ name: String, _ value: FieldValue, _ node: Node) {
    if self.value(name) == nil { values.append((name, value, node.span)) }
  }

  private mutating func keep(_ entry: Mapping.Entry, since expected: FieldType? = nil) {
    if let expected { report(.openValue(key: entry.key, expected: expected), at: entry.value.span) }
    if !params.contains(where: { $0.name == entry.key }) { params.append((entry.key, entry.value)) }
  }
}

public import Diagnostics
import Text
import YAML

/// Reads the front matter of a content file against its content type. A page with errors is
/// returned all the same, marked as such and with the values that are right, so that the rest of
/// it can be checked in the same run; it must not be published.
/// - Parameters:
///   - file: the whole Markdown file.
///   - path: its path in the content folder, such as `objetivos/oe1.md`.
///   - settings: the site's settings, whose types and sections count.
///   - references: what values may refer to.
/// - Returns: the page, nil only where its name gives no address, and the findings.
/// Cost: one YAML parse; the body is looked at only for texts of single networks.
public func decodePage(
  _ file: SourceFile, path: String, settings: Settings, references: ReferenceTables
) -> (page: Page?, diagnostics: [Diagnostic]) {
  if let (section, prefix) = settings.openSection(of: path), let open = section.open {
    var reader = OpenPageDecoder(
      file: file, path: path, place: OpenPlace(path, below: prefix), section: section, open: open,
      settings: settings, references: references)
    let page = reader.page()
    return (page, reader.diagnostics)
  }
  var reader = PageDecoder(file: file, path: path, settings: settings, references: references)
  let page = reader.page()
  return (page, reader.diagnostics)
}

private struct PageDecoder {
  let file: SourceFile
  let path: String
  let place: PagePlace
  let settings: Settings
  let parts: FrontMatter
  var fields: FieldDecoder
  /// What of the body is for single networks; nil where the type has no texts for them.
  var networks: NetworkReading?
  /// Findings about the file as a whole.
  var early: [Diagnostic] = []

  init(file: SourceFile, path: String, settings: Settings, references: ReferenceTables) {
    self.file = file
    self.path = path
    self.settings = settings
    let (place, otherLanguage) = PagePlace.of(path, in: settings.languages)
    self.place = place
    if let otherLanguage { early.append(ModelIssue.twoLanguages(otherLanguage).at(file, nil)) }
    if let issue = languageOfNoPage(path, in: settings.languages) {
      early.append(issue.at(file, nil))
    }
    parts = FrontMatter(file)
    let source =
      parts.yaml.map { MappingDecoder(parsing: file, range: $0) }
      ?? MappingDecoder(Mapping(), start: 0, in: file)
    fields = FieldDecoder(references: references, findings: source)
  }

  var diagnostics: [Diagnostic] { early + fields.findings.diagnostics }

  mutating func page() -> Page? {
    let type = contentType()
    let mapping = mapping()
    if let type, type.hasNetworkTexts, !parts.isUnclosed {
      networks = NetworkReading(file.bytes, body: parts.body)
    }
    var given = Given(values: [], mapping: mapping ?? Mapping())
    if let type, let mapping {
      given.values = values(of: mapping, type: type)
      checkTogether(given, type: type)
      checkNetworkTexts(given, type: type)
      if type.fields["texts"] == CommonFields.texts {
        given.values.removeAll { $0.name == "texts" }
      }
    }
    let (address, badName) = Address.ofPage(place.key, slug: given.text("slug"))
    guard let address else {
      early.append(ModelIssue.badName(badName).at(file, nil))
      return nil
    }
    guard let type = type ?? settings.types["page"] else { return nil }
    var weight = Int.max
    if case .integer(let written)? = given["weight"] { weight = written }
    let end = file.bytes.count
    return Page(
      file: networks?.publicPart(of: file) ?? file,
      body: parts.isUnclosed ? end..<end : parts.body, path: path, place: place,
      kind: kind,
      section: section, type: type, address: language.folder + address, values: given.values,
      uses: fields.uses, title: given.text("title") ?? "",
      description: given.text("description") ?? "",
      date: given.date("date"), updated: given.date("updated"), expires: given.date("expires"),
      lang: given.text("lang") ?? language.tag, weight: weight, isSound: !diagnostics.hasErrors)
  }

  private var language: SiteLanguage { settings.languages[place.language] }

  private var section: String {
    place.key.contains("/") ? String(place.key.prefix { $0 != "/" }) : ""
  }

  private var kind: Page.Kind {
    if place.key == "_index.md" { return .home }
    return place.key.hasSuffix("/_index.md") ? .section : .page
  }

  /// Index pages and pages outside of sections are of type `page`. Nil in a folder that is no
  /// section, which is reported about the folder and so shown once.
  private mutating func contentType() -> ContentType? {
    var name = "page"
    if !section.isEmpty {
      guard let declaration = settings.section(section) else {
        let near = nearMisses(of: section, in: settings.sections.map(\.folder))
        early.append(
          ModelIssue.undeclaredSection(section, near: near).at(path: "content/\(section)"))
        return nil
      }
      if kind == .page { name = declaration.type }
    }
    return settings.types[name]
  }

  /// The keys and values; nil where they cannot be read, which has been reported.
  private mutating func mapping() -> Mapping? {
    guard parts.yaml != nil else {
      fields.report(
        parts.isUnclosed ? .unclosedFrontMatter : .noFrontMatter(FrontMatter.beginning(of: file)),
        at: parts.firstLine)
      return nil
    }
    let source = fields.findings
    return source.mapping.entries.isEmpty && source.diagnostics.hasErrors ? nil : source.mapping
  }

  private mutating func values(of mapping: Mapping, type: ContentType) -> Given.Values {
    let types = settings.types
    return fields.values(
      of: mapping, type.fields, owner: .type(type.name), start: parts.firstLine
    ) { key in
      let users = types.values.filter { $0.fields[key] != nil }.map(\.name).sorted()
      return users.isEmpty
        ? nil : .keyOfOtherType(key: key, type: type.name, allowedIn: users)
    }
  }

  /// A network has one text, and what is meant for one is under its name.
  private mutating func checkNetworkTexts(_ given: Given, type: ContentType) {
    guard let networks else { return }
    for slip in networks.slips { fields.findings.append([slip.issue.at(file, slip.lines)]) }
    var places: [String: Range<Int>] = [:]
    for entry in given.mapping["texts"]?.mapping?.entries ?? [] {
      places[entry.key] = entry.keySpan
    }
    for section in networks.sections {
      guard let first = places.updateValue(section.heading, forKey: section.network) else {
        continue
      }
      let title = SocialNetworks.title(of: section.network)
      let note = Diagnostic.Note(
        Localized(es: "la primera vez está aquí", en: "the first time is here"),
        at: Location(file, first))
      fields.findings.append(
        [ModelIssue.networkTextTwice(title).at(file, section.heading, notes: [note])])
    }
  }

  /// Rules that concern more than one key.
  private mutating func checkTogether(_ given: Given, type: ContentType) {
    if let image = given.span("image"), !given.isWritten("image_alt") {
      fields.report(.imageWithoutAlt, at: image)
    }
    if let date = given.date("date"), let end = given.date("expires"), end <= date,
      let span = given.span("expires")
    {
      fields.report(.expiresBeforeDate, at: span)
    }
    if type.requiresState, kind == .page, let span = given.span("state"),
      given.text("state") == "aprobado", !given.isWritten("date"), !given.isWritten("slot")
    {
      fields.report(.approvedWithoutDate, at: span)
    }
  }
}

/// The values of a page as far as they are right, and what is written for the others.
private struct Given {
  typealias Values = [(name: String, value: FieldValue, span: Range<Int>)]

  var values: Values
  let mapping: Mapping

  subscript(name: String) -> FieldValue? { values.first { $0.name == name }?.value }

  func span(_ name: String) -> Range<Int>? { values.first { $0.name == name }?.span }

  /// Whether the key has a value, right or wrong.
  func isWritten(_ name: String) -> Bool {
    mapping[name].map { $0.kind != .null } ?? false
  }

  func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }

  func date(_ name: String) -> DateValue? {
    if case .date(let date)? = self[name] { date } else { nil }
  }
}

/// A language at the end of a file's name that the site does not have: `x.ing.md`, `x.EN.md`,
/// `x.pt.md`. Other endings are part of the name.
private func languageOfNoPage(_ path: String, in languages: [SiteLanguage]) -> ModelIssue? {
  let keys = languages.map(\.key)
  let stem = path.dropLast(".md".count)
  guard path.hasSuffix(".md"), let dot = stem.lastIndex(of: "."),
    !stem[dot...].contains("/")
  else { return nil }
  let name = String(stem[stem.index(after: dot)...])
  guard !keys.contains(name) else { return nil }
  if let likely = LanguageNames.likely(name), keys.contains(likely) {
    let file = path[..<dot].split(separator: "/").last ?? ""
    return .languageOfNoPage(name, file: "\(file).\(likely).md")
  }
  return LanguageNames.isCode(name) ? .languageOfNoPage(name, file: nil) : nil
}

import Diagnostics
import Text
import YAML

/// Reads a page as Hugo and Jekyll write it. What it does not understand is kept as data with a
/// warning; what could withhold the page and is not understood withholds it.
struct OpenPageDecoder {
  let file: SourceFile
  let path: String
  let name: OpenPlace
  let place: PagePlace
  let section: SectionDeclaration
  let type: ContentType
  let settings: Settings
  let references: ReferenceTables
  var parts: FrontMatter
  /// The mapping with the findings of reading it, and those made here.
  var source: MappingDecoder
  var early: [Diagnostic] = []

  var values: [(name: String, value: FieldValue, span: Range<Int>)] = []
  var uses: [FieldUse] = []
  var params: [(name: String, value: Node)] = []
  var isDraft = false
  var isUnclear = false
  var dates: [DateValue] = []
  var ends: [DateValue] = []
  var updated: DateValue?
  var aliases: [(path: String, span: Range<Int>)] = []

  init(
    file: SourceFile, path: String, place: OpenPlace, section: SectionDeclaration,
    open: OpenSection, settings: Settings, references: ReferenceTables
  ) {
    self.file = file
    self.path = path
    self.name = place
    let (found, other) = PagePlace.of(place.path, in: settings.languages)
    self.place = found
    self.section = section
    self.settings = settings
    self.references = references
    let isPage = !found.key.hasSuffix("/_index.md")
    type = isPage ? open.type : settings.types["page"] ?? open.type
    parts = FrontMatter(file)
    source =
      parts.yaml.map { MappingDecoder(parsing: file, range: $0) }
      ?? MappingDecoder(Mapping(), start: 0, in: file)
    if let other { early.append(ModelIssue.twoLanguages(other).at(file, nil)) }
  }

  var diagnostics: [Diagnostic] { early + source.diagnostics }

  mutating func page() -> Page? {
    checkBeginning()
    if name.isHidden {
      isDraft = true
      early.append(ModelIssue.openHidden(hiddenName).at(file, nil))
    }
    for entry in source.mapping.entries { read(entry) }
    let own = slugValue()
    let (address, badName) = Address.ofPage(place.key, slug: own?.text)
    guard let address else {
      early.append(ModelIssue.badName(badName).at(file, nil))
      return nil
    }
    let language = settings.languages[place.language]
    let date = publication()
    if name.isMisdated, dates.isEmpty {
      isUnclear = true
      let last = path.split(separator: "/").last ?? ""
      early.append(ModelIssue.openMisdated(String(last)).at(file, nil))
    }
    addAliases(except: "/" + language.folder + address)
    if isDraft { values.append(("draft", .bool(true), 0..<0)) }
    let (title, body) = title()
    var weight = Int.max
    if case .integer(let written)? = value("weight"), written != 0 { weight = written }
    return Page(
      file: file, body: body, path: path, place: place,
      kind: place.key.hasSuffix("/_index.md") ? .section : .page, section: section.folder,
      type: type, address: language.folder + address, values: values, uses: uses, title: title,
      description: text("description") ?? "", date: date, updated: updated, expires: ends.min(),
      lang: text("lang") ?? language.tag, weight: weight, isSound: !diagnostics.hasErrors,
      open: OpenContent(params: params, isUnclear: isUnclear))
  }

  // MARK: Parts

  func value(_ key: String) -> FieldValue? { values.first { $0.name == key }?.value }

  func text(_ key: String) -> String? {
    if case .text(let text)? = value(key) { text } else { nil }
  }

  mutating func report(_ issue: ModelIssue, at span: Range<Int>) {
    source.report(issue, at: span)
  }

  private var hiddenName: String {
    path.split(separator: "/").first { $0.hasPrefix("_") && $0 != "_posts" }.map(String.init)
      ?? path
  }

  /// A file without front matter is a page, unless it has some that is not read: what withholds the
  /// page could be in it.
  private mutating func checkBeginning() {
    guard parts.yaml == nil else { return }
    if parts.isUnclosed {
      report(.unclosedFrontMatter, at: parts.firstLine)
      return
    }
    let first = String(decoding: file.bytes[parts.firstLine], as: UTF8.self)
    if first.contains("+++"), first.allSatisfy({ $0 == "+" || $0 == "\u{FEFF}" }) {
      report(.openFormat("TOML"), at: parts.firstLine)
    } else if first == "{" || first.hasPrefix("{\"") {
      report(.openFormat("JSON"), at: parts.firstLine)
    }
    switch FrontMatter.beginning(of: file) {
    case .blankLines: report(.noFrontMatter(.blankLines), at: parts.firstLine)
    case .likeFence(let line) where line.allSatisfy({ "-–— ".contains($0) }):
      report(.noFrontMatter(.likeFence(line)), at: parts.firstLine)
    case .likeFence, .text: break
    }
  }

  /// The date of publication: of those given the latest, else the one in the file's name.
  private func publication() -> DateValue? {
    dates.max() ?? name.date.flatMap { readOpenDate($0, in: settings.timeZone) }
  }

  /// The address's last part, made one where it is not.
  private mutating func slugValue() -> (text: String, span: Range<Int>)? {
    guard case .text(let written)? = value("slug") else { return nil }
    let plain = slug(written)
    return plain.isEmpty ? nil : (String(plain.prefix(150)), 0..<0)
  }

  private mutating func addAliases(except own: String) {
    var seen: Set<String> = [own, String(own.dropLast())]
    let kept = aliases.filter { seen.insert($0.path).inserted }
    guard let start = kept.map(\.span.lowerBound).min(),
      let end = kept.map(\.span.upperBound).max()
    else { return }
    values.append(("aliases", .list(kept.map { .text($0.path) }), start..<end))
  }

  /// The title as written, else the first heading, else the file's name; with the body.
  private func title() -> (title: String, body: Range<Int>) {
    let end = file.bytes.count
    let body = parts.isUnclosed ? end..<end : parts.body
    if let title = text("title"), !title.allSatisfy(\.isWhitespace) { return (title, body) }
    if let (heading, rest) = firstHeading(file.bytes, body: body) { return (heading, rest) }
    let names = place.key.split(separator: "/")
    let file = names.last.map { pageStem(String($0)) ?? $0[...] } ?? ""
    if file == "_index", let folder = names.dropLast().last {
      let isTop = names.count == 2
      let own = isTop ? section.open?.title?.text(in: settings.languages[place.language]) : nil
      return (own ?? titleFromName(String(folder)), body)
    }
    return (titleFromName(String(file)), body)
  }
}

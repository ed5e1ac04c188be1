public import CivilTime
public import Editorial
public import Files
public import Planner
public import Schedule
import Diagnostics
import SiteModel

/// What a project's content has to say to a plan.
public struct PlanContent: Sendable {
  /// Publications and articles, finished or not, by path.
  public let records: [ContentRecord]
  /// Pages with errors, which may or may not take a place.
  public let brokenPages: Int
  /// The next moment at which the site must be made again; nil: none is known.
  public let nextChange: Instant?
  /// The site's address with a final slash.
  public let baseURL: String
  /// What the declared terms of the site are called, in its own language: by taxonomy, then by key.
  public let terms: [String: [String: String]]

  /// Where new content of each format goes.
  public let shelves: [ItemFormat: GapShelf]
  /// Every file of the content folder, from the project folder.
  public let files: Set<String>

  /// Reads a project's content as far as it can be read; nil where there is no site to speak of.
  /// Findings are left to `build`, which tells them all. `plan` makes the plan of the project's
  /// calendar, for who has it already. Cost: one pass over the content.
  public init?(
    of tree: any FileTree, now: Instant, plan: (EditorialCalendar) -> PlanOutcome = makePlan
  ) async {
    let options = BuildOptions(source: tree.root, jobs: 1)
    let (loaded, _, _) = await loadProject(tree, options: options, plan: plan)
    guard let project = loaded else { return nil }
    let addresses = Dictionary(
      project.pages.map { ($0.path, project.settings.base.absolute($0.address)) },
      uniquingKeysWith: { first, _ in first })
    records = project.pages.compactMap { page in
      guard var record = ContentRecord(page, settings: project.settings) else { return nil }
      // Pages hold no texts of single networks: the file is read once more for them.
      if page.type.hasNetworkTexts, let entry = try? tree.entry(at: page.file.path),
        let bytes = try? tree.read(entry)
      {
        record.networkTexts = networkTexts(of: SourceFile(path: page.file.path, bytes: bytes))
          .mapValues { text in
            switch text {
            case .plain(let text): .plain(text)
            case .markdown(let text): .markdown(text)
            }
          }
      }
      record.links = links(of: record, on: page, addresses)
      if !record.pendingParts.isEmpty { record.isFinished = false }
      return record
    }
    .sorted { $0.path < $1.path }
    let unsound = project.pages.filter { !$0.isSound }.map(\.path)
    brokenPages = project.brokenPages.union(unsound).count
    let (assembled, _) = assembleSite(
      project.pages, settings: project.settings, clock: PublicationClock(now: now))
    nextChange = assembled.nextChange
    baseURL = project.settings.base.absolute("")
    shelves = Build.shelves(
      of: project.settings, source: project.references.keys(of: "sources").first)
    files = Set((try? tree.list("content").files.map(\.path)) ?? [])
    terms = Dictionary(
      project.settings.taxonomies.map { taxonomy in
        let titles = taxonomy.terms.map { ($0.key, $0.title.own) }
        return (taxonomy.name, Dictionary(titles, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension ContentRecord {
  /// What a page says, where it is a publication, an article, or bound to the plan; else nil.
  fileprivate init?(_ page: Page, settings: Settings) {
    let slot = page.text("slot")
    let format = page.format.flatMap(ItemFormat.init(rawValue:))
    guard page.kind == .page, slot != nil || format != nil else { return nil }
    let written = page.isDatedByPlan ? nil : page.date
    let campaign = page.text("campaign")
    self.init(
      path: "content/" + page.path, title: page.title, summary: page.description, format: format,
      state: page.text("state"), isFinished: page.isFinished && page.isSound, slot: slot,
      date: written.map { OffsetDateTime($0.local, offset: $0.offset) },
      objectives: page.texts("objectives"), pillars: page.texts("pillar"),
      audiences: page.texts("audiences"), campaign: campaign, channels: page.texts("channels"),
      body: String(decoding: page.file.bytes[page.body], as: UTF8.self),
      url: settings.base.absolute(page.address), image: page.text("image"),
      imageAlt: page.text("image_alt"))
  }
}

/// The addresses of the pages that a record's texts link to, by the links as written. Links that lead
/// nowhere are left to `build`.
private func links(
  of record: ContentRecord, on page: Page, _ addresses: [String: String]
) -> [String: String] {
  var texts = [record.body]
  for case .markdown(let text) in record.networkTexts.values { texts.append(text) }
  var found: [String: String] = [:]
  for destination in texts.reduce(into: Set(), { $0.formUnion(linkDestinations(in: $1)) }) {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    let parts = destination[path.endIndex...]
    guard !path.isEmpty, let target = contentPath(String(path), from: page.path),
      let address = addresses[target]
    else { continue }
    found[destination] = address + parts
  }
  return found
}

/// For each format the section whose pages can have it and a place of the plan; of several the one
/// that takes the fewest formats, then the first.
private func shelves(of settings: Settings, source: String?) -> [ItemFormat: GapShelf] {
  var found: [ItemFormat: (shelf: GapShelf, formats: Int)] = [:]
  for section in settings.sections where section.open == nil {
    guard let type = settings.types[section.type], type.fields["slot"] != nil,
      case .choice(let names)? = type.fields["format"]?.type
    else { continue }
    var listsPillars = false
    if case .list? = type.fields["pillar"]?.type { listsPillars = true }
    let shelf = GapShelf(
      folder: "content/\(section.folder)", keys: Set(type.fields.fields.map(\.name)),
      required: Set(type.fields.fields.filter(\.isRequired).map(\.name)),
      listsPillars: listsPillars, source: source)
    for format in names.compactMap(ItemFormat.init(rawValue:))
    where found[format].map({ names.count < $0.formats }) ?? true {
      found[format] = (shelf, names.count)
    }
  }
  return found.mapValues(\.shelf)
}

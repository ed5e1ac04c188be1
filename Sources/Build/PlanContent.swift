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
      return record
    }
    .sorted { $0.path < $1.path }
    let unsound = project.pages.filter { !$0.isSound }.map(\.path)
    brokenPages = project.brokenPages.union(unsound).count
    let (assembled, _) = assembleSite(
      project.pages, settings: project.settings, clock: PublicationClock(now: now))
    nextChange = assembled.nextChange
    baseURL = project.settings.base.absolute("")
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

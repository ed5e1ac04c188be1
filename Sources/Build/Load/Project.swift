import Diagnostics
import Files
import Planner
import Schedule
import SiteModel
import Template
import YAML

/// A project as read: everything a build works from, before anything is rendered.
struct Project: Sendable {
  let settings: Settings
  /// What values of pages and components may refer to.
  let references: ReferenceTables
  /// The pages whose front matter can be read, to be shown or not; those of the plan with its time.
  let pages: [Page]
  /// Paths in the content folder of pages that have errors; nothing is said of links to them.
  let brokenPages: Set<String>
  /// All that outputs are made of beside the public site.
  let material: PublicMaterial
}

/// What outputs may be made of beside the public site: of pages that are not shown, and of the
/// calendar but for what it says is public, there is nothing in it.
struct PublicMaterial: Sendable {
  let theme: Theme
  /// Data files that have errors.
  let unreadableData: Set<String>
  /// Data files as template values, by name.
  let data: [String: Value]
  /// The public campaigns and seasons of the calendar: all that outputs may know of it.
  let campaigns: [CampaignValue]
  /// The file that gives pages of the plan their time.
  let planPath: String
  /// The files of the content folder that pages may show.
  let files: ContentFiles
}

/// Reads a project. Everything that can be read is, so that one run reports all that is wrong;
/// no project only where there are no settings to go by. `failure` is what is known to fail.
func loadProject(
  _ tree: any FileTree, options: BuildOptions,
  plan: (EditorialCalendar) -> PlanOutcome = makePlan
) async -> (project: Project?, failure: BuildFailure?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let listing: Listing
  do {
    listing = try tree.list("content")
  } catch {
    let finding =
      error.reason == .missing
      ? Diagnostic(BuildIssue.noProject(tree.root), at: nil) : error.diagnostic
    return (nil, .missingInput, [finding])
  }
  diagnostics += listing.refused.map(\.diagnostic)
  let content = ContentListing(listing.files)
  diagnostics += content.diagnostics
  guard let settingsEntry = content.settings else {
    if !diagnostics.contains(where: { $0.location?.file.path == "content/site.yml" }) {
      diagnostics.append(Diagnostic(BuildIssue.noProject(tree.root), at: nil))
    }
    return (nil, .missingInput, diagnostics)
  }
  let data = loadData(content.data, tree: tree)
  diagnostics += data.diagnostics
  guard let file = readSource(settingsEntry, tree, &diagnostics) else {
    return (nil, .missingInput, diagnostics)
  }
  let (settings, found) = decodeSettings(file, baseURL: options.baseURL)
  diagnostics += found
  // Without a place: the base address of the command line.
  let failure: BuildFailure? =
    found.contains { $0.location == nil && $0.severity == .error } ? .request : nil
  guard let settings else { return (nil, failure ?? .settings, diagnostics) }

  let openPages = content.otherPages.filter { settings.isOpenPage(contentName($0)) }
  let entries = content.pages + openPages
  diagnostics += content.otherPages.filter { !settings.isOpenPage(contentName($0)) }
    .map { BuildIssue.pageEnding.at(path: $0.path) }
  let (theme, themeFindings) = loadTheme(settings, tree: tree)
  diagnostics += themeFindings
  let missing = settings.dataNames.subtracting(data.keys.keys).subtracting(data.unreadable)
  let references = ReferenceTables(
    settings: settings, dataKeys: data.keys, unreadableData: data.unreadable.union(missing))
  let checked = checkData(data, settings: settings, references: references)
  diagnostics += checked.diagnostics
  let decoded = await mapInParallel(count: entries.count, jobs: options.jobs) { index in
    var found: [Diagnostic] = []
    let entry = entries[index]
    guard let file = readSource(entry, tree, &found) else { return (Page?.none, found) }
    let (page, more) = decodePage(
      file, path: contentName(entry), settings: settings,
      references: references)
    return (page, found + more)
  }
  var pages: [Page] = []
  var broken = Set<String>()
  for (entry, (page, found)) in zip(entries, decoded) {
    diagnostics += found
    if let page {
      pages.append(page)
    } else {
      broken.insert(contentName(entry))
    }
  }
  for name in missing.sorted() where pages.contains(where: { $0.refers(toData: name) }) {
    diagnostics.append(BuildIssue.dataMissing(name).at(path: "content/data/\(name).yml"))
  }
  diagnostics += checkUses(
    checked, pages: Set(pages.map(\.path)).union(broken), files: content.files)
  let (planFiles, planFindings) = loadPlanFiles(tree)
  diagnostics += planFindings
  if let calendar = planFiles.calendar.calendar {
    diagnostics += checkNames(of: calendar, settings: settings)
    diagnostics += checkCampaigns(pages, of: calendar)
  }
  // A moment that is no moment is reported by the build itself.
  let now = try? publicationClock(options, zone: settings.timeZone).get().now
  let bound = bindSlots(pages, source: planFiles, now: now, plan: plan)
  diagnostics += bound.diagnostics + checkPending(pages)
  let material = PublicMaterial(
    theme: theme, unreadableData: data.unreadable.union(checked.unfit), data: checked.values,
    campaigns: CampaignValue.all(of: planFiles.calendar.calendar), planPath: planFiles.path,
    files: ContentFiles(content.files, tree: tree))
  let project = Project(
    settings: settings, references: references, pages: bound.pages,
    brokenPages: broken.union(bound.unbound), material: material)
  return (project, failure, diagnostics)
}

/// The files of the content folder by what they are for.
private struct ContentListing: Sendable {
  var settings: FileEntry?
  var pages: [FileEntry] = []
  /// Pages by the look of them, which only open sections take.
  var otherPages: [FileEntry] = []
  var data: [FileEntry] = []
  var files: [String: FileEntry] = [:]
  var diagnostics: [Diagnostic] = []

  init(_ entries: [FileEntry]) {
    for entry in entries {
      let path = contentName(entry)
      if path == "site.yml" {
        settings = entry
      } else if path.hasPrefix("data/") {
        data.append(entry)
      } else if path.hasSuffix(".md") {
        pages.append(entry)
      } else if [".md", ".markdown", ".mdown"].contains(where: path.lowercased().hasSuffix) {
        otherPages.append(entry)
      } else if files.updateValue(entry, forKey: path) != nil {
        // Two spellings of one name, with accents composed and not.
        diagnostics.append(FileError(path: entry.path, reason: .exists).diagnostic)
      }
    }
  }
}

/// The file as a source, or nil with a finding.
func readSource(
  _ entry: FileEntry, _ tree: any FileTree, _ diagnostics: inout [Diagnostic]
) -> SourceFile? {
  do {
    return SourceFile(path: entry.path, bytes: try tree.read(entry))
  } catch {
    diagnostics.append(error.diagnostic)
    return nil
  }
}

/// An entry's path in the content folder. Cut by bytes: a name may begin with a combining mark,
/// which would be one character with the slash before it.
func contentName(_ entry: FileEntry) -> String {
  String(decoding: entry.path.utf8.dropFirst("content/".utf8.count), as: UTF8.self)
}

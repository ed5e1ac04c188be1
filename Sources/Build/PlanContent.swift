public import CivilTime
public import Files
public import Planner
public import Schedule
import SiteModel

/// What a project's content has to say to a plan.
public struct PlanContent: Sendable {
  /// A page that takes a place of the plan.
  public struct Entry: Sendable, Equatable {
    /// The place: `2026-08-reel-2`.
    public let slot: String
    /// From the project folder: `content/publicaciones/oficios.md`.
    public let path: String
    /// The page's title.
    public let title: String
    /// idea, borrador, revision or aprobado; nil where none is written.
    public let state: String?
  }

  /// By path.
  public let entries: [Entry]
  /// Pages with errors, which may or may not take a place.
  public let brokenPages: Int
  /// The next moment at which the site must be made again; nil: none is known.
  public let nextChange: Instant?
  /// The site's address with a final slash.
  public let baseURL: String

  /// Reads a project's content as far as it can be read; nil where there is no site to speak of.
  /// Findings are left to `build`, which tells them all. `plan` makes the plan of the project's
  /// calendar, for who has it already. Cost: one pass over the content.
  public init?(
    of tree: any FileTree, now: Instant, plan: (EditorialCalendar) -> PlanOutcome = makePlan
  ) async {
    let options = BuildOptions(source: tree.root, jobs: 1)
    let (loaded, _, _) = await loadProject(tree, options: options, plan: plan)
    guard let project = loaded else { return nil }
    entries = project.pages.compactMap { page in
      page.text("slot").map {
        Entry(
          slot: $0, path: "content/" + page.path, title: page.title, state: page.text("state"))
      }
    }.sorted { $0.path < $1.path }
    let unsound = project.pages.filter { !$0.isSound }.map(\.path)
    brokenPages = project.brokenPages.union(unsound).count
    let (assembled, _) = assembleSite(
      project.pages, settings: project.settings, clock: PublicationClock(now: now))
    nextChange = assembled.nextChange
    baseURL = project.settings.base.absolute("")
  }
}

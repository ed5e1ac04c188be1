import Diagnostics
import SiteModel
import Text

extension PageRenderer {
  /// The template of a subject: the page's `layout`, the section's own, or that of its kind.
  func templateName(_ subject: Subject) -> String {
    switch subject {
    case .notFound: return "notfound.html"
    case .archive: return "archive.html"
    case .taxonomy: return "taxonomy.html"
    case .term: return "term.html"
    case .page(let index):
      let page = view.site.pages[index]
      if let layout = page.text("layout"),
        page.open == nil || view.theme.templateNames.contains(layout + ".html")
      {
        return layout + ".html"
      }
      return ownTemplate(of: page)
    }
  }

  /// The template of a page that asks for none.
  private func ownTemplate(of page: PublicPage) -> String {
    let section = view.site.settings.section(page.section)
    switch page.kind {
    case .home: return "home.html"
    case .section: return section?.listTemplate ?? "section.html"
    case .page: return section?.template ?? "page.html"
    }
  }

  /// Layouts that pages of open sections ask for and the theme does not have, each told once for a
  /// section, at its first page.
  func foreignLayouts() -> [Diagnostic] {
    var told = Set<[String]>()
    return view.site.pages.compactMap { page in
      guard page.open != nil, !page.isFallback, let layout = page.text("layout"),
        !view.theme.templateNames.contains(layout + ".html"),
        told.insert([page.section, layout]).inserted
      else { return nil }
      return BuildIssue.foreignLayout(layout + ".html", used: ownTemplate(of: page))
        .at(page.file, page.span("layout"))
    }
  }

  /// Says where a template is asked for that the theme does not have; nil where it has it.
  func missingTemplate(of subject: Subject) -> Diagnostic? {
    let name = templateName(subject)
    let names = view.theme.templateNames
    if names.contains(name) { return nil }
    let issue = BuildIssue.templateMissing(name, near: nearMisses(of: name, in: names))
    let settings = view.site.settings
    guard case .page(let index) = subject else {
      return issue.at(path: "themes/\(settings.theme)/templates")
    }
    let page = view.site.pages[index]
    if page.text("layout") != nil { return issue.at(page.file, page.span("layout")) }
    guard let section = settings.section(page.section), page.kind != .home else {
      return issue.at(path: "themes/\(settings.theme)/templates")
    }
    return issue.at(settings.file, section.span)
  }
}

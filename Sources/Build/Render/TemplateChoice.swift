import SiteModel
import Text

extension PageRenderer {
  /// The template of a subject: the page's `layout`, the section's own, or that of its kind.
  func templateName(_ subject: Subject) -> String {
    switch subject {
    case .notFound: return "notfound.html"
    case .taxonomy: return "taxonomy.html"
    case .term: return "term.html"
    case .page(let index):
      let page = view.site.pages[index]
      if let layout = page.text("layout") { return layout + ".html" }
      let section = view.site.settings.section(page.section)
      switch page.kind {
      case .home: return "home.html"
      case .section: return section?.listTemplate ?? "section.html"
      case .page: return section?.template ?? "page.html"
      }
    }
  }

  /// Templates of a similar name.
  func nearTemplates(_ name: String) -> [String] {
    nearMisses(of: name, in: view.theme.templateNames)
  }
}

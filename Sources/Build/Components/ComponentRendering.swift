import Diagnostics
import Files
import Markdown
import SiteModel
import Template

/// A public page with its place among those of the site.
struct ShownPage: Sendable {
  let index: Int
  let page: PublicPage
}

/// Renders the components of one page and collects what they refer to.
struct ComponentRenderer {
  let view: SiteView
  let references: ReferenceTables
  let page: Page
  /// The page as one that is shown; nil for one that is checked ahead, whose components are checked
  /// and not rendered.
  let shown: ShownPage?
  let log: ReadLog
  private(set) var diagnostics: [Diagnostic] = []
  /// Keys of `data/sources.yml` that they name, in the order of the page, each once.
  private(set) var sources: [String] = []
  private var count = 0

  init(
    _ view: SiteView, references: ReferenceTables, page: Page, shown: ShownPage?, log: ReadLog
  ) {
    self.view = view
    self.references = references
    self.page = page
    self.shown = shown
    self.log = log
  }

  /// One component as HTML. What its values refer to is checked by `resolver`.
  mutating func render(_ fence: ComponentFence, _ resolver: inout LinkResolver) -> ComponentResult {
    guard let declaration = view.theme.components.declaration(of: fence.name) else {
      return .refused
    }
    count += 1
    if !declaration.isStandard { log.note(.file(declaration.file.path)) }
    let (component, found) = decodeComponent(
      page.file, body: fence.body, name: fence.nameRange, as: declaration, references: references)
    if let unclosed = unclosed(fence, found) {
      diagnostics.append(unclosed)
      return .refused
    }
    diagnostics += found
    let before = resolver.diagnostics.count
    for use in component.uses { resolver.check(use) }
    for key in component.keys(of: "sources", declaration) where !sources.contains(key) {
      sources.append(key)
    }
    let view = view
    guard !component.uses.contains(where: view.isUnreadable) else { return .refused }
    guard !found.hasErrors, !resolver.diagnostics.dropFirst(before).hasErrors, let shown,
      let templates = view.theme.templates
    else { return .refused }
    let html = html(component, declaration, fence, shown, templates)
    guard let html else { return .refused }
    return .html(html, words: wordCount(ofHTML: html))
  }

  private mutating func html(
    _ component: DecodedComponent, _ declaration: ComponentDeclaration, _ fence: ComponentFence,
    _ shown: ShownPage, _ templates: TemplateSet
  ) -> [UInt8]? {
    let subject = Subject.page(shown.index)
    var globals = TemplateGlobals.values(
      view, page: PageObject(view, subject, log: log), subject: subject,
      address: shown.page.address,
      log: log)
    globals["component"] = value(component, declaration, of: shown.page)
    let refusal = Later<Refusal>()
    globals["refuse"] = .function(Self.refuse(refusal))
    let template = ComponentSet.template(declaration.name)
    for file in view.theme.templateFiles[template] ?? [] { log.note(.file(file)) }
    var bytes: [UInt8] = []
    do throws(DiagnosticError) {
      try templates.render(
        template, globals: globals,
        context: FilterContext(language: subject.interfaceLanguage(view.site), log: log),
        into: &bytes)
      return bytes
    } catch {
      diagnostics +=
        refusal.value.map { [placed($0, component, fence)] }
        ?? error.diagnostics.map { placed($0, fence) }
      return nil
    }
  }

  /// The fields for templates: all that are declared, none where nothing is written.
  private func value(
    _ component: DecodedComponent, _ declaration: ComponentDeclaration, of page: PublicPage
  ) -> Value {
    var pairs: [(String, Value)] = [
      ("id", .string("_c\(count)")), ("name", .string(declaration.name)),
    ]
    for field in declaration.fields.fields {
      let value = component.values.first { $0.name == field.name }?.value
      pairs.append(
        (
          field.name,
          value?.templateValue(field.type, of: page, view, log: log) ?? Value.none
        ))
    }
    return .map(ValueMap(pairs))
  }

  // MARK: Faults

  /// What a template's `refuse` said of a field.
  private struct Refusal {
    let field: String
    let issue: BuildIssue
  }

  /// `refuse("field", es="…", en="…", help_es="…", help_en="…")`: the value of a field is wrong in a
  /// way that its type cannot say. The finding stands at that value in the page. Without help it says
  /// to correct the field. Rendering ends there, with what was said in `refusal`.
  private static func refuse(_ refusal: Later<Refusal>) -> TemplateFunction {
    TemplateFunction("refuse") { arguments throws(TemplateFault) in
      guard case .string(let field)? = arguments.value(0, "field"),
        let text = localized(arguments, 1, "es", 2, "en")
      else { throw TemplateFault(.textExpected) }
      let issue = BuildIssue.componentRefused(
        text, field: field, help: localized(arguments, 3, "help_es", 4, "help_en"))
      refusal.set(Refusal(field: field, issue: issue))
      throw TemplateFault(issue)
    }
  }

  /// A text in both languages; Spanish stands for English where that is not given.
  private static func localized(
    _ arguments: TemplateArguments, _ place: Int, _ name: String, _ other: Int, _ otherName: String
  ) -> Localized? {
    guard case .string(let es)? = arguments.value(place, name) else { return nil }
    guard case .string(let en)? = arguments.value(other, otherName) else {
      return Localized(same: es)
    }
    return Localized(es: es, en: en)
  }

  /// What a template refuses, at the value of the field in the page.
  private func placed(
    _ refusal: Refusal, _ component: DecodedComponent, _ fence: ComponentFence
  ) -> Diagnostic {
    let span = component.values.first { $0.name == refusal.field }?.span ?? fence.nameRange
    return refusal.issue.at(page.file, span.isEmpty ? fence.nameRange : span)
  }

  /// A finding of a template, with the place in the page it was called for.
  private func placed(_ finding: Diagnostic, _ fence: ComponentFence) -> Diagnostic {
    // Editors cannot change the program's templates: what they find is wrong with the data.
    if finding.location?.file.path.hasPrefix(StandardComponent.folder) == true {
      return finding.moved(to: Location(page.file, fence.nameRange))
    }
    let note = Diagnostic.Note(
      Localized(es: "el componente está aquí", en: "the component is here"),
      at: Location(page.file, fence.nameRange))
    return finding.adding([note])
  }
}

import Diagnostics
import Files
import SiteModel
import Text

/// The components a site can use: those of the theme, and the standard ones that it does not replace.
struct ComponentSet: Sendable {
  /// By name.
  private(set) var declarations: [String: ComponentDeclaration] = [:]
  /// What pages may write: names and aliases, with the component meant.
  private(set) var names: [String: String] = [:]
  /// All that pages may write.
  var writable: Set<String> { Set(names.keys) }

  /// The declaration that a word in a page means.
  func declaration(of word: String) -> ComponentDeclaration? {
    names[word].flatMap { declarations[$0] }
  }

  /// The template of a component.
  static func template(_ name: String) -> String { "components/\(name).html" }

  /// Adds a declaration under its own name.
  mutating func add(_ declaration: ComponentDeclaration) {
    declarations[declaration.name] = declaration
    names[declaration.name] = declaration.name
  }

  /// Adds the other names of all components. The theme's own come before those of the program.
  mutating func addAliases(_ diagnostics: inout [Diagnostic]) {
    let inOrder = declarations.values.sorted { a, b in
      (a.isStandard ? 1 : 0, a.name) < (b.isStandard ? 1 : 0, b.name)
    }
    for declaration in inOrder {
      for (alias, span) in declaration.aliases {
        if let other = names[alias], other != declaration.name {
          guard !declaration.isStandard else { continue }
          diagnostics.append(
            BuildIssue.componentNameTaken(alias, by: other).at(declaration.file, span))
        } else {
          names[alias] = declaration.name
        }
      }
    }
  }
}

extension ComponentDeclaration {
  /// Whether it is the program's own.
  var isStandard: Bool { file.path.hasPrefix(StandardComponent.folder) }
}

/// Joins the components of a theme with the standard ones.
/// - Parameters:
///   - declared: the theme's files `components/NAME.yml` with their names.
///   - templates: all templates of the theme.
/// - Returns: the components, and the standard templates that the theme has none in place of.
func loadComponents(
  declared: [(name: String, file: SourceFile)],
  templates: [(name: String, file: SourceFile)], settings: Settings
) -> (
  components: ComponentSet, templates: [(name: String, file: SourceFile)],
  diagnostics: [Diagnostic]
) {
  var diagnostics: [Diagnostic] = []
  var set = ComponentSet()
  let own = Set(templates.map(\.name))
  let standard = StandardComponent.all
  for (name, file) in declared {
    if slug(name) != name || name.isEmpty {
      diagnostics.append(BuildIssue.componentFileName(name, suggestion: slug(name)).at(file, nil))
    }
    let (declaration, found) = decodeComponent(file, name: name, settings: settings)
    diagnostics += found
    if let declaration { set.add(declaration) }
    if !own.contains(ComponentSet.template(name)), !standard.contains(where: { $0.name == name }) {
      diagnostics.append(BuildIssue.componentWithoutTemplate(name).at(file, nil))
    }
  }
  let names = Set(declared.map(\.name)).union(standard.map(\.name))
  for (path, file) in templates {
    guard path.hasPrefix("components/") else { continue }
    let name = String(path.dropFirst("components/".count).dropLast(".html".count))
    if !name.hasPrefix("_"), !names.contains(name) {
      let near = nearMisses(of: name, in: names)
      diagnostics.append(BuildIssue.componentUndeclared(name, near: near).at(file, nil))
    }
  }
  var more: [(name: String, file: SourceFile)] = []
  for component in standard {
    if !declared.contains(where: { $0.name == component.name }) {
      let (declaration, found) = decodeComponent(
        component.declarationFile, name: component.name, settings: settings)
      diagnostics += found
      if let declaration { set.add(declaration) }
    }
    if !own.contains(ComponentSet.template(component.name)) {
      more.append((ComponentSet.template(component.name), component.templateFile))
    }
  }
  if !own.contains(StandardComponent.partsName) {
    more.append((StandardComponent.partsName, StandardComponent.partsFile))
  }
  set.addAliases(&diagnostics)
  return (set, more, diagnostics)
}

import Diagnostics
import Files
import SiteModel
import Template
import Text
import YAML

/// A theme as read: compiled templates, assets with their final names, interface strings.
struct Theme: Sendable {
  /// Nil where a template has errors; nothing can be rendered then.
  var templates: TemplateSet?
  var templateNames: [String] = []
  /// For each template, the paths in the project of its file and of all it names.
  var templateFiles: [String: Set<String>] = [:]
  /// By path below `assets/`.
  var assets: [String: Asset] = [:]
  /// By language, then by key.
  var strings: [String: [String: String]] = [:]
  /// Font files for drawing pictures, by their path in the project.
  var fonts: [String] = []
  var components = ComponentSet()
}

/// Reads `themes/NAME`. With errors the theme may be incomplete; the rest of the project can be
/// checked with it all the same.
func loadTheme(
  _ settings: Settings, tree: any FileTree
) -> (theme: Theme, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let folder = "themes/\(settings.theme)"
  let listing: Listing
  do {
    listing = try tree.list(folder)
  } catch {
    let others = ((try? tree.list("themes"))?.files ?? [])
      .compactMap { $0.path.split(separator: "/").dropFirst().first.map(String.init) }
    let near = nearMisses(of: settings.theme, in: Set(others))
    let issue = BuildIssue.themeMissing(settings.theme, near: near)
    return (Theme(), [issue.at(settings.file, settings.themeSpan)])
  }
  diagnostics += listing.refused.map(\.diagnostic)
  var templates: [(name: String, file: SourceFile)] = []
  var assetFiles: [(path: String, bytes: [UInt8])] = []
  var strings: [String: [String: String]] = [:]
  var fonts: [String] = []
  var declared: [(name: String, file: SourceFile)] = []
  for entry in listing.files {
    let path = entry.path.dropFirst(folder.count + 1)
    if path.hasPrefix("templates/"), path.hasSuffix(".html") || path.hasSuffix(".svg") {
      if let file = readSource(entry, tree, &diagnostics) {
        templates.append((String(path.dropFirst("templates/".count)), file))
      }
    } else if path.hasPrefix("components/"), path.hasSuffix(".yml") {
      if let file = readSource(entry, tree, &diagnostics) {
        declared.append((String(path.dropFirst("components/".count).dropLast(4)), file))
      }
    } else if path.hasPrefix("assets/") {
      if let file = readSource(entry, tree, &diagnostics) {
        assetFiles.append((String(path.dropFirst("assets/".count)), file.bytes))
      }
    } else if path.hasPrefix("fonts/"), path.hasSuffix(".ttf") || path.hasSuffix(".otf") {
      fonts.append(entry.path)
    } else if path.hasPrefix("strings/"), path.hasSuffix(".yml") {
      let language = String(path.dropFirst("strings/".count).dropLast(".yml".count))
      if let file = readSource(entry, tree, &diagnostics) {
        strings[language] = interfaceStrings(file, &diagnostics)
      }
    }
  }
  for language in settings.languages where strings[language.key] == nil {
    diagnostics.append(BuildIssue.stringsMissing(language.key).at(path: folder))
  }
  let (assets, assetFindings) = fingerprint(assetFiles, folder: folder)
  diagnostics += assetFindings
  let (components, standard, componentFindings) = loadComponents(
    declared: declared, templates: templates, settings: settings)
  diagnostics += componentFindings
  let (compiled, found) = TemplateSet.compile(
    templates + standard, environment: templateEnvironment(base: settings.base, assets: assets),
    globals: TemplateGlobals.names)
  diagnostics += found
  let theme = Theme(
    templates: compiled, templateNames: templates.map(\.name),
    templateFiles: filesByTemplate(templates), assets: assets, strings: strings,
    fonts: fonts,
    components: components)
  return (theme, diagnostics)
}

/// The files of each template with those it includes, extends or imports, directly or not, as far
/// as their names are written out. Cost: parses each template once.
private func filesByTemplate(
  _ templates: [(name: String, file: SourceFile)]
) -> [String: Set<String>] {
  var paths: [String: String] = [:]
  var references: [String: [String]] = [:]
  for (name, file) in templates {
    paths[name] = file.path
    references[name] = TemplateSet.references(in: file)
  }
  var result: [String: Set<String>] = [:]
  for (name, _) in templates {
    var files: Set<String> = []
    var pending = [name]
    while let next = pending.popLast() {
      guard let path = paths[next], files.insert(path).inserted else { continue }
      pending += references[next] ?? []
    }
    result[name] = files
  }
  return result
}

private func interfaceStrings(
  _ file: SourceFile, _ diagnostics: inout [Diagnostic]
) -> [String: String] {
  let (root, found) = parseYAML(file)
  diagnostics += found
  guard !found.hasErrors else { return [:] }
  let decoder = MappingDecoder(root: root, in: file)
  diagnostics += decoder.diagnostics
  var strings: [String: String] = [:]
  for entry in decoder.mapping.entries {
    switch entry.value.scalar?.value {
    case .string(let text)?: strings[entry.key] = text
    case .int?, .double?: strings[entry.key] = entry.value.scalar?.text
    default:
      diagnostics.append(BuildIssue.stringNotText(key: entry.key).at(file, entry.keySpan))
    }
  }
  return strings
}

import Diagnostics
import Files
import SiteModel
import Template
import Text
import YAML

/// A theme as read: compiled templates, assets with their final names, interface strings.
struct Theme: Sendable {
  /// Nil beside errors.
  let templates: TemplateSet?
  let templateNames: [String]
  /// By path below `assets/`.
  let assets: [String: Asset]
  /// By language, then by key.
  let strings: [String: [String: String]]
}

/// Reads `themes/NAME`. Beside errors the theme may lack templates: nothing is rendered then, and
/// the content can be checked all the same.
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
    return (
      Theme(templates: nil, templateNames: [], assets: [:], strings: [:]),
      [BuildIssue.themeMissing(settings.theme, near: near).at(settings.file, nil)]
    )
  }
  diagnostics += listing.refused.map(\.diagnostic)
  var templates: [(name: String, file: SourceFile)] = []
  var assetFiles: [(path: String, bytes: [UInt8])] = []
  var strings: [String: [String: String]] = [:]
  for entry in listing.files {
    let path = entry.path.dropFirst(folder.count + 1)
    if path.hasPrefix("templates/"), path.hasSuffix(".html") {
      if let file = readSource(entry, tree, &diagnostics) {
        templates.append((String(path.dropFirst("templates/".count)), file))
      }
    } else if path.hasPrefix("assets/") {
      if let file = readSource(entry, tree, &diagnostics) {
        assetFiles.append((String(path.dropFirst("assets/".count)), file.bytes))
      }
    } else if path.hasPrefix("strings/"), path.hasSuffix(".yml") {
      let language = String(path.dropFirst("strings/".count).dropLast(".yml".count))
      if let file = readSource(entry, tree, &diagnostics) {
        strings[language] = interfaceStrings(file, &diagnostics)
      }
    }
  }
  if strings[settings.lang] == nil {
    diagnostics.append(BuildIssue.stringsMissing(settings.lang).at(path: folder))
  }
  let (assets, assetFindings) = fingerprint(assetFiles, folder: folder)
  diagnostics += assetFindings
  let (compiled, found) = TemplateSet.compile(
    templates, environment: templateEnvironment(base: settings.base), globals: TemplateGlobals.names
  )
  diagnostics += found
  return (
    Theme(
      templates: compiled, templateNames: templates.map(\.name), assets: assets, strings: strings),
    diagnostics
  )
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

public import Diagnostics
import Files
public import SiteModel

/// The schemas of a project, or why there are none.
public struct SchemaReport: Sendable {
  /// In the order of their names; empty with a failure.
  public var schemas: [SchemaFile] = []
  /// The project's folder, symbolic links resolved.
  public var root = ""
  /// What is wrong, sorted for display.
  public var diagnostics: [Diagnostic] = []
  /// Why there are none; nil where they could be made.
  public var failure: BuildFailure?
}

/// Makes the schemas of a project from its settings, the keys of its data files and the components
/// of its theme. Pages are not read: what is wrong with them is no hindrance.
/// - Parameter language: of the descriptions.
/// Cost: reads the settings, the data files and the component declarations.
public func projectSchemas(of source: String, language: Language) -> SchemaReport {
  var report = SchemaReport()
  readSchemas(of: source, language: language, &report)
  report.diagnostics = report.diagnostics.sortedForDisplay()
  if report.diagnostics.hasErrors { report.schemas = [] }
  if report.schemas.isEmpty, report.failure == nil {
    report.failure = report.diagnostics.contains(where: \.isErrorInSettings) ? .settings : .content
  }
  return report
}

private func readSchemas(of source: String, language: Language, _ report: inout SchemaReport) {
  report.failure = .missingInput
  let tree: DiskTree
  let listing: Listing
  do {
    tree = try DiskTree(root: source)
    listing = try tree.list("content")
  } catch {
    let isNoProject = error.path != source && error.reason == .missing
    report.diagnostics.append(
      isNoProject ? Diagnostic(BuildIssue.noProject(source), at: nil) : error.diagnostic)
    return
  }
  report.root = tree.realRoot
  let data = loadData(
    listing.files.filter { contentName($0).hasPrefix("data/") }, tree: tree)
  guard let entry = listing.files.first(where: { contentName($0) == "site.yml" }) else {
    report.diagnostics.append(Diagnostic(BuildIssue.noProject(tree.root), at: nil))
    return
  }
  guard let file = readSource(entry, tree, &report.diagnostics) else { return }
  report.failure = nil
  let (settings, found) = decodeSettings(file)
  report.diagnostics += found + data.diagnostics
  guard let settings else { return }
  let missing = settings.dataNames.subtracting(data.keys.keys)
  let references = ReferenceTables(
    settings: settings, dataKeys: data.keys, unreadableData: data.unreadable.union(missing))
  let components = componentDeclarations(settings, tree: tree, &report.diagnostics)
  report.schemas = makeSchemas(
    settings: settings, components: components, references: references, language: language)
}

/// The components of the theme and the standard ones. What is wrong with templates is left to a
/// build.
private func componentDeclarations(
  _ settings: Settings, tree: DiskTree, _ diagnostics: inout [Diagnostic]
) -> [ComponentDeclaration] {
  let (theme, found) = loadTheme(settings, tree: tree)
  diagnostics += found.filter { finding in
    guard let path = finding.location?.file.path else { return true }
    return path == settings.file.path || path.contains("/components/") && path.hasSuffix(".yml")
  }
  return theme.components.declarations.values.sorted { $0.name < $1.name }
}

import Diagnostics
import Files
import SiteModel
import Template
import Text

/// The data of a project as templates see them.
struct CheckedData: Sendable {
  /// By name.
  var values: [String: Value] = [:]
  /// What the values of declared files refer to.
  var uses: [(file: SourceFile, use: FieldUse)] = []
  /// Names of files that are not what is declared.
  var unfit: Set<String> = []
  var diagnostics: [Diagnostic] = []
}

/// Checks the declared files against their declarations; files that are not declared are taken as
/// they are.
func checkData(
  _ files: DataFiles, settings: Settings, references: ReferenceTables
) -> CheckedData {
  var data = CheckedData()
  for (name, source) in files.sources {
    data.values[name] = source.root.map(templateValue) ?? .map(ValueMap([]))
    if source.table == nil, !source.file.path.hasSuffix(".json"), let root = source.root {
      data.diagnostics += thousandsWarnings(root, in: source.file)
    }
  }
  for declaration in settings.data where !files.unreadable.contains(declaration.name) {
    guard let source = files.sources[declaration.name] else {
      let near = nearMisses(of: declaration.name, in: files.sources.keys)
      data.diagnostics.append(
        BuildIssue.declaredDataMissing(declaration.name, near: near)
          .at(settings.file, declaration.span))
      continue
    }
    let (value, uses, found) = decodeData(source, as: declaration, references: references)
    data.diagnostics += found
    if found.hasErrors { data.unfit.insert(declaration.name) }
    data.uses += uses.map { (source.file, $0) }
    if let value { data.values[declaration.name] = value.dataValue(declaration.type) }
  }
  return data
}

extension FieldValue {
  /// The value of a data file as templates see it. Dates are date values; what refers to pages,
  /// files and terms stays text, since data belong to no page.
  func dataValue(_ type: FieldType) -> Value {
    shaped(type, absent: \.absent) { text, _ in .string(text) }
  }
}

extension FieldType {
  /// What templates see where a value is left out.
  fileprivate var absent: Value {
    switch self {
    case .list: .list([])
    case .map: .map(ValueMap([]))
    default: Value.none
    }
  }
}

/// Pages and files that data name must be there. `pages`: paths of all pages, shown or not.
func checkUses(_ data: CheckedData, pages: Set<String>, files: [String: FileEntry]) -> [Diagnostic]
{
  data.uses.compactMap { file, use in
    switch use.type {
    case .page where !pages.contains(use.text):
      let near = nearPages(of: use.text, in: pages)
      return BuildIssue.pageMissing(use.text, near: near).at(file, use.span)
    case .file where files[use.text] == nil:
      let near = nearMisses(of: use.text, in: files.keys)
      return BuildIssue.fileOfDataMissing(use.text, near: near).at(file, use.span)
    default: return nil
    }
  }
}
